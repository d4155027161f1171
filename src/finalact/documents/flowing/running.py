"""Running text being gathered: words, note calls, page turns, and the words a comment is about."""

from __future__ import annotations

import re

from finalact.documents.pages import TURN, lift_turns
from finalact.model.wording import NoteCall, PageTurn, Wording

# Signs that guide a line break and are no part of any word; every sort of blank is a blank.
TIDIED = str.maketrans(
    {
        "\u00ad": None,
        "\u200b": None,
        "\u2060": None,
        "\ufeff": None,
        "\u00a0": " ",
        "\u202f": " ",
        "\u2007": " ",
        "\u2011": "-",
    }
)
# What separates words in markup; other blanks are meant.
MARKUP_BLANKS = re.compile(r"[ \t\r\n\f]+")
Span = tuple[int, int]


class Running:
    """The words of one line, taken in piece by piece.

    With `collapse` every run of blanks counts as one, as in HTML; with `exact` the words are
    taken as they come, for papers that this desk wrote itself.
    """

    def __init__(self, *, collapse: bool = False, exact: bool = False) -> None:
        self._collapse = collapse
        self._exact = exact
        self._pieces: list[str] = []
        self._length = 0
        self._blank = True
        self._insets: list[NoteCall | PageTurn] = []
        self._open: dict[str, int] = {}
        self._spans: dict[str, Span] = {}

    def __len__(self) -> int:
        return self._length

    @property
    def is_empty(self) -> bool:
        """Whether neither words nor anything that stands in them has come."""
        return not self._insets and not "".join(self._pieces).strip()

    def text(self, words: str) -> None:
        """Take in words."""
        if not self._exact:
            if self._collapse:
                words = MARKUP_BLANKS.sub(" ", words)
                if self._blank and words.startswith(" "):
                    words = words[1:]
            words = words.translate(TIDIED)
        if words:
            self._pieces.append(words)
            self._length += len(words)
            self._blank = words[-1].isspace()

    def call(self, note: int | None, printed: str) -> None:
        """A note is called here."""
        self._insets.append(NoteCall(self._length, note, printed))

    def turn(self, page: str) -> None:
        """A page begins here, without words that say so."""
        self._insets.append(PageTurn(self._length, page, f"[Page {page}] "))

    def open(self, name: str) -> None:
        """The words that the comment of this name is about begin here."""
        self._open.setdefault(name, self._length)

    def close(self, name: str) -> None:
        """They end here."""
        start = self._open.pop(name, None)
        if start is not None:
            self._spans.setdefault(name, (start, self._length))

    def at(self, name: str) -> None:
        """A comment is called here; it is about the whole line where no words were named."""
        if name not in self._open:
            self._spans.setdefault(name, (0, -1))

    def still_open(self) -> tuple[str, ...]:
        """The comments whose words go on in the next line."""
        return tuple(self._open)

    def whole(self) -> tuple[Wording, dict[str, Span]]:
        """The words without blanks at either end, and the span of each comment."""
        for name in tuple(self._open):
            self._spans.setdefault(name, (self._open.pop(name), self._length))
        words = with_turns_lifted("".join(self._pieces), self._insets)
        lost = len(words.text) - len(words.text.lstrip())
        text = words.text.strip()

        def moved(at: int) -> int:
            return max(0, min(at - lost, len(text)))

        insets = tuple(set_at(inset, moved(inset.at)) for inset in words.insets)
        spans = {
            name: (moved(start), len(text) if end < 0 else moved(end))
            for name, (start, end) in self._spans.items()
        }
        return Wording(text, insets), spans


def with_turns_lifted(text: str, insets: list[NoteCall | PageTurn]) -> Wording:
    """The words with signs like `[Page 12]` made page turns among the insets."""
    if "[Page " not in text or TURN.search(text) is None:
        return Wording(text, tuple(insets))
    lifted = lift_turns(text)
    taken: list[tuple[int, int]] = []
    gone = 0
    for turn in lifted.insets:
        taken.append((turn.at + gone, len(turn.printed)))
        gone += len(turn.printed)
    moved = [
        set_at(inset, inset.at - sum(max(0, min(n, inset.at - start)) for start, n in taken))
        for inset in insets
    ]
    both = sorted([*lifted.insets, *moved], key=lambda inset: inset.at)
    return Wording(lifted.text, tuple(both))


def joined(pieces: list[Wording], between: str) -> Wording:
    """Several wordings as one, with the same words between them."""
    text, insets = "", list[NoteCall | PageTurn]()
    texts: list[str] = []
    length = 0
    for n, piece in enumerate(pieces):
        if n:
            texts.append(between)
            length += len(between)
        insets += [set_at(inset, inset.at + length) for inset in piece.insets]
        texts.append(piece.text)
        length += len(piece.text)
    text = "".join(texts)
    return Wording(text, tuple(insets))


def set_at(inset: NoteCall | PageTurn, at: int) -> NoteCall | PageTurn:
    """The same call or page turn at another place."""
    if isinstance(inset, PageTurn):
        return PageTurn(at, inset.page, inset.printed)
    return NoteCall(at, inset.note, inset.printed)
