"""What a condition rests on, recorded: passages, precedents, remarks; and out and in again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from finalact.model.claim import Citation
from finalact.model.condition import (
    Comment,
    Condition,
    Dissent,
    Judgement,
    Precedent,
    Stage,
    StageRecord,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.condition_basis import record_comment, record_passage, record_precedent
from finalact.store.condition_writing import (
    record_dissent,
    record_judgement,
    record_stage,
    record_treatment,
)
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder
from finalact.store.folder_out import export_folder
from finalact.store.reading import change_counter, read_holdings
from finalact.store.stamp import Stamp

DAY = PartialDate.parse("2020-06-02")
CITED = Citation("memo-3", "1", quote="about 300 writers are held")


@pytest.fixture
def treaty(desk: DeskFile, stamp: Stamp, write_folder: Callable[..., Path]) -> DeskFile:
    import_folder(write_folder(), desk, stamp)
    return desk


def writers(desk: DeskFile) -> Condition:
    with desk.reading() as connection:
        (condition,) = read_holdings(connection).conditions
    return condition


def test_each_is_entered_in_one_step_with_its_number(treaty: DeskFile, stamp: Stamp) -> None:
    precedent = Precedent("open sessions", "review", "Brandt", DAY, CITED, ("w1", "b1"))
    comment = Comment("Quill", "The specifics matter.", DAY, Citation("memo-3", "2"))
    with treaty.reading() as connection:
        steps = change_counter(connection)
    assert record_precedent(treaty, "writers", precedent, stamp) == 1
    assert record_comment(treaty, "writers", comment, stamp) == 1
    assert record_passage(treaty, "writers", Citation("memo-3", "2"), stamp) == 2
    with treaty.reading() as connection:
        assert change_counter(connection) == steps + 3
    condition = writers(treaty)
    assert condition.precedents == (precedent,)
    assert condition.remarks == (comment,)
    assert condition.citations[1:] == (Citation("memo-3", "2"),)


@pytest.mark.parametrize(
    ("code", "attempt"),
    [
        ("passage-without-document", lambda d, s: record_passage(d, "writers", Citation(), s)),
        (
            "passage-twice",
            lambda d, s: record_passage(d, "writers", Citation("memo-3", "1"), s),
        ),
        (
            "claim-not-found",
            lambda d, s: record_precedent(d, "writers", Precedent("x", "y", claims=("w9",)), s),
        ),
        (
            "document-unknown",
            lambda d, s: record_comment(d, "writers", Comment("Q", "x", DAY, Citation("m")), s),
        ),
        ("condition-unknown", lambda d, s: record_comment(d, "w", Comment("Q", "x"), s)),
    ],
)
def test_what_leads_nowhere_is_refused_and_nothing_is_written(
    treaty: DeskFile, stamp: Stamp, code: str, attempt: Callable[[DeskFile, Stamp], object]
) -> None:
    before = writers(treaty)
    with pytest.raises(Refusal) as caught:
        attempt(treaty, stamp)
    assert caught.value.code == code
    assert caught.value.remedy
    assert writers(treaty) == before


def test_everything_done_with_a_condition_goes_out_and_in_again(
    treaty: DeskFile, stamp: Stamp, tmp_path: Path, new_desk: Callable[[str], DeskFile]
) -> None:
    until = PartialDate.parse("2020-12")
    treatment = Treatment(
        Treating.WAIVED, Stage.COMMUNICATED, "Brandt", DAY, "later", CITED, until=until,
        because="no harm", review="stock(writers) < 10", told_to="Republic",
    )  # fmt: skip
    assumed = Treatment(
        Treating.ASSUMED, Stage.PROPOSED, "Brandt", DAY, breaks_if="stock(writers) > 400"
    )
    record_treatment(treaty, "writers", treatment, stamp)
    record_treatment(treaty, "writers", assumed, stamp)
    record_dissent(treaty, "writers", 1, Dissent("Quill", "No.", DAY, CITED), stamp)
    record_dissent(treaty, "writers", 1, Dissent("Quill", "", until, withdrawn=True), stamp)
    told = StageRecord(Stage.COMMUNICATED, DAY, "Brandt", "told", CITED, "Republic")
    record_stage(treaty, "writers", told, stamp)
    slip = StageRecord(Stage.PROPOSED, until, "Brandt", after_all=True)
    record_stage(treaty, "writers", slip, stamp)
    for taken_back in (False, True):
        verdict = Judgement(Verdict.MET, "Minister", DAY, "seen", CITED, taken_back)
        record_judgement(treaty, "writers", verdict, stamp)
    for claims in ((), ("w1",)):
        record_precedent(treaty, "writers", Precedent("so", "review", "B", DAY, CITED, claims),
                         stamp)  # fmt: skip
    record_comment(treaty, "writers", Comment("Quill", "Mind the “specifics”.", DAY), stamp)

    with treaty.reading() as connection:
        held = read_holdings(connection)
    folder = export_folder(held, tmp_path / "out")
    second = new_desk("second.desk")
    report = import_folder(folder, second, stamp)
    assert report.findings == ()
    assert writers(second) == writers(treaty)
    assert not import_folder(folder, treaty, stamp).changed


def test_the_same_record_is_not_kept_twice(treaty: DeskFile, stamp: Stamp) -> None:
    treatment = Treatment(Treating.DROPPED, Stage.ADOPTED, "Minister", DAY)
    record_treatment(treaty, "writers", treatment, stamp)
    record_dissent(treaty, "writers", 1, Dissent("Quill", "No.", DAY), stamp)
    comment = Comment("Quill", "Mind the specifics.", DAY)
    record_comment(treaty, "writers", comment, stamp)
    for attempt in (
        lambda: record_treatment(treaty, "writers", treatment, stamp),
        lambda: record_dissent(treaty, "writers", 1, Dissent("Quill", " No. ", DAY), stamp),
        lambda: record_comment(treaty, "writers", comment, stamp),
    ):
        with pytest.raises(Refusal) as caught:
            attempt()
        assert caught.value.code == "record-twice"
    assert len(writers(treaty).treatments) == 1
