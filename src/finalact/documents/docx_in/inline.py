"""What stands in a paragraph of a Word document: words, note calls, page turns, boxes."""

from __future__ import annotations

import re

from attrs import define, field
from lxml import etree

from finalact.documents import docx_names as ours
from finalact.documents.docx_in.drawings import text_boxes
from finalact.documents.docx_in.imported import Imported
from finalact.documents.docx_in.note_calls import NoteCalls
from finalact.documents.docx_in.part_xml import child, given, is_on, sort
from finalact.documents.docx_in.signs import box_of, legacy_box, sign, with_signs
from finalact.documents.docx_in.styles import NONE, Style, Styles
from finalact.documents.flowing.running import Running
from finalact.documents.raised_figures import FIGURES, as_raised, is_exponent

BREAK = "\x0b"
KEPT = frozenset(("ins", "moveTo"))
LEFT_OUT = frozenset(("del", "moveFrom"))
THROUGH = frozenset(
    "hyperlink smartTag fldSimple customXml dir bdo sdtContent ruby rubyBase".split()
)
DRAWN = frozenset(("drawing", "pict", "object"))
TURN = re.compile(r"\[Page (?P<page>.+)\]")


@define
class Seen:
    """What is gathered on the way through the paper beside its words."""

    changes: int = 0
    by: dict[str, None] = field(factory=dict)
    struck: list[str] = field(factory=list)
    boxes: list[etree._Element] = field(factory=list)
    page: int | None = None
    just_broken: bool = False


class Inline:
    """The words of paragraphs, one after the other: fields and pages run through all of them."""

    def __init__(
        self,
        styles: Styles,
        notes: NoteCalls,
        *,
        page: int | None,
        own: bool = False,
        imported: Imported | None = None,
    ) -> None:
        self.imported = imported
        self._styles = styles
        self._notes = notes
        self._number_style, self._raised = ours.NUMBER, ours.RAISED if own else None
        self._turn_style = ours.TURN if own else None
        self._fields: list[bool] = []
        self.seen = Seen(page=page)
        self.standing_out = self.letters = 0
        self.paragraph = NONE
        self._before = ""
        self.note_label: str | None = None

    def take(self, element: etree._Element, running: Running) -> None:
        """Take in everything inside an element."""
        for each in element:
            name = sort(each)
            if name == "r":
                self._run(each, running)
            elif name in LEFT_OUT:
                self._changed(each)
                # A field may end in words that were deleted.
                for sign_ in each.iter():
                    if sort(sign_) == "fldChar":
                        self._field(sign_, Running())
            elif name in KEPT:
                self._changed(each)
                self.take(each, running)
            elif name in THROUGH:
                self.take(each, running)
            elif name == "sdt":
                self._control(each, running)
            elif name == "mc:AlternateContent":
                self.take(alternative(each), running)
            elif name == "commentRangeStart":
                running.open(given(each, "id") or "")
            elif name == "commentRangeEnd":
                running.close(given(each, "id") or "")
            elif name in ("?oMath", "?oMathPara"):
                running.text("".join(str(piece) for piece in each.itertext()))

    def begin(self, style: Style) -> None:
        """A paragraph begins; no code of a field runs from one into the next."""
        self.paragraph, self.letters, self.standing_out, self._before = style, 0, 0, ""
        self._fields = [False] * len(self._fields)

    def _changed(self, element: etree._Element) -> None:
        self.seen.changes += 1
        if author := given(element, "author"):
            self.seen.by.setdefault(author)

    def _control(self, element: etree._Element, running: Running) -> None:
        if box := box_of(element):
            running.text(box)
        elif is_on(child(element, "sdtPr"), "showingPlcHdr"):
            return  # "Click here to enter text" is the program's, not the paper's
        elif (content := child(element, "sdtContent")) is not None:
            self.take(content, running)

    def _run(self, run: etree._Element, running: Running) -> None:
        properties = child(run, "rPr")
        style = self._styles.of(given(child(properties, "rStyle"), "val") or "")
        if style.name == self._number_style:
            return
        hidden = _on(properties, "vanish", style.hidden or self.paragraph.hidden)
        struck = _on(properties, "strike", style.struck) or bool(is_on(properties, "dstrike"))
        raised = given(child(properties, "vertAlign"), "val") == "superscript" or style.raised
        capitals = _on(properties, "caps", style.capitals or self.paragraph.capitals)
        bold = _on(properties, "b", style.bold or self.paragraph.bold)
        out = bold or _on(properties, "u", style.underlined or self.paragraph.underlined)
        own = _Run(hidden, struck, raised, capitals, out)
        self._pieces(run, running, own, style)

    def _pieces(self, run: etree._Element, running: Running, own: _Run, style: Style) -> None:
        mark_follows: list[str] | None = None
        for each in run:
            name = sort(each)
            if name == "fldChar":
                self._field(each, running)
            elif name == "mc:AlternateContent":
                self._pieces(alternative(each), running, own, style)
            elif name in DRAWN:
                self.seen.boxes += (
                    text_boxes(each) if self.imported is None else self.imported.drawn(each)
                )
            elif self._is_code() or own.hidden:
                continue
            elif name == "t":
                if mark_follows is not None:
                    mark_follows.append(each.text or "")
                else:
                    self._words(with_signs(each.text or "", run), running, own, style)
            elif name in ("tab", "ptab"):
                running.text("\t")
            elif name in ("br", "cr"):
                self._break(given(each, "type") or "", running)
            elif name == "noBreakHyphen":
                running.text("-")
            elif name == "sym":
                running.text(sign(each))
            elif name in ("footnoteReference", "endnoteReference"):
                custom = (given(each, "customMarkFollows") or "0") not in ("0", "false", "off")
                mark = "".join(e.text or "" for e in run if sort(e) == "t") if custom else ""
                mark_follows = [] if custom else mark_follows
                call = self._notes.called(name[: -len("Reference")], given(each, "id") or "", mark)
                running.call(*call)
            elif name == "commentReference":
                running.at(given(each, "id") or "")
            elif name == "lastRenderedPageBreak":
                self._turn(running, rendered=True)

    def _words(self, words: str, running: Running, own: _Run, style: Style) -> None:
        if own.struck:
            self.seen.struck.append(words)
            return
        if style.name == self._turn_style and (turn := TURN.fullmatch(words.strip())):
            running.turn(turn["page"])
            return
        if own.raised and not len(running) and words.strip() == self.note_label:
            return
        if own.raised and len(running) and (again := self._again(words.strip(), style)):
            running.call(*again)
            return
        if own.raised and self._raised is None:
            words = as_raised(words)
        self._before = words
        running.text(words.upper() if own.capitals else words)
        size = len(words.strip())
        self.letters += size
        self.standing_out += size if own.stands_out else 0
        self.seen.just_broken = self.seen.just_broken and not size

    def _again(self, words: str, style: Style) -> tuple[int, str] | None:
        """The call that raised figures make; None where they are an exponent."""
        if not FIGURES.fullmatch(words) or is_exponent(self._before, words):
            return None
        return self._notes.again(int(words), printed=style.name == self._raised)

    def _break(self, kind: str, running: Running) -> None:
        if kind == "page":
            self._turn(running, rendered=False)
            running.text(" ")
        else:
            running.text(" " if kind == "column" else BREAK)

    def _turn(self, running: Running, *, rendered: bool) -> None:
        """A page begins: a break that was set, and the same one found again by the program."""
        if self.seen.page is None or (rendered and self.seen.just_broken):
            self.seen.just_broken = False
            return
        self.seen.page += 1
        self.seen.just_broken = not rendered
        running.turn(str(self.seen.page))

    def _field(self, element: etree._Element, running: Running) -> None:
        kind = given(element, "fldCharType")
        if kind == "begin":
            self._fields.append(True)
            running.text(legacy_box(element))
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _is_code(self) -> bool:
        """Whether this is the code of a field and no word of the paper."""
        return any(self._fields)


@define
class _Run:
    hidden: bool
    struck: bool
    raised: bool
    capitals: bool
    stands_out: bool


def alternative(element: etree._Element) -> etree._Element:
    """Of two renderings of one thing the newer; the older where that holds nothing."""
    chosen = child(element, "mc:Choice")
    if chosen is None or not len(chosen):
        older = child(element, "mc:Fallback")
        chosen = older if older is not None else element
    return chosen if sort(chosen) != "mc:AlternateContent" else etree.Element("none")


def _on(properties: etree._Element | None, name: str, otherwise: bool) -> bool:
    own = is_on(properties, name)
    return otherwise if own is None else own
