"""The printed pages that a text stands on, kept beside it so that no paper need be read again."""

from __future__ import annotations

from finalact.model.document import Passage


def printed_pages(passage: Passage) -> str:
    """The page on which a passage begins, then a line for each turn: its offset and its page.

    Offsets count characters of the passage's running text; the first line is empty where the
    page is not known.
    """
    turns = (f"{turn.at} {_in_one_line(turn.page)}" for turn in passage.words.turns)
    return "\n".join((_in_one_line(passage.page or ""), *turns))


def page_at(pages: str, start: int) -> str:
    """The page of what begins at that character; with -1, the page on which the passage begins.

    Empty where the page is not known.
    """
    page, *turns = pages.split("\n")
    for turn in turns:
        at, _, turned = turn.partition(" ")
        if int(at) <= start:
            page = turned
    return page


def _in_one_line(page: str) -> str:
    return " ".join(page.split())
