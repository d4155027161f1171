"""The programme of meetings, the calendar, and the registers of cases on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from finalact.cli.demo import example_folder
from finalact.conditions.wording import count_of
from tests.cli.command_line import Ask, Run

DAY = ("--as-of", "31 March 1988")
AFTER = ("--as-of", "31 December 1991")


@pytest.fixture
def visas(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk with the fictional example, which has complete registers and meetings held."""
    path = tmp_path / "visas.desk"
    run("new", str(path))
    monkeypatch.setenv("FINALACT_DESK", str(path))
    run("import", str(example_folder("exit-visas-fictional")))


@pytest.mark.usefixtures("desk")
def test_the_programme_of_the_memorandum(run: Run) -> None:
    told = " ".join(run("programme", *DAY).stdout.split())
    assert "planned Moscow conference Planned for 1990 in Moscow (Kampelman, United States" in told
    assert "Planned to last 4 to 6 weeks (“probably last four to six weeks”" in told
    assert "Proposed for the agenda: “Institutional reforms”, deferred to it (proposed by" in told
    assert "the plans known by then would satisfy it." in told
    assert (
        "In the order planned: Human contacts meeting and Human rights meeting (in which order "
        "is open); then Moscow conference; then Helsinki follow-up meeting." in told
    )
    assert "Copenhagen" not in told


@pytest.mark.usefixtures("desk")
def test_plan_beside_outcome_three_years_later(run: Run, ask: Ask) -> None:
    told = " ".join(run("programme", "moscow_conference", *AFTER).stdout.split())
    assert "Held 10 September to 4 October 1991 in Moscow; it lasted 25 days." in told
    assert "planned for 1990 (Kampelman, United States, 30 March 1988): held a year later." in told
    assert "“We could then have a Moscow conference in 1990” Doc. 106, p. 313, para. 10" in told
    found = ask("programme", "Moscow conference", *AFTER)
    assert found["standing"] == "held"
    assert found["held"]["start"] == {"earliest": "1991-09-10", "latest": "1991-09-10"}
    assert found["held"]["days"] == {"low": 25, "high": 25}
    assert [plan["beside_outcome"] for plan in found["plans"]] == [
        "held a year later", "held as planned",
    ]  # fmt: skip
    assert found["deferred"][0]["condition"] == "institutional_reforms"
    whole = ask("programme", *AFTER)
    assert whole["order"]["held"][-1] == ["moscow_conference"]
    assert {m["id"] for m in whole["meetings"]} >= {"human_rights_meeting", "helsinki_followup"}


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("columns", ["40", "100"])
def test_it_fits_every_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for command in ("programme", "cases"):
        lines = run(command, *AFTER).stdout.splitlines()
        assert max(map(len, lines)) <= int(columns)


@pytest.mark.usefixtures("desk")
def test_a_meeting_nobody_knows_is_refused(ask: Ask) -> None:
    told = ask("programme", "moscow_confrence", *DAY, status=1)["error"]
    assert told["code"] == "meeting-not-found"
    assert told["remedy"] == "Did you mean moscow_conference?"


@pytest.mark.usefixtures("fresh")
def test_an_empty_desk_answers_too(run: Run, ask: Ask) -> None:
    assert "No meeting was known by then." in run("programme", *DAY).stdout
    assert "The dossier keeps no register of cases." in run("cases", *DAY).stdout
    assert ask("calendar", *DAY)["entries"] == []
    assert run("calendar", *DAY).stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")


@pytest.mark.usefixtures("desk")
def test_a_first_meeting_is_recorded_and_a_position_on_one_is_none(run: Run, ask: Ask) -> None:
    """A claim on a meeting's dates makes it one; a position on it stays about the question."""
    run("claim", "add", "--subject", "lunch", "--attribute", "planned", "--value", "Washington",
        "--period", "June 1988", "--speaker", "United States", "--said-on", "1988-04-01",
        "--source", "x", "--new")  # fmt: skip
    run("claim", "add", "--subject", "moscow_conference", "--attribute", "position", "--value",
        "agrees", "--speaker", "France", "--said-on", "1988-04-01", "--source", "x")  # fmt: skip
    run("claim", "add", "--subject", "lunch", "--attribute", "agenda", "--value", "the list",
        "--speaker", "United States", "--said-on", "1988-04-02", "--source", "x",
        "--new")  # fmt: skip
    lunch = ask("programme", "lunch", "--as-of", "1988-05-01")
    assert (lunch["standing"], lunch["place"]) == ("planned", "Washington")
    assert [item["item"] for item in lunch["agenda"]] == ["the list"]
    moscow = ask("programme", "moscow_conference", "--as-of", "1988-05-01")
    assert "agrees" not in json.dumps(moscow)


@pytest.mark.usefixtures("desk")
def test_the_calendar_is_a_file_of_the_day_asked_about(
    run: Run, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = run("calendar", *DAY, "-o", "moscow.ics").stdout
    data = (tmp_path / "moscow.ics").read_bytes()
    assert said.startswith("Written to moscow.ics: ")
    assert run("calendar", *DAY).stdout_bytes == data
    assert b"DTSTART;VALUE=DATE:19900101\r\nDTEND;VALUE=DATE:19910101\r\n" in data
    assert b"DTSTAMP:19880331T000000Z\r\n" in data
    assert b"19910910" not in data
    told = ask("calendar", *DAY)
    assert f": {count_of(len(told['entries']), 'entry')}, as of 31 March 1988." in said
    moscow = next(e for e in told["entries"] if e["key"] == "meeting/moscow_conference")
    assert (moscow["sureness"], moscow["reach"]) == ("planned", "some time in 1990")
    later = ask("calendar", *AFTER, "-o", "moscow.ics")
    assert later["file"] == "moscow.ics"
    again = next(e for e in later["entries"] if e["key"] == "meeting/moscow_conference")
    assert again["uid"] == moscow["uid"]
    assert again["changes"] > moscow["changes"]
    assert (again["first"], again["last"]) == ("1991-09-10", "1991-10-04")


@pytest.mark.usefixtures("desk")
def test_what_has_no_day_is_told_beside_the_calendar(run: Run, ask: Ask) -> None:
    run("claim", "add", "--subject", "third_meeting", "--attribute", "planned", "--speaker",
        "France", "--said-on", "1988-03-01", "--source", "x", "--new")  # fmt: skip
    result = run("calendar", *DAY)
    assert "Left out: third meeting (meeting). No plan says when." in result.stderr
    left = [each["key"] for each in ask("calendar", *DAY)["left_out"]]
    assert "meeting/third_meeting" in left


@pytest.mark.usefixtures("desk")
def test_the_desk_is_not_written_over_by_its_calendar(desk: Path, ask: Ask) -> None:
    before = desk.read_bytes()
    told = ask("calendar", *DAY, "-o", str(desk), status=1)["error"]
    assert told["code"] == "desk-kept"
    assert desk.read_bytes() == before


@pytest.mark.usefixtures("visas")
def test_registers_are_counted_and_narrowed(run: Run, ask: Ask) -> None:
    told = run("cases", "--as-of", "2019-11-15").stdout
    assert "4 open, 1 closed, 0 not known; open cases concern 4 persons; declared complete" in told
    assert "Ilva Torsk" not in told
    listed = ask("cases", "visa_refusals", "--open", "--as-of", "2019-11-15")["registers"][0]
    assert [case["id"] for case in listed["cases"]] == [
        "refusal_orlo", "refusal_sand", "refusal_lund", "refusal_marl",
    ]  # fmt: skip
    assert listed["cases"][0]["by"] == ["Velm"]
    permitted = run("cases", "--status", "permitted", "--as-of", "2019-11-15").stdout
    assert "closed         Ilva Torsk: permitted (visa office, Velm), 8 November 2019" in permitted
    assert "No case on it is so." in permitted
    slip = ask("cases", "--status", "permited", "--as-of", "2019-11-15", status=1)["error"]
    assert (slip["code"], slip["remedy"]) == ("status-not-found", "Did you mean permitted?")
    wrong = ask("cases", "visa_refusal", "--as-of", "2019-11-15", status=1)["error"]
    assert (wrong["code"], wrong["remedy"]) == ("register-not-found", "Did you mean visa_refusals?")


@pytest.mark.usefixtures("visas")
def test_one_case_with_who_says_what(run: Run, ask: Ask) -> None:
    told = run("case", "refusal_marl", "--as-of", "2020-01-31").stdout
    assert "Closed: permitted (visa office, Velm), 28 January 2020." in told
    assert told.index("refused  ") < told.index("permitted  ")
    assert "It passes (permitted)." in told
    early = ask("case", "Teo Marl", "--as-of", "2019-11-15")
    assert early["rules"][0]["applies"] == "no"
    assert early["persons"] == [{"id": "marl", "name": "Teo Marl", "also": []}]
    assert [event["speaker"] for event in early["events"]] == ["The applicant", "Velm", "Velm"]
    too_early = ask("case", "refusal_marl", "--as-of", "2019-01-01", status=1)["error"]
    assert (too_early["code"], too_early["remedy"]) == ("case-not-found", "Ask for a later day.")
    slip = ask("case", "refusal_mar", "--as-of", "2019-11-15", status=1)["error"]
    assert slip["remedy"] == "Did you mean refusal_marl?"


@pytest.mark.usefixtures("desk")
def test_what_is_told_at_second_hand_says_so(run: Run) -> None:
    told = " ".join(run("case", "shcharanskiy", *DAY).stdout.split())
    assert "13 years USSR, as reported by Jewish Telegraphic Agency; sentence" in told
    assert "Doc. 49, p. 154, para. 3" in told


@pytest.mark.usefixtures("desk")
def test_a_calendar_goes_into_no_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    told = run("calendar", *DAY, "-o", str(tmp_path / "none" / "x.ics"), status=1).stderr
    assert f"There is no folder {tmp_path / 'none'}." in " ".join(told.split())
