"""The labels that a Word document counts out for its lists: 1., A., (iii) and bullets."""

from __future__ import annotations

import re

from attrs import frozen
from lxml import etree

from finalact.documents.counting import counted
from finalact.documents.docx_in.part_xml import child, given, sort

LEVELS = 9
BULLET = "•"
PLACE = re.compile(r"%([1-9])")


@frozen
class Level:
    """One level of a list: where it begins, how it counts, and its label with places to fill."""

    start: int = 1
    form: str = "decimal"
    label: str = "%1."
    restart: int | None = None


class Numbering:
    """The lists of one document, counted on from paragraph to paragraph."""

    def __init__(self, part: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._linked: dict[str, str] = {}
        self._of: dict[str, str] = {}
        self._own: dict[str, dict[int, Level]] = {}
        self._begin: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in part if part is not None else ():
            if sort(element) == "abstractNum":
                id_ = given(element, "abstractNumId") or ""
                self._abstract[id_] = _levels(element)
            elif sort(element) == "num":
                self._take(element)

    def _take(self, element: etree._Element) -> None:
        id_ = given(element, "numId") or ""
        self._of[id_] = given(child(element, "abstractNumId"), "val") or ""
        for each in element:
            if sort(each) != "lvlOverride":
                continue
            level = _number(given(each, "ilvl"), 0)
            start = given(child(each, "startOverride"), "val")
            if start is not None:
                self._begin.setdefault(id_, {})[level] = _number(start, 1)
            self._own.setdefault(id_, {}).update(_levels(each))

    def label(self, list_: str, level: int) -> str | None:
        """The label of the next paragraph of this list at this level; None where it has none.

        A bullet of any shape is “•”. Levels count from 0. Lists over the same pattern count on
        together, except where one says that it begins anew.
        """
        if list_ not in self._of or not 0 <= level < LEVELS:
            return None
        pattern = self._of[list_]
        levels = {**self._abstract.get(pattern, {}), **self._own.get(list_, {})}
        own = levels.get(level, Level())
        if own.form == "none":
            return None
        if own.form == "bullet":
            return BULLET
        counts = self._counts.setdefault(pattern, [None] * LEVELS)
        begin = self._begin.get(list_, {}).get(level)
        before = counts[level]
        if begin is not None and (list_, level) not in self._begun:
            self._begun.add((list_, level))
            counts[level] = begin
        elif before is None:
            counts[level] = begin if begin is not None else own.start
        else:
            counts[level] = before + 1
        for deeper in range(level + 1, LEVELS):
            if levels.get(deeper, Level()).restart != 0:
                counts[deeper] = None
        label = PLACE.sub(lambda m: _place(int(m[1]) - 1, counts, levels, own), own.label)
        return label.strip() or None


def _place(at: int, counts: list[int | None], levels: dict[int, Level], own: Level) -> str:
    level = levels.get(at, Level())
    count = counts[at]
    form = "decimal" if own.form == "isLgl" else level.form
    return counted(level.start if count is None else count, form)


def _levels(element: etree._Element) -> dict[int, Level]:
    found = {}
    for each in element:
        if sort(each) != "lvl":
            continue
        at = _number(given(each, "ilvl"), 0)
        form = given(child(each, "numFmt"), "val") or "decimal"
        restart = given(child(each, "lvlRestart"), "val")
        found[at] = Level(
            _number(given(child(each, "start"), "val"), 1),
            form,
            given(child(each, "lvlText"), "val") or "",
            None if restart is None else _number(restart, 0),
        )
    return found


def _number(text: str | None, otherwise: int) -> int:
    known = text is not None and re.fullmatch(r"[0-9]{1,6}", text)
    return int(text or 0) if known else otherwise
