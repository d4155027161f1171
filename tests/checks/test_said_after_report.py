"""A claim that is dated after the paper that tells of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finalact.checks.said_after_report import CHECK, date_of_source
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]
MEMO = """12. Memorandum From the Harbour Desk to Minister Aas1

Washington, May 2, 1988

We count 40 detainees.2

  1. Source: Harbour Archive, Box 3. Secret. Drafted by Lund on May 2.
  2. On May 9, Aas wrote in the margin: “Still?”
"""


def test_a_figure_of_june_does_not_stand_in_a_paper_of_may(said: Say, look: Look) -> None:
    claim = said("a", figure=40, said="1988-06-02", document="doc-12", passage="1")
    (finding,) = look(CHECK, claim, papers={"doc-12": MEMO})
    assert finding.sentence == (
        "Norland, “40” (Leaving Sudmark) was said on 2 June 1988, and is cited from an earlier "
        "paper: doc-12, which is of 2 May 1988."
    )


def test_what_was_said_by_the_day_of_the_paper_or_written_on_it_later_is_no_fault(
    said: Say, look: Look
) -> None:
    papers = {"doc-12": MEMO}
    for day, passage in (("1988-05-02", "1"), ("1988-05", "1"), ("1988-05-09", "note 2")):
        claim = said("a", figure=40, said=day, document="doc-12", passage=passage)
        assert look(CHECK, claim, papers=papers) == []


@pytest.mark.parametrize(
    ("source", "day"),
    [
        ("Harbour Post, 5 January 1988", "1988-01-05"),
        ("Telegram 3982 from Moscow, 11 April 1973", "1973-04-11"),
        ("Hansard, written answers, 20 January 1989, columns 328–329", "1989-01-20"),
        ("Harbour Post, January 5, 1988", "1988-01-05"),
        ("Bulletin of 2019-02-05", "2019-02-05"),
        ("Harbour Post, July 1988", "1988-07"),
    ],
)
def test_the_date_of_a_paper_is_read_from_its_name(source: str, day: str) -> None:
    assert str(date_of_source(source)) == day


@pytest.mark.parametrize(
    "source",
    ["Foreign Relations, 1969–1976, vol. XV, Document 183", "A dispatch on August 1989",
     "Encyclopaedia entry, Geneva Accords (1988)", "History pages for 1973"],
)  # fmt: skip
def test_years_in_the_name_of_a_book_are_no_dates(source: str) -> None:
    assert date_of_source(source) is None


def test_a_newspaper_cannot_report_what_was_said_a_week_later(said: Say, look: Look) -> None:
    late = said("a", figure=9, said="1988-01-12", source="Harbour Post, 5 January 1988")
    assert len(look(CHECK, late)) == 1
    in_time = said("a", figure=9, said="1988-01-05", source="Harbour Post, 5 January 1988")
    assert look(CHECK, in_time) == []
