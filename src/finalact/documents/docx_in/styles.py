"""The styles of a Word document, so far as they tell what a paragraph is."""

from __future__ import annotations

import re

from attrs import frozen
from lxml import etree

from finalact.documents.docx_in.part_xml import child, given, is_on, sort

HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|заголовок) ?(?P<level>[1-9])", re.IGNORECASE
)
TITLES = frozenset(("title", "titel", "titre", "título", "название"))
# A chain of styles longer than this runs in a circle.
LONGEST_CHAIN = 20


@frozen
class Style:
    """What one style tells: its name, heading level, list, and whether its words stand out."""

    name: str
    level: int | None = None
    numbering: tuple[str, int] | None = None
    bold: bool = False
    underlined: bool = False
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    capitals: bool = False


NONE = Style("")


class Styles:
    """The styles by their ids."""

    def __init__(self, part: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self.default = ""
        for element in part if part is not None else ():
            if sort(element) == "style":
                id_ = given(element, "styleId") or ""
                self._elements[id_] = element
                is_default = (given(element, "default") or "").lower() in ("1", "true", "on")
                if is_default and given(element, "type") == "paragraph":
                    self.default = id_

    def of(self, id_: str | None) -> Style:
        """The style of this id, with what it takes over from those it is based on."""
        id_ = self.default if id_ is None else id_
        if id_ not in self._known:
            self._known[id_] = self._read(id_)
        return self._known[id_]

    def has(self, *names: str) -> bool:
        """Whether styles of all these names are there."""
        there = {given(child(each, "name"), "val") for each in self._elements.values()}
        return there.issuperset(names)

    def _read(self, id_: str) -> Style:
        chain: list[etree._Element] = []
        at: str | None = id_
        while at in self._elements and len(chain) < LONGEST_CHAIN:
            chain.append(self._elements[at or ""])
            at = given(child(chain[-1], "basedOn"), "val")
        if not chain:
            return Style(id_, level=heading_level(id_))
        name = given(child(chain[0], "name"), "val") or id_
        return Style(
            name,
            level=next((n for n in map(_level, chain) if n is not None), None),
            numbering=next((n for n in map(_numbering, chain) if n is not None), None),
            bold=_first(chain, "b"),
            underlined=_first(chain, "u"),
            hidden=_first(chain, "vanish"),
            struck=_first(chain, "strike") or _first(chain, "dstrike"),
            raised=any(
                given(child(each, "rPr", "vertAlign"), "val") == "superscript" for each in chain
            ),
            capitals=_first(chain, "caps"),
        )


def heading_level(name: str) -> int | None:
    """The level that a style's name gives: 0 for a title, 1 to 9 for headings."""
    bare = name.strip().lower()
    if bare in TITLES:
        return 0
    match = HEADING.fullmatch(bare)
    return int(match["level"]) if match else None


def _level(style: etree._Element) -> int | None:
    named = heading_level(given(child(style, "name"), "val") or "")
    if named is not None:
        return named
    outline = given(child(style, "pPr", "outlineLvl"), "val") or ""
    return int(outline) + 1 if outline in "012345678" and outline else None


def _numbering(style: etree._Element) -> tuple[str, int] | None:
    numbered = child(style, "pPr", "numPr")
    if numbered is None:
        return None
    level = given(child(numbered, "ilvl"), "val") or "0"
    return given(child(numbered, "numId"), "val") or "", int(level) if level.isdecimal() else 0


def _first(chain: list[etree._Element], name: str) -> bool:
    return next((on for s in chain if (on := is_on(child(s, "rPr"), name)) is not None), False)
