"""Every address of the pages is told of in the reference, with the forms in which it is had."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from docs.making import addresses
from finalact.web.app import PAGES
from finalact.web.asked import NARROWING
from finalact.web.dates import AS_OF, KNOWN_BY

HOUSE = Path(__file__).resolve().parents[2]
PAGE = HOUSE / "docs" / "reference" / "addresses.md"


@pytest.mark.parametrize("path", [path for path, _ in PAGES])
def test_every_page_is_told_of_with_an_example(path: str) -> None:
    row = next(
        (line for line in PAGE.read_text("utf-8").splitlines()
         if line.startswith(f"| `{path.replace(':path', '')}` |")), None,
    )  # fmt: skip
    assert row is not None, f"{path} is not told of: run docs/make.py"
    assert "{" not in path or path in addresses.NAMES, f"name an example for {path}"
    _, _, says, forms, example, _ = (cell.strip() for cell in row.split("|"))
    assert says
    assert forms in ("yes", "no")
    assert re.fullmatch(r"`/[^`{]*`", example)


def test_everything_that_an_address_may_carry_is_told_of() -> None:
    text = PAGE.read_text("utf-8")
    for name in (AS_OF, KNOWN_BY, "format", "part", "expression", *NARROWING):
        assert f"| `{name}` |" in text


def test_the_table_of_a_page_is_told_of_as_it_is() -> None:
    text = addresses.page()
    rows = {line.split("`")[1]: line for line in text.splitlines() if line.startswith("| `/")}
    assert "| yes |" in rows["/cases"]
    assert "| no |" in rows["/calendar.ics"]
    assert "/case/shcharanskiy" in rows["/case/{name}"]
