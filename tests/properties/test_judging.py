"""Laws of judging, tried on generated dossiers."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from finalact.claims.ledger import Ledger
from finalact.conditions.assess import Assessor
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim, ClaimKind, Relation
from finalact.model.condition import Condition
from finalact.model.dossier import Dossier, Population, Side, TakenFor
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity

DOSSIER = Dossier(
    "laws",
    "Laws",
    "May we?",
    sides=(Side("ours", "Alba", ("Alba", "Embassy")), Side("theirs", "Borduria", ("Borduria",))),
    populations=(
        Population("prisoners", "prisoners"),
        Population("women", "women", part_of=("prisoners",)),
        Population("convicts", "convicts", taken_for=(TakenFor("prisoners"),)),
    ),
)
RULES = (
    "stock(prisoners) = 0",
    "stock(prisoners) <= 50",
    "stock(women) = 0 and stock(prisoners) <= 80",
    "flow(prisoners, 1988-01/1988-03) >= 60",
    "flow(prisoners, 1988-02) > flow(prisoners, 1988-01)",
    'state(prisoners) = "free"',
    "assurance(prisoners) is specific",
    "not stock(prisoners) = 0 or stock(women) = 0",
)
START = date(1988, 1, 1)
days = st.integers(0, 150).map(lambda n: START + timedelta(n))
months = st.sampled_from(["1988-01", "1988-02", "1988-03", "1988-01/1988-02", "1988-01/1988-03"])


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
        unit="persons",
    )


@st.composite
def ledgers(draw: Any) -> list[Claim]:
    numbers = count()
    claims: list[Claim] = []
    for _ in range(draw(st.integers(0, 12))):
        attribute = draw(st.sampled_from(["stock", "stock", "flow", "flow", "state", "assurance"]))
        said = draw(days)
        known = said + timedelta(draw(st.integers(0, 40)))
        period = draw(months) if attribute == "flow" else draw(days).isoformat()
        claim = Claim(
            f"c{next(numbers)}",
            draw(st.sampled_from(["prisoners", "women", "convicts"])),
            attribute,
            value=draw(st.sampled_from(["free", "held"])) if attribute == "state" else "",
            quantity=draw(quantities()) if attribute in ("stock", "flow") else Quantity(""),
            kind=ClaimKind.ASSURANCE
            if attribute == "assurance"
            else draw(st.sampled_from([ClaimKind.FACT, ClaimKind.ESTIMATE, ClaimKind.PROJECTION])),
            speaker=draw(st.sampled_from(["Alba", "Embassy", "Borduria", "Prison Watch"])),
            reporter=draw(st.sampled_from(["", "", "Alba"])),
            period=PartialDate.parse(period),
            said_on=PartialDate.of(said),
            known_on=PartialDate.of(known),
            specificity=draw(st.sampled_from(["general", "specific"])),
        )
        if claims and draw(st.integers(0, 4)) == 0:
            target = draw(st.sampled_from(claims))
            relation = draw(st.sampled_from([Relation.CORRECTS, Relation.WITHDRAWS]))
            claim = evolve(
                claim,
                relation=relation,
                target=target.id,
                speaker=target.speaker,
                subject=target.subject,
                attribute=target.attribute,
                period=target.period,
            )
        claims.append(claim)
    return claims


def judged(
    claims: list[Claim], rule: str, as_of: date, known_by: date, tolerance: float = 0.1
) -> tuple[str, dict[str, str]]:
    scene = Scene(DOSSIER, Ledger(DOSSIER, claims), (), (), as_of, known_by, tolerance)
    assessment = Assessor(scene).condition(Condition("", "", expression=rule))
    assert assessment.sentence
    return assessment.verdict.value, {s.side: s.verdict.value for s in assessment.by}


rules = st.sampled_from(RULES)


@given(ledgers(), rules, days, days)
def test_judging_again_gives_the_same(
    claims: list[Claim], rule: str, as_of: date, known_by: date
) -> None:
    assert judged(claims, rule, as_of, known_by) == judged(claims, rule, as_of, known_by)


@given(ledgers(), rules, days, days)
def test_later_knowledge_never_changes_an_earlier_answer(
    claims: list[Claim], rule: str, as_of: date, known_by: date
) -> None:
    by_then = [c for c in claims if c.reached_us and (c.reached_us.latest or START) <= known_by]
    assert judged(claims, rule, as_of, known_by) == judged(by_then, rule, as_of, known_by)


@given(ledgers(), rules, days, days)
def test_facts_after_the_day_never_count(
    claims: list[Claim], rule: str, as_of: date, known_by: date
) -> None:
    later = Claim(
        "later",
        "prisoners",
        "stock",
        quantity=Quantity("0", 0, 0, unit="persons"),
        speaker="Alba",
        period=PartialDate.of(as_of + timedelta(1)),
        said_on=PartialDate.of(as_of + timedelta(1)),
        known_on=PartialDate.of(START),
    )
    assert judged([*claims, later], rule, as_of, known_by) == judged(claims, rule, as_of, known_by)


@given(ledgers(), rules, days, ledgers())
def test_one_sides_claims_never_change_anothers_verdict(
    claims: list[Claim], rule: str, as_of: date, more: list[Claim]
) -> None:
    theirs = [
        evolve(c, id=f"more-{c.id}", speaker="Borduria", reporter="")
        for c in more
        if c.relation is None
    ]
    alone = judged(claims, rule, as_of, as_of)[1]
    beside = judged(claims + theirs, rule, as_of, as_of)[1]
    assert {s: v for s, v in alone.items() if s != "theirs"} == {
        s: v for s, v in beside.items() if s != "theirs"
    }


@given(ledgers(), st.sampled_from(RULES[:4]), days)
def test_widening_a_tolerance_never_turns_a_sides_verdict_without_passing_doubt(
    claims: list[Claim], rule: str, as_of: date
) -> None:
    previous = judged(claims, rule, as_of, as_of, 0.0)[1]
    for tolerance in (0.05, 0.1, 0.2, 0.4):
        wider = judged(claims, rule, as_of, as_of, tolerance)[1]
        for side, verdict in wider.items():
            if {previous[side], verdict} == {"met", "not met"}:
                raise AssertionError(f"{side}: {previous[side]} to {verdict} at {tolerance}")
        previous = wider


@given(ledgers(), rules, days, st.randoms(use_true_random=False))
def test_order_of_entry_does_not_matter(
    claims: list[Claim], rule: str, as_of: date, random: Any
) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)
    # A correction is entered after what it corrects; everything else may come in any order.
    shuffled.sort(key=lambda c: c.relation is not None)
    ordered = sorted(claims, key=lambda c: c.relation is not None)
    related = [c for c in ordered if c.relation is not None]
    shuffled = [c for c in shuffled if c.relation is None] + related
    assert judged(shuffled, rule, as_of, as_of) == judged(ordered, rule, as_of, as_of)
