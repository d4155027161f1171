"""A saved page as a paper of the desk."""

from __future__ import annotations

import re

from attrs import evolve
from lxml import etree

from finalact.documents.flowing.line import Flow, FlowLine
from finalact.documents.flowing.paper import compose
from finalact.documents.html_in.decoding import page_text
from finalact.documents.html_in.furniture import names_a_site
from finalact.documents.html_in.notes import HEADINGS, PageNotes
from finalact.documents.html_in.own_page import is_own_page, read_own_page
from finalact.documents.html_in.tree import is_dropped, paper_in, parse_page, tag_of, words_in
from finalact.documents.html_in.word_comments import comments_on
from finalact.documents.html_in.words import PageWords
from finalact.documents.printed import read_printed
from finalact.model.document import Document, Note
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

NOTES_HEADING = re.compile(r"(?:foot|end)?-?notes?:?", re.IGNORECASE)
SHOWN = 3
# What share of a page, and of its paragraphs, is set as a text file is; how many at the least.
MOST, FEWEST = 0.8, 2


def read_html(data: bytes, name: str) -> Document:
    """The paper on a saved page; of the page itself only its words are used.

    Scripts, styles, navigation, forms and what is hidden are left out, and nothing is fetched.
    Notes at the end are notes at their place; lists have the labels that a browser counts out.
    Raises Refusal: `paper-empty`, `paper-too-deep`, `xml-not-allowed`.
    """
    root = parse_page(page_text(data), name)
    if is_own_page(root):
        return compose(read_own_page(root))
    paper = paper_in(root)
    if (printed := _printed_in(paper)) is not None:
        return read_printed(printed)
    notes = PageNotes(root)
    words = PageWords(notes)
    above = () if (title := _title_above(root, paper)) is None else words.lines(title)
    lines = _headed(_without_notes_heading([*above, *words.lines(paper)]))
    if not any(line.text for line in lines):
        raise Refusal(
            "paper-empty", f"{name} holds no words.", "Choose the page that holds the paper."
        )
    found = []
    for note in notes.found():
        said = words.note(note)
        if note.is_numbered and said.text:
            is_source = note.number is None or re.search(r"(?m)^Source:", said.text) is not None
            found.append(Note(note.number, said, is_source=is_source))
    remarks = tuple(_struck(words.struck, name))
    return compose(Flow(tuple(lines), tuple(found), comments_on(root), remarks=remarks))


def _title_above(root: etree._Element, paper: etree._Element) -> etree._Element | None:
    """The one title of the page, where the part that holds the paper has no heading of its own.

    It may stand in a header among other things, but is no link, as the name of a site is.
    """
    titles = list(root.iter("h1"))
    if len(titles) != 1 or next(titles[0].iter("a"), None) is not None:
        return None
    left_out = [each for each in titles[0].iterancestors() if is_dropped(each)]
    if any(tag_of(each) != "header" or names_a_site(each) for each in left_out):
        return None
    if not left_out and paper in titles[0].iterancestors():
        return None
    others = (each for each in paper.iter(*HEADINGS) if each is not titles[0])
    return None if next(others, None) is not None else titles[0]


def _printed_in(paper: etree._Element) -> str | None:
    """The text of a page that only frames a text file, as browsers save one; else None."""
    set_ = [words_in(each) for each in paper.iter("pre")]
    size = sum(len(words.strip()) for words in set_)
    if not set_ or size < MOST * len(words_in(paper).strip()):
        return None
    printed = "\n\n".join(words.replace("\r\n", "\n").strip("\n") for words in set_)
    paragraphs = [each for each in re.split(r"\n\s*\n", printed) if each.strip()]
    # Printed text has a paragraph a line; where lines are broken at a margin they flow instead.
    whole = sum("\n" not in each.strip("\n") for each in paragraphs[:-1])
    is_printed = len(paragraphs) > FEWEST and whole > MOST * (len(paragraphs) - 1)
    return f"{printed}\n" if is_printed else None


def _without_notes_heading(lines: list[FlowLine]) -> list[FlowLine]:
    """The lines without the word Notes that stood over the notes, now gone from below it."""
    while lines and NOTES_HEADING.fullmatch(lines[-1].text):
        lines = lines[:-1]
    return lines


def _headed(lines: list[FlowLine]) -> list[FlowLine]:
    """The lines with their headings counted from 1, whatever the page around them begins with."""
    first = next((line.level for line in lines if line.level), None)
    if first is None:
        return lines
    return [
        evolve(line, level=max(1, line.level - first + 1)) if line.level else line for line in lines
    ]


def _struck(struck: list[str], name: str) -> list[Finding]:
    told = [words for each in struck if (words := " ".join(each.split()))]
    if not told:
        return []
    more = f" and {len(told) - SHOWN} more" if len(told) > SHOWN else ""
    shown = ", ".join(f"“{words[:60]}”" for words in told[:SHOWN])
    return [
        Finding(
            "words-struck-out",
            f"Words struck through in {name} are left out: {shown}{more}.",
            "Read the paper again without the strike if they belong to it.",
            place=name,
            severity="note",
        )
    ]
