"""representations.csv, balance.csv and gates: how rows become records, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from finalact.model.balance import BalanceItem, Bargain, Ending
from finalact.model.claim import Citation
from finalact.model.condition import Stage
from finalact.model.gate import Consent, Gate
from finalact.model.holdings import Holdings
from finalact.model.partial_date import PartialDate
from finalact.model.representation import Report, Representation, Standing
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder, read_folder
from finalact.store.folder_in.cell_lists import in_one_cell, several
from finalact.store.reading import read_holdings
from finalact.store.refused import Refused
from finalact.store.stamp import Stamp

Write = Callable[..., Path]
HEAD = (
    "id,by,through,to,with_whom,on,known_on,standing,cases,points,answer,answered_on,answered_by,"
    "report,report_passage,report_source,missing,follows,document,passage\n"
)
TALK = "talk,Norland,Aas,The Republic,Dahl,2020-05-04,,,lind,,,,,,,,,,memo-3,1\n"
BALANCE = "id,basket,side,bargain,what,since,until,known_on,stage,claims,conditions,document,note\n"
PERMITS = "permits,families,Republic,gave,two permits,2020-05-20,,,,w1;b1,writers,memo-3,\n"
GATE = """
[[groups]]
id = "ports"
members = ["Ostland", "Westland"]

[[gates]]
id = "consent"
title = "Consent of the ports"
question = "border"
group = "ports"
rule = "silence"
wanted = ["open"]
refusing = ["closed"]
silence_until = "2020-06-30"
conditions = ["writers"]
document = "memo-3"
passage = "1"
"""


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def read(folder: Path) -> Holdings:
    reading = read_folder(folder)
    assert reading.faults == ()
    assert reading.findings == ()
    assert reading.holdings is not None
    return reading.holdings


def codes(folder: Path) -> list[tuple[str, str]]:
    return [(fault.code, fault.place) for fault in read_folder(folder).faults]


def test_further_rows_are_passages_and_reports(write_folder: Write) -> None:
    rows = TALK
    rows += "talk,,,,,,,,,,,,,,,,,,memo-3,2\n"
    rows += "talk,,,,,,2020-05-09,,,,He would ask.,2020-05-08,b1,memo-3,2,,,,,\n"
    rows += "lunch,Norland,,,,,2020-05-09,instructed,,one; two\\; three,,,,,,,,talk,,\n"
    rows += "lunch,,,,,2020-06-01,2020-06-02,made,,,,,,,,cable 14,,,,\n"
    talk, lunch = read(write_folder(representations=HEAD + rows)).representations
    assert talk == Representation(
        "talk",
        "Norland",
        "The Republic",
        "Aas",
        "Dahl",
        on=day("2020-05-04"),
        cases=("lind",),
        reports=(
            Report(
                known_on=day("2020-05-09"),
                answer="He would ask.",
                answered_on=day("2020-05-08"),
                answered_by=("b1",),
                citation=Citation("memo-3", "2"),
            ),
        ),
        citations=(Citation("memo-3", "1"), Citation("memo-3", "2")),
    )
    assert lunch.standing is Standing.INSTRUCTED
    assert lunch.points == ("one", "two; three")
    assert lunch.follows == "talk"
    (report,) = lunch.reports
    assert (report.standing, report.on) == (Standing.MADE, day("2020-06-01"))
    assert report.citation == Citation(source="cable 14")


def test_an_answer_may_stand_in_the_first_row(write_folder: Write) -> None:
    row = "talk,Norland,,,,2020-05-04,2020-05-06,,,,No.,2020-05-05,,,,cable 2,not found,,,\n"
    (talk,) = read(write_folder(representations=HEAD + row)).representations
    (report,) = talk.reports
    assert (report.answer, report.missing) == ("No.", "not found")
    # It reached us with the representation, and says again nothing of how far that went.
    assert report.known_on == day("2020-05-06")
    assert (report.standing, report.on) == (None, None)


def test_rows_without_id_are_named_for_what_they_say(write_folder: Write) -> None:
    row = TALK.partition(",")[2]
    first = read(write_folder(representations=HEAD.partition(",")[2] + row))
    again = read(write_folder(representations=HEAD.partition(",")[2] + "\n" + row))
    assert first.representations[0].id.startswith("Norland-The-Republic-")
    assert first.representations[0].id == again.representations[0].id


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (TALK.replace("Norland", ""), "party-missing"),
        (TALK.replace("lind", "lindd"), "case-unknown"),
        (TALK.replace("The Republic", "The Republik"), "side-unknown"),
        (TALK.replace("memo-3", "memo-33"), "document-unknown"),
        (TALK.replace("2020-05-04", "2020-05-44"), "date-not-understood"),
        (TALK.replace(",,,lind", ",,maade,lind"), "word-unknown"),
        (TALK + TALK.replace("Aas", "Berg"), "id-with-other-statement"),
        (TALK + "talk,,,,,,2020-06-01,,,,,,,,,,,,memo-3,2\n", "id-with-other-statement"),
        (TALK + "talk,,,,,,,,,,No.,,b9,,,,,,,\n", "claim-unknown"),
        (TALK.replace(",memo-3", "tlk,memo-3"), "representation-unknown"),
    ],
)
def test_a_faulty_row_is_told_by_its_line(write_folder: Write, row: str, code: str) -> None:
    last = 1 + row.count("\n")
    assert codes(write_folder(representations=HEAD + row)) == [
        (code, f"representations.csv, line {last}")
    ]


def test_words_that_do_not_stand_in_the_paper_are_told(write_folder: Write) -> None:
    folder = write_folder(representations=HEAD + TALK.replace("memo-3,1", "memo-3,9"))
    reading = read_folder(folder)
    assert [(f.code, f.place) for f in reading.findings] == [
        ("passage-not-found", "representations.csv, line 2")
    ]


def test_a_line_of_the_balance_sheet(write_folder: Write) -> None:
    rows = PERMITS.replace("gave,", "gave,").replace(",,,,w1", ",2020-07-01,,adopted,w1")
    rows += "port,the port,theirs,offered,two berths,2020-05-20,,,,,,,\n"
    rows += "port,,,,,,2020-08-01,2020-08-05,,,,memo-3,withdrawn by letter\n"
    permits, port = read(write_folder(balance=BALANCE + rows)).balance
    assert permits == BalanceItem(
        "permits",
        "families",
        "theirs",
        Bargain.GAVE,
        "two permits",
        day("2020-05-20"),
        stage=Stage.ADOPTED,
        ending=Ending(day("2020-07-01")),
        claims=("w1", "b1"),
        conditions=("writers",),
        citation=Citation("memo-3"),
    )
    assert port.ending == Ending(
        day("2020-08-01"), day("2020-08-05"), Citation("memo-3"), note="withdrawn by letter"
    )


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (PERMITS.replace("two permits", ""), "balance-incomplete"),
        (PERMITS.replace("Republic", "Republik"), "side-unknown"),
        (PERMITS.replace("gave", "gaev"), "word-unknown"),
        (PERMITS.replace("w1", "w11"), "claim-unknown"),
        (PERMITS.replace("writers", "writer"), "condition-unknown"),
        (PERMITS + "permits,ports,,,,,2020-08-01,,,,,,\n", "id-with-other-statement"),
        (PERMITS + "permits,,,,,,,,,,,,a note\n", "id-with-other-statement"),
        (
            PERMITS + "permits,,,,,,2020-08-01,,,,,,\npermits,,,,,,2020-08-02,,,,,,\n",
            "id-with-other-statement",
        ),
    ],
)
def test_a_faulty_line_is_told(write_folder: Write, row: str, code: str) -> None:
    last = 1 + row.count("\n")
    assert codes(write_folder(balance=BALANCE + row)) == [(code, f"balance.csv, line {last}")]


def test_a_gate_is_declared_with_what_counts_as_consent(
    write_folder: Write, texts: Mapping[str, str]
) -> None:
    (gate,) = read(write_folder(dossier=texts["dossier"] + GATE)).dossier.gates
    assert gate == Gate(
        "consent",
        "Consent of the ports",
        "border",
        "ports",
        Consent.SILENCE,
        ("open",),
        ("closed",),
        day("2020-06-30"),
        ("writers",),
        Citation("memo-3", "1"),
    )
    nothing = GATE.replace('wanted = ["open"]', "wanted = []")
    (gate,) = read(write_folder(dossier=texts["dossier"] + nothing)).dossier.gates
    assert gate.wanted == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('group = "ports"', 'group = "port"', "group-unknown"),
        ('"writers"]', '"writer"]', "condition-unknown"),
        ('"silence"', '"silense"', "word-unknown"),
        ('question = "border"', 'question = "bordr"', "subject-unknown"),
        ("refusing", "refusin", "key-unknown"),
    ],
)
def test_a_faulty_gate_is_told(
    write_folder: Write, texts: Mapping[str, str], old: str, new: str, code: str
) -> None:
    assert old in GATE
    folder = write_folder(dossier=texts["dossier"] + GATE.replace(old, new))
    assert codes(folder) == [(code, "dossier.toml, gate consent")]


def held(desk: DeskFile) -> Holdings:
    with desk.reading() as connection:
        return read_holdings(connection)


def test_reports_and_ends_are_added_and_nothing_is_changed(
    desk: DeskFile, stamp: Stamp, write_folder: Write, texts: Mapping[str, str]
) -> None:
    files = {"representations": HEAD + TALK, "balance": BALANCE + PERMITS}
    dossier = texts["dossier"] + GATE
    import_folder(write_folder(dossier=dossier, **files), desk, stamp)
    assert not import_folder(write_folder(dossier=dossier, **files), desk, stamp).changed
    grown = {
        "representations": files["representations"]
        + "talk,,,,,,2020-06-01,,,,No.,,,,,,,,memo-3,2\n",
        "balance": files["balance"] + "permits,,,,,,2020-08-01,,,,,,\n",
    }
    report = import_folder(write_folder(dossier=dossier, **grown), desk, stamp)
    assert report.added == {
        "representation_passages": 1,
        "representation_reports": 1,
        "balance_endings": 1,
    }
    after = held(desk)
    assert [r.answer for r in after.representations[0].reports] == ["No."]
    assert after.balance[0].until == day("2020-08-01")
    # A folder that knows less takes nothing away.
    assert not import_folder(write_folder(dossier=dossier, **files), desk, stamp).changed
    changed = {
        "representations": files["representations"].replace("Dahl", "Dahlin"),
        "balance": grown["balance"].replace("2020-08-01", "2020-08-02"),
        "dossier": dossier.replace('"silence"', '"consensus"'),
    }
    with pytest.raises(Refused) as caught:
        import_folder(write_folder(**changed), desk, stamp)
    assert {fault.code: fault.place for fault in caught.value.findings} == {
        "declared-otherwise": "dossier.toml",
        "representation-otherwise": "representations.csv, line 2",
        "balance-otherwise": "balance.csv, line 2",
    }
    assert held(desk) == after


@pytest.mark.parametrize(
    "things", [("a", "b"), ("a;b", "c\\"), ("\\;",), (), ("a \\ b; c",), ("one; two", "three")]
)
def test_several_things_in_one_cell_come_back_as_they_were(things: tuple[str, ...]) -> None:
    assert several(in_one_cell(things)) == things
