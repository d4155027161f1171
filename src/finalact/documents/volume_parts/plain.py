"""Elements that hold nothing but running words: most of every volume, and read the short way.

What is not plain, or not surely so, is read the full way (`read_words`); where both can be gone,
both give the same words.
"""

from __future__ import annotations

import re

from lxml import etree

BLANK = " \t\r\n"
CLOSING = ",.;:!?)]”’"
OPENING = "([“‘"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Phrases that only say what their words are: they begin no line and stand for nothing else.
_PHRASES = """hi persName placeName orgName name rs gloss term ref ptr date time num title emph
    foreign affiliation roleName surname forename settlement country""".split()
_TEI = "{http://www.tei-c.org/ns/1.0}"
PHRASES = frozenset([*_PHRASES, *(f"{_TEI}{name}" for name in _PHRASES)])
PARAGRAPH = frozenset(("p", f"{_TEI}p"))
# Nothing is given back of an indentation: to try each of its blanks again takes twice as long.
LINE_BREAK = re.compile("\n *+")
# A line break at punctuation or at a blank may belong to the markup alone: the full way decides.
DOUBTFUL = re.compile(rf"\n(?:(?<=[{re.escape(OPENING)} \t\r]\n)| *+[{re.escape(CLOSING)}])")


def paragraph_text(element: etree._Element) -> str | None:
    """The words of a paragraph in which no note, page turn or line of its own stands, else None."""
    if element.tag not in PARAGRAPH:
        return None
    # Most paragraphs have no attribute at all, which is told at once.
    if element.keys() and element.get("type") is not None:
        return None
    return running_text(element)


def running_text(element: etree._Element) -> str | None:
    """The words of an element that holds only phrases, with single blanks; None for others.

    None also for words that need a closer look: a blank at punctuation, or one that is no
    common blank.
    """
    if element.keys() and element.get(SPACE) is not None:
        return None
    if not len(element):
        text = _single_blanks(element.text or "")
    elif not _holds_only_phrases(element):
        return None
    else:
        raw = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
        if DOUBTFUL.search(raw):
            return None
        text = _single_blanks(raw)
    return text if text.isprintable() else None


def _holds_only_phrases(element: etree._Element) -> bool:
    for child in element:
        if child.tag not in PHRASES or (len(child) and not _holds_only_phrases(child)):
            return False
    return True


def _single_blanks(raw: str) -> str:
    """The text with each line break and its indentation made one blank."""
    text = LINE_BREAK.sub(" ", raw).strip(" ") if "\n" in raw else raw.strip(" ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text
