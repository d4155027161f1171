"""E5, E6 and W3: who is for and against, doubts that stay visible, options not left hanging."""

from __future__ import annotations

from attrs import evolve

from finalact.model.memo_step import Decided
from finalact.model.memorandum import OptionSaid, RecommendationSaid
from tests.decisions.made_memo import DOUBTED, PARTS, SAID, draft, story


def recommending(words: str) -> dict[str, str]:
    return {**PARTS, "RECOMMENDATIONS": words}


SPLIT = recommending(
    "That you approve option A, favored by HA.\n\n"
    "Alternatively, that you approve option B, favored by NOR."
)


def test_who_doubts_and_favors_all_the_same_does_not_split_the_paper() -> None:
    assert not story().found()


def test_offices_that_favor_different_alternatives_stand_for_and_against() -> None:
    said = (OptionSaid("A", favored_by=("HA",)),)
    assert not story(draft(SPLIT, options=said)).found("split-without-bureaus")


def test_a_split_paper_places_every_office_at_every_recommendation() -> None:
    words = f"{SPLIT['RECOMMENDATIONS']}\n\nThat you send the letter at Tab 1, favored by HA."
    third = (*SAID, RecommendationSaid(3))
    (found,) = story(draft(recommending(words), options=(), recommendations=third)).found(
        "split-without-bureaus"
    )
    assert "whether NOR is for or against recommendation 3" in found.sentence
    placed = (*SAID, RecommendationSaid(3, opposed_by=("NOR",)))
    again = story(draft(recommending(words), options=(), recommendations=placed))
    assert not again.found("split-without-bureaus")


def test_opposition_with_nobody_for_it_is_found() -> None:
    words = recommending("That you raise the harbour with the Ambassador.")
    said = (RecommendationSaid(1, opposed_by=("CUS",)),)
    (found,) = story(draft(words, options=(), recommendations=said)).found("split-without-bureaus")
    assert "nobody is named for recommendation 1" in found.sentence


def test_an_alternative_says_to_which() -> None:
    alone = (RecommendationSaid(1), RecommendationSaid(2))
    (found,) = story(draft(recommendations=alone)).found("alternative-not-paired")
    assert found.passages == ("harbour-1, para. 8",)
    pointing_back = (RecommendationSaid(1, alternative_to=2), RecommendationSaid(2))
    assert not story(draft(recommendations=pointing_back)).found("alternative-not-paired")


def test_an_alternative_to_itself_or_to_nothing_is_found() -> None:
    for other, words in ((2, "itself"), (7, "recommendation 7, which there is not")):
        said = (RecommendationSaid(1), RecommendationSaid(2, alternative_to=other))
        (found,) = story(draft(recommendations=said)).found("alternative-not-paired")
        assert words in found.sentence


def test_approving_two_of_a_set_is_found_by_marks_and_by_decisions() -> None:
    up = story().submitted().marked("checked", "Aas", "approve", at=1)
    assert not up.found("two-of-a-set-approved")
    both = up.marked("checked", "Aas", "approve", at=2)
    (found,) = both.found("two-of-a-set-approved")
    assert found.sentence.startswith("Recommendations 1 and 2 exclude each other")
    one = both.then(Decided(1, "approve", (3,))).then(Decided(2, "disapprove", (4,)))
    assert not one.found("two-of-a-set-approved")


def test_a_doubt_kept_beside_the_text_stands_in_the_text() -> None:
    cus = (evolve(DOUBTED[0], doubted_by=("CUS",), favored_by=("CUS",)),)
    (found,) = story(draft(options=cus)).found("doubt-not-visible")
    assert found.sentence == "CUS doubts option A, and the words of the paper do not show it."
    # The name of another office that holds its letters does not count.
    part = (evolve(DOUBTED[0], doubted_by=("OR",), favored_by=("OR",)),)
    assert story(draft(options=part)).found("doubt-not-visible")


def test_a_doubt_is_not_struck_out_behind_the_back_of_its_office() -> None:
    cleared = story().cleared("NOR")
    calm = {
        **PARTS,
        "ANALYSIS OF OPTIONS": PARTS["ANALYSIS OF OPTIONS"].replace(
            "NOR is skeptical, but sees", "There is"
        ),
    }
    struck = cleared.drafted(draft(calm, options=(OptionSaid("A", favored_by=("HA", "NOR")),)))
    (found,) = struck.found("doubt-struck-out")
    assert "Version 1 says that NOR doubts option A" in found.sentence
    assert not struck.cleared("NOR").found("doubt-struck-out")


def test_position_and_enthusiasm_are_two_things() -> None:
    words = recommending(
        "That you approve option A, favored by HA.\n\nAlternatively, that you approve option B."
    )
    doubting = draft(words, options=(OptionSaid("A", doubted_by=("NOR",)),))
    (found,) = story(doubting).found("doubt-without-position")
    assert found.sentence == "NOR doubts option A; whether it favors or opposes it is not said."
    assert not story(doubting).cleared("NOR").found("doubt-without-position")
    dissent = story(doubting).cleared("NOR", "nonconcur", dissent="It will fail.")
    assert not dissent.found("doubt-without-position")


def test_what_is_recommended_is_weighed() -> None:
    third = recommending("That you approve option C.")
    (found,) = story(draft(third, recommendations=(), options=())).found("recommended-not-analysed")
    assert "option C, which the paper does not set out" in found.sentence
    named = {**PARTS, "ANALYSIS OF OPTIONS": "A. That you raise the harbour.\n\nB. That you wait."}
    sentences = [
        f.sentence for f in story(draft(named, options=())).found("recommended-not-analysed")
    ]
    assert len(sentences) == 2
    assert "names it and does not weigh it" in sentences[0]
    beside = (OptionSaid("A", risk="None."), OptionSaid("B", timing="In June."))
    assert not story(draft(named, options=beside)).found("recommended-not-analysed")


def test_what_is_weighed_is_recommended_or_rejected() -> None:
    one = recommending("That you approve option A, favored by HA and NOR.")
    open_ = draft(one, recommendations=())
    (found,) = story(open_).found("option-left-open")
    assert found.sentence.startswith("The paper weighs option B, and neither")
    rejected = {
        **one,
        "ANALYSIS OF OPTIONS": PARTS["ANALYSIS OF OPTIONS"] + " We do not recommend it.",
    }
    assert not story(draft(rejected, recommendations=())).found("option-left-open")


def test_a_recommendation_in_the_option_s_own_words_names_it() -> None:
    words = recommending("That you raise the harbour with the Ambassador.")
    (found,) = story(draft(words, recommendations=())).found("option-left-open")
    assert "option A" not in found.sentence
