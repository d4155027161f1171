"""Words as they stand in print: running text, note calls, page turns, and the lines they make."""

from __future__ import annotations

from attrs import frozen


@frozen
class NoteCall:
    """The place where a note is called: an offset into the running text.

    `note` is None for a source note that carries no number; `printed` is the mark as it stands.
    """

    at: int
    note: int | None
    printed: str


@frozen
class PageTurn:
    """The place where a new page of the edition begins: an offset into the running text."""

    at: int
    page: str
    printed: str


# A volume makes tens of thousands of them, and without slots a frozen value is made twice as fast.
@frozen(slots=False)
class Wording:
    """Running text, with the note calls and page turns that stand in it kept apart.

    `text` reads without marks, so that a quotation can be found in it; `insets` come in the
    order of the print, and `printed` puts them back.
    """

    text: str
    insets: tuple[NoteCall | PageTurn, ...] = ()

    @property
    def calls(self) -> tuple[NoteCall, ...]:
        """The note calls, in order."""
        if not self.insets:
            return ()
        return tuple(inset for inset in self.insets if isinstance(inset, NoteCall))

    @property
    def turns(self) -> tuple[PageTurn, ...]:
        """The page turns, in order."""
        if not self.insets:
            return ()
        return tuple(inset for inset in self.insets if isinstance(inset, PageTurn))

    def without_start(self, length: int) -> Wording:
        """The same words without their first characters, the insets moved to fit."""
        moved: list[NoteCall | PageTurn] = []
        for inset in self.insets:
            at = max(0, inset.at - length)
            if isinstance(inset, PageTurn):
                moved.append(PageTurn(at, inset.page, inset.printed))
            else:
                moved.append(NoteCall(at, inset.note, inset.printed))
        return Wording(self.text[length:], tuple(moved))

    def printed(self) -> str:
        """The words as they stand in print, marks and page turns included."""
        pieces, done = [], 0
        for inset in self.insets:
            pieces += [self.text[done : inset.at], inset.printed]
            done = inset.at
        return "".join([*pieces, self.text[done:]])


@frozen(slots=False)
class Block:
    """One line of the layout: what stands there, what is set before it and what follows it.

    `index` points into the document's passages, sections or notes; `words` is only for lines
    that are nothing else (a dateline, a page turn, a rule). `lead` and `end` are layout alone.
    """

    role: str
    lead: str = ""
    end: str = ""
    index: int | None = None
    words: Wording | None = None
