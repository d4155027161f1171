"""From the lines of a file to a paper: its heading, its head, its parts, its margin notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.assembly import assemble
from finalact.documents.days_abroad import is_dateline_abroad
from finalact.documents.drafting_lines import with_drafting
from finalact.documents.flowing.head_lines import (
    MEMORANDUM_FOR,
    gathered,
    head_parts,
    label_of,
    languages_in,
    row_as_line,
)
from finalact.documents.flowing.line import Flow, FlowLine
from finalact.documents.flowing.margin import Place, marks_of
from finalact.documents.flowing.marking import read_marking, with_marking
from finalact.documents.head_labels import names_paper
from finalact.documents.marked_lines import is_marked_line
from finalact.documents.parts import (
    ADDRESS_LABEL,
    DATELINE,
    DECISION_LINE,
    PARTICIPANT_LABEL,
    SUBJECT_LABEL,
    Part,
    assign_roles,
    is_section_heading,
)
from finalact.model.document import Document, Note
from finalact.model.wording import Wording

GAP, ROW_END = "\n\n", "\n"
BULLET = "  • "
# How far down a heading may stand: below a letterhead, a marking and a reference number.
HEAD = 14
LONGEST_HEADING = 400
LONGEST_SECTION = 120
NAMES_A_PAPER = re.compile(
    r"(?:[0-9]{1,4}\.\s)?(?:(?:action|information|info|briefing|decision|cover|study|split|draft|"
    r"policy|talking points?|scope|background|non-?|position|options?|issues?|white) ?"
    r"(?:memorand(?:um|a)|memo|paper)|memorand(?:um|a)|memo|note verbale|aide[- ]m[ée]moire|"
    r"non-?paper|telegram|airgram|letter|editorial note|minutes|summary of conclusions|record of|"
    r"report|paper|national security|talking points)\b",
    re.IGNORECASE,
)
TYPED_BULLET = re.compile(r"[•·▪●○◦■‣∙][ \t]+(?=\S)")
SOURCE = re.compile(r"(?m)^Source:")
FINISHED = re.compile(r"[.?!:;,]\Z")


def compose(flow: Flow) -> Document:
    """The paper that these lines make.

    The words are those of the file; which line is heading, head, part and passage is told from
    the styles where there are any, else from the words, as in a printed paper.
    """
    lines, marking = _without_markings(flow.lines, flow.marking)
    lines = [_without_bullet(line) for line in lines]
    languages = languages_in(lines)
    lines = gathered(lines, languages)
    if not lines:
        lines = [FlowLine(Wording(""))]
    parts = _parts(lines, languages)
    notes = _in_order(_told_by_stars(flow.notes, parts))
    layout = [(f"  {note.n}. " if note.n is not None else "  ", "\n") for note in notes]
    if layout:
        layout[-1] = (layout[-1][0], "")
    else:
        parts[-1] = evolve(parts[-1], end="")
    document = assemble(parts, notes, layout)
    document = with_marking(document, read_marking(marking))
    places = _places(lines, parts)
    marks = (*document.marks, *flow.marks, *marks_of(flow.comments, places, document))
    return evolve(document, marks=marks, remarks=flow.remarks)


def _told_by_stars(notes: Sequence[Note], parts: Sequence[Part]) -> list[Note]:
    """The notes; one without a number that a passage calls tells of its words, not of the source.

    One that says `Source:` is the source note wherever its star stands.
    """
    calls = (call for part in parts if part.role == "passage" for call in part.words.calls)
    starred = any(note.n is None for note in notes) and any(call.note is None for call in calls)
    return [
        evolve(note, is_source=False, label="*")
        if starred and note.n is None and not SOURCE.search(note.text)
        else note
        for note in notes
    ]


def _in_order(notes: Sequence[Note]) -> list[Note]:
    """The source note first, then those with numbers, then those without."""
    return sorted(notes, key=lambda note: (note.n is None and not note.is_source, note.n or 0))


def _without_markings(lines: Sequence[FlowLine], marking: str) -> tuple[list[FlowLine], str]:
    """The lines without the marking above the paper and below it, and the marking."""
    kept = [line for line in lines if line.text or line.words.insets]
    edges = {*range(min(HEAD // 2, len(kept))), len(kept) - 1}
    bare = [
        at
        for at in sorted(edges)
        if kept and kept[at].role is None and not kept[at].words.insets
        if read_marking(kept[at].text)
    ]
    marking = marking or next((kept[at].text for at in bare), "")
    return [line for at, line in enumerate(kept) if at not in bare], marking


def _without_bullet(line: FlowLine) -> FlowLine:
    """The line with a bullet that was typed made one of its setting."""
    typed = TYPED_BULLET.match(line.text)
    if typed is None or line.cells:
        return line
    size = typed.end()
    spans = {name: (max(0, a - size), max(0, b - size)) for name, (a, b) in line.spans.items()}
    return evolve(line, words=line.words.without_start(size), spans=spans, bulleted=True)


def _parts(lines: Sequence[FlowLine], languages: frozenset[str]) -> list[Part]:
    heading = _heading_at(lines, languages)
    given: list[Part] = []
    in_head = True
    for at, line in enumerate(lines):
        end = ROW_END if line.cells and at + 1 < len(lines) and lines[at + 1].cells else GAP
        lead = BULLET if line.bulleted else ""
        words = row_as_line(line, languages) if at == heading and line.cells else line.words
        if line.role is not None:
            given.append(Part(line.role, words, lead, end))
            continue
        if at == heading:
            given.append(Part("heading", words, lead, end))
            continue
        if in_head and (part := head_parts(line, lead, end, languages)):
            given.append(part)
            continue
        if in_head and is_dateline_abroad(line.text):
            given.append(Part("dateline", words, lead, end))
            continue
        role = _role(line)
        if at < heading and role == "line" and len(line.text) <= LONGEST_SECTION:
            # The letterhead, with the place and day that many set at its side.
            role = "dateline" if DATELINE.match(line.text) else "item"
        in_head = in_head and role != "section" and (at < HEAD or at <= heading + HEAD)
        given.append(Part(role, words, lead, end))
    return with_drafting(_settled(lines, assign_roles(given)))


def _settled(lines: Sequence[FlowLine], parts: list[Part]) -> list[Part]:
    """The parts; a line that this desk set apart from the passages is none of them."""
    return [
        evolve(part, role="item")
        if line.role == "line" and part.role in ("passage", "section")
        else part
        for line, part in zip(lines, parts, strict=True)
    ]


def _role(line: FlowLine) -> str:
    """What the setting tells of a line; `line` where the words must tell it."""
    text = line.text
    if is_marked_line(text) or DECISION_LINE.match(text):
        return "decision line"
    if line.cells:
        return "passage"
    if _opens_list(text):
        return "line"
    if line.level is not None and text and len(text) <= 2 * LONGEST_SECTION:
        return "section"
    if line.stands_out and not line.bulleted and _reads_as_heading(text):
        return "section"
    return "line"


def _opens_list(text: str) -> bool:
    bare = text.rstrip(": ")
    return any(p.fullmatch(bare) for p in (SUBJECT_LABEL, PARTICIPANT_LABEL)) or bool(
        ADDRESS_LABEL.fullmatch(bare) and bare.isupper()
    )


def _reads_as_heading(text: str) -> bool:
    """Whether a line in bold or underlined stands over a part: short, and no sentence."""
    if not any(letter.isalpha() for letter in text) or len(text) > LONGEST_SECTION:
        return False
    return not FINISHED.search(text) or (text.endswith(":") and len(text) < LONGEST_SECTION // 2)


def _heading_at(lines: Sequence[FlowLine], languages: frozenset[str]) -> int:
    """Which line is the heading.

    In order: a title; the first heading above the lines TO and FROM or at the very top; a line
    that names a kind of paper; the first line. A printed paper always begins with it.
    """
    given = [at for at, line in enumerate(lines) if line.role == "heading"]
    if given:
        return given[0]
    head = range(min(HEAD, len(lines)))
    labelled = next((at for at in head if _labelled(lines[at], languages)), len(lines))
    for at in head:
        if lines[at].level == 0:
            return at
    for at in head:
        first = lines[at].level == 1 and not is_section_heading(lines[at].text)
        if first and at <= labelled and not _labelled(lines[at], languages):
            return at
    for at in head:
        text = lines[at].text
        if _labelled(lines[at], languages) and not MEMORANDUM_FOR.match(text):
            break
        named = len(text) <= LONGEST_HEADING and NAMES_A_PAPER.match(text)
        if named or (text and names_paper(text)):
            return at
    return (
        next((at for at in head if lines[at].text and not _labelled(lines[at], languages)), 0)
        if labelled
        else _unheaded(lines)
    )


def _unheaded(lines: Sequence[FlowLine]) -> int:
    """A paper that begins with its line TO has no heading."""
    del lines
    return -1


def _labelled(line: FlowLine, languages: frozenset[str]) -> bool:
    named = label_of(line.text, languages) is not None
    return named or head_parts(line, "", "", languages) is not None


def _places(lines: Sequence[FlowLine], parts: Sequence[Part]) -> dict[str, Place]:
    """For each comment the passage it stands beside, and the words it is about."""
    found: dict[str, Place] = {}
    count = 0
    for line, part in zip(lines, parts, strict=True):
        count += part.role == "passage"
        passage = count if part.role == "passage" else None
        for name, (start, end) in line.spans.items():
            if name not in found:
                found[name] = (passage, line.text[start:end].strip())
    return found
