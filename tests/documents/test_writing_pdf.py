"""Papers as PDF: archival, tagged, always the same bytes, and nothing of the machine in them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.documents.laid_out import Beside
from finalact.documents.printed import read_printed
from finalact.documents.writers import Dressing, write_out, written
from finalact.model.document import Document
from finalact.model.mark import Mark
from tests.conftest import MissingTool
from tests.documents.taken_apart import inside, tags

SOMEBODY = "Quillfeather"
HOSTILE = """7. Memorandum From #eval("1+1") (Lind) to Minister Osei1

#panic("stop") $x^2$ *bold* _leaning_ <label> @ref \\ `raw` // gone /* too */ #pagebreak() ]

#read("/etc/passwd") "quoted" {"json": 1} \\u{48}

  1. Source: #strong[Files]. Secret. In the left-hand margin, Osei wrote: “#emph[Why]?”
"""


@pytest.fixture
def text_of(tmp_path: Path, missing_tool: MissingTool) -> Callable[[bytes], str]:
    """The words of a PDF, by a program of other people."""
    program = shutil.which("pdftotext")
    if program is None:
        missing_tool("pdftotext is not on this machine.")

    def read(pdf: bytes) -> str:
        (tmp_path / "paper.pdf").write_bytes(pdf)
        command = [program, "-layout", str(tmp_path / "paper.pdf"), "-"]
        told = subprocess.run(command, check=True, capture_output=True)
        return " ".join(told.stdout.decode("utf-8").split())

    return read


@pytest.mark.parametrize("number", ["49", "106"])
def test_a_paper_is_archival_and_tagged(papers: dict[str, str], number: str) -> None:
    made = write_out(read_printed(papers[number]), "pdf")
    assert made.remarks == ()
    assert made.data.startswith(b"%PDF-1.7")
    told = inside(made.data)
    for mark in (
        b"<pdfaid:part>2<", b"<pdfaid:conformance>A<", b"<pdfuaid:part>1<", b"/Marked true",
        b"/Lang(en)", b"/DisplayDocTitle true",
    ):  # fmt: skip
        assert mark in told, mark


def test_its_structure_is_that_of_the_paper(action_memo: Document) -> None:
    found = tags(written(action_memo, "pdf"))
    assert found.count("H1") == 1
    assert found.count("H2") == 5  # four parts of the paper, and the decision
    assert found.count("Note") == 5
    assert found.count("P") >= len(action_memo.passages)


def test_a_table_is_tagged_as_one() -> None:
    paper = read_printed("1. Memorandum\n\nState | Held\n--- | ---\nCarvo | 40\nSudmark | 20\n")
    found = tags(written(paper, "pdf"))
    assert [found.count(name) for name in ("Table", "TR", "TH", "TD")] == [1, 3, 2, 4]


def test_the_same_paper_gives_the_same_bytes(conditions_memo: Document) -> None:
    first = written(conditions_memo, "pdf", seal="sha256 12ab")
    time.sleep(1.1)  # a clock in the file would tell by now
    assert written(conditions_memo, "pdf", seal="sha256 12ab") == first
    assert written(conditions_memo, "pdf", seal="sha256 12ac") != first


def test_nothing_of_the_person_or_machine_is_in_the_file(
    conditions_memo: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / SOMEBODY
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("USER", "LOGNAME", "USERNAME", "FINALACT_NAME", "HOME"):
        monkeypatch.setenv(name, SOMEBODY)
    told = inside(written(conditions_memo, "pdf"))
    assert SOMEBODY.encode() not in told
    assert str(tmp_path).encode() not in told
    for day in (time.strftime("%Y%m%d"), time.strftime("%Y-%m-%d")):
        assert day.encode() not in told
    assert b"/CreationDate(D:19880331000000Z)" in told
    assert b"<xmp:CreateDate>1988-03-31T00:00:00Z<" in told


def test_an_undated_paper_bears_no_day_of_ours() -> None:
    told = inside(written(read_printed("1. Memorandum\n\nA word.\n"), "pdf"))
    assert b"/CreationDate(D:19700101000000Z)" in told


def test_words_of_a_paper_are_never_markup(text_of: Callable[[bytes], str]) -> None:
    told = text_of(written(read_printed(HOSTILE), "pdf", seal="#panic()"))
    for words in (
        '#panic("stop") $x^2$ *bold* _leaning_ <label> @ref \\ `raw` // gone /* too */',
        '#read("/etc/passwd")', '{"json": 1} \\u{48}', "#strong[Files]", "“#emph[Why]?”",
        '#eval("1+1")', "#panic()",
    ):  # fmt: skip
        assert words in told, words
    assert "root:" not in told


def test_everything_of_the_paper_stands_on_its_pages(
    action_memo: Document, text_of: Callable[[bytes], str]
) -> None:
    sign = Mark("stamped", "Clark", "Seen by Clark", sentence="A stamp: “Seen by Clark”")
    seal = "sha256 0123abcd"
    pdf = written(action_memo, "pdf", seal=seal, marginalia=[Beside(sign, 9)])
    told = text_of(pdf)
    assert told.count("CONFIDENTIAL") == 4  # above and below on two pages
    assert told.count(seal) == 2
    assert "p. 155" in told
    assert "Seen by Clark" in told
    assert "Approve X Disapprove" in told.replace("\u2003", " ")
    assert "Kelly for Clark, 18 June 1981" in told
    plain = text_of(written(action_memo, "pdf", classification=""))
    assert "CONFIDENTIAL" not in plain


def test_what_cannot_be_printed_is_told_on_the_paper_and_beside_it(
    text_of: Callable[[bytes], str],
) -> None:
    paper = read_printed("1. Memorandum\n\nThe ferry is called 海风.\n")
    made = write_out(paper, "pdf", Dressing())
    (remark,) = made.remarks
    assert remark.code == "glyph-missing"
    assert "2 characters" in remark.sentence
    assert "U+6D77, U+98CE" in remark.sentence
    assert "--fonts" in remark.remedy
    assert b"pdfaid:part>2" not in inside(made.data)
    assert "U+6D77" in text_of(made.data)


def test_russian_greek_and_hebrew_words_are_archival() -> None:
    made = write_out(read_printed("1. Memorandum\n\nОтказник, συνθήκη, סירוב.\n"), "pdf")
    assert made.remarks == ()
    assert b"pdfaid:part>2" in inside(made.data)


@pytest.mark.parametrize("sign", ["\ue000", "\ufeff"])
def test_what_archival_rules_forbid_is_told_too(sign: str) -> None:
    made = write_out(read_printed(f"1. Memorandum\n\nA {sign} mark.\n"), "pdf")
    (remark,) = made.remarks
    assert "archival PDF does not allow" in remark.sentence
    assert f"U+{ord(sign):04X}" in remark.sentence
    assert made.data.startswith(b"%PDF")


def test_a_folder_of_typefaces_is_looked_into(tmp_path: Path) -> None:
    paper = read_printed("1. Memorandum\n\nA word.\n")
    assert written(paper, "pdf", fonts=[tmp_path]) == written(paper, "pdf")
