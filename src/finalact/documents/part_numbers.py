"""Parts of a whole as percent: `two-thirds of`, `more than half`, `2/3 of`."""

from __future__ import annotations

import re

from finalact.documents.number_words import PARTS, Spoken, share_of, whole

FRACTION = rf"(?:(?:one|two|three|four|five|seven|nine)[- ](?:half|{PARTS})|half|[1-9]/[2-9])"
HEDGING = """than about almost nearly over under least exactly roughly around only by barely fully
    just hardly scarcely approximately perhaps"""
HEDGED = "|".join(rf"(?<=\b{word} )" for word in HEDGING.split())
CHANGES = "reduction|cut|increase|decrease|drop|rise|decline|less|more|fewer|higher|lower|larger"
VERBS = "are|is|were|was|have|has|had|will|would|can|could|remain"
# What neither begins with is passed over at once.
PART = re.compile(
    r"(?=[1-9haotfsnHAOTFSN])(?:"
    rf"(?<![\w/.-])(?P<fraction>{FRACTION})(?=\s+(?:of|the|its|their|our|his|this|these|those|all|"
    rf"as (?:many|much)|\w+ (?:of|strength))\b)|"
    rf"(?P<alone>\b(?:one|two|three|four|five|seven|nine)-(?:half|{PARTS})(?![\w-])|"
    r"\b(?:two|three|four) (?:thirds|quarters|fourths|fifths|tenths)(?![\w-])|"
    rf"(?:{HEDGED})(?:half(?! (?:an?|past|way)\b)|one (?:half|third|quarter|fourth|fifth|tenth))"
    r"(?![\w-]))|"
    rf"(?P<part>\ban? {PARTS}(?=\s+(?:of|as (?:many|much))\b)|"
    rf"(?:{HEDGED})an? {PARTS}(?=(?: (?:{CHANGES}|{VERBS}))?\b[.,;)]|"
    rf" (?:{CHANGES}|{VERBS}|over|during|since|from|in|but|or|to|and (?:not?|less|fewer|at|up))\b)|"
    rf"(?<=\ba good ){PARTS}(?= (?:of|{VERBS})\b|[.,;)])))",
    re.IGNORECASE,
)
# `between a third and a half of them`, `from one-third to one-half`.
ONE_PART = rf"(?:(?:one|two|three|four|five|seven|nine|an?)[- ](?:half|{PARTS})|half)"
PARTS_APART = re.compile(
    rf"(?<![\w/.-])(?=[otfsnahOTFSNAH])(?P<first>{ONE_PART}) (?P<joint>to|or|and)"
    rf"(?: perhaps| even| possibly)? (?P<second>{ONE_PART})(?![\w-])"
    r"(?! (?:an? )?(?:hundred|thousand|million|billion|dozen|years?|months?|weeks?|days?|hours?|"
    r"miles?|tons?|inch|inches)\b)",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bbetween (?:about |perhaps |some )?\Z", re.IGNORECASE)
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
    return _percent(match, _share(said))


def parts_apart(match: re.Match[str]) -> Spoken | None:
    """Two fractions as a range of percent; None where they do not rise or are two things told."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    joint = match["joint"].lower()
    low, high = _share(match["first"].lower()), _share(match["second"].lower())
    if low >= high or high > 100 or NOT_A_SHARE.search(before):
        return None
    if joint == "and" and not BETWEEN.search(before):
        return None
    bounds = (whole(round(low, 1)), whole(round(high, 1)))
    return Spoken(*match.span(), *bounds, True, joint, percent=True, in_words=True)


def _share(said: str) -> float:
    *count, part_said = re.split(r"[- ]", said)
    return share_of(count[0] if count else None, part_said)


def _percent(match: re.Match[str], share: float) -> Spoken:
    value = whole(round(share, 1))
    return Spoken(match.start(), match.end(), value, value, percent=True, in_words=True)
