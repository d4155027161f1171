"""What conditions have to do with a meeting, in sentences."""

from __future__ import annotations

from finalact.conditions.meeting_business import Deferred, MeetingSheet, SpeaksOf
from finalact.conditions.wording import listed
from finalact.model.claim import Claim
from finalact.model.truth import Truth

BY_PLAN = {
    Truth.YES: "the plans known by then would satisfy it",
    Truth.NO: "the plans known by then would not satisfy it",
    Truth.UNKNOWN: "the plans known by then do not tell whether it would be satisfied",
}
ASKS = {"start": "its beginning", "finish": "its end", "duration": "its length"}


def agenda_sentences(sheet: MeetingSheet) -> list[str]:
    """What stands on the agenda: items said, conditions put off to it, decisions due."""
    told = [f"On the agenda: {said_by(claim)}." for claim in sheet.meeting.agenda]
    for item in sheet.business.deferred:
        lead = "On" if item.treatment.stage.is_adopted else "Proposed for"
        told.append(f"{lead} the agenda: {deferred_words(item)}.")
    told += [f"To be decided there: {said_by(claim)}." for claim in sheet.meeting.decisions]
    told += [passage.sentence for passage in sheet.business.gates]
    told += [
        f"What was practised there stands behind “{condition.title}”"
        + (f": {precedent.words.rstrip('.')}." if precedent.words else ".")
        for condition, precedent in sheet.business.precedents
    ]
    return told


def said_by(claim: Claim) -> str:
    """An item with who put it there and when: "the visas (CSCE, 4 May 1988)"."""
    on = claim.said_on or claim.known_on
    who = [claim.voice, claim.speaker, on.said() if on is not None else ""]
    source = ", ".join(part for part in who if part)
    words = claim.words.rstrip(".")
    return f"{words} ({source})" if source else words


def deferred_words(item: Deferred) -> str:
    """A condition put off to the meeting: by whom, how far that went, and how it stands."""
    treatment = item.treatment
    stage = {"communicated": "put to the other side"}.get(treatment.stage.value)
    on = treatment.on.said() if treatment.on is not None else ""
    parts = [stage or treatment.stage.value, f"by {treatment.by}" if treatment.by else ""]
    source = ", ".join(part for part in (" ".join(p for p in parts if p), on) if part)
    title = item.assessment.condition.title
    return f"“{title}”, deferred to it ({source}); {item.assessment.verdict.value}"


def speaking_words(item: SpeaksOf) -> str:
    """A condition that speaks of its dates, with its verdict and what the plan would give."""
    asks = listed([ASKS[word] for word in item.asks])
    title = item.assessment.condition.title
    text = f"The condition “{title}” asks for {asks}: {item.assessment.verdict.value}"
    return f"{text}; {BY_PLAN[item.by_plan]}." if item.by_plan is not None else f"{text}."


def missing_sentences(sheet: MeetingSheet) -> list[str]:
    """The words that say that no record of it is to be had."""
    return [quoted(missing.words) for missing in sheet.missing]


def quoted(words: str) -> str:
    """Exact words between quotation marks; those within them become single ones."""
    inner = words.translate(str.maketrans("“”", "‘’"))
    return f"“{inner}”" if words else ""
