"""A quotation that does not stand in the passage it is cited from."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.passages import Cited, Shelf, citations_known, named, passage_named, plain
from finalact.model.finding import Finding

CODE = "quote-not-found"
REMEDY = "Copy the words from the passage as they stand, or cite the passage in which they stand."
SEARCHES = 200
LONGEST = 160


def run(material: Material) -> Iterable[Finding]:
    """Quotations known by the day that are not in the cited passage, blanks and marks aside."""
    shelf = Shelf(material.paper)
    searches = SEARCHES
    for cited in citations_known(material.scene):
        quote = plain(cited.citation.quote)
        words = shelf.words(cited.citation.document) if quote else None
        passage = words.at(cited.citation.passage) if words is not None else None
        if words is None or passage is None or quote in passage:
            continue
        searches -= 1
        yield misquoted(cited, words.passage_with(quote) if searches >= 0 else "")


def misquoted(cited: Cited, elsewhere: str) -> Finding:
    """The finding of words that are not where they are cited, and `elsewhere` where they are."""
    citation = cited.citation
    quote = citation.quote if len(citation.quote) <= LONGEST else citation.quote[:LONGEST] + " ..."
    sentence = (
        f"{cited.by} quotes “{' '.join(quote.split())}”, which does not stand in {named(citation)}."
    )
    found = passage_named(elsewhere)
    remedy = f"The words stand in {found}: cite that one." if elsewhere else REMEDY
    return Finding(CODE, sentence, remedy, cited.place, cited.claims)


CHECK = Check(
    CODE,
    "A quotation that does not stand in the cited passage, blanks and the style of quotation "
    "marks aside.",
    REMEDY,
    run,
)
