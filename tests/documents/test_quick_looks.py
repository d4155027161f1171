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
from finalact.documents.options import (
    FIRST_OF_ROW,
    NAMED,
    NAMED_PARAGRAPH,
    NUMBERED,
    ROW_OPENS,
    SECOND_OF_ROW,
)
from finalact.documents.recommendations import (
    OTHER_RECOMMENDATIONS,
    PROPOSAL,
    RECOMMENDATION_HEADING,
    RUN_IN,
    RUNNING_IN,
    _may_ask,
    _may_propose,
)
from finalact.documents.references import (
    CABLE_REF,
    CABLES_NAMED,
    NAMING,
    NUMBERED_TELEGRAM,
    OLDER_NUMBERED,
    OLDER_TELEGRAM,
    PAGE_NUMBERED,
    PAGES,
    SIGN_OF_PAGE,
    TELEGRAM,
)
from finalact.documents.texts import GAP

VERBS = [verb for verb in re.sub(r"\(\?:[^()]*\)\??|[()?:]", "", VERB).split("|") if verb]
SAID = st.lists(
    st.sampled_from(
        """HA EUR Kell Ambassador Moss and also favors favor agrees doubts is skeptical opposes has
        strong reservations does not support we I propose that you approve recommend your approval
        the plan.""".split()
    ),
    max_size=12,
).map(" ".join)
HEADED = st.lists(
    st.sampled_from(
        """Recommendation RECOMMENDATIONS: Recommended Action Requested ACTIONS Decision requested
        required Options for your the""".split()
    ),
    max_size=4,
).map(" ".join)
OPENING = st.lists(
    st.sampled_from(
        """OPTION_ Option_ Alternative_ A 1 2 0 12 ( ) ._ :_ _–_ RECOMMENDATION Recommended_Action
        Recommendations The_ you_approve""".split()
    ),
    max_size=6,
).map(lambda pieces: "".join(pieces).replace("_", " "))
POINTING = st.lists(
    st.sampled_from(
        """See also Document Documents footnote note notes 4 17 and thereto, above. below, in
        Telegram telegram 3301 from Riga, May 4 airgram A-12 Cable cables USUN Embtel Deptels 12
        Backchannel message 7 Ref: Reftel: Refs: State 33 Bulletin, p. pp. 17–19, 4.""".split()
    ),
    max_size=9,
).map(" ".join)
COUNTED = st.lists(
    st.sampled_from(
        """one half of a hundred two and fifty 3,000 1.5 million several thousand dozens US$5 to 10%
        someone 100 KT or 150 tens thousands third quarter ¾ x7 twenty-one an hour scores couple
        handful few many million percent in out times twice doubled fivefold 2/3 mile
        year month""".split()
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


@given(HEADED)
def test_no_heading_of_recommendations_is_passed_over(title: str) -> None:
    headed = RECOMMENDATION_HEADING.search(title) or OTHER_RECOMMENDATIONS.search(title)
    assert not headed or _may_ask(title)


@given(OPENING)
def test_no_paragraph_that_begins_a_row_is_passed_over(text: str) -> None:
    whole = f"{GAP}Before.{GAP}{text}"
    assert not NAMED.match(text) or NAMED_PARAGRAPH.search(whole)
    row = NUMBERED.match(text)
    assert not row or int(row["label"]) != 1 or FIRST_OF_ROW.search(whole)
    assert not row or int(row["label"]) != 2 or SECOND_OF_ROW.search(whole)
    assert not row or text[0] in ROW_OPENS
    assert not RUN_IN.match(text) or text.startswith(RUNNING_IN)


@given(POINTING)
def test_no_text_that_names_another_paper_is_passed_over(text: str) -> None:
    for words, named_in in NAMING:
        assert not list(named_in(text)) or any(word in text for word in words)
    assert not TELEGRAM.search(text) or NUMBERED_TELEGRAM.search(text)
    assert not OLDER_TELEGRAM.search(text) or OLDER_NUMBERED.search(text)
    assert not CABLE_REF.search(text) or CABLES_NAMED.search(text)
    page, sign = PAGES.search(text), PAGE_NUMBERED.search(text)
    assert not page or (sign and page.start() >= sign.start() - SIGN_OF_PAGE)


@given(COUNTED)
def test_no_number_is_passed_over(text: str) -> None:
    low = text.lower()
    for words, pattern, _ in numbers.KINDS:
        assert not pattern.search(text) or any(word in low for word in words)
    assert not numbers.UNIT_TWICE.search(text) or numbers.MAY_BE_TWICE.search(text)
