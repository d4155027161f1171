"""The programme of meetings: plans that change, what was held, and what nobody tells."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.diplomacy.meeting_records import records_missing
from finalact.diplomacy.meeting_sentences import meeting_sentences, outcome_sentence
from finalact.diplomacy.programme import MeetingStanding
from finalact.diplomacy.programme_words import meeting_named, order_sentences, place_in_order
from finalact.documents.reader import read_paper
from finalact.model.claim import Citation, ClaimKind, Relation
from finalact.model.refusal import Refusal
from tests.diplomacy.meetings_of import on, only, programme, said, weeks

LENGTH = weeks(4, 6, "four to six weeks")
FIRST_PLAN = said("summit", "planned", "1990", "1988-03-30", voice="Lind", quantity=LENGTH)
SECOND_PLAN = said("summit", "planned", "1991", "1989-01-04", speaker="Carvo")
HELD = said("summit", "held", "1991-09-10/1991-10-04", "1991-10-04", value="Issel")


def test_a_meeting_that_came_a_year_later_and_was_shorter_than_planned() -> None:
    meeting = only(FIRST_PLAN, SECOND_PLAN, HELD)
    assert meeting.standing is MeetingStanding.HELD
    assert meeting_sentences(meeting) == [
        "Held 10 September to 4 October 1991 in Issel; it lasted 25 days.",
        "Planned for 1991 (Carvo, 4 January 1989): held as planned.",
        "Before that planned for 1990 (Lind, Secretariat, 30 March 1988): held a year later.",
        (
            "Planned to last 4 to 6 weeks (“four to six weeks”, Lind, Secretariat, 30 March 1988): "
            "it lasted 25 days, shorter than planned."
        ),
    ]


def test_a_plan_is_the_one_known_on_the_day_and_never_says_that_it_was_held() -> None:
    then = only(FIRST_PLAN, SECOND_PLAN, HELD, as_of="1988-12-31")
    assert then.standing is MeetingStanding.PLANNED
    assert outcome_sentence(then) == "Planned for 1990 (Lind, Secretariat, 30 March 1988)."
    # What became known later adds nothing to the plans of that day.
    later = only(FIRST_PLAN, SECOND_PLAN, HELD, as_of="1988-12-31", known_by="1995-01-01")
    assert later.plans == then.plans


def test_nobody_tells_that_it_was_held() -> None:
    meeting = only(FIRST_PLAN, as_of="1991-01-01")
    assert meeting.standing is MeetingStanding.NO_WORD
    assert meeting_sentences(meeting)[:2] == [
        "The time planned for it is over, and nothing known by then says that it was held.",
        "Planned for 1990 (Lind, Secretariat, 30 March 1988).",
    ]
    assert only(FIRST_PLAN, as_of="1990-12-31").standing is MeetingStanding.PLANNED


def test_a_meeting_under_way_has_an_open_end() -> None:
    open_ended = said("summit", "held", "1991-09-10/..", "1991-09-12")
    told_later = said("summit", "held", "1991-09-10/1991-10-04", "1991-10-04")
    begun = said("summit", "start", "1991-09-10", "1991-09-12")
    day, later = "1991-09-20", "1992-01-01"
    for claim, known_by in ((open_ended, day), (told_later, later)):
        meeting = only(claim, as_of=day, known_by=known_by)
        assert outcome_sentence(meeting) == "Under way since 10 September 1991."
    assert outcome_sentence(only(begun, as_of=day)) == (
        "It began 10 September 1991; when it ended is not known."
    )
    with_end = only(begun, said("summit", "finish", "1991-10-04", "1991-10-04"), as_of=later)
    assert with_end.standing is MeetingStanding.HELD
    assert with_end.lasted.low == with_end.lasted.high == 25


def test_called_off_and_planned_again() -> None:
    off = said("summit", "cancelled", said_on="1989-05-01")
    again = said("summit", "planned", "1991-06", "1989-08-01")
    gone = only(FIRST_PLAN, off, as_of="1989-06-01")
    assert gone.standing is MeetingStanding.CALLED_OFF
    assert meeting_sentences(gone)[:2] == [
        "Called off (Secretariat, 1 May 1989).",
        "Before that planned for 1990 (Lind, Secretariat, 30 March 1988).",
    ]
    back = only(FIRST_PLAN, off, again, as_of="1990-01-01")
    assert back.standing is MeetingStanding.PLANNED
    assert "Before that called off (Secretariat, 1 May 1989)." in meeting_sentences(back)


def test_a_plan_corrected_by_its_speaker_is_kept_and_said_so() -> None:
    corrected = said(
        "summit", "planned", "1992", "1989-02-01", relation=Relation.CORRECTS, target=FIRST_PLAN.id
    )
    meeting = only(FIRST_PLAN, corrected, as_of="1989-06-01")
    [old, new] = meeting.plans
    assert (str(old.when), old.is_latest) == ("1990", False)
    assert old.why_not.startswith("corrected by Secretariat, 1 February 1989")
    assert (str(new.when), new.is_latest) == ("1992", True)


def test_sources_that_differ_leave_the_end_open_and_are_named() -> None:
    one = said("review", "held", "1986-11-04/1989-01-19", "1989-01-19", speaker="Secretariat")
    two = said("review", "held", "1986-11-04/1989-01-17", "1990-05-01", speaker="Archive")
    meeting = only(one, two)
    assert outcome_sentence(meeting) == (
        "Held from 4 November 1986, ending between 17 January 1989 and 19 January 1989; it lasted "
        "806 to 808 days. The sources differ: 4 November 1986 to 19 January 1989 (Secretariat); "
        "4 November 1986 to 17 January 1989 (Archive)."
    )
    before = only(one, two, as_of="1989-06-01")
    assert "The sources differ" not in outcome_sentence(before)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("1989", "Held some time in 1989."),
        ("1989-06", "Held some time in June 1989."),
        ("1989-06-05", "Held on 5 June 1989."),
        ("1989-06-05~", "Held about 5 June 1989."),
        ("1989-06-05?", "Held perhaps 5 June 1989."),
    ],
)
def test_a_date_is_said_no_more_exactly_than_it_was_told(period: str, words: str) -> None:
    assert outcome_sentence(only(said("summit", "held", period, "1990-01-01"))) == words


def test_a_projection_or_a_demand_is_no_evidence_that_it_was_held() -> None:
    hoped = said("summit", "held", "1989-06-05", "1989-01-01", kind=ClaimKind.PROJECTION)
    assert not programme(hoped).meetings


def test_order_as_planned_and_as_held_and_what_was_turned_round() -> None:
    known = programme(
        said("experts", "planned", "1989", "1988-01-01"),
        said("review", "planned", "1989", "1988-01-01"),
        said("summit", "planned", "1990", "1988-01-01"),
        said("summit", "held", "1989-02-01/1989-02-03", "1989-02-03"),
        said("experts", "held", "1989-05-01/1989-05-03", "1989-05-03"),
        said("review", "held", "1990-06-01/1990-06-03", "1990-06-03"),
    )
    assert known.order.planned == (("experts", "review"), ("summit",))
    assert known.order.held == (("summit",), ("experts",), ("review",))
    assert set(known.order.turned) == {("experts", "summit"), ("review", "summit")}
    assert order_sentences(known)[0] == (
        "In the order planned: Meeting of experts and Review meeting (in which order is open); "
        "then Summit."
    )
    assert "Meeting of experts was planned before Summit and held after it." in (
        order_sentences(known)
    )
    summit = meeting_named(known, "summit")
    assert "Planned after Meeting of experts and Review meeting." in place_in_order(known, summit)
    assert "It was planned after Review meeting and held before it." in (
        place_in_order(known, summit)
    )


def test_a_missing_record_is_told_in_the_words_of_the_note() -> None:
    paper = read_paper(
        b"7. Memorandum From Lind to Osei1\n\nWe can talk about it on Friday.2\n\n"
        b"  1. Source: Ministry, Lot 12.\n"
        b"  2. June 1. No record of this meeting has been found.",
        "doc-7.txt",
    )
    planned = said("summit", "planned", "1990-06-01", citations=(Citation("doc-7", "note 2"),))
    meeting = only(planned)
    [missing] = records_missing(meeting, lambda name: paper if name == "doc-7" else None)
    assert missing.words == "No record of this meeting has been found."
    assert missing.citations == (Citation("doc-7", "note 2"),)
    assert not records_missing(meeting, lambda _: None)
    told = only(planned, said("summit", "record", value="The minutes were burnt."))
    words = [m.words for m in records_missing(told, lambda _: None)]
    assert words == ["The minutes were burnt."]


def test_a_meeting_nobody_knows_is_refused_with_a_suggestion() -> None:
    with pytest.raises(Refusal) as refused:
        meeting_named(programme(FIRST_PLAN), "sumit")
    assert refused.value.code == "meeting-not-found"
    assert refused.value.remedy == "Did you mean summit?"
    assert meeting_named(programme(FIRST_PLAN), "SUMMIT").id == "summit"


DAYS = st.dates(date(1988, 1, 1), date(1992, 12, 31))


@given(
    planned=st.lists(st.tuples(DAYS, DAYS), max_size=3),
    held=st.none() | st.tuples(DAYS, st.integers(0, 60), st.integers(0, 60)),
    days=st.tuples(DAYS, DAYS),
)
def test_what_becomes_known_later_never_changes_an_earlier_programme(
    planned: list[tuple[date, date]],
    held: tuple[date, int, int] | None,
    days: tuple[date, date],
) -> None:
    claims = [said("summit", "planned", str(when), str(told)) for told, when in planned]
    if held is not None:
        first, length, delay = held
        last = first + timedelta(length)
        told = last + timedelta(delay)
        claims.append(said("summit", "held", f"{first}/{last}", str(told)))
    earlier, later = sorted(days)
    known = [c for c in claims if (day := c.reached_us) and day.counts_from]
    by_then = [c for c in known if str(c.said_on) <= str(earlier)]
    asked = {"as_of": str(earlier)}
    assert programme(*claims, **asked) == programme(*by_then, **asked)
    # Order of entry does not matter.
    assert programme(*reversed(claims), as_of=str(later)).order == (
        programme(*claims, as_of=str(later)).order
    )


@given(st.permutations([FIRST_PLAN, SECOND_PLAN, HELD]))
def test_the_order_of_entry_changes_no_sentence(claims: list[object]) -> None:
    found = only(*claims)  # type: ignore[arg-type]
    assert meeting_sentences(found) == meeting_sentences(only(FIRST_PLAN, SECOND_PLAN, HELD))


def test_agenda_and_decisions_count_from_the_day_they_were_said() -> None:
    item = said("summit", "agenda", said_on="1989-06-01", value="freedom of religion")
    decision = said("summit", "decision", said_on="1989-07-01", value="the next seat")
    plan = evolve(FIRST_PLAN, said_on=on("1988-03-30"))
    before = only(plan, item, decision, as_of="1989-06-30")
    assert [c.value for c in before.agenda] == ["freedom of religion"]
    assert not before.decisions
    assert [c.value for c in only(plan, item, decision).decisions] == ["the next seat"]


def test_what_was_told_while_a_meeting_went_on_differs_from_nothing() -> None:
    began = said("summit", "held", "1990-06-04/..", "1990-06-04")
    ended = said("summit", "held", "1990-06-04/1990-06-08", "1990-06-08")
    other = said("summit", "held", "1990-06-05/1990-06-08", "1990-06-09")
    assert "differ" not in " ".join(meeting_sentences(only(began, ended)))
    assert "differ" in " ".join(meeting_sentences(only(began, ended, other)))
