"""Rules that the desk cannot read."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.condition_not_understood import CHECK
from finalact.model.claim import Claim
from finalact.model.condition import Condition, Question, Stage, Treating, Treatment
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def rule(expression: str, name: str = "leaving", title: str = "A rise in departures") -> Condition:
    return Condition(name, title, words="more", expression=expression)


def test_a_name_is_misspelled(look: Look) -> None:
    (finding,) = look(CHECK, conditions=[rule("flow(leving, 1988) >= 900")])
    assert finding.sentence == (
        "The expression of “A rise in departures” is not understood: leving is not a subject or "
        "population of this dossier."
    )
    assert finding.remedy == "Did you mean leaving?"
    assert finding.place == "condition leaving"


def test_a_bracket_is_missing(look: Look) -> None:
    (finding,) = look(CHECK, conditions=[rule("flow(leaving, 1988 >= 900")])
    assert "is not understood" in finding.sentence


def test_a_length_of_time_that_nobody_reads(look: Look) -> None:
    condition = rule("duration(harbour) >= 99999 weeks")
    (finding,) = look(CHECK, conditions=[condition])
    assert "99999 weeks" in finding.sentence


def test_brackets_within_brackets_without_end(look: Look) -> None:
    condition = rule("not " * 2400 + "stock(leaving) = 0")
    (finding,) = look(CHECK, conditions=[condition])
    assert finding.remedy == "Split it into several conditions."


def test_a_rule_that_is_understood(look: Look) -> None:
    assert look(CHECK, conditions=[rule("flow(leaving, 1988) >= 900")]) == []


def test_a_reading_is_looked_at_once_the_question_is_asked(look: Look) -> None:
    asked = Question(
        "Students only?",
        "Lund",
        PartialDate.parse("1988-05-03"),
        readings=(("students only", "flow(pupils, 1988) >= 900"),),
    )
    condition = Condition("leaving", "A rise", words="more", questions=(asked,))
    assert look(CHECK, conditions=[condition], known_by="1988-05-02") == []
    (finding,) = look(CHECK, conditions=[condition], known_by="1988-05-03")
    assert finding.sentence.startswith("The reading “students only” of “A rise”")


def test_a_party_is_known_once_it_has_spoken(said: Say, look: Look) -> None:
    condition = rule('position(harbour, Ostland) = "open"')
    spoken = said("spoken", "Ostland", subject="harbour", attribute="position", value="open")
    assert len(look(CHECK, spoken, conditions=[condition], known_by="1988-07-31")) == 1
    assert look(CHECK, spoken, conditions=[condition], known_by="1988-08-01") == []


def test_conditions_that_rest_on_each_other(look: Look) -> None:
    conditions = [
        rule("met(b)", "a"),
        rule("met(c) and stock(leaving) = 0", "b"),
        rule("on_track(a)", "c"),
        rule("met(a) and met(b) and met(c)", "d"),
        rule("met(e)", "e"),
    ]
    found = look(CHECK, conditions=conditions)
    assert [finding.sentence for finding in found] == [
        "These conditions rest on each other: a → b → c → a.",
        "These conditions rest on each other: e → e.",
    ]


def test_a_ladder_of_conditions_is_climbed_once(look: Look) -> None:
    rungs = [rule(f"met(c{n + 1}) and met(c{n + 2})", f"c{n}") for n in range(60)]
    ends = [rule("stock(leaving) = 0", f"c{n}") for n in (60, 61)]
    assert look(CHECK, conditions=[*rungs, *ends]) == []


def test_what_would_break_an_assumption_is_looked_at_too(look: Look) -> None:
    treatment = Treatment(
        Treating.ASSUMED, Stage.PROPOSED, "Lund", breaks_if="stock(detention) >", review="in May"
    )
    condition = Condition("x", "X", expression="stock(detention) = 0", treatments=(treatment,))
    (finding,) = look(CHECK, conditions=[condition])
    assert finding.sentence.startswith("The breaks_if of “X” is not understood")
