"""The papers on a desk."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Ask, Run


@pytest.mark.usefixtures("desk")
def test_papers_are_listed_with_kind_date_and_pages(run: Run, ask: Ask) -> None:
    papers = {paper["id"]: paper for paper in ask("papers")["papers"]}
    assert papers["doc-106"]["number"] == "106"
    assert papers["doc-106"]["pages"] == ["313", "314"]
    flat = " ".join(run("papers").stdout.split())
    assert "action memorandum; not after 31 March 1988 (inferred); pp. 313, 314" in flat


@pytest.mark.usefixtures("fresh")
def test_an_empty_desk_has_none(run: Run, ask: Ask) -> None:
    assert ask("papers") == {"papers": []}
    assert "no paper" in run("papers").stdout
