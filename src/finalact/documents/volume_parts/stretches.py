"""Markup cut into the pieces that stand on lines of their own, in order, with no word left out."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import lru_cache

from lxml import etree

# What stands on lines of its own wherever it is met; everything else runs on in its line.
BLOCKS = frozenset(
    """p ab div div1 div2 div3 div4 div5 div6 div7 head list item table row lg sp floatingText
    body front back group text opener closer postscript dateline salute signed byline trailer
    epigraph argument attachment figure listBibl address figDesc titlePage docTitle titlePart
    docImprint""".split()
)
# What is read whole, whatever it holds; everything else is taken apart where it holds blocks.
WHOLE = frozenset(("note", "cell"))
# What may stand between two blocks by itself, and what of it is a line.
APART = frozenset(("pb", "note", "lb", "cb", "milestone", ""))
TURNS = frozenset(("pb", "note"))

# A cell that claims more columns than a page can hold is taken for one of so many.
WIDEST = 64
RUN = "{http://www.tei-c.org/ns/1.0}ab"


@lru_cache(maxsize=256)
def local_name(tag: object) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def holds_blocks(element: etree._Element) -> bool:
    """Whether some of what an element holds, notes aside, stands on lines of its own."""
    for child in element:
        name = local_name(child.tag)
        if name in BLOCKS or (len(child) and name not in WHOLE and holds_blocks(child)):
            return True
    return False


def stretches(element: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """The pieces of an element in order, each with whether it is a block to be taken apart.

    A run of words between two blocks is given as an element of its own, which is a copy; page
    turns and notes between two blocks one by one. Words are neither lost nor told twice.
    """
    run: list[etree._Element] = []
    text = element.text or ""
    for child in element:
        name = local_name(child.tag)
        if name in BLOCKS or (len(child) and name not in WHOLE and holds_blocks(child)):
            if run or text.strip():
                if name == "item" and any(local_name(each.tag) == "label" for each in run):
                    yield _labelled(text, [*run, child]), True
                    text, run = child.tail or "", []
                    continue
                yield from _run(text, run)
            yield child, True
            text, run = child.tail or "", []
        else:
            run.append(child)
    yield from _run(text, run)


def _run(text: str, inside: list[etree._Element]) -> Iterator[tuple[etree._Element, bool]]:
    if not text.strip() and all(_is_apart(each) for each in inside):
        yield from ((each, False) for each in inside if local_name(each.tag) in TURNS)
        return
    run = etree.Element(RUN)
    run.text = text
    for each in inside:
        run.append(deepcopy(each))
    yield run, False


def _labelled(lead: str, run: list[etree._Element]) -> etree._Element:
    """A copy of an item, the last of these, with its label and what else stands before it.

    `(a)` and the words that it numbers are one line in print.
    """
    *before, item = (deepcopy(each) for each in run)
    into = item
    while not (into.text or "").strip() and len(into) and local_name(into[0].tag) in ("p", "ab"):
        into = into[0]
    text, into.text = (into.text or "").lstrip(), f"{lead.strip()} ".lstrip() or None
    for at, each in enumerate(before):
        each.tail = (each.tail or "").strip() or (" " if local_name(each.tag) == "label" else "")
        into.insert(at, each)
    before[-1].tail = f"{before[-1].tail} {text}"
    return item


def _is_apart(element: etree._Element) -> bool:
    """Whether an element, such as a page turn, has no words of its line behind it."""
    return local_name(element.tag) in APART and not (element.tail or "").strip()


def lines_at(element: etree._Element, mark: str) -> list[etree._Element]:
    """Copies of an element's lines, cut at each empty child of this name, as `lb` breaks a list."""
    lines = [etree.Element(RUN)]
    lines[0].text = element.text
    for child in element:
        if local_name(child.tag) == mark:
            lines.append(etree.Element(RUN))
            lines[-1].text = child.tail
        else:
            lines[-1].append(deepcopy(child))
    return lines


def is_set_in_line(note: etree._Element) -> bool:
    """Whether a note is words of the page itself, such as `Tab A` or `[Translation]`."""
    return note.get("rend") == "inline" and note.get("type") is None and note.get("n") is None


def columns(cell: etree._Element) -> int:
    """How many columns a cell takes."""
    stated = cell.get("cols", "1")
    return max(1, min(int(stated), WIDEST)) if stated.isdecimal() and len(stated) < 9 else 1
