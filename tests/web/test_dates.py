"""The two dates of a page: from the address, in any usual form."""

from __future__ import annotations

from datetime import date

import pytest
from starlette.testclient import TestClient

from finalact.web.dates import DateRefused, read_dates

TODAY = date(1990, 9, 1)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", TODAY),
        ("31 March 1988", date(1988, 3, 31)),
        ("1988-03-31", date(1988, 3, 31)),
        ("31.3.1988", date(1988, 3, 31)),
        ("March 1988", date(1988, 3, 31)),
        ("1988", date(1988, 12, 31)),
        ("not after 5 June 1990", date(1990, 6, 5)),
    ],
)
def test_any_usual_form_is_understood(typed: str, day: date) -> None:
    assert read_dates({"as_of": typed}, TODAY).as_of == day


def test_what_was_known_is_what_was_known_on_the_day_unless_said() -> None:
    assert read_dates({"as_of": "1988-03-31"}, TODAY).known_by == date(1988, 3, 31)
    both = read_dates({"as_of": "1988-07-31", "known_by": "5 August 1988"}, TODAY)
    assert (both.as_of, both.known_by) == (date(1988, 7, 31), date(1988, 8, 5))
    assert both.footing == "by what was known by 5 August 1988"
    assert read_dates({}, TODAY).warning == ""


@pytest.mark.parametrize("typed", ["31 February 1988", "soon", "1988/..", "3/4/1988"])
@pytest.mark.parametrize("field", ["as_of", "known_by"])
def test_what_is_no_day_is_refused_and_the_field_named(field: str, typed: str) -> None:
    with pytest.raises(DateRefused) as refusal:
        read_dates({field: typed}, TODAY)
    assert refusal.value.field == field
    assert refusal.value.status == 400


def test_a_refused_date_stays_in_its_field(client: TestClient) -> None:
    answer = client.get("/subject/fortress", params={"known_by": "31 February 1988"})
    assert answer.status_code == 400
    field = answer.text.split('<input id="known-by"')[1].split(">")[0]
    assert 'value="31 February 1988"' in field
    assert 'aria-invalid="true"' in field
    assert "There is no 31 February 1988: February 1988 has 29 days." in answer.text


def test_today_needs_no_warning(client: TestClient) -> None:
    text = client.get("/").text
    assert "As of today, 1 September 1990" in text
    assert "does not answer for today" not in text
    assert "/condition/prisoners?as_of=1990-09-01&amp;known_by=1990-09-01" in text


def test_the_steps_to_other_days_follow_the_news(client: TestClient) -> None:
    text = client.get("/subject/departures?as_of=1990-06-05").text
    assert 'rel="prev" href="/subject/departures?as_of=1990-06-02&' in text
    assert 'rel="next" href="/subject/departures?as_of=1990-06-09&' in text
