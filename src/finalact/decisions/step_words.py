"""Steps on a memorandum in words: one sentence each, for the command line and for pages."""

from __future__ import annotations

from finalact.model.memo_step import (
    Act,
    Answered,
    Capacity,
    ClearanceScope,
    ClearanceStatus,
    Cleared,
    Closed,
    Decided,
    Drafted,
    Marked,
    Reported,
    Returned,
    Submitted,
    Superseded,
    Tasked,
)

_DID = {
    "checked": "checked",
    "initials": "initialed",
    "signature": "signed",
    "handwritten": "wrote",
    "typed": "typed",
    "stamped": "is shown by a stamp to have seen it",
    "unspecified": "marked it",
}
_OUTCOME = {
    "approve": "approved",
    "disapprove": "disapproved",
    "discuss": "to be discussed",
    "approve as amended": "approved as amended",
    "defer": "deferred",
    "none": "neither approved nor disapproved",
}
_SAID = {
    ClearanceStatus.OK: "cleared",
    ClearanceStatus.OK_WITH_EDITS: "cleared with edits",
    ClearanceStatus.OK_IN_PART: "agreed to a part of",
    ClearanceStatus.INFO: "was shown, and not asked about,",
    ClearanceStatus.TOLD: "was told of",
    ClearanceStatus.PENDING: "has still to speak on",
    ClearanceStatus.NO_OBJECTION: "has no objection to",
    ClearanceStatus.NONCONCUR: "does not concur in",
    ClearanceStatus.DECLINED: "declined to clear",
}


def step_sentence(act: Act) -> str:
    """What a step did, as a sentence without its day and without who took it."""
    match act:
        case Drafted(draft):
            return f"A version was drafted: “{draft.subject}”."
        case Cleared():
            return clearance_sentence(act)
        case Answered(code, answer):
            return f"The question {code} was answered: “{answer}”"
        case Submitted():
            over = f" Something was missing; it went up because: {act.override}"
            return f"Version {act.version} went up.{over if act.override else ''}"
        case Returned(why):
            return f"It came back for rework{f': {why}' if why else '.'}"
        case Marked():
            return mark_sentence(act)
        case Decided():
            return decision_sentence(act)
        case Tasked():
            return task_sentence(act)
        case Reported():
            return report_sentence(act)
        case Closed(why):
            return f"It was closed{f': {why}' if why else '.'}"
        case Superseded():
            why = f": {act.why}" if act.why else "."
            return f"{act.memorandum} took its place{why}"


def clearance_sentence(cleared: Cleared) -> str:
    """What an office said: to which version, in which scope, by whom, with its own words."""
    who = f"{cleared.office} ({cleared.person})" if cleared.person else cleared.office
    proxy = f", {cleared.proxy} acting as proxy" if cleared.proxy else ""
    scope = "" if cleared.scope is ClearanceScope.FULL else f" {cleared.scope.value}"
    part = f": {cleared.part}" if cleared.part else ""
    sentence = f"{who} {_SAID[cleared.status]} version {cleared.version}{scope}{part}{proxy}."
    sentence += f" It dissents: “{cleared.dissent}”" if cleared.dissent else ""
    return sentence + (f" “{cleared.comment}”" if cleared.comment else "")


def mark_sentence(mark: Marked) -> str:
    """A mark as what it is: whose hand, for whom, in which capacity, where, its exact words."""
    whom = f" for {mark.for_whom}" if mark.for_whom else ""
    acting = (
        f" ({mark.capacity.value})" if mark.capacity in (Capacity.ACTING, Capacity.CHARGE) else ""
    )
    box = f" “{mark.action}”" if mark.action else ""
    at = f" at recommendation {mark.recommendation}" if mark.recommendation is not None else ""
    where = f", {mark.where}" if mark.where else ""
    words = f": “{mark.words}”" if mark.words else "."
    return f"{mark.by}{whom}{acting} {_DID[mark.kind]}{box}{at}{where}{words}"


def decision_sentence(decided: Decided) -> str:
    """What was decided, from which marks, and what it depends on."""
    said = f"Recommendation {decided.recommendation}: {_OUTCOME[decided.action]}"
    said += " ad referendum" if decided.ad_referendum else ""
    said += f" (from step {', '.join(map(str, decided.marks))})" if decided.marks else ""
    parts = [f"{said}."]
    parts += ["It binds us."] if decided.binding else []
    parts += [f"Accepted though unmet, because: {decided.accepted}"] if decided.accepted else []
    parts += [f"It continues to require: {each}." for each in decided.continuing]
    parts += [f"To be thought over again: {decided.reconsider}"] if decided.reconsider else []
    parts += [f"Still to be done: {decided.further}"] if decided.further else []
    return " ".join(parts)


def task_sentence(task: Tasked) -> str:
    """Who is to do what, through whom, with whom, on what occasion, by when."""
    pieces = [
        f"through {task.through}" if task.through else "",
        f"with {task.with_whom}" if task.with_whom else "",
        f"on this occasion: {task.occasion}" if task.occasion else "",
        f"by {task.due.said()}" if task.due is not None else "with no day set",
        f"action office {task.office}" if task.office else "",
    ]
    who = task.who or task.office or "Somebody not named"
    how = ", ".join(piece for piece in pieces if piece)
    return f"{who} is to act ({task.task}), {how}: “{task.words}”"


def report_sentence(report: Reported) -> str:
    """What came of a task."""
    if report.missing:
        return f"Of the task {report.task} no record is left: “{report.missing}”"
    done = "was done" if report.done else "is still to be done"
    paper = f", as {report.document} tells" if report.document else ""
    words = f": “{report.words}”" if report.words else "."
    return f"The task {report.task} {done}{paper}{words}"
