"""The notations of a source note: marks on the paper, whoever the sentence is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from finalact.documents.indirect_marks import marks_besides, marks_of_whom
from finalact.documents.mark_grammar import NAME
from finalact.documents.marks import read_marks
from finalact.documents.notations_retold import (
    as_printed,
    beside_words,
    only_marks,
    passed_and_written,
    plainly,
    retold,
)
from finalact.documents.notations_told import placed_whole, said_singly, sent_with_a_note
from finalact.model.mark import Mark

# `in the margin from Moss to Reed`; but `on a memorandum from Moss` is where it stands.
FROM_WHOM = re.compile(
    r"(?P<where>.+? (?:margin|corner|page|top|bottom|side)),? (?:from|by) "
    rf"(?P<by>{NAME})(?: to {NAME})?\Z"
)

UNKNOWN = "unknown hand"
# What stands before the name of one who saw the paper, and of one whose mark it is.
SHOWS = re.compile(r"\bindicat\w+ (?:that )?(?:the )?\Z")
LONGEST_LEAD = 40
ITS_HAND = re.compile(r"(?:\w (?:notations?|notes?|stamps?) by |\A)\Z")
SAME_HAND = re.compile(
    r"(?P<before>(?:(?:In|At|On|Below|Beneath|Underneath|Above|Beside|Next to)\b[^,:“]{0,80}?,? )?)"
    r"(?:He|She|he|she|[Tt]he (?:same )?(?:unknown )?hand) (?=(?:(?:also|then|later) )?[a-z])"
)


def notations_in(sentence: str) -> tuple[Mark, ...]:
    """The marks on the paper that a sentence of a source note tells; none where it tells none."""
    if said := said_singly(sentence):
        told = tuple(mark for one in said for mark in notations_in(one))
        if len(told) >= len(said):
            return tuple(evolve(mark, sentence=sentence) for mark in told)
    if sentence.startswith("In it"):
        # What somebody wrote in another paper is no mark on this one.
        return ()
    bare = plainly(sentence)
    marks = read_marks(bare) or marks_besides(bare) or sent_with_a_note(bare)
    if bare != sentence:
        marks = as_printed(marks, sentence)
    marks = only_marks(marks) or retold(sentence)
    return placed_whole(beside_words(tuple(_as_notation(mark) for mark in marks)))


def notations_of_whom(sentence: str) -> list[Mark]:
    """The marks that a clause after a name tells: `Drafted by Moss, who initialed it`."""
    marks = marks_of_whom(sentence) or passed_and_written(sentence)
    return [_as_notation(mark) for mark in marks]


def notations_of_the_same(sentence: str, hand: str | None) -> list[Mark]:
    """The marks of one whom the sentence before names: `He also wrote in the margin: “...”`.

    Without a place only initials are surely on the paper.
    """
    told = SAME_HAND.match(sentence) if hand else None
    if told is None:
        return []
    name = "An unknown hand" if hand == UNKNOWN else hand
    before = told["before"]
    if before and hand == UNKNOWN:
        name = "an unknown hand"
    marks = notations_in(f"{before}{name} {sentence[told.end() :]}")
    return [
        evolve(mark, sentence=sentence)
        for mark in marks
        if mark.by == hand and (mark.where or mark.kind == "initials")
    ]


def words_of(marks: Iterable[Mark]) -> tuple[str | None, ...]:
    """All words that marks hold, and those that lead to them after a name: `who wrote`."""
    held = [word for mark in marks for word in (mark.by, mark.where, mark.text)]
    return ("who wrote", *held) if held else ()


def _as_notation(mark: Mark) -> Mark:
    """The mark as a notation: whoever a stamp shows to have seen the paper is not its hand."""
    if mark.text not in mark.sentence:
        # `Initialed by Moss`: its words as they are printed.
        printed = mark.text[:1].upper() + mark.text[1:]
        mark = evolve(mark, text=printed if printed in mark.sentence else mark.text)
    # A blank that print left inside the marks of quotation is none of the words.
    mark = evolve(mark, text=mark.text.strip())
    if not mark.by and mark.where and (told := FROM_WHOM.match(mark.where)):
        mark = evolve(mark, where=told["where"], by=told["by"])
    if mark.kind in ("stamped", "typed", "unspecified") and mark.by:
        shown = mark.by in mark.text or _stands_behind(SHOWS, f"{mark.by} ", mark.sentence)
        if shown and not _stands_behind(ITS_HAND, mark.by, mark.sentence):
            return evolve(mark, by=None)
        if mark.kind == "stamped" and mark.text.startswith(("he ", "she ")):
            return evolve(mark, by=None)
    return mark


def _stands_behind(lead: re.Pattern[str], name: str, sentence: str) -> bool:
    """Whether a name stands behind these words, as a word of its own."""
    at = sentence.find(name)
    while at >= 0:
        end = at + len(name)
        whole = not (sentence[end - 1 : end].isalnum() and sentence[end : end + 1].isalnum())
        if whole and lead.search(sentence, max(0, at - LONGEST_LEAD), at):
            return True
        at = sentence.find(name, at + 1)
    return False
