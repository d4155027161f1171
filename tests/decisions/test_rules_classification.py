"""E3 and E18 to E21: ranks, portion marks, tabs, and who classified."""

from __future__ import annotations

import pytest

from finalact.decisions.rules.portions import mark_of, portions, without_marks
from finalact.decisions.rules.ranks import rank_of
from finalact.model.memorandum import Attachment
from tests.decisions.made_memo import PARTS, current, draft, story


@pytest.mark.parametrize(
    ("marking", "rank"),
    [
        ("Unclassified", 0),
        ("No classification marking", 0),
        ("SBU", 1),
        ("LIMITED OFFICIAL USE", 1),
        ("Confidential; Exdis", 2),
        ("SECRET//NOFORN", 3),
        ("Top Secret", 4),
        ("Declassified", None),
        ("Exdis", None),
        ("", None),
    ],
)
def test_captions_limit_distribution_and_not_rank(marking: str, rank: int | None) -> None:
    assert rank_of(marking) == rank


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("(C) The harbour", "C"),
        ("3. (SBU) The harbour", "SBU"),
        ("A. (S//NF) That you", "S"),
        ("The harbour (C)", None),
        ("(See Tab 1)", None),
    ],
)
def test_a_portion_mark_stands_first(words: str, mark: str | None) -> None:
    assert mark_of(words) == mark


def test_the_third_option_in_parentheses_is_no_secret() -> None:
    options = "(A) That you speak.\n\n(B) That you write.\n\n(C) That you wait."
    paper = story(draft({**PARTS, "ANALYSIS OF OPTIONS": options})).paper
    assert not [portion for portion in portions(paper) if portion.mark]
    assert without_marks(paper) == paper


def test_one_mark_can_speak_for_the_entire_text() -> None:
    entire = current(
        {
            "BLUF": "(Confidential-Entire text) Raise the harbour.",
            "RECOMMENDATION": "That you raise it.",
        }
    )
    assert not story(entire).found()


def test_a_paper_ranks_as_high_as_its_highest_paragraph() -> None:
    low = current({"BLUF": "(S) The harbour."})
    (found,) = story(low).found()
    assert found.code == "rank-below-portion"
    assert found.sentence == "The paper is Confidential, and paragraph 1 is Secret."
    assert not story(current({"BLUF": "(S) The harbour."}, classification="Secret//Exdis")).found()


def test_the_subject_counts_as_a_paragraph() -> None:
    (found,) = story(current(subject="(TS) The harbour")).found()
    assert found.sentence == "The paper is Confidential, and the subject is Top Secret."


def test_a_paper_of_1981_with_marked_paragraphs_is_held_to_them() -> None:
    marked = {**PARTS, "ESSENTIAL FACTORS": "(S) The harbour is closed."}
    assert story(draft(marked)).codes() == {"rank-below-portion"}
    none = draft(marked, classification="")
    assert "shows no rank of its own" in story(none).found("rank-below-portion")[0].sentence


def test_declassified_is_never_the_rank_of_a_paper() -> None:
    (found,) = story(draft(classification="Declassified")).found()
    assert found.code == "rank-not-known"
    assert not story(draft(classification="No classification marking")).found()


def test_today_subject_paragraphs_and_tabs_are_marked() -> None:
    block = "Classified by: A. Lund, Director\n\nReason: 1.4\n\nDeclassify on: 1998"
    bare = current(
        {"BACKGROUND": f"The harbour is closed.\n\n{block}"},
        subject="The harbour",
        attachments=(Attachment("1", "Letter"),),
    )
    found = {each.code: each for each in story(bare).found()}
    assert set(found) == {"subject-not-marked", "portion-not-marked", "tab-not-marked"}
    assert found["portion-not-marked"].sentence == "Paragraph 3 carries no portion mark."


def test_what_is_printed_around_the_text_is_no_portion() -> None:
    table = "(U) The harbour:\n\n| month | ships |\n\n| May | 0 |"
    with_table = current({"BLUF": table, "ATTACHMENTS": "Tab 1: Letter (Confidential)."})
    assert not story(with_table).found("portion-not-marked")


def test_a_paper_without_classification_says_that_it_has_none() -> None:
    assert story(current(classification="")).found("classification-missing")
    assert not story(draft(classification="")).found()


def test_today_a_classified_paper_shows_who_classified_it_and_why() -> None:
    (found,) = story(
        current({"BACKGROUND": "(U) Closed.\n\nClassified by: A. Lund\n\nReason: 1.4 (d)"})
    ).found()
    assert found.sentence == (
        "The paper is classified and does not show who classified it, with the position and "
        "until when (declassify on)."
    )
    low = {
        "BLUF": "(U) Open it.",
        "RECOMMENDATION": "(U) That you ask.",
        "BACKGROUND": "(U) Closed.",
    }
    assert not story(current(low, classification="Unclassified")).found()


def test_a_tab_keeps_its_own_mark_and_the_cover_tells_what_it_is_without_it() -> None:
    tab = (Attachment("1", "Letter", "Secret"),)
    (found,) = story(draft(attachments=tab)).found()
    assert found.code == "tab-above-cover"
    assert "Tab 1 is Secret and the cover Confidential" in found.sentence
    told = draft(attachments=tab, handling=("Confidential when detached from Tab 1",))
    assert not story(told).found()
    assert not story(draft(attachments=tab, classification="Secret")).found()
