"""Quotations that do not stand where they are said to stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finalact.checks.quote_not_found import CHECK
from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition, Question
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def quoting(said: Say, quote: str, passage: str = "1") -> Claim:
    return said("quoted", figure=40, document="doc-12", passage=passage, quote=quote)


@pytest.mark.parametrize(
    "quote",
    [
        "We count 40 detainees",
        "We  count\n40 detainees",
        'to be "opened in stages."',
        "to be 'opened in stages.'",
        "to be «opened in stages.»",
    ],
)
def test_blanks_and_quotation_marks_may_differ(quote: str, said: Say, look: Look) -> None:
    assert look(CHECK, quoting(said, quote)) == []


def test_a_word_changed_is_found(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, quoting(said, "We count 45 detainees"))
    assert finding.sentence == (
        "Norland, “40” (Leaving Sudmark) quotes “We count 45 detainees”, which does not stand in "
        "doc-12, passage 1."
    )
    assert finding.remedy.startswith("Copy the words")


def test_the_remedy_says_where_the_words_do_stand(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, quoting(said, "We count 40 detainees", "2"))
    assert finding.remedy == "The words stand in passage 1: cite that one."
    (finding,) = look(CHECK, quoting(said, "Drafted by Lund", "2"))
    assert finding.remedy == "The words stand in note 1: cite that one."


def test_without_a_passage_the_whole_paper_is_searched(said: Say, look: Look) -> None:
    assert look(CHECK, quoting(said, "Nobody has said when", "")) == []


def test_the_source_note_is_cited_by_name_or_number(said: Say, look: Look) -> None:
    assert look(CHECK, quoting(said, "Harbour Archive, Box 3", "source note")) == []
    assert look(CHECK, quoting(said, "Harbour Archive, Box 3", "note 1")) == []


def test_a_question_on_a_condition_is_held_to_its_words_too(look: Look) -> None:
    asked = Question(
        "Students only?",
        on=PartialDate.parse("1988-05-03"),
        citation=Citation("doc-12", "2", quote="only students may sail"),
    )
    condition = Condition("leaving", "A rise in departures", words="more", questions=(asked,))
    assert look(CHECK, conditions=[condition], known_by="1988-05-02") == []
    (finding,) = look(CHECK, conditions=[condition], known_by="1988-05-03")
    assert finding.place == "condition leaving"
    assert finding.sentence.startswith("The condition “A rise in departures” quotes")
