"""The paragraphs of a memorandum as they read: on the day it went up, or by what is known since."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from finalact.decisions.markdown import CALL, take_apart, without_stress
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.reference_words import Speaking
from finalact.decisions.references import JUDGEMENT, references_in
from finalact.decisions.rendering import Renderer
from finalact.model.memo_step import Submitted

# The mark of a note stands at the end of a sentence, before a blank.
_MARK = re.compile(r"(?<=[.?!”’)])\d{1,3}(?=\s|\Z)")


def submitted_on(memo: Memorandum) -> date | None:
    """The day on which the paper that stands went up; None where it is in hand."""
    for step in reversed(memo.steps):
        if isinstance(step.act, Submitted) and step.act is memo.submitted:
            return step.on.counts_from
    return None


def paragraphs_as_read(text: str, speaking: Speaking, numbers: Collection[int]) -> dict[int, str]:
    """Some paragraphs of a text, by their numbers from 1, with their references in words."""
    taken = take_apart(text)
    renderer = Renderer(taken, speaking)
    return {
        paragraph.n: " ".join(line.text for line in renderer.lines(paragraph))
        for paragraph in taken.paragraphs
        if paragraph.n in numbers and paragraph.role != "turn"
    }


def frozen_words(paragraph: str, printed: str) -> str:
    """A paragraph as it stands in the frozen text, without the marks of its notes.

    It is found by the words that the drafter wrote himself; nothing where it cannot be told apart.
    """
    longest = max(own_words(paragraph), key=len, default="")
    at = printed.find(longest) if longest else -1
    if at < 0 or printed.find(longest, at + 1) >= 0:
        return ""
    start = printed.rfind("\n\n", 0, at) + 2 if "\n\n" in printed[:at] else 0
    end = printed.find("\n\n", at)
    words = printed[start : end if end >= 0 else len(printed)]
    return " ".join(_MARK.sub("", words).split())


def own_words(paragraph: str) -> list[str]:
    """The stretches of a paragraph that the drafter wrote himself, those with words in them."""
    pieces = (" ".join(without_stress(piece).split()) for piece in _written_by_hand(paragraph))
    return [piece for piece in pieces if re.search(r"\w", piece)]


def _written_by_hand(paragraph: str) -> list[str]:
    """The stretches of a paragraph between its references and calls of notes, judgements too."""
    found: list[str] = []
    done = 0
    for reference in references_in(paragraph, inside=False):
        found.append(paragraph[done : reference.start])
        if reference.kind == JUDGEMENT:
            found += _written_by_hand(reference.name)
        done = reference.end
    found.append(paragraph[done:])
    return [piece for words in found for piece in CALL.sub("\0", words).split("\0")]
