"""A memorandum's whole way on the command line: written, cleared, decided, followed up."""

from __future__ import annotations

from pathlib import Path

import pytest

from finalact.decisions.step_text import is_sealed
from finalact.desk import Desk
from tests.cli.command_line import Ask, Run

TEXT = """## ISSUE FOR DECISION

Whether to suggest to Ambassador Dobrynin that concrete steps by the Soviets would help at Madrid.

## ESSENTIAL FACTORS

Some tentative agreement has been reached[^1] and the Soviets expect the West to press for more.

## ANALYSIS OF OPTIONS

A. That you suggest to Dobrynin that concrete steps can improve prospects at Madrid.

The chances for a demonstrable success are slim. EUR is particularly skeptical, but agrees that it
can do little harm. Ambassador Kampelman agrees.

B. That such a suggestion be made by Ambassador Kampelman at Madrid.

This has already been done and would appear to be a less serious approach.

## RECOMMENDATIONS

That you approve option A, favored by HA, EUR and Ambassador Kampelman.

Alternatively, that you approve Option B.

[^1]: See footnote 8, Document 48.
"""
OFFICES = ("EUR/RPM", "CSCE", "EUR/SOV", "EUR")
QUESTIONS = "stands-alone adds-no-argument says-who-does-what doubts-fairly-put".split()
LUNCH = "(Amb. Stoessel will raise at a future lunch with Dobrynin). JHK 6/18/1981."
MARK = ("memo", "mark", "doc-49", "--by", "Kelly", "--for", "Clark", "--kind", "checked",
        "--recommendation", "1", "--action", "approve", "--words", LUNCH,
        "--on", "18 June 1981")  # fmt: skip


@pytest.fixture
def room(fresh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """A desk on which the paper was begun, and the folder that holds its text."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "paper.md").write_text(TEXT, "utf-8")
    run("office", "hold", "Secretary of State", "Haig", "--since", "1981-01-22")
    run("office", "hold", "Secretary of State", "Clark", "--acting-for", "Haig",
        "--since", "13 June 1981", "--until", "25 June 1981")  # fmt: skip
    words = ["memo", "new", "action", "doc-49", "--subject", "Concrete human rights steps",
             "--from", "Eagleburger, Assistant Secretary of State for European Affairs",
             "--from", "Palmer, Acting Assistant Secretary of State for Human Rights",
             "--to", "acting: Clark, Secretary of State", "--text", "paper.md",
             "--drafted", "Simon, EUR/RPM, ext. 21234, June 8, 1981", "--drafted", "Clyatt, HA",
             "--classification", "Confidential"]  # fmt: skip
    for office in OFFICES:
        words += ["--required", office]
    run(*words)
    return fresh


def clear_and_answer(run: Run) -> None:
    for office in OFFICES:
        run("memo", "clear", "doc-49", "--office", office, "--on", "8 June 1981")
    for question in QUESTIONS:
        run("memo", "answer", "doc-49", question, "Yes.", "--by", "Simon", "--on", "9 June 1981")


def go_up(run: Run) -> None:
    clear_and_answer(run)
    run("memo", "submit", "doc-49", "--by", "Simon", "--on", "9 June 1981")


def shown(ask: Ask, day: str) -> dict[str, object]:
    return ask("memo", "show", "doc-49", "--as-of", day)


@pytest.mark.usefixtures("room")
def test_the_paper_is_read_as_any_paper_is(ask: Ask) -> None:
    told = ask("memo", "show", "doc-49", "--as-of", "1981-06-08")
    assert told["state"] == "draft"
    assert told["kind"] == "action memorandum"
    assert told["to"] == [{"name": "Clark", "office": "Secretary of State", "acting": True}]
    assert [each["acting"] for each in told["from"]] == [False, True]
    assert [each["label"] for each in told["options"]] == ["A", "B"]
    assert told["options"][0]["doubted_by"] == ["EUR"]
    assert "EUR" in told["options"][0]["favored_by"]
    assert told["recommendations"][1]["alternative"] is True
    assert told["source"]["classification"] == "Confidential"
    assert told["versions"][0]["drafted"] == [
        {"person": "Simon", "office": "EUR/RPM", "extension": "21234", "on": "1981-06-08"},
        {"person": "Clyatt", "office": "HA", "extension": None, "on": None},
    ]
    assert [(c["office"], c["status"]) for c in told["clearances"]] == [
        (office, "pending") for office in OFFICES
    ]
    assert told["gate"] is None


@pytest.mark.usefixtures("room")
def test_it_goes_up_only_when_offices_and_persons_have_spoken(run: Run, ask: Ask) -> None:
    up = ("memo", "submit", "doc-49", "--by", "Simon", "--on", "9 June 1981")
    refused = run(*up, status=1).output
    assert "EUR/SOV" in refused
    assert "finalact memo check" in refused
    clear_and_answer(run)
    checked = ask("memo", "check", "doc-49", "--as-of", "9 June 1981")
    assert checked["ready"] is True
    assert checked["clearances_open"] == []
    told = ask(*up)
    assert told["state"] == "submitted"
    assert "Confidential. Drafted by Simon" in told["printed"]
    late = run("memo", "revise", "doc-49", "--by", "Simon", "--on", "10 June 1981", status=1)
    assert "have it returned for rework" in late.output


@pytest.mark.usefixtures("room")
def test_an_override_is_kept_with_its_reason(run: Run, ask: Ask) -> None:
    run("memo", "submit", "doc-49", "--by", "Simon", "--on", "9 June 1981",
        "--override", "The lunch is on Friday.")  # fmt: skip
    history = ask("memo", "show", "doc-49", "--as-of", "1981-06-10")["history"]
    assert "The lunch is on Friday." in history[-1]["sentence"]


@pytest.mark.usefixtures("room")
def test_a_clearance_lapses_when_the_words_change(run: Run, ask: Ask) -> None:
    run("memo", "clear", "doc-49", "--office", "eur/sov", "--person", "Roe", "--on", "1981-06-08")
    seen = shown(ask, "1981-06-08")["clearances"]
    Path("paper.md").write_text(TEXT.replace("slim", "fair"), "utf-8")
    told = run("memo", "revise", "doc-49", "--text", "paper.md", "--by", "Simon",
               "--on", "1981-06-09").stdout  # fmt: skip
    assert "Lapsed by the change of the text: EUR/SOV." in told
    now = shown(ask, "1981-06-09")["clearances"]
    assert isinstance(seen, list)
    assert isinstance(now, list)
    assert (seen[0]["lapsed"], now[0]["lapsed"]) == (False, True)
    assert now[0]["office"] == "EUR/SOV"
    assert now[0]["person"] == "Roe"
    # What the office cleared stays to be read: the version, and the hash of its words.
    assert now[0]["version"] == 1
    assert now[0]["text_hash"] == seen[0]["text_hash"]
    compared = run("memo", "compare", "doc-49", "1", "2").stdout
    assert "[-slim-] [+fair+]" in compared.replace("\n", " ") or "[-slim-][+fair+]" in compared
    assert "have lapsed: EUR/SOV" in compared
    first = run("memo", "show", "doc-49", "--text", "--version", "1").stdout
    assert "chances for a demonstrable success are slim" in first


@pytest.mark.usefixtures("room")
def test_an_editorial_change_keeps_clearances_unless_a_figure_moves(run: Run, ask: Ask) -> None:
    run("memo", "clear", "doc-49", "--office", "EUR", "--on", "1981-06-08")
    Path("paper.md").write_text(TEXT.replace("would help", "would much help"), "utf-8")
    revise = ("memo", "revise", "doc-49", "--text", "paper.md", "--by", "Simon", "--editorial")
    run(*revise, "--on", "1981-06-09")
    assert shown(ask, "1981-06-09")["clearances"][0]["lapsed"] is False  # type: ignore[index]
    Path("paper.md").write_text(TEXT.replace("would help", "would help 12 families"), "utf-8")
    run(*revise, "--on", "1981-06-10")
    assert shown(ask, "1981-06-10")["clearances"][0]["lapsed"] is True  # type: ignore[index]


@pytest.mark.usefixtures("room")
def test_the_same_text_again_is_no_new_version(run: Run, ask: Ask) -> None:
    run("memo", "clear", "doc-49", "--office", "EUR", "--on", "1981-06-08")
    Path("paper.md").write_text(f"{TEXT}\n\n", "utf-8")
    revise = ("memo", "revise", "doc-49", "--text", "paper.md", "--by", "Simon",
              "--on", "1981-06-09")  # fmt: skip
    for words in (revise, (*revise, "--editorial"), (*revise, "--required", ",".join(OFFICES))):
        told = run(*words).stdout
        assert told.startswith("Nothing changed: version 1 of doc-49 says all of this already.")
    asked = ask(*revise)
    assert (asked["step"], asked["version"], asked["state"]) == (None, 1, "clearing")
    now = shown(ask, "1981-06-09")
    assert len(now["history"]) == 2  # type: ignore[arg-type]
    assert now["clearances"][0]["lapsed"] is False  # type: ignore[index]
    assert ask(*revise, "--number", "49")["version"] == 2


@pytest.mark.usefixtures("room")
def test_what_went_up_is_not_said_to_be_unchanged(run: Run) -> None:
    go_up(run)
    late = run("memo", "revise", "doc-49", "--by", "Simon", "--on", "10 June 1981", status=1)
    assert "have it returned for rework" in late.output
    run("memo", "return", "doc-49", "--by", "S/S", "--on", "10 June 1981", "--why", "Too long.")
    told = run("memo", "revise", "doc-49", "--by", "Simon", "--on", "11 June 1981").stdout
    assert "Nothing changed" in told
    assert "returned for rework, version 1." in told


@pytest.mark.usefixtures("room")
def test_a_memorandum_is_not_written_in_a_form_that_nobody_writes(run: Run) -> None:
    told = run("memo", "export", "doc-49", "-o", "doc-49.odt", status=1).stderr
    assert "No paper is written as “.odt”." in told
    assert not Path("doc-49.odt").exists()


@pytest.mark.usefixtures("room")
def test_to_have_been_told_or_shown_is_no_agreement(run: Run, ask: Ask) -> None:
    run("memo", "clear", "doc-49", "--office", "EUR", "--status", "told", "--on", "1981-06-08")
    run("memo", "clear", "doc-49", "--office", "CSCE", "--status", "info", "--on", "1981-06-08")
    told = run("memo", "clear", "doc-49", "--office", "EUR/SOV", "--status", "nonconcur",
               "--on", "1981-06-08").stdout  # fmt: skip
    assert "add one with --dissent" in told
    open_ = ask("memo", "check", "doc-49", "--as-of", "1981-06-08")["clearances_open"]
    assert set(open_) == set(OFFICES)


@pytest.mark.usefixtures("room")
def test_the_box_is_checked_confirmed_tasked_and_no_record_is_left(run: Run, ask: Ask) -> None:
    go_up(run)
    marked = ask(*MARK)
    assert marked["findings"] == []
    assert [(p["recommendation"], p["action"], p["closed_by"]) for p in marked["proposed"]] == [
        (1, "approve", None),
        (2, None, 1),
    ]
    assert marked["state"] == "with principal"
    asked = run("memo", "decide", "doc-49", "--on", "18 June 1981").stdout
    assert "Nothing was recorded." in asked
    decided = ask("memo", "decide", "doc-49", "--as-marked", "--by", "Bremer", "--on", "1981-06-18")
    assert decided["state"] == "decided"
    assert decided["step"]["content"]["marks"] == [marked["step"]["n"]]
    run("memo", "task", "doc-49", "lunch", "--who", "Stoessel", "--with", "Dobrynin", "--occasion",
        "a future lunch", "--by", "Bremer", "--on", "1981-06-18")  # fmt: skip
    told = ask("memo", "show", "doc-49", "--as-of", "1981-07-01")
    assert told["state"] == "tasked"
    (mark,) = told["marks"]
    assert (mark["by"], mark["for"], mark["capacity"], mark["recommendation"]) == (
        "Kelly", "Clark", "for", 1,
    )  # fmt: skip
    assert mark["text"] == LUNCH
    assert mark["note"] is not None
    (decision,) = told["decisions"]
    assert (decision["option"], decision["action"], decision["by"]) == ("A", "approve", "Kelly")
    assert told["closed_by_alternative"] == [2]
    (task,) = told["tasks"]
    assert (task["who"], task["with"], task["occasion"], task["due"], task["state"]) == (
        "Stoessel", "Dobrynin", "a future lunch", None, "open",
    )  # fmt: skip
    assert task["words"] == LUNCH
    run("memo", "report", "doc-49", "--by", "EUR", "--on", "1 December 1981",
        "--missing", "No record of the lunch has been found.")  # fmt: skip
    later = ask("memo", "show", "doc-49", "--as-of", "1982-01-01")
    assert later["tasks"][0]["state"] == "no record found"
    assert later["tasks"][0]["report"]["missing"] == "No record of the lunch has been found."
    # An earlier day answers as it did.
    assert ask("memo", "show", "doc-49", "--as-of", "1981-06-17")["state"] == "submitted"


@pytest.mark.usefixtures("room")
def test_seen_is_not_approved(run: Run, ask: Ask) -> None:
    go_up(run)
    told = ask("memo", "mark", "doc-49", "--by", "Clark", "--kind", "saw", "--on", "1981-06-15")
    assert told["step"]["content"]["kind"] == "stamped"
    assert told["step"]["content"]["capacity"] == "acting"
    assert {p["action"] for p in told["proposed"]} == {"none"}
    run("memo", "decide", "doc-49", "--as-marked", "--by", "Bremer", "--on", "1981-06-16")
    decided = ask("memo", "show", "doc-49", "--as-of", "1981-06-16")["decided"]
    assert {each["action"] for each in decided} == {"none"}
    assert "neither approved nor disapproved" in decided[0]["sentence"]


@pytest.mark.usefixtures("room")
def test_a_marker_who_could_not_decide_is_warned_of(run: Run) -> None:
    go_up(run)
    mark = ("memo", "mark", "doc-49", "--kind", "checked", "--recommendation", "1",
            "--action", "approve", "--on", "1981-06-18")  # fmt: skip
    assert "could decide" in run(*mark, "--by", "Stoessel").stdout
    assert "could decide" not in run(*mark, "--by", "Stoessel", "--for", "Clark").stdout


@pytest.mark.usefixtures("room")
def test_it_comes_back_is_revised_and_goes_up_again(run: Run, ask: Ask) -> None:
    go_up(run)
    run("memo", "return", "doc-49", "--by", "S/S", "--on", "10 June 1981", "--why", "Too long.")
    waits = ask("memo", "list", "--for", "Simon", "--as-of", "10 June 1981")["memoranda"]
    assert waits[0]["waiting"][0]["what"] == "came back for rework: Too long."
    Path("paper.md").write_text(TEXT.replace("particularly ", ""), "utf-8")
    run("memo", "revise", "doc-49", "--text", "paper.md", "--by", "Simon", "--on", "11 June 1981")
    run("memo", "submit", "doc-49", "--by", "Simon", "--on", "11 June 1981",
        "--override", "Its offices were told by telephone.")  # fmt: skip
    assert shown(ask, "1981-06-11")["state"] == "submitted"
    assert shown(ask, "1981-06-10")["state"] == "returned for rework"
    run("memo", "close", "doc-49", "--by", "Simon", "--on", "1981-07-01", "--why", "Overtaken.")
    assert shown(ask, "1981-07-01")["state"] == "closed"


@pytest.mark.usefixtures("room")
def test_another_paper_takes_its_place(run: Run, ask: Ask) -> None:
    run("memo", "new", "information", "doc-50", "--subject", "What was said", "--by", "Simon",
        "--on", "1981-06-08")  # fmt: skip
    run("memo", "supersede", "doc-49", "--with", "doc-50", "--by", "Simon", "--on", "1981-06-09")
    assert shown(ask, "1981-06-09")["state"] == "superseded"
    listed = ask("memo", "list", "--as-of", "1981-06-09", "--state", "superseded")
    assert [each["id"] for each in listed["memoranda"]] == ["doc-49"]


def test_every_step_is_sealed(room: Path, run: Run) -> None:
    go_up(run)
    run(*MARK)
    with Desk.open(room) as desk:
        steps = desk.holding.memoranda["doc-49"].steps
    assert is_sealed("doc-49", steps) is None
    said = run("memo", "show", "doc-49", "--steps", "--as-of", "1981-06-20").stdout
    assert steps[-1].hash in said


@pytest.mark.usefixtures("room")
def test_it_goes_out_as_text_and_reads_the_same(run: Run, ask: Ask) -> None:
    go_up(run)
    run(*MARK)
    run("memo", "decide", "doc-49", "--as-marked", "--by", "Bremer", "--on", "18 June 1981")
    run("memo", "export", "doc-49", "-o", "doc-49.txt", "--as-of", "1981-06-20")
    read, told = ask("read", "doc-49.txt"), shown(ask, "1981-06-20")
    for key in ("heading", "from", "to", "subject", "options", "recommendations", "decisions"):
        assert read[key] == told[key]
    assert read["source"]["cleared_by"] == list(OFFICES)
    text = Path("doc-49.txt").read_text("utf-8")
    assert "Tester" not in text
    assert "Kelly checked the approve option and wrote:" in text


@pytest.mark.usefixtures("room")
def test_due_days_go_into_a_calendar_and_open_ones_are_told(run: Run) -> None:
    go_up(run)
    run(*MARK)
    run("memo", "decide", "doc-49", "--as-marked", "--by", "Bremer", "--on", "18 June 1981")
    task = ("memo", "task", "doc-49")
    run(*task, "lunch", "--who", "Stoessel", "--occasion", "a future lunch", "--by", "Bremer",
        "--on", "18 June 1981")  # fmt: skip
    run(*task, "cable", "--words", "Tell Moscow.", "--office", "EUR/SOV", "--due", "20 June 1981",
        "--by", "Bremer", "--on", "18 June 1981")  # fmt: skip
    said = run("memo", "export", "doc-49", "-o", "days.ics", "--as-of", "1981-06-19").stdout
    assert "it waits for: a future lunch" in said
    days = Path("days.ics").read_bytes()
    assert b"DTSTART;VALUE=DATE:19810620" in days
    assert days.count(b"BEGIN:VEVENT") == 1
    overdue = run("memo", "list", "--for", "EUR/SOV", "--as-of", "1981-07-01").stdout
    assert "due 20 June 1981 and overdue" in overdue


@pytest.mark.usefixtures("desk")
def test_a_report_names_the_claims_that_came_of_it(run: Run, ask: Ask) -> None:
    run("claim", "add", "--id", "lunch-answer", "--subject", "emigration", "--attribute", "state",
        "--value", "he would report it to Moscow", "--speaker", "Dobrynin", "--said-on",
        "1981-07-17", "--source", "A telegram", "--new")  # fmt: skip
    claim = "lunch-answer"
    report = ("memo", "report", "doc-49", "--by", "EUR", "--on", "20 July 1981")
    slip = run(*report, "--claim", f"{claim}x", status=1).output
    assert f"Did you mean {claim}?" in slip
    told = ask(*report, "--claim", claim, "--words", "Raised at lunch on 17 July.")
    assert told["state"] == "implemented"
    (task,) = ask("memo", "show", "doc-49", "--as-of", "1981-08-01")["tasks"]
    assert (task["state"], task["report"]["claims"]) == ("done", [claim])
