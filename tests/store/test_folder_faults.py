"""Every fault of a folder is told at once, with its place and a remedy, and nothing is imported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from finalact.model.finding import Finding
from finalact.model.holdings import Holdings
from finalact.store.folder_in import read_folder

Write = Callable[..., Path]
HEADER = (
    "id,subject,attribute,value,as_said,low,high,high_open,kind,speaker,said_on,relation,target"
)


def told(folder: Path) -> list[tuple[str, str]]:
    """The code and place of every fault; each has a whole sentence and a remedy."""
    reading = read_folder(folder)
    assert (reading.holdings is None) == bool(reading.faults)
    for fault in (*reading.faults, *reading.findings):
        assert fault.sentence.endswith((".", "?", '"'))
        assert fault.remedy
    return [(fault.code, fault.place) for fault in reading.faults]


def claims(*rows: str) -> str:
    return "\n".join((HEADER, *rows)) + "\n"


def test_a_folder_without_faults_is_read(write_folder: Write) -> None:
    reading = read_folder(write_folder())
    assert reading.faults == ()
    assert reading.holdings is not None
    assert len(reading.holdings.claims) == 6
    assert reading.places["claim", "w3"] == "claims.csv, line 5"


def test_five_different_faults_are_five_lines(write_folder: Write) -> None:
    folder = write_folder(
        claims=claims(
            "a,writers,stock,,300,,,,,Republic,1988-02-30,,",
            "b,writers,stock,,many,,,,,Republic,2020,,",
            "c,writers,stock,,,9,3,,,Republic,2020,,",
            "d,border,state,ajar,,,,,,Republic,2020,,",
            "e,,,,,,,,,Republic,2020,withdraws,w9",
        )
    )
    assert told(folder) == [
        ("date-not-understood", "claims.csv, line 2"),
        ("figure-not-understood", "claims.csv, line 3"),
        ("low-above-high", "claims.csv, line 4"),
        ("state-unknown", "claims.csv, line 5"),
        ("target-unknown", "claims.csv, line 6"),
    ]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("a,writers,stock,,300,,,,,Republic,May,,", "date-not-understood"),
        ("a,writers,stock,,,3oo,,,,Republic,2020,,", "number-not-understood"),
        ("a,writers,stock,,,99999999999999999999,,,,R,2020,,", "number-not-understood"),
        ("a,writers,stock,,,5,5,maybe,,Republic,2020,,", "word-unknown"),
        ("a,writers,stock,,,5,5,true,,Republic,2020,,", "low-above-high"),
        ("a,writers,stock,,300,,,,fakt,Republic,2020,,", "word-unknown"),
        ("a,writers,stock,,300,,,,,Republic,2020,correct,b", "word-unknown"),
        ("a,writers,stock,,300,,,,,Republic,2020,,,more,cells", "row-too-long"),
        ("a,writers,stock,,,,,,,Republic,2020,,", "figure-missing"),
        ("a,,state,open,,,,,,Republic,2020,,", "subject-missing"),
        ("a,border,,open,,,,,,Republic,2020,,", "attribute-missing"),
        ('a,border,state,"open,,,,,,Republic,2020,,', "quotes-not-closed"),
        ('a,border,state,"op"en",,,,,,Republic,2020,,', "quotes-not-closed"),
        ("a," + "x" * 200_000 + ",state,open,,,,,,Republic,2020,,", "cell-too-long"),
        ("a," + "x" * 110_000 + ",state,open,,,,,,Republic,2020,,", "cell-too-long"),
        ("a,,,,,,,,,Republic,2020,corrects,", "target-missing"),
        ("a,border,state,open,,,,,,Republic,2020,,b", "relation-missing"),
        ("a,,,,,,,,,Republic,2020,withdraws,a", "claims-in-a-circle"),
    ],
)
def test_a_faulty_row_is_told_by_its_line(write_folder: Write, row: str, code: str) -> None:
    sound = "z,border,state,open,,,,,,Republic,2020,,"
    folder = write_folder(claims=claims(sound, row))
    assert told(folder) == [(code, "claims.csv, line 3")]


def test_what_stands_after_a_long_cell_is_still_read(write_folder: Write) -> None:
    folder = write_folder(
        claims=claims(
            "a," + "x" * 200_000 + ",state,open,,,,,,Republic,2020,,",
            "b,border,state,ajar,,,,,,Republic,2020,,",
        )
    )
    assert [place for _, place in told(folder)] == ["claims.csv, line 2", "claims.csv, line 3"]


def test_lines_are_counted_as_an_editor_counts_them(write_folder: Write) -> None:
    folder = write_folder(
        claims=claims(
            'a,border,position,"two\nlines",,,,,,Republic,2020,,',
            "",
            "b,border,state,ajar,,,,,,Republic,2020,,",
        ).replace("\n", "\r\n")
    )
    assert told(folder) == [("state-unknown", "claims.csv, line 5")]


def test_columns_are_known_once_and_parted_by_commas(write_folder: Write) -> None:
    unknown = read_folder(write_folder(claims="id,subjct,attribute,value\na,border,state,open\n"))
    assert [fault.code for fault in unknown.faults] == ["column-unknown", "column-missing"]
    assert 'Did you mean "subject"?' in unknown.faults[0].remedy
    twice = write_folder(claims="id,subject,subject,attribute,value\na,border,x,state,open\n")
    assert told(twice) == [("column-twice", "claims.csv, line 1")]
    semicolons = write_folder(claims="id;subject;attribute\na;border;state\n")
    assert ("not-commas", "claims.csv, line 1") in told(semicolons)


def test_columns_are_known_however_they_are_spelt(write_folder: Write) -> None:
    folder = write_folder(claims="ID,Subject,Attribute,Value,Said on\na,border,state,open,2020\n")
    assert told(folder) == []


def test_text_that_is_not_text_is_told_by_its_line(
    write_folder: Write, texts: Mapping[str, str]
) -> None:
    data = claims("a,border,state,open,,,,,,Rép,2020,,").encode("latin-1") + b"b,bor\x00der\n"
    assert told(write_folder(claims=data)) == [
        ("not-utf8", "claims.csv, line 2"),
        ("nul-in-text", "claims.csv, line 3"),
    ]
    assert told(write_folder(claims=texts["claims"].encode("utf-16"))) == [
        ("not-utf8", "claims.csv")
    ]
    assert told(write_folder(claims=b"\xef\xbb\xbf" + texts["claims"].encode())) == []


def test_ids_speakers_and_circles(write_folder: Write) -> None:
    folder = write_folder(
        claims=claims(
            "a,border,state,open,,,,,,Republic,2020,,",
            "a,border,state,closed,,,,,,Republic,2020,,",
            "b,,,closed,,,,,,League,2020,corrects,a",
            "c,,,closed,,,,,,League,2020,corrects,d",
            "d,,,open,,,,,,League,2020,corrects,c",
        )
    )
    assert sorted(told(folder)) == [
        ("claims-in-a-circle", "claims.csv, line 5"),
        ("claims-in-a-circle", "claims.csv, line 6"),
        ("correction-by-another", "claims.csv, line 4"),
        ("id-with-other-statement", "claims.csv, line 3"),
    ]


def test_a_target_that_has_a_fault_itself_is_not_told_twice(write_folder: Write) -> None:
    folder = write_folder(
        claims=claims(
            "a,writers,stock,,300,,,,,Republic,30 May,,",
            "b,,,,290,,,,,Republic,2020,corrects,a",
        )
    )
    assert told(folder) == [("date-not-understood", "claims.csv, line 2")]


def test_unknown_names_are_told_with_a_proposal(write_folder: Write) -> None:
    folder = write_folder(
        claims="id,subject,attribute,value,population,document\na,border,state,open,writer,memo3\n",
        cases="case,register\nlind,family\n",
        events="case,attribute,value\nlint,status,left\n",
    )
    faults = read_folder(folder).faults
    assert {(f.code, f.place) for f in faults} == {
        ("population-unknown", "claims.csv, line 2"),
        ("document-unknown", "claims.csv, line 2"),
        ("register-unknown", "cases.csv, line 2"),
        ("case-unknown", "events.csv, line 2"),
    }
    assert all("Did you mean" in fault.remedy for fault in faults)


def test_a_meeting_is_planned_held_or_cancelled(write_folder: Write) -> None:
    folder = write_folder(
        meetings="meeting,attribute,period,start\nreview,postponed,2021,\nreview,held,2021,2021-01\n"
    )
    assert told(folder) == [
        ("period-twice", "meetings.csv, line 3"),
        ("meeting-attribute", "meetings.csv, line 2"),
    ]


def test_text_that_is_not_toml_is_told_by_its_line(write_folder: Write) -> None:
    folder = write_folder(dossier='id = "treaty"\ntitle = "no end\n', conditions="[[conditions]\n")
    assert told(folder) == [
        ("toml-not-understood", "dossier.toml, line 2"),
        ("register-unknown", "cases.csv, line 2"),
        ("toml-not-understood", "conditions.toml, line 1"),
    ]


def test_lists_within_lists_without_end_are_no_toml(write_folder: Write) -> None:
    assert ("toml-not-understood", "conditions.toml") in told(
        write_folder(conditions="x = " + "[" * 100_000)
    )


@pytest.mark.parametrize(
    ("added", "code"),
    [
        ('[[sides]]\ntitle = "Nobody"', "id-missing"),
        ('[[populations]]\nid = "writers"', "id-twice"),
        ('[[populations]]\nid = "poets"\npart_of = "writer"', "population-unknown"),
        ('[[subjects]]\nid = "x"\npopulation = "poets"', "population-unknown"),
        ('[[registers]]\nid = "x"\ncomplete_on = "soon"', "date-not-understood"),
        ('[[registers]]\nid = "x"\ncounts = "heads"', "word-unknown"),
        ('[age_limits]\nwriters = "a while"', "duration-not-understood"),
        ('[[persons]]\nid = "7"\nname = "Seven"', "id-not-usable"),
        ('[[persons]]\nid = "bo"', "name-missing"),
        ('[[documents]]\nid = "memo-4"\nmarking = "Secret"', "document-unknown"),
        ('[[sides]]\nid = "x"\nspeeker = "X"', "key-unknown"),
        ('[[sides]]\nid = "x"\nspeakers = true', "value-not-understood"),
    ],
)
def test_a_dossier_declares_what_can_be_read(
    write_folder: Write, texts: Mapping[str, str], added: str, code: str
) -> None:
    folder = write_folder(dossier=f"{texts['dossier']}\n{added}\n")
    assert [fault for fault, _ in told(folder)] == [code]


@pytest.mark.parametrize("tolerance", ["2", "-0.1", '"much"', "true"])
def test_a_tolerance_is_a_share(
    write_folder: Write, texts: Mapping[str, str], tolerance: str
) -> None:
    folder = write_folder(dossier=f"tolerance = {tolerance}\n{texts['dossier']}")
    assert [code for code, _ in told(folder)] == ["tolerance-not-understood"]


@pytest.mark.parametrize(
    ("added", "code"),
    [
        ('[[conditions]]\nid = "x"', "condition-without-title"),
        ('[[conditions]]\ntitle = "X"', "condition-without-id"),
        ('[[conditions]]\nid = "writers"\ntitle = "X"', "condition-twice"),
        ('[[conditions]]\nid = "x"\ntitle = "X"\ndue = "1988-13"', "date-not-understood"),
        ('[[conditions]]\nid = "x"\ntitle = "X"\nrequired = "yes"', "value-not-understood"),
        ('[[conditions]]\nid = "x"\ntitle = "X"\nexpresion = "y"', "key-unknown"),
        ('[[conditions]]\nid = "x"\ntitle = "X"\npassages = ["memo 1"]', "document-unknown"),
        ('[[conditions]]\nid = "x"\ntitle = "X"\nstage = "proposd"', "word-unknown"),
        ('[[conditions.treatments]]\ntreatment = "defered"\nstage = "adopted"', "word-unknown"),
        ('[[conditions.treatments]]\nstage = "adopted"', "word-missing"),
        ('[[conditions.judgements]]\nverdict = "met"', "judgement-unsigned"),
        ('[[conditions.judgements]]\nverdict = "meet"\nby = "B"', "word-unknown"),
        ('[conditions.questions.answer]\nreading = "poets"', "reading-unknown"),
    ],
)
def test_conditions_say_what_can_be_read(
    write_folder: Write, texts: Mapping[str, str], added: str, code: str
) -> None:
    folder = write_folder(conditions=f"{texts['conditions']}\n{added}\n")
    (fault,) = read_folder(folder).faults
    assert fault.code == code
    assert fault.place.startswith("conditions.toml, condition ")


def test_a_missing_folder_or_dossier_is_told(tmp_path: Path, write_folder: Write) -> None:
    assert told(tmp_path / "nowhere") == [("folder-not-found", str(tmp_path / "nowhere"))]
    (tmp_path / "file").write_text("")
    assert told(tmp_path / "file") == [("folder-not-found", str(tmp_path / "file"))]
    assert ("dossier-missing", "dossier.toml") in told(write_folder(dossier=None))


def test_a_paper_that_cannot_be_read_is_told(write_folder: Write) -> None:
    folder = write_folder()
    (folder / "documents" / "memo-4.txt").write_bytes(b"\xff\xfe\x00")
    (folder / "documents" / "memo-3.xml").write_text("<TEI/>")
    faults = told(folder)
    assert ("document-twice", "documents/memo-3.xml") in faults or (
        "document-twice",
        "documents/memo-3.txt",
    ) in faults
    assert [place for code, place in faults if code.startswith("paper")] == ["documents/memo-4.txt"]


def test_expressions_are_left_to_the_language(write_folder: Write) -> None:
    def check(expression: str, holdings: Holdings) -> Finding | None:
        if "<= 10" in expression:
            assert holdings.dossier.id == "treaty"
            return Finding("expression-fault", "It cannot be read.", "Write another.")
        return None

    (fault,) = read_folder(write_folder(), check_expression=check).faults
    assert (fault.code, fault.place) == ("expression-fault", "conditions.toml, condition writers")
