"""Whole desks for laws of judging: sides, lists, meetings, records on conditions, all generated."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from finalact.claims.ledger import Ledger
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim, ClaimKind, Relation
from finalact.model.condition import (
    Answer,
    Condition,
    Judgement,
    Question,
    Stage,
    StageRecord,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.dossier import (
    Case,
    Dossier,
    Group,
    Population,
    Register,
    Side,
    Subject,
    TakenFor,
)
from finalact.model.membership import Membership
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity

START = date(1988, 1, 1)
LENGTH = 240
PARTIES = ("Alba", "Cordia", "Dunland")
TERMS = (
    Membership("Cordia", until=PartialDate.parse("1988-04-30")),
    Membership("Dunland", PartialDate.parse("1988-02-20"), known_on=PartialDate.parse("1988-03")),
)
DOSSIER = Dossier(
    "desk",
    "A desk",
    "May we?",
    age_limits={"default": "2 months"},
    sides=(Side("ours", "Alba", ("Alba", "Embassy")), Side("theirs", "Borduria", ("Borduria",))),
    groups=(Group("alliance", "the alliance", PARTIES, TERMS),),
    populations=(
        Population("prisoners", "prisoners", unit="persons"),
        Population("women", "women", part_of=("prisoners",)),
        Population(
            "convicts",
            "convicts",
            taken_for=(TakenFor("prisoners", "Kay", PartialDate.parse("1988-03-10")),),
        ),
        Population("boys", "boys", part_of=("convicts",)),
    ),
    subjects=(
        Subject("departures", "departures"),
        Subject("law", "the law", ("held", "free")),
        Subject("conference", "the conference", ("agrees", "opposes")),
        Subject("talks", "the talks"),
    ),
    registers=(
        Register(
            "refusals",
            "refusals",
            (PartialDate.parse("1988-02-10"), PartialDate.parse("1988-04/1988-06")),
            closed=("left",),
            counts="persons",
        ),
    ),
    deciders=("Kay",),
)
CASES = tuple(
    Case(f"case-{n}", "refusals", kind, title=f"Case {n}", size=n or None)
    for n, kind in enumerate(("family", "", "secrecy", "family"))
)
RULES = (
    "stock(prisoners) = 0",
    "stock(prisoners) <= 50",
    "stock(women) = 0 and stock(prisoners) <= 80",
    "stock(prisoners) - stock(women) < 30",
    "stock(prisoners from estimate) < stock(prisoners)",
    "flow(departures, 1988-01/1988-03) >= 60",
    "flow(prisoners, 1988-02) > flow(prisoners, 1988-01)",
    "flow(prisoners, 1988-02/1988-03) between 20 and 90 and stock(prisoners) <= 80",
    "stock(departures) > 20",
    'state(law) = "free"',
    'state(law) not in ("held", "abolished") or assurance(law) is general',
    "assurance(prisoners) is specific",
    "not stock(prisoners) = 0 or stock(women) = 0",
    "open(refusals) <= 2",
    "stock(refusals from register) = 0 and stock(women) <= 9",
    (
        'every case in refusals where ground = "secrecy" and years_since(work) >= 10 '
        'has status = "left"'
    ),
    'at least 50% of case in refusals has status in ("left", "died") or years_since(work) > 9',
    'no case in refusals where applied < 1988-02 has not status = "left"',
    'every case in refusals where kind = "family" has status = "left"',
    'at least 50% of case in refusals has kind in ("secrecy", "closed") or not kind = "family"',
    'every party in alliance has position(conference) = "agrees"',
    'position(conference, Borduria) != "opposes" and stock(prisoners) <= 50',
    "start(talks) > 1988-03-01 and duration(talks) between 1 week and 3 weeks",
    "met(first) and stock(prisoners) <= 100",
    "met(first) or on_track(second)",
    "on_track(second)",
    "met(first) and on_track(second)",
    "stock(prisoners) <= 100 and not (on_track(second) or stock(prisoners) = 0)",
    "not met(first)",
)
days = st.integers(0, LENGTH).map(lambda n: START + timedelta(n))
months = st.sampled_from(
    ["1988-01", "1988-02", "1988-03", "1988-04", "1988-01/1988-02", "1988-01/1988-03",
     "1987/1988-02", "1987", "1988", "1988-02~"]
)  # fmt: skip
vague = st.one_of(
    days.map(date.isoformat),
    st.sampled_from(["1988-02", "1988-04", "1988-03?", "[1988-02-01..1988-03-15]", "1988"]),
)
speakers = st.sampled_from(
    ["Alba", "Alba (Kay)", "Embassy", "Borduria", "Prison Watch", "desk", ""]
)


@st.composite
def quantities(draw: Any) -> Quantity:
    low = draw(st.none() | st.integers(0, 120))
    high = None if low is None else draw(st.none() | st.integers(low, 150))
    high = draw(st.integers(0, 150)) if low is None else high
    exact = low is not None and low == high
    return Quantity(
        "a figure",
        low,
        high,
        low_open=low is not None and not exact and draw(st.booleans()),
        high_open=high is not None and not exact and draw(st.booleans()),
        approximate=draw(st.booleans()),
        presumes_some=draw(st.booleans()),
        unit=draw(st.sampled_from(["persons", "persons", "persons", "percent", "persons/month"])),
    )


SORTS = ("stock", "stock", "stock", "flow", "flow", "rate", "state", "assurance", "position",
         "meeting", "case", "case")  # fmt: skip


@st.composite
def claims_of_a_desk(draw: Any, most: int = 16) -> list[Claim]:
    numbers = count()
    claims: list[Claim] = []
    for _ in range(draw(st.integers(0, most))):
        claim = draw(_claim(f"c{next(numbers)}"))
        if claims and draw(st.integers(0, 4)) == 0:
            claim = draw(_bearing(claim, draw(st.sampled_from(claims))))
        claims.append(claim)
    return claims


@st.composite
def _claim(draw: Any, name: str) -> Claim:
    sort = draw(st.sampled_from(SORTS))
    said = draw(days)
    known = said + timedelta(draw(st.integers(-3, 40)))
    claim = Claim(
        name,
        draw(st.sampled_from(["prisoners", "prisoners", "women", "convicts", "departures"])),
        sort,
        quantity=draw(quantities()) if sort in ("stock", "flow", "rate") else Quantity(""),
        kind=draw(st.sampled_from([ClaimKind.FACT, ClaimKind.FACT, ClaimKind.ESTIMATE,
                                   ClaimKind.PROJECTION])),
        speaker=draw(speakers),
        reporter=draw(st.sampled_from(["", "", "Alba", "Borduria"])),
        population=draw(st.sampled_from(["", "", "prisoners", "women", "convicts", "boys"])),
        period=PartialDate.parse(draw(months if sort in ("flow", "rate") else vague)),
        said_on=draw(st.sampled_from([PartialDate.of(said), PartialDate.of(said), None])),
        known_on=draw(st.sampled_from([PartialDate.of(known), PartialDate.of(known), None])),
        specificity=draw(st.sampled_from(["general", "specific", ""])),
    )  # fmt: skip
    if sort == "state":
        value = draw(st.sampled_from(["free", "held"]))
        claim = evolve(claim, subject="law", population="", value=value)
    elif sort == "assurance":
        about = draw(st.sampled_from(["law", "prisoners"]))
        claim = evolve(claim, subject=about, kind=ClaimKind.ASSURANCE)
    elif sort == "position":
        value = draw(st.sampled_from(["agrees", "opposes"]))
        party = draw(st.sampled_from([*PARTIES, "Borduria"]))
        claim = evolve(claim, subject="conference", population="", value=value, speaker=party)
    elif sort == "meeting":
        claim = draw(_meeting(claim))
    elif sort == "case":
        claim = draw(_event(claim))
    return claim


@st.composite
def _meeting(draw: Any, claim: Claim) -> Claim:
    attribute = draw(st.sampled_from(["held", "start", "finish", "planned"]))
    first = draw(days)
    last = first + timedelta(draw(st.integers(0, 30)))
    period = PartialDate.parse(draw(st.sampled_from([f"{first}/{last}", f"{first}", "1988-03"])))
    return evolve(
        claim, subject="talks", attribute=attribute, population="", period=period, about="meeting"
    )


@st.composite
def _event(draw: Any, claim: Claim) -> Claim:
    attribute = draw(st.sampled_from(["status", "status", "ground", "work", "applied", "kind"]))
    value = {
        "status": draw(st.sampled_from(["refused", "left", "died"])),
        "ground": draw(st.sampled_from(["secrecy", "kin"])),
        "kind": draw(st.sampled_from(["family", "closed"])),
        "work": draw(st.sampled_from(["1978-03-01", "1978-05", "1978", "1979-02-10", "unknown"])),
        "applied": draw(st.sampled_from(["1988-01-15", "1988-02", "1988-03-01"])),
    }[attribute]
    case = draw(st.sampled_from(CASES)).id
    return evolve(
        claim, subject=case, attribute=attribute, value=value, population="", about="case"
    )


@st.composite
def _bearing(draw: Any, claim: Claim, target: Claim) -> Claim:
    relation = draw(
        st.sampled_from([Relation.CORRECTS, Relation.CORRECTS, Relation.WITHDRAWS, Relation.MENDS])
    )
    same = draw(st.booleans())
    return evolve(
        claim,
        relation=relation,
        target=target.id,
        speaker=target.speaker if same else claim.speaker,
        subject=target.subject,
        attribute=target.attribute,
        population=target.population,
        period=target.period,
        value=claim.value if claim.attribute == target.attribute else target.value,
        quantity=claim.quantity if claim.quantity.is_known else target.quantity,
        about=target.about,
    )


maybe_days = st.none() | vague.map(PartialDate.parse)


@st.composite
def conditions(draw: Any, name: str, rules: tuple[str, ...] = RULES) -> Condition:
    questions = [
        Question(
            f"Which {n}?",
            "Kay",
            draw(maybe_days),
            tuple((label, draw(st.sampled_from(RULES))) for label in draw(_labels)),
            answer=draw(st.none() | st.builds(Answer, st.just("one"), st.just("Kay"), maybe_days)),
        )
        for n in range(draw(st.sampled_from([0, 0, 0, 1, 2])))
    ]
    return Condition(
        name,
        f"Condition {name}",
        expression=draw(st.sampled_from((*rules, *rules, ""))),
        required=draw(st.booleans()),
        questions=tuple(questions),
        stages=tuple(draw(st.lists(_stages, max_size=2))),
        treatments=tuple(draw(st.lists(_treatments, max_size=3))),
        judgements=tuple(draw(st.lists(_judgements, max_size=1))),
    )


_labels = st.sampled_from([("one", "two"), ("one",), ()])
_stages = st.builds(StageRecord, st.sampled_from(Stage), maybe_days)
_judgements = st.builds(
    Judgement, st.sampled_from(Verdict), st.just("Kay"), maybe_days, st.just("so it seems")
)
_treatments = st.builds(
    Treatment,
    st.sampled_from(Treating),
    st.sampled_from(Stage),
    by=st.sampled_from(["Kay", "Whit"]),
    on=maybe_days,
    until=st.none() | vague.map(PartialDate.parse),
)
PLAIN = tuple(rule for rule in RULES if "met(" not in rule and "on_track(" not in rule)
PACED = (
    "met(first) and on_track(second)",
    "stock(prisoners) <= 100 and on_track(second)",
    "stock(prisoners) <= 100 and not (on_track(second) or stock(women) = 0)",
    "not met(first) and (on_track(second) or stock(departures) > 20)",
    "not met(second) and not on_track(second) and stock(women) <= 90",
)
TOTALS = ("flow(departures, 1988-01/1988-06) >= 90", "flow(prisoners, 1988) > 200")


@st.composite
def desks(draw: Any, most: int = 16, last: tuple[str, ...] = RULES) -> Scene:
    """A desk with three conditions, of which the last may rest on the others."""
    claims = draw(claims_of_a_desk(most))
    asked = (
        draw(conditions("first", PLAIN)),
        draw(conditions("second", TOTALS)),
        draw(conditions("third", last)),
    )
    return scene(claims, asked)


def scene(claims: list[Claim], asked: tuple[Condition, ...], dossier: Dossier = DOSSIER) -> Scene:
    return Scene(dossier, Ledger(dossier, claims), asked, CASES, START, START, 0.1)
