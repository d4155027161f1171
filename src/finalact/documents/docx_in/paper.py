"""A Word document as a paper of the desk.

The parts are read with lxml alone: python-docx, which writes papers here, knows neither footnotes
nor tracked changes nor the counting of lists.
"""

from __future__ import annotations

import re

from attrs import evolve
from lxml import etree

from finalact.documents import docx_names as ours
from finalact.documents.docx_in.body import Body
from finalact.documents.docx_in.imported import Imported
from finalact.documents.docx_in.inline import Inline, Seen
from finalact.documents.docx_in.note_calls import NoteCalls
from finalact.documents.docx_in.numbering import Numbering
from finalact.documents.docx_in.package import Package
from finalact.documents.docx_in.part_xml import child, given, sort
from finalact.documents.docx_in.styles import Styles
from finalact.documents.flowing.head_lines import label_of
from finalact.documents.flowing.line import Comment, Flow, FlowLine
from finalact.documents.flowing.marking import read_marking
from finalact.documents.flowing.paper import compose
from finalact.documents.parts import KNOWN_HEADINGS
from finalact.model.document import Document, Note
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal
from finalact.model.wording import Wording

SHOWN = 3
BETWEEN = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
DAY = re.compile(r"[12][0-9]{3}-[01][0-9]-[0-3][0-9]")
PRINTED_TURN = re.compile(r"\[Page [0-9]")


def read_docx(data: bytes, name: str) -> Document:
    """The paper in a Word document, by whatever program it was written.

    Footnotes and endnotes are notes at their place, comments are margin notes, and lists have the
    labels that Word counts out. Inserted words are read and deleted ones left out, and a remark
    says so. Raises Refusal: `archive-too-large`, `archive-not-sound`, `archive-locked`,
    `paper-not-readable`, `paper-empty`, `paper-too-deep`, `xml-not-allowed`.
    """
    package = Package(data, name)
    text = child(package.text, "body")
    if text is None:
        raise Refusal("paper-empty", f"{name} holds no words.", "Choose the file of the paper.")
    styles = Styles(package.part("styles"))
    own = styles.has(ours.NUMBER, ours.FACT)
    calls = NoteCalls(package.part("footnotes"), package.part("endnotes"))
    imported = None if own else Imported(package, _lines_inside)
    page = None if own else first_page(text)
    inline = Inline(styles, calls, page=page, own=own, imported=imported)
    body = Body(styles, Numbering(package.part("numbering")), inline, own=own)
    lines = tuple(_titled(list(body.lines(text))))
    inline.seen.page = None
    notes = tuple(_note(body, number, element) for number, element in calls.in_order())
    if not any(line.text for line in lines):
        raise Refusal("paper-empty", f"{name} holds no words.", "Choose the file of the paper.")
    flow = Flow(
        lines,
        notes,
        comments=_comments(package.part("comments"), own=own),
        marking=_marking([*package.parts("header"), *package.parts("footer")]),
        remarks=(*_remarks(inline.seen, name), *(imported.remarks(name) if imported else ())),
    )
    return compose(flow)


def _lines_inside(package: Package, within: Imported) -> tuple[list[FlowLine], list[str]]:
    """The lines of a Word document set into another, and what of it is not read."""
    text = child(package.text, "body")
    if text is None:
        return [], []
    styles = Styles(package.part("styles"))
    imported = Imported(package, within=within)
    inline = Inline(styles, NoteCalls(None, None), page=None, imported=imported)
    body = Body(styles, Numbering(package.part("numbering")), inline, own=False)
    lines = [evolve(line, words=Wording(line.text)) for line in body.lines(text)]
    left = [what for what, _ in imported.left_out]
    if any(sort(each) in ("footnoteReference", "endnoteReference") for each in text.iter()):
        left.append("the notes of a Word document set into it")
    return lines, left


def _titled(lines: list[FlowLine]) -> list[FlowLine]:
    """The lines with a first heading at the very top made the title, in capitals or not.

    A heading that is known to stand over a part is none, nor is any where a title is set.
    """
    top = lines[0] if lines else None
    if top is None or top.level != 1 or any(line.level == 0 for line in lines):
        return lines
    if KNOWN_HEADINGS.fullmatch(top.text.rstrip(": ")) or label_of(top.text) is not None:
        return lines
    return [evolve(top, level=0), *lines[1:]]


def first_page(text: etree._Element) -> int | None:
    """The number of the first page; None where the program did not write down its pages.

    A paper that prints the page turns of an edition has those, not the pages of this file.
    """
    rendered = any(sort(each) == "lastRenderedPageBreak" for each in text.iter())
    if not rendered or any(PRINTED_TURN.search(each.text or "") for each in text.iter()):
        return None
    start = next((given(each, "start") for each in text.iter() if sort(each) == "pgNumType"), None)
    return int(start) if start is not None and re.fullmatch(r"[0-9]{1,4}", start) else 1


def _note(body: Body, number: int | None, element: etree._Element) -> Note:
    words = body.note(element, number)
    is_source = number is None or re.search(r"(?m)^Source:", words.text) is not None
    return Note(number, words, is_source=is_source)


def _comments(part: etree._Element | None, *, own: bool) -> tuple[Comment, ...]:
    found = []
    for element in part if part is not None else ():
        if sort(element) != "comment":
            continue
        paragraphs = [each for each in element.iter() if sort(each) == "p"]
        words = "\n".join(_said(each).replace("\t", " ") for each in paragraphs).strip()
        by = " ".join((given(element, "author") or "").split())
        day = DAY.match(given(element, "date") or "")
        if words:
            named = by if by not in ("", ours.UNSIGNED) else None
            id_ = given(element, "id") or ""
            found.append(Comment(id_, named, words, day.group() if day else None, own))
    return tuple(found)


def _said(paragraph: etree._Element) -> str:
    """The words of one paragraph; where its line breaks or jumps, words stay apart."""
    said = (
        each.text or "" if sort(each) == "t" else BETWEEN.get(sort(each), "")
        for each in paragraph.iter()
        # What stands in the properties, such as the places to jump to, is not said.
        if (above := each.getparent()) is not None and sort(above) == "r"
    )
    return "".join(said).strip()


def _marking(parts: list[etree._Element]) -> str:
    """The first line of a header or footer that is a marking."""
    for part in parts:
        for paragraph in part.iter():
            # A marking set across the page as a picture of its letters.
            if sort(paragraph).endswith("textpath") and read_marking(paragraph.get("string") or ""):
                return paragraph.get("string") or ""
            if sort(paragraph) != "p":
                continue
            for said in (whole := _said(paragraph), *re.split(r"[\t\n]+", whole)):
                if read_marking(said):
                    return said
    return ""


def _remarks(seen: Seen, name: str) -> list[Finding]:
    found = []
    if seen.changes:
        by = f" by {', '.join(list(seen.by)[:SHOWN])}" if seen.by else ""
        many = "a change" if seen.changes == 1 else f"{seen.changes:,} changes"
        found.append(
            Finding(
                "changes-tracked",
                f"{name} holds {many}{by} that nobody has accepted or refused; inserted words are "
                "read, deleted words are left out.",
                "Accept or refuse the changes in the word processor, and read the paper again.",
                place=name,
                severity="note",
            )
        )
    struck = [words for each in seen.struck if (words := " ".join(each.split()))]
    if struck:
        more = f" and {len(struck) - SHOWN} more" if len(struck) > SHOWN else ""
        shown = ", ".join(f"“{words[:60]}”" for words in struck[:SHOWN])
        found.append(
            Finding(
                "words-struck-out",
                f"Words struck through in {name} are left out: {shown}{more}.",
                "Read the paper again without the strike if they belong to it.",
                place=name,
                severity="note",
            )
        )
    return found
