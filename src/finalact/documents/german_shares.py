"""Shares and multiples in German: `jeder dritte`, `einer von zehn`, `dreimal so viele`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.documents.number_words import Spoken, whole

ORDINALS = dict(
    zip("zweit dritt viert fünft sechst siebt acht neunt zehnt".split(), range(2, 11), strict=True)
) | {"zwanzigst": 20, "hundertst": 100, "tausendst": 1000}
ONES = dict(
    zip("zwei drei vier fünf sechs sieben acht neun zehn".split(), range(2, 11), strict=True)
)
# "jeder dritte Häftling" is a third of them; "jeden zweiten Tag" tells how often.
EVERY = re.compile(
    rf"\b(?:jede[rsnm]?\s(?P<ordinal>{'|'.join(ORDINALS)})e[rsnm]?)(?!\w)"
    r"(?!\s(?:Tag|Woche|Monat|Jahr|Stunde|Minute|Sekunde|Mal)e?s?\b)",
    re.IGNORECASE,
)
PART = rf"(?:eine[rsm]?|{'|'.join(ONES)}|[1-9])"
WHOLE = rf"(?:{'|'.join(ONES)}|hundert|tausend|10|100|1000)"
OUT_OF = re.compile(
    rf"\b(?P<part>{PART})\s(?:von|aus)\s(?P<whole>{WHOLE})(?![\w.,]*\w)", re.IGNORECASE
)
ROUND = {"hundert": 100, "tausend": 1000}
# "doppelt so viele", "dreimal so hoch", "um das Dreifache".
TIMES = re.compile(
    rf"\b(?:(?P<double>doppelt)|(?P<times>zwei|{'|'.join(ONES)})mal)(?=\sso\s)|"
    rf"\b(?:das|ein)\s(?:(?P<twofold>Doppelte)|(?P<fold>{'|'.join(ONES)})fache)(?!\w)|"
    r"(?:(?<=fast )|(?<=beinahe )|(?<=nahezu )|(?<=als ))"
    r"(?P<verb>ver(?:doppelt|dreifacht|vierfacht|fünffacht|zehnfacht))(?!\w)",
    re.IGNORECASE,
)
BY_VERB = {
    "verdoppelt": 2, "verdreifacht": 3, "vervierfacht": 4, "verfünffacht": 5, "verzehnfacht": 10,
}  # fmt: skip


def german_shares(text: str) -> Iterator[Spoken]:
    """The shares and multiples of a text, in no order."""
    low = text.lower()
    if "jede" in low:
        for match in EVERY.finditer(text):
            yield _share(match, 100 / ORDINALS[match["ordinal"].lower()])
    if " von " in low or " aus " in low:
        for match in OUT_OF.finditer(text):
            part, of = _value(match["part"]), _value(match["whole"])
            if part < of:
                yield _share(match, 100 * part / of)
    if "mal so" in low or "oppelt" in low or "fach" in low:
        for match in TIMES.finditer(text):
            value = 2 if match["double"] or match["twofold"] else _times(match)
            yield Spoken(*match.span(), value, value, in_words=True, unit="times")


def _share(match: re.Match[str], share: float) -> Spoken:
    value = whole(round(share, 1))
    return Spoken(*match.span(), value, value, percent=True, in_words=True)


def _times(match: re.Match[str]) -> int:
    if verb := (match["verb"] or "").lower():
        return BY_VERB[verb]
    return ONES[(match["times"] or match["fold"]).lower()]


def _value(said: str) -> int:
    word = said.lower()
    if word.isdigit():
        return int(word)
    return 1 if word.startswith("eine") else ROUND.get(word) or ONES[word]
