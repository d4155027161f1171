"""What stands in a Word document as another sort of text: files set into it, words in drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve
from lxml import etree

from finalact.documents.docx_in.drawings import diagram_lines, drawn_lines, text_boxes
from finalact.documents.docx_in.package import Package
from finalact.documents.docx_in.part_xml import given_in, sort
from finalact.documents.flowing.line import FlowLine
from finalact.documents.kinds import PACKED, is_page, other_format
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal
from finalact.model.wording import Wording

# A file set into a paper is a part of it; more or larger ones are no part of one paper.
MOST_FILES = 40
LARGEST, ALL_TOGETHER = 16 * 1024 * 1024, 32 * 1024 * 1024
SHOWN = 3
REMEDY = (
    "Open the paper in a word processor, put these words into it as text, save it, and read it "
    "again."
)
# The lines of a Word document inside another, and what of it is not read.
WordReader = Callable[[Package, "Imported"], tuple[list[FlowLine], list[str]]]
# What a drawing may hold whose words are not those of the paper.
CHART, EMBEDDED = "a chart", "a table or a file of another program"


class Imported:
    """The files and drawings of one Word document; what of them is not read is noted down."""

    def __init__(
        self,
        package: Package,
        read_word: WordReader | None = None,
        within: Imported | None = None,
    ) -> None:
        self._package = package
        self._read_word = read_word
        # What a document set into another holds counts for both.
        self._within = within
        self._files = self._bytes = 0
        self.behind = ""
        self.left_out: list[tuple[str, str]] = []

    def drawn(self, drawing: etree._Element) -> list[etree._Element]:
        """The paragraphs of a drawing: text boxes, diagrams, words set in shapes."""
        found: list[etree._Element | None] = [*text_boxes(drawing)]
        for each in drawing.iter():
            name = sort(each)
            if name == "?relIds":
                found.append(self._diagram(each))
            elif name == "?chart" and given_in(each, "id"):
                self._leave(CHART)
            elif name == "?OLEObject" and given_in(each, "id"):
                self._leave(EMBEDDED)
        return [each for each in (*found, drawn_lines(drawing)) if each is not None and len(each)]

    def _diagram(self, relations: etree._Element) -> etree._Element | None:
        path = self._path(relations, "dm")
        part = None if path is None else self._package.at(path)
        if part is None:
            self._leave("a diagram")
            return None
        return diagram_lines(part)

    def lines(self, element: etree._Element) -> Iterator[FlowLine]:
        """The lines of a file that is set into the paper where this element stands."""
        path = self._path(element, "id")
        if path is None:
            self._leave("a file that lies elsewhere")
            return
        data = self._package.bytes_at(path) or b""
        if len(data) > LARGEST or not self.spend(len(data)):
            self._leave("a file too large to be part of a paper")
            return
        try:
            lines = self._lines_of(data, path)
        except Refusal:
            lines = None
        if lines is None:
            what = other_format(data) or "a file of a sort that is not read"
            self._leave(f"{what} set into it")
            return
        for line in lines:
            # Its own title is a heading inside this paper.
            yield evolve(line, level=1) if line.level == 0 else line

    def spend(self, size: int) -> bool:
        """Count a file of this size; whether it may still be read."""
        self._files += 1
        self._bytes += size
        allowed = self._files <= MOST_FILES and self._bytes <= ALL_TOGETHER
        return allowed and (self._within is None or self._within.spend(size))

    def _lines_of(self, data: bytes, path: str) -> list[FlowLine] | None:
        if data.startswith(PACKED):
            return self._word(data)
        if other_format(data) is not None:
            return None
        if is_page(data):
            return _page_lines(data, self._package.name)
        if path.lower().endswith(".txt"):
            return _text_lines(data)
        return None

    def _word(self, data: bytes) -> list[FlowLine] | None:
        if self._read_word is None:
            return None
        lines, left = self._read_word(self._package.inside(data), self)
        for what in left:
            self._leave(what)
        return lines

    def _path(self, element: etree._Element, name: str) -> str | None:
        """The part that an element names; notes and headers have names of their own for theirs."""
        if element.getroottree().getroot() is not self._package.text:
            return None
        return self._package.path_of(given_in(element, name) or "")

    def _leave(self, what: str) -> None:
        self.left_out.append((what, self.behind))

    def remarks(self, name: str) -> list[Finding]:
        """What of this document was left out, and where; none where all is read."""
        if not self.left_out:
            return []
        told = [
            f"{what} behind “{' '.join(behind.split())[:60]}”" if behind else f"{what} at its head"
            for what, behind in self.left_out[:SHOWN]
        ]
        more = len(self.left_out) - SHOWN
        also = f"; and {more} more" if more > 0 else ""
        return [
            Finding(
                "words-not-read",
                f"{name} holds words that are not read: {'; '.join(told)}{also}.",
                REMEDY,
                place=name,
                severity="note",
            )
        ]


def _page_lines(data: bytes, name: str) -> list[FlowLine]:
    """The lines of a page; what it calls its notes stand where it has them."""
    # A page is set into few papers, and its reader is long to load.
    from finalact.documents.html_in.decoding import page_text  # noqa: PLC0415
    from finalact.documents.html_in.notes import PageNotes  # noqa: PLC0415
    from finalact.documents.html_in.tree import paper_in, parse_page  # noqa: PLC0415
    from finalact.documents.html_in.words import PageWords  # noqa: PLC0415

    root = parse_page(page_text(data), name)
    return list(PageWords(PageNotes(etree.Element("html"))).lines(paper_in(root)))


def _text_lines(data: bytes) -> list[FlowLine]:
    from finalact.documents.html_in.decoding import page_text  # noqa: PLC0415

    said = (" ".join(line.split()) for line in page_text(data).splitlines())
    return [FlowLine(Wording(line)) for line in said if line]
