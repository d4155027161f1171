"""Searches with a name and answers to proposals go out with a folder and come in again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from finalact.desk import Desk
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in.importing import import_folder
from finalact.store.notebook import Notebook, read_notebook
from finalact.store.refused import Refused
from finalact.store.stamp import Stamp

NewDesk = Callable[[str], DeskFile]
DOSSIER = 'id = "ferry"\ntitle = "The ferry"\n\n[[subjects]]\nid = "boats"\ntitle = "Boats"\n'
CLAIMS = "id,subject,attribute,speaker,as_said,said_on\nfive,boats,stock,Lund,5,1988-05-01\n"
SEARCHES = (
    'name,asked\nBefore Vienna,"boats ""no boats"" -Cuba"\nTelegrams,kind:telegram from:1970\n'
)
ANSWERS = (
    "paper,proposal,answer,claim,why\n"
    "ferry-1,fa11,dismissed,,The number of a list.\n"
    "ferry-1,fb22,accepted,five,\n"
    "ferry-1,fa11,changed,five,\n"
)


def folder_at(place: Path, searches: str = SEARCHES, answers: str = ANSWERS) -> Path:
    """A dossier about a ferry, with a paper, a claim and a notebook."""
    (place / "documents").mkdir(parents=True)
    (place / "documents" / "ferry-1.txt").write_text(
        "1. Letter From Lund to Berg\n\n1. Five boats.\n"
    )
    (place / "dossier.toml").write_text(DOSSIER)
    (place / "claims.csv").write_text(CLAIMS)
    (place / "searches.csv").write_text(searches)
    (place / "proposals.csv").write_text(answers)
    return place


def notebook_of(desk: DeskFile) -> Notebook:
    with desk.reading() as connection:
        return read_notebook(connection)


def plain(notebook: Notebook) -> list[tuple[str, ...]]:
    """Everything but the stamps, which belong to the desk."""
    searches = [(each.name, each.asked) for each in notebook.searches]
    return searches + [
        (each.paper, each.proposal, each.kind.value, each.claim, each.why)
        for each in notebook.answers
    ]


def test_a_notebook_comes_in_goes_out_and_comes_in_the_same(
    new_desk: NewDesk, stamp: Stamp, tmp_path: Path
) -> None:
    first, second = new_desk("first.desk"), new_desk("second.desk")
    report = import_folder(folder_at(tmp_path / "in"), first, stamp)
    assert "2 saved searches and 3 answers to proposals" in report.sentence
    Desk(first).give_out(tmp_path / "out")
    assert (tmp_path / "out" / "searches.csv").read_text() == SEARCHES
    assert (tmp_path / "out" / "proposals.csv").read_text() == ANSWERS
    import_folder(tmp_path / "out", second, stamp)
    assert plain(notebook_of(second)) == plain(notebook_of(first)) != []
    found = Desk(second).as_of(date(1990, 1, 1)).saved_searches()
    assert [search.name for search in found] == ["Before Vienna", "Telegrams"]
    assert not import_folder(tmp_path / "out", second, stamp).changed


def test_a_search_that_was_dropped_is_not_written_and_its_file_goes(
    new_desk: NewDesk, stamp: Stamp, tmp_path: Path
) -> None:
    desk = Desk(new_desk("one.desk"))
    desk.save_search("Boats", "boats", stamp)
    desk.give_out(tmp_path / "out")
    assert (tmp_path / "out" / "searches.csv").read_text() == "name,asked\nBoats,boats\n"
    desk.save_search("Boats", "", stamp)
    desk.give_out(tmp_path / "out")
    assert not (tmp_path / "out" / "searches.csv").exists()


def test_the_desk_keeps_its_own_search_of_a_name_and_says_so(
    new_desk: NewDesk, stamp: Stamp, tmp_path: Path
) -> None:
    file = new_desk("one.desk")
    Desk(file).save_search("telegrams", "kind:telegram", stamp)
    report = import_folder(folder_at(tmp_path / "in"), file, stamp)
    assert [search.asked for search in notebook_of(file).searches][1:] == ["kind:telegram"]
    told = [found.sentence for found in report.findings if found.code == "kept-on-desk"]
    assert told == ["The desk keeps another search as Telegrams: kind:telegram."]


def test_a_proposal_is_not_accepted_twice(new_desk: NewDesk, stamp: Stamp, tmp_path: Path) -> None:
    file = new_desk("one.desk")
    import_folder(folder_at(tmp_path / "in"), file, stamp)
    before = notebook_of(file)
    again = ANSWERS + "ferry-1,fb22,dismissed,,It was a mistake.\n"
    with pytest.raises(Refused) as refused:
        import_folder(folder_at(tmp_path / "again", answers=again), file, stamp)
    (fault,) = refused.value.findings
    assert fault.code == "proposal-answered"
    assert fault.place == "proposals.csv, line 5"
    assert notebook_of(file) == before


NO_PAPER = ANSWERS.replace("ferry-1,fb", "fery-1,fb")
NO_CLAIM = ANSWERS.replace("accepted,five", "accepted,six")
NO_WHY = ANSWERS.replace("The number of a list.", "")


@pytest.mark.parametrize(
    ("searches", "answers", "code", "place"),
    [
        ("name,asked\n,boats\n", ANSWERS, "search-name-not-usable", "searches.csv, line 2"),
        ("name,asked\nBoats,\n", ANSWERS, "search-empty", "searches.csv, line 2"),
        ("name\nBoats\n", ANSWERS, "column-missing", "searches.csv, line 1"),
        (SEARCHES, "proposal,answer\nfa11,dismissed\n", "column-missing", "proposals.csv, line 1"),
        (SEARCHES, NO_PAPER, "document-unknown", "proposals.csv, line 3"),
        (SEARCHES, NO_CLAIM, "claim-unknown", "proposals.csv, line 3"),
        (SEARCHES, ANSWERS.replace("accepted", "agreed"), "word-unknown", "proposals.csv, line 3"),
        (SEARCHES, NO_WHY, "proposal-without-why", "proposals.csv, line 2"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_with_its_line(
    new_desk: NewDesk, stamp: Stamp, tmp_path: Path,
    searches: str, answers: str, code: str, place: str,
) -> None:  # fmt: skip
    with pytest.raises(Refused) as refused:
        import_folder(folder_at(tmp_path / "in", searches, answers), new_desk("one.desk"), stamp)
    assert [(fault.code, fault.place) for fault in refused.value.findings] == [(code, place)]
