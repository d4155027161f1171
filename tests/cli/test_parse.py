"""`finalact parse`: notes, sentences and headings taken apart, one a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from finalact.cli.main import cli
from finalact.documents.reader import read_paper

NOTE = (
    "Source: Ministry of State, Central File, K81-0098. Confidential; Nodis. Drafted by Simmel on "
    "June 8; cleared in EUR and by Holt. The minister was in Norland."
)


def parsed(what: str, text: str | bytes) -> list[dict[str, Any]]:
    result = run(what, text)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def run(what: str, text: str | bytes, *options: str) -> Result:
    return CliRunner().invoke(cli, ["parse", what, "-", *options], input=text)


def test_a_source_note_is_taken_apart_and_nothing_is_dropped() -> None:
    (note,) = parsed("source-notes", NOTE + "\n")
    assert "parts" not in note
    assert note["repository"] == "Ministry of State"
    assert note["classification"] == "Confidential"
    assert note["handling"] == ["Nodis"]
    assert (note["drafted_by"], note["drafted_on"]) == (["Simmel"], "June 8")
    assert note["cleared_by"] == ["EUR", "Holt"]
    assert note["remarks"] == ["The minister was in Norland."]
    assert "id" not in note


def test_a_note_comes_in_parts_where_it_is_asked_for_so() -> None:
    note_with_mark = f"{NOTE} In the margin, Kell wrote: “Yes.”"
    (note,) = parsed("source-notes", note_with_mark)
    assert note["notations"] == [
        {"kind": "handwritten", "by": "Kell", "where": "In the margin", "text": "Yes."}
    ]
    result = run("source-notes", note_with_mark, "--parts")
    (note,) = map(json.loads, result.stdout.splitlines())
    assert "".join(part["text"] for part in note["parts"]) == note_with_mark
    assert note["parts"][-2]["text"].strip() == "The minister was in Norland."
    assert note["notations"][0]["sentence"] == "In the margin, Kell wrote: “Yes.”"


def test_the_id_of_a_line_of_json_comes_back_with_it() -> None:
    lines = "\n".join(json.dumps({"id": n, "text": NOTE}) for n in ("a", "b"))
    assert [note["id"] for note in parsed("source-notes", lines)] == ["a", "b"]


def test_figures_come_with_what_their_words_commit_to() -> None:
    (found,) = parsed("quantities", "They say under 100, we about 300 prisoners.")
    first, second = found["quantities"]
    assert (first["span"], first["low"], first["high"], first["high_open"]) == (
        *("under 100", None, 100, True),
    )
    assert (second["span"], second["approximate"], second["unit"]) == ("about 300", True, "persons")
    sentence = "They say under 100, we about 300 prisoners."
    assert sentence[second["start"] : second["end"]] == "about 300"
    (named,) = parsed("quantities", json.dumps({"id": "q1", "sentence": "Some dozens left."}))
    assert named["id"] == "q1"


def test_a_heading_copied_from_print_loses_the_mark_of_its_note() -> None:
    (told,) = parsed(
        "headings",
        "7. Action Memorandum From the Acting Counsellor (Holt) to the Minister of State (Clerk)1",
    )
    assert (told["number"], told["kind"]) == ("7", "action memorandum")
    assert told["from"] == [{"name": "Holt", "office": "Counsellor", "acting": True}]
    assert told["to"] == [{"name": "Clerk", "office": "Minister of State", "acting": False}]
    (dated,) = parsed("headings", "8. Telegram From the Embassy in Norland, June 8, 1981")
    assert dated["number"] == "8"


def test_a_heading_is_read_as_it_is_on_its_paper(house: Path) -> None:
    for paper in sorted((house / "src/finalact/examples/moscow-1988/documents").glob("*.txt")):
        document = read_paper(paper.read_bytes(), paper.name)
        line = paper.read_text("utf-8").splitlines()[0]
        (told,) = parsed("headings", line)
        assert [each["name"] for each in told["from"]] == [
            person.name for person in document.senders
        ]


def test_blank_lines_are_passed_over_and_a_line_that_is_not_understood_is_named() -> None:
    assert len(parsed("source-notes", f"\n{NOTE}\n\n{NOTE}\n")) == 2
    result = run("headings", f"1. Letter From Holt to Kell\n{json.dumps({'text': 'x'})}\n")
    assert result.exit_code == 1
    assert "Line 2 is JSON without a text called" in result.output
    assert json.loads(result.stdout.splitlines()[0])["number"] == "1"


@pytest.mark.parametrize("what", ["source-notes", "quantities", "headings"])
def test_whatever_stands_on_a_line_is_answered(what: str) -> None:
    strange = ["{not json", '{"a":' * 100_000, "1" * 5000, "((((", "Source:", "“", "49."]
    assert len(parsed(what, "\n".join(strange))) == len(strange)
