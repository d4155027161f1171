"""The course of a state by each side's word: when it was reached, left again, or went on."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from attrs import frozen

from finalact.claims.ledger import Known, Ledger
from finalact.claims.second_hand import own_words_first
from finalact.claims.states import Stated, latest_words, standing_claims
from finalact.claims.stocks import day_of, latest_first
from finalact.model.claim import Claim
from finalact.model.truth import Truth, unanimous


@frozen
class SideCourse:
    """What one side said of a state by a day: every word in order of time, and those in force."""

    side: str
    ordered: tuple[Claim, ...]
    stated: Stated


@frozen
class Became:
    """What became of a promised state by one side's word.

    `since` is the day from which it was so and `was_otherwise` whether the side told another
    state before; `reached` are the claims that tell it where a later state (`gone_on`) stands
    now; `slid_back` says that it was so and is so no longer.
    """

    truth: Truth
    since: date | None = None
    was_otherwise: bool = False
    reached: tuple[Claim, ...] = ()
    gone_on: str = ""
    slid_back: bool = False


def side_courses(ledger: Ledger, known: Known, attribute: str, day: date) -> list[SideCourse]:
    """The words of each side on a state (or a status) that stand and are about the day or before.

    Only evidence counts; what is told at second hand yields to the speaker's own words.
    """
    claims, _ = standing_claims(known, attribute, day)
    by_side: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.speaker:
            by_side[ledger.side_of(claim)].append(claim)
    found = []
    for side, said in by_side.items():
        kept, _ = own_words_first(said, ledger)
        kept.sort(key=lambda claim: latest_first(claim, ledger))
        found.append(SideCourse(side, tuple(kept), latest_words(kept, ledger)))
    return found


def states_promised(promise: Claim, ledger: Ledger) -> tuple[list[str], list[str]]:
    """The states of which one was promised, and all that the subject can be in.

    Several may be named: "under way or complete". Of a case any status may be promised; of
    anything else only what the dossier declares.
    """
    if promise.about == "case":
        return [promise.value] if promise.value else [], []
    subject = ledger.dossier.subject(promise.subject)
    declared = list(subject.states) if subject is not None else []
    if promise.value in declared:
        return [promise.value], declared
    named = [word.strip() for word in promise.value.split(" or ")]
    return (named if set(named) <= set(declared) else []), declared


def became(course: SideCourse, wanted: list[str], declared: list[str], made: date) -> Became:
    """Whether a side says that the promised state is so, was so, or has been passed.

    A state that was reached after the promise and is another one now slid back where the side
    returned to what it had said before, or to a state that the dossier declares before the
    promised one; else it went on from there, and was reached.
    """
    now = course.stated
    truth = unanimous(Truth.of(word in wanted) for word in now.words)
    ordered = course.ordered
    if truth is Truth.YES:
        return _run(ordered, len(ordered), wanted)
    last = next((n for n in reversed(range(len(ordered))) if ordered[n].value in wanted), None)
    if truth is not Truth.NO or last is None or (day_of(ordered[last]) or made) < made:
        return Became(truth)
    before = {claim.value for claim in ordered[:last]} - set(wanted)
    first = min((declared.index(word) for word in wanted if word in declared), default=0)
    for word in now.words:
        if word in before or (word in declared and declared.index(word) < first):
            return Became(truth, slid_back=True)
    run = _run(ordered, last + 1, wanted)
    words = " and ".join(sorted(now.words))
    return Became(Truth.YES, run.since, run.was_otherwise, (ordered[last],), words)


def _run(ordered: tuple[Claim, ...], end: int, wanted: list[str]) -> Became:
    """Since when a state is so: the first of the words that tell it without a break."""
    first = end
    while first > 0 and ordered[first - 1].value in wanted:
        first -= 1
    since = day_of(ordered[first]) if first < end else None
    return Became(Truth.YES, since, was_otherwise=first > 0)
