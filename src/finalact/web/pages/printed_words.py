"""Running text cut where something stands in it: a note call, a page turn, words in use."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from finalact.model.mark import Mark
from finalact.model.wording import NoteCall, PageTurn, Wording

ANCHORED, TAKEN = "anchored", "taken"


@frozen
class Stretch:
    """Words of the text, from `start` up to `end`, that a mark or a claim points at."""

    start: int
    end: int
    sort: str


@frozen
class Piece:
    """A piece of running text; behind its words may stand a note call or a page turn.

    `sorts` says what points at the words; `marks` are the marks on the paper at the note call.
    """

    text: str
    sorts: tuple[str, ...] = ()
    note: int | None = None
    printed: str = ""
    page: str = ""
    marks: tuple[Mark, ...] = field(default=())


def pieces(
    words: Wording,
    stretches: Iterable[Stretch] = (),
    marks: Iterable[Mark] = (),
    beside: Iterable[Mark] = (),
) -> list[Piece]:
    """The text in pieces, nothing lost: joined again their words are the text.

    `marks` stand at the calls of the notes that report them, `beside` at their own words.
    """
    stretches, marks = list(stretches), list(marks)
    placed = [(place_of(words, mark)[1], mark) for mark in beside]
    cuts = {0, len(words.text), *(inset.at for inset in words.insets), *(at for at, _ in placed)}
    cuts |= {end for s in stretches for end in (s.start, s.end)}
    found: list[Piece] = []
    edges = sorted(cut for cut in cuts if 0 <= cut <= len(words.text))
    for at, end in zip(edges, [*edges[1:], None]):
        found += [_inset(inset, marks) for inset in words.insets if inset.at == at]
        if here := tuple(mark for end_of, mark in placed if end_of == at):
            found.append(Piece("", marks=here))
        if end is not None and end > at:
            sorts = (s.sort for s in stretches if s.start <= at and end <= s.end)
            found.append(Piece(words.text[at:end], tuple(dict.fromkeys(sorts))))
    return found


def _inset(inset: NoteCall | PageTurn, marks: list[Mark]) -> Piece:
    if isinstance(inset, PageTurn):
        return Piece("", page=inset.page, printed=inset.printed.strip())
    here = tuple(mark for mark in marks if mark.note is not None and mark.note == inset.note)
    return Piece("", note=inset.note, printed=inset.printed, marks=here)


def place_of(words: Wording, mark: Mark) -> tuple[int, int]:
    """From where to where the words of a mark stand that no note reports; else the whole text."""
    start = words.text.find(mark.anchor) if mark.anchor else -1
    return (0, len(words.text)) if start < 0 else (start, start + len(mark.anchor or ""))


def anchored(words: Wording, marks: Iterable[Mark]) -> list[Stretch]:
    """The words that each mark on the paper stands beside; they end at its note call."""
    ends = {call.note: call.at for call in words.calls}
    found: list[Stretch] = []
    for mark in marks:
        end = ends.get(mark.note)
        if end is None or not mark.anchor:
            continue
        start = words.text.rfind(mark.anchor, 0, end + 1)
        if start >= 0:
            found.append(Stretch(start, end, ANCHORED))
    return found


def quoted(words: Wording, quotes: Iterable[str]) -> list[Stretch]:
    """Where the quoted words stand in the text; quotes that do not are passed over."""
    found: list[Stretch] = []
    for quote in quotes:
        start = words.text.find(quote) if quote else -1
        if start >= 0:
            found.append(Stretch(start, start + len(quote), TAKEN))
    return found
