"""Reading some papers of a volume: what a process of its own does, and gives back as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from attrs import frozen
from lxml import etree

from finalact.documents.tei import read_division
from finalact.model.finding import Finding
from finalact.store.bulk import many_values
from finalact.store.library.facts import PaperFacts, facts_of

MEND = "Mend the markup at that line and import the volume again."


@frozen
class Slice:
    """Papers of a volume that are read together.

    `opening` and `closing` are the tags of the volume's root, which declare what the papers use;
    each paper is its id, the line on which it begins, and its bytes.
    """

    name: str
    volume: str
    opening: bytes
    closing: bytes
    papers: tuple[tuple[str, int, bytes], ...]


@frozen
class PaperRead:
    """A paper as it was read: its id in the volume, the digest of its bytes, and its rows."""

    id: str
    sha256: str
    facts: PaperFacts


Read = tuple[list[PaperRead], list[Finding]]


def read_slice(slice_: Slice) -> Read:
    """The papers of a slice, and a finding for each whose markup breaks (`volume-paper-broken`)."""
    with many_values():
        read: list[PaperRead] = []
        broken: list[Finding] = []
        for (id_, _, content), division in zip(
            slice_.papers, _divisions(slice_, broken), strict=True
        ):
            if division is None:
                continue
            # No quantity is looked for by its bounds: they are read when the paper is opened.
            document = read_division(division, figures=False)
            facts = facts_of(document, f"{slice_.volume}-{id_}", slice_.volume)
            read.append(PaperRead(id_, sha256(content).hexdigest(), facts))
            division.clear()
    return read, broken


def _divisions(slice_: Slice, broken: list[Finding]) -> Iterator[etree._Element | None]:
    """The division of each paper; None where its markup breaks."""
    try:
        root = _parsed(slice_, [content for _, _, content in slice_.papers])
        divisions: Sequence[etree._Element] = list(root)
        whole = len(divisions) == len(slice_.papers)
    except etree.XMLSyntaxError:
        whole = False
    if whole:
        yield from divisions
        return
    for id_, line, content in slice_.papers:
        try:
            found = list(_parsed(slice_, [content]))
        except etree.XMLSyntaxError as trouble:
            at = line + max(0, (trouble.lineno or 1) - 1 - slice_.opening.count(b"\n"))
            broken.append(
                Finding(
                    "volume-paper-broken",
                    f"The paper {id_} is left out: its markup breaks at line {at}.",
                    MEND,
                    f"{slice_.name}, line {at}",
                )
            )
            found = []
        yield found[0] if len(found) == 1 else None


def _parsed(slice_: Slice, contents: Sequence[bytes]) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    return etree.fromstring(b"".join((slice_.opening, *contents, slice_.closing)), parser)
