"""Bare numbers that count by the words right beside them: `another 31`, `held 912`."""

from __future__ import annotations

import re

from finalact.documents.number_words import Spoken
from finalact.documents.units import STOPPING

# How far the words before a number are read, in characters.
REACH = 60
SENTENCE = 300
# "double the 40 of last year".
MULTIPLIED = re.compile(r"\b(?:double|twice|triple|quadruple|half|times) the \Z", re.IGNORECASE)
# "another 31 were put off": what can only be counted.
ADDED = frozenset("another further additional remaining".split())
# "on the other 10 we have no word".
OTHER = re.compile(r"\bthe (?:other|remaining|latter|former) \Z", re.IGNORECASE)
# "only one of the 34", "two-thirds of the 240": the whole that some are of.
OF_THE_WHOLE = re.compile(
    r"\b(?:one|none|neither|each|any|some|most|many|all|few|several|half|two|three|four|five|six|"
    r"seven|eight|nine|ten|percent|per cent|part|rest|remainder|majority|minority|bulk|"
    r"thirds?|quarters?|fifths?|tenths?) of the \Z",
    re.IGNORECASE,
)
# "by a factor of three", "all but three".
BEFORE_A_COUNT = (
    "factor of ", "all but ", "numbered ", "numbering ", "von denen ", "davon ", "darunter ",
    "wovon ",
)  # fmt: skip
# "put its losses at 69".
PUT_AT = re.compile(r"\b(?:puts?|putting|placed?|places) (?:[\w’-]+ ){1,5}at (?:only |just )?\Z")
# "2 seats of 9".
THINGS_OF = re.compile(r"\b[0-9]{1,4} [a-z]+s (?:out )?of (?:the )?\Z")
# "built for 45", "there is room for 45": how many a place holds.
HOLDING = re.compile(
    r"\b(?:built|designed|meant|intended|planned|equipped|licensed|room|space|beds?|places?) for "
    r"(?:only |about |some |just )?\Z"
)
# "the camp held 912", "we issued 146 in May": what casework and rolls count.
TAKING = frozenset(
    """held holds hold houses housed contained contains seats employs employed numbers issued
    approved refused denied granted admitted registered recorded counted listed resolved rejected
    accepted processed""".split()
)
LEAST_TAKEN = 10
OF_MANY = re.compile(r",? (?:out )?of (?:the |every |these |those |his |her |its |their |our )?")
# "17 cases; 5 have been resolved, 2 refused": the rest of a count told before.
REST = re.compile(
    r"\s(?:(?:have|had|were|are|remain)\b|(?:still |since |already |now )?[a-z]{3,}ed\b)"
)
OPENS = (", ", "; ", " and ", ": ")
NOT_ITS_REST = re.compile(
    r"\b(?:articles?|paragraphs?|points?|items?|baskets?|options?|parts?|steps?|pages?|sections?|"
    r"chapters?|notes?|no\.?|nos\.?) [0-9IVX, and]*\Z",
    re.IGNORECASE,
)
# "the first held 38 bodies, the second 112".
TURN = re.compile(
    r"(?:\bthe (?:second|third|fourth|fifth|sixth|other|latter|former|last|"
    r"(?!eld|old|young)[a-z]{2,}est)|, (?:later|then|now|finally|eventually|subsequently)) "
    r"(?:only |about )?\Z",
    re.IGNORECASE,
)
CLAUSE_BREAKS = re.compile(r"[.,;:]|\Z")
SENTENCE_END = re.compile(r"[.?!]\s")
NEXT_WORD = re.compile(r"\s(?P<word>[^\W\d_]+)")
# "I will speak only of two: ...", "let me mention four that are relevant".
ONLY_SO_MANY = re.compile(r"\bonly (?:of |on |for |to |with |in )?\Z", re.IGNORECASE)
CLAUSE_ENDS = re.compile(r"[.:;]|\Z")
THAT_ARE = re.compile(
    r" (?:that|which) (?:are|were|have|had|will|would|can|could|may|might|should|seem|remain)\b"
)


def counts_among(spoken: Spoken, text: str, word: str, reached: int) -> bool:
    """Whether a number that names nothing is a count by the words right beside it.

    `word` is the one before it, `reached` where the quantity before it ends, 0 where there is none.
    """
    if spoken.low < 2 or spoken.low != int(spoken.low):
        return False
    before = text[max(0, spoken.start - REACH) : spoken.start]
    if word.lower() in ADDED or before.lower().endswith(BEFORE_A_COUNT):
        return True
    if is_the_whole(spoken, text, reached):
        return not before.endswith("the ") or stands_alone(text, spoken.end)
    if THAT_ARE.match(text, spoken.end) or (
        ONLY_SO_MANY.search(before) and CLAUSE_ENDS.match(text, spoken.end)
    ):
        return spoken.in_words
    if spoken.in_words:
        return False
    if word == "the" and (MULTIPLIED.search(before) or OF_THE_WHOLE.search(before)):
        return stands_alone(text, spoken.end)
    if OTHER.search(before) or HOLDING.search(before):
        return stands_alone(text, spoken.end)
    if PUT_AT.search(before) or (reached and THINGS_OF.search(before)):
        return CLAUSE_BREAKS.match(text, spoken.end) is not None
    if word in TAKING:
        return LEAST_TAKEN <= spoken.low < 1000 and stands_alone(text, spoken.end)
    near = reached > spoken.start - SENTENCE
    if reached and near and TURN.search(before) and CLAUSE_BREAKS.match(text, spoken.end):
        return SENTENCE_END.search(text, reached, spoken.start) is None
    return _is_the_rest(spoken, text, before, reached)


def is_the_whole(spoken: Spoken, text: str, reached: int) -> bool:
    """Whether a number is the whole of which the one just before it is a part: `22 of the 35`."""
    return bool(reached) and OF_MANY.fullmatch(text, reached, spoken.start) is not None


def stands_alone(text: str, at: int) -> bool:
    """Whether no noun follows a number that it might only describe: "the 235 isotope"."""
    following = NEXT_WORD.match(text, at)
    word = following["word"].lower() if following else ""
    return not word or word in STOPPING or word.endswith("ed")


def _is_the_rest(spoken: Spoken, text: str, before: str, reached: int) -> bool:
    """Whether a number tells how many of those counted before: "17 cases; 5 have been resolved"."""
    if not reached or not before.endswith(OPENS) or REST.match(text, spoken.end) is None:
        return False
    if NOT_ITS_REST.search(before) or reached < spoken.start - REACH:
        return False
    return SENTENCE_END.search(text, reached, spoken.start) is None
