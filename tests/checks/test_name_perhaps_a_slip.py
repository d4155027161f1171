"""Names that are written almost like one in use."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.checks.name_perhaps_a_slip import CHECK
from finalact.checks.names_alike import is_slip, likeness
from finalact.model.claim import Claim
from finalact.model.condition import Condition
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_a_subject_that_lost_a_letter_counts_for_nothing_and_is_told(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, said("one", figure=310, subject="leavng"))
    assert finding.sentence == (
        "One claim is about “leavng”; “leaving”, which the dossier or a condition names, is "
        "written almost the same."
    )
    assert finding.claims == ("one",)
    assert finding.severity == "note"


def test_a_body_that_speaks_often_and_once_under_another_name(said: Say, look: Look) -> None:
    often = [said(f"n{n}", "Lantern Committee", n + 1) for n in range(4)]
    (finding,) = look(CHECK, *often, said("slip", "Lantem Committee", 9))
    assert finding.sentence == (
        "One claim is made by “Lantem Committee”; “Lantern Committee”, which 4 claims bear, is "
        "written almost the same."
    )


def test_two_words_that_slipped_at_once_are_left(said: Say, look: Look) -> None:
    often = [said(f"n{n}", "Lantern Committee", n + 1) for n in range(4)]
    assert look(CHECK, *often, said("slip", "Lanten Commitee", 9)) == []


def test_a_unit_in_the_singular_and_an_attribute_in_the_plural(said: Say, look: Look) -> None:
    one = said("one", figure=1, unit="person")
    other = said("other", figure=2, attribute="flows")
    told = {finding.claims: finding.sentence for finding in look(CHECK, one, other)}
    assert told["one",].startswith("One claim counts in “person”; “persons”")
    assert told["other",].startswith("One claim tells “flows”; “flow”")


def test_what_a_condition_asks_for_is_in_use(said: Say, look: Look) -> None:
    asks = Condition("c", "C", expression='state(pier_watch) = "ended"')
    claim = said("one", subject="pier_wacth", attribute="state", value="ended")
    (finding,) = look(CHECK, claim, conditions=[asks])
    assert "“pier_watch”" in finding.sentence


def test_a_state_that_a_condition_asks_for_in_another_spelling(said: Say, look: Look) -> None:
    asks = Condition("c", "C", expression='state(detention) = "relaxed"')
    claim = said("one", subject="detention", attribute="state", value="relaxd")
    (finding,) = look(CHECK, claim, conditions=[asks])
    assert finding.sentence.startswith("One claim says “relaxd”; “relaxed”, which the dossier")
    of_declared = said("two", subject="harbour", attribute="state", value="closd")
    assert look(CHECK, of_declared, conditions=[asks]) == []


def test_names_of_a_row_names_that_many_bear_and_what_came_later(said: Say, look: Look) -> None:
    row = [said(f"n{n}", f"Post {n}", 5, subject="held_1") for n in range(3)]
    assert look(CHECK, *row, said("next", subject="held_2", figure=1)) == []
    many = [said(f"m{n}", figure=n, subject="leavings") for n in range(3)]
    assert look(CHECK, *many) == []
    assert look(CHECK, said("late", figure=1, subject="leavng", said="1989-03-01")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("departures", "deparures"),
        ("departures", "departuers"),
        ("Departures", "departures"),
        ("harbour_closed", "harbour closed"),
        ("person", "persons"),
        ("Lantern Committee", "Lantem Committee"),
        ("permitted", "permited"),
    ],
)
def test_slips(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("leaving", "leaving"),
        ("site_a", "site_b"),
        ("held_1", "held_12"),
        ("1987", "1988"),
        ("East Germany", "West Germany"),
        ("open", "closed"),
        ("Ivan", "Iwanow"),
        ("", "leaving"),
    ],
)
def test_no_slips(one: str, other: str) -> None:
    assert not is_slip(one, other)


@given(st.text("abcrnm_ 1", max_size=12), st.text("abcrnm_ 1", max_size=12))
def test_every_slip_has_a_likeness_in_common(one: str, other: str) -> None:
    assert is_slip(one, other) == is_slip(other, one)
    if is_slip(one, other):
        assert set(likeness(one)) & set(likeness(other))
