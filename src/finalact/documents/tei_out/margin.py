"""Margin notes that no note tells, as the header of a TEI file keeps them; see `tei_margin`."""

from __future__ import annotations

from lxml import etree

from finalact.documents.tei_out.dates import exact_attributes
from finalact.documents.tei_out.elements import add_text, tei
from finalact.model.mark import Mark
from finalact.model.partial_date import PartialDate


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
