"""Footnotes and endnotes of a Word document: numbered as they are called, read where they stand."""

from __future__ import annotations

import re

from lxml import etree

from finalact.documents.docx_in.part_xml import given, sort

SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


class NoteCalls:
    """The notes of one paper, in the order of their calls; endnotes count on after footnotes."""

    def __init__(self, footnotes: etree._Element | None, endnotes: etree._Element | None) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        for kind, part in (("footnote", footnotes), ("endnote", endnotes)):
            for element in part if part is not None else ():
                if sort(element) == kind and given(element, "type") not in SEPARATORS:
                    self._elements[kind, given(element, "id") or ""] = element
        self._numbers: dict[tuple[str, str], int | None] = {}
        self._taken: set[int] = set()
        self._next = 1
        self._starred = False

    def called(self, kind: str, id_: str, mark: str) -> tuple[int | None, str]:
        """The number of the note called here and its printed mark.

        A mark of the paper's own counts where it is a number; a star is a note without one.
        """
        key = (kind, id_)
        if key in self._numbers:
            number = self._numbers[key]
            return number, mark if number is None else str(number)
        if re.fullmatch(r"[0-9]{1,4}", mark) and int(mark) not in self._taken:
            number = int(mark)
        elif mark.strip("*†‡ ") == "" and mark and not self._starred:
            number, self._starred = None, True
        else:
            while self._next in self._taken:
                self._next += 1
            number = self._next
        if number is not None:
            self._taken.add(number)
        self._numbers[key] = number
        return number, mark if number is None else str(number)

    def again(self, number: int, *, printed: bool) -> tuple[int, str] | None:
        """A raised number that calls a note once more; None where it is no call.

        With `printed` the number is a call even where its note is missing.
        """
        return (number, str(number)) if printed or number in self._taken else None

    def in_order(self) -> list[tuple[int | None, etree._Element]]:
        """The notes that were called, with their numbers."""
        return [
            (number, self._elements[key])
            for key, number in self._numbers.items()
            if key in self._elements
        ]
