"""Rules of judging: verdicts by side and over all, scope, judgement, backsliding."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from finalact.conditions.verdicts import BY_SIDE, COMBINATION, over_all, verdict_of_side
from finalact.model.condition import Answer, Condition, Judgement, Question, Verdict
from finalact.model.dossier import Population
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth

MET, PARTLY, NOT, OPEN = BY_SIDE
sides = st.lists(st.sampled_from(BY_SIDE), min_size=1, max_size=6)


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def test_over_all_the_table_is_whole() -> None:
    assert len(COMBINATION) == 2 ** len(BY_SIDE)


@given(sides)
def test_over_all_line_2_all_met_and_only_then_met(said: list[Verdict]) -> None:
    assert (over_all(said) is Verdict.MET) == (set(said) == {MET})


@given(sides)
def test_over_all_line_3_met_and_not_met_is_disputed_and_only_that(said: list[Verdict]) -> None:
    assert (over_all(said) is Verdict.DISPUTED) == (MET in said and NOT in said)


@given(sides)
def test_over_all_line_4_met_or_partly_met(said: list[Verdict]) -> None:
    only = set(said) <= {MET, PARTLY} and PARTLY in said
    assert (over_all(said) is Verdict.PARTLY_MET) == only


@given(sides)
def test_over_all_line_5_not_met_where_none_says_met(said: list[Verdict]) -> None:
    assert (over_all(said) is Verdict.NOT_MET) == (NOT in said and MET not in said)


@given(sides, st.booleans())
def test_over_all_line_6_and_1(said: list[Verdict], assured: bool) -> None:
    assert over_all(said, assured=assured) is over_all(said)
    assert over_all([], assured=assured) is (Verdict.ASSURED_ONLY if assured else OPEN)


@given(sides, st.randoms())
def test_over_all_neither_order_nor_number_of_sides_matters(
    said: list[Verdict], random: Any
) -> None:
    shuffled = said + said
    random.shuffle(shuffled)
    assert over_all(shuffled) is over_all(said)


@pytest.mark.parametrize("parts", list(product(Truth, repeat=3)))
def test_partly_met_arises_only_with_a_part_met_and_a_part_not(parts: tuple[Truth, ...]) -> None:
    truth = parts[0] & parts[1] & parts[2]
    mixed = Truth.YES in parts and Truth.NO in parts
    assert (verdict_of_side(truth, parts) is Verdict.PARTLY_MET) == mixed


def test_partly_met_only_at_a_top_level_and(story: Any) -> None:
    story.says("Alba", "hard_cases", "stock", "0", on="1988-03-01")
    story.says("Alba", "prisoners", "stock", "12", on="1988-03-01")
    both = "stock(hard_cases) = 0 and stock(prisoners) = 0"
    assert story.verdict(both, "1988-03-31") == "partly met"
    assert story.verdict(f"({both}) or stock(prisoners) = 1", "1988-03-31") == "not met"
    assert story.verdict("stock(prisoners) between 0 and 5", "1988-03-31") == "not met"


def test_over_all_two_sides_on_a_whole_expression(story: Any) -> None:
    story.says("Alba", "hard_cases", "stock", "0", on="1988-03-01")
    story.says("Alba", "prisoners", "stock", "12", on="1988-03-01")
    story.says("Borduria", "hard_cases", "stock", "0", on="1988-03-01")
    story.says("Borduria", "prisoners", "stock", "0", on="1988-03-01")
    both = "stock(hard_cases) = 0 and stock(prisoners) = 0"
    assert story.by(both, "1988-03-31") == {"ours": "partly met", "theirs": "met"}
    assert story.verdict(both, "1988-03-31") == "partly met"


def test_one_figure_in_other_words_is_no_difference(story: Any) -> None:
    """One side adds up its months, another gives the total; one says 0, another "none"."""
    story.says("Alba", "departures", "flow", "390", period="1988-01/1988-02", on="1988-03-05")
    story.says("Borduria", "departures", "flow", "190", period="1988-01", on="1988-02-05")
    story.says("Borduria", "departures", "flow", "200", period="1988-02", on="1988-03-05")
    judged = story.judge("flow(departures, 1988-01/1988-02) >= 300", "1988-03-31")
    assert "They agree on the figure." in judged.sentence
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01")
    story.says("Borduria", "prisoners", "stock", "0", on="1988-03-02")
    none = story.claims[-1]
    story.claims[-1] = evolve(none, quantity=evolve(none.quantity, as_said="none"))
    told = story.judge("stock(prisoners) = 0", "1988-03-31").sentence
    assert "0 (Alba), none (Borduria)" in told
    assert "They agree on the figure." in told


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict", "words"),
    [
        ("about 300", "under 100", "not met", "They differ on the figure, not on the verdict."),
        ("12", "0", "disputed", "They differ on the figure and on the verdict."),
        ("12", "12", "not met", "They agree on the figure."),
        ("0", "no more than 5", "undetermined", "They differ on the figure and on the verdict."),
    ],
)
def test_the_sentence_says_how_the_sides_differ(
    story: Any, ours: str, theirs: str, verdict: str, words: str
) -> None:
    story.says("Alba", "prisoners", "stock", ours, on="1988-03-01")
    story.says("Borduria", "prisoners", "stock", theirs, on="1988-03-01")
    judged = story.judge("stock(prisoners) = 0", "1988-03-31")
    assert judged.verdict.value == verdict
    assert words in judged.sentence


def scoped(**more: Any) -> Condition:
    question = Question(
        "Only Jewish emigration?",
        "Whitehead",
        day("1988-03-31"),
        (("all", "flow(departures, 1988-01) >= 100"), ("Jewish", "flow(jews, 1988-01) >= 100")),
        **more,
    )
    return Condition(
        "emigration",
        "Emigration",
        expression="flow(departures, 1988-01) >= 100",
        questions=(question,),
    )


def departures(story: Any, everybody: str, jews: str) -> None:
    for subject, said in (("departures", everybody), ("jews", jews)):
        story.says("NCSJ", subject, "flow", said, period="1988-01", on="1988-02-02")


def test_scope_is_unclear_only_if_the_readings_differ(story: Any) -> None:
    departures(story, "150", "90")
    judged = story.asks(scoped()).condition("1988-04-01")
    assert judged.verdict is Verdict.SCOPE_UNCLEAR
    told = {r.label: r.verdict.value for r in judged.questions[0].readings}
    assert told == {"all": "met", "Jewish": "not met"}


def test_scope_the_readings_agree(story: Any) -> None:
    departures(story, "150", "120")
    assert story.asks(scoped()).condition("1988-04-01").verdict is Verdict.MET


def test_scope_before_the_question_was_raised(story: Any) -> None:
    departures(story, "150", "90")
    assert story.asks(scoped()).condition("1988-03-30").verdict is Verdict.MET


def test_scope_once_answered_the_reading_settled_is_the_rule(story: Any) -> None:
    departures(story, "150", "90")
    answer = Answer("Jewish", "Shultz", day("1988-04-10"), "as the Secretary said")
    story.asks(scoped(answer=answer))
    assert story.condition("1988-04-09").verdict is Verdict.SCOPE_UNCLEAR
    settled = story.condition("1988-04-10")
    assert settled.verdict is Verdict.NOT_MET
    assert settled.questions == ()


def test_by_judgement_where_there_is_no_expression(story: Any) -> None:
    story.asks(Condition("movement", "Significant movement"))
    before = story.condition("1988-03-31")
    assert before.verdict is Verdict.UNDETERMINED
    assert "Only a named person can judge it" in before.sentence
    judged = evolve(
        story.conditions[0],
        judgements=(Judgement(Verdict.MET, "Schifter", day("1988-06-01"), "the list was cleared"),),
    )
    story.conditions[0] = judged
    assert story.condition("1988-05-31").verdict is Verdict.UNDETERMINED
    after = story.condition("1988-06-01")
    assert after.verdict is Verdict.MET
    assert "Schifter judged it met on 1 June 1988: the list was cleared." in after.sentence


def test_by_judgement_overruling_shows_both(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "3", on="1988-03-01")
    story.asks(
        Condition(
            "prisoners",
            "Prisoners",
            expression="stock(prisoners) = 0",
            judgements=(Judgement(Verdict.MET, "Shultz", day("1988-04-01"), "three are dying"),),
        )
    )
    judged = story.condition("1988-04-02")
    assert (judged.verdict, judged.computed) == (Verdict.MET, Verdict.NOT_MET)
    assert "By the claims alone it is not met." in judged.sentence


def test_a_verdict_is_never_sticky(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01")
    story.says("Alba", "prisoners", "stock", "7", on="1988-06-01")
    verdicts = [story.verdict("stock(prisoners) = 0", d) for d in ("1988-05-31", "1988-06-01")]
    assert verdicts == ["met", "not met"]


def test_met_of_another_condition_is_by_the_same_side(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "3", on="1988-03-01")
    story.says("Borduria", "prisoners", "stock", "0", on="1988-03-01")
    story.asks(Condition("prisoners", "Prisoners", expression="stock(prisoners) = 0"))
    assert story.by("met(prisoners)", "1988-03-31") == {"ours": "not met", "theirs": "met"}
    assert story.verdict("met(prisoners)", "1988-03-31") == "disputed"


def test_conditions_in_a_circle_are_left_unjudged_and_the_others_answered(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "3", on="1988-03-01")
    story.asks(Condition("a", "A", expression="met(b)"))
    story.asks(Condition("b", "B", expression="met(a)"))
    story.asks(Condition("prisoners", "Prisoners", expression="stock(prisoners) = 0"))
    status = story.status("1988-03-31")
    assert [c.verdict.value for c in status.conditions] == [
        "undetermined",
        "undetermined",
        "not met",
    ]
    assert "These conditions rest on each other: a → b → a." in status.conditions[0].sentence
    with pytest.raises(Refusal) as refused:
        story.judge("met(a)", "1988-03-31")
    assert refused.value.code == "conditions-in-a-circle"


def test_a_rule_that_is_not_understood_is_no_rule(story: Any) -> None:
    story.asks(Condition("odd", "Odd", expression="stock(prisoners) ="))
    judged = story.condition("1988-03-31")
    assert judged.verdict is Verdict.UNDETERMINED
    assert judged.sentence.startswith("Its expression is not understood")


def test_scope_unclear_elsewhere_leaves_what_rests_on_it_open(story: Any) -> None:
    departures(story, "150", "90")
    story.asks(scoped())
    assert story.verdict("met(emigration)", "1988-04-01") == "undetermined"


def test_scope_readings_without_a_rule_of_its_own(story: Any) -> None:
    departures(story, "150", "90")
    story.asks(evolve(scoped(), expression=""))
    assert story.condition("1988-04-01").verdict is Verdict.SCOPE_UNCLEAR


def test_scope_the_settled_reading_is_the_rule_that_is_explained(story: Any) -> None:
    story.says("Borduria", "jews", "assurance", on="1988-03-01", kind="assurance")
    answer = Answer("Jewish", "Shultz", day("1988-04-10"))
    story.asks(evolve(scoped(answer=answer), expression=""))
    judged = story.condition("1988-04-10")
    assert judged.verdict is Verdict.ASSURED_ONLY
    assert judged.expression == "flow(jews, 1988-01) >= 100"


def test_backsliding_is_reported(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01")
    story.says("Alba", "prisoners", "stock", "7", on="1988-06-01")
    assert story.judge("stock(prisoners) = 0", "1988-05-31").met_before is None
    lost = story.judge("stock(prisoners) = 0", "1988-06-01")
    assert str(lost.met_before) == "1988-03-01"
    assert "It has slid back: it was met on 1 March 1988." in lost.sentence
    story.says("Alba", "prisoners", "stock", "0", on="1988-07-01")
    assert story.judge("stock(prisoners) = 0", "1988-07-01").met_before is None


def test_sentence_says_whose_note_is_whose_where_not_all_sides_bear_it(story: Any) -> None:
    for month in ("1988-01", "1988-02", "1988-03"):
        told = {"period": month, "on": f"{month}-28"}
        story.says("Alba", "departures", "flow", "1400", **told)
        story.says("Borduria", "departures", "flow", "700", **told)
    story.asks(
        Condition("exits", "Departures in the year", expression="flow(departures, 1988) >= 15000")
    )
    said = story.judge("met(exits) or on_track(exits)", "1988-04-10").sentence
    assert "“Departures in the year” is undetermined. " in said
    assert "“Departures in the year”: on track (Alba)." in said
    assert "“Departures in the year”: off track (Borduria)." in said


def test_sentence_names_a_side_whose_figure_counts_other_people(story: Any) -> None:
    story.declares(
        Population("prisoners", "political prisoners"),
        Population("convicts", "convicts by Bordurian law"),
    )
    rule = "stock(prisoners) = 0"
    story.says("Borduria", "prisoners", "stock", "40", on="1988-03-01", population="convicts")
    alone = story.judge(rule, "1988-03-31")
    assert alone.by == ()
    assert "The figure of Borduria (40) counts other people: “convicts by Bordurian law”." in (
        alone.sentence
    )
    assert "The record is silent" not in alone.sentence
    story.says("Alba", "prisoners", "stock", "300", on="1988-03-20")
    both = story.judge(rule, "1988-03-31").sentence
    assert both.startswith("Some remain: 300 (Alba).")
    assert both.endswith("The figure of Borduria (40) counts other people: "
                         "“convicts by Bordurian law”.")  # fmt: skip
    story.says("Borduria", "prisoners", "stock", "90", on="1988-03-25")
    assert "other people" not in story.judge(rule, "1988-03-31").sentence


def test_sentence_leaves_out_a_figure_of_other_people_that_is_too_old(story: Any) -> None:
    story.declares(Population("prisoners", "prisoners"), Population("convicts", "convicts"))
    story.says("Borduria", "prisoners", "stock", "40", on="1986-03-01", population="convicts")
    assert "other people" not in story.judge("stock(prisoners) = 0", "1988-03-31").sentence
