"""The running words of a TEI element: blanks set right, notes and page turns lifted out."""

from __future__ import annotations

import re

from lxml import etree

from finalact.model.document import Note
from finalact.model.wording import NoteCall, PageTurn, Wording

Words = tuple[Wording, list[Note]]
# Blanks that only the markup's line breaks put there; they vanish before punctuation.
SOFT = "\ue000"
NOTE = "\ue001"
TURN = "\ue002"
BLANK = " \t\r\n"
CLOSING = ",.;:!?)]”’"
OPENING = "([“‘"
# Words with one blank between them, runs of blanks, and each mark by itself.
_WORD = f"[^{BLANK}{SOFT}{NOTE}{TURN}]+"
RUNS = re.compile(f"{_WORD}(?: {_WORD})*|[{BLANK}]+|[{SOFT}{NOTE}{TURN}]")
LINE_ELEMENTS = frozenset(("p", "lb", "cell", "item", "head", "row", "signed", "l"))


def read_words(
    element: etree._Element, *, whole: bool = False, skip: frozenset[str] = frozenset()
) -> Words:
    """The text of an element with its note calls and page turns, and the notes themselves.

    With `whole` the element itself is the note or page turn. Inner elements named in `skip` are
    left out.
    """
    insets: list[NoteCall | PageTurn] = []
    notes: list[Note] = []
    pieces: list[str] = []
    if whole:
        _take(element, pieces, insets, notes, skip)
    else:
        _gather(element, pieces, insets, notes, skip)
    return _settled("".join(pieces), insets), notes


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _gather(
    element: etree._Element,
    pieces: list[str],
    insets: list[NoteCall | PageTurn],
    notes: list[Note],
    skip: frozenset[str],
) -> None:
    pieces.append(_softened(element.text))
    for child in element:
        _take(child, pieces, insets, notes, skip)
        pieces.append(_softened(child.tail))


def _take(
    child: etree._Element,
    pieces: list[str],
    insets: list[NoteCall | PageTurn],
    notes: list[Note],
    skip: frozenset[str],
) -> None:
    name = _local(child)
    if not name or name in skip:
        return
    if name == "note":
        note = _note(child)
        notes.append(note)
        insets.append(NoteCall(0, note.n, "" if note.n is None else str(note.n)))
        pieces.append(NOTE)
    elif name == "pb":
        if page := child.get("n"):
            insets.append(PageTurn(0, page, f"[Page {page}]"))
            pieces.append(TURN)
    else:
        if name in LINE_ELEMENTS:
            pieces.append(" ")
        _gather(child, pieces, insets, notes, skip)
        if name in LINE_ELEMENTS:
            pieces.append(" ")


def _softened(text: str | None) -> str:
    """The text, with blanks that hold a line break marked as soft where they stand at an edge."""
    if not text:
        return ""
    if not text.strip():
        return SOFT if "\n" in text else text
    return re.sub(r"\s*\n\s*\Z", SOFT, re.sub(r"\A\s*\n\s*", SOFT, text))


def _note(element: etree._Element) -> Note:
    paragraphs = [child for child in element if _local(child) == "p"]
    if len(paragraphs) > 1:
        inner = [read_words(paragraph)[0] for paragraph in paragraphs]
        words = inner[0]
        for paragraph in inner[1:]:
            shift = len(words.text) + 2
            moved = tuple(_shifted(inset, shift) for inset in paragraph.insets)
            words = Wording(f"{words.text}\n\n{paragraph.text}", words.insets + moved)
    else:
        words = read_words(element)[0]
    number = element.get("n", "")
    is_source = (
        element.get("type") == "source" or re.search(r"(?m)^Source:", words.text) is not None
    )
    return Note(
        int(number) if number.isdecimal() and len(number) < 7 else None, words, is_source=is_source
    )


def _shifted(inset: NoteCall | PageTurn, shift: int) -> NoteCall | PageTurn:
    if isinstance(inset, PageTurn):
        return PageTurn(inset.at + shift, inset.page, inset.printed)
    return NoteCall(inset.at + shift, inset.note, inset.printed)


def _settled(raw: str, insets: list[NoteCall | PageTurn]) -> Wording:
    """The words with single blanks, and every inset at its offset in them.

    A note call is glued to the word before it; a page turn stands between two blanks.
    """
    text: list[str] = []
    placed: list[NoteCall | PageTurn] = []
    waiting = iter(insets)
    pending, last, length = "", "", 0
    for run in RUNS.findall(raw):
        letter = run[0]
        if letter in BLANK:
            pending = " "
        elif letter == SOFT:
            pending = pending or SOFT
        elif letter == NOTE:
            placed.append(_at(next(waiting), length))
            pending = pending and SOFT
        elif letter == TURN:
            turn = next(waiting)
            if pending and text and last != " ":
                text.append(" ")
                last, length = " ", length + 1
            pending = ""
            after = " " if not text or last == " " else ""
            placed.append(_at(turn, length, after))
        else:
            if pending and text and last != " " and not _closes_up(pending, last, letter):
                text.append(" ")
                length += 1
            pending = ""
            text.append(run)
            last, length = run[-1], length + len(run)
    return _without_last_blank(Wording("".join(text), tuple(placed)))


def _closes_up(pending: str, before: str, letter: str) -> bool:
    """Whether a blank that only the markup made is dropped beside this punctuation."""
    return pending == SOFT and (letter in CLOSING or before in OPENING)


def _at(inset: NoteCall | PageTurn, at: int, after: str = "") -> NoteCall | PageTurn:
    if isinstance(inset, PageTurn):
        return PageTurn(at, inset.page, inset.printed + after)
    return NoteCall(at, inset.note, inset.printed)


def _without_last_blank(words: Wording) -> Wording:
    """A page turn that ends the words has its blank before it, not after."""
    text = words.text.rstrip(" ")
    lost = len(words.text) - len(text)
    insets = []
    for inset in words.insets:
        if isinstance(inset, PageTurn) and inset.at >= len(text):
            insets.append(
                _at(PageTurn(0, inset.page, " " * lost + inset.printed.strip()), len(text))
            )
        else:
            insets.append(_at(inset, min(inset.at, len(text))))
    return Wording(text, tuple(insets))
