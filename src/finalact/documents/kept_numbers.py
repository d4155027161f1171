"""Which numbers are quantities, by what they count or by the words that they stand among."""

from __future__ import annotations

import re

from finalact.documents.bare_counts import counts_somebody, done_to_persons
from finalact.documents.counts_among import counts_among, is_the_whole
from finalact.documents.named_numbers import is_labelled, last_word
from finalact.documents.number_words import Spoken
from finalact.documents.units import STOPPING, UnitFound

# How far the words before a number are read, in characters.
REACH = 60
AMOUNT_REACH = 150
# Words that a bare number counts after, and those that need a word of amounts before them too.
COUNTING = frozenset(
    """total numbered numbering was were is are be been only than say says said have has had reached
    averaged averaging release released including leaving totaling totalled totaled estimate
    estimated estimates exactly precisely sind waren wurden werden blieben durften konnten wollten
    mussten insgesamt es sogar""".split()
)
LARGE = frozenset(
    """total numbered numbering only than reached averaged averaging including totaling totalled
    totaled""".split()
)
AMOUNTS_TO = frozenset("of to from at by".split())
AMOUNT = (
    r"\b(?:total|number|rate|average|figure|sum|list|quota|level|monthly|yearly|annual|increas|"
    r"ris|rose|rais|grow|grew|drop|fell|fall|declin|reduc|cut|expand|jump|decreas|lower|climb|"
    r"dwindl|amount|came|come|brought|limit|ceiling|estimat|range|up|down|out|capacit|quorum|"
    r"strength|turnout|attendance|toll|population|enrol|workforce|backlog|caseload|peak)\w*"
)
AN_AMOUNT = re.compile(AMOUNT)
AMOUNT_THEN = re.compile(rf"{AMOUNT}(?:\W+\w+){{0,6}}?\W+(?:of|to|from|at|by)\s\Z", re.IGNORECASE)
# "200 in May and 350 in June": the second counts what the first does.
ALIKE = re.compile(
    r"\s(?:in|at|for|from|during|to|of|by|last|this)\b|,? respectively|\.? respect|"
    r"\san? (?:year|month|week|decade) (?:ago|earlier|before)\b"
)
BESIDE = ("and ", "or ", ", ", "(")
LEAST_FIGURE = 10
COMPARED = frozenset("to with against than versus from".split())
POINTING = re.compile(
    r"\b(?:the|these|those|other|last|first|next|both|all|latter|former|"
    r"any|either|us|them|you)\s\Z",
    re.IGNORECASE,
)
# `our two countries`: who speak with one another, and no count of anything.
OUR_TWO = re.compile(
    r"\b(?:our|your|their) two (?:[a-z]+ )?(?:countries|peoples|nations|sides|"
    r"governments|states|powers|systems|societies|superpowers|leaders|parties|lands|capitals)\b",
    re.IGNORECASE,
)
# "one day" and "one time" are no numbers of days or times.
IDIOMS = frozenset("day days minute times second".split())
# "15 out of 20": both are counts.
# "instead of fifty they took thirty-eight": set against another number.
INSTEAD = re.compile(
    r"\b(?:instead of|rather than|as against|as opposed to) (?:the )?\Z", re.IGNORECASE
)
OUT_OF = re.compile(
    r"\s(?:out )?of (?:the |every |these |those |his |her |its |their |our |my |your )?[0-9]"
)
# "from 1.1 to 1.6": a number that another has become.
FROM_TO = re.compile(r"\bfrom (?:[^\s.;]+ |[0-9.]+ ){1,5}to \Z")
# "24 major national, religious and civic groups": what is described is counted.
DESCRIBED = re.compile(
    rf"\s(?!(?:{'|'.join(sorted(STOPPING))})\b)[a-z]{{4,}}(?<!ed)(?:,? [A-Za-z]+){{0,7}} [a-z]+s\b"
)
THEN_TO = re.compile(r"\s(?:[^\s.;]+\s){0,4}to\s(?:[a-z]+\s){0,2}[$0-9]")
# "Of these, 29 went on."
OF_THESE = re.compile(
    r"\b[Oo]f (?:(?:these|those|them|this (?:total|number)|that number),|(?:whom|which),?) "
    r"(?:only )?\Z"
)
# "a vote of 218 to 186" tells who won.
A_VOTE = re.compile(r"\bvotes? (?:of|was) (?:\d+ to )?\Z")
# "fifty-two of the fallen": so many of a whole.
SOME_OF = re.compile(r"\sof\s(?:the|our|their|its|his|her|these|those|all)\b")
# "58 who came", "9 each", "the 258 figure", "60 more".
WHO = re.compile(
    r"\s(?:who|whose|each|strong|figures?|more(?=[,.;)]|\Z)|(?:more|fewer|less)(?= than))\b"
)
A_BODY_OF = re.compile(
    r"\b(?:group|delegation|team|party|staff|crowd|crew|batch|membership|convoy) of \Z"
)
# "adopted by 23 votes to 11, with 13 against".
VOTES_TO = re.compile(r"\bvotes to \Z")
IN_A_VOTE = re.compile(r"\s(?:against|in favou?r|opposed|abst(?:ained|aining|entions?))\b")
A_BALLOT = re.compile(r"\b(?:vot|ballot|adopted|passed|carried|in favou?r)", re.IGNORECASE)
# "11 arrests in Kiev, 4 in Lvov": a count and its place, told as the one before it.
PLACED = re.compile(r"\s(?P<word>in|at|from) [A-Z]")
OF_WHAT = frozenset("these those them total number whom which only".split())
SENTENCE_END = re.compile(r"[.;?!]\s")


def is_kept(
    spoken: Spoken, text: str, found: UnitFound, *, hedged: bool, rated: bool, reached: int
) -> bool:
    """Whether a number is a quantity: hedged, with a unit, or counting by its sentence.

    `rated` tells of a rate, as "less than one per month" does; `reached` is where the
    quantity before it ends, 0 where there is none.
    """
    unit = found.name
    one = spoken.in_words and spoken.low == 1 and not spoken.is_range and not spoken.unit
    told_who_won = spoken.unit == "ratio" or spoken.unit_at is not None
    if told_who_won and A_VOTE.search(text, max(0, spoken.start - REACH), spoken.start):
        return False
    if spoken.money or spoken.percent or spoken.scaled or spoken.unit or hedged:
        # "discussed under 1": a label, where it counts nothing.
        one = one or text[spoken.start : spoken.end] == "1"
        return not (one and unit is None and not spoken.scaled) or rated
    if one:
        measure = found.measure and found.adjacent
        return measure and text[spoken.end : found.end].strip().lower() not in IDIOMS
    if (spoken.low > 1 and OUT_OF.match(text, spoken.end)) or (
        spoken.is_range and (spoken.in_words or spoken.joint.startswith(("to", "or", "if not")))
    ):
        return True
    before = text[max(0, spoken.start - REACH) : spoken.start]
    word = last_word(before)
    if word in ("of", "than", "against", "to") and spoken.low > 1 and INSTEAD.search(before):
        return True
    if spoken.unit_at is not None or (word == "to" and FROM_TO.search(before)):
        return True
    if word.rstrip(",") in OF_WHAT and OF_THESE.search(before):
        return True
    if word == "from" and THEN_TO.match(text, spoken.end):
        return True
    pointed = spoken.in_words and not (found.measure and found.adjacent)
    if pointed and spoken.low == int(spoken.low) and POINTING.search(before):
        # "22 of the thirty-five participating States".
        return unit is not None and is_the_whole(spoken, text, reached)
    of_ours = spoken.low == 2 and word.lower() in ("our", "your", "their")
    if of_ours and OUR_TWO.match(text, text.rfind(word, 0, spoken.start)):
        return False
    if unit is not None or counts_somebody(text, spoken.start, spoken.end, spoken.low):
        return True
    if done_to_persons(word) and spoken.low > 1:
        return True
    if counts_among(spoken, text, word, reached):
        return True
    if counts_alike(spoken, text, reached) or (spoken.low > 1 and WHO.match(text, spoken.end)):
        return True
    if spoken.in_words:
        return bool(SOME_OF.match(text, spoken.end)) and not is_labelled(before, spoken.low)
    return "," in text[spoken.start : spoken.end] or _is_an_amount(spoken, text, before)


def counts_alike(spoken: Spoken, text: str, reached: int) -> bool:
    """Whether a number counts what the quantity before it does: "two in May and five in June"."""
    if not reached or spoken.low < (2 if spoken.in_words else 1):
        return False
    before = text[max(reached, spoken.start - REACH) : spoken.start]
    if not (before.endswith(BESIDE) or last_word(before) in COMPARED):
        return False
    if not spoken.in_words and spoken.low < LEAST_FIGURE:
        placed = PLACED.match(text, spoken.end)
        return placed is not None and f" {placed['word']} " in before
    if ALIKE.match(text, spoken.end) is None:
        return False
    # In place: a copy of all that lies between would grow with the text.
    return SENTENCE_END.search(text, reached, spoken.start) is None


def _is_an_amount(spoken: Spoken, text: str, before: str) -> bool:
    """Whether a bare number in figures is an amount by the words before it."""
    word = last_word(before)
    if A_VOTE.search(before):
        return False
    if word == "to" and VOTES_TO.search(before):
        return True
    if IN_A_VOTE.match(text, spoken.end) and A_BALLOT.search(before):
        return True
    if word == "of" and A_BODY_OF.search(before):
        return spoken.low > 1
    if spoken.low < LEAST_FIGURE or spoken.low >= 10**6:
        return False
    beside = before.endswith(BESIDE)
    if spoken.low < 1000 and DESCRIBED.match(text, spoken.end) and (not word or word.islower()):
        return True
    wide = text[max(0, spoken.start - AMOUNT_REACH) : spoken.start]
    if spoken.low < 1000:
        if spoken.is_range and word == "of" and AN_AMOUNT.search(SENTENCE_END.split(wide)[-1]):
            return True
        return word in COUNTING or (word in AMOUNTS_TO and bool(AMOUNT_THEN.search(before)))
    if word in LARGE:
        return True
    return (beside or word in AMOUNTS_TO or word in COUNTING) and bool(
        AN_AMOUNT.search(SENTENCE_END.split(wide)[-1])
    )
