"""Words at a number that are a slip of the pen for a hedge, so that its bound would be lost."""

from __future__ import annotations

import re

from finalact.model.refusal import Refusal
from finalact.model.slip_of_writing import changed_places, one_letter_apart

_REMEDY = (
    'Write the words as they were said; or the least and the most as numbers in "low" and "high".'
)
# The hedges that a slip leaves unread, without their blanks. Shorter ones ("over", "some") are
# a letter away from too many other words.
_BEFORE = (
    "under about above below around roughly nearly almost approximately exceeding beyond barely "
    "estimated probably possibly perhaps maximum minimum atleast atmost upto asmanyas closeto"
).split()
_BEHIND = "ormore orless orfewer atleast atmost atthemost".split()
# English words, and pairs of them, that are a letter away from a hedge and none.
_NO_SLIPS = frozenset(
    """ground round aground yearly dearly pearly abort abut abouts bellow barley rarely atlast
    atpost ofless ofmore estimate probable possible""".split()
)
# A comparison that was not read: "fewr than", "moer then". "Other than 30" gives no 30 either.
_THAN = re.compile(r"\b\w+ (?:than|then) (?:an? |the )?\Z", re.IGNORECASE)
# By how much there are more or fewer tells of no figure how many there are.
_CHANGE = re.compile(r"(?: [a-z]+)? (?:more|fewer|less|higher|lower) than\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2}")
_PERCENT = re.compile(r"%|per ?cent|pct", re.IGNORECASE)
_PERCENT_MORE = re.compile(r" (?:more|fewer|less|higher|lower)\b", re.IGNORECASE)
# So many words on either side may be a hedge.
_MOST_WORDS = 3
_FARTHEST = 60
_SHORTEST = 4


def refuse_lost_hedge(words: str) -> None:
    """Refuse (`figure-not-understood`) words whose figure stands beside a hedge written amiss.

    "Fewr than 30" would be taken for 30, and the bound be lost; "30 more than in March" tells of
    a change, and is no figure of 30.
    """
    from finalact.documents.numbers import spoken_numbers  # noqa: PLC0415
    from finalact.documents.quantities import quantities_in  # noqa: PLC0415
    from finalact.documents.single_blanks import single_blanks  # noqa: PLC0415

    plain = single_blanks(words.strip())[0]
    if not _WORD.search(plain):
        return
    read = [(start, end) for _, start, end in quantities_in(plain)]
    read = read or [(number.start, number.end) for number in spoken_numbers(plain)]
    if len(read) != 1:
        return
    start, end = read[0]
    before, behind = plain[:start], plain[end:]
    change = _CHANGE.match(behind)
    if change is None and _PERCENT.search(plain, start, end):
        change = _PERCENT_MORE.match(behind)
    if change:
        raise Refusal(
            "figure-not-understood",
            f'"{words}" tells of a change, and not how many there are.',
            'Write how many there are, or the least and the most as numbers in "low" and "high".',
        )
    comparison = _THAN.search(before[-_FARTHEST:])
    slip = comparison[0].strip() if comparison else _slip(before, _BEFORE, last=True)
    # "30 persons or lss": the noun may stand between.
    past = behind.split(maxsplit=1)[1:]
    slip = slip or _slip(behind, _BEHIND, last=False)
    if slip := slip or (_slip(past[0], _BEHIND, last=False) if past else ""):
        raise Refusal(
            "figure-not-understood",
            f'"{words}" may set a bound that would be lost: "{slip}" cannot be read.',
            _REMEDY,
        )


def _slip(text: str, hedges: list[str], *, last: bool) -> str:
    """The words next to the number that are nearly a hedge; empty where there are none."""
    near = text[-_FARTHEST:] if last else text[:_FARTHEST]
    words = near.split()[-_MOST_WORDS:] if last else near.split()[:_MOST_WORDS]
    for count in range(1, len(words) + 1):
        said = words[-count:] if last else words[:count]
        joined = "".join(said).casefold().rstrip(".,;")
        if joined in _NO_SLIPS:
            return ""
        if any(_nearly(joined, hedge) for hedge in hedges):
            return " ".join(said)
    return ""


def _nearly(said: str, hedge: str) -> bool:
    """Whether two words are the same but for one letter, or for two that changed places."""
    if said == hedge:
        return True
    if len(said) < _SHORTEST:
        return False
    # A short word is a letter away from too many others.
    one_letter = len(hedge) > _SHORTEST and one_letter_apart(said, hedge)
    return one_letter or changed_places(said, hedge)
