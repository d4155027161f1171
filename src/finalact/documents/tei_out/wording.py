"""Words as the content of an element: notes and page turns at their places, stretches named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen
from lxml import etree

from finalact.documents.tei_out.elements import NONE, SPACE, XML_ID, add_text, tei
from finalact.documents.tei_out.pointing import pointers_in
from finalact.documents.tei_words import read_words
from finalact.model.document import Document, Note, Reference
from finalact.model.wording import NoteCall, PageTurn, Wording

PARAGRAPHS = "\n\n"


@frozen
class Stretch:
    """A run of the words that is an element of its own: a name, a date, a redaction."""

    start: int
    end: int
    name: str
    given: Mapping[str, str] = NONE


@frozen
class Notes:
    """The notes of a paper, each put once at the place where it is first called."""

    document: Document
    placed: set[int] = field(factory=set)
    pointing: tuple[Reference, ...] = ()

    def at_its_place(self, inset: NoteCall | PageTurn) -> etree._Element:
        """What stands where a page turns or a note is called."""
        if isinstance(inset, PageTurn):
            return tei("pb", given={"n": inset.page})
        return self.called(inset.note)

    def called(self, number: int | None) -> etree._Element:
        """The note itself at its first call; afterwards a pointer to it."""
        for at, note in enumerate(self.document.notes):
            if note.n == number and at not in self.placed:
                return self._put(at)
        target = "#fn-source" if number is None else f"#fn{number}"
        return tei("ptr", given={"type": "note", "target": target})

    def left(self) -> list[etree._Element]:
        """The notes that nothing in the paper calls, in their order."""
        return [self._put(at) for at in range(len(self.document.notes)) if at not in self.placed]

    def _put(self, at: int) -> etree._Element:
        self.placed.add(at)
        note = self.document.notes[at]
        return self._element(note, self._first_of(note) == at)

    def _first_of(self, note: Note) -> int:
        return next(at for at, each in enumerate(self.document.notes) if each.n == note.n)

    def _element(self, note: Note, is_first: bool) -> etree._Element:
        number = note.label if note.n is None else str(note.n)
        given = {"n": number} if number else {}
        if note.is_source:
            given["type"] = "source"
        if is_first:
            given[XML_ID] = "fn-source" if note.n is None else f"fn{note.n}"
        made = tei("note", given=given)
        pieces = _paragraphs(note.words)
        if len(pieces) == 1:
            self.fill(made, note.words, note=note.n)
        else:
            made.extend(self.fill(tei("p"), piece, note=note.n) for piece in pieces)
        return made

    def fill(
        self,
        element: etree._Element,
        words: Wording,
        stretches: Sequence[Stretch] = (),
        note: int | None = None,
    ) -> etree._Element:
        """Put words into an element, the notes that they call inside them.

        `note` is the number of the note whose words they are; a pointer of theirs into another
        volume that only the markup can tell is put in.

        Blanks that XML would run together are kept by xml:space, and only where there are any.
        """
        pointers = pointers_in(words.text, self.pointing, note) if self.pointing else ()
        named = [Stretch(start, end, "ref", {"target": target}) for start, end, target in pointers]
        _fill(element, words, [*stretches, *named], self)
        if _as_read(read_words(element)[0]) != _as_read(words):
            element.set(SPACE, "preserve")
        return element


def _fill(
    element: etree._Element, words: Wording, stretches: Sequence[Stretch], notes: Notes
) -> None:
    kept = _apart(stretches, len(words.text))
    edges = {0, len(words.text), *(inset.at for inset in words.insets)}
    edges |= {edge for stretch in kept for edge in (stretch.start, stretch.end)}
    starts = {stretch.start: stretch for stretch in kept}
    inner, until = element, -1
    insets = list(words.insets)
    cuts = sorted(edges)
    for at, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        if at == until:
            inner, until = element, -1
        while insets and insets[0].at <= at:
            inner.append(notes.at_its_place(insets.pop(0)))
        if at in starts and until < 0:
            stretch = starts[at]
            inner, until = tei(stretch.name, given=stretch.given), stretch.end
            element.append(inner)
        add_text(inner, words.text[at:end])


def _apart(stretches: Sequence[Stretch], length: int) -> list[Stretch]:
    """The stretches that hold words and do not overlap, in order."""
    kept: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda s: (s.start, -s.end)):
        after = kept[-1].end if kept else 0
        if after <= stretch.start < stretch.end <= length:
            kept.append(stretch)
    return kept


def _paragraphs(words: Wording) -> list[Wording]:
    """The words cut at blank lines; an inset at a cut stays with what stands before it."""
    pieces, start = [], 0
    insets = list(words.insets)
    for text in words.text.split(PARAGRAPHS):
        end = start + len(text)
        held = [inset for inset in insets if inset.at <= end]
        insets = insets[len(held) :]
        pieces.append(Wording(text, tuple(moved(inset, inset.at - start) for inset in held)))
        start = end + len(PARAGRAPHS)
    return pieces


def moved(inset: NoteCall | PageTurn, at: int) -> NoteCall | PageTurn:
    """The same note call or page turn at another offset, never before the words."""
    if isinstance(inset, PageTurn):
        return PageTurn(max(0, at), inset.page, inset.printed)
    return NoteCall(max(0, at), inset.note, inset.printed)


def _as_read(words: Wording) -> tuple[str, list[tuple[int, str]]]:
    """What reading must give back: the words, and where a page turns or a note is called."""
    places = [
        (inset.at, inset.page if isinstance(inset, PageTurn) else f"note {inset.note}")
        for inset in words.insets
    ]
    return words.text, places
