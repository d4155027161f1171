"""A paper that came as TEI: the same markup again, in a file that stands alone."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from finalact.documents.tei import document_division, parse_safely
from finalact.documents.tei_out.elements import FRUS, NAMESPACES, TEI
from finalact.model.refusal import Refusal

OPENING = (
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    f'<TEI xmlns="{TEI}" xmlns:frus="{FRUS}" xmlns:xi="http://www.w3.org/2001/XInclude">'
).encode()
CLOSING = b"</body></text></TEI>\n"


def as_it_came(data: bytes, header: etree._Element) -> bytes | None:
    """The file that gives the paper back as it came; None where the bytes are no TEI.

    A whole TEI file with a header of its own comes out byte for byte. A division without its
    file keeps every byte too, and gets a header around it.
    """
    try:
        root = parse_safely(data, "The paper")
        division = document_division(root, "The paper")
    except Refusal:
        return None
    if root.find(f"{{{TEI}}}teiHeader") is not None:
        return data
    body = data.lstrip(b"\xef\xbb\xbf \t\r\n").rstrip()
    if body.startswith(b"<div"):
        # The root has declared the namespace already.
        above = etree.tostring(header, encoding="unicode").replace(f' xmlns="{TEI}"', "", 1)
        whole = OPENING + above.encode() + b"<text><body>" + body + CLOSING
        if _is_sound(whole):
            return whole
    made = etree.Element(f"{{{TEI}}}TEI", nsmap=NAMESPACES | {"frus": FRUS})
    made.append(header)
    text = etree.SubElement(made, f"{{{TEI}}}text")
    division = deepcopy(division)
    division.tail = None
    etree.SubElement(text, f"{{{TEI}}}body").append(division)
    return etree.tostring(made, xml_declaration=True, encoding="UTF-8") + b"\n"


def _is_sound(data: bytes) -> bool:
    """Whether the bytes are one paper in XML: a division may be written in another encoding."""
    try:
        document_division(parse_safely(data, "The paper"), "The paper")
    except Refusal:
        return False
    return True
