"""Hedges around a number: what bound the words set, and whether they leave it loose."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Literal

from attrs import frozen

from finalact.documents.topics import seems_to_hedge

Bound = Literal["point", "nearly", "over", "under", "at least", "at most"]

REACH = 60
DEEPEST = 6
# Words that widen the distance to a bound and change nothing else.
FAR = r"(?:(?:well|far|much|way|considerably|substantially|significantly|even|still|any) )?"
SLIGHTLY = (
    r"(?:slightly|somewhat|something|just|(?:a )?(?:little|bit|shade|touch|trifle|hair|fraction)|"
    r"marginally|fractionally)"
)
NOT = r"(?:(?:does|do|did|will|would|should|shall|must|may|can|could) )?not"
NEVER = rf"(?:{NOT}|cannot|can’t|don’t|doesn’t|won’t|never|without)"
# "up to a yield of 150 kt": a noun of amounts may stand between.
SUCH = (
    r"(?: (?:an?|the) (?:total |overall )?(?:yield|level|total|limit|threshold|maximum|ceiling|"
    r"sum|rate|value|strength|figure|depth|height|weight|force|number|quota|cost|price|distance|altitude|"
    r"range|speed) of)?"
)
WEIT = r"(?:(?:weit|deutlich|wesentlich) )?"
EXCEED = "exceed|exceeds|exceeded|exceeding"
# The words before a number, each with the bound it sets; from the labelling guide.
BEFORE: tuple[tuple[Bound, bool, tuple[str, ...]], ...] = (
    (
        "at most",
        True,
        (r"not (?:much|many|far) more than", r"not (?:much|far) over"),
    ),
    (
        "at most",
        False,
        (
            r"(?:no|not|nor|never)(?: be| have)? more than",
            r"(?:no|not) (?:greater|larger|higher|longer|later) than",
            rf"{NEVER} (?:to )?(?:{EXCEED})", r"not over", r"not above",
            rf"(?:(?:anything|anywhere) )?up to{SUCH}",
            r"up to and including", r"as many as", r"as much as", rf"at or below{SUCH}",
            rf"at or under{SUCH}", r"at (?:the )?(?:very )?most", r"at (?:the )?outside",
            r"an? maximum of", r"maximum of", r"maximum", r"not beyond", r"höchstens",
            r"maximal", r"max\.", r"allenfalls", r"bis zu", r"nicht über",
            r"nicht (?:mehr|länger|größer|höher|älter|öfter) als",
        ),
    ),
    (
        "at least",
        False,
        (
            r"at (?:the )?(?:very )?least", r"(?:no|not|nothing|never)(?: be)? less than",
            rf"at or above{SUCH}", rf"at or over{SUCH}",
            r"(?:no|not|never)(?: be)? fewer than",
            r"(?:no|not) (?:smaller|lower|shorter|sooner|earlier) than",
            r"not under", r"not below", r"an? minimum of", r"minimum of", r"at a minimum",
            r"minimum", r"mindestens", r"mind\.", r"wenigstens", r"nicht unter",
            r"nicht (?:weniger|kürzer|kleiner|jünger|niedriger|geringer) als",
        ),
    ),
    (
        "nearly",
        True,
        (
            r"(?:very )?nearly", r"(?:very )?almost", r"virtually", r"practically",
            r"the (?:better|best|greater) part of", rf"{SLIGHTLY} under", r"just short of",
            r"a little short of",
            r"close to", r"close on", r"close upon", r"nigh on", r"well[ -]nigh", r"not quite",
            r"nearing", r"(?:something )?approaching", r"just below", r"knapp", r"knapp unter",
            r"fast", r"beinahe", r"nahezu", r"kaum", r"annähernd",
        ),
    ),
    ("at least", True, (r"an? good",)),
    ("over", True, (rf"{SLIGHTLY} over", rf"{SLIGHTLY} more than", rf"{SLIGHTLY} above",
                    rf"{SLIGHTLY} in excess of",
                    rf"{SLIGHTLY} (?:greater|larger|higher|longer|older|better) than",
                    rf"(?:may|might|could) (?:have )?(?:{EXCEED})")),
    ("over", True, (r"gut", r"(?:etwas|wenig|knapp) (?:mehr als|über)")),
    ("under", True, (r"etwas weniger als", r"etwas unter")),
    ("under", True, (rf"{SLIGHTLY} less than", rf"{SLIGHTLY} fewer than", rf"{SLIGHTLY} below",
                     rf"{SLIGHTLY} (?:smaller|lower|shorter|younger) than")),
    (
        "over",
        False,
        (
            rf"{FAR}over{SUCH}", rf"{FAR}more than{SUCH}", rf"{FAR}in excess of",
            rf"{FAR}above{SUCH}",
            rf"{FAR}beyond", rf"{FAR}(?:{EXCEED})", r"upwards? of", r"surpass(?:es|ed|ing)?",
            rf"{FAR}(?:greater|larger|higher|bigger|longer older|better) than",
            r"top(?:s|ped|ping)", rf"{WEIT}über",
            rf"{WEIT}(?:mehr|länger|größer|höher|älter|öfter) als",
        ),
    ),
    (
        "under",
        False,
        (
            rf"{FAR}under{SUCH}", rf"{FAR}less than{SUCH}", rf"{FAR}fewer than",
            rf"{FAR}below{SUCH}",
            rf"{FAR}(?:smaller|lower|shorter|lesser|younger) than", r"short of", r"not even",
            r"an? (?:small |tiny |mere )?fraction of",
            rf"{WEIT}unter", rf"{WEIT}(?:weniger|kürzer|kleiner|jünger|niedriger|geringer) als",
            r"nicht einmal", r"noch nicht einmal", r"keine", r"keinen",
        ),
    ),
    (
        "point",
        True,
        (
            r"more or less", r"about", r"abt\.?", r"approximat(?:es|ed|ing)", r"approximately",
            r"approx\.?", r"(?:(?:something|somewhere) )?around", r"roughly", r"circa",
            r"ca\.", r"some", r"(?:something|somewhere) like",
            r"(?:some(?:thing|where) )?(?:of|on|in) the order of",
            r"(?:some(?:thing|where) )?in the (?:neighbou?rhood|vicinity|region|area) of",
            r"perhaps", r"probably",
            r"possibly", r"maybe", r"presumably", r"an estimated", r"estimated", r"est\.?", r"rund",
            r"rd\.", r"etwa", r"ungefähr", r"zirka", r"schätzungsweise", r"(?:um|an) die",
            r"in der Größenordnung von", r"vermutlich", r"wahrscheinlich", r"vielleicht",
            r"möglicherweise", r"(?:anything|anywhere|somewhere) from",
            r"(?:anything|anywhere|somewhere) between",
            r"closer to", r"nearer(?: to)?",
        ),
    ),
    ("point", False, (r"between", r"zwischen")),
)  # fmt: skip
MODAL = re.compile(
    r"\b(?P<modal>possibly|perhaps|probably|maybe|presumably|vielleicht|möglicherweise|vermutlich|"
    r"wahrscheinlich)\s\Z",
    re.IGNORECASE,
)
LOOSE_VERB = re.compile(
    r"\b(?:probably|perhaps|possibly|maybe|presumably)(?:\s\w+){1,3}\s\Z", re.IGNORECASE
)
MAY_BE_LOOSE = re.compile(r"[Pp](?:rob|erh|oss|res)|[Mm]ayb")
ATTITUDES = frozenset("only mere merely just fully full whole barely as nur lediglich".split())
ATTITUDE = re.compile(
    r"\b(?:only|a mere|a full|a whole|merely|just|fully|barely|as high as|as low as|as few as|"
    r"as little as|nur|lediglich)\s\Z",
    re.IGNORECASE,
)
IN_MARKS = re.compile(r"[“\"](?P<words>[a-z][a-z ]{3,24})[”\"]\s\Z", re.IGNORECASE)
# An article may stand between: "about a dozen", "exceed the 150 kt limit".
_LAST = re.compile(r"([^\W\d_]+)\.?\s(?:an?\s|(?P<the>the\s))?\Z", re.IGNORECASE)
_THE = re.compile(
    r"\b(?:over|under|above|below|beyond|exceed(?:s|ed|ing)?|up to|fraction of)\sthe\s\Z",
    re.IGNORECASE,
)
_OF_A_LIMIT = re.compile(
    r"\s?(?:kt|mt|mw|km|kg|kilotons?|megatons?|percent|per cent|%|miles?|tons?|meters?|feet)(?!\w)",
    re.IGNORECASE,
)


def _by_last_word() -> dict[str, tuple[tuple[Bound, bool, re.Pattern[str]], ...]]:
    """The hedges by their last word: most words before a number end none of them."""
    found: defaultdict[str, list[tuple[Bound, bool, list[str]]]] = defaultdict(list)
    for bound, loose, phrases in BEFORE:
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            for word in _last_words(phrase):
                groups[word].append(phrase)
        for word, together in groups.items():
            found[word].append((bound, loose, together))
    return {
        word: tuple(
            (
                bound,
                loose,
                re.compile(
                    rf"(?<![\w])(?:{'|'.join(phrases)})\s(?:an?\s|the\s)?\Z".replace(" ", r"\s"),
                    re.IGNORECASE,
                ),
            )
            for bound, loose, phrases in groups
        )
        for word, groups in found.items()
    }


def _last_words(phrase: str) -> tuple[str, ...]:
    if EXCEED in phrase:
        return tuple(EXCEED.split("|"))
    if match := re.search(r"(\w+)\((?:\?:)?([\w|]+)\)(\?)?\Z", phrase):
        ends = tuple(f"{match[1]}{end}" for end in match[2].split("|"))
        return (*ends, match[1]) if match[3] else ends
    if phrase.endswith(SUCH):
        return *_last_words(phrase.removesuffix(SUCH)), "of"
    if phrase == r"nearer(?: to)?":
        return "nearer", "to"
    return (re.findall(r"[^\W\d_]+", phrase)[-1],)


_BEFORE = _by_last_word()


@frozen
class Hedge:
    """The bound set by the words, whether they are loose, and how far they reach leftward."""

    bound: Bound = "point"
    loose: bool = False
    start: int = 0


def hedge_before(text: str, at: int, *, end: int = 0, deepest: int = DEEPEST) -> Hedge:
    """The hedge that ends where the number at this offset begins.

    Hedges before hedges ("as many as about") are followed so deep and no deeper. `end` is where
    the number ends: with it, words that tell a topic or a span of time are known for no hedge.
    """
    offset = max(0, at - REACH)
    before = text[offset:at]
    last = _LAST.search(before[-30:]) if before[-1:].isspace() else None
    if last is None:
        return _in_marks(before, offset) or Hedge("point", False, at)
    for bound, loose, pattern in _BEFORE.get(last[1].lower(), ()):
        match = pattern.search(before)
        if match is None or (last["the"] and not _is_limit(text, before, at, end)):
            continue
        if end and seems_to_hedge(text, before, at, end):
            return Hedge("point", False, at)
        start = offset + match.start()
        followed = bound in ("point", "nearly") and deepest > 0
        inner = (
            hedge_before(text, start, end=end, deepest=deepest - 1)
            if followed
            else Hedge(start=start)
        )
        if inner.bound != "point":
            return Hedge(inner.bound, loose or inner.loose, inner.start)
        if modal := MODAL.search(text[offset:start]):
            return Hedge(
                bound, True, min(_with_attitude(text, offset + modal.start()), inner.start)
            )
        return Hedge(bound, loose or inner.loose, min(_with_attitude(text, start), inner.start))
    loose = bool(MAY_BE_LOOSE.search(before) and LOOSE_VERB.search(before))
    if last[1].lower() not in ATTITUDES:
        return Hedge("point", loose, at)
    start = _with_attitude(text, at)
    # "possibly as few as 30", "perhaps only 30".
    modal = MODAL.search(text[offset:start]) if start < at else None
    return Hedge("point", True, offset + modal.start()) if modal else Hedge("point", loose, start)


def _in_marks(before: str, offset: int) -> Hedge | None:
    """The hedge that stands in quotation marks before a number: “approximately” 50 tons."""
    if before[-2:] not in ("” ", '" '):
        return None
    marked = IN_MARKS.search(before)
    words = f"{marked['words']} " if marked else ""
    found = hedge_before(words, len(words))
    if marked is None or found.start or (found.bound == "point" and not found.loose):
        return None
    return Hedge(found.bound, found.loose, offset + marked.start())


def _is_limit(text: str, before: str, at: int, end: int) -> bool:
    """Whether `the` before a number leaves the hedge its force: "exceed the 150 kt limit"."""
    measured = text[at : at + 1] in "$£€" or bool(end and _OF_A_LIMIT.match(text, end))
    return measured and bool(_THE.search(before))


def _with_attitude(text: str, start: int) -> int:
    offset = max(0, start - REACH)
    match = ATTITUDE.search(text[offset:start])
    return offset + match.start() if match else start
