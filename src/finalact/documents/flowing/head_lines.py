"""The lines at the head of a memorandum: TO, FROM, THROUGH, SUBJECT, DATE, in any setting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.flowing.line import FlowLine
from finalact.documents.flowing.running import joined
from finalact.documents.parts import Part
from finalact.model.wording import Wording

LABELS = {
    "to": "TO",
    "for": "TO",
    "from": "FROM",
    "through": "THROUGH",
    "thru": "THROUGH",
    "via": "THROUGH",
    "subject": "SUBJECT",
    "subjects": "SUBJECT",
    "subj": "SUBJECT",
    "re": "SUBJECT",
    "date": "DATE",
    "ref": "REF",
    "refs": "REF",
    "reference": "REF",
    "references": "REF",
    "cc": "CC",
    "copy": "CC",
    "classification": "CLASSIFICATION",
    "drafted by": "DRAFTED",
    "drafted": "DRAFTED",
    "drafter": "DRAFTED",
    "cleared by": "CLEARED",
    "cleared": "CLEARED",
    "clearance": "CLEARED",
    "clearances": "CLEARED",
    "place": "PLACE",
}
LABEL = re.compile(
    rf"(?P<label>{'|'.join(sorted(LABELS, key=len, reverse=True))})"
    r"(?:\s{0,3}[:\u2236]\s{0,20}|\t\s{0,20})",
    re.IGNORECASE,
)
MEMORANDUM_FOR = re.compile(
    r"\A(?:(?:ACTION|INFORMATION|INFO|BRIEFING|DECISION) )?MEMO(?:RANDUM)? (?:FOR|TO)(?=[:\s]|\Z)",
    re.IGNORECASE,
)
DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? (?P<month>January|February|March|April|May|June|July|"
    r"August|September|October|November|December),? (?P<year>[0-9]{4})"
)
LONGEST = 600
PARTICIPANTS = re.compile(r"(?:List of )?(?:Participants?|Attendees|Present)\s?:", re.IGNORECASE)


def label_of(text: str) -> tuple[str, int] | None:
    """The label that a line begins with, in its plain form, and where its words begin."""
    match = LABEL.match(text[:LONGEST])
    if match is None:
        return None
    return LABELS[match["label"].lower()], match.end()


def head_parts(line: FlowLine, lead: str, end: str) -> Part | None:
    """The part that a line of the head makes; None where the line belongs to the body."""
    words = row_as_line(line) if line.cells else line.words
    found = label_of(words.text)
    if found is None:
        return None
    label, at = found
    if label == "DATE":
        # The label is layout: what a dateline says is its date.
        return Part("dateline", words.without_start(at), f"{lead}{words.text[:at]}", end)
    if not words.text[at:].strip():
        return None
    role = "subject" if label == "SUBJECT" else "item"
    set_out = Wording(f"{label}: ", ()) if label != "CC" else Wording("CC: ", ())
    return Part(role, joined([set_out, words.without_start(at)], ""), lead, end)


def row_as_line(line: FlowLine) -> Wording:
    """A row of the head's table, label in the first column, as one line."""
    first, *rest = [cell for cell in line.cells if cell.text] or [Wording("")]
    label = first.text.rstrip(": \t")
    if MEMORANDUM_FOR.fullmatch(label) and rest:
        return joined([Wording(f"{label} "), joined(list(rest), "; ")], "")
    if label.lower() in LABELS and rest:
        return joined([Wording(f"{label}: "), joined(list(rest), "; ")], "")
    return line.words


def gathered(lines: Sequence[FlowLine]) -> list[FlowLine]:
    """The lines with a label that stands alone put together with the words below it."""
    kept: list[FlowLine] = []
    for line in lines:
        last = kept[-1] if kept else None
        alone = last is not None and _label_alone(last.text) and not last.cells
        if last is not None and alone and line.words.text and label_of(line.text) is None:
            both = joined([Wording(f"{last.text.rstrip(': ')}: "), line.words], "")
            kept[-1] = evolve(line, words=both, level=None, role=None)
        else:
            kept.append(line)
    return kept


def _label_alone(text: str) -> bool:
    return text.endswith(":") and text.rstrip(": \t").lower() in LABELS and text[0].isupper()
