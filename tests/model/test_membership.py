"""Who belongs to a group on a day: parties that join, leave, come back, as it became known."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as some

from finalact.model.dossier import Group
from finalact.model.membership import Membership, is_member, turning_days
from finalact.model.partial_date import PartialDate


def time(since: str = "", until: str = "", known: str = "", party: str = "Isle") -> Membership:
    return Membership(party, *(PartialDate.parse(d) if d else None for d in (since, until, known)))


def belongs(*records: Membership, on: str, known_by: str = "") -> bool:
    day = date.fromisoformat(on)
    return is_member(records, day, date.fromisoformat(known_by) if known_by else day)


def test_both_its_first_day_and_its_last_count() -> None:
    term = time("1986-01-01", "1990-06-30")
    days = ["1985-12-31", "1986-01-01", "1990-06-30", "1990-07-01"]
    assert [belongs(term, on=day) for day in days] == [False, True, True, False]
    assert belongs(time(), on="1800-01-01")
    assert belongs(time(until="1990-06-30"), on="1800-01-01")


def test_an_uncertain_day_counts_from_its_last_possible_one() -> None:
    assert not belongs(time("1986"), on="1986-12-30")
    assert belongs(time("1986"), on="1986-12-31")
    assert belongs(time(until="1990"), on="1990-12-31")
    assert not belongs(time(until="1990"), on="1991-01-01")
    assert not belongs(time("1986/.."), on="2000-01-01")
    assert belongs(time("1986", "1990/.."), on="2000-01-01")


def test_that_it_left_is_told_later_and_changes_no_earlier_answer() -> None:
    records = (time("1986-01-01"), time("1986-01-01", "1990-06-30", "1990-08-01"))
    assert belongs(*records, on="1990-07-15")
    assert not belongs(*records, on="1990-08-01")
    # Looked at again with what is known now, it had left.
    assert not belongs(*records, on="1990-07-15", known_by="1990-08-01")


def test_a_record_with_a_day_takes_the_place_of_one_without() -> None:
    records = (time(), time("1986-01-01", known="1987-01-01"))
    assert belongs(*records, on="1985-01-01")
    assert not belongs(*records, on="1985-01-01", known_by="1987-01-01")
    assert belongs(*records, on="1987-01-01")


def test_who_left_may_come_back() -> None:
    records = (time(until="1966-06-30"), time("2009-04-01"))
    days = ["1966-06-30", "1966-07-01", "2009-03-31", "2009-04-01"]
    assert [belongs(*records, on=day) for day in days] == [True, False, False, True]


def test_of_two_ends_told_on_one_day_the_later_is_taken() -> None:
    records = (time("1986", "1990-06-30"), time("1986", "1991-06-30"), time("1986"))
    assert belongs(*records, on="1991-06-30")
    assert not belongs(*records, on="1991-07-01")


def test_a_group_names_all_that_ever_belong_and_those_of_a_day() -> None:
    group = Group.of(
        "ports", "The ports", [time(party="Ost"), time("1986-01-01"), time(party="West")]
    )
    assert group.members == ("Ost", "Isle", "West")
    assert group.terms == (time("1986-01-01"),)
    assert group.records == (time(party="Ost"), time("1986-01-01"), time(party="West"))
    early, late = date(1985, 1, 1), date(1986, 1, 1)
    assert group.members_on(early, early) == ("Ost", "West")
    assert group.members_on(late, late) == ("Ost", "Isle", "West")
    plain = Group("ports", "The ports", ("Ost", "West"))
    assert plain.members_on(early, early) == ("Ost", "West")
    assert Group.of("ports", "The ports", plain.records) == plain


DAYS = some.integers(0, 20).map(lambda n: date(1988, 5, 1) + timedelta(n))
WHEN = some.one_of(
    some.just(""),
    DAYS.map(str),
    some.sampled_from(["1988-05", "[1988-05-02..1988-05-09]", "1988-05-12~"]),
)
RECORDS = some.lists(some.builds(time, WHEN, WHEN, WHEN), min_size=1, max_size=5)


@given(RECORDS, some.randoms(use_true_random=False), DAYS, some.integers(0, 9))
def test_order_of_entry_does_not_matter(
    records: list[Membership], chance: Random, day: date, later: int
) -> None:
    turned = list(records)
    chance.shuffle(turned)
    known_by = day + timedelta(later)
    assert is_member(records, day, known_by) == is_member(turned, day, known_by)


@given(RECORDS, WHEN, WHEN, DAYS, DAYS, some.integers(1, 9))
def test_what_becomes_known_later_never_changes_an_earlier_answer(
    records: list[Membership], since: str, until: str, day: date, known_by: date, later: int
) -> None:
    after = time(since, until, str(known_by + timedelta(later)))
    assert is_member(records, day, known_by) == is_member([*records, after], day, known_by)


@given(RECORDS)
def test_who_belongs_changes_on_no_day_but_those_that_are_told(records: list[Membership]) -> None:
    turning = {day for record in records for _, day in turning_days(record)}
    for n in range(60):
        day = date(1988, 4, 20) + timedelta(n)
        eve = day - timedelta(1)
        if is_member(records, day, day) != is_member(records, eve, eve):
            assert day in turning
