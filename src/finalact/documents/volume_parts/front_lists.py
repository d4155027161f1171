"""Reading the front of a volume: its title from the header, and its lists of persons and terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from attrs import evolve
from lxml import etree

from finalact.documents.tei import markup_parser, refuse_doctype
from finalact.documents.tei_words import read_words
from finalact.documents.volume_parts.cutting import PAPERS, pieces_of, without
from finalact.documents.volume_parts.encoding import as_utf8
from finalact.documents.volume_parts.front import Listed, ListKind, VolumeFront
from finalact.documents.volume_parts.sources_list import sources_in
from finalact.documents.volume_parts.stretches import local_name
from finalact.documents.volume_parts.volume_title import title_in
from finalact.model.refusal import Refusal

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# How a list is known: by the id or kind of its division, by its own kind, or by its heading.
IDS: dict[str, ListKind] = {
    "persons": "person",
    "names": "person",
    "people": "person",
    "terms": "term",
    "abbreviations": "term",
    "acronyms": "term",
    "glossary": "term",
    "sources": "source",
}
HEADINGS: tuple[tuple[str, ListKind], ...] = (
    (r"(?:List of )?(?:Persons|Names|Principal Persons|People)\b", "person"),
    (r"(?:List of |Selected )?(?:Abbreviations|Terms|Acronyms|Symbols|Code Names)\b", "term"),
    (r"Glossary\b", "term"),
    (r"(?:List of |Note on )?(?:Unpublished |Published )?Sources\b", "source"),
)
NAMING = frozenset(("persName", "term", "name", "orgName", "gloss", "label"))
BOLD = frozenset(("strong", "bold", "b"))


def read_front(source: BinaryIO, name: str) -> VolumeFront:
    """The front of a volume: its id, its title, and its lists; the papers are passed over.

    What the volume does not have is empty. Raises Refusal `xml-not-allowed` for a document type
    or entities, `paper-not-readable` where the markup around the papers breaks.
    """
    data, _ = as_utf8(source.read(), name)
    refuse_doctype(data, name)
    try:
        root = etree.fromstring(without(data, pieces_of(data)), markup_parser())
    except etree.XMLSyntaxError as trouble:
        raise Refusal(
            "paper-not-readable",
            f"The front of {name} cannot be read: the markup breaks at line {trouble.lineno or 1}.",
            "Mend the markup at that line.",
            status=415,
        ) from None
    return front_in(root, root.get(XML_ID) or re.sub(r"\.xml\Z", "", name))


def front_in(root: etree._Element, volume: str) -> VolumeFront:
    """The front of a volume, given its markup, with its papers or without them.

    Two entries of one list under one key are one: the first is taken.
    """
    found: dict[ListKind, dict[tuple[str, str], Listed]] = {"person": {}, "term": {}, "source": {}}
    for kind, place in _lists(root):
        entries = sources_in(place) if kind == "source" else _entries(place, kind)
        for entry in entries:
            found[kind].setdefault((entry.key, "" if entry.key else entry.name + entry.said), entry)
    about = title_in(root, volume)
    return VolumeFront(
        volume,
        about.full,
        tuple(found["person"].values()),
        tuple(found["term"].values()),
        tuple(found["source"].values()),
        about,
    )


def _lists(root: etree._Element) -> Iterator[tuple[ListKind, etree._Element]]:
    """Each division or list that lists persons, terms or sources; none inside another."""
    taken: set[etree._Element] = set()
    for element in root.iter("{*}div", "{*}list", "{*}listPerson", "{*}listBibl"):
        kind = _kind(element)
        if kind is None or any(parent in taken for parent in element.iterancestors()):
            continue
        taken.add(element)
        yield kind, element


def _kind(element: etree._Element) -> ListKind | None:
    name = local_name(element.tag)
    if name == "listPerson":
        return "person"
    if name == "listBibl":
        return "source"
    if name == "list":
        return IDS.get(element.get("type", "").lower())
    if kind := IDS.get((element.get(XML_ID) or "").lower()):
        return kind
    if element.get("type") in PAPERS or any(True for _ in element.iterdescendants("{*}div")):
        return None
    head = next((child for child in element if local_name(child.tag) == "head"), None)
    words = "" if head is None else plain_words(head)
    return next((kind for form, kind in HEADINGS if re.match(form, words, re.IGNORECASE)), None)


def _entries(place: etree._Element, kind: ListKind) -> Iterator[Listed]:
    label: etree._Element | None = None
    for element in place.iter("{*}item", "{*}person", "{*}label"):
        name = local_name(element.tag)
        if name == "label":
            parent = element.getparent()
            label = element if parent is not None and local_name(parent.tag) == "list" else None
            continue
        if any(True for _ in element.iterdescendants("{*}item", "{*}person")):
            continue
        above, label = label, None
        entry = _entry(element, above, kind)
        if entry is None:
            continue
        also = list(_also(element, entry))
        for other in also:
            joint = rf"(?:(?:or|and|also|formerly)\s+)?{re.escape(other.name)}[\s,;:—–]*"
            entry = evolve(entry, said=re.sub(rf"\A{joint}", "", entry.said))
        yield entry
        yield from (evolve(other, said=entry.said) for other in also)


def _entry(item: etree._Element, label: etree._Element | None, kind: ListKind) -> Listed | None:
    whole = plain_words(item)
    named = label if label is not None else _named(item)
    if label is None and named is not None and not whole.startswith(plain_words(named).strip(" ,")):
        named = None
    if named is None:
        name = whole.partition(", ")[0] if kind == "term" else _name_of(whole)
        key = item.get(XML_ID) or ""
    else:
        name = plain_words(named)
        marked = next((each for each in named.iter() if each.get(XML_ID)), item)
        key = marked.get(XML_ID) or ""
    name = name.strip(" ,;:")
    said = whole.removeprefix(name) if label is None else whole
    if not name:
        return None
    return Listed(kind, key, name, said.lstrip(" ,;:—–").strip())


def _also(item: etree._Element, entry: Listed) -> Iterator[Listed]:
    """The other names of an entry that has several, each with a key: `HAK or HK`."""
    for element in item.iter():
        key = element.get(XML_ID)
        if key and key != entry.key and local_name(element.tag) in NAMING:
            yield Listed(entry.list, key, plain_words(element).strip(" ,;:"), entry.said)


def _named(item: etree._Element) -> etree._Element | None:
    """The element that names an entry: with an id of its own, or set in bold, at its beginning."""
    for element in item.iter():
        name = local_name(element.tag)
        if name in NAMING and (element.get(XML_ID) or element.get("corresp") is None):
            return element
        if name == "hi" and element.get("rend", "").lower() in BOLD:
            inner = [each for each in element.iterdescendants() if local_name(each.tag) in NAMING]
            return inner[0] if inner else element
    return None


def _name_of(words: str) -> str:
    """The name at the start of a person's entry that nothing marks: `Holt, Ann M., Jr.`."""
    parts = words.split(", ")
    kept = parts[:2]
    if len(parts) > 2 and re.fullmatch(r"(?:Jr|Sr)\.?|I{2,3}|IV", parts[2]):
        kept = parts[:3]
    return ", ".join(kept)


def plain_words(element: etree._Element) -> str:
    """The words of an element, without notes and page turns."""
    return read_words(element)[0].text
