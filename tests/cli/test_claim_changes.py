"""What a claim just entered changes, and what to look at again in it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from finalact.cli.claim_changes import _differences as differences
from finalact.cli.claim_changes import _few as few
from tests.cli.command_line import Ask, Run

ADD = ("claim", "add", "--subject", "political_prisoners", "--attribute", "stock")


@pytest.mark.usefixtures("desk")
def test_a_claim_tells_which_answers_it_changes_and_for_which_days(run: Run, ask: Ask) -> None:
    words = (*ADD, "--as-said", "none", "--speaker", "USSR", "--said-on", "5 April 1988")
    told = ask(*words)["changed_answers"]
    prisoners = [c for c in told if c["condition"] == "prisoners"]
    assert prisoners[0] == {
        "condition": "prisoners",
        "before": "not met",
        "after": "disputed",
        "from": "1988-04-05",
        "to": "1989-03-30",
    }
    for day, verdict in (("1988-04-04", "not met"), ("1988-04-05", "disputed")):
        assert ask("explain", "prisoners", "--as-of", day)["verdict"] == verdict
    again = run(*ADD, "--as-said", "about 250", "--speaker", "United States", "--said-on",
                "6 April 1988").stdout  # fmt: skip
    assert "It changes these answers:" in again or "It changes no answer" in again


@pytest.mark.usefixtures("desk")
def test_a_claim_that_changes_nothing_says_so(run: Run) -> None:
    told = run("claim", "add", "--subject", "weather", "--attribute", "state", "--value", "fair",
               "--speaker", "USSR", "--said-on", "1988-04-05").stdout  # fmt: skip
    assert "It changes no answer, today or on a day that is past." in told


@pytest.mark.usefixtures("desk")
def test_a_claim_tells_where_only_the_sentence_changes_as_mending_does(run: Run) -> None:
    told = run("claim", "add", "--id", "no-more", "--subject", "hard_cases", "--attribute",
               "stock", "--as-said", "no more than 12", "--unit", "persons", "--population",
               "hard_cases", "--speaker", "USSR", "--said-on", "2 April 1988").stdout  # fmt: skip
    still = (
        "- Release of the hard cases: is still not met, but its sentence changes, from 2 April 1988"
    )
    assert still in " ".join(told.split())
    assert "It changes no answer" not in told
    mended = run("claim", "mend", "no-more", "--as-said", "no more than 13", "--yes").stdout
    assert still in " ".join(mended.split())


@pytest.mark.usefixtures("desk")
def test_changed_verdicts_come_before_changed_sentences(ask: Ask) -> None:
    told = ask("claim", "add", "--subject", "hard_cases", "--attribute", "stock", "--as-said",
               "about 17", "--speaker", "United States", "--said-on", "6 April 1988")  # fmt: skip
    same = [each["before"] == each["after"] for each in told["changed_answers"]]
    assert same == sorted(same)
    assert set(same) == {False, True}


@pytest.mark.usefixtures("desk")
def test_a_correction_and_a_withdrawal_tell_it_too(run: Run, ask: Ask) -> None:
    told = ask("claim", "correct", "ussr-prisoners", "--as-said", "none", "--said-on",
               "5 April 1988")  # fmt: skip
    assert {c["after"] for c in told["changed_answers"]} >= {"disputed"}
    withdrawn = run("claim", "withdraw", "us-bilateral", "--said-on", "12 April 1988").stdout
    assert "It changes these answers:" in withdrawn
    assert "Resolution of our bilateral cases: not met becomes undetermined, from 12 April" in (
        " ".join(withdrawn.split())
    )


@pytest.mark.usefixtures("desk")
def test_days_that_have_not_come_are_told(ask: Ask) -> None:
    words = (*ADD, "--as-said", "none", "--speaker", "USSR")
    told = ask(*words, "--said-on", "2999-04-05")
    assert (
        "It is said on 5 April 2999, and that day has not come: no answer uses it before."
        in told["remarks"]
    )
    assert told["changed_answers"] == []
    told = ask(*words, "--said-on", "1988-04-05", "--known-on", "2999-04-06")
    assert any("It is known on 6 April 2999" in remark for remark in told["remarks"])


@pytest.mark.usefixtures("desk")
def test_a_correction_older_than_what_it_corrects_is_told(ask: Ask) -> None:
    told = ask("claim", "correct", "us-prisoners", "--as-said", "about 200", "--said-on",
               "5 April 1987")  # fmt: skip
    assert any(
        "It corrects us-prisoners, which reached us only later: 5 April 1987, before 30 March "
        "1988." in remark
        for remark in told["remarks"]
    )
    told = ask("claim", "correct", "us-hard-cases", "--as-said", "about 20", "--said-on",
               "5 April 1988")  # fmt: skip
    assert not any("reached us only later" in remark for remark in told["remarks"])


@pytest.mark.usefixtures("desk")
def test_a_misspelt_status_of_a_case_is_told_with_what_was_meant(run: Run, ask: Ask) -> None:
    words = ("claim", "add", "--subject", "shcharanskiy", "--attribute", "status", "--speaker",
             "USSR", "--said-on", "1986-02-11", "--value")  # fmt: skip
    refused = run(*words, "relased", status=1).stderr
    assert "“relased” is no status that “The cases raised in 1981 (Doc. 49)” knows." in refused
    assert "Did you mean “released”? If “relased” is meant, add --new." in refused
    assert ask(*words, "relased", "--new")["recorded"]["value"] == "relased"
    assert ask(*words, "exchanged on a bridge")["recorded"]["value"] == "exchanged on a bridge"


def test_many_days_are_thinned_between_the_first_and_the_last() -> None:
    days = [date(1988, 1, 1) + timedelta(n) for n in range(300)]
    kept = few(days)
    assert (kept[0], kept[-1], len(kept)) == (days[0], days[-1], 40)
    assert kept == sorted(set(kept))
    assert few(days[:40]) == days[:40]


def test_where_two_courses_differ() -> None:
    a, b, c, d = (date(1988, 1, day) for day in (1, 5, 10, 20))
    old = [(a, "no"), (c, "yes")]
    new = [(a, "no"), (b, "disputed"), (d, "yes")]
    assert list(differences(old, new, date(1988, 2, 1))) == [
        (("no", "disputed"), b, date(1988, 1, 9)),
        (("yes", "disputed"), c, date(1988, 1, 19)),
    ]
    assert list(differences(old, [(a, "no")], date(1988, 2, 1))) == [(("yes", "no"), c, None)]
    assert list(differences(old, old, date(1988, 2, 1))) == []
