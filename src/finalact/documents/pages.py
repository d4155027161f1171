"""Page turns: the signs `[Page 155]` that the edition sets where a new page begins."""

from __future__ import annotations

import re

from finalact.model.wording import NoteCall, PageTurn, Wording

TURN = re.compile(r"\[Page (?P<page>[0-9A-Za-z.–-]{1,12})\]")
TURN_ALONE = re.compile(rf"\A{TURN.pattern}\Z")


def page_alone(line: str) -> str | None:
    """The page that a line announces when it holds nothing but a page turn."""
    match = TURN_ALONE.match(line)
    return match["page"] if match else None


def lift_turns(line: str) -> Wording:
    """The running text of a line, its page turns kept apart with one blank each.

    A turn between two words stands in print with a blank on both sides; the text keeps one.
    """
    pieces: list[str] = []
    insets: list[NoteCall | PageTurn] = []
    length = done = 0
    for match in TURN.finditer(line):
        start, stop = match.span()
        if line[stop : stop + 1] == " " and (start == 0 or line[start - 1] == " "):
            stop += 1
        elif stop == len(line) and line[done:start].endswith(" "):
            start -= 1
        before = line[done:start]
        pieces.append(before)
        length += len(before)
        insets.append(PageTurn(length, match["page"], line[start:stop]))
        done = stop
    return Wording("".join([*pieces, line[done:]]), tuple(insets))


def page_before(page: str) -> str | None:
    """The page that ends where this one begins, for pages counted in figures."""
    return str(int(page) - 1) if page.isdecimal() and int(page) > 1 else None
