"""The offices that must clear a memorandum by its subject, as the dossier declares them."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from finalact.desk import Desk
from finalact.model.dossier import Clearing, Dossier
from finalact.model.memo_step import Drafted
from finalact.model.memorandum import Draft, MemoKind
from finalact.model.partial_date import PartialDate
from finalact.store.stamp import Stamp

DOSSIER = """title = "The harbour"
question = "May we open it?"

[[clearing]]
id = "everything"
offices = ["LEGAL"]

[[clearing]]
id = "talks"
words = ["CSCE", "Madrid"]
offices = ["EUR", "LEGAL", "HA"]
"""
DAY = PartialDate.parse("1988-05-02")
STAMP = Stamp("Lund", "2026-01-01T00:00Z")
DRAFT = Draft(MemoKind.ACTION, "The ferry", "Text.", required=("PORTS",))


def desk(folder: Path) -> Desk:
    (folder / "in").mkdir()
    (folder / "in" / "dossier.toml").write_text(DOSSIER, "utf-8")
    made = Desk.new(folder / "a.desk")
    made.take_in(folder / "in", STAMP)
    return made


def test_the_subject_says_who_must_clear() -> None:
    dossier = Dossier(
        "d",
        "D",
        "?",
        clearing=(Clearing("a", (), ("LEGAL",)), Clearing("b", ("Madrid",), ("EUR",))),
    )
    assert dossier.must_clear("The ferry") == ("LEGAL",)
    assert dossier.must_clear("Talks at MADRID") == ("LEGAL", "EUR")


def test_they_are_required_from_the_version_that_bears_the_subject(tmp_path: Path) -> None:
    with desk(tmp_path) as made:
        memo = made.begin("ferry", DRAFT, "Lund", DAY, STAMP)
        assert memo.draft.required == ("PORTS", "LEGAL")
        later = Drafted(evolve(DRAFT, subject="The ferry and the Madrid meeting"))
        memo = made.step("ferry", later, "Lund", DAY, STAMP)
        assert memo.draft.required == ("PORTS", "LEGAL", "EUR", "HA")
        assert next(draft.required for draft in memo.versions) == ("PORTS", "LEGAL")


def test_they_go_out_with_the_dossier_and_come_in_again(tmp_path: Path) -> None:
    with desk(tmp_path) as made, Desk.new(tmp_path / "b.desk") as other:
        made.give_out(tmp_path / "out")
        other.take_in(tmp_path / "out", STAMP)
        assert other.holding.holdings.dossier == made.holding.holdings.dossier
        assert len(other.holding.holdings.dossier.clearing) == 2


def test_a_folder_that_is_added_adds_offices_and_words(tmp_path: Path) -> None:
    with desk(tmp_path) as made:
        (tmp_path / "in" / "dossier.toml").write_text(
            DOSSIER.replace('"HA"]', '"HA", "PRESS"]'), "utf-8"
        )
        made.take_in(tmp_path / "in", STAMP)
        assert made.holding.holdings.dossier.must_clear("CSCE")[-1] == "PRESS"
