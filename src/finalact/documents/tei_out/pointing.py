"""Pointers into other volumes, for a paper whose words do not tell the volume they mean."""

from __future__ import annotations

import re

from finalact.documents.references import find_references
from finalact.documents.texts import Texts
from finalact.documents.volume_named import is_volume_id
from finalact.model.document import Document, Reference

# A stretch of a text: where it begins and ends, and the target of its pointer.
Pointing = tuple[int, int, str]


def pointing_of(document: Document) -> tuple[Reference, ...]:
    """The references that need a pointer; none for a paper whose words tell every volume.

    Beside each that needs one stand those to the same number from the same place, so that a
    reader can tell which is which.
    """
    if not any(each.volume and is_volume_id(each.volume) for each in document.references):
        return ()
    told = find_references(Texts(document), document)
    lacking = {
        (each.note, each.document)
        for each, plain in zip(document.references, told, strict=False)
        if each.volume != plain.volume
    }
    return tuple(each for each in document.references if (each.note, each.document) in lacking)


def pointers_in(text: str, references: tuple[Reference, ...], note: int | None) -> list[Pointing]:
    """Where in a text the papers are named to which these references from one place point."""
    found: list[Pointing] = []
    for each in references:
        if each.note != note or each.document is None:
            continue
        at = text.find(each.text)
        while at >= 0:
            named = re.compile(rf"(?<![0-9]){each.document}(?![0-9])")
            place = named.search(text, at, at + len(each.text))
            if place and all(place.start() != start for start, _, _ in found):
                volume = each.volume if each.volume and is_volume_id(each.volume) else ""
                found.append((*place.span(), f"{volume}#d{each.document}"))
                break
            at = text.find(each.text, at + 1)
    return found
