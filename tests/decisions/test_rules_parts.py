"""The parts of each kind, and whether it has a decision block; what only a person can judge."""

from __future__ import annotations

from attrs import evolve

from finalact.decisions.readiness import readiness
from finalact.decisions.rules import QUESTIONS
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.questions import answer_to, questions_asked
from finalact.decisions.template import template
from finalact.model.memorandum import Draft, MemoKind, Profile, RecommendationSaid
from tests.decisions.made_memo import DOUBTED, PARTS, Story, current, draft, story

BRIEFING = {
    "EVENT": "Your talk with the Ambassador on May 20.",
    "PARTICIPANTS": "The Ambassador.",
    "OBJECTIVES": "An open harbour.",
    "TALKING POINTS": "The harbour is closed.",
}


def told(kind: MemoKind, parts: dict[str, str], **more: object) -> Draft:
    return draft(parts, kind=kind, recommendations=(), options=(), **more)


def asked(of: Story) -> set[str]:
    return {question.code for question in questions_asked(Paper(of.memo, of.paper))}


def test_an_action_memorandum_of_1981_has_the_parts_of_its_time() -> None:
    short = {k: v for k, v in PARTS.items() if k not in ("ISSUE FOR DECISION", "ESSENTIAL FACTORS")}
    found = story(draft(short)).found("part-missing")
    assert [each.severity for each in found] == ["fault", "note"]
    assert found[0].sentence.endswith("a part ISSUE FOR DECISION; this one has none.")


def test_other_headings_of_the_time_will_do() -> None:
    named = {
        "THE ISSUE": "Whether to ask.",
        "BACKGROUND": "Closed.",
        "THE OPTIONS": PARTS["ANALYSIS OF OPTIONS"],
        "RECOMMENDED ACTION": PARTS["RECOMMENDATIONS"],
    }
    assert not story(draft(named)).found("part-missing")


def test_a_plain_memorandum_that_asks_for_authority_has_no_fixed_parts() -> None:
    words = {"CONCLUSION": "I would like to propose that I be authorized to see the Ambassador."}
    plain = told(MemoKind.ACTION, words, headed="Memorandum")
    assert not story(plain).found()
    assert "kind-in-effect" in asked(story(plain))


def test_the_same_words_for_information_ask_for_a_decision_that_nobody_can_mark() -> None:
    words = {"CONCLUSION": "I would like to propose that I be authorized to see the Ambassador."}
    (found,) = story(told(MemoKind.INFORMATION, words, headed="Memorandum")).found()
    assert found.code == "decision-asked"
    assert found.passages == ("harbour-1, para. 1",)


def test_only_a_memorandum_for_action_has_a_decision_block() -> None:
    codes = story(told(MemoKind.INFORMATION, PARTS)).codes()
    assert codes == {"decision-block-forbidden"}
    slot = evolve(told(MemoKind.BRIEFING, BRIEFING), recommendations=(RecommendationSaid(1),))
    assert story(slot).codes() == {"decision-block-forbidden"}


def test_a_briefing_memorandum_tells_what_the_meeting_needs() -> None:
    assert not story(told(MemoKind.BRIEFING, BRIEFING)).found()
    bare = story(told(MemoKind.BRIEFING, {"EVENT": "A talk."})).found("part-missing")
    assert [each.severity for each in bare] == ["note"] * 4
    assert "its date" in bare[0].sentence


def test_the_current_order_begins_with_the_bottom_line() -> None:
    late = current()
    parts = late.text.split("\n\n## ")
    turned = "## " + "\n\n## ".join([parts[2], parts[1], parts[0].removeprefix("## ")])
    (found,) = story(evolve(late, text=turned)).found()
    assert (found.code, found.severity) == ("parts-out-of-order", "note")
    assert found.sentence.endswith("their order is BLUF, RECOMMENDATION and BACKGROUND.")


def test_what_the_desk_wrote_to_begin_with_does_not_go_up() -> None:
    text = template(MemoKind.BRIEFING, Profile.THEN)
    begun = story(evolve(told(MemoKind.BRIEFING, BRIEFING), text=text))
    (found,) = begun.found("part-not-written")
    assert found.severity == "fault"
    assert "EVENT, PARTICIPANTS, OBJECTIVES" in found.sentence
    assert not readiness(begun.memo, begun.paper).ready


def test_a_paper_without_subject_or_words_is_told_so() -> None:
    nothing = story(evolve(draft({}), subject="", recommendations=(), options=()))
    sentences = [each.sentence for each in nothing.found("part-missing")]
    assert sentences[:2] == [
        "The memorandum has no subject.",
        "The memorandum has no words under its subject.",
    ]


def test_a_heading_that_says_another_kind_is_noted() -> None:
    (found,) = story(draft(headed="Information Memorandum")).found("headed-otherwise")
    assert found.severity == "note"
    assert not story(draft(headed="Memorandum")).found("headed-otherwise")


def test_each_question_is_a_question() -> None:
    assert all(str(question).endswith("?") for question in QUESTIONS)


def test_questions_are_asked_where_they_make_sense() -> None:
    always = {"stands-alone", "adds-no-argument", "says-who-does-what"}
    assert asked(story()) == {*always, "doubts-fairly-put"}
    assert asked(story(told(MemoKind.BRIEFING, BRIEFING))) == set()
    assert asked(story(current())) == {*always, "portions-rightly-marked"}
    near = (RecommendationSaid(1, exception="The talks end."),)
    assert "exception-approved" in asked(story(current(recommendations=near)))
    assert "exception-approved" not in asked(story(draft(recommendations=near)))
    assert "dissent-reported" in asked(story().cleared("CUS", "nonconcur", dissent="No."))


def test_an_answer_lapses_with_the_text_like_a_clearance() -> None:
    answered = story().answered("stands-alone")
    question = next(each for each in QUESTIONS if each.code == "stands-alone")
    assert answer_to(Paper(answered.memo, answered.paper), question)
    same = answered.drafted(evolve(draft(), editorial=True, text=draft().text + " Indeed."))
    assert answer_to(Paper(same.memo, same.paper), question)
    changed = answered.drafted(draft({**PARTS, "ESSENTIAL FACTORS": "The harbour is open."}))
    assert answer_to(Paper(changed.memo, changed.paper), question) is None
    again = changed.answered("stands-alone")
    assert answer_to(Paper(again.memo, again.paper), question)


def test_the_profile_settles_which_parts_are_looked_for() -> None:
    then = story(evolve(current(), profile=Profile.THEN, options=DOUBTED[:0]))
    assert "part-missing" in then.codes()
