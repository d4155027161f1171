"""Source notes where print lost a stop, and drafting, sending and restrictions told together."""

from __future__ import annotations

import pytest

from finalact.documents.names_list import split_names
from finalact.documents.source_note import source_note_in_parts
from finalact.model.document import SourceNote

HEAD = "Source: Harbour Archive, Lot 70D12, Box 3. Secret. "


def note(rest: str) -> SourceNote:
    text = HEAD + rest
    told, parts = source_note_in_parts(text)
    assert "".join(part.text for part in parts) == text
    return told


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("They met from 1 until 2 p.m.", "Gray also attended the meeting."),
        ("The call began at 8:05 a.m.", "From a note of Moss it is clear that Reed listened."),
        ("The call began at 8:05 a.m.", "(Harbour Library)"),
        ("The meeting ended at 3 p.m.", "Moss’s notes of it are in Box 4."),
        ("Moss was at sea.", "Reed spoke for him."),
    ],
)
def test_an_hour_may_end_a_sentence(first: str, then: str) -> None:
    assert note(f"{first} {then}").remarks == (first, then)


@pytest.mark.parametrize(
    "sentence",
    [
        "The text was sent at 11 a.m. Oslo time to all who asked.",
        "It was read at the 9–10 a.m. May 20 meeting.",
        "The log shows “from 1 until 2 p.m. Gray attended the meeting” and no more.",
    ],
)
def test_an_hour_with_its_place_or_day_ends_none(sentence: str) -> None:
    assert note(sentence).remarks == (sentence,)


def test_a_stop_lost_behind_what_a_paper_was_sent_for() -> None:
    told = note("Sent for information A stamped notation indicates that Moss saw the paper.")
    assert told.sent_for == "information"
    assert [mark.text for mark in told.notations] == ["Moss saw the paper"]
    assert told.remarks == ()


def test_an_office_of_one_letter_ends_the_clearances_before_a_mark() -> None:
    told = note("Cleared in PM, T, and E. “MAM” initialed for all parties.")
    assert told.cleared_by == ("PM", "T", "E")
    assert told.notations[0].by == "MAM"


def test_the_way_of_a_paper_told_between_drafting_and_clearance() -> None:
    told = note("Drafted by Reed on May 5; sent through Moss on May 6; cleared by Gray and Cole.")
    assert (told.drafted_by, told.drafted_on) == (("Reed",), "May 5")
    assert told.sent_via == "through Moss"
    assert told.cleared_by == ("Gray", "Cole")
    assert told.remarks == ()
    assert note("Drafted by Reed on June 9; sent through Moss.").sent_via == "through Moss"


def test_aim_and_way_in_one_sentence() -> None:
    told = note("Sent for information through Moss.")
    assert (told.sent_for, told.sent_via, told.remarks) == ("information", "through Moss", ())
    told = note("Sent for information and outside the system.")
    assert told.sent_for == "information"
    assert told.remarks == ("Sent for information and outside the system.",)


def test_who_sent_and_for_whose_eyes_is_no_part_of_an_addressee() -> None:
    assert note("Sent to Moss by Reed under cover of a May 3 letter.").sent_to == ("Moss",)
    assert note("Sent to the Palace Eyes Only for Gray as telegram 12.").sent_to == ("Palace",)
    told = note("Sent for information Immediate as Tosec 1501 to Moss, who was in Riga.")
    assert (told.info_to, told.info_precedence) == (("Moss",), "Immediate")


def test_copies_told_in_two_words_and_what_another_did() -> None:
    assert note("Copies to Moss, Reed, and Van Eck.").copied_to == ("Moss", "Reed", "Van Eck")
    told = note("According to a routing slip, a copy was sent to Moss, and Reed noted the paper.")
    assert told.copied_to == ("Moss",)
    assert note("Copies were sent to Moss and Ann Cole, Jr.").copied_to == ("Moss", "Ann Cole, Jr.")


def test_drafting_in_several_steps() -> None:
    told = note("Drafted on May 31, 1979, and revised on June 9 by Reed and Moss; cleared by Gray.")
    assert (told.drafted_by, told.drafted_on) == (("Reed", "Moss"), "May 31, 1979")
    assert told.cleared_by == ("Gray",)
    told = note("Drafted by the Task Force; cleared by Gray; approved as text received from Riga.")
    assert (told.drafted_by, told.cleared_by, told.approved_by) == (("Task Force",), ("Gray",), ())
    assert len(told.remarks) == 1


def test_concurrence_counts_as_clearance_however_told() -> None:
    told = note("Drafted by Reed and Moss; Gray, Cole, and Hill concurred.")
    assert (told.drafted_by, told.cleared_by) == (("Reed", "Moss"), ("Gray", "Cole", "Hill"))
    told = note("Drafted [ less than 1 line not declassified ] on July 1, concurrence by Hill.")
    assert (told.drafted_on, told.cleared_by) == ("July 1", ("Hill",))
    assert note("Drafted by Reed; cleared in HA by Cole.").cleared_by == ("HA", "Cole")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Office of Trade and Food Policy (OTFP)", ("Office of Trade and Food Policy (OTFP)",)),
        ("Ann Cole (HA), Max Moss, Jr., (EUR), and Gray",
         ("Ann Cole (HA)", "Max Moss, Jr., (EUR)", "Gray")),
        ("[ name not declassified ], Sea Division, Office of Trade",
         ("[ name not declassified ], Sea Division, Office of Trade",)),
        ("the Commander in Chief, Northern Command, and Riga",
         ("Commander in Chief, Northern Command", "Riga")),
        ("Riga and the missions in Oslo and to USUN", ("Riga", "missions in Oslo", "USUN")),
        ("Moss (AF/I and for information by Reed (IO)", ("Moss (AF/I", "Reed (IO)")),
        ("Moss’s Assistant for Sea Trade, Ann Cole", ("Moss’s Assistant for Sea Trade, Ann Cole",)),
        ("Ann Cole, described in a note as the heir of Moss", ("Ann Cole",)),
    ],
)  # fmt: skip
def test_names_that_belong_together(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


def test_channels_and_access_restrict_the_handling() -> None:
    assert note("Beta Channel. Sent for action.").handling == ("Beta Channel",)
    assert note("Special Access Required.").handling == ("Special Access Required",)


def test_a_folder_goes_on_behind_the_points_of_its_letters() -> None:
    text = "Source: Harbour Archive, Lot 70D12, Talks–A.B.C. 1987–88. Drafted by Reed."
    told, _ = source_note_in_parts(text)
    assert told.collection == "Lot 70D12, Talks–A.B.C. 1987–88"
    assert told.remarks == ()


def test_days_stand_before_their_month_too() -> None:
    told = note("Drafted by Reed on 7 May 1975; cleared by Moss (EUR) on 8 May and by Gray.")
    assert (told.drafted_by, told.drafted_on) == (("Reed",), "7 May 1975")
    assert told.cleared_by == ("Moss (EUR)", "Gray")
