"""Parts of a whole that come to another number than the whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from finalact.checks.parts_do_not_add import CHECK
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Population
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def waiting(ferry: Dossier, **overlaps: tuple[str, ...]) -> Dossier:
    """Families by the time they have waited."""
    names = ("over_10", "to_10", "under_5")
    parts = [
        Population(n, f"Families {n}", ("families",), overlaps=overlaps.get(n, ())) for n in names
    ]
    return evolve(ferry, populations=(Population("families", "Families"), *parts))


def told(said: Say, name: str, figure: int, **more: Any) -> Claim:
    more = {"attribute": "stock", "period": "1988-10-07", "unit": "families", **more}
    return said(name, figure=figure, population=name, **more)


def by_age(said: Say, *figures: int, **more: Any) -> list[Claim]:
    names = ("families", "over_10", "to_10", "under_5")
    return [told(said, n, figure, **more) for n, figure in zip(names, figures, strict=True)]


def test_families_by_the_time_they_waited(said: Say, look: Look, ferry: Dossier) -> None:
    dossier = waiting(ferry)
    assert look(CHECK, *by_age(said, 2300, 500, 1600, 200), dossier=dossier) == []
    (finding,) = look(CHECK, *by_age(said, 2300, 500, 1600, 300), dossier=dossier)
    assert finding.sentence.startswith(
        "Norland gives 2,300 for 7 October 1988 (Families); the parts given for the same time add "
        "up to 2,400, 100 more than the whole: 500 (Families over_10), "
    )


def test_a_sum_that_falls_short_by_a_little_is_told_and_by_much_is_not(
    said: Say, look: Look, ferry: Dossier
) -> None:
    dossier = waiting(ferry)
    (finding,) = look(CHECK, *by_age(said, 2300, 500, 1600, 190), dossier=dossier)
    assert "add up to 2,290, 10 fewer than the whole" in finding.sentence
    assert look(CHECK, *by_age(said, 2300, 500, 1200, 100), dossier=dossier) == []


def test_parts_that_share_people_are_never_added(said: Say, look: Look, ferry: Dossier) -> None:
    dossier = waiting(ferry, over_10=("under_5",))
    assert look(CHECK, *by_age(said, 2300, 500, 1600, 900), dossier=dossier) == []


def test_another_day_another_speaker_or_a_hedge_is_no_slip(
    said: Say, look: Look, ferry: Dossier
) -> None:
    whole, *parts = by_age(said, 2300, 500, 1600, 300)
    later = evolve(whole, period=said("x", period="1988-11-01").period)
    other = evolve(whole, speaker="Sudmark")
    about = told(said, "families", 2300, as_said="about 2,300", approximate=True)
    for changed in (later, other, about):
        assert look(CHECK, changed, *parts, dossier=waiting(ferry)) == []


def test_a_part_of_a_part_is_not_added_twice(said: Say, look: Look, ferry: Dossier) -> None:
    nested = Population("over_20", "Families over_20", ("over_10",))
    dossier = evolve(waiting(ferry), populations=(*waiting(ferry).populations, nested))
    claims = [*by_age(said, 2300, 500, 1600, 200), told(said, "over_20", 120)]
    assert look(CHECK, *claims, dossier=dossier) == []


def statement(said: Say, *figures: int, unit: str = "persons") -> list[Claim]:
    """Figures of one breath whose relation nobody declared."""
    return [
        said(
            f"f{n}", "Sudmark", figure, population=f"f{n}", period="1989-01-19/1989-07-19",
            unit=unit if n else "applications",
        )
        for n, figure in enumerate(figures)
    ]  # fmt: skip


def test_one_statement_gives_a_total_and_two_parts_that_make_five_more(
    said: Say, look: Look
) -> None:
    (finding,) = look(CHECK, *statement(said, 1850, 1556, 299))
    assert "add up to 1,855, 5 more: 299 (f2) and 1,556 (f1)." in finding.sentence
    assert "If 1,850 was rounded to tens, they agree." in finding.sentence
    assert finding.sentence.endswith("in different units: applications and persons.")


def test_figures_of_one_statement_that_add_up_or_are_far_apart_are_passed_over(
    said: Say, look: Look
) -> None:
    assert look(CHECK, *statement(said, 1855, 1556, 299)) == []
    assert look(CHECK, *statement(said, 1950, 1556, 299)) == []
    assert look(CHECK, *statement(said, 1850, 1556)) == []
