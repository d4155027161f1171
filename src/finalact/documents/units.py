"""Units of figures: what is counted, over which time, from the words around the number."""

from __future__ import annotations

import re

from attrs import frozen

PERSONS = frozenset(
    """people persons person prisoners men women children refuseniks refusenik dissidents activists
    emigrants émigrés emigres individuals members participants pilots jews germans armenians
    pentecostals pentecostalists christians baptists believers citizens nationals americans
    russians soviets ukrainians cubans lao applicants spouses relatives detainees hostages
    workers employees representatives delegates senators congressmen officials refugees
    defectors passengers monitors journalists scientists psychiatrists inmates convicts
    ministers souls lives""".split()
)
KEPT = frozenset(
    """cases case families family visas applications couples units departures arrivals signatures
    signatories requests names meetings troops students items missiles divisions inspections
    launchers boats conversations communities vehicles aircraft submarines tests warheads
    requirements criteria conditions issues points countries states delegations""".split()
)
MEASURES = frozenset(
    """years year months month weeks week days day hours hour minutes minute seconds decades miles
    mile kilometers kilometres meters feet yards tons ton tonnes megatons kilotons pounds
    ounces barrels bushels gallons acres percent percentage rubles dollars marks francs
    kilometer metric degrees knots cents nautical kt mt km kg mw kw mm cm""".split()
)
SHORT_FORMS = {
    "kt": "kilotons",
    "mt": "megatons",
    "km": "kilometers",
    "kg": "kilograms",
    "mw": "megawatts",
    "kw": "kilowatts",
    "mm": "millimeters",
    "cm": "centimeters",
}
RATE = re.compile(
    r"(?:\s(?:a|an|per|each|every)\s(?P<per>year|month|week|day|hour|"
    r"annum|ounce|ton|quarter|head|person)|"
    r"\s(?P<adverb>annually|yearly|monthly|weekly|daily)|/(?P<slash>year|month|week|day))(?![\w])",
    re.IGNORECASE,
)
ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
}
STOPPING = frozenset(
    """of in on at to is are was were be been has have had will would can could should may might and
    or for from by with as that which who whom when while than but so if the a an this these those
    we they he she it i you their our his her its means not no have do does did said say after
    per each every annually yearly monthly weekly daily
    before since ago later there where under over between""".split()
)
PERCENT = re.compile(r"%|\s(?:percent|per cent|pct\.?)(?![\w])", re.IGNORECASE)
CONTEXT = (
    (
        re.compile(
            r"\b(?:emigra\w+|departures?|prisoners?|refuseniks?|people|persons|exits?)\b",
            re.IGNORECASE,
        ),
        "persons",
    ),
    (re.compile(r"\bcases\b", re.IGNORECASE), "cases"),
    (re.compile(r"\bfamil(?:y|ies)\b", re.IGNORECASE), "families"),
    (re.compile(r"\bvisas\b", re.IGNORECASE), "visas"),
    (re.compile(r"\bapplications\b", re.IGNORECASE), "applications"),
    (re.compile(r"\btroops\b", re.IGNORECASE), "troops"),
    (re.compile(r"\bpersonnel\b", re.IGNORECASE), "persons"),
)


@frozen
class UnitFound:
    """A unit, where its words end, and whether they stand next to the number."""

    name: str | None
    end: int
    adjacent: bool = False
    measure: bool = False


CLOSE = re.compile(r"(?P<word>kt|mt|km|kg|mw|kw|mm|cm)(?![\w])", re.IGNORECASE)


def unit_after(text: str, at: int) -> UnitFound:
    """The unit that the words after a number name, at most four words on."""
    if match := re.compile(r"%|\s(?:percent|per cent|pct\.?)(?![\w])", re.IGNORECASE).match(
        text, at
    ):
        whole = re.compile(
            r"\sof (?:the |all |its |their |our )?(?P<whole>(?!its\b|this\b|"
            r"his\b|the\b)(?:[a-z]+ )?[a-z]{3,}s)\b",
            re.IGNORECASE,
        ).match(text, match.end())
        name = "percent" + (f" of {whole['whole'].lower()}" if whole else "")
        return UnitFound(name, match.end(), True, True)
    place = at
    shared = re.compile(r"\sof (?:the|these|those|our|their|its|all)(?: the)?(?=\s)").match(
        text, at
    )
    if shared:
        place = shared.end()
    for count in range(1 if shared else 0, 4):
        match = re.compile(r"(?:\s|\s[“‘\"])(?P<word>(?:[A-Z]\.){2,}|[^\W\d_][\w’-]*)").match(
            text, place
        ) or (CLOSE.match(text, place) if place == at else None)
        if match is None:
            break
        word = match["word"].lower()
        named = unit_name(word)
        if named == word and match["word"][0].isupper() and word not in KEPT | MEASURES:
            named = "persons"
        if named:
            return UnitFound(named, match.end(), count == 0, word in MEASURES)
        if word in STOPPING:
            break
        place = match.end()
        if text[place : place + 1] in ",;:.)?!”":
            break
    return UnitFound(None, at)


def unit_name(word: str) -> str | None:
    """The unit that a noun stands for; people of any description are persons."""
    if word in PERSONS:
        return "persons"
    if word in SHORT_FORMS:
        return SHORT_FORMS[word]
    if word in MEASURES:
        return word if word.endswith("s") or word in ("percent", "feet", "metric") else word + "s"
    if word in KEPT:
        return {"case": "cases", "family": "families"}.get(word, word)
    if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s")):
        return word
    return None


def rate_after(text: str, at: int) -> tuple[str, int] | None:
    """The time or measure that a rate is reckoned by (`a year`, `annually`), and its end."""
    match = RATE.match(text, at)
    if match is None:
        return None
    per = match["per"] or match["slash"] or ADVERBS[match["adverb"].lower()]
    return {"annum": "year"}.get(per.lower(), per.lower()), match.end()


def unit_from_context(before: str) -> str | None:
    """The unit that earlier words suggest: nearest in this sentence, else in the one before."""
    sentences = re.split(r"(?<=[.?!”])\s+(?=[A-Z“])", before)
    nearest = _last_named(sentences[-1])
    if nearest:
        return nearest
    for sentence in reversed(sentences[:-1]):
        named = _first_named(sentence)
        if named:
            return named
    return None


def container_before(before: str) -> str | None:
    """The unit of the whole, in `prisoners, including the 15 or so ...`."""
    match = re.search(
        r"(?P<whole>[\w’-]+),? (?:including|among them|of whom)(?: (?:the|some))*\s*\Z", before
    )
    return unit_name(match["whole"].lower()) if match else None


def _last_named(sentence: str) -> str | None:
    places = [
        (match.end(), name) for pattern, name in CONTEXT for match in pattern.finditer(sentence)
    ]
    return max(places)[1] if places else None


def _first_named(sentence: str) -> str | None:
    places = [
        (match.start(), name) for pattern, name in CONTEXT for match in pattern.finditer(sentence)
    ]
    return min(places)[1] if places else None
