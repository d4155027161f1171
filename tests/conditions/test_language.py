"""The language of conditions: what parses, and what is said of what does not."""

from __future__ import annotations

from typing import Any

import pytest

from finalact.conditions import expression as parts
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.functions import FUNCTIONS
from finalact.conditions.language import parse
from finalact.conditions.names import check_names
from finalact.conditions.vocabulary import Vocabulary
from finalact.conditions.wording import in_words
from finalact.model.claim import Claim
from finalact.model.condition import Condition
from finalact.model.dossier import Case, Dossier, Group, Population, Register, Subject
from finalact.model.quantity import Quantity

DOSSIER = Dossier(
    "moscow",
    "Moscow",
    "May we agree?",
    groups=(Group("alliance", "the alliance", ("France", "Denmark")),),
    populations=(
        Population("political_prisoners", "political prisoners"),
        Population("hard_cases", "hard cases"),
        Population("bilateral_cases", "bilateral cases"),
        Population("emigration", "emigration"),
    ),
    subjects=(
        Subject("afghanistan_withdrawal", "the withdrawal", ("not begun", "under way", "complete")),
        Subject("openness_and_access", "openness and access", ("secured", "refused")),
        Subject("moscow_conference", "a Moscow conference", ("agrees", "opposes")),
        Subject("human_contacts_meeting", "the meeting on human contacts"),
        Subject("status", "status", ("permitted", "left", "refused")),
    ),
    registers=(Register("visa_refusals", "visa refusals"), Register("representation_list", "list")),
)
CONDITIONS = (Condition("prisoners", "Prisoners"), Condition("emigration", "Emigration"))
NAMES = Vocabulary.of(DOSSIER, (), (Case("a", "visa_refusals"),), CONDITIONS)

PARSE = [
    "stock(political_prisoners) = 0",
    "stock(hard_cases) = 0 and open(bilateral_cases) = 0",
    "flow(emigration, 1988) >= 15000",
    "flow(emigration, 1988-06) > flow(emigration, 1987-06)",
    (
        'every case in visa_refusals where ground = "secrecy" '
        'and years_since(last_secret_work) >= 10 has status = "permitted"'
    ),
    'at least 80% of case in representation_list has status in ("permitted", "left")',
    'state(afghanistan_withdrawal) in ("under way", "complete")',
    'state(openness_and_access) = "secured"',
    "assurance(openness_and_access) is specific",
    "stock(political_prisoners from estimate) <= 50",
    'every party in alliance has position(moscow_conference) = "agrees"',
    (
        "start(moscow_conference) > finish(human_contacts_meeting) and "
        "duration(human_contacts_meeting) between 4 weeks and 6 weeks"
    ),
    "met(prisoners) and (met(emigration) or on_track(emigration))",
    "flow(emigration, 1988) >= 15,000",
    "flow(emigration, 1988-01/1988-06) ≥ 2 * flow(emigration, 1987-01/1987-06)",
    "NOT met(prisoners) OR STOCK(hard_cases) = 0".replace("STOCK", "stock"),
    'no cases in visa_refusals has status = "refused"',
    "state(openness_and_access) = “secured”",
    'position(moscow_conference, France) = "agrees"',
    "start(moscow_conference) >= 1990",
    "assurance(openness_and_access) is not general",
]


@pytest.mark.parametrize("text", PARSE)
def test_it_parses_names_are_known_and_it_is_told_in_words(text: str) -> None:
    expression = parse(text)
    check_names(text, expression, NAMES)
    words = in_words(expression, DOSSIER)
    assert words
    assert "_" not in words.replace("1988_", "")


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=FUNCTIONS)
def test_the_example_of_every_function_parses_and_uses_it(function: Any) -> None:
    expression = parse(function.example)
    check_names(function.example, expression, NAMES)
    assert f"{function.name}(" in function.example
    assert function.meaning.endswith(".")
    assert function.rule


def fault(text: str) -> ExpressionFault:
    with pytest.raises(ExpressionFault) as caught:
        check_names(text, parse(text), NAMES)
    return caught.value


@pytest.mark.parametrize(
    ("text", "word", "said", "remedy"),
    [
        (
            "stock(political_prisners) = 0",
            "political_prisners",
            "is not a subject or population",
            "Did you mean political_prisoners?",
        ),
        (
            "stok(political_prisoners) = 0",
            "stok",
            "is not a function of the language",
            "Did you mean stock?",
        ),
        (
            "stock(hard_cases) = 0 adn met(prisoners)",
            "adn",
            "is not understood at adn",
            "Did you mean and?",
        ),
        (
            'state(openness_and_access) = "secure"',
            '"secure"',
            "is not a declared state of openness_and_access",
            "Did you mean secured?",
        ),
        ("met(prisoner)", "prisoner", "is not a condition", "Did you mean prisoners?"),
        ("stock(political_prisoners) => 3", "=>", "The sign => is not", "Did you mean >=?"),
        ("stock(political_prisoners) < = 3", "< =", "The sign < = is not", "Did you mean <=?"),
        ("flow(emigration, 1988-13) > 1", "1988-13", "1988", "month"),
        ("flow(emigration) > 1", "flow(emigration)", "takes (population, period)", "For example"),
        ("flow(emigration, 1988~) > 1", "1988~", "two certain ends", "1988-06"),
        (
            'stock(hard_cases) = "none"',
            'stock(hard_cases) = "none"',
            "cannot be set against",
            "Compare figures",
        ),
        ("stock(hard_cases)", "stock(hard_cases)", "alone is neither so nor not so", "Compare it"),
        (
            "stock(hard_cases from guess) = 0",
            "stock(hard_cases from guess)",
            "is not a source",
            "stated",
        ),
        (
            'position(moscow_conference) = "agrees"',
            "position(moscow_conference)",
            "Whose position",
            "Name the party",
        ),
        (
            'every party in allies has position(moscow_conference) = "agrees"',
            "allies",
            "is not a group of parties",
            "alliance",
        ),
        (
            "years_since(last_secret_work) >= 10",
            "years_since(last_secret_work)",
            "is asked of a case",
            "rule over cases",
        ),
        (
            "state(openness_and_access) = secured",
            "secured",
            "alone says nothing",
            'quotation marks: "secured"',
        ),
        ('stock(hard_cases) = 0 and "x', '"', "has no partner", "quotation marks"),
        ("stock(hard_cases) # 0", "#", "has no meaning here", "comparison"),
        (
            'at least 130% of cases in visa_refusals has status = "left"',
            "130",
            "not a share",
            "up to 100",
        ),
    ],
)
def test_a_mistake_is_shown_with_a_caret_and_what_was_meant(
    text: str, word: str, said: str, remedy: str
) -> None:
    shown = fault(text)
    assert said in shown.sentence
    assert remedy in shown.remedy
    line, caret = shown.excerpt().splitlines()
    at = caret.index("^")
    assert line == text
    assert text[at : at + len(caret.strip())] == word


@pytest.mark.parametrize("text", ["", "   ", "stock(", "stock(hard_cases) =", "((((", "every case"])
def test_an_unfinished_expression_is_refused_in_a_sentence(text: str) -> None:
    shown = fault(text)
    assert shown.code == "expression-not-understood"
    assert shown.sentence.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000 + ")" * 5000,
        "not " * 3000 + "met(prisoners)",
        "\x00",
        "é" * 300,
        "flow(emigration, 9999-99/0000) = 1",
        "stock(hard_cases) = 0 " * 900,
        "stock(hard_cases) = " + "9" * 5000,
        "at least " + "9" * 5000 + '% of cases in visa_refusals has status = "left"',
        "duration(human_contacts_meeting) > " + "9" * 5000 + " weeks",
    ],
    ids=["brackets", "nots", "nul", "letters", "dates", "long", "nines", "share", "weeks"],
)
def test_no_expression_however_odd_ends_in_a_traceback(text: str) -> None:
    assert fault(text).sentence.endswith(".")


def test_what_follows_a_rule_over_cases_is_asked_of_the_desk() -> None:
    text = 'every case in visa_refusals has status = "left" and stock(hard_cases) = 0'
    expression = parse(text)
    check_names(text, expression, NAMES)
    assert type(expression).__name__ == "Both"
    assert "none left" in in_words(expression, DOSSIER)


def test_a_part_with_a_colon_stands_apart_in_a_row() -> None:
    dossier = Dossier(
        "d", "Dossier", "May we?",
        subjects=(Subject("mines", "Mines"), Subject("road", "The road", ("open",))),
    )  # fmt: skip
    assert in_words(parse('stock(mines) = 0 and state(road) = "open"'), dossier) == (
        "(there are none left: Mines) and the state of “The road” is “open”"
    )


def test_a_name_is_only_likened_to_names_that_can_stand_there() -> None:
    dossier = Dossier(
        "d", "Dossier", "May we?",
        populations=(Population("inspectors", "inspectors"),),
        subjects=(
            Subject("ministry", "the ministry's word", ("given", "held back")),
            Subject("minerals", "minerals in tons"),
            Subject("council", "the council"),
        ),
        registers=(Register("minister_cases", "ministers' cases"),),
    )  # fmt: skip
    claims = (
        Claim("a", "ministry", "state", "given"),
        Claim("b", "minerals", "stock", quantity=Quantity("9", 9, 9)),
        Claim("c", "ministerial_round", "planned", about="meeting"),
    )

    def told(text: str, *more: Claim) -> str:
        names = Vocabulary.of(dossier, (*claims, *more), (), ())
        with pytest.raises(ExpressionFault) as caught:
            check_names(text, parse(text), names)
        return caught.value.remedy

    assert told("start(minister) > 1988") == "Did you mean ministerial_round?"
    assert told("start(inspector) > 1988") == "Known here: council, ministerial_round."
    assert told("stock(ministeral_round) = 0") == "Did you mean minister_cases?"
    assert told("start(inspectors) > 1988") == "Known here: council, ministerial_round."
    opened = Claim("d", "inspectors", "held", about="meeting")
    assert told("start(inspector) > 1988", opened) == "Did you mean inspectors?"


@pytest.mark.parametrize(
    "text",
    [
        "open(cases) = 0",
        "stock(cases from register) <= 2",
        'every case in cases where status = "held" has regime = "ordinary"',
        'all but one case in cases has status = "left"',
        'every case in "cases" has status = "left"',
        'no case in exit-visas has status = "refused"',
        "stock(hard-cases) = 0 and flow(no-exits, 1988)-flow(hard-cases, 1988) >= 5",
    ],
)
def test_a_name_may_be_a_word_of_the_language_or_hold_a_hyphen(text: str) -> None:
    dossier = Dossier(
        "visas",
        "Visas",
        "May we?",
        populations=(Population("hard-cases", "Hard"), Population("no-exits", "No exits")),
        registers=(Register("cases", "Cases"), Register("exit-visas", "Exit visas")),
    )
    names = Vocabulary.of(dossier, (), (Case("a", "cases"), Case("b", "exit-visas")), ())
    check_names(text, parse(text), names)


def test_what_is_taken_away_is_written_after_a_bracket_or_with_blanks() -> None:
    joined, apart = parse("flow(a, 1988)-flow(b, 1988) = 2"), parse("flow(a, 1988) - 3 = 2")
    assert [call.function for call in parts.calls_in(joined)] == ["flow", "flow"]
    assert isinstance(apart, parts.Comparison)
    assert isinstance(apart.left, parts.Reckoning)
    with pytest.raises(ExpressionFault):
        parse("every cases = 3")
