"""Units of figures: what is counted, over which time, from the words around the number."""

from __future__ import annotations

import re

from attrs import frozen

from finalact.documents.choices import many
from finalact.documents.short_units import SHORT_FORMS

PERSONS = frozenset(
    """people persons person prisoners men women children refuseniks refusenik dissidents
    activists emigrants émigrés emigres individuals members participants pilots jews germans
    armenians pentecostals pentecostalists christians baptists believers citizens nationals
    americans russians soviets ukrainians cubans lao applicants spouses relatives detainees
    hostages workers employees representatives delegates senators congressmen officials
    refugees defectors passengers monitors journalists scientists psychiatrists inmates
    convicts ministers souls lives personnel servicemen civilians soldiers policemen writers
    guards exiles migrants signers victims survivors farmers peasants dead killed wounded
    injured missing arrested detained colleagues aides aide advisers advisors diplomats deputies
    lawyers doctors physicians engineers technicians specialists professors teachers leaders
    friends parents sons daughters brothers sisters husbands wives infants residents inhabitants
    visitors tourists priests pastors voters beings""".split()
)
KEPT = frozenset(
    """cases case families family visas applications couples units departures arrivals
    signatures signatories requests names meetings troops students items missiles divisions
    inspections launchers boats conversations communities vehicles aircraft submarines tests
    warheads requirements criteria conditions issues points countries states delegations""".split()
)
MEASURES = frozenset(
    """years year months month weeks week days day hours hour minutes minute seconds decades
    miles mile kilometers kilometres meters feet yards tons ton tonnes megatons kilotons
    pounds ounces barrels bushels gallons acres percent percentage rubles dollars marks
    francs kilometer degrees knots cents dollar kilograms kilogram grams
    liters litres hectares kiloton megaton megawatts megawatt kilowatts decade century
    centuries second meter inches pound gallon barrel yen times kt kts mt km kg mw kw mm
    cm lb lbs psi hrs hr yrs yr mos mins wks wk secs mmt rouble roubles
    ruble""".split()
)
STOPPING = frozenset(
    """of in on at to is are was were be been has have had will would can could should may
    might and or for from by with as that which who whom when while than but so if the a an
    these those we they he she it i you their our his her its means not no have do does did
    said say after per each every annually yearly monthly weekly daily before since ago
    later there where under over between does goes these those gets says sees uses puts runs
    lets always perhaps besides across towards afterwards sometimes unless whereas against
    plus near into onto within without among amid amongst inside outside behind below beneath beside
    beyond despite during except upon until till throughout toward via versus above around along
    alongside underneath about again still also now then already only alone""".split()
)
# Words that end as plurals do and are none.
NO_PLURALS = frozenset("news overseas others ones".split())
KINDS_OF_MEASURE = frozenset("metric nautical square cubic".split())
# "2,500 last year" counts no years.
ANOTHER_TIME = re.compile(
    r"\s(?:last|next|this|past|previous|that)\s(?:year|month|week|spring|summer|autumn|fall|winter|"
    r"quarter|decade|century|[A-Z])"
)
# So many words of which the last names what is counted.
LONGEST_ROW = 4
# Plurals that describe what is counted behind them: `30 arms control violations`.
DESCRIBING = frozenset(
    "arms rights sales sports customs affairs communications operations relations".split()
)
# Places whose names end as those of peoples do.
PLACES = frozenset(
    """Athens Brussels Algiers Naples Wales Honduras Netherlands Philippines Bahamas Texas Kansas
    Dallas Angeles Aires Flanders Versailles Marseilles Maldives Seychelles Massachusetts Illinois
    Arkansas Andes Alps Emirates Falls Heights""".split()
)
# "of the roughly 4,000 detainees": the hedge of another number.
LOOSE = frozenset("roughly approximately some estimated nearly almost more fewer less up".split())
PRONOUNS = frozenset("them us whom it him you what".split())
PERCENT = re.compile(
    r"(?:%|\s(?:percent|per cent|pct\.?))(?![\w])(?P<points>\spoints?)?|\spercentage points?\b",
    re.IGNORECASE,
)
# "of the planned exchanges": the whole that a share is a share of, up to three words of it.
WHOLE = re.compile(
    r"\s+(?:of |(?<=half )(?=(?:the|all|its|their|our|his|these|those)\s))"
    r"(?:(?:the|all|its|their|our|his|these|those|this|that|such|total)\s){0,2}"
    r"(?P<words>[^\W\d_][\w’-]+(?:\s[^\W\d_][\w’-]+){0,2})",
    re.IGNORECASE,
)
SHARED = re.compile(
    r"\sof(?: (?:the|these|those|our|their|its|his|her|my|your|all)(?: the)?(?=\s)|"
    r"(?= (?:dollars|rubles|marks)\b))"
)
# "12 of the Soviet Union's divisions": the words between a number and what it counts.
WORD = re.compile(
    r"(?:\s|\s[“‘\"])(?P<word>(?:[A-Za-z]\.){2,}|[^\W\d_](?:[\w’]|-(?=\w))*(?:–[0-9]+)?)"
)
# A weapon or aircraft by its designation: `80 SS–20s`.
# `12 Israelis`, `forty Saudis`; no `two Paris meetings` and no `10 Davis Street`.
PEOPLE_IN_I = re.compile(
    r"(?!(?:Paris|Tunis|Davis|Harris|Francis|Louis|Lewis|Morris|Dennis|Ellis|Memphis)\b|\w*polis\b)"
    r"[A-Z][a-z]{2,}is(?=[,.;:)?!”]|\Z|\s(?![A-Z])"
    r"(?!(?!perhaps|always|towards|besides|whereas)[a-z]{3,}[^\Ws]s\b))"
)
DESIGNATION = re.compile(r"\s(?P<name>[A-Z][A-Za-z]{0,3}[-–][0-9]{1,3}[A-Z]?)[’']?s(?![\w])")


@frozen
class UnitFound:
    """A unit, where its words end, and whether they stand next to the number."""

    name: str | None
    end: int
    adjacent: bool = False
    measure: bool = False


# Up to three words, of which the last is the noun: what follows it stops the row.
SINGLE = re.compile(
    rf"(?=\s(?P<first>[\w-]+))(?:\s(?!(?:{'|'.join(sorted(STOPPING))})\b)[\w-]+){{0,2}}?"
    rf"\s(?!(?:{'|'.join(sorted(STOPPING))})\b)(?P<noun>[a-z][a-z-]{{2,}})"
    rf"(?=[,.;:)?!”]|\Z|\s(?:{'|'.join(sorted(STOPPING))})\b)"
)
# After "one" these tell what somebody does, or of whom he is one.
OF_ONE = frozenset(
    "felt thought knew came went took made wrote told thinks feels more else".split()
)
CLOSE = re.compile(r"(?P<word>kts?|mt|km|kg|mw|kw|mm|cm|°)(?![\w])", re.IGNORECASE)


def unit_after(text: str, at: int) -> UnitFound:
    """The unit that the words after a number name, at most four words on."""
    if match := PERCENT.match(text, at):
        if match["points"] or "age" in match.group():
            return UnitFound("percentage points", match.end(), True, True)
        share = whole_after(text, match.end())
        return UnitFound(f"percent of {share[0]}" if share else "percent", match.end(), True, True)
    if match := DESIGNATION.match(text, at):
        return UnitFound(f"{match['name']}s", match.end(), True)
    place = at
    beside = True
    shared = SHARED.match(text, at)
    if shared:
        place = shared.end()
    count = 0 if shared else -1
    while (count := count + 1) < LONGEST_ROW:
        match = WORD.match(text, place) or (CLOSE.match(text, place) if place == at else None)
        if match is None or ANOTHER_TIME.match(text, place):
            break
        said = match["word"].rstrip("’")
        word = said.lower()
        named = unit_name(word)
        if named is None and said.endswith("is"):
            named = "persons" if PEOPLE_IN_I.match(text, match.start("word")) else None
        if said.endswith("s") and len(said) > 2 and said[:-1].isupper():
            # `Cubans` are persons, `ICBMs` are not.
            named = said
        elif (
            named == word
            and said[0].isupper()
            and word not in KEPT | MEASURES
            and not said.isupper()
        ):
            named = "persons"
        if word in KINDS_OF_MEASURE:
            place = match.end()
            continue
        if said in PLACES:
            break
        if said in ("States", "Nations") and text.endswith("United ", 0, match.start("word")):
            named = None
        if word in DESCRIBING and _goes_on(text, match.end()):
            place, beside, count = match.end(), False, count - 1
            continue
        if named:
            end = match.end() - match["word"].endswith("’")
            if text.endswith((" square ", " cubic "), at, match.start("word")):
                kind = text[at : match.start("word")].rsplit(maxsplit=1)[-1]
                named = f"{kind} {named}"
            measure = word in MEASURES
            return UnitFound(named, end, count == 0 or (measure and beside), measure)
        if word in STOPPING:
            break
        place = match.end()
        beside = False
        if text[place : place + 1] in ",;:.)?!”":
            break
    return UnitFound(None, at)


def _goes_on(text: str, at: int) -> bool:
    """Whether a word of things follows, so that the one before it only describes them."""
    following = WORD.match(text, at)
    return following is not None and following["word"].lower() not in STOPPING


def single_after(text: str, at: int) -> UnitFound:
    """What is counted where there is one: `at least one joint meeting would` counts meetings."""
    match = SINGLE.match(text, at)
    if match is None or match["first"].lower() in STOPPING | OF_ONE or match["noun"].endswith("ed"):
        return UnitFound(None, at)
    return UnitFound(unit_name(many(match["noun"])), match.end())


def whole_after(text: str, at: int) -> tuple[str, int] | None:
    """The whole that a share is taken of (`of the planned exchanges`), and where its words end."""
    match = WHOLE.match(text, at)
    if match is None:
        return None
    said: list[str] = []
    end = place = match.start("words")
    for word in match["words"].split():
        place = text.index(word, place) + len(word)
        if word.lower() in STOPPING | PRONOUNS | LOOSE:
            break
        said.append(word.lower())
        end = place
        if word.lower() in PERSONS or (
            word.endswith("s") and not word.endswith(("’s", "ss")) and word[0].islower()
        ):
            break
    # "one-fifth of the electorate abstained": what the whole did is no part of its name.
    if len(said) > 1 and said[-1].endswith("ed") and said[-1] not in PERSONS:
        end -= len(said.pop()) + 1
    return (" ".join(said), end) if said else None


def unit_name(word: str) -> str | None:
    """The unit that a noun stands for; people of any description are persons."""
    if word in PERSONS or (len(word) > 4 and word.endswith("men") and word[-4] not in "iou"):
        return "persons"
    if word in SHORT_FORMS:
        return SHORT_FORMS[word]
    if word in ("dollar", "dollars"):
        return "US dollars"
    if word in ("century", "centuries", "inches", "yen", "times"):
        return "centuries" if word == "century" else word
    if word in MEASURES:
        return word if word.endswith("s") or word in ("percent", "feet") else f"{word}s"
    if word in KEPT:
        return {"case": "cases", "family": "families"}.get(word, word)
    if (
        len(word) > 3
        and word not in STOPPING
        and word not in NO_PLURALS
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "’s"))
    ):
        return word
    return None


CONTAINER = re.compile(
    r"(?P<whole>[\w’-]+),? (?:including|among them|of whom)(?: (?:the|some))*\s*\Z"
)


def container_before(before: str) -> str | None:
    """The unit of the whole, in `prisoners, including the 15 or so ...`."""
    match = CONTAINER.search(before[-80:])
    return unit_name(match["whole"].lower()) if match else None
