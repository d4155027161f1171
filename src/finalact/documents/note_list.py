"""The list of notes below a paper: where it begins and which lines belong to which note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from finalact.documents.pages import page_alone
from finalact.documents.parts import Part
from finalact.model.wording import Wording

RULE = re.compile(r"\*(?: \*){2,}")
INDENTED = re.compile(r"(?P<number>[0-9]{1,3})\.(?P<gap>[ \t]+)")
OLDER = re.compile(r"(?P<number>[0-9]{1,3})(?P<gap>[ \t]+)")
OLDER_SOURCE = re.compile(r"\*(?P<gap>[ \t]+)")
# `* Source: ...`, or the decimal file of older print: `* 761.91/8–348: Telegram`.
STARRED_SOURCE = re.compile(r"\*[ \t]+(?:Source:|[0-9]{3}[A-Z]?\.[0-9A-Z])")
# Figures that stand right behind a word or its punctuation, as marks do.
GLUED = re.compile(r"(?<=[^\s0-9])[0-9]{1,3}(?![0-9])")


@frozen
class ListedNote:
    """A note of the list: its number (None for an unnumbered source note) and its lines."""

    number: int | None
    lead: str
    words: str
    end: str


def split_notes(lines: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part], list[ListedNote]]:
    """Body lines, lines of the rule, and the notes.

    Two layouts are known: indented `  1. Source: ...` after the last paragraph (`  0. Source: ...`
    in an edition that begins to count there, `  * ...` where its source note has no number), and,
    in the older print, `* Source: ...` and `1 For text ...` after a line `* * *`.
    """
    rule = max((i for i, line in enumerate(lines) if _is_rule(line)), default=None)
    if rule is not None and rule + 1 < len(lines):
        first = _printed(lines[rule + 1])
        if OLDER_SOURCE.match(first) or OLDER.match(first):
            return lines[:rule], lines[rule : rule + 1], _older_notes(lines[rule + 1 :])
    start = _first_indented(lines)
    if start is None:
        return lines, (), []
    return lines[:start], (), _indented_notes(lines[start:], lines[:start])


def _is_rule(line: Part) -> bool:
    return bool(RULE.fullmatch(_printed(line)))


def _printed(line: Part) -> str:
    return line.words.text


def _indented_number(line: Part) -> int | None:
    match = INDENTED.match(_printed(line)) if line.lead[:1] in (" ", "\t") else None
    return int(match["number"]) if match else None


def _first_indented(lines: Sequence[Part]) -> int | None:
    """Where the list begins: at `1.`, from which the numbers rise to the end.

    A line `1. Source:` settles it; else the last indented 1 whose followers are numbered or,
    being further paragraphs of a note, indented too. A source note with the number 0 stands above,
    one without a number on the line directly above.
    """
    heading = _heading_of(lines)
    start = _first_one(lines, heading)
    end = len(lines) if start is None else start
    if start is not None and re.match(r"1\.\s+Source:", _printed(lines[start])):
        return start
    # Stars one below the other are a list in the body; without notes below, the words decide.
    starred = end > 1 and _is_starred(lines[end - 1]) and not _is_starred(lines[end - 2])
    if starred and (start is not None or STARRED_SOURCE.match(_printed(lines[end - 1]))):
        return end - 1
    for at in range(end - 1, 0, -1):
        if _is_note_zero(lines[at], heading):
            return at
        if lines[at].lead:
            break
    return start


def _heading_of(lines: Sequence[Part]) -> str:
    """The first line that holds words; page turns may stand above it."""
    words = (_printed(line) for line in lines)
    return next((text for text in words if text and page_alone(text) is None), "")


def _is_note_zero(line: Part, heading: str) -> bool:
    """Whether this is the source note of an edition that begins to count with it."""
    if _indented_number(line) != 0:
        return False
    named = re.match(r"0\.\s+(?:Source|Summary):", _printed(line)) is not None
    return named or _calls(heading, 0)


def _is_starred(line: Part) -> bool:
    """Whether an indented line bears a star, as a source note without a number does."""
    return line.lead[:1] in (" ", "\t") and OLDER_SOURCE.match(_printed(line)) is not None


def _first_one(lines: Sequence[Part], heading: str) -> int | None:
    ones = [i for i, line in enumerate(lines) if _indented_number(line) == 1]
    for start in ones:
        if re.match(r"1\.\s+(?:Source|Summary):", _printed(lines[start])):
            return start
    if ones and _calls(heading, 1):
        return ones[-1]
    for start in reversed(ones):
        if all(line.lead or _printed(line)[:1] in "“—(•" for line in lines[start:]):
            return start
    return None


def _calls(heading: str, first: int) -> bool:
    """Whether the heading ends in a glued 1 (or 0), the mark of the first note."""
    return re.search(rf"[^\s\d]{first}\Z", heading) is not None


def _indented_notes(lines: Sequence[Part], body: Sequence[Part]) -> list[ListedNote]:
    """The notes; numbers follow each other, or rise where those between are nowhere listed."""
    numbers = [_indented_number(line) for line in lines]
    last_at = {number: at for at, number in enumerate(numbers)}
    called: set[str] | None = None
    notes: list[ListedNote] = []
    expected: int | None = None
    for at, (line, number) in enumerate(zip(lines, numbers, strict=True)):
        match = (INDENTED if number is not None or notes else OLDER_SOURCE).match(_printed(line))
        if number is not None and expected is not None and number > expected:
            if called is None:
                called = {mark for part in body for mark in GLUED.findall(_printed(part))}
            if last_at.get(expected, -1) < at and str(number) in called:
                expected = number
        if match and (not notes or number == (1 if expected is None else expected)):
            words = _printed(line)[match.end() :]
            notes.append(ListedNote(number, line.lead + match.group(), words, line.end))
            expected = None if number is None else number + 1
        else:
            notes[-1] = _continued(notes[-1], line)
    return notes


def _older_notes(lines: Sequence[Part]) -> list[ListedNote]:
    notes: list[ListedNote] = []
    expected = 1
    for line in lines:
        source = OLDER_SOURCE.match(_printed(line)) if not notes else None
        match = OLDER.match(_printed(line))
        if source:
            notes.append(
                ListedNote(
                    None, line.lead + source.group(), _printed(line)[source.end() :], line.end
                )
            )
        elif match and _follows(int(match["number"]), expected, notes):
            expected = int(match["number"]) + 1
            words = _printed(line)[match.end() :]
            notes.append(
                ListedNote(int(match["number"]), line.lead + match.group(), words, line.end)
            )
        elif notes:
            notes[-1] = _continued(notes[-1], line)
        else:
            notes.append(ListedNote(None, line.lead, _printed(line), line.end))
    return notes


def _follows(number: int, expected: int, notes: Sequence[ListedNote]) -> bool:
    """Whether this is the next note; the first may be missing where its mark was lost."""
    if number == expected:
        return True
    return expected == 1 and number <= 3 and all(note.number is None for note in notes)


def _continued(note: ListedNote, line: Part) -> ListedNote:
    """A note with one more paragraph; the line breaks between stay part of its words."""
    words = note.words + note.end + line.lead + _printed(line)
    return ListedNote(note.number, note.lead, words, line.end)


def bare(line: str, lead: str, end: str) -> Part:
    """A line of print whose role is not yet known."""
    return Part("line", Wording(line), lead, end)
