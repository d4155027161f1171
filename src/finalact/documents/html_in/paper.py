"""A saved page as a paper of the desk."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.flowing.line import Flow, FlowLine
from finalact.documents.flowing.paper import compose
from finalact.documents.html_in.decoding import page_text
from finalact.documents.html_in.notes import PageNotes
from finalact.documents.html_in.own_page import is_own_page, read_own_page
from finalact.documents.html_in.tree import paper_in, parse_page
from finalact.documents.html_in.word_comments import comments_on
from finalact.documents.html_in.words import PageWords
from finalact.model.document import Document, Note
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

NOTES_HEADING = re.compile(r"(?:foot|end)?-?notes?:?", re.IGNORECASE)
SHOWN = 3


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
    notes = PageNotes(root)
    words = PageWords(notes)
    lines = _headed(_without_notes_heading(list(words.lines(paper))))
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
