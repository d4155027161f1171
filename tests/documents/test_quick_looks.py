"""What is looked for before a pattern is tried never hides what the pattern would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.documents import numbers
from finalact.documents.edition_references import (
    OF_THE_EDITION,
    of_the_edition,
)
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
from finalact.documents.published_works import (
    ALSO_PUBLISHED,
    IN_PRINT,
    PUBLISHED,
    imprints,
    publications,
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
from finalact.documents.telegram_references import (
    ALSO_CABLES,
    ALSO_SERIES,
    CABLE_REF,
    CABLES,
    CABLES_NAMED,
    NUMBERED_SERIES,
    NUMBERED_TELEGRAM,
    NUMBERED_TELEGRAM_OF,
    OLDER_NUMBERED,
    OLDER_TELEGRAM,
    REPEATED,
    SAID_AGAIN,
    SERIAL,
    TELEGRAM,
    TELEGRAM_OF,
    telegrams,
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
        Backchannel message 7 Ref: Reftel: Refs: State 33 Bulletin, p. pp. 17–19, 4. page 1984,
        Mytel Secto Topol despatch rptd Oslo Foreign Relations, 1977–1980, vol. VI,
        (Oslo: Hale, 1977)""".split()
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
    named = of_the_edition(text)
    assert not list(named) or any(shape.search(text) for shape in OF_THE_EDITION)
    held = any(word in text for word in (*CABLES, *ALSO_CABLES)) or ALSO_SERIES.search(text)
    assert not list(telegrams(text)) or held
    assert not list(publications(text)) or any(w in text for w in (*PUBLISHED, *ALSO_PUBLISHED))
    assert not list(imprints(text)) or IN_PRINT.search(text)
    for pattern, look in (
        (TELEGRAM, NUMBERED_TELEGRAM),
        (TELEGRAM_OF, NUMBERED_TELEGRAM_OF),
        (SERIAL, NUMBERED_SERIES),
        (OLDER_TELEGRAM, OLDER_NUMBERED),
        (CABLE_REF, CABLES_NAMED),
    ):
        assert not pattern.search(text) or look.search(text)
    assert not REPEATED.search(text) or any(word in text for word in SAID_AGAIN)


@given(COUNTED)
def test_no_number_is_passed_over(text: str) -> None:
    low = text.lower()
    for words, pattern, _ in numbers.KINDS:
        assert not pattern.search(text) or any(word in low for word in words)
    assert not numbers.UNIT_TWICE.search(text) or numbers.MAY_BE_TWICE.search(text)
