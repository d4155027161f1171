"""Headings in title case: short lines between paragraphs that no capitals give away."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.parts import Part

SMALL_WORDS = frozenset(
    """a an and as at but by for from if in into nor of on or our over per the to toward towards
    under upon via vs with within without our its their this that these those it we you is are be
    not do does has have was were will would can""".split()
)
LONGEST = 90
CLOSING = tuple(".?!:;,”)]—")
PARAGRAPH = 80
# `1. That you ...`, `A. To go on`: short paragraphs in a row, under a title.
FIRST_OF_ROW = re.compile(r"\(?(?:1|A|a|I)[.)]\s\S")


def with_title_lines(parts: Sequence[Part]) -> list[Part]:
    """The lines with short title-case lines over a paragraph taken for section headings.

    A line counts when it is no sentence, has its main words in capitals, stands after the first
    paragraph or heading and directly over a full paragraph, or over the first of a row of them; so
    signatures at the end do not.
    """
    given = list(parts)
    for index, part in enumerate(given):
        # Most lines are too long, and are told so without a closer look.
        if (
            part.role == "passage"
            and len(part.words.text) <= LONGEST
            and not part.lead.strip()
            and is_title(part.words.text)
        ):
            below = _next_words(given, index)
            if below is not None and below.role == "passage" and _may_follow(below.words.text):
                given[index] = evolve(part, role="section")
    return given


def is_title(text: str) -> bool:
    """Whether a line reads like a title: few words, main words capital, no closing stop."""
    if len(text) > LONGEST or text.endswith(CLOSING) or "__" in text:
        return False
    words = re.findall(r"[^\s/—–]+", re.sub(r"\A(?:[IVX]+|[A-Z]|[0-9]+)[.)]\s+", "", text))
    if not words or len(words) > 12 or re.match(r"[—–•-]|\[", text):
        return False
    main = [word for word in words if word.lower() not in SMALL_WORDS]
    return bool(main) and words[0][0].isupper() and all(_is_capital(word) for word in main)


def _is_capital(word: str) -> bool:
    return word.lstrip('“‘("')[:1].isupper() or word[:1].isdigit()


def _may_follow(text: str) -> bool:
    """Whether a title may stand over these words: a full paragraph, or the first of a row."""
    return FIRST_OF_ROW.match(text) is not None or _is_paragraph(text)


def _is_paragraph(text: str) -> bool:
    return len(text) >= PARAGRAPH and text.rstrip("”’)")[-1:] in ".:?!"


def _next_words(parts: Sequence[Part], index: int) -> Part | None:
    for below in range(index + 1, len(parts)):
        if parts[below].role not in ("turn", "line"):
            return parts[below]
    return None
