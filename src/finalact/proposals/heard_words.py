"""The words heard in a sentence and around it: their stems, and how much each tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from finalact.proposals.placed_sentences import PlacedSentence

_WORD = re.compile(r"[^\W\d_]{3,}")
# Words that tell nothing of what a sentence is about.
_EMPTY = frozenset(
    """the and for with from that this these those they them their there then than into onto over
    under about after before who whom whose which what when where while all any some each every
    more most less not nor but was were are has have had been being will would can could may might
    must should its our your his her per upon such other others same one two three first last new
    also now still yet only just very much many both either neither since until whatever without
    within whether counts count counted counting number numbers figure figures persons person
    people said says united states government year years month months""".split()
)
STEM = 6
# A word of the sentence itself tells most, then the sentence before, the passage, the heading.
IN_SENTENCE, JUST_BEFORE, BEFORE, HEADING = 1.0, 0.8, 0.45, 0.15
# The trade has several words for one thing; one heard is nearly as good as the other.
_SAME = (
    frozenset("left leave leavin depart emigra exit".split()),
    frozenset("held prison impris jailed detain intern".split()),
    frozenset("free freed releas pardon amnest".split()),
    frozenset("spouse marria marrie couple".split()),
)
ALIKE = 0.8
# What is left over did not leave.
_LEFT_OVER = re.compile(
    r"\b(?:there (?:is|are|was|were)|(?:has|have|had) only) [^,;.]{0,100}?\bleft\b|"
    r"\b(?:is|are|was|were|be|being) left\b|\bleft(?: over| behind| wing|-wing)\b",
    re.IGNORECASE,
)


class Heard(dict[str, float]):
    """The stems of a sentence and its surroundings with their weights, and the words as written."""

    def __init__(self) -> None:
        super().__init__()
        self.written: dict[str, str] = {}


def heard_in(placed: PlacedSentence) -> Heard:
    """What is heard in a sentence, just before it, in its passage, and in the heading above."""
    found = Heard()
    for weight, text in (
        (IN_SENTENCE, placed.words),
        (JUST_BEFORE, placed.sentence_before),
        (BEFORE, placed.earlier[-600:]),
        (HEADING, placed.heading),
    ):
        for word in _WORD.findall(_LEFT_OVER.sub(_without_left, text)):
            stem = stem_of(word)
            if stem and weight > found.get(stem, 0.0):
                found[stem] = weight
                found.written.setdefault(stem, word.lower())
    for group in _SAME:
        said = [stem for stem in group if stem in found]
        if said:
            weight = ALIKE * max(found[stem] for stem in said)
            word = found.written[max(said, key=lambda stem: found[stem])]
            for stem in group - set(said):
                found[stem] = weight
                found.written[stem] = word
    return found


def _without_left(match: re.Match[str]) -> str:
    return match[0].replace("left", " ")


def words_of(heard: Mapping[str, float]) -> list[tuple[str, str]]:
    """Each stem with the word as it was written."""
    return list(heard.written.items()) if isinstance(heard, Heard) else []


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words of a name that tell something."""
    return frozenset(stem for word in _WORD.findall(text) if (stem := stem_of(word)))


@lru_cache(maxsize=1 << 14)
def stem_of(word: str) -> str:
    """The beginning of a word, which its forms share: emigration, emigrated, emigrants."""
    plain = word.casefold()
    if plain in _EMPTY:
        return ""
    plain = plain[:-3] + "y" if plain.endswith("ies") else plain.removesuffix("s")
    return plain[:STEM]
