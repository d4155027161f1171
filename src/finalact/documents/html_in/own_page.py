"""A page that this desk wrote, read back as the paper it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from finalact.documents.flowing.line import Flow, FlowLine
from finalact.documents.flowing.rows import row_lines
from finalact.documents.flowing.running import Running
from finalact.documents.html_in.tree import tag_of, words_in
from finalact.model.document import Note
from finalact.model.mark import Mark, MarkKind
from finalact.model.wording import Wording

GENERATOR = "Final Act"
KINDS: tuple[MarkKind, ...] = (
    "handwritten", "stamped", "typed", "initials", "signature", "checked", "unspecified",
)  # fmt: skip
ROLES = ("label", "dateline", "subject", "participant", "item", "decision line", "passage")
TURN = re.compile(r"\[Page (?P<page>.+)\]")


def is_own_page(root: etree._Element) -> bool:
    """Whether a page says that this desk wrote it, and is built as its pages are."""
    named = any(
        (each.get("name") or "") == "generator" and (each.get("content") or "") == GENERATOR
        for each in root.iter("meta")
    )
    return named and any(_is(each, "line") for each in root.iter("div"))


def read_own_page(root: etree._Element) -> Flow:
    """The lines and notes of the page; what stands in it beside the paper is left out.

    Margin notes are told again by the notes they come from; those that no note tells are kept.
    """
    main = next(root.iter("main"), root)
    lines: list[FlowLine] = []
    marks: list[Mark] = []
    notes: list[Note] = []
    count = 0
    for element in main:
        if _is(element, "line"):
            here = list(_lines(element))
            lines += here
            count += sum(line.role == "passage" for line in here)
            beside = count if any(line.role == "passage" for line in here) else None
            marks += [mark for aside in element.iter("aside") if (mark := _mark(aside, beside))]
        elif _is(element, "notes"):
            notes = [_note(each) for each in element if tag_of(each) == "p"]
    marking = next((words_in(each) for each in root.iter("p") if _is(each, "marking")), "")
    # Set in small letters below the paper, in capitals on the paper itself.
    return Flow(tuple(lines), tuple(notes), marking=marking.upper(), marks=tuple(marks))


def _is(element: etree._Element, name: str) -> bool:
    return name in (element.get("class") or "").split()


def _lines(element: etree._Element) -> Iterator[FlowLine]:
    for each in element:
        tag = tag_of(each)
        if tag == "table":
            for row in each.iter("tr"):
                cells = [[FlowLine(_words(cell))] for cell in row]
                yield from row_lines(cells, "passage")
        elif tag in ("p", "h1", "h2"):
            told = each.get("data-role") or ""
            role = {"h1": "heading", "h2": "section"}.get(tag, told if told in ROLES else "line")
            yield FlowLine(_words(each), role=role)


def _note(element: etree._Element) -> Note:
    label = next(iter(element), None)
    number = (label.text or "") if label is not None else ""
    words = _words(element, skip=label)
    if words.text.startswith("."):
        words = words.without_start(1)
        words = words.without_start(len(words.text) - len(words.text.lstrip()))
    n = int(number) if number.isdecimal() else None
    is_source = n is None or re.search(r"(?m)^Source:", words.text) is not None
    return Note(n, words, is_source=is_source)


def _words(element: etree._Element, skip: etree._Element | None = None) -> Wording:
    running = Running(exact=True)
    _gather(element, running, skip)
    return running.whole()[0]


def _gather(element: etree._Element, running: Running, skip: etree._Element | None) -> None:
    running.text(element.text or "")
    for child in element:
        tail = child.tail or ""
        turn = TURN.fullmatch(words_in(child)) if _is(child, "turn") else None
        if child is skip or tag_of(child) == "aside":
            pass
        elif turn:
            running.turn(turn["page"])
            tail = tail.removeprefix(" ")
        elif tag_of(child) == "sup":
            printed = words_in(child)
            running.call(int(printed) if printed.isdecimal() else None, printed)
        else:
            _gather(child, running, skip)
        running.text(tail)


def _mark(aside: etree._Element, passage: int | None) -> Mark | None:
    """A margin note that no note of the paper tells, and that therefore tells all of itself."""
    kind = next((each for each in KINDS if each == aside.get("data-kind")), None)
    if kind is None:
        return None
    words = aside.text or ""
    exact = words[:1] == "“" and words[-1:] == "”"
    on = aside.get("data-on") or None
    return Mark(
        kind,
        aside.get("data-by") or None,
        words[1:-1] if exact else words,
        where=aside.get("data-where") or None,
        on=on,
        on_basis="printed" if on else None,
        anchor=aside.get("data-anchor") or None,
        sentence=words if exact else "",
        passage=passage,
    )
