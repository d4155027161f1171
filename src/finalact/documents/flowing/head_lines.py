"""The lines at the head of a memorandum: TO, FROM, THROUGH, SUBJECT, DATE, in any setting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.flowing.line import FlowLine
from finalact.documents.flowing.running import joined
from finalact.documents.head_labels import HEAD, ONLY_ENGLISH, label_in, languages_of
from finalact.documents.parts import Part
from finalact.model.wording import Wording

MEMORANDUM_FOR = re.compile(
    r"\A(?:(?:ACTION|INFORMATION|INFO|BRIEFING|DECISION) )?MEMO(?:RANDUM)? (?:FOR|TO)(?=[:\s]|\Z)",
    re.IGNORECASE,
)
DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? (?P<month>January|February|March|April|May|June|July|"
    r"August|September|October|November|December),? (?P<year>[0-9]{4})"
)
NONE: frozenset[str] = frozenset()
PARTICIPANTS = re.compile(r"(?:List of )?(?:Participants?|Attendees|Present)\s?:", re.IGNORECASE)


def label_of(text: str, languages: frozenset[str] = NONE) -> tuple[str, int] | None:
    """The label that a line begins with, by its English name, and where its words begin."""
    label = label_in(text, ONLY_ENGLISH | languages)
    return None if label is None else (label.line, label.at)


def languages_in(lines: Sequence[FlowLine]) -> frozenset[str]:
    """In which languages besides English the head of a paper has its labels."""
    return languages_of(_said(line) for line in lines[:HEAD])


def _said(line: FlowLine) -> str:
    first = next((cell.text for cell in line.cells if cell.text), "")
    if first:
        return f"{first.rstrip(': ')}: "
    return line.text


def head_parts(
    line: FlowLine, lead: str, end: str, languages: frozenset[str] = NONE
) -> Part | None:
    """The part that a line of the head makes; None where the line belongs to the body.

    An English label is given as TO, FROM or SUBJECT; one of another language stays as it is.
    """
    words = row_as_line(line, languages) if line.cells else line.words
    found = label_of(words.text, languages)
    if found is None:
        return None
    label, at = found
    if label == "DATE":
        # The label is layout: what a dateline says is its date.
        return Part("dateline", words.without_start(at), f"{lead}{words.text[:at]}", end)
    if not words.text[at:].strip():
        return None
    role = "subject" if label == "SUBJECT" else "item"
    if label_of(words.text) is None:
        return Part(role, words, lead, end)
    return Part(role, joined([Wording(f"{label}: "), words.without_start(at)], ""), lead, end)


def row_as_line(line: FlowLine, languages: frozenset[str] = NONE) -> Wording:
    """A row of the head's table, label in the first column, as one line."""
    first, *rest = [cell for cell in line.cells if cell.text] or [Wording("")]
    label = first.text.rstrip(": \t")
    if MEMORANDUM_FOR.fullmatch(label) and rest:
        return joined([Wording(f"{label} "), joined(list(rest), "; ")], "")
    if rest and _label_alone(f"{label}:", languages):
        return joined([Wording(f"{label}: "), joined(list(rest), "; ")], "")
    return line.words


def gathered(lines: Sequence[FlowLine], languages: frozenset[str] = NONE) -> list[FlowLine]:
    """The lines with a label that stands alone put together with the words below it."""
    kept: list[FlowLine] = []
    for line in lines:
        last = kept[-1] if kept else None
        alone = last is not None and last.text[:1].isupper() and not last.cells
        alone = alone and last is not None and _label_alone(last.text, languages)
        if (
            last is not None
            and alone
            and line.words.text
            and label_of(line.text, languages) is None
        ):
            both = joined([Wording(f"{last.text.rstrip(': ')}: "), line.words], "")
            kept[-1] = evolve(line, words=both, level=None, role=None)
        else:
            kept.append(line)
    return kept


def _label_alone(text: str, languages: frozenset[str]) -> bool:
    label = label_of(text, languages) if text.endswith(":") else None
    return label is not None and label[1] == len(text)
