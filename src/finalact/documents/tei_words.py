"""The running words of a TEI element: blanks set right, notes and page turns lifted out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from finalact.documents.volume_parts.plain import (
    BLANK,
    CLOSING,
    LINE_BREAK,
    OPENING,
    PHRASES,
    SPACE,
    running_text,
)
from finalact.documents.volume_parts.stretches import (
    columns,
    holds_blocks,
    is_set_in_line,
    local_name,
    stretches,
)
from finalact.model.document import Note
from finalact.model.wording import NoteCall, PageTurn, Wording

Words = tuple[Wording, list[Note]]
# Signs that no XML can hold. SOFT stands for a blank that only the markup's line breaks put there:
# it vanishes beside punctuation.
SOFT = "\x01"
NOTE = "\x02"
TURN = "\x03"
SIGNS = re.compile(f"([{SOFT}-{TURN}])")
BLANKS = re.compile(f"[{BLANK}]+")
LINE_ELEMENTS = frozenset(
    """p lb cell item head row signed l lg list table label salute dateline opener closer byline
    trailer postscript sp speaker address addrLine figure figDesc ab div titlePart""".split()
)
# Of two readings the one that stands in the original; the other is set in brackets behind it.
ORIGINAL = frozenset(("sic", "orig", "abbr"))
NOTHING: frozenset[str] = frozenset()


def read_words(
    element: etree._Element, *, whole: bool = False, skip: frozenset[str] = NOTHING
) -> Words:
    """The text of an element with its note calls and page turns, and the notes themselves.

    With `whole` the element itself is the note or page turn. Inner elements named in `skip` are
    left out.
    """
    if not whole and (text := running_text(element)) is not None:
        return Wording(text), []
    insets: list[NoteCall | PageTurn] = []
    notes: list[Note] = []
    pieces: list[str] = []
    if element.get(SPACE) == "preserve" and not whole:
        _gather_as_set(element, pieces, insets, notes)
        return _as_set("".join(pieces), insets), notes
    if whole:
        _take(element, pieces, insets, notes, skip)
    else:
        _gather(element, pieces, insets, notes, skip)
    return _settled("".join(pieces), insets), notes


def _gather(
    element: etree._Element,
    pieces: list[str],
    insets: list[NoteCall | PageTurn],
    notes: list[Note],
    skip: frozenset[str],
) -> None:
    if text := element.text:
        pieces.append(_softened(text))
    for child in element:
        if child.tag in PHRASES:
            _gather(child, pieces, insets, notes, skip)
        else:
            _take(child, pieces, insets, notes, skip)
        if text := child.tail:
            pieces.append(_softened(text))


def _take(
    child: etree._Element,
    pieces: list[str],
    insets: list[NoteCall | PageTurn],
    notes: list[Note],
    skip: frozenset[str],
) -> None:
    name = local_name(child.tag)
    if not name or name in skip:
        return
    if name == "note" and not is_set_in_line(child):
        note, inner = _note(child)
        notes.append(note)
        notes += inner
        insets.append(NoteCall(0, note.n, "" if note.n is None else str(note.n)))
        pieces.append(NOTE)
    elif name == "pb":
        if page := child.get("n"):
            insets.append(PageTurn(0, page, f"[Page {page}]"))
            pieces.append(TURN)
    elif name in LINE_ELEMENTS:
        beside = name == "cell"
        pieces.append(" | " if beside and _has_cell_before(child) else " ")
        _gather(child, pieces, insets, notes, skip)
        pieces.append(" |" * (columns(child) - 1) if beside else " ")
    elif name == "choice":
        for at, reading in enumerate(sorted(child, key=_is_no_original)):
            pieces.append(" [" if at else "")
            _gather(reading, pieces, insets, notes, skip)
            pieces.append("]" if at else "")
    else:
        _gather(child, pieces, insets, notes, skip)


def _is_no_original(reading: etree._Element) -> bool:
    return local_name(reading.tag) not in ORIGINAL


def _has_cell_before(cell: etree._Element) -> bool:
    return next(cell.itersiblings("{*}cell", preceding=True), None) is not None


def _softened(text: str) -> str:
    """The text, with blanks that hold a line break marked as soft where they stand at an edge."""
    if "\n" not in text:
        return text
    words = text.strip()
    if not words:
        return SOFT
    if len(words) == len(text):
        return text
    start = text.index(words[0])
    end = start + len(words)
    lead = SOFT if "\n" in text[:start] else text[:start]
    return lead + words + (SOFT if "\n" in text[end:] else text[end:])


def _note(element: etree._Element) -> tuple[Note, list[Note]]:
    """A note, and the notes that are called inside it; its blocks stand apart by a blank line."""
    if holds_blocks(element):
        words, found = Wording(""), list[Note]()
        for piece in _lines_of_note(element):
            more, inner = read_words(piece)
            found += inner
            words = _joined(words, more)
    else:
        words, found = read_words(element)
    number = element.get("n", "").strip()
    text = words.text
    is_source = element.get("type") == "source" or text.startswith("Source:") or "\nSource:" in text
    plain = int(number) if number.isdecimal() and len(number) < 7 else None
    label = number if number and plain is None else None
    return Note(plain, words, is_source=is_source, label=label), found


def _lines_of_note(element: etree._Element) -> Iterator[etree._Element]:
    for piece, is_block in stretches(element):
        if is_block and holds_blocks(piece):
            yield from _lines_of_note(piece)
        else:
            yield piece


def _joined(words: Wording, more: Wording) -> Wording:
    """Two lines of a note; a page turn by itself joins the line before it."""
    if not words.text and not words.insets:
        return more
    gap = "\n\n" if words.text and more.text else ""
    shift = len(words.text) + len(gap)
    moved = tuple(_shifted(inset, shift) for inset in more.insets)
    return Wording(f"{words.text}{gap}{more.text}", words.insets + moved)


def _shifted(inset: NoteCall | PageTurn, shift: int) -> NoteCall | PageTurn:
    if isinstance(inset, PageTurn):
        return PageTurn(inset.at + shift, inset.page, inset.printed)
    return NoteCall(inset.at + shift, inset.note, inset.printed)


def _settled(raw: str, insets: list[NoteCall | PageTurn]) -> Wording:
    """The words with single blanks, and every inset at its offset in them.

    A note call is glued to the word before it; a page turn stands between two blanks.
    """
    if not insets and SOFT not in raw:
        return Wording(_single_blanks(raw).strip(" "))
    text: list[str] = []
    placed: list[NoteCall | PageTurn] = []
    waiting = iter(insets)
    pending, last, length = "", "", 0
    for piece in SIGNS.split(raw):
        if piece == SOFT:
            pending = pending or SOFT
        elif piece == NOTE:
            placed.append(_at(next(waiting), length))
            pending = pending and SOFT
        elif piece == TURN:
            if pending and text and last != " ":
                text.append(" ")
                last, length = " ", length + 1
            pending = ""
            after = " " if not text or last == " " else ""
            placed.append(_at(next(waiting), length, after))
        elif piece:
            words = _single_blanks(piece)
            if words[0] == " ":
                pending, words = " ", words[1:]
            if not words:
                continue
            if pending and text and last != " " and not _closes_up(pending, last, words[0]):
                text.append(" ")
                length += 1
            pending = " " if words[-1] == " " else ""
            words = words.removesuffix(" ")
            text.append(words)
            last, length = words[-1], length + len(words)
    return _without_last_blank("".join(text), placed)


def _single_blanks(text: str) -> str:
    """The text with every run of blanks and line breaks made one blank."""
    if "\n" in text:
        text = LINE_BREAK.sub(" ", text)
    # Most lines need no more: a plain look is many times quicker than a search.
    return BLANKS.sub(" ", text) if "  " in text or "\t" in text or "\r" in text else text


def _closes_up(pending: str, before: str, letter: str) -> bool:
    """Whether a blank that only the markup made is dropped beside this punctuation."""
    return pending == SOFT and (letter in CLOSING or before in OPENING)


def _at(inset: NoteCall | PageTurn, at: int, after: str = "") -> NoteCall | PageTurn:
    if isinstance(inset, PageTurn):
        return PageTurn(at, inset.page, inset.printed + after)
    return NoteCall(at, inset.note, inset.printed)


def _without_last_blank(text: str, placed: list[NoteCall | PageTurn]) -> Wording:
    """A page turn that ends the words has its blank before it, not after."""
    words = text.rstrip(" ")
    lost, end = len(text) - len(words), len(words)
    if not placed or placed[-1].at < end:
        return Wording(words, tuple(placed))
    for index, inset in enumerate(placed):
        if isinstance(inset, PageTurn) and inset.at >= end:
            placed[index] = PageTurn(end, inset.page, " " * lost + inset.printed.strip())
        elif inset.at > end:
            placed[index] = _at(inset, end)
    return Wording(words, tuple(placed))


def _gather_as_set(
    element: etree._Element,
    pieces: list[str],
    insets: list[NoteCall | PageTurn],
    notes: list[Note],
) -> None:
    """As `_gather`, where the markup says that its blanks are meant (xml:space)."""
    pieces.append(element.text or "")
    for child in element:
        name = local_name(child.tag)
        if name in ("note", "pb"):
            _take(child, pieces, insets, notes, NOTHING)
        elif name:
            _gather_as_set(child, pieces, insets, notes)
        pieces.append(child.tail or "")


def _as_set(raw: str, insets: list[NoteCall | PageTurn]) -> Wording:
    """The words with every blank as it stands, and every inset at its offset in them."""
    text, placed, waiting = "", [], iter(insets)
    for piece in SIGNS.split(raw):
        if piece in (NOTE, TURN):
            after = " " if piece == TURN and (not text or text[-1] == " ") else ""
            placed.append(_at(next(waiting), len(text), after))
        else:
            text += piece
    return Wording(text, tuple(placed))
