"""Addresses of pages; each carries the dates of the page that it stands on."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

from attrs import frozen

from finalact.model.claim import Citation
from finalact.web.asked import Asked
from finalact.web.dates import Dates

PAPER_PATH = "/paper/"


def anchor(name: str) -> str:
    """An id for a place on a page, from the id of a claim."""
    return "claim-" + re.sub(r"[^A-Za-z0-9_.-]", "-", name)


@frozen
class Links:
    """Makes the address of every page, with both dates in it."""

    dates: Dates

    def to(self, path: str, *, place: str = "", **more: str) -> str:
        """Any page: its path, with the dates, further parts, and a place on it."""
        query = urlencode({**self.dates.query, **{k: v for k, v in more.items() if v}})
        return f"{quote(path)}?{query}" + (f"#{quote(place)}" if place else "")

    def answer(self, place: str = "") -> str:
        """The answer and the board."""
        return self.to("/", place=place)

    def condition(self, name: str, place: str = "") -> str:
        """One condition."""
        return self.to(f"/condition/{name}", place=place)

    def paper(self, name: str, place: str = "") -> str:
        """One paper, at a passage ("p6"), note ("n3") or page ("page-313")."""
        return self.to(f"{PAPER_PATH}{name}", place=place, at=place)

    def cited(self, citation: Citation) -> str:
        """The passage a citation names; nothing where the paper is not on the desk."""
        return self.paper(citation.document, passage_place(citation)) if citation.document else ""

    def subject(self, name: str, claim: str = "") -> str:
        """The claims about something, at one of them, whichever part of the page it is on."""
        return self.to(f"/subject/{name}", place=anchor(claim) if claim else "", at=claim)

    def assess(self, expression: str = "") -> str:
        """An expression assessed."""
        return self.to("/assess", expression=expression)

    def same(self, asked: Asked, *, form: str = "", part: int = 0) -> str:
        """The page itself, in another form or another part of a long table."""
        suffix = f".{form}" if form else ""
        path = "/answer" if form and asked.path == "/" else asked.path
        return self.to(
            path + suffix,
            expression=asked.expression,
            part=str(part) if part > 1 else "",
            **asked.narrowed,
        )


def passage_place(citation: Citation) -> str:
    """Where on the page of a paper a citation stands."""
    passage = citation.passage.strip()
    if note := re.fullmatch(r"note (\d+)", passage):
        return f"n{note[1]}"
    if passage.isdigit():
        return f"p{passage}"
    return f"page-{citation.page}" if citation.page else ""
