"""Recording representations, what came of them, and the balance sheet: never overwritten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from finalact.model.balance import BalanceItem, Bargain, Ending
from finalact.model.claim import Citation
from finalact.model.holdings import Holdings
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.representation import Report, Representation, Standing
from finalact.store.balance_writing import record_balance, record_ending
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder, read_folder
from finalact.store.folder_out import export_folder
from finalact.store.reading import read_holdings
from finalact.store.representation_writing import record_report, record_representation
from finalact.store.stamp import Stamp

MAY = PartialDate.parse("2020-05-04")
TALK = Representation("", " Norland ", "The Republic", on=MAY, cases=("lind",), points=("exit",))
PERMITS = BalanceItem("", "families", "Republic", Bargain.GAVE, "two permits", MAY, claims=("w1",))


@pytest.fixture
def filled(desk: DeskFile, write_folder: Callable[..., Path], stamp: Stamp) -> DeskFile:
    import_folder(write_folder(), desk, stamp)
    return desk


def held(desk: DeskFile) -> Holdings:
    with desk.reading() as connection:
        return read_holdings(connection)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.code


def test_a_representation_and_its_reports_are_further_records(
    filled: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    entered = record_representation(filled, TALK, stamp)
    assert (entered.id, entered.by) == ("representation-1", "Norland")
    answer = Report(answer="No.", answered_on=MAY, answered_by=("b1",))
    assert record_report(filled, entered.id, answer, stamp) == 1
    later = Report(standing=Standing.NOT_MADE, known_on=PartialDate.parse("2020-06"))
    assert record_report(filled, entered.id, later, stamp) == 2
    (kept,) = held(filled).representations
    assert kept == evolve(entered, reports=(answer, later))
    # What was recorded goes out and comes in again as it is.
    reading = read_folder(export_folder(held(filled), tmp_path / "out"))
    assert reading.holdings is not None
    assert reading.holdings.representations == (kept,)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"by": ""}, "party-missing"),
        ({"cases": ("lindd",)}, "case-unknown"),
        ({"to": "The Republik"}, "side-unknown"),
        ({"instruction": Citation("memo-4")}, "document-unknown"),
        ({"follows": "tlk"}, "representation-unknown"),
        ({"reports": (Report(answered_by=("w9",)),)}, "claim-unknown"),
        ({"id": "talk"}, "representation-exists"),
        ({"cases": ("lindd",), "instruction": Citation("memo-4")}, "records-refused"),
    ],
)
def test_what_names_nothing_on_the_desk_is_refused(
    filled: DeskFile, stamp: Stamp, changes: dict[str, object], code: str
) -> None:
    record_representation(filled, evolve(TALK, id="talk"), stamp)
    before = held(filled)
    wrong = evolve(TALK, **changes)  # type: ignore[arg-type]
    assert refused(lambda: record_representation(filled, wrong, stamp)) == code
    assert held(filled) == before


def test_a_new_party_may_be_meant(filled: DeskFile, stamp: Stamp) -> None:
    other = evolve(TALK, to="The Republik")
    assert record_representation(filled, other, stamp, new_party=True).to == "The Republik"


@pytest.mark.parametrize(
    "report",
    [
        Report(),
        Report(known_on=MAY, note="Nobody remembers."),
        Report(standing=Standing.MADE),
        Report(on=MAY),
    ],
)
def test_a_report_says_something(filled: DeskFile, stamp: Stamp, report: Report) -> None:
    entered = record_representation(filled, TALK, stamp)
    assert refused(lambda: record_report(filled, entered.id, report, stamp)) == "report-empty"
    assert refused(lambda: record_report(filled, "tlk", report, stamp)) == "representation-unknown"


def test_a_line_is_entered_once_and_ended_once(
    filled: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    entered = record_balance(filled, PERMITS, stamp)
    assert (entered.id, entered.side) == ("line-1", "theirs")
    ending = Ending(PartialDate.parse("2020-08"), note="by letter")
    record_ending(filled, "line-1", ending, stamp)
    assert held(filled).balance == (evolve(entered, ending=ending),)
    assert refused(lambda: record_ending(filled, "line-1", ending, stamp)) == "line-ended"
    assert refused(lambda: record_ending(filled, "line-2", ending, stamp)) == "line-unknown"
    reading = read_folder(export_folder(held(filled), tmp_path / "out"))
    assert reading.holdings is not None
    assert reading.holdings.balance == held(filled).balance


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"basket": " "}, "balance-incomplete"),
        ({"side": "Republik"}, "side-unknown"),
        ({"claims": ("w9",)}, "claim-unknown"),
        ({"conditions": ("writer",)}, "condition-unknown"),
        ({"citation": Citation("memo-4")}, "document-unknown"),
        ({"id": "permits"}, "balance-exists"),
    ],
)
def test_a_line_names_what_is_on_the_desk(
    filled: DeskFile, stamp: Stamp, changes: dict[str, object], code: str
) -> None:
    record_balance(filled, evolve(PERMITS, id="permits"), stamp)
    wrong = evolve(PERMITS, **changes)  # type: ignore[arg-type]
    assert refused(lambda: record_balance(filled, wrong, stamp)) == code
    assert len(held(filled).balance) == 1
