"""Printed text that holds several papers, in both layouts of the print."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest
from click.testing import CliRunner

from finalact.cli.main import cli
from finalact.documents.contract import as_contract
from finalact.documents.printed_many import split_papers
from finalact.documents.reader import read_paper

OLDER = """108. Memorandum of ConversationSource

Norland, July 27, 1961.

13. The minister obviously spoke of the harbour.1 He asked for 12.

* * *

* Source: Ministry of State, Central Files. Secret. Drafted by Simmel.

1 For text, see Document 4."""
NOTE = "109. Editorial Note\n\nOn July 28, 1961, the ferry sailed with 1961 passengers."
NEWER = """49. Action Memorandum From the Counsellor (Holt) to Minister of State Clerk1

ISSUE FOR DECISION

1. Whether to open the harbour.2

RECOMMENDATIONS

That you approve.3

  1. Source: Ministry of State, K81-0098. Confidential.
  2. See Document 4.
  3. Kell checked the approve option and wrote: “Yes. JHK 6/18/1981.”"""
PAPERS = (OLDER, NOTE, NEWER)


def read(text: str) -> dict[str, object]:
    return as_contract(read_paper(text.encode(), "paper.txt"))


@pytest.mark.parametrize("between", ["\n\n\n", "\n", ""])
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_papers_put_together_come_apart_again(between: str, order: tuple[int, ...]) -> None:
    texts = [PAPERS[n] for n in order]
    found = split_papers(between.join(texts))
    assert "".join(found) == between.join(texts)
    assert [read(text) for text in found] == [read(text) for text in texts]


@pytest.mark.parametrize("text", [*PAPERS, "", "No heading at all.\n", "1. A list\n2. of things"])
def test_one_paper_stays_one(text: str) -> None:
    assert split_papers(text) == [text]


@pytest.mark.parametrize("between", ["\n\n\n", "\n", ""])
@pytest.mark.parametrize("turns", ["[Page 12]\n\n", "[Page 11]\n[Page 12]\n", "[Page 12]\r\n"])
def test_page_turns_belong_to_the_heading_below_them(turns: str, between: str) -> None:
    texts = [turns + text for text in PAPERS]
    assert [split_papers(text) for text in texts] == [[text] for text in texts]
    found = split_papers("\ufeff" + between.join(texts))
    assert [part.strip("\n\ufeff") for part in found] == texts
    assert [read(part)["number"] for part in found] == ["108", "109", "49"]


def test_a_page_turn_that_ends_a_note_stays_with_it() -> None:
    texts = [NEWER + " [Page 12]\n\n", OLDER]
    assert split_papers("".join(texts)) == texts


def test_the_command_tells_each(tmp_path: Path) -> None:
    file = tmp_path / "two.txt"
    file.write_text(OLDER + NEWER, "utf-8")
    told = CliRunner().invoke(cli, ["read", str(file), "--json"])
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert [(line["volume"], line["id"], line["kind"]) for line in lines] == [
        ("two", "d108", "memorandum of conversation"),
        ("two", "d49", "action memorandum"),
    ]


def test_real_papers_of_both_layouts_come_apart_again(shared: Path) -> None:
    files = [*sorted((shared / "frus-text").glob("*.txt")), *shared.parent.glob("seeds/*.txt")]
    texts = [file.read_text("utf-8") for file in files]
    for between in ("\n\n", "\n", ""):
        assert [part.rstrip("\n") for part in split_papers(between.join(texts))] == [
            text.rstrip("\n") for text in texts
        ]


def test_the_number_of_a_series_carries_the_mark_of_its_note() -> None:
    notes = "\n\n  1. Source: Ministry of State. Secret.\n  2. Not printed."
    first = f"38. National Security Decision Memorandum 2501\n\nHe came in 1981.2{notes}"
    second = f"39. Presidential Directive/NSC–631\n\nYes.2{notes}"
    third = "40. National Intelligence Estimate 11–4–61Source\n\nNo.\n\n* * *\n\n* Source: Files."
    papers = split_papers(first + "\n\n" + second + third)
    assert [paper.split("\n")[0] for paper in papers] == [
        "38. National Security Decision Memorandum 2501",
        "39. Presidential Directive/NSC–631",
        "40. National Intelligence Estimate 11–4–61Source",
    ]
    headings = [read_paper(paper.encode(), "print").heading.text for paper in papers]
    assert headings[0].endswith("Memorandum 250")
    assert headings[1].endswith("NSC–63")


def test_a_numbered_paragraph_that_ends_in_a_year_is_no_heading() -> None:
    text = (
        "12. Letter From A. Reed to B. Moss1\n\n2. He came in 1981\n\nYes.\n\n"
        "  1. Source: Ministry of State. Secret."
    )
    assert split_papers(text) == [text]
