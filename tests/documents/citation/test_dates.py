"""The date of a paper in a citation is as exact as the paper, and no more."""

from __future__ import annotations

from typing import Any

import pytest

from finalact.documents.citation.dates import for_biblatex, in_parts, in_slashes, in_words, year_of
from tests.documents.citation.entries import check_csl_date

DATES: tuple[tuple[str, str, dict[str, Any], str], ...] = (
    ("1981-06-08", "June 8, 1981", {"date-parts": [[1981, 6, 8]]}, "1981/06/08/"),
    ("1981-06", "June 1981", {"date-parts": [[1981, 6]]}, "1981/06//"),
    ("1981", "1981", {"date-parts": [[1981]]}, "1981///"),
    ("1981-06~", "ca. June 1981", {"date-parts": [[1981, 6]], "circa": True},
     "1981/06//about June 1981"),
    ("1981-06-08?", "[June 8, 1981?]", {"date-parts": [[1981, 6, 8]], "circa": True},
     "1981/06/08/perhaps 8 June 1981"),
    ("1981-06-08/1981-06-10", "June 8–10, 1981",
     {"date-parts": [[1981, 6, 8], [1981, 6, 10]]}, "1981///8 to 10 June 1981"),
    ("1981-06-28/1981-07-02", "June 28–July 2, 1981",
     {"date-parts": [[1981, 6, 28], [1981, 7, 2]]}, "1981///28 June to 2 July 1981"),
    ("1981-12-30/1982-01-02", "December 30, 1981 – January 2, 1982",
     {"date-parts": [[1981, 12, 30], [1982, 1, 2]]}, ""),
    ("1981/1983", "1981–1983", {"date-parts": [[1981], [1983]]}, ""),
    ("[1981-06-08..1981-06-18]", "between June 8 and June 18, 1981",
     {"date-parts": [[1981, 6, 8], [1981, 6, 18]], "circa": True},
     "1981///between 8 June 1981 and 18 June 1981"),
    ("[..1988-03-31]", "by March 31, 1988", {"literal": "not after 31 March 1988"}, ""),
    ("[1988-03-31..]", "after March 31, 1988", {"literal": "not before 31 March 1988"}, ""),
    ("1988-21", "spring 1988", {"date-parts": [[1988]], "season": 1}, "1988///spring 1988"),
    ("198X", "some time in the 1980s",
     {"date-parts": [[1980, 1, 1], [1989, 12, 31]], "circa": True}, ""),
)  # fmt: skip


@pytest.mark.parametrize(("edtf", "words", "parts", "slashes"), DATES)
def test_a_date_in_each_style(edtf: str, words: str, parts: dict[str, Any], slashes: str) -> None:
    assert in_words(edtf) == words
    assert in_parts(edtf) == parts
    check_csl_date(in_parts(edtf))
    assert in_slashes(edtf) == slashes


def test_what_is_inferred_stands_in_brackets_and_nothing_is_made_up() -> None:
    assert in_words("1981-06-08", is_inferred=True) == "[June 8, 1981]"
    assert in_words("1981-06-08?", is_inferred=True) == "[June 8, 1981?]"
    assert in_words(None) == "n.d."
    assert year_of("[..1988-03-31]") == ""
    assert year_of("1981-12-31~") == "1981"
    assert for_biblatex("[1981-06-08..1981-06-18]") == ""
    assert for_biblatex("1981-06-08/1981-06-10") == "1981-06-08/1981-06-10"
