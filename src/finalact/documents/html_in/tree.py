"""The elements of a saved page, without all that is no word of the paper."""

from __future__ import annotations

import re

from lxml import etree, html

from finalact.documents.flowing.depth import DEEPEST, too_deep
from finalact.documents.html_in.furniture import (
    holds_paper,
    is_furniture,
    is_title_of_paper,
    mark_paper,
)
from finalact.documents.tei import refuse_doctype

DROPPED = frozenset(
    """script style template noscript nav iframe frame frameset object embed applet svg canvas
    annotation annotation-xml audio video source track select option button textarea dialog head
    link meta base title map area colgroup col datalist""".split()
)
ROLES = frozenset(
    "navigation banner contentinfo search menu menubar toolbar dialog alert complementary".split()
)
UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|"
    r"mso-element\s*:\s*comment(?:-list)?\s*(?:;|\Z)",
    re.IGNORECASE,
)
# An aside that is a note belongs to the paper wherever it stands.
NOTE = re.compile(r"note|\bfn", re.IGNORECASE)
BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dir div dl dt figcaption
    figure fieldset footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p
    pre section summary table tbody td tfoot th thead tr ul""".split()
)
CHECKED, EMPTY = "☒", "☐"
FRAMED = frozenset(("table", "h1", "h2", "h3", "h4", "h5", "h6"))


def parse_page(text: str, name: str) -> etree._Element:
    """The root of a page; nothing is fetched, no entity of its own is followed.

    Raises Refusal: `xml-not-allowed`, `paper-too-deep`.
    """
    if "<!ENTITY" in text[:20_000].upper():
        refuse_doctype(b"<!ENTITY", name)
    parser = html.HTMLParser(
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
        recover=True,
    )
    try:
        root: etree._Element = html.document_fromstring(
            text.encode("utf-8", "replace"), parser=parser
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return etree.Element("html")
    _check_depth(root, name)
    mark_paper(next((each for each in root if tag_of(each) == "body"), root))
    page: etree._Element = root
    return page


def _check_depth(root: etree._Element, name: str) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise too_deep(name)


def tag_of(element: etree._Element) -> str:
    """The name of an element; empty for what is none."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def words_in(element: etree._Element) -> str:
    """All words in an element, as they stand in the markup."""
    return "".join(str(piece) for piece in element.itertext())


def is_frame(row: etree._Element) -> bool:
    """Whether a row only sets parts of the page side by side: they have headings or tables."""
    return any(tag_of(each) in FRAMED for cell in row for each in cell.iter())


def classes_of(element: etree._Element) -> str:
    """What an element calls itself: its class, id, role and sort."""
    names = ("class", "id", "role", "epub:type", "rel", "data-type")
    return " ".join(value for name in names if (value := element.get(name)))


def is_dropped(element: etree._Element) -> bool:
    """Whether an element is no part of the paper: a program, navigation, or hidden."""
    tag = tag_of(element)
    if not tag or tag in DROPPED:
        return True
    if holds_paper(element):
        return False
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if (element.get("role") or "").lower() in ROLES:
        return True
    if UNSEEN.search(element.get("style") or ""):
        return True
    if tag in ("body", "html", "main", "article") or re.fullmatch("h[1-6]", tag):
        return False
    if tag == "aside" and NOTE.search(classes_of(element)):
        return False
    if tag in ("header", "footer", "aside"):
        if any(tag_of(above) in ("article", "main") for above in element.iterancestors()):
            return False
        root = element.getroottree().getroot()
        return tag != "header" or not is_title_of_paper(element, root)
    return is_furniture(element)


def paper_in(root: etree._Element) -> etree._Element:
    """The element that holds the paper: the article or main part where there is one."""
    body = next((each for each in root if tag_of(each) == "body"), root)
    best, most = body, 0
    for element in body.iter():
        tag = tag_of(element)
        if tag not in ("main", "article") and (element.get("role") or "") != "main":
            continue
        size = len(words_in(element).strip())
        # An article inside the main part is the paper, unless it is one of several.
        if size > most or (tag == "article" and size * 2 > most):
            best, most = element, size
    return best


def box_of(element: etree._Element) -> str:
    """A box to check, as it is; nothing for another field of a form or a picture."""
    if (element.get("type") or "").lower() not in ("checkbox", "radio"):
        return ""
    return CHECKED if element.get("checked") is not None else EMPTY


def whole_number(text: str | None, otherwise: int) -> int:
    """The whole number that an attribute gives; `otherwise` where it gives none."""
    return int(text) if text is not None and re.fullmatch(r"-?[0-9]{1,6}", text) else otherwise
