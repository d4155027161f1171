"""What papers cite and what cites them, as values, in words and as JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from attrs import frozen

from finalact.model.document import MissingRecord
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

Json = dict[str, Any]
# How a sentence leads to what it cites.
_LEAD = re.compile(r"\A(?:see|cf\.)(?: also)? ", re.IGNORECASE)


@frozen
class CitedPaper:
    """A paper at one end of a citation; `id` is empty where it is not on the desk."""

    id: str = ""
    heading: str = ""
    kind: str = ""
    date: str = ""

    @property
    def day(self) -> str:
        """Its date in words."""
        try:
            return PartialDate.parse(self.date).said() if self.date else ""
        except Refusal:
            return self.date

    def as_dict(self) -> Json | None:
        """The paper as JSON; None where it is not on the desk."""
        if not self.id:
            return None
        return {
            "id": self.id,
            "heading": self.heading or None,
            "kind": self.kind or None,
            "date": self.date or None,
        }


@frozen
class Link:
    """One citation: which paper cites which, at which passage or note, in which words.

    `kind` is "document", "telegram", "publication" or "footnote" (a note of another paper).
    `meant` is a name that all papers citing the same thing share, where it is not on the desk.
    """

    kind: str
    said: str
    of: CitedPaper
    by: CitedPaper
    passage: int | None = None
    note: int | None = None
    meant: str = ""

    @property
    def in_words(self) -> str:
        """The words of the citation, with the id that the paper would have on the desk."""
        known = self.meant if self.kind != "telegram" else ""
        said = _LEAD.sub("", self.said)
        return f"{said}, {known}" if known else said

    @property
    def where(self) -> str:
        """Where it stands in the citing paper: "passage 3", "note 2"."""
        if self.note is not None:
            return f"note {self.note}" if self.note else "source note"
        return f"passage {self.passage}" if self.passage is not None else ""

    def as_dict(self) -> Json:
        """The citation as JSON."""
        return {
            "kind": self.kind,
            "said": self.said,
            "passage": self.passage,
            "note": self.note,
            "of": self.of.as_dict(),
            "by": self.by.as_dict(),
            "meant": self.meant or None,
        }


@frozen
class Citations:
    """What one paper cites, and what cites it, each in the order in which it stands."""

    paper: CitedPaper
    cites: tuple[Link, ...] = ()
    cited_by: tuple[Link, ...] = ()


def citations_as_dict(found: Citations, missing: Iterable[MissingRecord]) -> Json:
    """The citations of a paper, and the records that it says are missing, each by its kind."""
    return {
        "paper": found.paper.as_dict(),
        "cites": [link.as_dict() for link in found.cites],
        "cited_by": [link.as_dict() for link in found.cited_by],
        "missing": [
            {"kind": each.kind, "text": each.text, "passage": each.passage, "note": each.note}
            for each in missing
        ],
    }


def by_paper(links: Iterable[Link], *, citing: bool) -> list[tuple[Link, tuple[str, ...]]]:
    """One link for each thing cited (or paper citing), with every place at which it stands."""
    places: dict[tuple[str, str], list[str]] = {}
    first: dict[tuple[str, str], Link] = {}
    for link in links:
        paper = link.by if citing else link.of
        key = (paper.id, "" if paper.id else link.meant or link.said.casefold())
        first.setdefault(key, link)
        if link.where:
            places.setdefault(key, []).append(link.where)
    return [(link, tuple(dict.fromkeys(places.get(key, ())))) for key, link in first.items()]
