"""What is done with a condition, from the command line: each a record, told with its sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from finalact.desk import Desk
from tests.cli.command_line import Ask, Run

BY_SHULTZ = ("--by", "Shultz", "--on", "12 April 1988")
NOTE_4 = ("--document", "doc-106", "--passage", "note 4")


def status_of(ask: Ask, name: str, day: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        c for c in ask("status", "--as-of", day)["conditions"] if c["id"] == name
    )
    return found


# ---- treat -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("desk")
def test_an_assumption_is_adopted_with_what_would_break_it(run: Run, ask: Ask) -> None:
    told = run(
        "condition", "treat", "afghanistan", "assumed", "--stage", "adopted", *BY_SHULTZ,
        "--breaks-if", 'state(afghanistan_withdrawal) = "not begun"',
    ).stdout  # fmt: skip
    assert "Recorded as treatment 2 of “Soviet withdrawal from Afghanistan”" in told
    for words in (
        "as of 12 April 1988:",
        "Assumed since 12 April 1988 by Shultz, on the evidence undetermined.",
        "It breaks if the state of “Soviet withdrawal from Afghanistan” is “not begun”.",
        "Whitehead dissents: “I’d continue to include this as a condition.",
    ):
        assert words in " ".join(told.split())
    before, after = (status_of(ask, "afghanistan", d) for d in ("1988-04-11", "1988-04-12"))
    assert (before["required"], after["required"]) == (True, False)
    assert after["treatment_in_force"] is True
    assert after["breaks_if"] == 'state(afghanistan_withdrawal) = "not begun"'


@pytest.mark.usefixtures("desk")
def test_the_answer_for_machines_is_what_was_entered_and_the_new_sentence(ask: Ask) -> None:
    told = ask(
        "condition", "treat", "bilateral_cases", "waived", "--stage", "adopted", *BY_SHULTZ,
        "--until", "30 June 1988", "--words", "Let it pass.", "--source", "Minutes",
    )  # fmt: skip
    assert told["treatment"] == "waived"
    assert (told["number"], told["by"], told["on"]) == (1, "Shultz", "1988-04-12")
    assert (told["until"], told["source"], told["words"]) == (
        "1988-06-30", "Minutes", "Let it pass."
    )  # fmt: skip
    assert (told["required"], told["as_of"]) == (False, "1988-04-12")
    assert "Waived since 12 April 1988 by Shultz, until 30 June 1988" in told["sentence"]
    assert "Waived" not in told["sentence_before"]
    assert told["recorded_by"] == "Tester"
    assert told["remarks"] == []


@pytest.mark.usefixtures("desk")
def test_an_adoption_that_nobody_could_decide_is_entered_and_told(ask: Ask) -> None:
    told = ask(
        "condition", "treat", "hard_cases", "dropped", "--stage", "adopted", "--by", "Ridgway",
        "--on", "1988-04-12",
    )  # fmt: skip
    assert told["required"] is True
    assert told["remarks"][0] == (
        "Ridgway cannot decide that; only Shultz or Reagan can, so it has no effect."
    )
    assert "Ridgway would have it dropped, but could not decide that" in told["sentence"]
    codes = {f["code"] for f in ask("check", "--as-of", "1988-04-12", status=1)["findings"]}
    assert "adoption-not-competent" in codes


TREAT = ("condition", "treat", "prisoners")
ADOPTED = ("--stage", "adopted", *BY_SHULTZ)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("deferred", *ADOPTED), "deferral-without-meeting"),
        (("waived", *ADOPTED), "waiver-without-end"),
        (("accepted-though-unmet", *ADOPTED), "acceptance-without-reasons"),
        (("dropped", *ADOPTED, "--to", "vienna_followup"), "treatment-not-sensible"),
        (("dropped", *ADOPTED, "--breaks-if", "x"), "treatment-not-sensible"),
        (("dropped", *ADOPTED, "--told-to", "USSR"), "treatment-not-sensible"),
        (("waived", *ADOPTED, "--until", "1 April 1988"), "treatment-not-sensible"),
        (("deferred", *ADOPTED, "--to", "vienna_folowup"), "meeting-unknown"),
        (("assumed", *ADOPTED, "--breaks-if", "stock(prisners) = 0"), "name-not-known"),
        (("assumed", *ADOPTED, "--breaks-if", "stock(prisoners = 0"), "expression-not-understood"),
        (("dropped", *ADOPTED, "--document", "doc-107"), "document-unknown"),
        (("dropped", *ADOPTED, "--passage", "note 4"), "passage-without-document"),
    ],
)
def test_a_treatment_that_leaves_something_open_is_refused(
    desk: Path, ask: Ask, words: tuple[str, ...], code: str
) -> None:
    refused = ask(*TREAT, *words, status=1)["error"]
    assert refused["code"] == code
    assert refused["remedy"]
    with Desk.open(desk) as opened:
        held = {c.id: c for c in opened.holding.holdings.conditions}
    assert held["prisoners"].treatments == ()


@pytest.mark.usefixtures("desk")
def test_a_near_name_is_taken_for_meant_unless_it_is_said_to_be_new(run: Run) -> None:
    words = (*TREAT, "deferred", *ADOPTED, "--to", "vienna_folowup")
    refused = run(*words, status=1).stderr
    assert "Did you mean vienna_followup? If vienna_folowup is meant, add --new." in refused
    told = run(*words, "--new").stdout
    assert "The desk knows no meeting vienna_folowup yet." in told


@pytest.mark.usefixtures("desk")
def test_a_state_that_is_not_declared_is_refused_even_as_new(run: Run) -> None:
    words = ("assumed", *ADOPTED, "--breaks-if", 'state(afghanistan_withdrawal) = "begun"')
    assert "is not a declared state" in run(*TREAT, *words, "--new", status=1).stderr


@pytest.mark.usefixtures("desk")
def test_nobody_knows_a_treatment_called_ignored(run: Run) -> None:
    usage = run(*TREAT, "ignored", *ADOPTED, status=2).stderr
    assert "“ignored” is no treatment." in usage


@pytest.mark.usefixtures("desk")
def test_a_review_is_a_day_or_what_has_to_come_about(ask: Ask) -> None:
    words = (*TREAT, "accepted-though-unmet", *ADOPTED, "--because", "most are out")
    told = ask(*words, "--review", "1 June 1988")
    assert told["review"] == "1988-06-01"
    assert "It is to be looked at again on 1 June 1988." in told["sentence"]
    told = ask(*words, "--review", "the guard changes")
    assert "“the guard changes” is no expression: a person must watch for it." in told["remarks"]


# ---- dissent ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("desk")
def test_a_dissent_is_taken_from_the_margin_note_that_is_cited(ask: Ask) -> None:
    ask("condition", "treat", "afghanistan", "assumed", *ADOPTED)
    told = ask("condition", "dissent", "afghanistan", "--passage", "doc-106 note 3")
    assert (told["by"], told["on"], told["treatment"]) == ("Whitehead", "1988-03-31", 1)
    assert told["words"].startswith("I’d continue to include this as a condition.")
    assert told["quote"] == told["words"]
    assert told["remarks"] == [
        "The note bears no day; 31 March 1988 is inferred from “Whitehead saw it on March 31”."
    ]


@pytest.mark.usefixtures("desk")
def test_a_dissent_is_given_up_and_never_struck_out(run: Run, ask: Ask) -> None:
    words = ("condition", "dissent", "afghanistan", "--by", "Whitehead", "--on", "1988-05-20")
    told = ask(*words, "--withdraw", "--words", "They are leaving.")
    assert "Whitehead dissents" in told["sentence_before"]
    assert "Whitehead dissents" not in told["sentence"]
    shown = run("condition", "show", "afghanistan", "--as-of", "1988-05-20").stdout
    assert "Whitehead dissents, 31 March 1988:" in shown
    assert "Whitehead no longer dissents, 20 May 1988:" in shown
    assert ask(*words, "--withdraw", status=1)["error"]["code"] == "nothing-to-withdraw"


@pytest.mark.usefixtures("desk")
def test_where_nothing_is_treated_nobody_can_dissent(ask: Ask) -> None:
    words = ("condition", "dissent", "prisoners", "--by", "A", "--on", "1988", "--words", "no")
    assert ask(*words, status=1)["error"]["code"] == "treatment-unknown"


# ---- ask and answer --------------------------------------------------------------------------


@pytest.mark.usefixtures("desk")
def test_a_question_is_asked_and_answered(run: Run, ask: Ask) -> None:
    asked = run(
        "condition", "ask", "prisoners", "Do the sick count?", "--by", "Schifter", "--on",
        "2 April 1988", "--reading", "all=stock(political_prisoners) = 0",
        "--reading", "most=stock(political_prisoners) < 500",
    ).stdout  # fmt: skip
    assert "Scope unclear." in asked
    assert status_of(ask, "prisoners", "1988-04-02")["verdict"] == "scope unclear"
    told = ask(
        "condition", "answer", "prisoners", "--reading", "most", *BY_SHULTZ, "--because", "enough"
    )
    assert (told["verdict_before"], told["verdict"]) == ("scope unclear", "met")
    assert (told["question"], told["reading"], told["because"]) == (1, "most", "enough")
    assert status_of(ask, "prisoners", "1988-04-11")["verdict"] == "scope unclear"
    again = ("condition", "answer", "prisoners", "--reading", "all", *BY_SHULTZ)
    assert ask(*again, status=1)["error"]["code"] == "question-unknown"
    assert ask(*again, "--question", "1", status=1)["error"]["code"] == "question-answered"
    explained = run("explain", "prisoners", "--as-of", "1988-04-12").stdout
    assert "Answered by Shultz, 12 April 1988: most, because enough." in explained


@pytest.mark.usefixtures("desk")
def test_of_several_open_questions_one_has_to_be_named(ask: Ask) -> None:
    ask("condition", "ask", "emigration", *NOTE_4)
    refused = ask("condition", "answer", "emigration", "--reading", "x", *BY_SHULTZ, status=1)
    assert refused["error"]["code"] == "question-not-named"
    assert len(refused["error"]["details"]) == 2


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("--reading", "all=stock(political_prisoners) = 0"), 1, "leaves nothing to choose"),
        (("--reading", "all"), 2, "Write label=expression"),
        (("--reading", "a=stock(x", "--reading", "b=stock(y) = 0"), 1, "unfinished"),
        (("--reading", "a=stock(political_prisoners) = 0", "--reading",
          "a=stock(political_prisoners) = 1"), 1, "same name"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("desk")
def test_readings_that_cannot_be_chosen_between_are_refused(
    run: Run, words: tuple[str, ...], status: int, told: str
) -> None:
    asked = ("condition", "ask", "prisoners", "Who counts?", "--by", "A", "--on", "1988-04-02")
    assert told in run(*asked, *words, status=status).stderr


@pytest.mark.usefixtures("desk")
def test_a_question_without_words_or_note_is_refused(ask: Ask) -> None:
    refused = ask("condition", "ask", "prisoners", "--by", "A", "--on", "1988", status=1)
    assert refused["error"]["code"] == "words-missing"
    refused = ask("condition", "ask", "prisoners", "Who?", "--on", "1988", status=1)
    assert refused["error"]["code"] == "record-unsigned"
    refused = ask("condition", "ask", "prisoners", "Who?", "--by", "A", status=1)
    assert refused["error"]["code"] == "date-missing"


# ---- stage, list -----------------------------------------------------------------------------


@pytest.mark.usefixtures("desk")
def test_put_to_them_or_not(run: Run, ask: Ask) -> None:
    told = ask("condition", "list", "--as-of", "1988-03-31")
    assert told["sentence"] == "1 of 10 was put to the other side."
    put = {c["id"]: c["put_to_them"] for c in told["conditions"]}
    assert [name for name, is_told in put.items() if is_told] == ["institutional_reforms"]
    ask(
        "condition", "stage", "prisoners", "communicated", "--by", "Kampelman", "--on",
        "20 April 1988", "--told-to", "USSR",
    )  # fmt: skip
    listed = run("condition", "list", "--stage", "communicated", "--as-of", "1988-04-20").stdout
    assert "2 of 10 were put to the other side." in listed
    assert "Put to the USSR by Kampelman, 20 April 1988." in listed
    assert "Put to them by the United States, not after 30 March 1988." in listed
    assert "afghanistan" not in listed


@pytest.mark.usefixtures("desk")
def test_a_stage_of_less_reach_changes_nothing_unless_the_further_one_was_a_slip(
    ask: Ask,
) -> None:
    words = ("condition", "stage", "institutional_reforms", "proposed", "--by", "Lind", "--on",
             "1988-05-01")  # fmt: skip
    told = ask(*words)
    assert "was communicated by then already, and that stands" in told["remarks"][0]
    stages = ask("condition", "list", "--as-of", "1988-05-02")["conditions"]
    assert {c["id"]: c["stage"] for c in stages}["institutional_reforms"] == "communicated"
    ask(*words, "--after-all")
    stages = ask("condition", "list", "--as-of", "1988-05-02")["conditions"]
    assert {c["id"]: c["stage"] for c in stages}["institutional_reforms"] == "proposed"


# ---- add, cite, precedent, remark ------------------------------------------------------------


@pytest.mark.usefixtures("desk")
def test_a_condition_is_set_with_all_that_stands_on_it(run: Run, ask: Ask) -> None:
    told = ask(
        "condition", "add", "half", "--title", "Half of them free", "--words", "one in two",
        "--expression", "stock(political_prisoners) <= 150", "--our-reading", "half of 300",
        "--due", "1988-12-31", "--by", "Kampelman", "--on", "30 March 1988",
        "--document", "doc-106", "--passage", "4", "--quote", "We estimate about 300",
    )  # fmt: skip
    assert (told["condition"], told["verdict"]) == ("half", "disputed")
    assert told["stages"][0]["stage"] == "proposed"
    found = status_of(ask, "half", "1988-03-31")
    assert (found["required"], found["origin"]) == (True, "Kampelman")
    again = ask("condition", "add", "half", "--title", "x", status=1)
    assert again["error"]["code"] == "condition-exists"
    shown = run("condition", "show", "half", "--as-of", "1988-03-31").stdout
    assert "Doc. 106, p. 313, para. 4" in shown
    assert "31 December 1988" in shown


@pytest.mark.usefixtures("desk")
def test_an_expression_is_refused_with_a_caret_and_what_was_meant(run: Run) -> None:
    add = ("condition", "add", "x", "--title", "X", "--expression")
    refused = run(*add, "stock(politcal_prisoners) = 0", status=1).stderr
    assert "      ^^^^^^^^^^^^^^^^^^" in refused
    assert "Did you mean political_prisoners?" in refused
    told = run(*add, "stock(zebras) = 0").stdout
    assert "zebras is not a subject or population of this dossier." in told
    assert "Its rule names zebras, which nothing on the desk bears yet." in told


@pytest.mark.usefixtures("desk")
def test_a_precedent_is_a_meeting_with_what_was_practised_there(run: Run, ask: Ask) -> None:
    with_words = ("--words", "open sessions", "--by", "Zimmermann", "--on", "1988-04-06")
    told = ask(
        "condition", "precedent", "openness_and_access", "--meeting", "vienna_followup",
        *with_words, "--source", "Telegram",
    )  # fmt: skip
    assert (told["meeting"], told["words"], told["number"]) == (
        "vienna_followup", "open sessions", 3
    )  # fmt: skip
    shown = run("condition", "show", "openness_and_access", "--as-of", "1988-04-06").stdout
    assert "open sessions. Telegram" in shown
    earlier = run("condition", "show", "openness_and_access", "--as-of", "1988-04-05").stdout
    assert "open sessions" not in earlier
    refused = ask(
        "condition", "precedent", "openness_and_access", "--meeting", "vienna_followup",
        *with_words, "--claim", "nothing", status=1,
    )  # fmt: skip
    assert refused["error"]["code"] == "claim-not-found"


@pytest.mark.usefixtures("desk")
def test_a_remark_and_a_passage(ask: Ask) -> None:
    told = ask("condition", "remark", "openness_and_access", "--passage", "doc-106 note 5")
    assert told["by"] == "Whitehead"
    assert told["words"].startswith("The specifics here are important.")
    cite = ("condition", "cite", "programme", "--document", "doc-106", "--passage", "13")
    assert ask(*cite)["number"] == 2
    assert ask(*cite, status=1)["error"]["code"] == "passage-twice"
    refused = ask("condition", "cite", "programme", status=1)
    assert refused["error"]["code"] == "passage-without-document"


@pytest.mark.usefixtures("desk")
def test_a_passage_that_is_not_there_is_told_and_stands(ask: Ask) -> None:
    told = ask("condition", "cite", "programme", "--document", "doc-106", "--passage", "99")
    assert told["remarks"] == ["Doc. 106 has no passage 99."]


@pytest.mark.usefixtures("desk")
def test_a_record_of_a_day_to_come_is_told(ask: Ask) -> None:
    told = ask(
        "condition", "treat", "prisoners", "dropped", "--stage", "adopted", "--by", "Shultz",
        "--on", "2999-01-01", "--as-of", "2998-12-31",
    )  # fmt: skip
    assert "Its day has not come: it counts from 1 January 2999." in told["remarks"]
    assert told["required"] is True


@pytest.mark.usefixtures("desk")
def test_show_gives_every_record_with_its_number_to_machines(ask: Ask) -> None:
    shown = ask("condition", "show", "emigration", "--as-of", "1988-03-31")
    (question,) = shown["questions"]
    assert (question["n"], question["raised_by"], question["answer"]) == (1, "Whitehead", None)
    assert shown["put_to_them"] == "not put to them; proposed by Kampelman, 30 March 1988"
    assert ask("condition", "show", "emigration", "--as-of", "1988-03-30")["questions"] == []


def test_on_a_desk_that_is_not_there(run: Run, tmp_path: Path) -> None:
    words = ("condition", "list", "--desk", str(tmp_path / "none.desk"), "--json")
    assert json.loads(run(*words, status=1).stdout)["error"]["code"] == "desk-not-found"
