"""The calendar: what stands on which day, and a file that keeps the rules of RFC 5545."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.diplomacy.calendar import (
    Calendar,
    Entry,
    EntrySort,
    LeftOut,
    Sureness,
    meeting_entry,
)
from finalact.diplomacy.calendar_file import calendar_file
from tests.diplomacy.meetings_of import only, said
from tests.diplomacy.rfc5545 import broken_rules

DAY = date(1990, 6, 1)
PLAN = said("summit", "planned", "1991", "1989-01-04", value="Issel")
HELD = said("summit", "held", "1991-09-10/1991-10-04", "1991-10-04", value="Issel")


def calendar_with(*entries: Entry) -> Calendar:
    return Calendar("lakes", "The talks on the lakes", DAY, DAY, entries)


def text_of(entry: Entry) -> str:
    """The file of one entry with its lines unfolded."""
    data = calendar_file(calendar_with(entry))
    assert broken_rules(data) == []
    return data.decode().replace("\r\n ", "").replace("\r\n", "\n")


def test_a_plan_known_only_by_its_year_is_all_of_it_and_says_so() -> None:
    entry = meeting_entry(only(PLAN, as_of="1990-06-01"), DAY)
    assert isinstance(entry, Entry)
    assert (entry.first, entry.last) == (date(1991, 1, 1), date(1991, 12, 31))
    assert entry.heading == "Summit (planned: some time in 1991)"
    text = text_of(entry)
    assert "DTSTART;VALUE=DATE:19910101\n" in text
    assert "DTEND;VALUE=DATE:19920101\n" in text
    assert "STATUS:TENTATIVE\n" in text
    assert "UID:meeting/summit@lakes.finalact\n" in text
    assert "DTSTAMP:19900601T000000Z\n" in text
    assert "LOCATION:Issel\n" in text


def test_once_held_it_is_the_same_entry_with_its_days() -> None:
    entry = meeting_entry(only(PLAN, HELD), date(1992, 1, 1))
    assert isinstance(entry, Entry)
    assert entry.key == "meeting/summit"
    assert entry.heading == "Summit"
    text = text_of(entry)
    assert "DTSTART;VALUE=DATE:19910910\n" in text
    # The day after the last one: the end of whole days is not itself included.
    assert "DTEND;VALUE=DATE:19911005\n" in text
    assert "STATUS:CONFIRMED\n" in text
    assert "SEQUENCE:1\n" in text
    assert "held as planned" in text


def test_under_way_it_lasts_until_the_planned_end_or_the_day_asked_about() -> None:
    begun = said("summit", "held", "1991-09-10/..", "1991-09-12")
    plan = said("summit", "planned", "1991-09-10/1991-10-01", "1991-01-01")
    asked = date(1991, 9, 20)
    with_plan = meeting_entry(only(plan, begun, as_of="1991-09-20"), asked)
    alone = meeting_entry(only(begun, as_of="1991-09-20"), asked)
    assert isinstance(with_plan, Entry)
    assert isinstance(alone, Entry)
    assert (with_plan.last, alone.last) == (date(1991, 10, 1), asked)
    assert alone.heading == "Summit (under way)"


def test_called_off_stays_in_the_calendar_as_called_off() -> None:
    off = said("summit", "cancelled", said_on="1990-03-01")
    entry = meeting_entry(only(PLAN, off, as_of="1990-06-01"), DAY)
    assert isinstance(entry, Entry)
    assert "STATUS:CANCELLED\n" in text_of(entry)
    assert entry.heading == "Summit (called off: some time in 1991)"


def test_without_a_day_it_is_left_out_with_the_reason() -> None:
    spoken_of = said("summit", "planned", said_on="1989-01-01", value="Issel")
    left = meeting_entry(only(spoken_of, as_of="1990-01-01"), DAY)
    assert left == LeftOut("meeting/summit", EntrySort.MEETING, "Summit", "No plan says when.")
    bounded = said("summit", "planned", "[..1991-06-30]", "1989-01-01")
    entry = meeting_entry(only(bounded, as_of="1990-01-01"), DAY)
    assert isinstance(entry, Entry)
    assert entry.first == entry.last == date(1991, 6, 30)
    assert entry.heading == "Summit (planned: not after 30 June 1991)"


def test_an_end_that_is_not_known_is_said_in_the_heading() -> None:
    ended = said("summit", "finish", "1991-10-04", "1991-10-05")
    entry = meeting_entry(only(ended), date(1992, 1, 1))
    assert isinstance(entry, Entry)
    assert entry.heading == "Summit (up to 4 October 1991)"
    begun = said("summit", "start", "1991-09-10", "1991-09-12")
    entry = meeting_entry(only(begun, as_of="1991-12-01"), date(1991, 12, 1))
    assert isinstance(entry, Entry)
    assert entry.heading == "Summit (its end is not known)"
    assert entry.first == entry.last == date(1991, 9, 10)
    loose = said("summit", "planned", "1991-06-01/..", "1989-01-01")
    entry = meeting_entry(only(loose, as_of="1990-01-01"), DAY)
    assert isinstance(entry, Entry)
    assert entry.heading == "Summit (planned: from 1 June 1991 on)"


def test_signs_that_mean_something_in_a_calendar_are_written_as_words() -> None:
    entry = evolve(
        entry_of("Talks; salt, fish \\ oil"), told=("One, two;", "three\\n four"), place="A, B"
    )
    text = text_of(entry)
    assert "SUMMARY:Talks\\; salt\\, fish \\\\ oil\n" in text
    assert "DESCRIPTION:One\\, two\\;\\nthree\\\\n four\\nAs of 1 June 1990.\n" in text
    [event] = read(calendar_file(calendar_with(entry)))
    assert event.summary == "Talks; salt, fish \\ oil"
    assert event.description == "One, two;\nthree\\n four\nAs of 1 June 1990."


def entry_of(title: str, first: date = DAY, last: date = DAY) -> Entry:
    return Entry("meeting/x", EntrySort.MEETING, title, first, last)


def read(data: bytes) -> list[Event]:
    """The events as another program reads them: one that did not write the file."""
    return list(IcsCalendarStream.calendar_from_ics(data.decode()).events)


WORDS = st.text(max_size=200)
DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))
ENTRIES = st.builds(
    lambda key, sort, title, days, sure, reach, place, told, changes: Entry(
        f"{sort.name}/{key}", sort, title, min(days), max(days), sure, reach, place,
        tuple(told), changes, min(days),
    ),
    st.text(min_size=1, max_size=20), st.sampled_from(EntrySort), WORDS,
    st.tuples(DATES, DATES), st.sampled_from(Sureness), WORDS, WORDS,
    st.lists(WORDS, max_size=3), st.integers(0, 9),
)  # fmt: skip


@given(entries=st.lists(ENTRIES, max_size=4, unique_by=lambda e: e.key), title=WORDS, id_=WORDS)
def test_whatever_stands_in_it_the_file_keeps_the_rules_and_can_be_read(
    entries: list[Entry], title: str, id_: str
) -> None:
    calendar = Calendar(id_, title, DAY, DAY, tuple(entries))
    data = calendar_file(calendar)
    assert broken_rules(data) == []
    assert data == calendar_file(calendar)
    found = [(event.dtstart, event.dtend) for event in read(data)]
    assert found == [(entry.first, entry.last + timedelta(1)) for entry in entries]


@pytest.mark.parametrize("first", [date.min, date(999, 12, 31), date.max])
def test_the_ends_of_the_calendar_are_days_too(first: date) -> None:
    data = calendar_file(calendar_with(entry_of("Edge", first, first)))
    assert broken_rules(data) == []
    assert f"DTSTART;VALUE=DATE:{first:%m%d}".encode()[-4:] in data


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        ("\r\n", "\n", "CR LF"),
        ("VERSION:2.0\r\n", "", "VERSION stands 0 times"),
        ("SUMMARY:Edge", "SUMMARY:Edge, or not", "bare"),
        ("SUMMARY:Edge", "SUMMARY:" + "x" * 80, "75 octets"),
        ("DTEND;VALUE=DATE:19900602", "DTEND;VALUE=DATE:19900601", "not after DTSTART"),
        ("STATUS:CONFIRMED", "STATUS:SURE", "no status"),
        ("END:VEVENT", "END:VTODO", "closes nothing"),
    ],
)
def test_the_rules_notice_what_breaks_them(good: str, bad: str, rule: str) -> None:
    data = calendar_file(calendar_with(entry_of("Edge"))).decode()
    assert good in data
    assert any(rule in told for told in broken_rules(data.replace(good, bad).encode()))


def test_no_other_command_waits_for_the_library_that_writes_calendars() -> None:
    program = (
        "import sys, finalact.view, finalact.cli.main, finalact.cli.status, finalact.web.app;"
        "sys.exit('icalendar' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
