"""The notations of a source note: marks on the paper, whoever the sentence is about."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.mark_grammar import HAND, NAME, PLACE_WORD, SURFACE, VERB
from finalact.documents.marks import read_marks
from finalact.documents.month_days import MONTHS
from finalact.model.mark import Mark

INITIALED_BY = re.compile(
    r"Initialed by (?P<name>[A-ZÀ-Þ][\w’-]+)(?P<rest>(?: (?:at|in|on) the [^,;]+)?\.?)\Z"
)
WHO_DID = re.compile(
    r"(?:\w+ by|Sent (?:through|via|to)|A copy was sent to) (?P<name>[^,;]+), who (?P<did>.+)\Z",
    re.DOTALL,
)
# `On August 11, Moss wrote in the margin: “...”`.
ON_A_DAY = re.compile(
    rf"On (?:or about )?(?:{'|'.join(MONTHS)}) [0-9]{{1,2}}(?:, [0-9]{{4}})?, "
    rf"(?P<rest>(?:{HAND}|{NAME}) (?:also |then )?{VERB}\b.+)\Z",
    re.DOTALL,
)
# `In a handwritten note to Reed at the bottom of the page, Moss explained: “...”`.
IN_A_NOTE = re.compile(
    r"In an? (?:\w+ )?(?:handwritten|hand-written|marginal|penciled) (?:notation|note|comment|"
    rf"message|postscript)(?: to {NAME})?,? (?P<where>{PLACE_WORD} [^,:“]*?\b{SURFACE}\b[^,:“]*), "
    rf"(?P<by>{HAND}|{NAME}) \w+(?: {NAME})?(?: that)?[:,]? (?P<words>“.+)\Z",
    re.DOTALL,
)
# What an editor takes written words to mean is no part of them.
MEANING = re.compile(
    r"(?P<told>.+?”),? (?:(?:presumably|apparently|likely|probably) )?"
    r"(?:an? (?:\w+ )?(?:reference|response|allusion) to|referring to|in reference to) [^“]+\Z",
    re.DOTALL,
)
IN_A_HAND = re.compile(
    rf"(?P<what>[^,:“]+?) (?:appears?|is written|was written) (?P<where>{PLACE_WORD} "
    rf"[^,:“]*?\b{SURFACE}\b[^,:“]*?) in (?:an (?P<unknown>unknown|unidentified) hand|"
    r"(?P<by>[A-ZÀ-Þ][\w.-]+)’s? (?:hand|handwriting))\.?\Z"
)
# `A note in an unknown hand at the top reads ...`; `Stamped notations at the top read ...`.
NOTE_IN_A_HAND = re.compile(
    r"An? (?:note|comment|message|remark) (?=in (?:an unknown hand|[A-ZÀ-Þ][\w.-]+’s? hand))"
)
SEVERAL = re.compile(
    r"(?=(?:Stamped|Handwritten|Typed|Typewritten|Marginal|Penciled) "
    r"(?:(?:an)?notations|notes|comments|dates) )"
)
# `in the margin from Moss to Reed`; but `on a memorandum from Moss` is where it stands.
FROM_WHOM = re.compile(
    r"(?P<where>.+? (?:margin|corner|page|top|bottom|side)),? (?:from|by) "
    rf"(?P<by>{NAME})(?: to {NAME})?\Z"
)


def notations_in(sentence: str) -> tuple[Mark, ...]:
    """The marks on the paper that a sentence of a source note tells; none where it tells none."""
    if marks := read_marks(sentence):
        return tuple(_as_notation(mark) for mark in marks)
    marks = _initialed_by(sentence) or _in_other_words(sentence)
    if not marks and (told := MEANING.match(sentence)):
        marks = read_marks(told["told"]) or _in_other_words(told["told"])
    return tuple(_as_notation(evolve(mark, sentence=sentence)) for mark in marks)


def marks_of_whom(sentence: str) -> list[Mark]:
    """The marks that a clause after a name tells: `Drafted by Moss, who initialed it`."""
    told = WHO_DID.match(sentence)
    if told is None:
        return []
    marks = read_marks(f"{told['name']} {told['did']}.")
    return [_as_notation(evolve(mark, sentence=sentence)) for mark in marks]


def _initialed_by(sentence: str) -> tuple[Mark, ...]:
    """The initials that a sentence without a subject tells, such as `Initialed by Moss`."""
    if not (told := INITIALED_BY.match(sentence)):
        return ()
    return read_marks(f"{told['name']} initialed{told['rest']}")


def _in_other_words(sentence: str) -> tuple[Mark, ...]:
    """The marks of a sentence that begins with a day or a note, or ends with the hand."""
    if told := ON_A_DAY.match(sentence):
        # Without a place on the paper, what somebody wrote on a day may be another paper.
        return tuple(m for m in read_marks(told["rest"]) if m.where or m.kind == "initials")
    if told := IN_A_NOTE.match(sentence):
        return read_marks(f"{told['by']} wrote {told['where']}: {told['words']}")
    if NOTE_IN_A_HAND.match(sentence):
        return read_marks(NOTE_IN_A_HAND.sub("A notation ", sentence, count=1))
    if SEVERAL.match(sentence):
        return read_marks(f"Two {sentence[0].lower()}{sentence[1:]}")
    if told := IN_A_HAND.match(sentence):
        by = "unknown hand" if told["unknown"] else told["by"]
        return (Mark("handwritten", by, told["what"], told["where"], sentence=sentence),)
    return ()


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
