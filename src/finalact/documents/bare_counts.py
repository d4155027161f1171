"""Numbers that name nothing and yet count somebody: "of 88 on the list 32 were let go"."""

from __future__ import annotations

import re

# A label is one thing, and its verb is singular: "Basket 3 was", but "32 were".
PLURAL_VERB = re.compile(
    r",?\s(?:(?:still|also|now|already|later|then|since|alone)\s)?"
    r"(?:were|are|have|remain|wait|aren’t|weren’t|haven’t|do not|don’t|"
    r"sind|waren|wurden|haben|warten|durften|konnten)\b"
)
# Verbs of one form for one and for many; a label may stand before them as well.
ANY_VERB = re.compile(
    r"\s(?:(?:still|also|now|already|later|then|since)\s)?"
    r"(?:had|left|remained|emigrated|departed|died|applied|waited|will|would|could|may|did)\b"
)
OF_THEM = re.compile(r"\sof\s(?:them|these|those|whom|which)\b|\sothers\b")
# Where a sentence or a clause begins, or a word that no label follows.
CLAUSE = re.compile(
    r"(?:\A|[.;:,(—] |\b(?:and|but|that|while|when|which|whom|far|then|only|another|some|ago|"
    r"earlier|later|today|yesterday) )\Z"
)
LABELS = re.compile(
    r"\b(?:articles?|paragraphs?|paras?\.?|points?|items?|baskets?|options?|chapters?|sections?|"
    r"principles?|annex(?:es)?|phases?|criteri(?:on|a)|tabs?|questions?|categor(?:y|ies)|notes?|"
    r"numbers?|steps?|lists?|documents?|clauses?|pages?|lines?|parts?|groups?) \(?\Z",
    re.IGNORECASE,
)
# "points 2 and 3 were": the second of two labels.
IN_A_ROW = re.compile(r"\d\)?(?:,| and| or| to| through|, and| &) \(?\Z")
# "Of 88 on the list ...": what follows in the sentence are shares of it.
SHARING = re.compile(r"(?:\A|[.;:(—]\s?|\b(?:and|but|that) )[Oo]f (?:the |these |those |some )?\d")
# "of the 88, 32 left": no row.
OF_N = re.compile(r"\b[Oo]f (?:the |these |those )?[0-9]{1,3}(?:,[0-9]{3})*, \(?\Z")
SENTENCE_END = re.compile(r"[.;!?]\s")
LEAST, LEAST_SHARE = 10, 2
# What is done to persons, and to as many as are told: "killing six and wounding 40".
DONE = """kill wound injur maim arrest detain imprison jail execut hang deport expel banish evict
    amnest pardon rescu evacuat displac abduct kidnap behead massacr murder""".split()
DONE_TO = frozenset(f"{verb}{ending}" for verb in DONE for ending in ("ed", "ing")) | frozenset(
    "expelled expelling freed freeing amnestied shot kidnapped kidnapping".split()
)
# So far around a number its sentence is read.
REACH = 500


def counts_somebody(text: str, start: int, end: int, number: float) -> bool:
    """Whether a bare number is a count by the sentence it stands in.

    It is where a verb of many follows it, where it is a share of a number before it, or where it
    says "of them". Marks of notes, dates and numbers of papers and paragraphs are none.
    """
    after = text[end : end + REACH]
    follows = PLURAL_VERB.match(after) or ANY_VERB.match(after) or OF_THEM.match(after)
    if not follows and not text[max(0, start - 7) : start].lower().rstrip().endswith(
        ("of", "of the")
    ):
        return False
    before = text[max(0, start - REACH) : start]
    if before and not before.endswith((" ", "(", "—", "\n")):
        return False
    sentence = SENTENCE_END.split(before)[-1]
    if IN_A_ROW.search(before) and not OF_N.search(before):
        return False
    if SHARING.search(f"{sentence}{text[start:end]}"):
        shares = _follows(before, after) or bool(re.search(r"\b[Oo]f (?:the )?\Z", before))
        return number >= LEAST_SHARE and shares
    if OF_THEM.match(after):
        return number >= LEAST_SHARE and not _is_label(before, after)
    return number >= LEAST and _follows(before, after)


def done_to_persons(word: str) -> bool:
    """Whether a verb tells what was done to persons, so that a bare number after it counts them."""
    return word.lower() in DONE_TO


def _follows(before: str, after: str) -> bool:
    """Whether the number is what the verb after it speaks of."""
    if PLURAL_VERB.match(after):
        return not _is_label(before, after)
    return bool(ANY_VERB.match(after) or OF_THEM.match(after)) and bool(CLAUSE.search(before))


def _is_label(before: str, after: str) -> bool:
    """Whether a word that numbers things stands before it; "the list 32 were" still counts."""
    found = LABELS.search(before)
    if found is None:
        return False
    return not (PLURAL_VERB.match(after) and re.search(r"\b(?:the|this|that|our) \Z",
                                                       before[: found.start()]))  # fmt: skip
