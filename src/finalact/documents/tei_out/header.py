"""The header of a TEI file: what the paper is, where it was published, where it is kept."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from finalact.documents.citation.imprint import Imprint
from finalact.documents.laid_out import Beside, classification_of
from finalact.documents.mark_words import is_exact
from finalact.documents.source_note import read_source_note
from finalact.documents.tei_out.dates import date_attributes
from finalact.documents.tei_out.elements import tei
from finalact.documents.tei_out.margin import margin_element
from finalact.documents.writers import Dressing
from finalact.model.document import Document, Person
from finalact.model.mark import Mark
from finalact.model.partial_date import PartialDate

UNTITLED = "Paper without a heading"


def header_of(document: Document, dressing: Dressing) -> etree._Element:
    """The header; it says nothing that neither the paper nor its volume says."""
    title = document.heading.text.strip() or document.subject or UNTITLED
    file = tei(
        "fileDesc",
        tei("titleStmt", tei("title", text=title), *_authors(document)),
        _publication(dressing.imprint),
    )
    series = _series(document, dressing)
    if series is not None:
        file.append(series)
    if notes := list(_remarks(document, dressing)):
        file.append(tei("notesStmt", *notes))
    file.append(tei("sourceDesc", _source(document)))
    header = tei("teiHeader", file)
    if profile := list(_profile(document)):
        header.append(tei("profileDesc", *profile))
    return header


def _authors(document: Document) -> Iterable[etree._Element]:
    return (tei("author", text=p.name) for p in document.senders if p.name)


def _publication(imprint: Imprint | None) -> etree._Element:
    said = [] if imprint is None else list(_published(imprint))
    return tei("publicationStmt", *(said or [tei("p", text="No publication is stated.")]))


def _published(imprint: Imprint) -> Iterable[etree._Element]:
    if not imprint.publisher:
        return
    yield tei("publisher", text=imprint.publisher)
    if imprint.place:
        yield tei("pubPlace", text=imprint.place)
    if imprint.year:
        yield tei("date", given={"when": imprint.year}, text=imprint.year)
    if imprint.url:
        yield tei("idno", given={"type": "URI"}, text=imprint.url)


def _series(document: Document, dressing: Dressing) -> etree._Element | None:
    if dressing.imprint is None or not dressing.imprint.title:
        return None
    made = tei("seriesStmt", tei("title", text=dressing.imprint.title))
    made.extend(tei("editor", text=name) for name in dressing.imprint.editors)
    if document.number:
        made.append(tei("biblScope", given={"unit": "document"}, text=document.number))
    if dressing.name:
        made.append(tei("idno", text=dressing.name))
    return made


def _remarks(document: Document, dressing: Dressing) -> Iterable[etree._Element]:
    """What stands in no note of the paper: its marking, marks beside its passages, a seal."""
    if classification := dressing.classification or _bare_marking(document):
        yield tei("note", given={"type": "classification"}, text=classification)
    told = [mark for mark in document.marks if not _is_in_a_note(mark, document)]
    beside = [Beside(mark, mark.passage) for mark in told]
    yield from (_margin(each) for each in (*beside, *dressing.marginalia))
    if dressing.seal:
        yield tei("note", given={"type": "seal"}, text=dressing.seal)


def _bare_marking(document: Document) -> str:
    """The marking of a paper that no source note tells, as its pages bear it."""
    source = document.source
    if source is None or (source.text and read_source_note(source.text).classification):
        return ""
    return classification_of(document)


def _is_in_a_note(mark: Mark, document: Document) -> bool:
    if mark.note is not None:
        return True
    return any(mark.sentence and mark.sentence in note.text for note in document.notes)


def _margin(beside: Beside) -> etree._Element:
    return margin_element(beside.mark, beside.passage, exact=is_exact(beside.mark))


def _source(document: Document) -> etree._Element:
    """Where the paper is kept, as its source note tells."""
    source = document.source
    if source is None or not (source.repository or source.collection):
        return tei("p", text="The paper itself; where it is kept is not stated.")
    if source.kind == "published":
        title = ", ".join(part for part in (source.repository, source.collection) if part)
        return tei("bibl", text=title)
    kept = tei("msIdentifier")
    if source.repository:
        kept.append(tei("repository", text=source.repository))
    if source.collection:
        kept.append(tei("collection", text=source.collection))
    return tei("msDesc", kept)


def _profile(document: Document) -> Iterable[etree._Element]:
    if document.date is not None:
        said = PartialDate.parse(document.date.edtf).said()
        given = date_attributes(document.date.edtf)
        if document.date.basis == "inferred":
            given["evidence"] = "conjecture"
        yield tei("creation", tei("date", given=given, text=said))
    actions = [("sent", document.senders), ("received", document.addressees)]
    told = [
        tei("correspAction", *(_person(p) for p in people), given={"type": kind})
        for kind, people in actions
        if people
    ]
    if told:
        yield tei("correspDesc", *told)


def _person(person: Person) -> etree._Element:
    made = tei("persName")
    if person.office:
        given = {"type": "acting"} if person.acting else {}
        made.append(tei("roleName", given=given, text=person.office))
    if person.name:
        made.append(tei("name", text=person.name))
    return made
