"""A paper as one stand-alone TEI P5 file."""

from __future__ import annotations

from lxml import etree

from finalact.documents.tei_out.as_it_came import as_it_came
from finalact.documents.tei_out.division import division_of
from finalact.documents.tei_out.elements import NAMESPACES, TEI, tei
from finalact.documents.tei_out.header import header_of
from finalact.documents.writers import Dressing, Written
from finalact.model.document import Document

DECLARATION = b"<?xml version='1.0' encoding='UTF-8'?>\n"


def write_tei(document: Document, dressing: Dressing) -> Written:
    """The paper as TEI. One that came as TEI keeps its division as it came, to the last blank.

    Any other is built from what was read of it. What no XML can hold (control characters) gives
    way to a sign for what is missing. The same paper and dressing always give the same bytes.
    """
    header = header_of(document, dressing)
    if dressing.kept and (came := as_it_came(dressing.kept, header)):
        return Written(came)
    root = etree.Element(f"{{{TEI}}}TEI", nsmap=NAMESPACES)
    root.append(header)
    root.append(tei("text", tei("body", division_of(document))))
    return Written(DECLARATION + etree.tostring(root, encoding="UTF-8") + b"\n")
