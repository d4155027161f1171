"""Rules W1 and W2: how long the body and the bottom line may be."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from finalact.conditions.wording import figure
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.rule import ACTION, CURRENT, Fault, Rule

# What one typed page and one typed line hold; a page of the desk is not yet a page of paper.
WORDS_A_PAGE = 500
LETTERS_A_LINE = 90
PAGES = 2
LINES = 4
BLUF = re.compile(r"(?:bluf|bottom line(?: up front)?)\W*", re.IGNORECASE)


def _body(paper: Paper) -> Iterator[Fault]:
    sections = paper.plain.sections
    words = sum(len(p.text.split()) for s in sections for p in s.passages)
    words += sum(len(s.title.split()) for s in sections if s.title)
    if words > PAGES * WORDS_A_PAGE:
        yield Fault(
            f"The body has {figure(words)} words, about {math.ceil(words / WORDS_A_PAGE)} pages; "
            "two pages are the most."
        )


def _bottom_line(paper: Paper) -> Iterator[Fault]:
    for section in paper.plain.sections:
        if not section.title or not BLUF.fullmatch(section.title):
            continue
        lines = sum(math.ceil(len(p.text) / LETTERS_A_LINE) for p in section.passages)
        if lines > LINES:
            yield Fault(
                f"The bottom line takes about {lines} lines; four are the most.",
                tuple(passage.n for passage in section.passages),
            )


RULES = (
    Rule(
        "body-too-long",
        "W1",
        f"A body of more than two pages, at {WORDS_A_PAGE} words a page; notes and tabs do not "
        "count.",
        "Shorten it, or move what is not needed for the decision into a tab.",
        _body,
        CURRENT,
        ACTION,
    ),
    Rule(
        "bottom-line-too-long",
        "W2",
        f"A bottom line (BLUF) of more than four lines, at {LETTERS_A_LINE} letters a line.",
        "Say in at most four lines what is asked and why now.",
        _bottom_line,
        CURRENT,
        ACTION,
    ),
)
