"""Margin notes and markings that no note tells: in the header of a TEI file of this desk."""

from __future__ import annotations

import re

from lxml import etree

from finalact.documents.tei_out.dates import exact_attributes
from finalact.documents.tei_out.elements import TEI, add_text, tei
from finalact.model.document import SourceNote
from finalact.model.mark import Mark, MarkKind
from finalact.model.partial_date import PartialDate

KINDS: tuple[MarkKind, ...] = (
    "handwritten", "stamped", "typed", "initials", "signature", "checked", "unspecified",
)  # fmt: skip
PLACE = re.compile(r"#p(?P<passage>[1-9][0-9]{0,5})")


def margin_element(mark: Mark, passage: int | None, *, exact: bool) -> etree._Element:
    """One margin note: whose hand, for whom, where, when, beside which words; then its own words.

    `exact` where its text is what was written, and not a description of it.
    """
    made = tei("note", given={"type": "margin", "subtype": mark.kind})
    if passage is not None:
        made.set("target", f"#p{passage}")
    told = [
        ("name", "by", mark.by or "", {}),
        ("name", "for", mark.for_whom or "", {}),
        ("seg", "where", mark.where or "", {}),
        ("date", "", PartialDate.parse(mark.on).said() if mark.on else "", _day(mark)),
        ("seg", "beside", mark.anchor or "", {}),
    ]
    for name, sort, words, given in told:
        if words:
            add_text(made, ", " if len(made) else "")
            add_text(made, {"for": "for ", "beside": "beside "}.get(sort, ""))
            made.append(tei(name, given={**({"type": sort} if sort else {}), **given}, text=words))
    add_text(made, ": " if len(made) else "")
    made.append(tei("quote" if exact else "seg", text=mark.text))
    return made


def _day(mark: Mark) -> dict[str, str]:
    given = exact_attributes(mark.on or "")
    if mark.on_basis == "inferred":
        given["evidence"] = "conjecture"
    return given


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
