"""Recording, correcting and withdrawing claims."""

from __future__ import annotations

import re

import pytest

from tests.cli.command_line import Ask, Run

ADD = (
    "claim", "add", "--subject", "political_prisoners", "--attribute", "stock",
    "--population", "political_prisoners", "--speaker", "United States",
)  # fmt: skip
COUNT = "stock(political_prisoners) <= 99"


@pytest.mark.usefixtures("desk")
def test_a_figure_is_recorded_as_it_was_said(ask: Ask, run: Run) -> None:
    told = ask(*ADD, "--as-said", "about 250", "--said-on", "5 April 1988", "--document",
               "doc-106", "--passage", "4", "--quote", "We estimate about 300")  # fmt: skip
    claim = told["recorded"]
    assert (claim["low"], claim["high"], claim["approximate"]) == (250, 250, True)
    assert (claim["said_on"], claim["page"]) == ("1988-04-05", "313")
    assert claim["recorded_by"] == "Tester"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", claim["recorded_on"])
    assert told["remarks"] == []
    shown = run("claim", "show", claim["id"]).stdout
    assert "Understood as about 250." in shown
    assert "by Tester." in shown


@pytest.mark.usefixtures("desk")
def test_bounds_typed_outright_count_before_the_words(ask: Ask) -> None:
    words = (*ADD, "--as-said", "about 250", "--said-on", "1988-04-05")
    claim = ask(*words, "--low", "200", "--high", "1,250")["recorded"]
    assert (claim["low"], claim["high"], claim["approximate"]) == (200, 1250, False)
    claim = ask(*words, "--not-approximate")["recorded"]
    assert (claim["low"], claim["high"], claim["approximate"]) == (250, 250, False)
    claim = ask(*words[:-3], "under 90", "--said-on", "1988", "--not-presumes-some")["recorded"]
    assert (claim["high"], claim["high_open"], claim["presumes_some"]) == (90, True, False)


@pytest.mark.usefixtures("desk")
def test_the_story_of_a_correction(ask: Ask, run: Run) -> None:
    words = ("assess", COUNT, "--as-of")
    assert ask(*words, "1988-04-04")["by"]["theirs"] == "met"
    run("claim", "correct", "ussr-prisoners", "--as-said", "about 120", "--said-on",
        "5 April 1988", "--known-on", "7 April 1988", "--source", "A letter")  # fmt: skip
    assert ask(*words, "1988-04-06")["by"]["theirs"] == "met"
    assert ask(*words, "1988-04-07")["by"]["theirs"] == "not met"
    page = run("claims", "political_prisoners", "--as-of", "1988-04-07").stdout
    assert "Not used: corrected by USSR" in " ".join(page.split())


@pytest.mark.usefixtures("desk")
def test_the_story_of_a_withdrawal(ask: Ask, run: Run) -> None:
    words = ("assess", COUNT, "--as-of")
    run("claim", "withdraw", "ussr-prisoners", "--said-on", "12 April 1988", "--source", "A letter")
    assert ask(*words, "1988-04-11")["by"]["theirs"] == "met"
    assert "theirs" not in ask(*words, "1988-04-12")["by"]
    assert [b["relation"] for b in ask("claim", "show", "ussr-prisoners")["borne_on_by"]] == [
        "withdraws"
    ]


@pytest.mark.usefixtures("fresh")
def test_a_fresh_desk_takes_claims_before_it_has_a_dossier(ask: Ask, run: Run) -> None:
    first = ask("claim", "add", "--subject", "prisoners", "--attribute", "stock", "--as-said",
                "under 100", "--speaker", "USSR", "--said-on", "1988-03-30")  # fmt: skip
    first = first["recorded"]
    run("claim", "correct", first["id"], "--as-said", "none", "--said-on", "5 April 1988")
    words = ("assess", "stock(prisoners) = 0", "--as-of")
    assert ask(*words, "1988-04-04")["verdict"] == "not met"
    assert ask(*words, "1988-04-05")["verdict"] == "met"
    assert ask("claim", "list")["subjects"] == [{"id": "prisoners", "title": "", "claims": 2}]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("words", "code", "meant"),
    [
        (("--subject", "political_prisners"), "subject-unknown", "political_prisoners"),
        (("--population", "political_prisonrs"), "population-unknown", "political_prisoners"),
        (("--speaker", "United Staets"), "speaker-unknown", "United States"),
        (("--attribute", "stok"), "attribute-unknown", "stock"),
        (("--document", "doc-16"), "document-unknown", "doc-106"),
    ],
)
def test_slips_are_refused_with_what_was_meant(
    ask: Ask, words: tuple[str, str], code: str, meant: str
) -> None:
    told = ask(*ADD, "--as-said", "about 3", "--said-on", "1988", *words, status=1)["error"]
    assert told["code"] == code
    assert f"Did you mean {meant}?" in told["remedy"].replace('"', "")


@pytest.mark.usefixtures("desk")
def test_new_names_are_taken_when_they_are_meant(ask: Ask) -> None:
    told = ask(*ADD, "--as-said", "about 3", "--said-on", "1988", "--speaker", "United Staets",
               "--new")  # fmt: skip
    assert told["recorded"]["speaker"] == "United Staets"
    assert "United Staets belongs to no side and is a side of its own." in told["remarks"]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--as-said", "lots"), "figure-not-understood"),
        (("--low", "many"), "number-not-understood"),
        (("--low", "5", "--high", "3"), "low-above-high"),
        (("--as-said", "about 3", "--said-on", "31 February 1988"), "date-not-understood"),
        (("--id", "ussr-prisoners", "--as-said", "about 3"), "claim-exists"),
    ],
)
def test_what_import_would_refuse_is_refused_here(
    ask: Ask, words: tuple[str, ...], code: str
) -> None:
    before = ask("claim", "list")
    assert ask(*ADD, *words, status=1)["error"]["code"] == code
    assert ask("claim", "list") == before


@pytest.mark.usefixtures("desk")
def test_what_is_recorded_all_the_same_is_remarked_on(ask: Ask) -> None:
    remarks = " ".join(ask(*ADD, "--as-said", "about 3")["remarks"])
    assert "no answer uses it" in remarks
    assert "names no paper and no source" in remarks
    told = ask(*ADD, "--as-said", "about 4", "--said-on", "1988", "--document", "doc-106",
               "--passage", "5", "--quote", "We estimate about 300")  # fmt: skip
    assert "they stand in passage 4" in " ".join(told["remarks"])


@pytest.mark.usefixtures("desk")
def test_a_claim_known_before_it_was_said_is_remarked_in_the_words_of_the_check(ask: Ask) -> None:
    words = (*ADD, "--as-said", "about 4", "--said-on", "5 April 1988", "--known-on")
    told = ask(*words, "2 April 1988")
    (remark,) = [r for r in told["remarks"] if "but said only" in r]
    finding = next(
        f for f in ask("check", status=1)["findings"] if f["code"] == "known-before-said"
    )
    assert told["recorded"]["id"] in finding["place"]
    assert remark == f"{finding['sentence']} {finding['remedy']}"
    assert not any("said only" in r for r in ask(*words, "5 April 1988")["remarks"])


@pytest.mark.usefixtures("desk")
def test_only_the_speaker_corrects_his_claim(ask: Ask) -> None:
    words = ("claim", "correct", "ussr-prisoners", "--as-said", "about 3", "--said-on", "1988")
    told = ask(*words, "--speaker", "United States", status=1)["error"]
    assert told["code"] == "correction-by-another"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("verb", ["correct", "withdraw"])
def test_a_change_needs_its_own_day(ask: Ask, verb: str) -> None:
    words = ["--as-said", "about 3"] if verb == "correct" else []
    told = ask("claim", verb, "ussr-prisoners", *words, status=1)["error"]
    assert told["code"] == "date-missing"


@pytest.mark.usefixtures("desk")
def test_a_claim_that_is_not_there(ask: Ask) -> None:
    for words in (["show"], ["withdraw", "--said-on", "1988"], ["mend", "--note", "x"]):
        told = ask("claim", words[0], "ussr-prisoner", *words[1:], status=1)["error"]
        assert told["code"] == "claim-not-found"
        assert told["remedy"] == "Did you mean ussr-prisoners?"


@pytest.mark.usefixtures("desk")
def test_an_assurance_is_one_without_saying_so(ask: Ask) -> None:
    told = ask("claim", "add", "--subject", "openness_and_access", "--attribute", "assurance",
               "--value", "general assurances", "--speaker", "USSR", "--said-on",
               "1988-04")["recorded"]  # fmt: skip
    assert told["kind"] == "assurance"


@pytest.mark.usefixtures("desk")
def test_words_in_another_unit_are_no_figure_of_the_unit_named(ask: Ask) -> None:
    words = (*ADD, "--said-on", "5 April 1988", "--unit", "persons", "--as-said")
    told = ask(*words, "50 families", status=1)["error"]
    assert told["code"] == "unit-otherwise"
    assert 'Name the unit that was said, "families"' in told["remedy"]
    assert ask(*words, "12 percent more", status=1)["error"]["code"] == "unit-otherwise"
    claim = ask(*words, "50 families", "--low", "180", "--high", "220")["recorded"]
    assert (claim["low"], claim["high"], claim["unit"]) == (180, 220, "persons")
    named = (*words[:-2], "families", "--as-said", "50 families")
    claim = ask(*named)["recorded"]
    assert (claim["low"], claim["unit"]) == (50, "families")
    corrected = ("claim", "correct", claim["id"], "--said-on", "9 April 1988", "--as-said")
    assert ask(*corrected, "about 40 persons", status=1)["error"]["code"] == "unit-otherwise"
    mended = ("claim", "mend", claim["id"], "--unit", "persons", "--yes")
    assert ask(*mended, status=1)["error"]["code"] == "unit-otherwise"
    assert ask(*mended, "--low", "180", "--high", "220")["recorded"]["unit"] == "persons"


@pytest.mark.usefixtures("desk")
def test_a_hedge_written_amiss_is_not_taken_for_a_bare_figure(ask: Ask) -> None:
    words = (*ADD, "--said-on", "5 April 1988", "--unit", "persons", "--as-said")
    told = ask(*words, "fewr than 30", status=1)["error"]
    assert told["code"] == "figure-not-understood"
    assert '"fewr than" cannot be read' in told["sentence"]
    claim = ask(*words, "fewr than 30", "--high", "30", "--high-open")["recorded"]
    assert (claim["low"], claim["high"], claim["high_open"]) == (None, 30, True)
    assert ask(*words, "fewer than 30")["recorded"]["high_open"] is True
