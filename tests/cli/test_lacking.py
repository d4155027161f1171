"""`finalact lacking` over the example: what a desk officer reads, and the same as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Ask, Run


@pytest.mark.usefixtures("desk")
def test_the_departures_that_lack_as_known_in_may_1988(ask: Ask, run: Run) -> None:
    told = ask("lacking", "emigration", "--as-of", "31 May 1988")
    readings = {need["about"]: need["inside"] for need in told["needs"]}
    need = readings["Jewish emigration only"][0]
    assert need["amount"] == {"least": 11_474, "most": 11_474}
    assert (need["per_month"], need["months_left"], need["rate_now"]) == (1_435, 8, 882)
    assert need["unit"] == "persons"
    said = " ".join(run("lacking", "emigration", "--as-of", "31 May 1988").stdout.split())
    assert (
        "At least 11,474 more persons before 31 December 1988: 1,435 a month, against 882 a month "
        "from January to April (the Intergovernmental Committee for Migration; the National "
        "Conference on Soviet Jewry)"
    ) in said
    # The same figures count only a part of all who leave.
    whole = readings["all who leave"][0]
    assert whole["sentence"].startswith("at most 11,474 more persons")


@pytest.mark.usefixtures("desk")
def test_on_31_march_1988_no_month_is_known_and_the_stated_rate_is_set_against_it(
    run: Run,
) -> None:
    said = " ".join(run("lacking", "emigration", "--as-of", "31 March 1988").stdout.split())
    assert (
        "15,000 persons before 31 December 1988: 1,250 a month over the year, of which no month is "
        "known yet; at the United States’ stated rate, 9,000–10,000 a year, it is 750 to 833 a "
        "month"
    ) in said


@pytest.mark.usefixtures("desk")
def test_everything_that_lacks_before_the_answer_is_yes(ask: Ask, run: Run) -> None:
    told = ask("lacking", "--as-of", "31 March 1988")
    assert told["answer"] == "no"
    lacking = {each["id"]: each for each in told["conditions"]}
    assert list(lacking) == [
        c["id"]
        for c in ask("status", "--as-of", "31 March 1988")["conditions"]
        if c["required"] and c["verdict"] != "met"
    ]
    assert lacking["afghanistan"]["unless"] == (
        "It would not count if Kampelman’s proposal to have it assumed were adopted by Shultz or "
        "Reagan."
    )
    allies = lacking["alliance_consensus"]["needs"][0]["names"]
    assert [each["now"] for each in allies if each["known"]] == ["opposes"]
    assert len(allies) == 15
    said = " ".join(run("lacking", "--as-of", "31 March 1988").stdout.split())
    assert "All of them: about 300 (the United States)" in said
    assert "All of them: under 100 (the USSR)" in said


@pytest.mark.usefixtures("desk")
def test_a_condition_that_is_none_is_refused_with_the_nearest(run: Run) -> None:
    assert "Did you mean emigration?" in run("lacking", "emigraton", status=1).output


@pytest.mark.usefixtures("desk")
def test_nothing_is_lacking_where_nothing_was_asked(tmp_path: Path, run: Run) -> None:
    run("new", str(tmp_path / "empty.desk"))
    said = run("lacking", "--desk", str(tmp_path / "empty.desk")).stdout
    assert "No condition has been set" in said


@pytest.mark.usefixtures("desk")
def test_the_outlook_by_one_side_is_that_of_its_own_figures(ask: Ask) -> None:
    def outlook(party: str) -> str | None:
        told = ask("status", "--as-of", "31 May 1988", "--by", party)
        sentences = {c["id"]: c["outlook_sentence"] for c in told["conditions"]}
        assert isinstance(sentences["emigration"], str | None)
        return sentences["emigration"]

    assert "9,000–10,000 a year" in (outlook("United States") or "")
    assert outlook("National Conference on Soviet Jewry") is None
