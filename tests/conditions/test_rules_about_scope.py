"""Rules of judging, scope: open questions, their readings, and the answers."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from finalact.model.condition import Answer, Condition, Question, Verdict
from finalact.model.dossier import Subject
from finalact.model.partial_date import PartialDate

NONE, FEW = "stock(prisoners) = 0", "stock(prisoners) <= 10"


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def asked(*questions: Question, expression: str = NONE) -> Condition:
    return Condition("prisoners", "Prisoners", expression=expression, questions=questions)


def question(*readings: tuple[str, str], on: str = "1988-03-31", **more: Any) -> Question:
    return Question("Do the sick count?", "Whitehead", day(on), readings, **more)


BOTH = (("all", NONE), ("the sick left out", FEW))


@pytest.fixture
def seven(story: Any) -> Any:
    story.declares(Subject("prisoners", "Prisoners"))
    return story.says("Alba", "prisoners", "stock", "7", on="1988-03-01")


def test_scope_is_unclear_only_if_the_readings_differ(seven: Any) -> None:
    seven.asks(asked(question(*BOTH)))
    assert seven.condition("1988-03-30").verdict is Verdict.NOT_MET
    judged = seven.condition("1988-03-31")
    assert judged.verdict is Verdict.SCOPE_UNCLEAR
    assert "(all: not met; the sick left out: met.)" in judged.sentence
    seven.conditions[-1] = asked(question(("all", NONE), ("men", "stock(prisoners) < 3")))
    assert seven.condition("1988-03-31").verdict is Verdict.NOT_MET


def test_scope_of_two_questions_is_that_of_all_their_readings(seven: Any) -> None:
    other = evolve(
        question(("few", FEW), ("a dozen", "stock(prisoners) <= 12")), text="How many are few?"
    )
    seven.asks(asked(question(("all", NONE), ("men", "stock(prisoners) < 3")), other))
    assert seven.condition("1988-03-31").verdict is Verdict.SCOPE_UNCLEAR


def test_a_question_with_one_reading_is_set_beside_the_rule_as_it_stands(seven: Any) -> None:
    seven.asks(asked(question(("the sick left out", FEW))))
    judged = seven.condition("1988-03-31")
    assert judged.verdict is Verdict.SCOPE_UNCLEAR
    assert judged.expression == NONE


def test_a_question_without_readings_leaves_the_verdict_alone(seven: Any) -> None:
    seven.asks(asked(question()))
    judged = seven.condition("1988-03-31")
    assert judged.verdict is Verdict.NOT_MET
    assert "Open question, Whitehead: Do the sick count?" in judged.sentence


def test_an_answer_counts_from_its_day_and_is_judged_under_its_reading(seven: Any) -> None:
    answer = Answer("the sick left out", "Shultz", day("1988-04-12"), "they are cared for")
    seven.asks(asked(question(*BOTH, answer=answer)))
    assert seven.condition("1988-04-11").verdict is Verdict.SCOPE_UNCLEAR
    judged = seven.condition("1988-04-12")
    assert (judged.verdict, judged.expression, judged.questions) == (Verdict.MET, FEW, ())


def test_a_question_raised_anew_is_open_again_and_its_answer_overtakes_the_first(
    seven: Any,
) -> None:
    first = question(*BOTH, answer=Answer("the sick left out", "Shultz", day("1988-04-12")))
    anew = question(*BOTH, on="1988-05-01", answer=Answer("all", "Shultz", day("1988-06-01")))
    seven.asks(asked(first, anew))
    told = [seven.condition(d).verdict.value for d in ("1988-04-30", "1988-05-01", "1988-06-01")]
    assert told == ["met", "scope unclear", "not met"]


def test_of_two_answers_on_one_day_the_one_entered_last_stands(seven: Any) -> None:
    first = question(*BOTH, answer=Answer("the sick left out", "Shultz", day("1988-04-12")))
    second = evolve(
        question(*BOTH, answer=Answer("all", "Shultz", day("1988-04-12"))), text="And the old?"
    )
    seven.asks(asked(first, second))
    assert seven.condition("1988-04-12").expression == NONE
    seven.conditions[-1] = asked(second, first)
    assert seven.condition("1988-04-12").expression == FEW


def test_names_that_nothing_bears_are_told_and_not_taken_for_silence(story: Any) -> None:
    story.declares(Subject("prisoners", "Prisoners"))
    story.asks(Condition("x", "X", expression="stock(prisonners) = 0"))
    judged = story.condition("1988-03-31")
    assert judged.sentence == (
        "Its rule names prisonners, which nothing on the desk bears yet. Did you mean prisoners?"
    )
    story.says("Alba", "prisonners", "stock", "3", on="1988-04-05")
    assert "names prisonners" in story.condition("1988-04-04").sentence
    assert story.condition("1988-04-05").not_borne == ()


def test_names_in_an_open_reading_are_told_too(seven: Any) -> None:
    seven.asks(asked(question(("all", NONE), ("wards", "stock(wards) = 0"))))
    assert seven.condition("1988-03-31").not_borne == (
        "Its rule names wards, which nothing on the desk bears yet.",
    )


def test_a_population_named_only_by_a_claim_is_borne_from_the_day_it_is_known(story: Any) -> None:
    story.asks(Condition("x", "X", expression="stock(sailors) = 0"))
    story.says("Alba", "crews", "stock", "3", on="1988-04-05", population="sailors")
    assert story.condition("1988-04-04").not_borne
    assert not story.condition("1988-04-05").not_borne


def test_a_party_that_nobody_declared_is_borne_once_it_has_spoken(story: Any) -> None:
    story.declares(Subject("treaty", "The treaty", ("agrees", "opposes")))
    story.asks(Condition("x", "X", expression='position(treaty, Ostland) = "agrees"'))
    story.says("Ostland", "treaty", "position", "agrees", on="1988-04-05")
    assert story.condition("1988-04-04").not_borne == (
        "Its rule names Ostland, which nothing on the desk bears yet.",
    )
    judged = story.condition("1988-04-05")
    assert (judged.not_borne, judged.verdict) == ((), Verdict.MET)
