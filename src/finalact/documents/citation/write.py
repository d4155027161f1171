"""A citation of a paper, or of one passage of it, in any of the styles."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from finalact.documents.citation.bibtex import bibtex
from finalact.documents.citation.chicago import chicago
from finalact.documents.citation.cited import Cited, cited
from finalact.documents.citation.csl import csl
from finalact.documents.citation.ris import ris
from finalact.documents.writers import Dressing, Written
from finalact.model.document import Document

STYLES: Mapping[str, Callable[[Cited], str]] = {
    "chicago": chicago,
    "bibtex": bibtex,
    "ris": ris,
    "csl": csl,
}


def write_citation(document: Document, dressing: Dressing, style: str) -> Written:
    """The citation as UTF-8. Raises Refusal `paper-without-passage`."""
    return Written(STYLES[style](cited(document, dressing)).encode("utf-8"))
