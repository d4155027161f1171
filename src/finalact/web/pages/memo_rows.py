"""What stands beside a memorandum on its page: clearances, decision lines, tasks, steps."""

from __future__ import annotations

from attrs import frozen

from finalact.decisions.contract import state_of
from finalact.decisions.matter import text_hash
from finalact.decisions.memorandum import Clearance, Memorandum, Task, closed_alternatives
from finalact.decisions.step_words import report_sentence, step_sentence
from finalact.model.claim import Citation
from finalact.model.document import Document
from finalact.model.memo_step import Answered, ClearanceScope, Decided, Drafted, Step
from finalact.view import View
from finalact.web.claim_row import Place, places
from finalact.web.links import Links
from finalact.web.pages.memo_words import OUTCOMES, mark_said, question_words

APPROVING = ("approve", "approve as amended")
SHORT = 12
NOT_SPOKEN = "has not spoken"


@frozen
class ClearanceRow:
    """What one office says: to which version, by whom, whether it still holds."""

    office: str
    required: bool
    status: str
    scope: str = ""
    who: str = ""
    on: str = ""
    version: int = 0
    hash: str = ""
    holds: str = ""
    words: tuple[str, ...] = ()
    compare: str = ""


@frozen
class DecisionLine:
    """One recommendation in the decision block: what is asked, its boxes, how it was decided."""

    number: int
    asked: str
    approved: bool
    disapproved: bool
    told: tuple[str, ...]
    address: str = ""


@frozen
class TaskRow:
    """One task in words, with every report of it."""

    task: Task
    state: str
    overdue: bool
    reports: tuple[tuple[str, tuple[Place, ...]], ...]


@frozen
class StepRow:
    """One step with its day, its hand, and the hash that seals it."""

    step: Step
    day: str
    sentence: str
    address: str = ""
    called: str = ""


def clearance_rows(memo: Memorandum, links: Links) -> list[ClearanceRow]:
    """The required offices in their order, then whoever else spoke."""
    spoken = {each.cleared.office: each for each in memo.clearances}
    offices = dict.fromkeys([*memo.draft.required, *spoken])
    return [_clearance(memo, links, office, spoken.get(office)) for office in offices]


def _clearance(
    memo: Memorandum, links: Links, office: str, given: Clearance | None
) -> ClearanceRow:
    required = office in memo.draft.required
    if given is None:
        return ClearanceRow(office, required, NOT_SPOKEN)
    said, version = given.cleared, given.cleared.version
    holds = "lapsed: the words have changed since" if given.lapsed else "holds"
    if not given.lapsed and not given.agrees:
        holds = "no agreement to the whole text"
    words = (
        f"Agrees to: {said.part}" if said.part else "",
        f"Dissents: “{said.dissent}”" if said.dissent else "",
        f"“{said.comment}”" if said.comment else "",
    )
    who = " by the hand of ".join(part for part in (said.person, said.proxy) if part)
    return ClearanceRow(
        office,
        required,
        said.status.value,
        "the full text" if said.scope is ClearanceScope.FULL else said.scope.value,
        who,
        given.step.on.said(),
        version,
        text_hash(memo.versions[version - 1])[:SHORT],
        holds,
        tuple(word for word in words if word),
        _versions(memo, links, version, memo.version) if version != memo.version else "",
    )


def decision_lines(memo: Memorandum, document: Document | None, links: Links) -> list[DecisionLine]:
    """Every recommendation as the decision block shows it; none where nothing is asked."""
    told = document.recommendations if document is not None else ()
    numbers = [each.number for each in memo.draft.recommendations] or [*memo.decided]
    closed = closed_alternatives(memo)
    lines = []
    for number in dict.fromkeys([*numbers, *memo.decided]):
        asked = told[number - 1].text if 1 <= number <= len(told) else f"Recommendation {number}"
        # The list has numbers of its own.
        asked = asked.removeprefix(f"{number}. ")
        decided, step = memo.decided.get(number, (None, None))
        action = decided.action if decided is not None else ""
        said = [mark_said(mark, at) for mark, at in memo.marks if mark.recommendation == number]
        if decided is not None and step is not None:
            outcome = OUTCOMES[decided.action]
            referendum = " ad referendum" if decided.ad_referendum else ""
            said.append(
                f"{outcome[0].upper()}{outcome[1:]}{referendum}, as {step.by} confirmed on "
                f"{step.on.said()}."
            )
            if decided.accepted:
                said.append(f"Accepted though unmet, because: {decided.accepted}")
        elif number in closed:
            said.append("Closed: the one it is an alternative to was approved.")
        lines.append(
            DecisionLine(
                number,
                asked,
                action in APPROVING,
                action == "disapprove",
                tuple(said),
                links.to(f"/memorandum/{memo.id}/decision/{number}") if decided else "",
            )
        )
    return lines


def task_rows(view: View, links: Links, memo: Memorandum) -> list[TaskRow]:
    """Every task, the open ones first."""
    rows = []
    for task in sorted(memo.tasks, key=lambda each: not each.is_open):
        due = task.tasked.due.latest if task.tasked.due is not None else None
        reports = tuple(
            (
                f"{step.on.said()}: {report_sentence(report)}",
                places(view, links, [Citation(report.document)]) if report.document else (),
            )
            for report, step in task.reports
        )
        late = task.is_open and due is not None and due < view.as_of
        rows.append(TaskRow(task, state_of(task), late, reports))
    return rows


def step_rows(memo: Memorandum, links: Links) -> list[StepRow]:
    """The steps in order, each with where more of it stands."""
    rows = []
    version = 0
    for step in memo.steps:
        address, called = "", ""
        if isinstance(step.act, Drafted):
            version += 1
            if version > 1:
                address = _versions(memo, links, version - 1, version)
                called = f"what changed since version {version - 1}"
        elif isinstance(step.act, Decided):
            address = links.to(f"/memorandum/{memo.id}/decision/{step.act.recommendation}")
            called = "what was known that day"
        rows.append(StepRow(step, step.on.said(), step_words(step), address, called))
    return rows


def step_words(step: Step) -> str:
    """What a step did; a question that was answered in its words."""
    if isinstance(step.act, Answered):
        return f"{question_words(step.act.code)} “{step.act.answer}”"
    return step_sentence(step.act)


def _versions(memo: Memorandum, links: Links, earlier: int, later: int) -> str:
    between = {"from": str(earlier), "to": str(later)}
    return links.to(f"/memorandum/{memo.id}/versions", **between)
