"""Shares that rise because their base gets smaller."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.base_shrinks import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def told(said: Say, day: str, number: int, base: int, share: int) -> list[Claim]:
    """On one day: so many left, of so many, which is such a share."""

    def count(name: str, figure: int, population: str) -> Claim:
        return said(
            f"{name}-{day}", figure=figure, attribute="stock", population=population, period=day,
            said=day,
        )  # fmt: skip

    percent = said(
        f"share-{day}", figure=share, as_said=f"{share} percent", attribute="share",
        population="students", period=day, unit="percent", said=day,
    )  # fmt: skip
    return [count("number", number, "students"), count("base", base, "leavers"), percent]


def test_sixty_percent_sounds_more_than_forty(said: Say, look: Look) -> None:
    spring, summer = told(said, "1988-03-01", 40, 100, 40), told(said, "1988-06-01", 36, 60, 60)
    (finding,) = look(CHECK, *spring, *summer)
    assert finding.sentence == (
        "Norland says 40 percent and later 60 percent (Persons leaving Sudmark): the share rises, "
        "the number goes from 40 to 36; what it is a share of shrinks from 100 to 60."
    )
    assert look(CHECK, *spring, *summer, known_by="1988-05-31") == []


def test_a_number_that_rises_too_is_progress(said: Say, look: Look) -> None:
    spring, summer = told(said, "1988-03-01", 40, 100, 40), told(said, "1988-06-01", 48, 80, 60)
    assert look(CHECK, *spring, *summer) == []


def test_a_larger_base_or_a_smaller_share_is_no_trick(said: Say, look: Look) -> None:
    spring = told(said, "1988-03-01", 40, 100, 40)
    assert look(CHECK, *spring, *told(said, "1988-06-01", 30, 100, 30)) == []
    assert look(CHECK, *spring, *told(said, "1988-06-01", 18, 60, 30)) == []


def test_the_same_number_is_divided_by_two_bases(said: Say, look: Look) -> None:
    words = [
        said("july", figure=136, as_said="136, or 7.8 percent", population="students",
             period="1988-07", said="1988-08-04"),
        said("july-again", figure=136, as_said="136, or 9.9 percent", population="students",
             period="1988-07", said="1988-10-04"),
    ]  # fmt: skip
    (finding,) = look(CHECK, *words)
    assert "the number is the same, 136;" in finding.sentence
    assert "shrinks from about 1,744 to about 1,374" in finding.sentence


def test_a_share_of_a_list_whose_part_nobody_counted(said: Say, look: Look) -> None:
    def share(day: str, base: int, percent: int) -> list[Claim]:
        return [
            said(f"base-{day}", figure=base, attribute="stock", population="detainees", period=day,
                 subject="detention", said=day),
            said(f"share-{day}", figure=percent, as_said=f"{percent}%", attribute="share",
                 population="detainees", period=day, subject="detention", unit="percent", said=day),
        ]  # fmt: skip

    (finding,) = look(CHECK, *share("1988-03-01", 750, 37), *share("1988-06-01", 400, 60))
    assert "the number goes from about 278 to about 240" in finding.sentence
