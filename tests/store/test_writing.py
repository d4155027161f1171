"""Recording: a step is whole or does not happen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.condition import (
    Answer,
    Condition,
    Dissent,
    Judgement,
    Question,
    Stage,
    StageRecord,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.dossier import Case, Dossier
from finalact.model.holdings import Holdings, Paper, Person
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.figures import figure_in
from finalact.store.folder_in import import_folder
from finalact.store.reading import change_counter, read_holdings
from finalact.store.refused import Refused
from finalact.store.stamp import Stamp
from finalact.store.writing import (
    record_answer,
    record_cases,
    record_claims,
    record_condition,
    record_dissent,
    record_dossier,
    record_judgement,
    record_papers,
    record_persons,
    record_question,
    record_stage,
    record_treatment,
)


def held(desk: DeskFile) -> Holdings:
    with desk.reading() as connection:
        return read_holdings(connection)


def counter(desk: DeskFile) -> int:
    with desk.reading() as connection:
        return change_counter(connection)


@pytest.fixture
def treaty(desk: DeskFile, stamp: Stamp, write_folder: Callable[..., Path]) -> DeskFile:
    import_folder(write_folder(), desk, stamp)
    return desk


def test_an_empty_desk_holds_nothing_and_has_no_dossier(desk: DeskFile) -> None:
    assert held(desk) == Holdings()
    assert counter(desk) == 0


def test_a_claim_comes_back_as_it_was_entered_with_its_stamp(
    treaty: DeskFile, stamp: Stamp
) -> None:
    claim = Claim(
        "w4",
        "writers",
        "stock",
        quantity=Quantity("12 or 13", 12, 13.5, unit="persons"),
        kind=ClaimKind.ESTIMATE,
        speaker="League",
        voice="Orne",
        reporter="Doc. 7",
        population="writers",
        period=PartialDate.parse("[2020-01..2020-03]"),
        said_on=PartialDate.parse("2020-04~"),
        citations=(Citation("memo-3", "1", "12", "the League"), Citation(source="a broadcast")),
        marking="Confidential",
        note="heard twice",
    )
    (entered,) = record_claims(treaty, [claim], stamp)
    assert entered == evolve(claim, recorded_by="clerk", recorded_on="2026-11-21T10:15Z")
    assert [c for c in held(treaty).claims if c.id == "w4"] == [entered]


def test_a_claim_without_id_gets_one(treaty: DeskFile, stamp: Stamp) -> None:
    claims = [Claim("", "border", "state", "open"), Claim("", "border", "position", "unclear")]
    entered = record_claims(treaty, claims, stamp)
    assert len({claim.id for claim in entered} | {""}) == 3
    assert {claim.id for claim in entered} <= {claim.id for claim in held(treaty).claims}


def test_words_alone_are_enough_for_a_figure(treaty: DeskFile, stamp: Stamp) -> None:
    said = Claim("w4", "writers", "stock", quantity=Quantity(" under 50 "), speaker="League")
    (entered,) = record_claims(treaty, [said], stamp)
    figure = entered.quantity
    assert (figure.as_said, figure.low, figure.high) == ("under 50", None, 50)
    assert figure.high_open
    assert figure.presumes_some


def test_a_correction_takes_its_blanks_from_what_it_corrects(
    treaty: DeskFile, stamp: Stamp
) -> None:
    correction = Claim(
        "w5", "", "", quantity=Quantity("90"), relation=Relation.CORRECTS, target="w2"
    )
    (entered,) = record_claims(treaty, [correction], stamp)
    assert (entered.subject, entered.attribute, entered.speaker) == ("writers", "stock", "League")
    assert (entered.quantity.low, entered.quantity.high) == (90, 90)


def test_who_adopts_a_figure_adopts_its_bounds(treaty: DeskFile, stamp: Stamp) -> None:
    adoption = Claim("w6", "", "", speaker="Republic", relation=Relation.ADOPTS, target="w2")
    (entered,) = record_claims(treaty, [adoption], stamp)
    assert entered.quantity == Quantity("under 400", None, 400, False, True, False, True)


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        (Claim("w1", "writers", "position", "held"), "claim-exists"),
        (Claim("x", "", "position", "held"), "subject-missing"),
        (Claim("x", "writers", "", "held"), "attribute-missing"),
        (Claim("x", "writers", "stock"), "figure-missing"),
        (Claim("x", "writers", "stock", quantity=Quantity("a lot")), "figure-not-understood"),
        (Claim("x", "writers", "stock", quantity=Quantity("", 9, 3)), "low-above-high"),
        (Claim("x", "writers", "position", "held", population="writeers"), "population-unknown"),
        (Claim("x", "border", "state", "ajar"), "state-unknown"),
        (Claim("x", "lynd", "status", "left", about="case"), "case-unknown"),
        (
            Claim("x", "border", "state", "open", citations=(Citation("memo-4"),)),
            "document-unknown",
        ),
        (Claim("x", "", "", relation=Relation.WITHDRAWS), "target-missing"),
        (Claim("x", "", "", relation=Relation.WITHDRAWS, target="w9"), "target-unknown"),
        (Claim("x", "border", "state", "open", target="w1"), "relation-missing"),
        (Claim("x", "", "", relation=Relation.ADOPTS, target="w1"), "adopter-missing"),
        (
            Claim("x", "", "", speaker="League", relation=Relation.WITHDRAWS, target="w1"),
            "correction-by-another",
        ),
        (
            Claim("x", "", "", speaker="Republic", relation=Relation.WITHDRAWS, target="x"),
            "claims-in-a-circle",
        ),
        (Claim("x", "border", "state", "op\x00en"), "text-not-readable"),
        (Claim("x", "border", "state", "op\ud800en"), "text-not-readable"),
        (Claim("two\nlines", "border", "state", "open"), "id-not-usable"),
    ],
)
def test_a_claim_with_a_fault_is_refused_and_nothing_is_written(
    treaty: DeskFile, stamp: Stamp, claim: Claim, code: str
) -> None:
    before, steps = held(treaty), counter(treaty)
    sound = Claim("y", "border", "state", "open")
    with pytest.raises(Refusal) as caught:
        record_claims(treaty, [sound, claim], stamp)
    assert caught.value.code == code
    assert caught.value.remedy
    assert held(treaty) == before
    assert counter(treaty) == steps


def test_several_faults_are_told_at_once(treaty: DeskFile, stamp: Stamp) -> None:
    with pytest.raises(Refused) as caught:
        record_claims(
            treaty,
            [Claim("x", "border", "state", "ajar"), Claim("y", "writers", "stock")],
            stamp,
        )
    assert caught.value.code == "records-refused"
    assert {f.code for f in caught.value.findings} == {"state-unknown", "figure-missing"}
    assert len(caught.value.details) == 2


def test_a_close_name_is_proposed(treaty: DeskFile, stamp: Stamp) -> None:
    with pytest.raises(Refusal) as caught:
        record_claims(
            treaty, [Claim("x", "writers", "position", "held", population="writer")], stamp
        )
    assert 'Did you mean "writers"?' in caught.value.remedy


def test_what_is_decided_asked_and_judged_stands_on_the_condition(
    treaty: DeskFile, stamp: Stamp
) -> None:
    day = PartialDate.parse("2020-06-02")
    cited = Citation("memo-3", "1")
    stage = StageRecord(Stage.COMMUNICATED, day, "Brandt", "told them", cited)
    treatment = Treatment(
        Treating.DEFERRED, Stage.ADOPTED, "Minister", day, "later", cited, to="review"
    )
    dissent = Dissent("Quill", "I would not", day)
    question = Question("Who decides?", "Quill", readings=(("we", ""), ("they", "")))
    judgement = Judgement(Verdict.MET, "Minister", day, "I saw it")
    record_stage(treaty, "writers", stage, stamp)
    number = record_treatment(treaty, "writers", treatment, stamp)
    record_dissent(treaty, "writers", number, dissent, stamp)
    assert record_question(treaty, "writers", question, stamp) == 2
    record_answer(treaty, "writers", 2, Answer("we", "Minister", day, "of course"), stamp)
    record_judgement(treaty, "writers", judgement, stamp)
    (condition,) = held(treaty).conditions
    assert condition.stages == (stage,)
    assert condition.treatments == (evolve(treatment, dissents=(dissent,)),)
    assert condition.questions[1] == evolve(
        question, answer=Answer("we", "Minister", day, "of course")
    )
    assert condition.judgements == (judgement,)


def test_what_stands_on_no_condition_is_refused(treaty: DeskFile, stamp: Stamp) -> None:
    nobody = Judgement(Verdict.MET, "", None, "")
    answer = Answer("all who write", "Minister")
    record_answer(treaty, "writers", 1, answer, stamp)
    attempts: list[tuple[str, Callable[[], object]]] = [
        (
            "condition-unknown",
            lambda: record_stage(treaty, "writer", StageRecord(Stage.ADOPTED), stamp),
        ),
        (
            "treatment-unknown",
            lambda: record_dissent(treaty, "writers", 1, Dissent("Q", "no"), stamp),
        ),
        ("question-unknown", lambda: record_answer(treaty, "writers", 9, answer, stamp)),
        ("question-answered", lambda: record_answer(treaty, "writers", 1, answer, stamp)),
        ("judgement-unsigned", lambda: record_judgement(treaty, "writers", nobody, stamp)),
        (
            "condition-exists",
            lambda: record_condition(treaty, Condition("writers", "Again"), stamp),
        ),
        ("condition-without-title", lambda: record_condition(treaty, Condition("x", " "), stamp)),
    ]
    for code, attempt in attempts:
        with pytest.raises(Refusal) as caught:
            attempt()
        assert caught.value.code == code


def test_an_answer_is_one_of_the_readings(treaty: DeskFile, stamp: Stamp) -> None:
    with pytest.raises(Refusal, match="no reading") as caught:
        record_answer(treaty, "writers", 1, Answer("poets only"), stamp)
    assert "authors only" in caught.value.remedy


def test_a_desk_is_given_its_dossier_papers_persons_and_cases_by_hand(
    desk: DeskFile, stamp: Stamp
) -> None:
    record_dossier(desk, Dossier("treaty", "", "May we sign?"), stamp)
    with pytest.raises(Refusal) as caught:
        record_dossier(desk, Dossier("other", "Other", "?"), stamp)
    assert caught.value.code == "desk-holds-dossier"
    record_papers(desk, [Paper.received("note", "note.txt", b"Any bytes \xff at all")], stamp)
    record_persons(desk, [Person("ada", "Ada Lind", ("A. Lind",))], stamp)
    with pytest.raises(Refusal) as caught:
        record_cases(desk, [Case("lind", "families", persons=("ada",))], stamp)
    assert caught.value.code == "register-unknown"
    holdings = held(desk)
    assert holdings.papers[0].data == b"Any bytes \xff at all"
    assert holdings.persons == (Person("ada", "Ada Lind", ("A. Lind",)),)
    assert counter(desk) == 3


@pytest.mark.parametrize(
    "name", ["../note.txt", "note.exe", "other.txt", "a/note.txt", "a\\note.txt", "note"]
)
def test_a_paper_is_kept_only_under_its_own_name(desk: DeskFile, stamp: Stamp, name: str) -> None:
    with pytest.raises(Refusal) as caught:
        record_papers(desk, [Paper.received("note", name, b"")], stamp)
    assert caught.value.code == "paper-name"


@pytest.mark.parametrize("id_", ["", "7", "a;b", "a\nb"])
def test_a_person_has_an_id_that_a_list_can_carry(desk: DeskFile, stamp: Stamp, id_: str) -> None:
    with pytest.raises(Refusal) as caught:
        record_persons(desk, [Person(id_, "Ada")], stamp)
    assert caught.value.code == "id-not-usable"


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("a dozen", 12, 12),
        ("more than a hundred", 100, None),
        ("fewer than a dozen", None, 12),
        ("no prisoners", 0, 0),
        ("nobody", 0, 0),
        ("none at all", 0, 0),
        ("half a dozen", 6, 6),
        ("a quarter of a million", 250_000, 250_000),
        ("a couple of dozen", 24, 24),
        ("7.000", 7000, 7000),
        ("0.500", 0.5, 0.5),
        ("3.125 percent", 3.125, 3.125),
        ("at most one", None, 1),
        ("at least 1", 1, None),
        ("exactly 12", 12, 12),
        ("all 15", 15, 15),
        ("~300", 300, 300),
        ("c. 200", 200, 200),
    ],
)
def test_figures_in_the_words_of_memoranda(
    words: str, low: float | None, high: float | None
) -> None:
    read = figure_in(words)
    assert (read.low, read.high, read.as_said) == (low, high, words)
    assert read.approximate == words.startswith(("~", "c.", "a couple"))


@pytest.mark.parametrize("words", ["300, or about 290", "some", "three of seven"])
def test_words_that_give_no_one_figure_are_refused(words: str) -> None:
    with pytest.raises(Refusal) as caught:
        figure_in(words)
    assert caught.value.code == "figure-not-understood"
