"""Rules E8, E9 and E10: every required office agrees to the text as it goes up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from finalact.decisions.memorandum import Clearance
from finalact.decisions.rules.paper import Paper, once
from finalact.decisions.rules.rule import Fault, Rule
from finalact.model.memo_step import ClearanceStatus

NOT_ASKED = (ClearanceStatus.INFO, ClearanceStatus.TOLD)
Looks = Callable[[Paper, str, Clearance | None], str | None]


def required_offices(paper: Paper) -> list[str]:
    """The offices that must clear it: those of the draft, then those asked for by subject."""
    return once([*paper.draft.required, *paper.required])


def standing_of(paper: Paper, office: str) -> Clearance | None:
    """The latest word of an office, whatever the capitals of its name."""
    given = paper.memo.clearances
    return next((c for c in given if c.cleared.office.casefold() == office.casefold()), None)


def _of_required(looks: Looks) -> Callable[[Paper], Iterator[Fault]]:
    def run(paper: Paper) -> Iterator[Fault]:
        for office in required_offices(paper):
            sentence = looks(paper, office, standing_of(paper, office))
            if sentence:
                yield Fault(sentence)

    return run


def _missing(_paper: Paper, office: str, given: Clearance | None) -> str | None:
    return None if given else f"{office} must clear the paper and has not been heard."


def _pending(_paper: Paper, office: str, given: Clearance | None) -> str | None:
    if given is None or given.cleared.status is not ClearanceStatus.PENDING:
        return None
    return f"{office} has the paper since {given.step.on.said()} and has not answered."


def _in_part(_paper: Paper, office: str, given: Clearance | None) -> str | None:
    if given is None or given.lapsed or given.cleared.status is not ClearanceStatus.OK_IN_PART:
        return None
    part = f" ({given.cleared.part})" if given.cleared.part else ""
    return f"{office} agrees to a part of the paper only{part}."


def _declined(_paper: Paper, office: str, given: Clearance | None) -> str | None:
    if given is None or given.cleared.status is not ClearanceStatus.DECLINED:
        return None
    return f"{office} declined to clear the paper on {given.step.on.said()}."


def _only_told(_paper: Paper, office: str, given: Clearance | None) -> str | None:
    if given is None or given.cleared.status not in NOT_ASKED:
        return None
    how = "was shown" if given.cleared.status is ClearanceStatus.INFO else "has been told of"
    return f"{office} {how} the paper for information; that is no agreement, and it must clear."


def _lapsed(paper: Paper) -> Iterator[Fault]:
    required = [office.casefold() for office in required_offices(paper)]
    counts = (*NOT_ASKED, ClearanceStatus.PENDING, ClearanceStatus.DECLINED)
    for given in paper.memo.clearances:
        cleared = given.cleared
        if not given.lapsed or cleared.status in counts:
            continue
        scope = "" if cleared.scope.value == "full" else f" {cleared.scope.value}"
        verb = "did not concur in" if cleared.status is ClearanceStatus.NONCONCUR else "cleared"
        yield Fault(
            f"{cleared.office} {verb} version {cleared.version}{scope} on {given.step.on.said()}; "
            "the text has changed materially since, and its word has lapsed.",
            note=cleared.office.casefold() not in required,
        )


RULES = (
    Rule(
        "clearance-missing",
        "E8",
        "A required office of which nothing is recorded.",
        "Send it the paper and record its clearance, or submit with the reason for going ahead "
        "without it.",
        _of_required(_missing),
    ),
    Rule(
        "clearance-pending",
        "E8",
        "A required office that has the paper and has not answered.",
        "Wait for its clearance, or submit with the reason for going ahead without it.",
        _of_required(_pending),
    ),
    Rule(
        "clearance-in-part",
        "E8",
        "A required office that agrees to a part of the paper only.",
        "Settle the rest with it, or submit with the reason for going ahead.",
        _of_required(_in_part),
    ),
    Rule(
        "clearance-declined",
        "E8",
        "A required office that declined to clear.",
        "Find out who can clear in its place, or submit with the reason for going ahead.",
        _of_required(_declined),
    ),
    Rule(
        "clearance-only-told",
        "E9",
        "A required office that was shown the paper for information, or merely told of it.",
        "Ask it for its clearance; information is never counted as agreement.",
        _of_required(_only_told),
    ),
    Rule(
        "clearance-lapsed",
        "E10",
        "A clearance of an earlier version whose text has changed materially; a note where the "
        "office is not required.",
        "Have the office clear the version that goes up; it can be shown what has changed.",
        _lapsed,
    ),
)
