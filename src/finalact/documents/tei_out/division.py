"""A paper built as one TEI division: heading, dateline, lists, passages, notes, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field
from lxml import etree

from finalact.documents.head_labels import ALL_LANGUAGES, label_in
from finalact.documents.parts import (
    ADDRESS_LABEL,
    PARTICIPANT_LABEL,
    is_decision_line,
    is_section_heading,
)
from finalact.documents.printed_table import columns_of
from finalact.documents.signatures import read_signatures
from finalact.documents.tei_out.dates import exact_attributes
from finalact.documents.tei_out.elements import XML_ID, tei
from finalact.documents.tei_out.lines import IN_THE_HEAD, LISTED, TextLine, lines_of
from finalact.documents.tei_out.pointing import pointing_of
from finalact.documents.tei_out.wording import Notes, Stretch, moved
from finalact.model.document import Document
from finalact.model.wording import Wording

LIST_TYPES = {"subject": "subject", "participant": "participants"}
ADDRESS_TYPES = {"TO": "to", "FROM": "from", "THROUGH": "through"}
# The edition's own name for the head of a part inside a paper.
SECTION = "sectiontitle"
DATE = re.compile(
    r"\[?undated\]?|(?:(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\s)?[0-9].*?(?=[.\]]?\Z)",
    re.IGNORECASE,
)
INFERRED = re.compile(r"The dateline says “(?P<words>.+?)”;")
LONGEST_SIGNATURE = 80


def division_of(document: Document) -> etree._Element:
    """The division that the paper makes. Reading it gives the same paper again."""
    editorial = document.kind == "editorial note"
    given = {"type": "document"}
    given["subtype"] = "editorial-note" if editorial else "historical-document"
    if document.number:
        given["n"] = document.number
    return _Building(document, tei("div", given=given)).built()


@define
class _Building:
    document: Document
    division: etree._Element
    notes: Notes = field(init=False)
    place: etree._Element = field(init=False)
    lines: Sequence[TextLine] = ()
    at: int = 0
    last: int = -1
    attached: int = 0
    opened: bool = False
    dated: set[int] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        self.notes = Notes(self.document, pointing=pointing_of(self.document))
        self.lines = lines_of(self.document)
        self.last = max((at for at, line in enumerate(self.lines) if line.words.text), default=-1)
        self.place = self.division

    def built(self) -> etree._Element:
        """The whole division, the notes without a place at its end."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.attached != self.attached:
                self.enter(line.attached)
            if line.role not in IN_THE_HEAD:
                self.opened = True
            if line.table:
                self.table(line.table)
            elif line.role == "label" or line.role in LISTED:
                self.listed()
            else:
                self.one(line)
                self.at += 1
        self.division.extend(self.notes.left())
        return self.division

    def enter(self, attached: int) -> None:
        """Go on in an attachment, or in the paper itself behind one."""
        self.attached, self.opened = attached, not attached
        self.place = self.division
        if attached:
            self.place = tei("body")
            self.division.append(tei("floatingText", self.place, given={"type": "attachment"}))

    def one(self, line: TextLine) -> None:
        """A line that is one element, or the page turns and notes that stand by themselves."""
        if not line.words.text and line.role != "heading":
            for inset in line.words.insets:
                self.place.append(self.notes.at_its_place(inset))
        elif line.role == "heading":
            if line.words.text or line.words.insets:
                names = self.names_in(line.words.text)
                self.place.append(self.notes.fill(tei("head"), line.words, names))
        elif line.role == "dateline":
            self.dateline(line)
        elif line.role == "section":
            self.fill("p", line, {"rend": SECTION})
        elif line.role == "passage" and self.is_signature(line):
            signed = self.notes.fill(self.numbered(line, "signed"), line.words)
            self.place.append(tei("closer", signed))
        elif line.role == "passage" and _would_be_misread(line.words.text):
            item = self.notes.fill(self.numbered(line, "item"), line.words)
            self.place.append(tei("list", item))
        else:
            self.fill("p", line, {})

    def fill(self, name: str, line: TextLine, given: dict[str, str]) -> None:
        """A line as one element of the division, its bullet among its words."""
        made = self.numbered(line, name)
        for key, value in given.items():
            made.set(key, value)
        words = line.words
        if line.bulleted and line.role == "passage":
            words = _after("• ", words)
        self.place.append(self.notes.fill(made, words, self.redactions_in(words.text)))

    def numbered(self, line: TextLine, name: str) -> etree._Element:
        """An element with the number by which its passage is cited."""
        made = tei(name)
        if line.n is not None:
            made.set(XML_ID, f"p{line.n}")
        return made

    def dateline(self, line: TextLine) -> None:
        """The dateline, with its date, at the top, at the end, or where the paper has it."""
        made = self.notes.fill(tei("dateline"), line.words, self.date_in(line))
        rest = self.lines[self.at + 1 :]
        if not self.opened:
            self.place.append(tei("opener", made))
        elif all(each.role in ("turn", "line", "dateline") for each in rest):
            self.place.append(tei("closer", made))
        else:
            inner = tei("body", tei("opener", made), tei("p"))
            self.place.append(tei("floatingText", inner))

    def date_in(self, line: TextLine) -> list[Stretch]:
        """The words of a dateline that are its date; the first bears the day of its paper."""
        text = line.words.text
        found = DATE.search(text)
        start, end = found.span() if found else (0, len(text))
        given: dict[str, str] = {}
        date = self.document.date
        if line.attached:
            date = self.document.attachments[line.attached - 1].date
        if date is not None and line.attached not in self.dated:
            said = INFERRED.match(date.reason or "")
            if said and (at := text.find(said["words"])) >= 0:
                start, end = at, at + len(said["words"])
            if said or date.basis == "printed":
                given = exact_attributes(date.edtf)
            if said and given:
                given["ana"] = "#inferred"
            self.dated.add(line.attached)
        return [Stretch(start, end, "date", given)]

    def listed(self) -> None:
        """A list at the head of a paper, with its label where it has one."""
        first = self.lines[self.at]
        below = [line.role for line in self.lines[self.at :] if line.role not in ("turn", "label")]
        role = first.role
        if role == "label":
            role = below[0] if below and below[0] in LISTED else _role_of_label(first.words.text)
            if below[:2] == ["item", "participant"]:
                role = _role_of_label(first.words.text)
        made = tei("list", given={"type": LIST_TYPES.get(role) or _address(first.words.text)})
        if first.role == "label":
            made.append(self.notes.fill(tei("head"), first.words))
            self.at += 1
        held, group = 0, made
        while self.at < len(self.lines):
            line = self.lines[self.at]
            after = self.lines[self.at + 1 : self.at + 2]
            if line.role == "turn" and held and after and after[0].role == role:
                group.extend(self.notes.at_its_place(turn) for turn in line.words.turns)
            elif line.role == "item" and role == "participant" == _role_of(after):
                # A side and its persons: a list of their own inside the list.
                group = tei("list", self.notes.fill(tei("head"), line.words))
                made.append(tei("item", group))
                held += 1
            elif line.role == role:
                group.append(self.notes.fill(tei("item"), line.words))
                held += 1
            else:
                break
            self.at += 1
        if not held:
            made.append(tei("item"))
        self.place.append(made)

    def table(self, number: int) -> None:
        """A table, a row a line."""
        rows = [line for line in self.lines[self.at :] if line.table == number]
        made = tei("table")
        for line in rows:
            row = self.numbered(line, "row")
            if line.is_head:
                row.set("role", "label")
            cells = columns_of(line.words)
            row.extend(self.notes.fill(tei("cell"), cell) for cell in cells)
            made.append(row)
        self.place.append(made)
        self.at += len(rows)

    def names_in(self, text: str) -> list[Stretch]:
        """The names of senders and addressees in the heading."""
        people = [p for p in (*self.document.senders, *self.document.addressees) if p.name]
        places = [(text.rfind(p.name), len(p.name)) for p in people if p.name]
        return [Stretch(at, at + length, "persName") for at, length in places if at >= 0]

    def redactions_in(self, text: str) -> list[Stretch]:
        """Where the edition says that words are not declassified or left out."""
        given = {"type": "redaction"}
        return [
            Stretch(match.start(), match.end(), "seg", given)
            for words in dict.fromkeys(self.document.redactions)
            if words
            for match in re.finditer(re.escape(words), text)
        ]

    def is_signature(self, line: TextLine) -> bool:
        """Whether the paper closes with this line: a short one that names who sends it."""
        text = line.words.text
        long = len(text) > LONGEST_SIGNATURE
        if self.at != self.last or long or line.bulleted or line.words.turns:
            return False
        if _would_be_misread(text):
            return False
        return any(each.text == text for each in read_signatures(self.document)[-1:])


def _would_be_misread(text: str) -> bool:
    """Whether a passage standing alone would be read as a heading or a decision line."""
    return is_section_heading(text) or is_decision_line(text)


def _role_of(lines: Sequence[TextLine]) -> str | None:
    return lines[0].role if lines else None


def _role_of_label(text: str) -> str:
    bare = text.rstrip(": ")
    if PARTICIPANT_LABEL.fullmatch(bare):
        return "participant"
    if ADDRESS_LABEL.fullmatch(bare):
        return "item"
    label = label_in(f"{bare}:", ALL_LANGUAGES)
    return "subject" if label is None or label.line == "SUBJECT" else "item"


def _address(text: str) -> str:
    """The kind of a list of addresses, by its label; references where it is none of the usual."""
    label = label_in(f"{text.partition(':')[0].strip()}:", ALL_LANGUAGES)
    return ADDRESS_TYPES.get("" if label is None else label.line, "references")


def _after(lead: str, words: Wording) -> Wording:
    """The words behind a bullet; what stands at their very start stays before it."""
    length = len(lead)
    return Wording(
        lead + words.text,
        tuple(moved(inset, inset.at + length) for inset in words.insets),
    )
