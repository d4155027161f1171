"""The head of a printed paper whose labels are no English capitals: `From:`, `Von:`, `Objet :`."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from finalact.documents.days_abroad import is_dateline_abroad
from finalact.documents.flowing.marking import LONGEST as LONGEST_MARKING
from finalact.documents.flowing.marking import read_marking
from finalact.documents.head_labels import (
    HEAD,
    ONLY_ENGLISH,
    PARAGRAPH,
    HeadLabel,
    is_english_head,
    label_in,
    languages_of,
)
from finalact.documents.parts import DATELINE, LABEL_AND_WORDS, MOST_OVER, Part
from finalact.model.document import SourceNote

ROLES = {"SUBJECT": "subject"}
# Where a marking may stand: above the heading or right below it, in a paper of so many lines.
TOPMOST, FEWEST = 3, 3


def with_head_roles(lines: Sequence[Part]) -> list[Part]:
    """The lines with those of the head in their roles; every word and blank stays as it is.

    Rule: the head ends with the first paragraph that no label begins. English capitals are known
    without, and are left; what stands below a label on lines of its own is its one item.
    """
    given = list(lines)
    head = _head(given)
    said = [given[at].words.text for at in head]
    languages = languages_of(said)
    if is_english_head(said):
        languages |= ONLY_ENGLISH
    listing: str | None = None
    for at in head:
        text = given[at].words.text
        label = label_in(text, languages) if languages and text[:1].isupper() else None
        if label is not None and not _known(text):
            listing = _role(label) if label.at >= len(text) else None
            given[at] = evolve(given[at], role="label" if listing else _role(label))
        elif listing is not None and label is None:
            given[at], listing = evolve(given[at], role=listing), None
        elif is_dateline_abroad(text):
            given[at] = evolve(given[at], role="dateline")
    return given


def begins_with_head(lines: Sequence[Part], at: int) -> bool:
    """Whether a paper has no heading: its first line is one of two labelled lines of a head."""
    first = lines[at].words.text
    if ":" not in first[:PARAGRAPH] or not first[:1].isupper():
        return False
    said = [lines[each].words.text for each in _head(lines)]
    languages = languages_of(said)
    if is_english_head(said):
        languages |= ONLY_ENGLISH
    return bool(languages) and label_in(first, languages) is not None


def with_markings(lines: Sequence[Part]) -> tuple[list[Part], SourceNote | None]:
    """The lines with the marking of the pages as no heading and no section; and the marking.

    It stands in capitals above the heading, right below it, or at the very end.
    """
    given = list(lines)
    worded = [at for at, line in enumerate(given) if line.words.text]
    if len(worded) < FEWEST:
        return given, None
    found: SourceNote | None = None
    # Lines between heading and dateline are told by the dateline.
    dated = any(DATELINE.match(given[at].words.text) for at in worded[: TOPMOST + MOST_OVER])
    headed = False
    # At the end it is only said again.
    for at in (*worded[:TOPMOST], worded[-1]):
        text = given[at].words.text
        short = len(text) <= LONGEST_MARKING and text.isupper() and not given[at].lead.strip()
        marked = read_marking(text) if short else None
        if marked is None:
            headed = True
        elif found is None or marked == found:
            found = marked
            if not (headed and dated) or at == worded[-1]:
                given[at] = evolve(given[at], role="item")
    if found is not None and all(given[at].role != "line" for at in worded[:-1]):
        return list(lines), None
    return given, found


def _head(lines: Sequence[Part]) -> list[int]:
    """The lines of the head: those with words below the heading, up to the first paragraph."""
    found: list[int] = []
    for at, line in enumerate(lines):
        text = line.words.text
        if not text or line.role != "line":
            continue
        if len(found) == HEAD or (len(text) > PARAGRAPH and ":" not in text[:PARAGRAPH]):
            break
        found.append(at)
    return found


def _role(label: HeadLabel) -> str:
    return ROLES.get(label.line, "item")


def _known(text: str) -> bool:
    return LABEL_AND_WORDS.match(text) is not None
