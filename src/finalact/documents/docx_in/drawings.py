"""The words in drawings of a Word document: text boxes, diagrams (SmartArt), shapes, lettering."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from finalact.documents.docx_in.part_xml import MAIN, given_in, sort

TEXT_BOX = "txbxContent"
# Points of a diagram that only tell how it is laid out.
LAID_OUT = frozenset(("pres",))
# Where words may be handed on without end, no diagram goes deeper.
DEEPEST = 60


def text_boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of a drawing, each with paragraphs as the body has them."""
    return (each for each in drawing.iter() if sort(each) == TEXT_BOX)


def drawn_lines(drawing: etree._Element) -> etree._Element | None:
    """Words of shapes and lettering as paragraphs; None where the drawing has none."""
    said: list[str] = []
    for each in drawing.iter():
        name = sort(each)
        if name == "?txBody":
            said += _paragraphs(each)
        elif name == "?textpath" and (words := (each.get("string") or "").strip()):
            said.append(words)
    return _as_paragraphs(said) if said else None


def diagram_lines(data: etree._Element) -> etree._Element:
    """The words of a diagram, a point a paragraph: those over others first, in their order."""
    points = {
        given_in(each, "modelId") or "": each
        for each in data.iter()
        if sort(each) == "?pt" and (given_in(each, "type") or "node") not in LAID_OUT
    }
    below: dict[str, list[tuple[int, str]]] = {}
    for each in data.iter():
        if sort(each) == "?cxn" and (given_in(each, "type") or "parOf") == "parOf":
            order = given_in(each, "srcOrd") or "0"
            place = int(order) if order.isdecimal() and len(order) < 9 else 0
            below.setdefault(given_in(each, "srcId") or "", []).append(
                (place, given_in(each, "destId") or "")
            )
    said: dict[str, list[str]] = {}
    tops = [name for name, each in points.items() if given_in(each, "type") == "doc"]
    waiting = [(name, 0) for name in reversed(tops)]
    while waiting:
        name, depth = waiting.pop()
        if name in said or name not in points or depth > DEEPEST:
            continue
        said[name] = _paragraphs(points[name])
        waiting += [(child, depth + 1) for _, child in sorted(below.get(name, []), reverse=True)]
    for name, each in points.items():
        if name not in said:
            said[name] = _paragraphs(each)
    return _as_paragraphs([words for each in said.values() for words in each])


def _paragraphs(element: etree._Element) -> list[str]:
    """The words of each paragraph of a drawing's own text."""
    found = []
    for paragraph in element.iter():
        if sort(paragraph) != "?p":
            continue
        said = (
            (each.text or "") if sort(each) == "?t" else " " if sort(each) == "?br" else ""
            for each in paragraph.iter()
        )
        if words := " ".join("".join(said).split()):
            found.append(words)
    return found


def _as_paragraphs(said: list[str]) -> etree._Element:
    made = etree.Element(f"{{{MAIN}}}{TEXT_BOX}")
    for words in said:
        run = etree.SubElement(etree.SubElement(made, f"{{{MAIN}}}p"), f"{{{MAIN}}}r")
        etree.SubElement(run, f"{{{MAIN}}}t").text = words
    return made
