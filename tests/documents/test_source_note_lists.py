"""Source notes: people with their titles, offices of one letter, and where a list of them ends."""

from __future__ import annotations

import pytest

from finalact.documents.names_list import split_names
from finalact.documents.sentences import sentences
from finalact.documents.source_note import read_source_note, source_note_in_parts
from finalact.model.document import SourceNote

HEAD = "Source: National Archives, RG 59, Lot 70D12, Box 3. Secret. "


def note(rest: str) -> SourceNote:
    text = HEAD + rest
    told, parts = source_note_in_parts(text)
    assert "".join(part.text for part in parts) == text
    return told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Cole, Special Adviser for Policy, Talks Delegation",
         ("Ann Cole, Special Adviser for Policy, Talks Delegation",)),
        ("Moss, Reed, and the Executive Secretary, NSC",
         ("Moss", "Reed", "Executive Secretary, NSC")),
        ("the Secretary, NSC, and EUR", ("Secretary", "NSC", "EUR")),
        ("the Staff Secretary, EUR, and PM", ("Staff Secretary", "EUR", "PM")),
        ("the Inspector General, Ann Cole, and the Deputy Director for Research, Max Moss",
         ("Inspector General, Ann Cole", "Deputy Director for Research, Max Moss")),
        ("White House Situation Room, Department of State, and DIA",
         ("White House Situation Room", "Department of State", "DIA")),
        ("National Security Agency, Department of State, and FBI",
         ("National Security Agency", "Department of State", "FBI")),
        ("Department of the Treasury, Secret Service, and Foreign Affairs Center (CIA)",
         ("Department of the Treasury", "Secret Service", "Foreign Affairs Center (CIA)")),
        ("the Bureau of Oceans and Scientific Affairs",
         ("Bureau of Oceans and Scientific Affairs",)),
        ("Moss, Acting; Reed, in draft; and Hill", ("Moss, Acting", "Reed", "Hill")),
        ("Rome, Vienna for the Migration and Refugee Service, and Bonn",
         ("Rome", "Vienna for the Migration and Refugee Service", "Bonn")),
        ("Rome for the Ambassador and Bonn", ("Rome for the Ambassador", "Bonn")),
    ],
)  # fmt: skip
def test_names_with_their_titles(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


def test_an_office_of_one_letter_ends_a_sentence() -> None:
    told = note("Drafted by Reed; cleared by Moss and L. There is no sign that Cole saw it.")
    assert told.cleared_by == ("Moss", "L")
    assert told.remarks == ("There is no sign that Cole saw it.",)


@pytest.mark.parametrize(
    "text",
    [
        "It was cleared by A. The, Moss, and Reed on May 3.",
        "Cleared by Moss and J. In (EUR).",
        "The letter was carried by L. Cole to Riga.",
    ],
)
def test_an_initial_ends_none(text: str) -> None:
    assert sentences(text) == [text]


def test_a_blank_lost_before_initials() -> None:
    told = note("Drafted by Reed (EUR); cleared by J. Moss (PM),L.G. Cole (OJCS), and in HA; "
                "approved by Hill.")  # fmt: skip
    assert told.cleared_by == ("J. Moss (PM)", "L.G. Cole (OJCS)", "HA")
    assert told.approved_by == ("Hill",)
    assert told.remarks == ()


def test_an_office_a_day_and_a_person() -> None:
    told = note("Drafted in EUR/SOV on February 3 by Moss; cleared by Reed.")
    assert (told.drafted_by, told.drafted_on) == (("EUR/SOV", "Moss"), "February 3")
    assert told.remarks == ()


def test_one_has_all_the_roles() -> None:
    told = note("Drafted, cleared, and approved by Moss.")
    assert (told.drafted_by, told.cleared_by, told.approved_by) == (("Moss",),) * 3
    two = note("Drafted and cleared by Moss; approved by Reed.")
    assert (two.drafted_by, two.cleared_by, two.approved_by) == (("Moss",), ("Moss",), ("Reed",))
    assert told.remarks == two.remarks == ()


def test_sent_and_drafted_in_one_sentence() -> None:
    told = note("Sent through Cole; drafted by Moss; cleared by Reed and in HA.")
    assert (told.sent_via, told.drafted_by) == ("through Cole", ("Moss",))
    assert (told.cleared_by, told.remarks) == (("Reed", "HA"), ())
    denied = note("Sent through Cole; Cole did not initial the memorandum.")
    assert denied.sent_via == "through Cole"
    assert denied.remarks == ("Sent through Cole; Cole did not initial the memorandum.",)


@pytest.mark.parametrize(
    ("where", "locators"),
    [
        ("Gray Files, OA/ID 19778, Folder 19778-003, Riga", ("OA/ID 19778", "Folder 19778-003")),
        ("Gray Files, Folder #2, Riga", ("Folder #2",)),
        ("Gray Files, Riga (Folder 2)", ()),
        ("OSD Files: FRC-330-87-0008, Box 3", ("FRC-330-87-0008", "Box 3")),
    ],
)
def test_locators(where: str, locators: tuple[str, ...]) -> None:
    assert read_source_note(f"Source: Some Library, {where}. Secret.").file_number == locators


def test_three_urgencies() -> None:
    told = note("Sent Flash to Rome, Immediate to Bonn, and Priority to all NATO capitals.")
    assert told.sent_to == ("Rome", "Bonn", "all NATO capitals")
    assert told.sent_precedence == "Flash (Rome); Immediate (Bonn); Priority (the rest)"
    assert note("Information copies to Moss and Reed.").copied_to == ("Moss", "Reed")


def test_prepared_jointly() -> None:
    told = note("Prepared jointly by the Office of Food Policy and the Office of Trade.")
    assert told.drafted_by == ("Office of Food Policy", "Office of Trade")
    assert told.remarks == ()


def test_distributed_only_to_those_named() -> None:
    told = note("Distributed only to ARA, D and L.")
    assert (told.sent_to, told.remarks) == (("ARA", "D", "L"), ())
    whole = note("Distributed to all heads of offices and services and supervisors.")
    assert whole.sent_to == ("all heads of offices and services and supervisors",)


@pytest.mark.parametrize(
    ("sentence", "via", "to"),
    [
        ("Sent through Moss to Cole.", "through Moss", ("Cole",)),
        ("Sent via courier to the White House.", "via courier", ("White House",)),
        ("Sent through the Special Assistant to the President.",
         "through the Special Assistant to the President", ()),
        ("Sent in a telegram from the Cabinet Office to the White House.",
         "in a telegram from the Cabinet Office to the White House", ()),
    ],
)  # fmt: skip
def test_through_whom_and_to_whom(sentence: str, via: str, to: tuple[str, ...]) -> None:
    told = note(sentence)
    assert (told.sent_via, told.sent_to) == (via, to)


def test_what_was_passed_on_and_repeated() -> None:
    told = note("Received at 6 p.m. Passed to Oslo and repeated to Riga for information.")
    assert (told.sent_to, told.info_to) == (("Oslo",), ("Riga",))
    assert told.remarks == ("Received at 6 p.m.",)
    pouched = note("Sent for information to Oslo, Riga, and Bern, and pouched to Rome.")
    assert pouched.info_to == ("Oslo", "Riga", "Bern", "Rome")
    sections = note("Transmitted in three sections and repeated to Oslo and Riga.")
    assert sections.sent_to == ("Oslo", "Riga")


def test_several_lots_are_one_locator() -> None:
    lots = "Lot Files 74 D 131 and 76 D 251"
    text = f"Source: Grey Archive, Records of Ann Reed ({lots}), Box 2. Secret."
    assert read_source_note(text).file_number == (lots, "Box 2")


@pytest.mark.parametrize(
    "rest",
    [
        "Drafted by Reed; cleared by Moss (EUR) and in HA; S/P did not clear.",
        "Drafted by Reed; cleared by Moss (EUR) and in HA, but INR declined to clear.",
    ],
)
def test_who_did_not_clear_is_none_of_those_who_did(rest: str) -> None:
    told = note(rest)
    assert told.cleared_by == ("Moss (EUR)", "HA")
    assert told.remarks == (rest,)
