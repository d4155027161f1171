"""The text of a memorandum taken apart: parts, paragraphs, items of lists, notes.

The text is plain Markdown: `## ISSUE FOR DECISION` begins a part, a blank line a paragraph,
`- ` or `1. ` an item, `[^1]` calls a note and `[^1]: words` is it.
"""

from __future__ import annotations

import re
from typing import Literal

from attrs import evolve, frozen

from finalact.documents.pages import page_alone
from finalact.documents.parts import DECISION_LINE

Role = Literal["paragraph", "item", "turn", "table", "choices"]
# What the edition prints as no paragraph: page turns, and lines on which a decision is marked.
UNNUMBERED: tuple[Role, ...] = ("turn", "choices")

_HEADING = re.compile(r"#{1,6}[ \t]+(?P<words>.+?)[ \t]*#*\Z")
_NOTE = re.compile(r"\[\^(?P<label>[^\[\]\s]{1,80})\]:[ \t]*(?P<words>.*)\Z")
_BULLET = re.compile(r"[ \t]*[-*+•][ \t]+(?P<words>\S.*)\Z")
_NUMBERED = re.compile(r"\(?(?:[0-9]{1,3}|[A-Za-z])[.)][ \t]+\S")
_ROW = re.compile(r"\|.*\|\Z")
CALL = re.compile(r"\[\^(?P<label>[^\[\]\s]{1,80})\]")
_STRONG = re.compile(r"(?<![\w*])\*\*(?P<words>[^*\s](?:[^*]*[^*\s])?)\*\*(?![\w*])")
_STRESSED = re.compile(r"(?<![\w*])\*(?P<words>[^*\s](?:[^*]*[^*\s])?)\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w])_(?P<words>[^_\s](?:[^_]*[^_\s])?)_(?![\w])")


@frozen
class Paragraph:
    """One paragraph of the text; `n` counts paragraphs from 1.

    A page turn and a line "Approve ____ Disapprove ____" take no number of their own.
    """

    n: int
    text: str
    role: Role = "paragraph"

    @property
    def place(self) -> str:
        """Where it stands, as a finding says it."""
        return f"paragraph {self.n}"


@frozen
class TextPart:
    """A part of the text under its heading; the opening part may have none."""

    heading: str
    paragraphs: tuple[Paragraph, ...] = ()


@frozen
class NoteWritten:
    """A note as it is written in the text: its label, its words, after which paragraph."""

    label: str
    words: str
    after: int = 0


@frozen
class MemoText:
    """The text of one version in its parts, with the notes written in it."""

    parts: tuple[TextPart, ...] = ()
    notes: tuple[NoteWritten, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs in order, page turns among them."""
        return tuple(each for part in self.parts for each in part.paragraphs)

    def note(self, label: str) -> NoteWritten | None:
        """The first note written under a label."""
        return next((note for note in self.notes if note.label == label), None)


def take_apart(text: str) -> MemoText:
    """The Markdown of a memorandum in its parts. Never refuses: what is no mark is words."""
    return _Taking().of(text)


def without_stress(text: str) -> str:
    """Words without the marks of bold and italics, which print has none of."""
    for mark in (_STRONG, _STRESSED, _UNDERLINED):
        text = mark.sub(lambda found: found["words"], text)
    return text


class _Taking:
    """Lines are gathered until one of them begins something new."""

    def __init__(self) -> None:
        self.parts: list[TextPart] = []
        self.notes: list[NoteWritten] = []
        self.count = 0
        self._gathered: list[str] = []
        self._role: Role = "paragraph"
        self._in_note = False

    def of(self, text: str) -> MemoText:
        for line in text.splitlines():
            self._take(line.rstrip())
        self._close()
        return MemoText(tuple(self.parts), tuple(self.notes))

    def _take(self, line: str) -> None:
        if not line.strip():
            self._close()
        elif heading := _HEADING.match(line):
            self._close()
            self.parts.append(TextPart(_one_line(heading["words"])))
        elif note := _NOTE.match(line):
            self._close()
            self.notes.append(NoteWritten(note["label"], _one_line(note["words"]), self.count))
            self._in_note = True
        elif self._in_note:
            last = self.notes[-1]
            self.notes[-1] = evolve(last, words=_one_line(f"{last.words} {line}"))
        elif bullet := _BULLET.match(line):
            self._begin(bullet["words"], "item")
        elif _ROW.match(line.strip()):
            self._begin(line.strip(), "table")
        elif page_alone(line.strip()):
            self._begin(line, "turn")
        elif DECISION_LINE.match(line.strip()):
            self._begin(line, "choices")
        elif _NUMBERED.match(line) or (self._role != "paragraph" and self._is_whole()):
            self._begin(line, "paragraph")
        else:
            self._gathered.append(line)

    def _is_whole(self) -> bool:
        """Whether what was gathered is a line that no other continues."""
        return bool(self._gathered) and self._role != "item"

    def _begin(self, words: str, role: Role) -> None:
        self._close()
        self._gathered, self._role = [words], role

    def _close(self) -> None:
        words = _one_line(" ".join(self._gathered))
        role = self._role
        self._gathered, self._role, self._in_note = [], "paragraph", False
        if not words:
            return
        self.count += role not in UNNUMBERED
        paragraph = Paragraph(self.count, words, role)
        if not self.parts:
            self.parts.append(TextPart(""))
        self.parts[-1] = evolve(self.parts[-1], paragraphs=(*self.parts[-1].paragraphs, paragraph))


def _one_line(words: str) -> str:
    return " ".join(words.split())
