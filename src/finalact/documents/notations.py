"""The notations of a source note: marks on the paper, whoever the sentence is about."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.indirect_marks import marks_besides, marks_of_whom
from finalact.documents.mark_grammar import NAME
from finalact.documents.marks import read_marks
from finalact.model.mark import Mark

# `in the margin from Moss to Reed`; but `on a memorandum from Moss` is where it stands.
FROM_WHOM = re.compile(
    r"(?P<where>.+? (?:margin|corner|page|top|bottom|side)),? (?:from|by) "
    rf"(?P<by>{NAME})(?: to {NAME})?\Z"
)


def notations_in(sentence: str) -> tuple[Mark, ...]:
    """The marks on the paper that a sentence of a source note tells; none where it tells none."""
    marks = read_marks(sentence) or marks_besides(sentence)
    return tuple(_as_notation(mark) for mark in marks)


def notations_of_whom(sentence: str) -> list[Mark]:
    """The marks that a clause after a name tells: `Drafted by Moss, who initialed it`."""
    return [_as_notation(mark) for mark in marks_of_whom(sentence)]


def _as_notation(mark: Mark) -> Mark:
    """The mark as a notation: whoever a stamp shows to have seen the paper is not its hand."""
    if not mark.by and mark.where and (told := FROM_WHOM.match(mark.where)):
        mark = evolve(mark, where=told["where"], by=told["by"])
    if mark.kind in ("stamped", "typed", "unspecified") and mark.by:
        shown = re.search(rf"\bindicat\w+ (?:that )?(?:the )?{re.escape(mark.by)} ", mark.sentence)
        hand = rf"(?:\w (?:notations?|notes?|stamps?) by |\A){re.escape(mark.by)}\b"
        if (mark.by in mark.text or shown) and not re.search(hand, mark.sentence):
            return evolve(mark, by=None)
    return mark
