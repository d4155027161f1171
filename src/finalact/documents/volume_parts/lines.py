"""A paper's division taken apart into lines: each with its role, its words and its notes."""

from __future__ import annotations

from lxml import etree

from finalact.documents.parts import (
    DECISION_LINE,
    Part,
    is_section_heading,
)
from finalact.documents.tei_words import Words, read_words
from finalact.documents.volume_parts.attachment_labels import is_attachment_label, tells_only_form
from finalact.documents.volume_parts.dated import ATTACHED, date_in
from finalact.documents.volume_parts.group_heads import (
    heads_group,
    heads_list_below,
    is_marking,
    is_set_off,
    marking_role,
)
from finalact.documents.volume_parts.head_lines import (
    is_centred_title,
    is_label,
    label_role,
    names_present,
    one_a_line,
)
from finalact.documents.volume_parts.head_tables import head_rows
from finalact.documents.volume_parts.plain import paragraph_text
from finalact.documents.volume_parts.stretches import (
    TURNS,
    holds_blocks,
    is_set_in_line,
    lines_at,
    local_name,
    stretches,
)
from finalact.documents.volume_parts.tables import row_words, rows_of
from finalact.model.document import DatedBasis, Note
from finalact.model.wording import PageTurn, Wording

HEADED = frozenset(("sectiontitleital", "sectiontitle", "sectiontitlebold"))
LIST_ROLES = {"subject": "subject", "participants": "participant"}
ADDRESS_LISTS = frozenset(("to", "from", "references", "through"))
# Blocks that are read as one line, unless they hold further blocks.
PARAGRAPHS = frozenset(
    "p ab salute signed l lg byline trailer row item figDesc titlePart address".split()
)
# No heading is longer, but most lines are.
LONGEST_HEADING = 120
CLOSE, GAP = "\n", "\n\n"
NO_NOTES: list[Note] = []
# A choice without a blank is a single word; a longer line that lacks one is looked at no further.
SHORTEST = 12


def division_lines(division: etree._Element) -> tuple[list[Part], list[Note]]:
    """Every line of a paper's division in the order of the markup, and its notes as called.

    No word is left out. Rules: the encoding of the edition over the years (divisions, attachments,
    lists of participants, tables, quotations set apart, openers and closers), and TEI P5.
    """
    taking = _Taking()
    taking.inside(division, "document")
    return taking.parts, taking.notes


class _Taking:
    """Takes a division apart into lines and notes; counts its attachments."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.notes: list[Note] = []
        self.attachments = 0
        self.headed = False

    def add(
        self,
        role: str,
        words: Words,
        attached: int,
        *,
        bulleted: bool = False,
        end: str = GAP,
        dated: DatedBasis | None = None,
    ) -> None:
        """Add a line; what is set before it may stand in its words."""
        wording, notes = words
        self.notes += notes
        lead = "  • " if bulleted else ""
        turned = bool(wording.insets) and wording.insets[0].at == 0
        if wording.text.startswith("• ") and not turned:
            # A page that turns before it would stand behind it.
            lead, wording = "• ", wording.without_start(2)
        self.parts.append(Part(role, wording, lead, end, attached, dated))

    def inside(self, element: etree._Element, parent: str, attached: int = 0) -> None:
        """The lines of what holds blocks, and of the words that stand between them."""
        for piece, is_block in stretches(element):
            if not is_block:
                if parent == "opener" and is_marking(piece):
                    words = read_words(piece)
                    self.add(marking_role(words[0].text, attached), words, attached)
                else:
                    self.run(piece, attached)
            elif text := paragraph_text(piece):
                self.add(_role(piece, text), (Wording(text), NO_NOTES), attached)
            else:
                self.block(piece, parent, attached)

    def block(self, element: etree._Element, parent: str, attached: int) -> None:
        """The lines of one block."""
        kind = local_name(element.tag)
        if kind == "head":
            role = "passage" if parent in ("figure", "table") else "section"
            if parent == "document" and not self.headed:
                role, self.headed = "heading", True
            words = read_words(element)
            only_form = role == "section" and tells_only_form(words[0].text)
            self.add("item" if only_form else role, words, attached)
        elif kind == "dateline" and not holds_blocks(element):
            words, dated = read_words(element), date_in(element)
            self.add("dateline", words, attached, dated=dated)
        elif kind == "list":
            self.listed(element, None, attached)
        elif kind == "table":
            self.table(element, attached)
        elif kind == "attachment" or element.get("type") in ATTACHED:
            self.attachments += 1
            self.inside(element, "attachment", self.attachments)
        elif kind in PARAGRAPHS and not holds_blocks(element):
            self.paragraph(element, attached)
        else:
            self.inside(element, kind, attached)

    def run(self, run: etree._Element, attached: int) -> None:
        """The lines of what stands between two blocks."""
        if local_name(run.tag) in TURNS:
            self.apart(run, attached)
        else:
            self.paragraph(run, attached)

    def apart(self, piece: etree._Element, attached: int) -> None:
        """The line of a page turn or a note that stands by itself."""
        if local_name(piece.tag) == "pb":
            if page := piece.get("n"):
                turn = PageTurn(0, page, f"[Page {page}]")
                self.add("turn", (Wording("", (turn,)), NO_NOTES), attached)
        elif is_set_in_line(piece):
            self.inside(piece, "note", attached)
        else:
            self.add("line", read_words(piece, whole=True), attached)

    def paragraph(self, element: etree._Element, attached: int) -> None:
        """The line of a paragraph; a head with its labels on broken lines gives several."""
        if "lb" in [local_name(child.tag) for child in element]:
            lines = lines_at(element, "lb")
            words = [read_words(line) for line in lines]
            texts = [each[0].text for each in words]
            if any(map(is_label, texts)) or names_present(self.parts, texts):
                for line, each in zip(lines, words, strict=True):
                    self.line(line, each, attached)
                return
        self.line(element, read_words(element), attached)

    def listed(self, element: etree._Element, outer: str | None, attached: int) -> None:
        """The lines of a list; lists at the head of a paper give their items a role."""
        role = _list_role(element, outer)
        for piece, is_block in stretches(element):
            name = local_name(piece.tag)
            if not is_block:
                self.list_run(piece, role, attached)
            elif name == "head":
                headed = "item" if outer else "label" if role else "section"
                self.add(headed, read_words(piece), attached)
            elif name == "list":
                self.listed(piece, role, attached)
            elif name in ("item", "label"):
                self.item(piece, role, attached)
            else:
                self.block(piece, "list", attached)

    def list_run(self, run: etree._Element, role: str | None, attached: int) -> None:
        """Page turns, notes and labels that stand between the items of a list."""
        if local_name(run.tag) in TURNS:
            self.apart(run, attached)
        elif (words := read_words(run))[0].text or words[1]:
            self.add(role or "passage", words, attached, bulleted=role is not None)

    def item(self, element: etree._Element, role: str | None, attached: int) -> None:
        """The lines of an item: its words, then what it holds in blocks."""
        if not holds_blocks(element):
            words = read_words(element)
            if role == "participant" and heads_group(element, words[0].text):
                self.add("item", words, attached)
            elif role == "participant" and (persons := _apart(element)):
                for each in persons:
                    self.entry(each, role, attached)
            elif words[0].text or words[0].insets:
                self.entry(words, role, attached)
            return
        for piece, is_block in stretches(element):
            name = local_name(piece.tag)
            if name == "list":
                self.listed(piece, role, attached)
            elif is_block and (name not in ("p", "ab") or holds_blocks(piece)):
                self.block(piece, "item", attached)
            elif (words := read_words(piece))[0].text or words[0].insets:
                heads = role == "participant" and heads_list_below(element, words[0].text)
                self.entry(words, "item" if heads else role, attached)

    def table(self, element: etree._Element, attached: int) -> None:
        """A line a row, its cells between bars; what else a table holds stands before or after."""
        if headed := head_rows(element):
            for role, said in headed:
                self.add(role, said, attached, bulleted=role != "label")
            return
        rows = rows_of(element)
        width = max((row.width for row in rows), default=0)
        waiting: list[etree._Element] = []
        left = len(rows)
        for piece, is_block in stretches(element):
            if local_name(piece.tag) == "row":
                left -= 1
                words = row_words(piece, width, waiting)
                waiting = []
                if words[0].text or words[0].insets:
                    end = CLOSE if left else GAP
                    choice = len(rows) == 1 and DECISION_LINE.match(words[0].text)
                    role = "decision line" if choice else "passage"
                    self.add(role, words, attached, end=end)
            elif is_block:
                self.block(piece, "table", attached)
            elif left and local_name(piece.tag) == "pb":
                waiting.append(piece)
            else:
                self.run(piece, attached)
        for turn in waiting:
            self.add("turn", read_words(turn, whole=True), attached)

    def line(self, element: etree._Element, words: Words, attached: int) -> None:
        """The line of words that run on; of a page turn alone, where there are none."""
        text = words[0].text
        if text:
            self.add(_role(element, text), words, attached)
        elif words[0].insets:
            self.add("turn", words, attached)

    def entry(self, words: Words, role: str | None, attached: int) -> None:
        """The line of a list's item; of a page turn alone, where it has no words."""
        if not words[0].text:
            self.add("turn", words, attached)
        elif role is None and _is_choice(words[0].text):
            self.add("decision line", words, attached)
        else:
            self.add(role or "passage", words, attached, bulleted=role is not None)


def _list_role(element: etree._Element, outer: str | None) -> str | None:
    """What the items of a list are: by its head, such as PARTICIPANTS, before its stated type.

    Volumes give lists at the head of a paper one type, whatever stands over them.
    """
    is_headed = len(element) > 0 and local_name(element[0].tag) == "head"
    if is_headed and (role := label_role(read_words(element[0])[0].text)):
        return role
    kind = element.get("type", "")
    return LIST_ROLES.get(kind, outer) or ("item" if kind in ADDRESS_LISTS else None)


def _apart(element: etree._Element) -> list[Words]:
    """The persons of one item that stand on broken lines; empty for an item of one person."""
    if not any(local_name(child.tag) == "lb" for child in element):
        return []
    words = [read_words(line) for line in lines_at(element, "lb")]
    return words if one_a_line([each[0].text for each in words]) else []


def _is_choice(text: str) -> bool:
    return ("__" in text or len(text) < SHORTEST) and DECISION_LINE.match(text) is not None


def _role(element: etree._Element, text: str) -> str:
    if _is_choice(text):
        return "decision line"
    rend = element.get("rend") if element.keys() else None
    if rend in HEADED or (rend == "center" and is_centred_title(text)):
        return "section"
    if rend == "flushleft" and is_set_off(element) and is_centred_title(text.rstrip(": ")):
        return "section"
    if len(text) > LONGEST_HEADING:
        return "passage"
    if not is_section_heading(text) and not is_attachment_label(text):
        return "passage"
    # A cable in capitals is signed in capitals.
    return "passage" if local_name(element.tag) in ("signed", "salute") else "section"
