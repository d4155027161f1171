"""A paper as one HTML page that stands alone: no script, nothing loaded from anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import groupby

from attrs import frozen
from jinja2 import Environment, StrictUndefined, Template

from finalact.documents.decision_block import how_decided
from finalact.documents.docx_xml import legal
from finalact.documents.laid_out import Line, laid_out
from finalact.documents.mark_words import attribution, is_exact
from finalact.documents.writers import Dressing, Written
from finalact.model.document import Document


@frozen
class _Part:
    """A line, or the rows of a table that stand together."""

    line: Line
    rows: tuple[Line, ...] = ()


def write_html(document: Document, dressing: Dressing) -> Written:
    """The paper as HTML, its notes linked both ways, its margin notes beside their passage.

    Each passage has the address `#para-4`, each page of the edition `#page-155`. Whatever stands
    in the paper is text: markup in it stays words. The page is well-formed XML too, so what no XML
    can hold gives way to a sign. The same paper gives the same bytes.
    """
    paper = laid_out(document, classification=dressing.classification, beside=dressing.marginalia)
    page = _template().render(
        paper=paper,
        parts=list(_parts(paper.lines)),
        decided=how_decided(paper.choices) if paper.choices else "",
        seal=dressing.seal,
        exact=is_exact,
        hand=attribution,
    )
    return Written(legal(page).encode("utf-8"))


def _parts(lines: Sequence[Line]) -> Iterator[_Part]:
    for table, group in groupby(lines, key=lambda line: line.table):
        found = tuple(group)
        if table:
            yield _Part(found[0], found)
        else:
            yield from map(_Part, found)


@cache
def _template() -> Template:
    text = resources.files("finalact.documents").joinpath("paper_page.html").read_text("utf-8")
    return Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    ).from_string(text)
