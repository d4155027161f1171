"""What is looked for before a pattern is tried never hides what the pattern would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.documents import numbers
from finalact.documents.favor import DOUBTS, FAVORS, MAY_DOUBT, MAY_FAVOR
from finalact.documents.mark_grammar import VERB
from finalact.documents.marks import MARKING, may_report, read_marks
from finalact.documents.recommendations import PROPOSAL, _may_propose

VERBS = [verb for verb in re.sub(r"\(\?:[^()]*\)\??|[()?:]", "", VERB).split("|") if verb]
SAID = st.lists(
    st.sampled_from(
        """HA EUR Kell Ambassador Moss and also favors favor agrees doubts is skeptical opposes has
        strong reservations does not support we I propose that you approve recommend your approval
        the plan.""".split()
    ),
    max_size=12,
).map(" ".join)
COUNTED = st.lists(
    st.sampled_from(
        """one half of a hundred two and fifty 3,000 1.5 million several thousand dozens US$5 to 10%
        someone 100 KT or 150 tens thousands third quarter ¾ x7 twenty-one an hour scores""".split()
    ),
    max_size=8,
).map(" ".join)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_of_a_mark_is_looked_for(verb: str) -> None:
    assert may_report(f"Moss {verb} it at the top."), verb


def test_a_sentence_without_such_a_word_reports_no_mark() -> None:
    said = "The memorandum of conversation has not been found."
    assert MARKING.isdisjoint(said.split())
    assert not may_report(said)
    assert read_marks(said) == ()


def test_quoted_words_that_stand_somewhere_are_a_mark() -> None:
    assert may_report("“OK, RM” is at the top of the page.")


@given(SAID)
def test_nobody_who_favors_or_doubts_or_proposes_is_passed_over(text: str) -> None:
    assert not FAVORS.search(text) or MAY_FAVOR.search(text)
    assert not DOUBTS.search(text) or MAY_DOUBT.search(text)
    assert not PROPOSAL.search(text) or _may_propose(text)


@given(COUNTED)
def test_no_number_is_passed_over(text: str) -> None:
    low = text.lower()
    rounds = any(word in low for word in numbers.ROUND_WORDS)
    assert not numbers.ROUND.search(text) or rounds
    assert not numbers.MIXED.search(text) or rounds or "half" in low
    assert not numbers.PART.search(text) or any(word in low for word in numbers.PART_WORDS)
    assert not numbers.UNIT_TWICE.search(text) or numbers.MAY_BE_TWICE.search(text)
