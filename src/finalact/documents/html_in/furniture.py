"""What stands around a paper on a page and calls itself so: menus, sidebars, buttons to share."""

from __future__ import annotations

import re

from lxml import etree

# Words that name such a part wherever they stand in a name: "acme-sidebar", "nav_main".
ALWAYS = frozenset(
    """nav navbar navigation breadcrumb breadcrumbs menu sidebar cookie cookies pagination pager
    noprint toolbar masthead advert advertisement editsection""".split()
)
# Words that a paper may be about: only beside words of the same trade, as in "share-buttons".
SOMETIMES = frozenset(("share", "sharing", "social"))
BESIDE = frozenset(
    """bar block box buttons button bottom container footer fixed group header icon icons inner item
    items large left links link list main media mobile network networks page panel post primary
    right row secondary section side site small this toggle tools top widget widgets wrap wrapper
    """.split()
)
WHOLE = re.compile(
    r"skip(?:-?(?:link|nav|to-content))?|visually-hidden|sr-only|screen-reader(?:-text)?|"
    r"site-(?:header|footer)"
)
# A part of the page that only says what stands beside it, or what the part is about.
NEGATED = frozenset("has with no without not for of on about and in note notes".split())
# What stands at the foot of a site, and at no foot of a paper.
FOOT = re.compile(r"(?:\A|-)footer\Z")
OF_A_SITE = re.compile(r"\u00a9|copyright|privacy|contact|terms of use", re.IGNORECASE)
OF_SITES = frozenset(("site", "global", "page", "top", "banner"))
MARKED = "data-holds-the-paper"
MOST = 0.75
UNREAD = frozenset("script style template noscript nav svg".split())


def is_furniture(element: etree._Element) -> bool:
    """Whether the class or the id of an element says that it is no part of the paper."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    if any(FOOT.search(name) for name in names) and OF_A_SITE.search(_words(element)):
        return True
    return any(_names_furniture(name) for name in names)


def _words(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _names_furniture(name: str) -> bool:
    if WHOLE.fullmatch(name):
        return True
    parts = [part for part in re.split(r"[-_]+", name) if part]
    words = {part for part in parts if not part.isdecimal()}
    if words & ALWAYS:
        return not words & NEGATED
    return bool(words & SOMETIMES) and words <= SOMETIMES | BESIDE


def mark_paper(body: etree._Element) -> None:
    """Mark the parts around nearly all words of the page: whatever they call themselves, they stay.

    A page is often set in a frame called “with-sidebar”.
    """
    letters: dict[etree._Element, int] = {}
    # What stands inside an element comes before it, from the last to the first.
    for each in reversed(list(body.iter("*"))):
        if each.tag in UNREAD:
            continue
        own = len((each.text or "").strip()) + letters.get(each, 0)
        letters[each] = own
        above = each.getparent()
        if above is not None:
            letters[above] = letters.get(above, 0) + own + len((each.tail or "").strip())
    most = MOST * letters.get(body, 0)
    element: etree._Element | None = body
    while element is not None and most:
        element.set(MARKED, "")
        inside = (each for each in element if len(each) and each.tag not in ("p", *UNREAD))
        element = next((each for each in inside if letters.get(each, 0) > most), None)


def holds_paper(element: etree._Element) -> bool:
    """Whether nearly all words of the page stand in an element."""
    return element.get(MARKED) is not None


def names_a_site(header: etree._Element) -> bool:
    """Whether the head of a page says that it is that of the whole site."""
    names = f"{header.get('class') or ''} {header.get('id') or ''}".lower()
    return bool(set(re.split(r"[\s_-]+", names)) & (ALWAYS | OF_SITES))


def is_title_of_paper(header: etree._Element, root: etree._Element) -> bool:
    """Whether the head of a page is that of the paper: it alone has a title, and leads nowhere."""
    titles = list(header.iter("h1"))
    if len(titles) != 1 or next(header.iter("a", "nav", "form", "img", "button"), None) is not None:
        return False
    if names_a_site(header):
        return False
    return sum(1 for _ in root.iter("h1")) == 1
