"""The notes of a saved page: where they stand, where they are called, and what they say."""

from __future__ import annotations

import re

from attrs import define, field
from lxml import etree

from finalact.documents.html_in.tree import classes_of, tag_of, words_in
from finalact.documents.raised_figures import FIGURES

LABEL = re.compile(r"[\[(]?\s*(?P<label>[0-9]{1,4}|[*†‡§¶]{1,3}|[ivxl]{1,6}|[a-z])\s*[\])]?[.:]?")
CONTAINER = re.compile(
    r"(?:\A|[\s_-])(?:foot-?notes?(?:-?list)?|end-?notes?|notes-?list|notes|doc-endnotes|"
    r"doc-footnotes|fn-?list|references-notes)(?:\Z|[\s_-])",
    re.IGNORECASE,
)
ONE = re.compile(
    r"(?:\A|[\s_-])(?:foot-?note|end-?note|doc-footnote|doc-endnote|side-?note|margin-?note)"
    r"(?:\Z|[\s_-])",
    re.IGNORECASE,
)
CALLING = re.compile(
    r"note-?ref|noteref|fn-?ref|doc-noteref|footnote|\bnote\b|_ftnref|ftnt_ref", re.IGNORECASE
)
BACK = re.compile(r"\A[\s\u21a9\ufe0e\ufe0f\u2191^\u2b06\u293a]*\Z")
BACKLINK = re.compile(r"(?:\A|[\s_-])back-?link(?:\Z|[\s_-])", re.IGNORECASE)
BEGUN = re.compile(r"\s*[\[(]?(?P<n>[0-9]{1,4})[\])]?[.:]?\s")
WORD_NOTE = re.compile(r"mso-element\s*:\s*(?:foot|end)note\b(?!-)", re.IGNORECASE)
WORD_LIST = re.compile(r"mso-element\s*:\s*(?:foot|end)note-list", re.IGNORECASE)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
HOLDS = frozenset(("li", "p", "div", "aside", "dd", "td", "section", "span"))


@define
class FoundNote:
    """One note: the element that holds it and its number, known when it is first called."""

    element: etree._Element
    number: int | None = None
    is_numbered: bool = False
    label: str = ""
    further: list[etree._Element] = field(factory=list)


class PageNotes:
    """All notes of one page, by the places their calls point to."""

    def __init__(self, root: etree._Element) -> None:
        self._named: dict[str, etree._Element] = {}
        self._calls: dict[etree._Element, FoundNote] = {}
        self._of: dict[etree._Element, FoundNote] = {}
        self._names_of_calls: set[str] = set()
        self.lists: set[etree._Element] = set()
        self.taken: set[int] = set()
        self._order: dict[etree._Element, int] = {}
        self._by_number: dict[int, FoundNote] = {}
        self._next = 1
        self._starred: FoundNote | None = None
        self._uncalled: list[tuple[int, etree._Element]] = []
        for at, element in enumerate(root.iter()):
            self._order[element] = at
            for key in ("id", "name"):
                if name := element.get(key):
                    self._named.setdefault(name, element)
            if self._is_list(element):
                self.lists.add(element)
        for link in root.iter("a"):
            self._look_at(link)
        for holder in sorted(self.lists, key=self._order.__getitem__):
            self._unlinked(holder)
        # A part that is called notes and holds none is a part of the paper.
        self.lists = {
            each for each in self.lists if any(inner in self._of for inner in each.iter())
        }
        if not self._of:
            self._raised_only(root)

    def _is_list(self, element: etree._Element) -> bool:
        if tag_of(element) not in ("ol", "ul", "div", "section", "aside", "footer", "dl"):
            return False
        if WORD_LIST.search(element.get("style") or ""):
            return True
        if not CONTAINER.search(classes_of(element)):
            return False
        # A class such as "has-notes" on the whole paper is no list of notes.
        inside = [tag_of(each) for each in element.iter()]
        headings = sum(tag in HEADINGS for tag in inside)
        return headings < 2 and not {"h1", "main", "article"} & set(inside)

    def _look_at(self, link: etree._Element) -> None:
        href = link.get("href") or ""
        _, sharp, name = href.rpartition("#")
        words = words_in(link).strip()
        label = LABEL.fullmatch(words)
        target = self._named.get(name) if sharp else None
        if label is None or target is None or self._order[link] > self._order[target]:
            return  # a note stands below its call; the way back is no call
        if self._held(link) is not None:
            return
        note = self._held(target)
        note = self._holder(target, link) if note is None else note
        if note is None:
            return
        above = link.getparent()
        raised = any(
            tag_of(each) == "sup" for each in ([*link] if above is None else [above, *link])
        )
        known = raised or CALLING.search(f"{classes_of(link)} {link.get('name') or ''}")
        if not known and self._held(target) is None:
            return
        found = self._of.setdefault(note, FoundNote(note))
        self._calls[link] = found
        for each in (link, link.getparent()):
            if each is not None:
                self._names_of_calls |= {n for n in (each.get("id"), each.get("name")) if n}

    def _held(self, element: etree._Element) -> etree._Element | None:
        """The note in a list of notes, or marked as one, that an element stands in."""
        inner = None
        for each in (element, *element.iterancestors()):
            if ONE.search(classes_of(each)) and tag_of(each) in HOLDS and each not in self.lists:
                return each
            if WORD_NOTE.search(each.get("style") or ""):
                return each
            if each in self.lists:
                return inner
            if tag_of(each) in HOLDS or tag_of(each) == "tr":
                inner = each
        return None

    def _holder(self, target: etree._Element, link: etree._Element) -> etree._Element | None:
        """The paragraph or item that a call points to, where no list of notes is marked."""
        above = set(link.iterancestors())
        for each in (target, *target.iterancestors()):
            if each in above:
                return None
            if tag_of(each) in ("li", "p", "aside", "dd", "tr") or (
                tag_of(each) == "div" and each is target
            ):
                return each
        return None

    def _unlinked(self, holder: etree._Element) -> None:
        """Notes of a list that no link calls: raised figures may call them."""
        items = [each for each in holder.iter() if tag_of(each) == "li"]
        called = [each for each in holder.iter() if each in self._of]
        if called:
            self._further(called)
            self._uncalled += [
                (at, item)
                for at, item in enumerate(items, 1)
                if item not in self._of and not set(item.iterancestors()) & set(called)
                if not any(each in self._of for each in item.iter())
            ]
            return
        for at, item in enumerate(items, 1):
            self._take(item, _value(item, at))
        if not items:
            for item in holder:
                if (label := self._own_label(item)) is not None:
                    self._take(item, label)
            self._further([each for each in holder if each in self._of])

    def _take(self, item: etree._Element, number: int) -> None:
        if number not in self.taken:
            self.taken.add(number)
            self._of[item] = self._by_number[number] = FoundNote(item, number, is_numbered=True)

    def _further(self, notes: list[etree._Element]) -> None:
        """Paragraphs between two notes of a list, or after the last, go on with the one above."""
        for note in notes:
            if tag_of(note) not in ("p", "div"):
                continue
            for after in note.itersiblings():
                tag = tag_of(after)
                if after in self._of or tag in HEADINGS or any(e in self._of for e in after.iter()):
                    break
                if tag in ("p", "blockquote", "ul", "ol", "table") and after not in self.lists:
                    self._of[note].further.append(after)

    def _own_label(self, item: etree._Element) -> int | None:
        """The figure that a paragraph begins with, raised or before a point or bracket."""
        first = item[0] if len(item) and not (item.text or "").strip() else None
        if first is not None and tag_of(first) == "sup":
            words = words_in(first).strip("[]() \r\n\t.")
            return int(words) if FIGURES.fullmatch(words) else None
        begun = BEGUN.match(words_in(item)) if tag_of(item) in ("p", "div", "dd") else None
        return int(begun["n"]) if begun else None

    def _raised_only(self, root: etree._Element) -> None:
        """Notes below a page without one link: a raised figure begins each and calls it above."""
        calls: set[int] = set()
        numbers: list[int] = []
        found: list[etree._Element] = []
        for raised in root.iter("sup"):
            words = words_in(raised).strip("[]() \r\n\t.")
            item = raised.getparent()
            if not FIGURES.fullmatch(words) or item is None:
                continue
            number = int(words)
            begins = item[0] is raised and not (item.text or "").strip()
            if not begins or tag_of(item) not in ("p", "div", "li", "dd"):
                calls.add(number)
            elif number in calls and (not numbers or number == numbers[-1] + 1):
                numbers.append(number)
                found.append(item)
        for item, number in zip(found, numbers, strict=True):
            self._take(item, number)

    def is_note(self, element: etree._Element) -> bool:
        """Whether an element holds a note, or a list of them."""
        return element in self._of or element in self.lists

    def beside(self, element: etree._Element) -> FoundNote | None:
        """A note that stands in the text itself, uncalled: a side note."""
        if element in self._of or tag_of(element) not in HOLDS:
            return None
        if not ONE.search(classes_of(element)) or LABEL.fullmatch(words_in(element).strip()):
            return None
        if any(link in self._calls for link in element.iter("a")):
            return None
        found = FoundNote(element)
        self._of[element] = found
        return found

    def called_by(self, link: etree._Element) -> FoundNote | None:
        """The note that a link calls."""
        return self._calls.get(link)

    def by_number(self, number: int) -> FoundNote | None:
        """The note of this number, for a raised figure without a link."""
        return self._by_number.get(number)

    def is_back(self, link: etree._Element) -> bool:
        """Whether an element of a note only leads back to where it is called."""
        if BACKLINK.search(link.get("class") or ""):
            return True
        if tag_of(link) != "a":
            return False
        words = words_in(link)
        name = (link.get("href") or "").rpartition("#")[2]
        return bool(BACK.match(words)) or name in self._names_of_calls

    def number(self, note: FoundNote, label: str) -> int | None:
        """The number of a note at its first call: as printed, else the next that is free."""
        if not note.is_numbered:
            note.is_numbered, note.label = True, label.strip("[]() .")
            match = LABEL.fullmatch(label.strip())
            printed = match["label"] if match else ""
            if printed.isdecimal() and int(printed) not in self.taken:
                note.number = int(printed)
            elif printed[:1] == "*" and self._starred is None:
                self._starred = note
            else:
                while self._next in self.taken:
                    self._next += 1
                note.number = self._next
            if note.number is not None:
                self.taken.add(note.number)
                self._by_number[note.number] = note
        return note.number

    def found(self) -> list[FoundNote]:
        """The notes, those of a list that nothing calls at the end; asked when all are numbered."""
        for at, item in self._uncalled:
            note = self._of.setdefault(item, FoundNote(item))
            self.number(note, str(_value(item, at)))
        self._uncalled.clear()
        return list(self._of.values())


def _value(item: etree._Element, otherwise: int) -> int:
    """The number of an item of a list."""
    value = item.get("value") or ""
    return int(value) if FIGURES.fullmatch(value) else otherwise
