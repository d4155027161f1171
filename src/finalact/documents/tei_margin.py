"""Margin notes and markings that no note tells: in the header of a TEI file of this desk."""

from __future__ import annotations

import re

from lxml import etree

from finalact.model.document import SourceNote
from finalact.model.mark import Mark, MarkKind

TEI = "http://www.tei-c.org/ns/1.0"
KINDS: tuple[MarkKind, ...] = (
    "handwritten", "stamped", "typed", "initials", "signature", "checked", "unspecified",
)  # fmt: skip
PLACE = re.compile(r"#p(?P<passage>[1-9][0-9]{0,5})")


def margin_marks(root: etree._Element) -> tuple[Mark, ...]:
    """The margin notes that the header of a TEI file tells."""
    notes = root.iterfind("t:teiHeader/t:fileDesc/t:notesStmt/t:note[@type='margin']", {"t": TEI})
    return tuple(_mark(note) for note in notes)


def marking_of(root: etree._Element) -> SourceNote | None:
    """The marking of a paper without a source note, as the header tells it."""
    path = "t:teiHeader/t:fileDesc/t:notesStmt/t:note[@type='classification']"
    told = root.findtext(path, namespaces={"t": TEI})
    level, *handling = re.split(r"\s*;\s*", told.strip()) if told else [""]
    return SourceNote(text="", classification=level, handling=tuple(handling)) if level else None


def _mark(note: etree._Element) -> Mark:
    said = note[-1] if len(note) else note
    words = "".join(str(piece) for piece in said.itertext())
    exact = said.tag == f"{{{TEI}}}quote"
    date = note.find(f"{{{TEI}}}date")
    place = PLACE.fullmatch(note.get("target") or "")
    on = None if date is None else date.get("when")
    inferred = date is not None and date.get("evidence") == "conjecture"
    return Mark(
        next((kind for kind in KINDS if kind == note.get("subtype")), "unspecified"),
        _told(note, "by"),
        words,
        where=_told(note, "where"),
        for_whom=_told(note, "for"),
        on=on,
        on_basis=None if on is None else "inferred" if inferred else "printed",
        anchor=_told(note, "beside"),
        sentence=f"“{words}”" if exact else "",
        passage=int(place["passage"]) if place else None,
    )


def _told(note: etree._Element, sort: str) -> str | None:
    found = next((each for each in note if each.get("type") == sort), None)
    return None if found is None else found.text
