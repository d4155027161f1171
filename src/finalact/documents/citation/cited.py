"""What a citation tells of a paper: who wrote to whom, what, when, where it is printed and kept."""

from __future__ import annotations

from attrs import frozen

from finalact.documents.citation.imprint import Imprint
from finalact.documents.headings import DATE_TAIL, NUMBER
from finalact.documents.writers import Dressing
from finalact.model.document import Document, Passage, Person
from finalact.model.refusal import Refusal

NOWHERE = Imprint()


@frozen
class Cited:
    """The facts of one citation; empty or None is what is not known, and is never guessed.

    `title` is the heading without its number and its date; `edtf` the date of the paper; `page`
    the page of the volume on which the cited passage begins, where the print shows it. A page of
    a volume that nobody names is not told.
    """

    key: str
    title: str
    kind: str = ""
    number: str = ""
    senders: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    edtf: str | None = None
    is_inferred: bool = False
    repository: str = ""
    collection: str = ""
    printed_in: str = ""
    imprint: Imprint = NOWHERE
    passage: int | None = None
    page: str = ""

    @property
    def is_in_a_volume(self) -> bool:
        """Whether the volume that prints the paper is known by its title."""
        return bool(self.imprint.title)

    @property
    def kept(self) -> tuple[str, ...]:
        """Where the paper is kept: collection, then repository."""
        return tuple(part for part in (self.collection, self.repository) if part)


def cited(document: Document, dressing: Dressing) -> Cited:
    """The facts of a paper, or of one passage of it.

    Raises Refusal `paper-without-passage` where the paper has no passage of that number.
    """
    passage = None if dressing.passage is None else passage_of(document, dressing.passage)
    heading = document.heading.text.strip()
    title = DATE_TAIL.sub("", NUMBER.sub("", heading, count=1)).strip()
    source, date = document.source, document.date
    archived = source if source is not None and source.kind == "archive" else None
    published = source if source is not None and source.kind == "published" else None
    printed = (published.repository, published.collection) if published else ()
    return Cited(
        key=dressing.name or title,
        title=title or document.subject or "Paper without a heading",
        kind=document.kind or "",
        number=document.number or "",
        senders=named(document.senders),
        addressees=named(document.addressees),
        edtf=date.edtf if date else None,
        is_inferred=date is not None and date.basis == "inferred",
        repository=(archived.repository or "") if archived else "",
        collection=(archived.collection or "") if archived else "",
        printed_in=", ".join(part for part in printed if part),
        imprint=dressing.imprint or NOWHERE,
        passage=None if passage is None else passage.n,
        page=_page(passage) if dressing.imprint and dressing.imprint.title else "",
    )


def passage_of(document: Document, number: int) -> Passage:
    """The passage with this number; a Refusal where there is none."""
    passage = document.passage(number)
    if passage is None:
        count = len(document.passages)
        known = f"Its passages are numbered 1 to {count}." if count else "It has no passages."
        raise Refusal(
            "paper-without-passage", f"The paper has no passage {number}.", known, status=404
        )
    return passage


def named(people: tuple[Person, ...]) -> tuple[str, ...]:
    """Each person by name, or by office where no name is given."""
    found = []
    for person in people:
        acting = "Acting " if person.acting and not person.name else ""
        words = person.name or (f"{acting}{person.office}" if person.office else "")
        if words:
            found.append(words)
    return tuple(found)


def _page(passage: Passage | None) -> str:
    if passage is None or passage.page is None or passage.page_basis != "printed":
        return ""
    return passage.page
