"""A paper that is only laid out, for whoever asks where something stands in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from finalact.documents.printed import read_printed
from finalact.documents.reader import read_paper
from tests.documents.test_round_trip import papers

LAID_OUT = ("number", "heading", "sections", "notes", "pages", "blocks", "participants", "subject")


def seeds(house: Path) -> list[Path]:
    return sorted((house / "src/finalact/examples/moscow-1988/documents").glob("*.txt"))


def test_the_two_memoranda_stand_alike(house: Path) -> None:
    assert len(seeds(house)) == 2
    for file in seeds(house):
        data = file.read_bytes()
        whole = read_paper(data, file.name)
        bare = read_paper(data, file.name, understood=False)
        for name in LAID_OUT:
            assert getattr(bare, name) == getattr(whole, name), name
        assert whole.marks
        assert not bare.marks
        assert bare.source is None


@given(papers())
def test_passages_notes_and_pages_of_any_print_are_the_same(text: str) -> None:
    whole, bare = read_printed(text), read_printed(text, understood=False)
    for name in ("number", "sections", "notes", "pages"):
        assert getattr(bare, name) == getattr(whole, name)


@pytest.mark.parametrize("module", ["understanding", "quantities", "marks"])
def test_a_page_is_told_without_what_recognises_words(house: Path, module: str) -> None:
    asked = (
        "import sys; from pathlib import Path; from finalact.documents.reader import read_paper; "
        "paper = read_paper(Path(sys.argv[1]).read_bytes(), 'paper', understood=False); "
        "assert paper.passage(1).page; print('finalact.documents.' + sys.argv[2] in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", asked, str(seeds(house)[0]), module],
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.strip() == "False"
