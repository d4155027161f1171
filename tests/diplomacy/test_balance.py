"""The balance sheet of a day: what stands on it, what ceased, and the figures behind a line."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from finalact.claims.ledger import Ledger
from finalact.diplomacy.balance import BalanceSheet, balance_on, in_basket, lines_of
from finalact.model.balance import BalanceItem, Bargain, Ending
from finalact.model.claim import Claim, Relation
from finalact.model.dossier import Dossier, Side
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity

TALKS = Dossier(
    "harbour",
    "The harbour talks",
    "May the ferry sail?",
    sides=(Side("ours", "Norland", ("Norland",)), Side("theirs", "Sudmark", ("Sudmark",))),
)
MAY = PartialDate.parse("1988-05-20")
PERMITS = BalanceItem(
    "permits", "Families", "theirs", Bargain.GAVE, "two permits", MAY, claims=("two",)
)
BERTHS = BalanceItem("berths", "The port", "ours", Bargain.OFFERED, "two berths", MAY)
TWO = Claim(
    "two", "families", "flow", quantity=Quantity("two", 2, 2), speaker="Sudmark", said_on=MAY
)


def sheet(
    *items: BalanceItem, day: str = "1988-06-01", known: str = "", claims: tuple[Claim, ...] = ()
) -> BalanceSheet:
    as_of = date.fromisoformat(day)
    known_by = date.fromisoformat(known) if known else as_of
    return balance_on(items, TALKS, Ledger(TALKS, claims), as_of, known_by)


def test_a_line_stands_from_its_day_until_it_ceases() -> None:
    ended = evolve(PERMITS, ending=Ending(PartialDate.parse("1988-07-01")))
    assert sheet(ended, day="1988-05-19").lines == ()
    assert [line.item.id for line in sheet(ended, day="1988-06-30").lines] == ["permits"]
    after = sheet(ended, day="1988-07-01")
    assert after.lines == ()
    assert [line.item.id for line in after.ceased] == ["permits"]


def test_that_it_ceased_is_told_once_it_is_known() -> None:
    ending = Ending(PartialDate.parse("1988-07-01"), PartialDate.parse("1988-08-01"))
    ended = evolve(PERMITS, ending=ending)
    assert sheet(ended, day="1988-07-15").lines != ()
    assert sheet(ended, day="1988-07-15", known="1988-08-01").lines == ()


def test_a_line_that_reached_us_later_is_no_knowledge_of_its_day() -> None:
    late = evolve(PERMITS, known_on=PartialDate.parse("1988-09-01"))
    assert sheet(late).lines == ()
    assert sheet(late, known="1988-09-01").lines != ()
    assert sheet(evolve(PERMITS, since=None)).lines == ()


def test_baskets_are_one_however_they_are_written_and_keep_their_order() -> None:
    more = evolve(PERMITS, id="more", basket="families ", bargain=Bargain.SOUGHT, side="ours")
    found = sheet(BERTHS, PERMITS, more)
    assert [basket.name for basket in found.baskets] == ["The port", "Families"]
    assert [line.item.id for line in found.baskets[1].of("ours", Bargain.SOUGHT)] == ["more"]
    assert [side.id for side in found.sides] == ["ours", "theirs"]
    alone = in_basket(found, "THE PORT")
    assert [side.id for side in alone.sides] == ["ours"]
    assert [line.item.id for line in lines_of(found, 1, 2).lines] == ["permits"]


def test_figures_are_those_in_force_in_their_speakers_words() -> None:
    corrected = Claim(
        "three",
        "families",
        "flow",
        quantity=Quantity("three", 3, 3),
        speaker="Sudmark",
        said_on=PartialDate.parse("1988-06-10"),
        relation=Relation.CORRECTS,
        target="two",
    )
    claims = (TWO, corrected)
    line = evolve(PERMITS, claims=("two", "three"))
    (then,) = sheet(line, claims=claims).lines
    assert [claim.words for claim in then.claims] == ["two"]
    (later,) = sheet(line, day="1988-06-10", claims=claims).lines
    assert [claim.words for claim in later.claims] == ["three"]


dates = st.none() | st.dates(date(1988, 4, 1), date(1988, 8, 1)).map(PartialDate.of)
items = st.builds(
    BalanceItem,
    st.uuids().map(str),
    st.sampled_from(["Families", "The port"]),
    st.sampled_from(["ours", "theirs"]),
    st.sampled_from(Bargain),
    st.just("permits"),
    dates,
    dates,
)


@given(st.lists(items, max_size=6), items)
def test_a_line_more_changes_no_other_line(lines: list[BalanceItem], more: BalanceItem) -> None:
    before = {line.item.id for line in sheet(*lines).lines}
    after = {line.item.id for line in sheet(*lines, more).lines}
    assert after - {more.id} == before
