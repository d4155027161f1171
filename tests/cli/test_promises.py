"""The commands `promises` and `promise`, over the example."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Ask, Run

pytestmark = pytest.mark.usefixtures("desk")


def test_what_is_overdue_comes_first_with_when_it_fell_due(ask: Ask, run: Run) -> None:
    told = ask("promises", "--as-of", "1988-06-01")
    states = [p["state"] for p in told["promises"]]
    assert states == sorted(states, key=["overdue", "open", "proposed"].index)
    assert told["counts"]["overdue"] == states.count("overdue") == 3
    visas = next(p for p in told["promises"] if p["id"] == "kuznetsov-promise")
    assert (visas["due"], visas["due_earliest"], visas["due_latest"]) == (
        "a matter of weeks", "1988-03-15", "1988-05-10",
    )  # fmt: skip
    assert visas["sentence"].startswith("Overdue: nobody has said what became of it.")
    text = run("promises", "--as-of", "1988-06-01").stdout
    assert "Three are overdue" in text
    assert text.index("overdue     ") < text.index("open        ")


def test_by_whom_on_what_and_in_which_state(ask: Ask) -> None:
    theirs = ask("promises", "--by", "USSR", "--as-of", "1988-06-01")
    assert {p["side"] for p in theirs["promises"]} == {"theirs"}
    assert theirs["party"] == {"id": "theirs", "title": "USSR"}
    ours = ask("promises", "--by", "United States", "--as-of", "1988-06-01")["promises"]
    assert {p["state"] for p in ours} == {"proposed"}
    late = ask("promises", "--overdue", "--as-of", "1988-06-01")["promises"]
    assert {p["state"] for p in late} == {"overdue"}
    access = ask("promises", "--subject", "openness_and_access", "--as-of", "1988-06-01")
    assert [p["specificity"] for p in access["promises"]] == ["general"]
    assert access["promises"][0]["page"] == "313"


def test_a_slip_in_a_subject_or_a_side_is_answered(run: Run) -> None:
    assert "Did you mean exit_rules?" in run("promises", "--subject", "exit_rule", status=1).output
    assert "Did you mean USSR?" in run("promises", "--by", "USSSR", status=1).output


def test_two_sides_tell_two_outcomes_and_both_stand(ask: Ask, run: Run) -> None:
    words = run(
        "promise", "kept", "kuznetsov-promise", "--by", "USSR", "--on", "1988-05-02",
        "--words", "all have their visas", "--source", "Statement of 2 May 1988",
    ).stdout  # fmt: skip
    said = " ".join(words.split())
    assert "Kept, by its own word only: the USSR says so, “all have their visas”" in said
    told = ask(
        "promise", "broken", "kuznetsov-promise", "--by", "United States", "--on", "20 May 1988",
        "--document", "doc-106", "--passage", "9", "--words", "general assurances",
    )  # fmt: skip
    assert told["promise"] == "kuznetsov-promise"
    assert told["recorded"]["relation"] == "breaks"
    assert told["recorded"]["value"] == "broken"
    assert told["recorded"]["quote"] == "general assurances"
    (promise,) = ask("promises", "--disputed", "--as-of", "1988-05-20")["promises"]
    assert {w["side"]: w["said"] for w in promise["by"]} == {"theirs": "kept", "ours": "broken"}
    assert promise["sentence"].startswith("Disputed: kept (USSR), broken (United States).")
    assert ask("promises", "--kept", "--as-of", "1988-05-19")["counts"]["kept"] == 1


def test_the_condition_that_rests_on_it_does_not_move(ask: Ask) -> None:
    before = ask("status", "--as-of", "1988-05-20")["conditions"]
    ask("promise", "kept", "openness-assured", "--by", "USSR", "--on", "1988-05-02")
    assert ask("status", "--as-of", "1988-05-20")["conditions"] == before


def test_only_a_promise_is_kept_or_broken(run: Run) -> None:
    wrong = run("promise", "kept", "uk-opposes", "--by", "USSR", "--on", "1988", status=1)
    assert "uk-opposes promises nothing: it tells a position." in wrong.output
    slip = run("promise", "broken", "kuznetsov-promis", "--by", "USSR", "--on", "1988", status=1)
    assert "Did you mean kuznetsov-promise (permission for those on the list)?" in slip.output
    name = run("promise", "kept", "kuznetsov-promise", "--by", "USSRR", "--on", "1988", status=1)
    assert "If USSRR is meant, add --new." in name.output


def test_an_outcome_survives_export_and_import(run: Run, ask: Ask, tmp_path: Path) -> None:
    run("promise", "broken", "kuznetsov-promise", "--by", "United States", "--on", "1988-05-20",
        "--when", "1988-05-11")  # fmt: skip
    run("export", str(tmp_path / "out"))
    run("new", str(tmp_path / "again.desk"))
    run("import", str(tmp_path / "out"), "--desk", str(tmp_path / "again.desk"))
    again = (
        "promises",
        "--broken",
        "--as-of",
        "1988-06-01",
        "--desk",
        str(tmp_path / "again.desk"),
    )
    assert [p["id"] for p in ask(*again)["promises"]] == ["kuznetsov-promise"]
    assert ask(*again)["promises"] == ask(*again[:4])["promises"]
