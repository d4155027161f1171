"""Who held which office on a day, who could decide, and who marked though he could not."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from finalact.decisions.capacity import could_not_decide, holders, who_could_decide
from finalact.model.document import Person
from finalact.model.memo_step import Capacity, Marked
from finalact.model.office import OfficeHeld
from finalact.model.partial_date import PartialDate

D = PartialDate.parse
MINISTER = "Minister of State"
OFFICES = (
    OfficeHeld(MINISTER, "Halden", since=D("1981-01-22"), until=D("1982-07-05")),
    OfficeHeld(
        MINISTER,
        "Clerk",
        Capacity.ACTING,
        acting_for="Halden",
        since=D("1981-06-14"),
        until=D("1981-06-21"),
    ),
    OfficeHeld("Counsellor", "Kell", since=D("1981")),
)
JUNE_18 = date(1981, 6, 18)


def names(day: date, office: str = MINISTER) -> list[tuple[str, bool]]:
    return [(each.held.holder, each.surely) for each in holders(OFFICES, office, day)]


def test_who_acts_comes_before_the_incumbent_who_travels() -> None:
    assert names(JUNE_18) == [("Clerk", True), ("Halden", True)]
    assert names(date(1981, 7, 1)) == [("Halden", True)]
    assert names(date(1980, 7, 1)) == []


def test_the_word_acting_does_not_make_another_office() -> None:
    assert names(JUNE_18, "Acting Minister of State") == names(JUNE_18, "the minister of state")


def test_a_year_leaves_open_whether_he_held_it_on_a_day_of_it() -> None:
    assert names(JUNE_18, "Counsellor") == [("Kell", False)]
    assert names(date(1982, 1, 1), "Counsellor") == [("Kell", True)]


def test_a_later_record_of_the_same_time_takes_the_place_of_the_earlier() -> None:
    ended = evolve(OFFICES[2], until=D("1983-03-01"), known_on=D("1983-03-02"))
    known = (*OFFICES, ended)
    later = date(1984, 1, 1)
    assert [h.held.holder for h in holders(known, "Counsellor", later, date(1983, 1, 1))] == [
        "Kell"
    ]
    assert holders(known, "Counsellor", later) == ()


TO_THE_MINISTER = (Person("Clerk", MINISTER, acting=True),)


def mark(by: str, for_whom: str = "") -> Marked:
    return Marked("checked", by, for_whom=for_whom, recommendation=1, action="approve")


def test_an_aide_may_mark_for_the_one_who_acts() -> None:
    could = who_could_decide(OFFICES, TO_THE_MINISTER, JUNE_18, JUNE_18)
    assert [each.held.holder for each in could] == ["Clerk", "Halden"]
    for made in (mark("Kell", "Clerk"), mark("Clerk"), mark("A. W. Clerk"), mark("Kell", "Halden")):
        assert could_not_decide(made, D("1981-06-18"), OFFICES, TO_THE_MINISTER) is None


def test_an_aide_alone_could_not_and_the_warning_says_who_could() -> None:
    found = could_not_decide(mark("Kell"), D("1981-06-18"), OFFICES, TO_THE_MINISTER)
    assert found is not None
    assert (found.code, found.severity) == ("marker-could-not-decide", "note")
    assert "Clerk (acting Minister of State) or Halden (Minister of State)" in found.sentence


def test_who_acted_last_week_cannot_decide_this_week() -> None:
    assert could_not_decide(mark("Clerk"), D("1981-06-30"), OFFICES, TO_THE_MINISTER) is not None


def test_a_stamp_and_an_office_nobody_noted_give_no_warning() -> None:
    stamp = Marked("stamped", "Kell", "saw", recommendation=1)
    assert could_not_decide(stamp, D("1981-06-18"), OFFICES, TO_THE_MINISTER) is None
    elsewhere = (Person("Zell", "Minister of the Interior"),)
    assert could_not_decide(mark("Kell"), D("1981-06-18"), OFFICES, elsewhere) is None
