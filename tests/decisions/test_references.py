"""References in a draft: put into words as of the day, with sources; those that lead nowhere."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.decisions.printing import Rendered
from tests.decisions.harbour_scene import made, read


def codes(rendered: Rendered) -> list[tuple[str, str]]:
    return [(finding.code, finding.place) for finding in rendered.findings]


def test_a_figure_is_given_as_said_with_where_it_stands() -> None:
    rendered = made("## FACTORS\n\nThere are {{figure ours}} detainees in all.")
    paper = read(rendered.printed)
    assert paper.passages[0].text == "There are about 300 detainees in all."
    assert paper.notes[1].text == "memo-12, p. 7, para. 1."
    assert paper.notes[1].anchor == "There are about 300 detainees in all."
    assert rendered.claims == ("ours",)
    assert rendered.findings == ()


def test_a_claim_is_told_with_speaker_day_and_who_reports_it() -> None:
    rendered = made("{{claim theirs}}.")
    assert read(rendered.printed).passages[0].text == (
        "Sudmark put “Detainees” at under 100 (said on 2 May 1988, as reported by Norland)."
    )


def test_a_position_is_told_as_one() -> None:
    assert read(made("{{claim ferry}}.").printed).passages[0].text == (
        "Sudmark took the position “agrees” on “The ferry line” (said on 3 May 1988)."
    )


def test_a_condition_says_how_it_stands_by_both_sides() -> None:
    rendered = made("{{condition detainees}}")
    text = read(rendered.printed).passages[0].text
    assert text.startswith("“The release of the detainees”, as of 1 June 1988: not met.")
    assert "about 300 (Norland)" in text
    assert "under 100 (Sudmark, as reported by Norland)" in text
    assert set(rendered.claims) == {"ours", "theirs"}
    assert rendered.stood == (("detainees", "not met"),)
    assert read(rendered.printed).notes[1].text == (
        "memo-12, p. 8, para. 5; memo-12, p. 7, para. 1; memo-12, p. 7, para. 2."
    )


def test_a_condition_stands_as_of_the_day_of_the_paper() -> None:
    before = made("{{condition detainees}}", date(1988, 4, 1))
    assert before.stood == (("detainees", "undetermined"),)
    assert before.claims == ()


def test_the_table_has_every_condition_by_each_side_and_its_treatment() -> None:
    rendered = made("## FACTORS\n\n{{table conditions}}")
    rows = [
        [cell.strip() for cell in passage.text.strip("|").split("|")]
        for passage in read(rendered.printed).passages
    ]
    assert rows == [
        ["Condition", "Verdict", "By Norland", "By Sudmark", "Treatment"],
        ["The release of the detainees", "not met", "not met", "undetermined", "required"],
        ["An open harbour", "undetermined", "—", "—", "deferred (proposed)"],
    ]
    assert dict(rendered.stood) == {"detainees": "not met", "harbour": "undetermined"}
    assert read(rendered.printed).notes[1].anchor


def test_sources_of_one_sentence_are_one_note_and_follow_the_drafters_own() -> None:
    rendered = made("Of {{figure ours}}[^a], they say {{figure theirs}}. So it is.\n\n[^a]: Ours.")
    paper = read(rendered.printed)
    assert [note.text for note in paper.notes[1:]] == [
        "Ours. memo-12, p. 7, para. 1; memo-12, p. 7, para. 2.",
    ]
    assert paper.passages[0].text == "Of about 300, they say under 100. So it is."


def test_a_note_called_twice_points_back() -> None:
    paper = read(made("One thing[^a] and another[^a].\n\n[^a]: As told.").printed)
    assert [note.text for note in paper.notes[1:]] == ["As told.", "See footnote 2 above."]


def test_judgement_is_marked_as_judgement() -> None:
    rendered = made("{{judgement: Some 40 will stay.}} And so, {{judgement: we wait}}.")
    assert read(rendered.printed).passages[0].text == (
        "In our judgement: Some 40 will stay. And so, in our judgement: we wait."
    )
    assert rendered.findings == ()


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ("{{figure our}} left.", "reference-to-nothing", "paragraph 1", "Did you mean ours?"),
        ("{{condition detainee}}", "reference-to-nothing", "paragraph 1", "mean detainees?"),
        ("{{condition xyz}}", "reference-to-nothing", "paragraph 1", "detainees and harbour"),
        ("{{table claims}}", "reference-to-nothing", "paragraph 1", "conditions"),
        ("{{figur ours}} left.", "reference-unknown", "paragraph 1", "Did you mean figure?"),
        ("{{nothing}} left.", "reference-unknown", "paragraph 1", "{{claim ID}}"),
        ("{{figure ours} left.", "reference-not-closed", "paragraph 1", "two braces"),
        ("{{figure ferry}}.", "claim-without-figure", "paragraph 1", "{{claim ferry}}"),
        ("{{claim ferry-still}}.", "claim-known-later", "paragraph 1", "later day"),
        ("A call[^a].", "note-not-written", "paragraph 1", "[^a]: and its words"),
        ("No call.\n\n[^a]: A note.", "note-never-called", "note a, after paragraph 1", "[^a]"),
        ("A call[^a].\n\n[^a]: One.\n[^a]: Two.", "note-twice", "note a", "label of its own"),
    ],
)
def test_what_leads_nowhere_is_found_in_its_place(
    text: str, code: str, place: str, words: str
) -> None:
    (finding,) = made(text).findings
    assert (finding.code, finding.place) == (code, place)
    assert words in finding.remedy


def test_a_claim_that_was_corrected_by_then_stands_no_more() -> None:
    assert codes(made("{{claim ferry}}.")) == []
    (finding,) = made("{{claim ferry}}.", date(1988, 7, 2)).findings
    assert finding.code == "claim-stands-no-more"
    assert finding.claims == ("ferry", "ferry-still")


def test_a_figure_that_no_reference_carries_is_found_sentence_by_sentence() -> None:
    rendered = made("We count 40 ships. About 300 wait.\n\nAll 40 ships sail by 1 May 1988.")
    assert codes(rendered) == [
        ("figure-without-claim", "paragraph 1"),
        ("figure-without-claim", "paragraph 1"),
        ("figure-without-claim", "paragraph 2"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{{claim ours}}. So about 300 are held.",
        "{{condition harbour}} That is 40 ships a month.",
        "{{judgement: 40 ships will sail.}}",
        "In 1988 we met twice; telegram 4019 of May 3 tells of it.",
        "There are three criteria and two options.",
        "1. The first of all.",
    ],
)
def test_what_a_reference_carries_or_is_no_figure_is_not_found(text: str) -> None:
    assert [f for f in made(text).findings if f.code == "figure-without-claim"] == []


def test_one_reference_does_not_carry_another_figure() -> None:
    (finding,) = made("{{claim ours}}. So 30 detainees are held.").findings
    assert "“30 detainees”" in finding.sentence or "“30”" in finding.sentence
