"""Quotations in a sentence: set aside while its grammar is read, and put back."""

from __future__ import annotations

import re
from collections.abc import Sequence

MARKS = re.compile("[“”]")
SIGN = re.compile("\x01([0-9]{1,6})\x02")


def hide_quotations(text: str) -> tuple[str, list[str]]:
    """The text with each outermost quotation replaced by a sign, and the words quoted.

    A mark that opens inside a quotation and is closed belongs to it.
    """
    if "“" not in text:
        return text, []
    pieces: list[str] = []
    quotes: list[str] = []
    depth = start = done = 0
    for mark in MARKS.finditer(text):
        at = mark.start()
        if text[at] == "“":
            if depth == 0:
                start = at
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                pieces += [text[done:start], f"\x01{len(quotes)}\x02"]
                quotes.append(text[start + 1 : at])
                done = at + 1
    return "".join([*pieces, text[done:]]), quotes


def quotations_in(text: str, quotes: Sequence[str]) -> list[str]:
    """The words of the quotations whose signs stand in this text."""
    return [quotes[int(number)] for number in SIGN.findall(text)]


def show_quotations(text: str, quotes: Sequence[str]) -> str:
    """The text with its quotations put back, marks included."""
    return SIGN.sub(lambda match: f"“{quotes[int(match[1])]}”", text)
