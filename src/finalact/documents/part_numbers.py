"""Parts of a whole as percent: `two-thirds of`, `more than half`, `2/3 of`."""

from __future__ import annotations

import re

from finalact.documents.number_words import FRACTIONS, ONES, PARTS, Spoken, whole

FRACTION = rf"(?:(?:one|two|three|four|five|seven|nine)[- ](?:half|{PARTS})|half|[1-9]/[2-9])"
HEDGING = """than about almost nearly over under least exactly roughly around only by barely fully
    just hardly scarcely"""
HEDGED = "|".join(rf"(?<=\b{word} )" for word in HEDGING.split())
CHANGES = "reduction|cut|increase|decrease|drop|rise|decline|less|more|fewer|higher|lower|larger"
VERBS = "are|is|were|was|have|has|had|will|would|can|could|remain"
PART = re.compile(
    rf"(?<![\w/.-])(?P<fraction>{FRACTION})(?=\s+(?:of|the|its|their|our|his|this|these|those|all|"
    rf"as (?:many|much)|\w+ (?:of|strength))\b)|"
    rf"(?P<alone>\b(?:one|two|three|four|five|seven|nine)-(?:half|{PARTS})(?![\w-])|"
    r"\b(?:two|three|four) (?:thirds|quarters|fourths|fifths|tenths)(?![\w-])|"
    rf"(?:{HEDGED})(?:half(?! (?:an?|past|way)\b)|one (?:half|third|quarter|fourth|fifth|tenth))"
    r"(?![\w-]))|"
    rf"(?P<part>\ban? {PARTS}(?=\s+(?:of|as (?:many|much))\b)|"
    rf"(?:{HEDGED})an? {PARTS}(?=(?: (?:{CHANGES}|{VERBS}))?\b[.,;)]| (?:{CHANGES}|{VERBS})\b))",
    re.IGNORECASE,
)
# `the first half of 1975` is a time, `the other half` a thing.
NOT_A_SHARE = re.compile(
    r"\b(?:first|second|latter|last|other|better|early|earlier|later|former|next|top|bottom|"
    r"third|fourth|mid)[ -](?:one-)?\Z",
    re.IGNORECASE,
)
OF_A_YEAR = re.compile(r" of (?:FY |fiscal |calendar )?(?:1[5-9]|20)[0-9]{2}\b")


def part(match: re.Match[str]) -> Spoken | None:
    """A fraction as percent: `one-half` is 50. None where it tells a time or one of two halves."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    if NOT_A_SHARE.search(before) or OF_A_YEAR.match(match.string, match.end()):
        return None
    said = (match["fraction"] or match["alone"] or match["part"]).lower()
    if "/" in said:
        above, below = said.split("/")
        share = 100 * int(above) / int(below)
        return None if share > 100 else _percent(match, share)
    words = re.split(r"[- ]", said)
    count = ONES.get(words[0], 1) if len(words) > 1 else 1
    name = words[-1]
    return _percent(match, count * FRACTIONS[name if name in FRACTIONS else name.rstrip("s")])


def _percent(match: re.Match[str], share: float) -> Spoken:
    value = whole(round(share, 1))
    return Spoken(match.start(), match.end(), value, value, percent=True, in_words=True)
