"""A figure that changes without anybody saying that it was changed."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.silent_revision import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_july_is_told_again_with_another_number(said: Say, look: Look) -> None:
    first = said("august", figure=169, period="1988-07", said="1988-08-02")
    later = said("october", figure=137, period="1988-07", said="1988-10-04")
    (finding,) = look(CHECK, first, later)
    assert finding.sentence == (
        "Norland gave 169 for July 1988 (Persons leaving Sudmark) on 2 August 1988, and 137 on 4 "
        "October 1988; no correction is recorded."
    )
    assert look(CHECK, first, later, known_by="1988-10-03") == []


def test_a_year_is_the_same_year_however_it_is_written(said: Say, look: Look) -> None:
    """1987, its twelve months and its two halves fill the same days."""
    first = said("winter", figure=169, period="1987", said="1988-02-02")
    later = said("autumn", figure=137, period="1987-01/1987-12", said="1988-03-04")
    (finding,) = look(CHECK, first, later)
    assert finding.claims == ("winter", "autumn")
    half = said("half", figure=80, period="1987-40", said="1987-08-02")
    again = said("again", figure=70, period="1987-01-01/1987-06-30", said="1988-04-02")
    (finding,) = look(CHECK, half, again)
    assert finding.claims == ("half", "again")


def test_a_recorded_correction_is_not_silent(said: Say, look: Look) -> None:
    first = said("august", figure=169, period="1988-07", said="1988-08-02")
    later = said(
        "october", figure=137, period="1988-07", said="1988-10-04", relation="corrects",
        target="august",
    )  # fmt: skip
    assert look(CHECK, first, later) == []


def test_taking_over_the_figure_of_another_is_not_silent(said: Say, look: Look) -> None:
    own = said("own", figure=169, period="1988-07", said="1988-08-02")
    theirs = said("theirs", "Sudmark", 137, period="1988-07", said="1988-08-10")
    taken = said(
        "taken", figure=137, period="1988-07", said="1988-10-04", relation="adopts",
        target="theirs",
    )  # fmt: skip
    assert look(CHECK, own, theirs, taken) == []
    # To give another figure after that is silent again.
    after = said("after", figure=150, period="1988-07", said="1988-11-04")
    assert [found.claims for found in look(CHECK, own, theirs, taken, after)] == [
        ("taken", "after")
    ]


def test_another_speaker_another_people_another_month(said: Say, look: Look) -> None:
    first = said("one", figure=169, period="1988-07", said="1988-08-02")
    others = [
        said("two", "Sudmark", 137, period="1988-07", said="1988-10-04"),
        said("three", "Norland", 37, period="1988-07", said="1988-10-04", population="students"),
        said("four", "Norland", 137, period="1988-08", said="1988-10-04"),
    ]
    assert look(CHECK, first, *others) == []


def test_a_round_figure_made_exact_is_no_revision(said: Say, look: Look) -> None:
    about = said(
        "about", figure=170, as_said="about 170", approximate=True, period="1988-07",
        said="1988-08-02",
    )  # fmt: skip
    assert look(CHECK, about, said("exact", figure=165, period="1988-07", said="1988-09-02")) == []


def test_a_rate_may_change_while_the_year_lasts(said: Say, look: Look) -> None:
    rates = [
        said("spring", figure=900, attribute="rate", period="1988", said="1988-03-30"),
        said("summer", figure=1100, attribute="rate", period="1988", said="1988-07-30"),
    ]
    assert look(CHECK, *rates) == []


def test_a_count_for_one_day_is_settled(said: Say, look: Look) -> None:
    counts = [
        said("may", figure=40, attribute="stock", period="1988-05-01", said="1988-05-02"),
        said("june", figure=52, attribute="stock", period="1988-05-01", said="1988-06-02"),
    ]
    assert len(look(CHECK, *counts)) == 1
