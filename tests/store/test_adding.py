"""Adding a folder about something else: its records join the desk, whose question stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from finalact.desk import Desk
from finalact.model.holdings import Holdings
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder
from finalact.store.reading import read_holdings
from finalact.store.refused import Refused
from finalact.store.stamp import Stamp

Write = Callable[..., Path]
Files = Mapping[str, str]

OTHER = """
id = "ferry"
title = "The ferry line"
question = "May the ferry sail?"
tolerance = 0.05
deciders = ["The harbour master"]

[[sides]]
id = "theirs"
speakers = ["The Republic's envoy"]

[[populations]]
id = "poets"
title = "Poets held"
part_of = "writers"

[[populations]]
id = "writers"

[age_limits]
poets = "6 months"
"""
CLAIMS = """\
subject,attribute,as_said,value,speaker,said_on,relation,target,population,document,passage,quote
writers,stock,about 30,,League,2020-06-05,,,poets,memo-3,1,about 300 writers are held
,,90,,League,2020-06-06,corrects,w2,,,,
border,state,,open,Republic,2020-06-07,,,,,,
"""
CONDITIONS = """
[[conditions]]
id = "poets"
title = "All poets released"
expression = "stock(poets) = 0 and stock(writers) <= 10"
"""
CASES = "case,register,persons\nberg,families,Ada Lind\n"


@pytest.fixture
def filled(desk: DeskFile, write_folder: Write, stamp: Stamp) -> DeskFile:
    """The desk about the treaty."""
    import_folder(write_folder(), desk, stamp)
    return desk


def folder(tmp_path: Path, **files: str) -> Path:
    place = tmp_path / "other"
    place.mkdir()
    for key, text in files.items():
        ending = ".toml" if key in ("dossier", "conditions") else ".csv"
        (place / f"{key}{ending}").write_text(text)
    return place


def held(desk: DeskFile) -> Holdings:
    with desk.reading() as connection:
        return read_holdings(connection)


def test_a_folder_about_something_else_joins_the_desk(
    filled: DeskFile, tmp_path: Path, stamp: Stamp
) -> None:
    before = held(filled)
    other = folder(tmp_path, dossier=OTHER, claims=CLAIMS, conditions=CONDITIONS, cases=CASES)
    report = import_folder(other, filled, stamp, adding=True)
    after = held(filled)
    assert (after.dossier.title, after.dossier.question) == (
        before.dossier.title,
        before.dossier.question,
    )
    assert after.dossier.tolerance == before.dossier.tolerance
    assert after.dossier.deciders == before.dossier.deciders
    assert after.dossier.sides[0].speakers == ("Republic", "The Republic's envoy")
    assert after.dossier.population("poets") is not None
    assert after.dossier.age_limits["poets"] == "6 months"
    assert [condition.id for condition in after.conditions] == ["writers", "poets"]
    assert after.cases[-1].persons == ("ada",)
    assert len(after.claims) == len(before.claims) + 3
    correction = next(claim for claim in after.claims if claim.target == "w2")
    assert correction.subject == "writers"
    assert report.sentence == (
        f"Added from {other}: 3 claims, 1 condition, 1 case and 1 population. "
        "There already: 1 person, 1 side and 1 population."
    )
    assert [(f.code, f.sentence) for f in report.findings] == [
        ("heading-kept", "The desk keeps its own title, question, tolerance and deciders.")
    ]


def test_adding_again_changes_nothing(filled: DeskFile, tmp_path: Path, stamp: Stamp) -> None:
    other = folder(tmp_path, dossier=OTHER, claims=CLAIMS, conditions=CONDITIONS, cases=CASES)
    import_folder(other, filled, stamp, adding=True)
    once = held(filled)
    again = import_folder(other, filled, Stamp("another", "later"), adding=True)
    assert not again.changed
    assert again.already["claims"] == 3
    assert held(filled) == once


def test_members_that_join_a_group_are_told(filled: DeskFile, tmp_path: Path, stamp: Stamp) -> None:
    group = '[[groups]]\nid = "guarantors"\ntitle = "The guarantors"\nmembers = [{}]\n'
    for name in ("first", "more"):
        (tmp_path / name).mkdir()
    first = folder(tmp_path / "first", dossier=group.format('"Halland"'))
    told = import_folder(first, filled, stamp, adding=True).sentence
    assert told == f"Added from {first}: 1 group."
    more = folder(tmp_path / "more", dossier=group.format('"Halland", "Pirin"'))
    told = import_folder(more, filled, stamp, adding=True).sentence
    assert told == f"Added from {more}: 1 member of a group. There already: 1 group."


def test_a_folder_of_nothing_but_claims_is_enough(
    filled: DeskFile, tmp_path: Path, stamp: Stamp
) -> None:
    rows = "subject,attribute,value,speaker,said_on,document,passage,quote\n"
    rows += "border,state,open,Republic,2020-06-07,memo-3,2,Departures reached 1 in May\n"
    report = import_folder(folder(tmp_path, claims=rows), filled, stamp, adding=True)
    assert report.added == {"claims": 1, "citations": 1}
    # The words are looked for in the paper that the desk had before.
    assert [finding.code for finding in report.findings] == ["quote-not-found"]
    assert any(claim.id.startswith("border-state-") for claim in held(filled).claims)


def test_rows_without_id_do_not_clash_with_those_of_another_folder(
    filled: DeskFile, tmp_path: Path, stamp: Stamp
) -> None:
    rows = "subject,attribute,value,speaker,said_on\nborder,state,{0},Republic,2020-06-07\n"
    one = folder(tmp_path, claims=rows.format("open"))
    import_folder(one, filled, stamp, adding=True)
    (one / "claims.csv").write_text(rows.format("closed"))
    report = import_folder(one, filled, stamp, adding=True)
    assert report.added == {"claims": 1}
    assert {"open", "closed"} <= {claim.value for claim in held(filled).claims}


def test_the_same_dossier_may_be_added_too(
    filled: DeskFile, write_folder: Write, stamp: Stamp, texts: Files
) -> None:
    without_ids = "\n".join(
        line.partition(",")[2] for line in texts["claims"].splitlines() if "corrects" not in line
    )
    import_folder(write_folder(claims=without_ids), filled, stamp)
    assert not import_folder(write_folder(claims=without_ids), filled, stamp, adding=True).changed


def test_names_that_mean_something_else_are_told_with_every_other_fault(
    filled: DeskFile, tmp_path: Path, stamp: Stamp
) -> None:
    before = held(filled)
    other = folder(
        tmp_path,
        dossier=OTHER.replace('id = "writers"\n', 'id = "writers"\nunit = "cases"\n')
        + '\n[[sides]]\nid = "envoys"\ntitle = "Envoys"\nspeakers = ["Republic"]\n',
        claims="id,subject,attribute,as_said,speaker,said_on\n"
        "w1,writers,stock,about 310,Republic,2020-05-02\n"
        "n1,writers,stock,lots,Republic,2020-05-02\n",
        cases="case,register,persons\nberg,familys,Ada Lind\n",
    )
    with pytest.raises(Refused) as caught:
        import_folder(other, filled, stamp, adding=True)
    told = {finding.code: finding.sentence for finding in caught.value.findings}
    assert set(told) == {
        "declared-otherwise",
        "claim-otherwise",
        "figure-not-understood",
        "register-unknown",
    }
    sentences = [finding.sentence for finding in caught.value.findings]
    assert (
        'The desk already holds the population "writers", and holds it otherwise '
        '(unit: "persons" on the desk, "cases" in the folder).'
    ) in sentences
    assert '"Republic" speaks for theirs on the desk and for envoys in the folder.' in sentences
    assert 'as said: "about 300" on the desk, "about 310" in the folder' in told["claim-otherwise"]
    assert held(filled) == before


def test_a_title_that_is_left_out_is_that_of_the_desk(
    filled: DeskFile, tmp_path: Path, stamp: Stamp
) -> None:
    names = '[[subjects]]\nid = "border"\nstates = ["guarded"]\n[[registers]]\nid = "families"\n'
    names += '[[persons]]\nid = "ada"\nalso = ["Ada L."]\n'
    import_folder(folder(tmp_path, dossier=names), filled, stamp, adding=True)
    border = held(filled).dossier.subject("border")
    assert border is not None
    assert (border.title, border.states) == ("The border", ("open", "closed", "guarded"))
    assert held(filled).persons[0].also == ("A. Lind", "Ada L.")


def test_an_empty_desk_takes_the_folder_as_its_own(
    desk: DeskFile, write_folder: Write, stamp: Stamp
) -> None:
    report = import_folder(write_folder(), desk, stamp, adding=True)
    assert held(desk).dossier.question == "May we sign?"
    assert report.sentence.startswith("The desk took in")


def test_an_expression_may_name_what_the_desk_declares(
    tmp_path: Path, write_folder: Write, stamp: Stamp
) -> None:
    other = folder(tmp_path, dossier=OTHER, conditions=CONDITIONS)
    with Desk.new(tmp_path / "a.desk") as desk:
        desk.take_in(write_folder(), stamp)
        desk.take_in(other, stamp, adding=True)
        assert desk.holding.holdings.conditions[-1].id == "poets"


def test_an_invented_folder_is_told_of(filled: DeskFile, tmp_path: Path, stamp: Stamp) -> None:
    other = folder(tmp_path, dossier='fictional = true\n[[groups]]\nid = "ports"\n')
    report = import_folder(other, filled, stamp, adding=True)
    assert [finding.code for finding in report.findings] == ["fictional-added"]
    assert not held(filled).dossier.fictional


def test_another_title_is_told_and_that_of_the_desk_stays(
    filled: DeskFile, tmp_path: Path, stamp: Stamp
) -> None:
    names = '[[subjects]]\nid = "border"\ntitle = "The frontier"\nstates = ["guarded"]\n'
    report = import_folder(folder(tmp_path, dossier=names), filled, stamp, adding=True)
    (finding,) = report.findings
    assert finding.code == "titles-differ"
    assert finding.sentence == (
        'The subject border is called "The frontier" here and "The border" on the desk.'
    )
    border = held(filled).dossier.subject("border")
    assert border is not None
    assert (border.title, border.states[-1]) == ("The border", "guarded")
    # Whom a number counts is no matter of words.
    (tmp_path / "other" / "dossier.toml").write_text(
        '[[populations]]\nid = "writers"\ntitle = "Writers and poets held"\n'
    )
    with pytest.raises(Refused, match="wrong with the folder") as caught:
        import_folder(tmp_path / "other", filled, stamp, adding=True)
    assert [finding.code for finding in caught.value.findings] == ["declared-otherwise"]


def test_a_treatment_is_added_to_a_condition_without_telling_the_rest_again(
    filled: DeskFile, tmp_path: Path, stamp: Stamp
) -> None:
    other = folder(tmp_path, dossier=OTHER, claims=CLAIMS, conditions=CONDITIONS, cases=CASES)
    import_folder(other, filled, stamp, adding=True)
    before = next(c for c in held(filled).conditions if c.id == "poets")
    treated = """
[[conditions]]
id = "poets"
[[conditions.treatments]]
treatment = "waived"
stage = "adopted"
by = "The harbour master"
on = "2020-07-01"
"""
    (tmp_path / "later").mkdir()
    later = folder(tmp_path / "later", conditions=treated)
    told = import_folder(later, filled, stamp, adding=True).sentence
    assert told == f"Added from {later}: 1 treatment. There already: 1 condition."
    after = next(c for c in held(filled).conditions if c.id == "poets")
    assert (after.title, after.expression) == (before.title, before.expression)
    assert [t.by for t in after.treatments] == ["The harbour master"]
    # A condition that nobody knows must still say what it is.
    (tmp_path / "slip").mkdir()
    slip = folder(tmp_path / "slip", conditions=treated.replace("poets", "poet"))
    with pytest.raises(Refused) as refused:
        import_folder(slip, filled, stamp, adding=True)
    assert [f.code for f in refused.value.findings] == ["condition-without-title"]
    # What is told otherwise is told, as for any name.
    (tmp_path / "differing").mkdir()
    renamed = '[[conditions]]\nid = "poets"\ntitle = "Some poets released"\n'
    differing = folder(tmp_path / "differing", conditions=renamed)
    with pytest.raises(Refused) as refused:
        import_folder(differing, filled, stamp, adding=True)
    assert [f.code for f in refused.value.findings] == ["condition-otherwise"]
