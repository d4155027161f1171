"""The list of notes below a paper: where it begins and which lines belong to which note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from finalact.documents.parts import Part
from finalact.model.wording import Wording

RULE = re.compile(r"\*(?: \*){2,}")
INDENTED = re.compile(r"(?P<number>[0-9]{1,3})\.(?P<gap>[ \t]+)")
OLDER = re.compile(r"(?P<number>[0-9]{1,3})(?P<gap>[ \t]+)")
OLDER_SOURCE = re.compile(r"\*(?P<gap>[ \t]+)")


@frozen
class ListedNote:
    """A note of the list: its number (None for an unnumbered source note) and its lines."""

    number: int | None
    lead: str
    words: str
    end: str


def split_notes(lines: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part], list[ListedNote]]:
    """Body lines, lines of the rule, and the notes.

    Two layouts are known: indented `  1. Source: ...` after the last paragraph, and, in the older
    print, `* Source: ...` and `1 For text ...` after a line `* * *`.
    """
    rule = max((i for i, line in enumerate(lines) if _is_rule(line)), default=None)
    if rule is not None and rule + 1 < len(lines):
        first = _printed(lines[rule + 1])
        if OLDER_SOURCE.match(first) or OLDER.match(first):
            return lines[:rule], lines[rule : rule + 1], _older_notes(lines[rule + 1 :])
    start = _first_indented(lines)
    if start is None:
        return lines, (), []
    return lines[:start], (), _indented_notes(lines[start:])


def _is_rule(line: Part) -> bool:
    return bool(RULE.fullmatch(_printed(line)))


def _printed(line: Part) -> str:
    return line.words.text


def _indented_number(line: Part) -> int | None:
    match = INDENTED.match(_printed(line)) if line.lead[:1] in (" ", "\t") else None
    return int(match["number"]) if match else None


def _first_indented(lines: Sequence[Part]) -> int | None:
    """Where the list begins: at `1.`, from which the numbers rise without a gap to the end.

    A line `1. Source:` settles it; else the last indented 1 whose followers are numbered or,
    being further paragraphs of a note, indented too.
    """
    ones = [i for i, line in enumerate(lines) if _indented_number(line) == 1]
    for start in ones:
        if re.match(r"1\.\s+(?:Source|Summary):", _printed(lines[start])):
            return start
    if ones and _calls_first_note(lines[0]):
        return ones[-1]
    for start in reversed(ones):
        if all(line.lead or _printed(line)[:1] in "“—(•" for line in lines[start:]):
            return start
    return None


def _calls_first_note(heading: Part) -> bool:
    """Whether the heading ends in a glued 1, the mark of the first note."""
    return bool(re.search(r"[^\s\d]1\Z", _printed(heading)))


def _indented_notes(lines: Sequence[Part]) -> list[ListedNote]:
    notes: list[ListedNote] = []
    for line in lines:
        number = _indented_number(line)
        match = INDENTED.match(_printed(line))
        if number == len(notes) + 1 and match:
            words = _printed(line)[match.end() :]
            notes.append(ListedNote(number, line.lead + match.group(), words, line.end))
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
