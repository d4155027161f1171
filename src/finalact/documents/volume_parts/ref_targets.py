"""Pointers into another volume that only the markup tells: `<ref target="frus1969-76v12#d5">`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve
from lxml import etree

from finalact.documents.volume_named import is_volume_id
from finalact.model.document import Document, Reference

_REF = "{http://www.tei-c.org/ns/1.0}ref"
_NOTE = "{http://www.tei-c.org/ns/1.0}note"
# A volume, in a path or an address before it or not, and the paper in it.
_ELSEWHERE = re.compile(
    r"(?:\A|/)(?P<volume>frus[0-9]{4}[\w-]{0,40})(?:\.xml)?[#/]d(?P<document>[0-9]+)(?:fn[0-9]+)?\Z"
)
_HERE = re.compile(r"#d(?P<document>[0-9]+)(?:fn[0-9]+)?\Z")
# The note in which a pointer stands (None for none), the paper it names, and the volume, if told.
_Pointer = tuple[int | None, str, str | None]


def with_volumes(document: Document, division: etree._Element) -> Document:
    """The paper whose references into another volume say so, where its markup does.

    What the words themselves say of the volume stands.
    """
    if not any(_lacks_volume(each) for each in document.references):
        return document
    # Few papers point into another volume: their ancestors are not asked for before.
    if not any(_leads_away(ref.get("target") or "#") for ref in division.iter(_REF)):
        return document
    pointers = list(_pointers(division))
    told: list[Reference] = []
    # A footnote and the paper it stands in may be one pointer.
    last: tuple[Reference, str | None] | None = None
    for each in document.references:
        if not each.document:
            told.append(each)
            continue
        if last is not None and _same_words(each, last[0]):
            volume = last[1]
        else:
            volume = _taken(pointers, each)
        last = each, volume
        told.append(evolve(each, volume=volume) if volume and _lacks_volume(each) else each)
    return evolve(document, references=tuple(told))


def _leads_away(target: str) -> bool:
    return target[0] != "#" and _ELSEWHERE.search(target) is not None


def _lacks_volume(reference: Reference) -> bool:
    """Whether a reference names a paper, and no volume by its id."""
    named = reference.volume is not None and is_volume_id(reference.volume)
    return reference.document is not None and not named


def _same_words(one: Reference, other: Reference) -> bool:
    return (one.text, one.note, one.passage, one.document) == (
        other.text, other.note, other.passage, other.document,
    )  # fmt: skip


def _taken(pointers: list[_Pointer], reference: Reference) -> str | None:
    """The volume of the first pointer to that paper from that place, which is used up."""
    for at, (note, document, volume) in enumerate(pointers):
        if (note, document) == (reference.note, reference.document):
            del pointers[at]
            return volume
    return None


def _pointers(division: etree._Element) -> Iterator[_Pointer]:
    for ref in division.iter(_REF):
        target = ref.get("target") or ""
        found = _ELSEWHERE.search(target)
        here = None if found else _HERE.match(target)
        if found or here:
            note = next(ref.iterancestors(_NOTE), None)
            number = (note.get("n") or "") if note is not None else ""
            at = int(number) if number.isdecimal() else None
            yield at, (found or here)["document"], found["volume"] if found else None  # type: ignore[index]
