"""Importing: all of a folder or nothing, once or again, and never over what the desk holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from finalact.model.claim import Claim, Relation
from finalact.model.condition import Judgement, Verdict
from finalact.model.holdings import Holdings
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import FolderReading, import_folder, importing, read_folder
from finalact.store.reading import change_counter, read_holdings
from finalact.store.refused import Refused
from finalact.store.stamp import Stamp
from finalact.store.writing import record_claims, record_judgement

Write = Callable[..., Path]


def held(desk: DeskFile) -> Holdings:
    with desk.reading() as connection:
        return read_holdings(connection)


def counter(desk: DeskFile) -> int:
    with desk.reading() as connection:
        return change_counter(connection)


def test_a_folder_is_taken_in_and_says_how_much(
    desk: DeskFile, stamp: Stamp, write_folder: Write
) -> None:
    folder = write_folder()
    report = import_folder(folder, desk, stamp)
    assert report.changed
    assert report.sentence == (
        f"The desk took in {folder}: 1 paper, 6 claims, 1 condition, 1 case and 2 persons."
    )
    assert {claim.recorded_by for claim in held(desk).claims} == {"clerk"}


def test_the_same_folder_again_changes_nothing_and_says_so(
    desk: DeskFile, stamp: Stamp, write_folder: Write
) -> None:
    import_folder(write_folder(), desk, stamp)
    before, steps = held(desk), counter(desk)
    report = import_folder(write_folder(), desk, Stamp("another", "later"))
    assert not report.changed
    assert "Nothing changed" in report.sentence
    assert (held(desk), counter(desk)) == (before, steps)


def test_a_folder_with_faults_leaves_the_desk_as_it_was(
    desk: DeskFile, stamp: Stamp, write_folder: Write, texts: Mapping[str, str]
) -> None:
    faulty = texts["claims"] + "b2,border,state,ajar,,,,,,,,\nb3,writers,stock,,many,,,,,,,\n"
    with pytest.raises(Refused) as caught:
        import_folder(write_folder(claims=faulty), desk, stamp)
    assert caught.value.code == "folder-refused"
    assert {fault.code for fault in caught.value.findings} == {
        "figure-not-understood",
        "state-unknown",
    }
    assert [line.partition(": ")[0] for line in sorted(caught.value.details)] == [
        "claims.csv, line 6",
        "claims.csv, line 7",
    ]
    assert held(desk) == Holdings()
    assert counter(desk) == 0


def test_a_desk_holds_one_dossier(desk: DeskFile, stamp: Stamp, write_folder: Write) -> None:
    import_folder(write_folder(), desk, stamp)
    other = write_folder("other", dossier='id = "other"\n[[registers]]\nid = "families"\n')
    with pytest.raises(Refusal) as caught:
        import_folder(
            write_folder("other", dossier=(other / "dossier.toml").read_text(), claims=None),
            desk,
            stamp,
        )
    assert caught.value.code in ("desk-holds-dossier", "folder-refused")
    (other / "claims.csv").unlink()
    with pytest.raises(Refusal) as caught:
        import_folder(other, desk, stamp)
    assert caught.value.code == "desk-holds-dossier"


def test_a_folder_that_grew_adds_what_is_new(
    desk: DeskFile, stamp: Stamp, write_folder: Write, texts: Mapping[str, str]
) -> None:
    import_folder(write_folder(), desk, stamp)
    folder = write_folder(
        dossier=texts["dossier"]
        .replace('speakers = ["Republic"]', 'speakers = ["Republic", "Its envoy"]')
        .replace('states = ["open", "closed"]', 'states = ["open", "closed", "guarded"]')
        .replace(
            'title = "Divided families"', 'title = "Divided families"\ncomplete_on = "2020-06-30"'
        )
        .replace('also = ["A. Lind"]', 'also = ["A. Lind", "Ada Lynd"]')
        + '[[populations]]\nid = "poets"\npart_of = "writers"\n',
        claims=texts["claims"]
        + "w1,writers,stock,,about 300,Republic,2020-05-02,,,,,the radio\n".replace(
            ",,,,,the radio", ",,,memo-3,2,Departures"
        )
        + "g1,border,state,guarded,,Republic,2020-07,,,,,\n",
        conditions=texts["conditions"].replace(
            'raised_by = "Quill"',
            'raised_by = "Quill"\nanswer = { reading = "authors only", by = "M" }',
        )
        + '[[conditions.treatments]]\ntreatment = "waived"\nstage = "proposed"\nby = "Quill"\n',
        cases="case,register,persons,title\nlind,families,ada; Bo Lind; Cy Lind,The Lind family\n",
    )
    report = import_folder(folder, desk, Stamp("another", "later"))
    assert report.changed
    after = held(desk)
    assert after.dossier.sides[0].speakers == ("Republic", "Its envoy")
    assert after.dossier.subjects[0].states == ("open", "closed", "guarded")
    assert after.dossier.registers[0].complete_on == (PartialDate.parse("2020-06-30"),)
    assert [population.id for population in after.dossier.populations][-1] == "poets"
    assert after.persons[0].also == ("A. Lind", "Ada Lynd")
    assert after.cases[0].persons == ("ada", "bo_lind", "cy_lind")
    assert [c.passage for c in after.claims[0].citations] == ["1", "2"]
    assert [claim.id for claim in after.claims if claim.recorded_by == "another"] == ["g1"]
    (condition,) = after.conditions
    assert condition.questions[0].answer is not None
    assert condition.treatments[0].by == "Quill"
    assert not import_folder(folder, desk, stamp).changed


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("dossier", "May we sign?", "Must we sign?", "declared-otherwise"),
        ("dossier", 'title = "Writers held"', 'title = "Writers"', "declared-otherwise"),
        ("dossier", 'name = "Ada Lind"', 'name = "Ada Lynd"', "person-otherwise"),
        ("claims", "about 300,", "about 310,", "claim-otherwise"),
        ("conditions", "All writers released", "Writers released", "condition-otherwise"),
    ],
)
def test_what_the_desk_holds_otherwise_is_a_fault(
    desk: DeskFile,
    stamp: Stamp,
    write_folder: Write,
    texts: Mapping[str, str],
    file: str,
    old: str,
    new: str,
    code: str,
) -> None:
    import_folder(write_folder(), desk, stamp)
    before = held(desk)
    assert old in texts[file]
    with pytest.raises(Refused) as caught:
        import_folder(write_folder(**{file: texts[file].replace(old, new)}), desk, stamp)
    assert [fault.code for fault in caught.value.findings] == [code]
    assert caught.value.findings[0].place
    assert held(desk) == before


def test_a_paper_that_changed_is_a_fault(desk: DeskFile, stamp: Stamp, write_folder: Write) -> None:
    folder = write_folder()
    import_folder(folder, desk, stamp)
    paper = folder / "documents" / "memo-3.txt"
    paper.write_text(paper.read_text() + "\n3. Another point.\n")
    with pytest.raises(Refused) as caught:
        import_folder(folder, desk, stamp)
    assert [fault.code for fault in caught.value.findings] == ["paper-otherwise"]


def test_what_was_recorded_meanwhile_stays_and_is_told(
    desk: DeskFile, stamp: Stamp, write_folder: Write
) -> None:
    import_folder(write_folder(), desk, stamp)
    record_claims(desk, [Claim("mine", "border", "state", "open")], stamp)
    record_judgement(desk, "writers", Judgement(Verdict.MET, "Brandt", None, "seen"), stamp)
    report = import_folder(write_folder(), desk, stamp)
    assert not report.changed
    assert [(f.code, f.sentence) for f in report.findings] == [
        ("kept-on-desk", "The desk holds what the folder does not: 1 claim.")
    ]
    assert held(desk).conditions[0].judgements[0].by == "Brandt"


def test_a_folder_may_correct_what_is_on_the_desk(
    desk: DeskFile, stamp: Stamp, write_folder: Write
) -> None:
    import_folder(write_folder(), desk, stamp)
    later = "id,as_said,speaker,said_on,relation,target\nw9,390,League,2020-08,corrects,w2\n"
    import_folder(write_folder(claims=later), desk, stamp)
    correction = next(claim for claim in held(desk).claims if claim.id == "w9")
    assert correction.relation is Relation.CORRECTS
    assert (correction.subject, correction.quantity.high) == ("writers", 390)


def test_what_others_record_during_an_import_is_taken_into_account(
    desk: DeskFile, stamp: Stamp, write_folder: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the folder is read, a colleague records a claim under an id that the folder uses."""
    read = read_folder
    colleague: list[str] = []

    def slow_read(path: Path, **named: Any) -> FolderReading:
        reading = read(path, **named)
        if not colleague:
            colleague.append("recorded")
            record_claims(desk, [Claim("w1", "x", "position", "another")], Stamp("colleague", ""))
        return reading

    monkeypatch.setattr(importing, "read_folder", slow_read)
    with pytest.raises(Refused) as caught:
        import_folder(write_folder(), desk, stamp)
    assert [fault.code for fault in caught.value.findings] == ["claim-otherwise"]
    assert [claim.recorded_by for claim in held(desk).claims] == ["colleague"]
