"""What is kept of a paper so that it can be found: its facts, texts, people and pointers."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from finalact.documents.named_persons import persons_of
from finalact.documents.volume_named import is_volume_id
from finalact.model.document import Document, Reference
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.search.printed_pages import page_at, printed_pages
from finalact.search.spelling import name_keys

# Columns of a row in the order of their table; the parent adds the number of the paper.
Text = tuple[int | None, int | None, str, str, str]
InPaper = tuple[str, str, str, int, str]
Link = tuple[str, str, int | None, int | None, str]


@frozen
class PaperFacts:
    """The rows of one paper, without the numbers that a desk gives them.

    `facts` are number, kind, heading, date (EDTF), first and last possible day (ISO, empty where
    open) and classification; `texts` passage, note, words, folded names and printed pages,
    the heading first; `people` role, name, office, acting, folded names; `links` kind, target,
    passage, note, words.
    """

    facts: tuple[str, str, str, str, str, str, str]
    texts: tuple[Text, ...]
    people: tuple[InPaper, ...]
    links: tuple[Link, ...]


def facts_of(document: Document, id_: str, volume: str = "") -> PaperFacts:
    """What is kept of a paper with that id; `volume` is the one it stands in, if any."""
    date = document.date.edtf if document.date is not None else ""
    heading, source = document.heading.text, document.source
    return PaperFacts(
        (
            document.number or "",
            document.effective_kind or document.kind or "",
            heading,
            date,
            *_days(date),
            (source.classification if source is not None else None) or "",
        ),
        tuple(_texts(document)),
        tuple(_people(document)),
        tuple(_links(document, id_, volume)),
    )


def _days(edtf: str) -> tuple[str, str]:
    """The first and the last day that a date can mean; empty where that is open."""
    if not edtf:
        return "", ""
    try:
        date = PartialDate.parse(edtf)
    except Refusal:
        return "", ""
    return tuple("" if day is None else day.isoformat() for day in (date.earliest, date.latest))  # type: ignore[return-value]


def _texts(document: Document) -> Iterator[Text]:
    # The subject and the titles of the parts stand in no passage, and are looked for all the same.
    titles = (section.title for section in document.sections)
    lines = [line for line in (document.heading.text, document.subject, *titles) if line]
    heading = "\n".join(dict.fromkeys(lines))
    yield None, None, heading, name_keys(heading), ""
    pages: dict[int | None, str] = {}
    for passage in document.passages:
        text = passage.text
        pages[passage.n] = printed_pages(passage)
        yield passage.n, None, text, name_keys(text), pages[passage.n]
    for note in document.notes:
        text = note.text
        # The page is that of the passage which calls it.
        page = page_at(pages.get(note.passage, ""), 0)
        # A note without a number is note 0: without one it would pass for the heading.
        yield None, note.n or 0, text, name_keys(text), page


def _people(document: Document) -> Iterator[InPaper]:
    for named in persons_of(document):
        person = named.person
        keys = name_keys(named.text)
        yield named.part, person.name or "", person.office or "", int(person.acting), keys


def _links(document: Document, id_: str, volume: str) -> Iterator[Link]:
    for said in document.references:
        target = _target(said, id_, volume)
        yield said.kind, target, said.passage, said.note, said.text


def _target(said: Reference, id_: str, volume: str) -> str:
    """The paper that is meant, or a name that papers of the same telegram share."""
    if said.kind == "telegram" and said.number:
        return " ".join(f"telegram {said.number} {said.place or ''}".casefold().split())
    if said.kind == "footnote" and not said.document:
        return id_
    if said.document and volume:
        if said.volume is not None and not is_volume_id(said.volume):
            return ""
        return f"{said.volume or volume}-d{said.document}"
    return ""
