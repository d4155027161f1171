"""The paper as JSON: the keys and their order are a promise to other programs."""

from __future__ import annotations

from typing import Any

from attrs import asdict

from finalact.documents.mark_places import bare_place
from finalact.documents.named_persons import NamedPerson, persons_of
from finalact.model.document import (
    Attachment,
    DecisionTaken,
    Document,
    Figure,
    Note,
    Passage,
    Person,
    Reference,
    SourceNote,
)
from finalact.model.mark import Mark
from finalact.model.quantity import Quantity


def as_contract(document: Document) -> dict[str, Any]:
    """The paper as plain values for `read --json`; unknown is None, inferred says so.

    A page is given only where the print shows it; what stands before the first page turn has
    None. Dates are EDTF, days ISO, offsets count characters of the passage or note.
    """
    return {
        "number": document.number,
        "kind": document.kind,
        "effective_kind": document.effective_kind,
        "heading": _heading(document),
        "from": [person_as_contract(person) for person in document.senders],
        "to": [person_as_contract(person) for person in document.addressees],
        "subject": document.subject,
        "date": None if document.date is None else asdict(document.date),
        "sections": [
            {
                "heading": section.title,
                "passages": [_passage(passage) for passage in section.passages],
            }
            for section in document.sections
        ],
        "options": [
            {
                "label": option.label,
                "text": option.text,
                "favored_by": list(option.favored_by),
                "doubted_by": list(option.doubted_by),
            }
            for option in document.options
        ],
        "recommendations": [
            {
                "text": item.text,
                "option": item.option,
                "favored_by": list(item.favored_by),
                "alternative": item.alternative,
            }
            for item in document.recommendations
        ],
        "decisions": [_decision(decision) for decision in document.decisions],
        "criteria": [criterion.text for criterion in document.criteria],
        "notes": [_note(note) for note in document.notes],
        "pages": list(document.pages),
        "source": None if document.source is None else source_as_contract(document.source),
        "references": [_reference(reference) for reference in document.references],
        "missing": [{"kind": record.kind, "text": record.text} for record in document.missing],
        "marks": [_mark(mark) for mark in document.marks],
        "participants": list(document.participants),
        "attachments": [_attachment(document, each) for each in document.attachments],
        "redactions": list(document.redactions),
        "quantities": [_figure(figure) for figure in document.figures],
        "persons": [named_as_contract(named) for named in persons_of(document)],
        **_remarks(document),
    }


def _heading(document: Document) -> str:
    """The words of the heading; a number that only markup gave it stands in `number` alone."""
    return document.heading.text.removeprefix(f"[{document.number}] ")


def _remarks(document: Document) -> dict[str, Any]:
    """What a reader should know of how the paper was read; no key where there is nothing."""
    told = [{"code": each.code, "sentence": each.sentence} for each in document.remarks]
    return {"remarks": told} if told else {}


def person_as_contract(person: Person) -> dict[str, Any]:
    """A sender or addressee as plain values."""
    return {"name": person.name, "office": person.office, "acting": person.acting}


def named_as_contract(named: NamedPerson) -> dict[str, Any]:
    """Somebody with a part in the paper as plain values; `as` is the part, `text` the print."""
    return {
        "as": named.part,
        **person_as_contract(named.person),
        "text": named.text,
        "passage": named.passage,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    page = passage.page if passage.page_basis == "printed" else None
    return {"n": passage.n, "page": page, "text": passage.text}


def _note(note: Note) -> dict[str, Any]:
    return {"n": note.n, "text": note.text, "anchor": note.anchor}


def _attachment(document: Document, attachment: Attachment) -> dict[str, Any]:
    """A paper attached to this one; its passages keep the numbers by which this one is cited."""
    titles = (attachment.label, attachment.heading)
    sections = [document.sections[at] for at in attachment.sections]
    return {
        "label": attachment.label,
        "number": attachment.number,
        "heading": attachment.heading,
        "kind": attachment.kind,
        "from": [person_as_contract(person) for person in attachment.senders],
        "to": [person_as_contract(person) for person in attachment.addressees],
        "subject": attachment.subject,
        "date": None if attachment.date is None else asdict(attachment.date),
        "note": attachment.note,
        "sections": [
            {
                "heading": section.title,
                "passages": [_passage(p) for p in section.passages if p.n in attachment.passages],
            }
            for section in sections
            if section.passages or section.title not in titles
        ],
    }


def _decision(decision: DecisionTaken) -> dict[str, Any]:
    return {
        "option": decision.option,
        "action": decision.action,
        "by": decision.by,
        "for": decision.for_whom,
        "initials": decision.initials,
        "on": decision.on,
        "annotation": decision.annotation,
        "basis": decision.basis,
        "reason": decision.reason,
    }


def source_as_contract(source: SourceNote) -> dict[str, Any]:
    """A source note taken apart, as plain values; the text itself is left out."""
    fields = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(source, recurse=False).items()
        if name != "text"
    }
    fields["notations"] = [
        {
            # The guide to source notes knows no kind for a check: it is made by hand.
            "kind": "handwritten" if mark.kind == "checked" else mark.kind,
            "by": mark.by,
            "where": mark.where,
            "text": mark.text,
            "sentence": mark.sentence,
        }
        for mark in source.notations
    ]
    return fields


def _reference(reference: Reference) -> dict[str, Any]:
    """A pointer as plain values; `volume` is another volume of the edition, None for this one."""
    return {
        "kind": reference.kind,
        "number": reference.number,
        "document": reference.document,
        "note": reference.note,
        "place": reference.place,
        "date": reference.date,
        "text": reference.text,
        "volume": reference.volume,
    }


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "kind": mark.kind,
        "by": mark.by,
        "for": mark.for_whom,
        "where": bare_place(mark.where),
        "text": mark.text,
        "on": mark.on,
        "note": mark.note,
        "anchor": mark.anchor,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    quantity = figure.quantity
    return {
        "span": quantity.as_said,
        "passage": figure.passage,
        "note": figure.note,
        "start": figure.start,
        "end": figure.end,
        **bounds_as_contract(quantity),
    }


def bounds_as_contract(quantity: Quantity) -> dict[str, Any]:
    """What the words of a figure commit to, as plain values."""
    return {
        "low": quantity.low,
        "high": quantity.high,
        "low_open": quantity.low_open,
        "high_open": quantity.high_open,
        "approximate": quantity.approximate,
        "presumes_some": quantity.presumes_some,
        "unit": quantity.unit,
    }
