"""Lengths of time as promises name them: "a matter of weeks", "within three months", "soon"."""

from __future__ import annotations

import re

from attrs import frozen

from finalact.model.duration import UNITS, Duration, DurationUnit, read_duration
from finalact.model.refusal import Refusal


@frozen
class Lapse:
    """How much time words leave from some day on: the least and the most that they allow.

    `most` is None where the words set no end ("at least three months", "in years to come").
    """

    least: Duration
    most: Duration | None

    def said(self) -> str:
        """In plain words: "at least 2 weeks, at most 2 months"."""
        if self.most is None:
            return f"at least {self.least}"
        if self.least == self.most:
            return f"{self.most}"
        return f"at least {self.least}, at most {self.most}"


# A unit in the plural, without a number, is at least two of it and at most two of the next
# larger one: from two weeks on one says weeks and no longer days, from two months on months.
PLURALS: dict[str, Lapse] = {
    "hour": Lapse(Duration(0, "day"), Duration(2, "day")),
    "day": Lapse(Duration(2, "day"), Duration(2, "week")),
    "week": Lapse(Duration(2, "week"), Duration(2, "month")),
    "month": Lapse(Duration(2, "month"), Duration(2, "year")),
    "year": Lapse(Duration(2, "year"), Duration(20, "year")),
}
# Small numbers left open. "A few hundred" is two to five hundred and "several hundred" two to
# nine hundred by the labelling guide of hedged quantities; of weeks they say the same.
FEW: dict[str, tuple[int, int]] = {
    "a couple of": (2, 2),
    "a few": (2, 5),
    "several": (2, 9),
}
# Lengths that have a name of their own, and halves.
NAMED: dict[str, Duration] = {
    "fortnight": Duration(2, "week"),
    "quarter": Duration(3, "month"),
    "decade": Duration(10, "year"),
    "half a year": Duration(6, "month"),
    "half year": Duration(6, "month"),
    "half a month": Duration(2, "week"),
    "year and a half": Duration(18, "month"),
    "one and a half years": Duration(18, "month"),
    "month and a half": Duration(6, "week"),
}
# Words of haste or good will that say nothing of a last day: what is promised so stays open.
UNBOUNDED = frozenset(
    """soon; very soon; shortly; very shortly; before long; promptly; quickly; speedily;
    immediately; at once; forthwith; without delay; in due course; in due time; in good time;
    in time; eventually; sometime; some day; in the near future;
    in the not too distant future;
    in the foreseeable future; in the future; in the coming period; in years to come;
    as soon as possible; at an early date; at the earliest opportunity; at a later date;
    at the appropriate time; when conditions permit; when the time comes; step by step;
    gradually""".replace("\n   ", "").split("; ")
)

_LEADS = re.compile(r"(?:within|inside|in|over|during|for|no later than|not later than) ")
_ATTITUDE = re.compile(r"(?:only|just|barely|a mere|a (?:matter|question) of|at (?:the )?most) ")
_COMING = re.compile(r"the (?:next|coming|following) ")
_BEHIND = re.compile(
    r" (?:from (?:now|today|then)(?: on)?|hence|time|at (?:the )?(?:most|latest))$"
)
_AT_LEAST = re.compile(r"(?:at least|no less than|not less than|no fewer than|more than|over) ")
_AT_MOST = re.compile(r"(?:no more than|not more than|up to|less than|fewer than|under) ")
_LOOSE = re.compile(r"(?:about|around|approximately|roughly|some(?:thing like)?) (?=\S+ )")
_LOOSE_BEHIND = re.compile(r" (?:or so|or thereabouts)$")
_MORE = re.compile(r" (?:or (?:more|longer)|at the earliest)$")
_RANGE = re.compile(
    r"(?:between )?(?P<low>[a-z]+|\d{1,4}) ?(?:-|to| or| and) ?(?P<high>[a-z]+|\d{1,4}) "
    r"(?P<unit>hour|day|week|month|year)s"
)
_PLURAL = re.compile(r"(?:some )?(?P<unit>hour|day|week|month|year)s")
_FEW = re.compile(
    r"(?P<few>a couple of|couple of|a few|few|several) (?P<unit>hour|day|week|month|year)s"
)


def plain_words(text: str) -> str:
    """Words as they are compared: small letters, single blanks, no apostrophes or full stop."""
    words = re.sub(r"['’]", "", text.casefold()).replace("–", "-").replace("“", "")
    return " ".join(words.replace("”", "").replace('"', "").split()).strip(" .,;")


def read_lapse(text: str) -> Lapse | None:
    """How much time the words leave; None where they name no length of time.

    "Within three months" and "in three months" both run out after three months. A hedge
    ("about") widens a number by one unit on each side, as it does a date; what is left open
    ("a few", "several", "weeks") has the bounds of the tables above. Nothing is guessed: of
    "soon" nothing is read.
    """
    words, coming = plain_words(text), False
    at_least = loose = False
    if _MORE.search(words):
        words, at_least = _MORE.sub("", words), True
    while match := _BEHIND.search(words):
        words = words[: match.start()]
    if match := _LOOSE_BEHIND.search(words):
        words, loose = words[: match.start()], True
    words = _LEADS.sub("", words, count=1) if _LEADS.match(words) else words
    while match := _ATTITUDE.match(words) or _COMING.match(words):
        coming = coming or bool(_COMING.match(words))
        words = words[match.end() :]
    if match := _AT_LEAST.match(words):
        words, at_least = words[match.end() :], True
    elif match := _AT_MOST.match(words):
        words = words[match.end() :]
    found = _open_number(words)
    if found is None and (match := _LOOSE.match(words)):
        words, loose = words[match.end() :], True
    found = found or _counted(words, coming=coming)
    if found is None:
        return None
    if loose:
        found = _widened(found)
    return Lapse(found.least, None) if at_least else found


def _open_number(words: str) -> Lapse | None:
    """Weeks, a few weeks, several weeks: no number is said, and yet there are bounds."""
    if match := _PLURAL.fullmatch(words):
        return PLURALS[match["unit"]]
    if match := _FEW.fullmatch(words):
        few = match["few"] if match["few"] in FEW else f"a {match['few']}"
        low, high = FEW[few]
        unit = _unit(match["unit"])
        if unit is None:
            return PLURALS["hour"]
        return Lapse(Duration(low, unit), Duration(high, unit))
    return None


def _counted(words: str, *, coming: bool) -> Lapse | None:
    """A number of units, a range of them, or a length with a name of its own."""
    named = NAMED.get(re.sub(r"^(?:a|an|one|the) (?!and)", "", words))
    if named is not None:
        return Lapse(named, named)
    if match := _RANGE.fullmatch(words):
        low, high = (_length(f"{match[end]} {match['unit']}s") for end in ("low", "high"))
        if low is not None and high is not None and low.count <= high.count:
            return Lapse(low, high)
        return None
    if coming and words in UNITS:
        words = f"one {words}"
    if re.fullmatch(r"(?:\S+ )?hours?", words):
        hours = _length(words.replace("hour", "day"))
        return None if hours is None or hours.count > 48 else PLURALS["hour"]
    length = _length(words)
    return None if length is None else Lapse(length, length)


def _length(words: str) -> Duration | None:
    try:
        return read_duration(words)
    except Refusal:
        return None


def _unit(word: str) -> DurationUnit | None:
    return next((unit for unit in UNITS if unit == word), None)


def _widened(lapse: Lapse) -> Lapse:
    """One unit more and one less; a length that is said is never nothing."""
    least = Duration(max(1, lapse.least.count - 1), lapse.least.unit)
    most = lapse.most
    return Lapse(least, None if most is None else Duration(most.count + 1, most.unit))
