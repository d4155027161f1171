"""What a text says of its options and recommendations is taken from its words."""

from __future__ import annotations

from finalact.decisions.said_in_text import with_paragraphs, with_what_it_says
from finalact.decisions.template import still_to_write, template
from finalact.model.memorandum import (
    Draft,
    MemoKind,
    OptionSaid,
    Profile,
    RecommendationSaid,
)

TEXT = """## ANALYSIS OF OPTIONS

A. That you write to them.[^1]

HA is skeptical, but favors it all the same.

B. That you wait.

C. That you ask the Allies.

## RECOMMENDATIONS

That you approve option A, favored by HA.

Alternatively, that you approve option B.

Alternatively, that you approve option C, favored by EUR.

[^1]: In April.
"""


def test_alternatives_exclude_the_one_above_them() -> None:
    said = with_what_it_says(Draft(MemoKind.ACTION, "A letter", TEXT))
    assert [(r.number, r.alternative_to, r.favored_by) for r in said.recommendations] == [
        (1, None, ("HA",)),
        (2, 1, ()),
        (3, 1, ("EUR",)),
    ]
    assert [each.label for each in said.options] == ["A", "B", "C"]
    assert said.options[0].doubted_by == ("HA",)


def test_what_was_said_by_hand_stays() -> None:
    by_hand = Draft(
        MemoKind.ACTION,
        "A letter",
        TEXT,
        options=(OptionSaid("A", why="chances"),),
        recommendations=(RecommendationSaid(3, alternative_to=2, favored_by=("S/P",)),),
    )
    said = with_what_it_says(by_hand)
    assert said.options[0].why == "chances"
    assert said.recommendations[2] == RecommendationSaid(3, alternative_to=2, favored_by=("S/P",))


def test_a_new_version_leaves_out_what_its_text_no_longer_has() -> None:
    said = with_what_it_says(Draft(MemoKind.ACTION, "A letter", TEXT))
    shorter = TEXT.replace("Alternatively, that you approve option C, favored by EUR.\n\n", "")
    later = with_what_it_says(
        Draft(MemoKind.ACTION, "A letter", shorter, recommendations=said.recommendations), anew=True
    )
    assert [each.number for each in later.recommendations] == [1, 2]


def test_paragraphs_go_into_their_parts_and_not_twice() -> None:
    more = with_paragraphs(
        TEXT, ["D. That you call."], ["That you approve option A, favored by HA."]
    )
    assert more.index("C. That you ask") < more.index("D. That you call.")
    assert more.index("D. That you call.") < more.index("## RECOMMENDATIONS")
    assert more.count("That you approve option A") == 1
    assert with_paragraphs("", ["A. That you go."], ["That you approve option A."]) == (
        "## ANALYSIS OF OPTIONS\n\nA. That you go.\n\n## RECOMMENDATIONS\n\n"
        "That you approve option A.\n"
    )


def test_a_template_says_what_is_still_to_be_written() -> None:
    for kind in MemoKind:
        for profile in Profile:
            text = template(kind, profile)
            parts = still_to_write(text, kind, profile)
            assert [f"## {part}" in text for part in parts] == [True] * len(parts)
            assert parts
            assert still_to_write("## ANYTHING\n\nWritten.\n", kind, profile) == []
