"""People, drafters, options and recommendations are read as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.cli.memo_pieces import attachment, drafter, option, person, recommendation
from finalact.model.document import Person
from finalact.model.memorandum import Attachment, Drafter, OptionSaid, RecommendationSaid
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

DAY = PartialDate.parse("1981-06-08")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Clark, Secretary of State", Person("Clark", "Secretary of State")),
        ("acting: Clark, Secretary of State", Person("Clark", "Secretary of State", True)),
        ("Clark, Acting Secretary of State", Person("Clark", "Secretary of State", True)),
        ("office: The Secretary", Person(None, "The Secretary")),
        ("EUR - Lawrence Roe", Person("Lawrence Roe", "EUR")),
        ("Ambassador Roe", Person("Ambassador Roe", None)),
    ],
)
def test_a_person_has_a_name_an_office_and_perhaps_acts(typed: str, meant: Person) -> None:
    assert person(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Simon", Drafter("Simon")),
        ("Simon, EUR/RPM", Drafter("Simon", "EUR/RPM")),
        ("Simon on 8 June 1981", Drafter("Simon", on=DAY)),
        ("Simon, EUR/RPM, ext. 21234, June 8, 1981", Drafter("Simon", "EUR/RPM", "21234", DAY)),
        ("EUR/SOV - JDoe, ext. 7-1234", Drafter("JDoe", "EUR/SOV", "7-1234")),
    ],
)
def test_a_drafter_is_read_in_the_form_of_the_trade(typed: str, meant: Drafter) -> None:
    assert drafter(typed) == meant


def test_an_option_keeps_position_and_enthusiasm_apart() -> None:
    read = option("A. That you raise it; favored by: HA, EUR and Roe; doubted by EUR; why: chances")
    assert read.said == OptionSaid("A", ("HA", "EUR", "Roe"), ("EUR",), "chances")
    assert read.words == "A. That you raise it"
    assert option("(B) That you wait.").words == "B. That you wait."
    assert option("C; risk: a leak").words == ""


def test_a_recommendation_names_its_day_its_gate_and_what_it_excludes() -> None:
    read = recommendation(
        "That you approve B; alternative to: 1; decide by: 20 June 1981; gate: consensus; binds", 2
    )
    assert read.said == RecommendationSaid(
        2, decide_by=PartialDate.parse("1981-06-20"), alternative_to=1, binds=True, gate="consensus"
    )
    assert read.words == "That you approve B"
    assert recommendation("3: That you wait.", 1).said == RecommendationSaid(3)


def test_a_tab_says_what_it_is() -> None:
    assert attachment("1: The telegram; classification: Secret; document: doc-48") == Attachment(
        "1", "The telegram", "Secret", "", "doc-48"
    )


@pytest.mark.parametrize("typed", ["That you wait.", "A. That you wait; favoured: HA"])
def test_what_is_not_understood_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        option(typed)
    assert refused.value.code == "draft-not-understood"


@given(st.text(max_size=60))
def test_any_words_give_a_person_or_a_drafter(typed: str) -> None:
    assert isinstance(person(typed), Person)
    assert isinstance(drafter(typed), Drafter)
