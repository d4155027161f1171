"""The two example papers, as text and as read."""

from __future__ import annotations

from pathlib import Path

import pytest

from finalact.documents.printed import read_printed
from finalact.model.document import Document


@pytest.fixture(scope="session")
def papers(house: Path) -> dict[str, str]:
    """The printed text of both example papers, by number."""
    folder = house / "src/finalact/examples/moscow-1988/documents"
    return {
        number: (folder / f"doc-{number}.txt").read_bytes().decode("utf-8")
        for number in ("49", "106")
    }


@pytest.fixture(scope="session")
def action_memo(papers: dict[str, str]) -> Document:
    """Doc. 49, the action memorandum of June 1981."""
    return read_printed(papers["49"])


@pytest.fixture(scope="session")
def conditions_memo(papers: dict[str, str]) -> Document:
    """Doc. 106, the conditions memorandum of March 1988."""
    return read_printed(papers["106"])
