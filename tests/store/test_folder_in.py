"""What a folder means: leniently read, and never more than it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.condition import Stage, Treating
from finalact.model.dossier import TakenFor
from finalact.model.holdings import Holdings, Person, Remark
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.store.folder_in import read_folder
from tests.store.conftest import DOSSIER

Write = Callable[..., Path]


def read(folder: Path) -> Holdings:
    reading = read_folder(folder)
    assert reading.faults == ()
    assert reading.holdings is not None
    return reading.holdings


def only(holdings: Holdings, id_: str) -> Claim:
    (claim,) = [claim for claim in holdings.claims if claim.id == id_]
    return claim


@pytest.mark.parametrize(
    ("cells", "figure"),
    [
        ("about 300,,,", Quantity("about 300", 300, 300, approximate=True)),
        ("under 100,,,", Quantity("under 100", None, 100, high_open=True, presumes_some=True)),
        ("no more than 5,,,", Quantity("no more than 5", None, 5)),
        ("none,,,", Quantity("none", 0, 0)),
        ("seven,,,", Quantity("seven", 7, 7)),
        ('"1,698",,,', Quantity("1,698", 1698, 1698)),
        ("under 1901,,,", Quantity("under 1901", None, 1901, high_open=True, presumes_some=True)),
        ('under 100,,"100",', Quantity("under 100", None, 100, high_open=True, presumes_some=True)),
        ("under 100,0,100,", Quantity("under 100", 0, 100, high_open=True)),
        ('some,9 000,"10,000",', Quantity("some", 9000, 10000)),
        (",0.5,1.50,percent", Quantity("", 0.5, 1.5, unit="percent")),
        ("about 300,250,350,", Quantity("about 300", 250, 350)),
    ],
)
def test_a_figure_is_what_its_words_commit_to(
    write_folder: Write, cells: str, figure: Quantity
) -> None:
    folder = write_folder(
        claims=f"id,subject,attribute,as_said,low,high,unit\nx,writers,stock,{cells}\n"
    )
    assert only(read(folder), "x").quantity == figure


def test_what_is_said_in_so_many_columns_goes_before_the_words(write_folder: Write) -> None:
    folder = write_folder(
        claims="id,subject,attribute,as_said,approximate,high_open,presumes_some\n"
        "x,writers,stock,about 300,no,NO,1\n"
    )
    assert only(read(folder), "x").quantity == Quantity("about 300", 300, 300, presumes_some=True)


def test_the_kind_is_that_of_the_attribute_or_of_the_target(write_folder: Write) -> None:
    folder = write_folder(
        claims="id,subject,attribute,value,kind,relation,target\n"
        "a,border,assurance,it will open,,,\n"
        "b,border,promise,it will open,,,\n"
        "c,border,position,hopeful,projection,,\n"
        "d,,,gloomy,,corrects,c\n"
        "e,border,position,firm,,,\n"
    )
    kinds = [claim.kind for claim in read(folder).claims if claim.about == "subject"]
    assert kinds == [
        ClaimKind.ASSURANCE,
        ClaimKind.ASSURANCE,
        ClaimKind.PROJECTION,
        ClaimKind.PROJECTION,
        ClaimKind.FACT,
    ]


def test_rows_of_one_id_are_one_claim_told_in_several_passages(write_folder: Write) -> None:
    folder = write_folder(
        claims="id,subject,attribute,value,reporter,known_on,document,passage,source\n"
        "b,border,state,closed,Brandt,2020-05-03,memo-3,1,\n"
        "b,border,state,,A newspaper,2020-05-01,,,The Lantern\n"
        "b,border,state,closed,A newspaper,2020-05-09,,,The Lantern\n"
    )
    claim = only(read(folder), "b")
    assert claim.citations == (Citation("memo-3", "1"), Citation(source="The Lantern"))
    assert (claim.reporter, claim.known_on) == ("Brandt", PartialDate.parse("2020-05-01"))


def test_a_row_without_id_is_named_for_its_line_and_an_event_for_what_it_says(
    write_folder: Write,
) -> None:
    claims = "subject,attribute,value\n\nborder,state,open\n"
    first = read(write_folder("first", claims=claims))
    moved = read(
        write_folder(
            "moved",
            claims=claims,
            events="""attribute,value,said_on,case
hearing,held,2020-02,lind
status,refused,2020-01-05,lind
""",
        )
    )
    assert first.claims[0].id == "claim-3"
    (event,) = [claim for claim in first.claims if claim.about == "case"]
    assert event.id in {claim.id for claim in moved.claims}
    assert event.subject == "lind"


def test_a_meeting_has_its_dates_and_place_and_a_title_among_the_subjects(
    write_folder: Write,
) -> None:
    folder = write_folder(
        meetings="meeting,title,attribute,period,start,finish,place,low,high,unit,as_said\n"
        "review,The review,planned,2021,,,Issel,4,6,weeks,four to six weeks\n"
        "review,,held,,2021-05-03,2021-05-28,Ghent,,,,four weeks\n"
        "talks,,canceled,2021-07,,,,,,,\n"
        "walks,,start,,2021-07-01,,,,,,\n"
    )
    holdings = read(folder)
    planned, was_held, cancelled, walks = [c for c in holdings.claims if c.about == "meeting"]
    assert (planned.subject, planned.value, planned.quantity.high) == ("review", "Issel", 6)
    assert str(was_held.period) == "2021-05-03/2021-05-28"
    assert was_held.quantity == Quantity("four weeks", 4, 4, unit="weeks")
    assert (cancelled.attribute, str(walks.period)) == ("cancelled", "2021-07-01/")
    assert holdings.dossier.title_of("review") == "The review"


def test_persons_are_known_by_id_name_or_spelling(write_folder: Write) -> None:
    folder = write_folder(
        cases="case,register,persons,marking,note\n"
        "a,families,A. LIND;ada;Łukasz Żak,Confidential,Urgent\n"
        "b,families,Łukasz Żak; 4,,\n"
        "c,families,7,,\n",
        events=None,
    )
    holdings = read(folder)
    zak = holdings.persons[-1]
    assert holdings.persons == (Person("ada", "Ada Lind", ("A. Lind",)), zak)
    assert zak.name == "Łukasz Żak"
    assert [(case.persons, case.size) for case in holdings.cases[:1]] == [(("ada", zak.id), None)]
    assert [(case.persons, case.size) for case in holdings.cases[1:]] == [((zak.id,), 4), ((), 7)]
    assert holdings.remarks == (Remark("case", "a", "Confidential", "Urgent"),)


def test_a_dossier_is_read_leniently(write_folder: Write, texts: Mapping[str, str]) -> None:
    folder = write_folder(
        dossier='tolerance = "15 %"\nage_limit = "six months"\ndeciders = "Minister"\n'
        + texts["dossier"].replace('id = "treaty"\n', "", 1)
        + """
[age_limits]
writers = 400
departures = "P1Y"
[[sides]]
id = "League"
[[populations]]
id = "poets"
part_of = "writers"
taken_for = "writers"
[[populations]]
id = "critics"
taken_for = { population = "writers", by = "Brandt", on = 2020-05-02, why = "both are held" }
[[registers]]
id = "list"
complete_on = ["2020-01", 2020-05-02]
closed = ["left"]
"""
    )
    dossier = read(folder).dossier
    assert (dossier.id, dossier.tolerance, dossier.deciders) == ("treaty", 0.15, ("Minister",))
    assert dossier.age_limits == {
        "default": "6 months",
        "writers": "400 days",
        "departures": "1 year",
    }
    assert (dossier.sides[1].title, dossier.sides[1].speakers) == ("League", ())
    assert dossier.populations[-2].taken_for == (TakenFor("writers"),)
    day = PartialDate.parse("2020-05-02")
    assert dossier.populations[-1].taken_for == (
        TakenFor("writers", "Brandt", day, "both are held"),
    )
    assert dossier.registers[1].complete_on == (PartialDate.parse("2020-01"), day)
    assert dossier.registers[1].closed == ("left",)
    assert "departed" in dossier.registers[0].closed


def test_conditions_are_read_in_all_their_forms(write_folder: Write) -> None:
    folder = write_folder(
        conditions="""
[[conditions]]
id = "a"
title = "A"
our_reading = true
stage = "communicated"
passages = ["memo-3 1", "memo-3 note 2", { document = "memo-3", passage = 2, quote = "Departures" }]
precedents = "The first treaty"
[[conditions.treatments]]
treatment = "accepted though unmet"
stage = "proposed"
passage = "memo-3 2"
dissent = "I would not."
[[conditions.treatments]]
treatment = "Waived"
stage = "adopted"
until = 2021-06-30
dissent = [{ by = "Quill", words = "No." }, { by = "Orne", on = "2020-05" }]
"""
    )
    (condition,) = read(folder).conditions
    assert condition.our_reading == "our reading"
    assert condition.required
    assert [record.stage for record in condition.stages] == [Stage.COMMUNICATED]
    assert [(c.document, c.passage) for c in condition.citations] == [
        ("memo-3", "1"),
        ("memo-3", "note 2"),
        ("memo-3", "2"),
    ]
    accepted, waived = condition.treatments
    assert accepted.treating is Treating.ACCEPTED_THOUGH_UNMET
    assert accepted.citation == Citation("memo-3", "2")
    assert [(d.by, d.words) for d in accepted.dissents] == [("", "I would not.")]
    assert str(waived.until) == "2021-06-30"
    assert [d.by for d in waived.dissents] == ["Quill", "Orne"]


def test_words_that_do_not_stand_in_the_paper_are_told_and_hinder_nothing(
    write_folder: Write, texts: Mapping[str, str]
) -> None:
    folder = write_folder(
        claims="id,subject,attribute,value,document,passage,quote\n"
        'a,border,position,x,memo-3,1,"about  300\nwriters"\n'
        "b,border,position,x,memo-3,2,about 300 writers\n"
        "c,border,position,x,memo-3,9,about\n"
        "d,border,position,x,,1,\n"
        "e,border,position,x,memo-3,,Departures reached\n",
        conditions=texts["conditions"].replace('"memo-3 1"', '"memo-3 note 7"'),
    )
    reading = read_folder(folder)
    assert reading.holdings is not None
    assert [(f.code, f.place) for f in reading.findings] == [
        ("quote-not-found", "claims.csv, line 4"),
        ("passage-not-found", "claims.csv, line 5"),
        ("passage-without-document", "claims.csv, line 6"),
        ("passage-not-found", "conditions.toml, condition writers"),
    ]


def test_what_is_not_read_is_told_and_never_silently_dropped(
    write_folder: Write, texts: Mapping[str, str]
) -> None:
    folder = write_folder(dossier=texts["dossier"] + '\n[harbour]\nid = "x"\n')
    (folder / "lists").mkdir()
    (folder / "claim.csv").write_text("id\n")
    (folder / "README.md").write_text("About the folder.")
    (folder / "documents" / "map.png").write_bytes(b"\x89PNG")
    reading = read_folder(folder)
    assert reading.holdings is not None
    assert [(f.code, f.place) for f in reading.findings] == [
        ("key-not-read", "dossier.toml"),
        ("file-not-read", "documents/map.png"),
        ("file-not-read", "claim.csv"),
        ("file-not-read", "lists"),
    ]
    assert 'Did you mean "claims.csv"?' in reading.findings[2].remedy


def test_papers_keep_their_bytes_and_get_their_marking(
    write_folder: Write, texts: Mapping[str, str]
) -> None:
    marked = '\n[[documents]]\nid = "memo-3"\nmarking = "Secret"\n'
    folder = write_folder(dossier=texts["dossier"] + marked)
    (paper,) = read(folder).papers
    assert paper.data == (folder / "documents" / "memo-3.txt").read_bytes()
    assert (paper.id, paper.name, paper.marking) == ("memo-3", "memo-3.txt", "Secret")


def test_what_became_of_a_promise_is_a_statement_of_its_own(write_folder: Write) -> None:
    rows = """\
id,subject,attribute,value,speaker,said_on,relation,target,population,due
p1,border,promise,open within weeks,Republic,2020-05-01,,,writers,2020-06
k1,,,,League,2020-06-10,keeps,p1,,
k2,,,only one gate,,2020-06-11,breaks,p1,,
"""
    reading = read_folder(write_folder(claims=rows))
    assert reading.holdings is not None
    promise, kept, broken = (c for c in reading.holdings.claims if c.id in ("p1", "k1", "k2"))
    assert promise.kind is ClaimKind.ASSURANCE
    assert (kept.subject, kept.population, kept.attribute, kept.value) == (
        "border",
        "writers",
        "outcome",
        "kept",
    )
    assert (kept.kind, kept.relation, kept.period) == (ClaimKind.FACT, Relation.KEEPS, None)
    # Who saw it is not whoever promised, and the words that say how stay.
    assert (broken.speaker, broken.value) == ("", "only one gate")


def test_a_figure_that_names_no_population_counts_that_of_its_subject(
    write_folder: Write,
) -> None:
    dossier = DOSSIER + '\n[[subjects]]\nid = "exits"\npopulation = "departures"\n'
    claims = (
        "id,subject,attribute,value,as_said,speaker,population,period,said_on,relation,target\n"
        'may,exits,flow,,"1,200",Republic,,1990-05,1990-06-02,,\n'
        'may-again,,,,"1,250",Republic,,,1990-06-09,corrects,may\n'
        "held,exits,stock,,40,Republic,writers,1990-05-31,1990-06-02,,\n"
        "word,border,state,open,,Republic,,,1990-06-02,,\n"
    )
    folder = write_folder(
        dossier=dossier, claims=claims, conditions=None, cases=None, events=None, meetings=None
    )
    told = {claim.id: claim.population for claim in read(folder).claims}
    assert told == {"may": "departures", "may-again": "departures", "held": "writers", "word": ""}
