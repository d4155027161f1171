"""Which volume of the edition a reference means: its id is made of the words of its title.

The edition names its volumes by one rule ("1969–1976, volume XXXVIII, Part 1" is
frus1969-76v38p1; "volume E–14, Part 2" is frus1969-76ve14p2), so that a reference leads to its
paper whether that volume is on the desk already or comes later.
"""

from __future__ import annotations

import re
from collections import deque

_YEARS = re.compile(
    r"(?P<first>1(?<!\w1)[89][0-9]{2})(?:\s?[-–—]\s?(?P<last>[0-9]{4}|[0-9]{2}))?\b"
)
_VOLUME = re.compile(
    r"\b[Vv]ol(?:ume|\.)\s+(?P<electronic>E\s?[-–—]\s?)?(?P<number>[0-9]{1,3}|[IVXLC]+)\b"
    r"(?:,?\s+(?:[Pp]art|[Pp]t\.)\s+(?P<part>[0-9]{1,2}|[IVX]+)\b)?"
)
# What may stand between the volume and the word Document: its name, a chapter, never a full stop.
# A name of several countries (`Norland; Carvo, 1973–1976`) has its years behind them.
_TO_THE_DOCUMENT = re.compile(
    r"[^.;()]{0,160}(?:(?<=\b[A-Z])\.[^.;()]{0,80}){0,4}\Z|"
    r"[^.;()]{0,60}(?:; [A-Z][^.;()]{0,60}){1,4}, [12][0-9]{3}[–-][0-9]{4}(?:,[^.;()]{0,40})?\Z"
)
_IBID = re.compile(r"\b[Ii]bid\.,?\s*(?:as\s+|in\s+)?\Z")
_OF_LAST = re.compile(r"frus([0-9]{4}(?:-[0-9]{2})?)")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def volume_named(before: str, last: str = "") -> str | None:
    """The id of the volume that stands in the words before "Document 12".

    `last` is the volume named before, which "ibid." means. Empty where the words name a volume
    but not so that its id can be told; None where they name none, and the paper is one of the
    same volume.
    """
    same = "bid." in before
    if same and _IBID.search(before):
        return last
    # The last word alone is asked first.
    volume = _VOLUME.search(before, max(0, before.rfind("ol") - 2)) or _last(_VOLUME, before)
    if volume is None or not _TO_THE_DOCUMENT.match(before[volume.end() :]):
        return None
    years = _last(_YEARS, before[: volume.start()])
    number = _number(volume["number"])
    span = "" if years is None else years["first"]
    if years is not None and years["last"]:
        span += f"-{years['last'][-2:]}"
    of_last = _OF_LAST.match(last)
    if same and _IBID.search(before[: volume.start()]) and of_last is not None:
        span = of_last[1]
    if not span or not number:
        return ""
    electronic = "e" if volume["electronic"] else ""
    part = f"p{_number(volume['part'])}" if volume["part"] else ""
    return f"frus{span}v{electronic}{number:02d}{part}"


def is_volume_id(volume: str) -> bool:
    """Whether the volume of a reference is told by its id, not only in the words that name it."""
    return _OF_LAST.match(volume) is not None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)


def _number(word: str) -> int:
    """A number in figures or in Roman numerals; 0 where it is neither."""
    if word.isdecimal():
        return int(word)
    values = [_ROMAN[letter] for letter in word]
    after = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, after, strict=True))
