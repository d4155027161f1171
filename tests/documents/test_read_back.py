"""What this desk writes, it reads back as the same paper; an office program in between changes
no word."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.documents.contract import as_contract
from finalact.documents.laid_out import Beside
from finalact.documents.printed import read_printed
from finalact.documents.reader import read_paper
from finalact.documents.writers import written
from finalact.model.document import Document
from finalact.model.mark import Mark
from tests.conftest import MissingTool

FORMS = ("docx", "html")
# What the markup of an edition says and no printed paper can: the date of an attachment.
ONLY_IN_MARKUP = "attachments"


def told(paper: Document) -> dict[str, Any]:
    """All that the contract tells of a paper, but what only markup can hold."""
    return {key: value for key, value in as_contract(paper).items() if key != ONLY_IN_MARKUP}


def through(paper: Document, form: str) -> Document:
    """The paper written out and read again."""
    return read_paper(written(paper, form), f"paper.{form}")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", ["49", "106"])
def test_the_example_papers_come_back_the_same(
    papers: dict[str, str], number: str, form: str
) -> None:
    paper = read_printed(papers[number])
    back = through(paper, form)
    assert told(back) == told(paper)
    calls = [[(c.at, c.note) for c in p.words.calls] for p in paper.passages]
    assert [[(c.at, c.note) for c in p.words.calls] for p in back.passages] == calls
    assert back.notes == paper.notes
    assert back.decisions == paper.decisions
    assert not back.remarks


@pytest.mark.parametrize("form", FORMS)
def test_papers_of_an_edition_come_back_the_same(shared: Path, form: str) -> None:
    files = sorted(shared.glob("frus-tei/*.xml"))[::5] + sorted(shared.glob("frus-text/*.txt"))[::8]
    assert files
    for file in files:
        paper = read_paper(file.read_bytes(), file.name)
        assert told(through(paper, form)) == told(paper), file.name


@pytest.mark.parametrize("form", FORMS)
def test_a_mark_that_no_note_tells_comes_back(papers: dict[str, str], form: str) -> None:
    paper = read_printed(papers["106"])
    sign = Mark("handwritten", "Aas", "Ask again.", sentence="“Ask again.”")
    made = written(paper, form, marginalia=[Beside(sign, 2)])
    (mark,) = [m for m in read_paper(made, "x").marks if m.note is None]
    assert (mark.by, mark.text, mark.passage) == ("Aas", "Ask again.", 2)
    own = evolve(paper, marks=(*paper.marks, mark))
    (again,) = [m for m in through(own, form).marks if m.note is None]
    assert (again.by, again.text, again.passage) == ("Aas", "Ask again.", 2)


WORDS = st.sampled_from(
    "the talks of Riga 15,000. A. U.S. about 300 say “hard” • & < é 1. | –".split()
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=10).map(" ".join)


@given(st.lists(SENTENCE, min_size=1, max_size=6), st.integers(0, 3), st.sampled_from(FORMS))
@settings(deadline=None, max_examples=16)
def test_any_paper_of_the_layout_comes_back(bodies: list[str], notes: int, form: str) -> None:
    calls = [*range(2, notes + 2), *[None] * len(bodies)]
    lines = [f"{body} end.{n or ''}" for body, n in zip(bodies, calls)]
    listed = "\n".join(f"  {n}. {'Source: ' if n == 1 else ''}Files." for n in range(1, notes + 2))
    text = "\n\n".join(["4. Letter From Anne Reed to Ben Moss1", *lines, listed])
    paper = read_printed(text)
    back = through(paper, form)
    assert [p.words for p in back.passages] == [p.words for p in paper.passages]
    assert back.notes == paper.notes
    assert back.heading == paper.heading


def squeezed(paper: Document) -> list[str]:
    """Every passage without its blanks and without a number or page turn set before it."""
    return [re.sub(r"\s+", "", p.text) for p in paper.passages]


@pytest.mark.slow
@pytest.mark.parametrize("form", ["docx", "html:HTML (StarWriter)"])
def test_an_office_program_in_between_loses_no_note_and_no_word(
    conditions_memo: Document, tmp_path: Path, missing_tool: MissingTool, form: str
) -> None:
    program = shutil.which("soffice")
    if program is None:
        missing_tool("LibreOffice is not on this machine.")
    (tmp_path / "paper.docx").write_bytes(written(conditions_memo, "docx"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    out = tmp_path / "out"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", form, "--outdir", str(out),
         str(tmp_path / "paper.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (file,) = out.glob("paper.*")
    back = read_paper(file.read_bytes(), file.name)
    words = re.sub(r"\s+", "", " ".join(p.text for p in back.passages))
    for passage in squeezed(conditions_memo):
        assert passage in words
    assert [note.n for note in back.notes] == [note.n for note in conditions_memo.notes]
    for note, other in zip(back.notes, conditions_memo.notes, strict=True):
        assert re.sub(r"\s+", "", note.text) == re.sub(r"\s+", "", other.text)
    if form == "docx":
        assert told(back)["decisions"] == told(conditions_memo)["decisions"]
        assert squeezed(back) == squeezed(conditions_memo)
