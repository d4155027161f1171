"""Laws of pairs of figures, tried on generated ones."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.claims.pairs import PairVerdict
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate
from tests.claims.telling import ISLAND, beside, told

NAMES = [p.id for p in ISLAND.populations]


@st.composite
def figures(draw: Any, name: str, populations: tuple[str, ...] = tuple(NAMES)) -> Claim:
    low = draw(st.none() | st.integers(0, 120))
    high = draw(st.integers(0, 150)) if low is None else draw(st.none() | st.just(low))
    stock = draw(st.booleans())
    if stock and high == 0 and low is None:
        high = 1  # "under one" presupposes one, and contradicts itself
    period = draw(st.sampled_from(["1987", "1987-01/1987-12", "1987-06", "1986-12-31"]))
    return told(
        name,
        draw(st.sampled_from(["Alba", "Borduria", "Sea Watch"])),
        population=draw(st.sampled_from(populations)),
        low=low,
        high=high,
        about=draw(st.booleans()),
        attribute="stock" if stock else "flow",
        period=draw(st.sampled_from(["1987-03-01", "1987-05-01"])) if stock else period,
        said=draw(st.sampled_from(["1988-01-04", "1988-02-01"])),
        unit=draw(st.sampled_from(["persons", "persons", "families"])),
    )


@given(figures("a"), figures("b"), st.lists(figures("c"), max_size=4))
def test_it_makes_no_difference_which_is_named_first(
    one: Claim, other: Claim, more: list[Claim]
) -> None:
    others = [evolve(claim, id=f"c{n}") for n, claim in enumerate(more)]
    look = beside(one, other, *others)
    there, back = look.between(one, other), look.between(other, one)
    assert there.verdict is back.verdict
    assert there.sentence == back.sentence
    assert there.because == back.because


@given(
    figures("a", ("leavers", "emigrants")),
    figures("b", ("leavers", "emigrants")),
    st.lists(figures("c", ("held", "visas", "visitors", "by_air", "on_foot")), max_size=4),
)
def test_figures_for_other_people_never_make_a_clash(
    one: Claim, other: Claim, more: list[Claim]
) -> None:
    others = [evolve(claim, id=f"c{n}") for n, claim in enumerate(more)]
    alone = beside(one, other).between(one, other).verdict
    among = beside(one, other, *others).between(one, other).verdict
    assert among is not PairVerdict.CLASH or alone is PairVerdict.CLASH


@given(figures("a"), figures("b"), st.floats(0, 0.9), st.floats(0, 0.9))
def test_a_wider_tolerance_never_makes_a_clash_of_the_same_figure(
    one: Claim, other: Claim, less: float, more: float
) -> None:
    narrow, wide = sorted((less, more))
    first = beside(one, other, tolerance=narrow).between(one, other).verdict
    then = beside(one, other, tolerance=wide).between(one, other).verdict
    if first is PairVerdict.SAME_FIGURE:
        assert then is PairVerdict.SAME_FIGURE
    if then is PairVerdict.CLASH:
        assert first is PairVerdict.CLASH


@given(figures("a"), figures("b"), st.lists(figures("c"), max_size=4), st.floats(0, 0.5))
def test_what_is_explained_is_explained_at_a_wider_tolerance_or_is_no_difference(
    one: Claim, other: Claim, more: list[Claim], wider: float
) -> None:
    others = [evolve(claim, id=f"c{n}") for n, claim in enumerate(more)]
    said = beside(one, other, *others, tolerance=0.0).between(one, other).verdict
    if said is PairVerdict.EXPLAINED:
        wide = beside(one, other, *others, tolerance=wider).between(one, other).verdict
        assert wide in (
            PairVerdict.EXPLAINED, PairVerdict.SAME_FIGURE, PairVerdict.POPULATIONS,
        )  # fmt: skip


@given(figures("a"), figures("b"), figures("c"))
def test_later_knowledge_never_changes_an_earlier_verdict(
    one: Claim, other: Claim, third: Claim
) -> None:
    later = evolve(third, known_on=PartialDate.parse("1989-06-01"))
    by_then = beside(one, other, known_by="1989-05-01").between(one, other)
    also = beside(one, other, later, known_by="1989-05-01").between(one, other)
    assert (by_then.verdict, by_then.sentence) == (also.verdict, also.sentence)


@given(figures("a"), figures("b"))
def test_two_figures_clash_only_for_the_same_people_in_one_unit(one: Claim, other: Claim) -> None:
    look = beside(one, other)
    if look.between(one, other).verdict is PairVerdict.CLASH:
        relation = look.pairing.relations.between(one.population, other.population)
        assert relation.whom.is_exact
        assert one.quantity.unit == other.quantity.unit
        mine, theirs = one.quantity.bounds(0.1), other.quantity.bounds(0.1)
        assert mine.meet(theirs).is_empty


@given(st.lists(figures("x"), min_size=2, max_size=8))
def test_a_listing_gives_the_verdict_that_two_alone_are_given(claims: list[Claim]) -> None:
    named = [evolve(claim, id=f"c{n}") for n, claim in enumerate(claims)]
    look = beside(*named)
    for pair in look.toward("leaving"):
        again = look.between(pair.one, pair.other)
        assert (again.verdict, again.sentence) == (pair.verdict, pair.sentence)
