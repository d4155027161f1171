"""What the header of a volume says of it: titles, years, publisher, editors."""

from __future__ import annotations

import re

from lxml import etree

from finalact.documents.volume_parts.front import VolumeTitle
from finalact.documents.volume_parts.stretches import local_name

YEARS = re.compile(
    r"(?<![0-9])(?P<first>1[6-9][0-9]{2}|20[0-9]{2})(?:\s?[–—-]\s?(?P<last>[0-9]{2,4}))?"
)
YEAR = re.compile(r"(?<![0-9])(?:1[6-9]|20)[0-9]{2}(?![0-9])")


def title_in(root: etree._Element, volume: str) -> VolumeTitle:
    """The titles and the publication of a volume; its id stands in where it has no title.

    Rule: the header of the edition's volumes gives a complete title and its parts; older ones
    give one title only.
    """
    header = next(root.iter("{*}teiHeader"), None)
    if header is None:
        return VolumeTitle(volume)
    titles = {
        element.get("type", ""): words
        for element in reversed(list(header.iter("{*}title")))
        if _stands_in(element, "titleStmt") and (words := _words(element))
    }
    parts = [
        titles[part]
        for part in ("series", "sub-series", "volume-number", "volume")
        if part in titles
    ]
    full = titles.get("complete") or ", ".join(parts) or next(iter(titles.values()), "") or volume
    published = _first(header, "publicationStmt", "date")
    return VolumeTitle(
        full=full,
        series=titles.get("series"),
        name=titles.get("volume"),
        number=titles.get("volume-number"),
        years=_years(titles.get("sub-series") or full),
        publisher=_first(header, "publicationStmt", "publisher"),
        published=_year(published),
        editors=tuple(
            words
            for element in header.iter("{*}editor")
            if _stands_in(element, "titleStmt") and (words := _words(element))
        ),
    )


def _years(words: str) -> str | None:
    found = YEARS.search(words)
    if found is None:
        return None
    first, last = found["first"], found["last"]
    if last is None or len(last) == 3:
        return first
    last = first[: 4 - len(last)] + last
    return f"{first}/{last}" if last > first else first


def _year(words: str | None) -> str | None:
    found = YEAR.search(words or "")
    return found.group() if found else None


def _first(header: etree._Element, parent: str, name: str) -> str | None:
    for element in header.iter(f"{{*}}{name}"):
        if _stands_in(element, parent) and (words := _words(element) or element.get("when")):
            return words
    return None


def _stands_in(element: etree._Element, name: str) -> bool:
    return any(local_name(parent.tag) == name for parent in element.iterancestors())


def _words(element: etree._Element) -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())
