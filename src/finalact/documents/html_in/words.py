"""The words of a saved page as lines: paragraphs, items with their labels, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, evolve, field
from lxml import etree

from finalact.documents.counting import counted
from finalact.documents.flowing.breaks import split_lines
from finalact.documents.flowing.line import FlowLine
from finalact.documents.flowing.rows import row_lines
from finalact.documents.flowing.running import Running, joined
from finalact.documents.head_labels import ONLY_ENGLISH, languages_of, names_line
from finalact.documents.html_in.notes import FoundNote, PageNotes
from finalact.documents.html_in.tree import (
    BLOCKS,
    box_of,
    classes_of,
    is_dropped,
    is_frame,
    tag_of,
    whole_number,
    words_in,
)
from finalact.documents.html_in.word_comments import comment_named, is_sign
from finalact.documents.parts import PARTICIPANT_LABEL, SUBJECT_LABEL
from finalact.documents.raised_figures import FIGURES, as_raised, is_exponent
from finalact.model.wording import Wording

BREAK = "\x0b"
BOLD = re.compile(
    r"font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration[^;]*:\s*underline", re.IGNORECASE
)
LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
PAGE_SIGN = re.compile(r"page-?break|pagebreak", re.IGNORECASE)
STRUCK = frozenset(("del", "s", "strike"))
# What stands over a list of its own, as the first point of another.
LIST_HEAD = re.compile(rf"(?:{SUBJECT_LABEL.pattern}|{PARTICIPANT_LABEL.pattern}):?")
BARE_STYLES = frozenset(("none", "simple"))
# What is left of "1. [1]" where the figure was the link back; or the figure itself.
OWN_LABEL = re.compile(
    r"[.:\]]\s+|[\[(]?(?P<own>\*|[0-9]{1,4})(?:[\])]|\.(?=\s)|(?=\s+[^a-z\d]))\s*"
)


@define
class _Look:
    """How the words of one line look: how many letters, how many of them stand out."""

    letters: int = 0
    standing_out: int = 0


@define
class PageWords:
    """The lines of one page."""

    notes: PageNotes
    struck: list[str] = field(factory=list)
    in_note: bool = False
    _own_labels: tuple[str, ...] = ()
    _before: str = ""
    _holds_blocks: set[etree._Element] = field(factory=set)
    _look: _Look = field(factory=_Look)

    def lines(self, root: etree._Element) -> Iterator[FlowLine]:
        """Everything in an element, in order."""
        for element in root.iter():
            if tag_of(element) in BLOCKS:
                for above in element.iterancestors():
                    if above in self._holds_blocks:
                        break
                    self._holds_blocks.add(above)
        yield from self._block(root)

    def note(self, found: FoundNote) -> Wording:
        """The words of a note, without its label and the link back."""
        self.in_note, self._own_labels = True, (str(found.number), found.label)
        elements = (found.element, *found.further)
        pieces = [line.words for each in elements for line in self.lines(each) if line.text]
        self.in_note, self._own_labels = False, ()
        words = joined(pieces, "\n\n")
        own = "*" if found.number is None else str(found.number)
        label = OWN_LABEL.match(words.text)
        is_own = label is not None and label["own"] in (None, own)
        return words.without_start(label.end()) if label and is_own else words

    def _block(
        self, element: etree._Element, label: str = "", *, bulleted: bool = False
    ) -> Iterator[FlowLine]:
        tag = tag_of(element)
        level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else None
        shape = FlowLine(Wording(""), level=level, bulleted=bulleted)
        running = self._begun(label)
        self._text(element.text, running, pre=tag == "pre")
        for child in element:
            if self._is_left(child):
                pass
            elif (found := self.notes.beside(child)) and not self.in_note:
                number = self.notes.number(found, "")
                running.call(number, str(number))
            elif tag_of(child) in BLOCKS or child in self._holds_blocks:
                only_label = bool(label) and running.whole()[0].text == label
                started = not running.is_empty and only_label
                if not started:
                    yield from self._flush(running, shape)
                    label = ""
                inner = self._inner(child, label if started else "", bulleted=bulleted and started)
                yield from inner
                running, label = self._begun(""), ""
            else:
                self._inline(child, running)
            self._text(child.tail, running, pre=tag == "pre")
        yield from self._flush(running, shape)

    def _begun(self, label: str) -> Running:
        running = Running(collapse=True)
        self._look = _Look()
        if label:
            running.text(f"{label} ")
        return running

    def _flush(self, running: Running, shape: FlowLine) -> Iterator[FlowLine]:
        words, spans = running.whole()
        look = self._look
        if words.text or words.insets:
            line = evolve(
                shape,
                words=words,
                spans=spans,
                stands_out=0 < look.letters == look.standing_out,
            )
            yield from split_lines(line, BREAK)

    def _inner(self, element: etree._Element, label: str, *, bulleted: bool) -> Iterator[FlowLine]:
        tag = tag_of(element)
        if tag in ("ol", "ul", "menu", "dir"):
            yield from self._list(element)
        elif tag == "table":
            yield from self._table(element)
        elif tag == "dl":
            yield from self._pairs(element)
        else:
            yield from self._block(element, label, bulleted=bulleted)

    def _list(self, element: etree._Element) -> Iterator[FlowLine]:
        counts = tag_of(element) == "ol"
        style = LIST_STYLE.search(element.get("style") or "")
        form = element.get("type") or (style[1].lower() if style else "decimal")
        items = [child for child in element if tag_of(child) == "li" and not self._is_left(child)]
        step = -1 if element.get("reversed") is not None else 1
        number = whole_number(element.get("start"), len(items) if step < 0 else 1)
        for child in element:
            if self._is_left(child):
                continue
            if tag_of(child) != "li":
                yield from self._inner(child, "", bulleted=False)
                continue
            number = whole_number(child.get("value"), number)
            own = child.get("type") or form
            bare = own.lower() in BARE_STYLES
            label = f"{counted(number, own)}." if counts and not bare else ""
            bulleted = not counts and not bare
            for line in self._block(child, label, bulleted=bulleted):
                yield evolve(line, bulleted=line.bulleted and not LIST_HEAD.fullmatch(line.text))
            number += step

    def _pairs(self, element: etree._Element) -> Iterator[FlowLine]:
        """Terms with what is said of them; a term that is a label of the head stands before it."""
        waiting = ""
        terms = (f"{words_in(each).strip().rstrip(': ')}:" for each in element.iter("dt"))
        languages = ONLY_ENGLISH | languages_of(terms)
        for child in element:
            if self._is_left(child):
                continue
            for line in self._block(child):
                named = names_line(line.text, languages)
                if tag_of(child) == "dt" and named:
                    waiting = line.text.rstrip(": ")
                elif waiting:
                    both = joined([Wording(f"{waiting}: "), line.words], "")
                    yield evolve(line, words=both)
                    waiting = ""
                else:
                    yield line

    def _table(self, element: etree._Element) -> Iterator[FlowLine]:
        for child in element:
            tag = tag_of(child)
            if self._is_left(child):
                continue
            if tag in ("thead", "tbody", "tfoot"):
                yield from self._table(child)
            elif tag == "tr":
                cells: list[list[FlowLine]] = []
                for cell in child:
                    if tag_of(cell) in ("td", "th") and not self._is_left(cell):
                        cells.append(list(self._block(cell)))
                        cells += [
                            [] for _ in range(1, min(whole_number(cell.get("colspan"), 1), 30))
                        ]
                if is_frame(child):
                    for lines in cells:
                        yield from lines
                elif cells:
                    yield from row_lines(cells)
            elif tag == "caption":
                yield from self._block(child)

    def _inline(self, element: etree._Element, running: Running, *, bold: bool = False) -> None:
        tag = tag_of(element)
        if self._is_left(element):
            return
        if tag in ("br", "input", "img"):
            running.text(BREAK if tag == "br" else box_of(element))
            return
        if tag == "a" and (is_sign(element) or self._link(element, running)):
            return
        if comment := comment_named(element):
            running.open(comment)
        if tag in STRUCK:
            self.struck.append(words_in(element))
            return
        if tag == "sup" and self._raised(element, running):
            return
        if self._page(element, running):
            return
        if (found := self.notes.beside(element)) and not self.in_note:
            number = self.notes.number(found, "")
            running.call(number, str(number))
            return
        bold = bold or tag in ("b", "strong", "u") or bool(BOLD.search(element.get("style") or ""))
        if tag == "q":
            running.text("“")
        self._text(element.text, running, bold=bold)
        for child in element:
            self._inline(child, running, bold=bold)
            self._text(child.tail, running, bold=bold)
        if tag == "q":
            running.text("”")
        if comment:
            running.close(comment)

    def _text(
        self, text: str | None, running: Running, *, bold: bool = False, pre: bool = False
    ) -> None:
        if not text:
            return
        if pre:
            text = text.replace("\r\n", "\n").replace("\n", BREAK)
        size = len(text.strip())
        self._look.letters += size
        self._look.standing_out += size if bold else 0
        self._before = text
        running.text(text)

    def _is_left(self, element: etree._Element) -> bool:
        if self.in_note:
            return is_dropped(element) or self.notes.is_back(element)
        return self.notes.is_note(element) or is_dropped(element)

    def _link(self, link: etree._Element, running: Running) -> bool:
        """Take a link as the call of a note; no where it calls none."""
        found = None if self.in_note else self.notes.called_by(link)
        if found is None:
            return False
        words = words_in(link).strip()
        number = self.notes.number(found, words)
        # The list of notes below has the number, so its call has it too.
        running.call(number, words.strip("[]() .") if number is None else str(number))
        return True

    def _raised(self, element: etree._Element, running: Running) -> bool:
        """Take raised figures: the call of a note that has this number, or an exponent."""
        raised = words_in(element)
        words = raised.strip("[]() \r\n\t")
        if self.in_note and not len(running) and words and words in self._own_labels:
            return True
        if not FIGURES.fullmatch(words) or len(element):
            return False
        called = None if self.in_note or not len(running) else self.notes.by_number(int(words))
        if called is not None and not is_exponent(self._before, words):
            running.call(int(words), words)
        else:
            running.text(as_raised(raised))
        return True

    def _page(self, element: etree._Element, running: Running) -> bool:
        """Take an empty sign of a page turn; one in words is read with the words."""
        if not PAGE_SIGN.search(classes_of(element)) or words_in(element).strip():
            return False
        named = element.get("title") or element.get("aria-label") or ""
        page = re.search(r"[0-9]{1,5}|\b[ivxlc]{1,8}\b", named)
        if page:
            running.turn(page.group())
        return bool(page)
