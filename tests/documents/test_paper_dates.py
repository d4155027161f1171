"""The line that dates a paper, in the print of any decade, and the date it gives."""

from __future__ import annotations

import pytest

from finalact.documents.paper_dates import date_of_line
from finalact.documents.printed import read_printed


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Oslo, January 13, 1956—6:45 p.m.", "1956-01-13"),
        ("Oslo, August 3, 1948—7 p. m.", "1948-08-03"),
        ("Oslo, August 3, 1948 — noon.", "1948-08-03"),
        ("Oslo, August 3, 1948—7 p. m. [Received August 4—1:05 a. m.]", "1948-08-03"),
        ("[Oslo,] May 4, 1951.", "1951-05-04"),
        ("Oslo, 3 May 1945.", "1945-05-03"),
        ("Oslo, May 4, 1962, 10:30–11:15 a.m. EST", "1962-05-04"),
        ("Oslo, May 4, 1962, 10 a.m.–noon.", "1962-05-04"),
        ("Oslo, May 4, 1962, 2230Z", "1962-05-04"),
        ("Oslo, November 19 and 20, 1968.", "1968-11-19/1968-11-20"),
        ("Oslo, January 30–February 2, 1956.", "1956-01-30/1956-02-02"),
        ("May 1969.", "1969-05"),
        ("[Oslo, undated.]", None),
    ],
)
def test_a_dateline_of_any_decade_dates_its_paper(line: str, date: str | None) -> None:
    text = f"3. Telegram From the Embassy in Norland to the Ministry of State\n\n{line}\n\nYes.\n"
    paper = read_printed(text)
    assert paper.dateline == line
    assert [passage.text for passage in paper.passages] == ["Yes."]
    assert (paper.date and paper.date.edtf) == date


@pytest.mark.parametrize(
    "line",
    [
        "Oslo, May 4, 1962 we met.",
        "Oslo, May 4, 1962—40 men came.",
        "May 4, 1962 was a day.",
        "In May 1962, 40 came.",
    ],
)
def test_a_sentence_that_begins_with_a_day_is_no_dateline(line: str) -> None:
    paper = read_printed(f"3. Letter From A. Reed to B. Moss\n\n{line}\n\nYes.\n")
    assert paper.dateline is None
    assert [passage.text for passage in paper.passages] == [line, "Yes."]


@pytest.mark.parametrize("over", [["secret"], ["SECRET", "PRIORITY"], ["[Extract]"]])
def test_a_classification_may_stand_over_the_dateline(over: list[str]) -> None:
    head = "The Envoy in Norland (Holt) to the Minister of State"
    paper = read_printed("\n\n".join([head, *over, "Oslo, May 3, 1948—7 p. m.", "Yes.", "No."]))
    assert paper.dateline == "Oslo, May 3, 1948—7 p. m."
    assert [passage.text for passage in paper.passages] == ["Yes.", "No."]
    assert [section.title for section in paper.sections] == [None]


def test_a_known_heading_over_a_day_stays_a_heading() -> None:
    paper = read_printed("3. Report\n\nSummary\n\nMay 3, 1948.\n\nYes.\n")
    assert [section.title for section in paper.sections] == ["Summary"]


@pytest.mark.parametrize("days", ["May 7–5", "June 28–31"])
def test_days_that_no_calendar_has_give_no_date(days: str) -> None:
    assert date_of_line(f"Oslo, {days}, 1956.") is None
