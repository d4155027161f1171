"""A memorandum as JSON: the paper as `read` writes it, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from finalact.conditions.gate_contract import passage_as_dict
from finalact.conditions.passage import Passage
from finalact.decisions.binding import gates_of
from finalact.decisions.matter import text_hash
from finalact.decisions.memorandum import Clearance, Memorandum, Task, closed_alternatives
from finalact.decisions.step_text import content_of, name_of
from finalact.decisions.step_words import decision_sentence, step_sentence
from finalact.decisions.waiting import Waiting
from finalact.documents.contract import as_contract
from finalact.documents.mark_places import bare_place
from finalact.model.document import Document
from finalact.model.dossier import Dossier
from finalact.model.mark import Mark
from finalact.model.memo_step import Decided, Marked, Step
from finalact.model.memorandum import Attachment, Drafter

Json = dict[str, Any]
LONG = ("drafted", "submitted")


def memo_as_dict(
    memo: Memorandum, document: Document, dossier: Dossier, gates: Sequence[Passage] = ()
) -> Json:
    """The contract of `read`, then what the steps tell; unknown is None.

    `gate` is the first gate that stands in the way, else the first that is asked for; `gates`
    are all of them. `clearances` begin with what offices said, then name each required office
    that has not spoken, as pending.
    """
    told = as_contract(document)
    told["marks"] = [mark_as_dict(mark, step, document) for mark, step in memo.marks]
    told["attachments"] = [attachment_as_dict(tab) for tab in memo.draft.attachments]
    passages = [passage_as_dict(dossier, passage) for passage in gates]
    shut = (told for told in passages if not told["may_bind"])
    return {
        "id": memo.id,
        **told,
        "state": memo.state.value,
        "clearances": clearances_as_list(memo),
        "tasks": [task_as_dict(task) for task in memo.tasks],
        "gate": next(shut, passages[0] if passages else None),
        "gates": passages,
        "version": memo.version,
        "versions": [version_as_dict(memo, n) for n in range(1, memo.version + 1)],
        "decided": [decided_as_dict(d, step) for d, step in memo.decided.values()],
        "closed_by_alternative": sorted(closed_alternatives(memo)),
        "answers": [
            {"code": said.code, "answer": said.answer, "by": step.by, "on": str(step.on)}
            for said, step in memo.answers.values()
        ],
        "history": [step_as_dict(step) for step in memo.steps],
        "head": memo.head,
    }


def clearances_as_list(memo: Memorandum) -> list[Json]:
    """What each office said, and the required ones that have said nothing yet."""
    said = [clearance_as_dict(memo, each) for each in memo.clearances]
    spoken = {each["office"] for each in said}
    return said + [_pending(office) for office in memo.draft.required if office not in spoken]


def clearance_as_dict(memo: Memorandum, clearance: Clearance) -> Json:
    """The latest word of an office, with the version that it saw and the hash of its words."""
    cleared = clearance.cleared
    return {
        "office": cleared.office,
        "person": cleared.person or None,
        "status": cleared.status.value,
        "scope": cleared.scope.value,
        "proxy": cleared.proxy or None,
        "date": str(clearance.step.on),
        "comment": cleared.comment or None,
        "lapsed": clearance.lapsed,
        "part": cleared.part or None,
        "dissent": cleared.dissent or None,
        "required": cleared.office in memo.draft.required,
        "agrees": clearance.agrees,
        "version": cleared.version,
        "text_hash": text_hash(memo.versions[cleared.version - 1]),
    }


def _pending(office: str) -> Json:
    return {
        "office": office, "person": None, "status": "pending", "scope": None, "proxy": None,
        "date": None, "comment": None, "lapsed": False, "part": None, "dissent": None,
        "required": True, "agrees": False, "version": None, "text_hash": None,
    }  # fmt: skip


def mark_as_dict(mark: Marked, step: Step, document: Document | None = None) -> Json:
    """A mark in the shape of `read`, with its capacity, recommendation and step beside.

    Note and anchor are those of the printed paper, where it tells the mark.
    """
    printed = _printed(mark, document)
    return {
        "kind": mark.kind,
        "by": mark.by,
        "for": mark.for_whom or None,
        "where": bare_place(mark.where) or None,
        "text": mark.words,
        "on": str(step.on),
        "note": printed.note if printed else None,
        "anchor": printed.anchor if printed else None,
        "capacity": mark.capacity.value if mark.capacity is not None else None,
        "recommendation": mark.recommendation,
        "action": mark.action,
        "step": step.n,
    }


def _printed(mark: Marked, document: Document | None) -> Mark | None:
    """The same mark as the notes of the printed paper tell it."""
    told = document.marks if document is not None else ()
    for each in told:
        if mark.words and each.by == mark.by and _plain(mark.words) in _plain(each.text):
            return each
    return next((m for m in told if m.by == mark.by and m.kind == mark.kind), None)


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(' .“”"')


def task_as_dict(task: Task) -> Json:
    """A task with what came of it; `report` is the last that was reported."""
    said = task.tasked
    reports = [
        {
            "on": str(step.on),
            "by": step.by,
            "words": report.words or None,
            "done": report.done,
            "document": report.document or None,
            "claims": list(report.claims),
            "representation": report.representation or None,
            "missing": report.missing or None,
        }
        for report, step in task.reports
    ]
    return {
        "id": said.task,
        "words": said.words,
        "who": said.who or None,
        "through": said.through or None,
        "with": said.with_whom or None,
        "occasion": said.occasion or None,
        "due": str(said.due) if said.due is not None else None,
        "state": state_of(task),
        "report": reports[-1] if reports else None,
        "reports": reports,
        "office": said.office or None,
        "recommendation": said.recommendation,
        "representation": said.representation or None,
        "set_on": str(task.step.on),
    }


def state_of(task: Task) -> str:
    """How a task stands: open, done, or without a record of what came of it."""
    if task.is_open:
        return "open"
    last = next(report for report, _ in reversed(task.reports) if report.done)
    return "no record found" if last.missing else "done"


def decided_as_dict(decided: Decided, step: Step) -> Json:
    """A decision that a person confirmed, with the marks from which it follows."""
    return {
        "recommendation": decided.recommendation,
        "action": decided.action,
        "by": step.by,
        "on": str(step.on),
        "marks": list(decided.marks),
        "binding": decided.binding,
        "ad_referendum": decided.ad_referendum,
        "accepted_though_unmet": decided.accepted or None,
        "continuing": list(decided.continuing),
        "reconsider": decided.reconsider or None,
        "further": decided.further or None,
        "sentence": decision_sentence(decided),
    }


def version_as_dict(memo: Memorandum, number: int) -> Json:
    """One version: when, by whom it was drafted, and the hash of its words."""
    draft = memo.versions[number - 1]
    step = [step for step in memo.steps if name_of(step.act) == "drafted"][number - 1]
    return {
        "version": number,
        "on": str(step.on),
        "by": step.by,
        "subject": draft.subject,
        "drafted": [drafter_as_dict(each) for each in draft.drafters],
        "editorial": draft.editorial,
        "text_hash": text_hash(draft),
        "required": list(draft.required),
    }


def attachment_as_dict(tab: Attachment) -> Json:
    """A tab of the paper."""
    return {
        "tab": tab.tab,
        "title": tab.title,
        "classification": tab.classification or None,
        "status": tab.status or None,
        "document": tab.document or None,
    }


def drafter_as_dict(drafter: Drafter) -> Json:
    """Who drafted a version."""
    return {
        "person": drafter.person or None,
        "office": drafter.office or None,
        "extension": drafter.extension or None,
        "on": str(drafter.on) if drafter.on is not None else None,
    }


def step_as_dict(step: Step, *, whole: bool = False) -> Json:
    """A step with its hash; `whole` gives everything it says, long texts included."""
    what = name_of(step.act)
    told: Json = {
        "n": step.n,
        "by": step.by,
        "on": str(step.on),
        "what": what,
        "sentence": step_sentence(step.act),
        "before": step.before,
        "hash": step.hash,
    }
    if whole or what not in LONG:
        told["content"] = content_of(step.act)
    return told


def waiting_as_dict(waiting: Waiting) -> Json:
    """One thing that a memorandum waits for."""
    return {
        "need": waiting.need.value,
        "who": list(waiting.who),
        "what": waiting.what,
        "due": waiting.due.isoformat() if waiting.due is not None else None,
        "overdue": waiting.overdue,
    }


def gate_names(memo: Memorandum) -> list[str]:
    """The gates that binding decisions on a memorandum must pass, each once."""
    names = [said.gate for said in memo.draft.recommendations if said.gate]
    names += [gate for decided, _ in memo.decided.values() for gate in gates_of(memo, decided)]
    return list(dict.fromkeys(names))
