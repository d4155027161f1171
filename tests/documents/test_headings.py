"""Headings tell who writes to whom, in which office, and whether for the time being."""

from __future__ import annotations

import pytest

from finalact.documents.headings import read_heading
from finalact.model.document import Document, Person


def test_two_senders_one_of_them_acting_and_an_acting_addressee(action_memo: Document) -> None:
    assert action_memo.kind == "action memorandum"
    assert action_memo.senders == (
        Person("Eagleburger", "Assistant Secretary of State for European and Eurasian Affairs"),
        Person(
            "Palmer",
            "Assistant Secretary of State for Human Rights and Humanitarian Affairs",
            acting=True,
        ),
    )
    assert action_memo.addressees == (Person("Clark", "Secretary of State", acting=True),)


CASES: list[
    tuple[str, str, list[tuple[str | None, str | None]], list[tuple[str | None, str | None]]]
] = [
    (
        "4. Telegram From the Embassy in the Soviet Union to the Department of State",
        "telegram",
        [(None, "Embassy in the Soviet Union")],
        [(None, "Department of State")],
    ),
    (
        "5. Letter From President Gray to Soviet General Secretary Orlov",
        "letter",
        [("Gray", "President")],
        [("Orlov", "Soviet General Secretary")],
    ),
    (
        (
            "6. Memorandum From the Special Assistant to the President (Hill) to Secretary of the "
            "Treasury Moss"
        ),
        "memorandum",
        [("Hill", "Special Assistant to the President")],
        [("Moss", "Secretary of the Treasury")],
    ),
    (
        (
            "7. Memorandum From Ann B. Cole and Ray Dunn of the Policy Staff to the Director of "
            "the Bureau of Intelligence and Research (Fox) and the Legal Adviser (Gale)"
        ),
        "memorandum",
        [("Ann B. Cole", "Policy Staff"), ("Ray Dunn", "Policy Staff")],
        [
            ("Fox", "Director of the Bureau of Intelligence and Research"),
            ("Gale", "Legal Adviser"),
        ],
    ),
    (
        (
            "8. Telegram From the Mission to the North Atlantic Treaty Organization to the "
            "Department of State"
        ),
        "telegram",
        [(None, "Mission to the North Atlantic Treaty Organization")],
        [(None, "Department of State")],
    ),
    ("9. Memorandum of Conversation", "memorandum of conversation", [], []),
    ("10. Editorial Note", "editorial note", [], []),
    ("11. Paper Prepared in the Department of State", "paper", [(None, "Department of State")], []),
    (
        "30. Memorandum From Theo L. Moss, Jr., of the Harbour Staff to Acting Minister Gray",
        "memorandum",
        [("Theo L. Moss, Jr.", "Harbour Staff")],
        [("Gray", "Minister")],
    ),
    (
        "31. Letter From Senator Ada Reed, Jr., to President Cole",
        "letter",
        [("Ada Reed, Jr.", "Senator")],
        [("Cole", "President")],
    ),
]


@pytest.mark.parametrize(("heading", "kind", "senders", "addressees"), CASES)
def test_kinds_senders_and_addressees(
    heading: str,
    kind: str,
    senders: list[tuple[str | None, str | None]],
    addressees: list[tuple[str | None, str | None]],
) -> None:
    read = read_heading(heading)
    assert read.kind == kind
    assert [(person.name, person.office) for person in read.senders] == senders
    assert [(person.name, person.office) for person in read.addressees] == addressees


def test_the_number_of_a_telegram_is_no_part_of_its_kind() -> None:
    read = read_heading("12. Telegram 4019 From the Embassy in Norway to the Department of State")
    assert (read.number, read.kind, read.serial) == ("12", "telegram", "4019")


def test_a_date_at_the_end_of_a_heading() -> None:
    read = read_heading("13. Memorandum From A. Bell to President Gray, Washington, May 3, 1975")
    assert read.dateline == "Washington, May 3, 1975"
    assert [person.name for person in read.addressees] == ["Gray"]


def test_a_page_of_text_is_no_heading() -> None:
    assert read_heading("1. Memorandum From " + "and the Director " * 2000).kind is None


@pytest.mark.parametrize(
    ("heading", "senders", "addressees"),
    [
        (
            "9. Telegram From Secretary of State Gray’s Delegation to the Department of State",
            [(None, "Secretary of State Gray’s Delegation")],
            [(None, "Department of State")],
        ),
        (
            "10. Letter From Representative Ada Moss to Secretary of State-Designate Gray",
            [("Ada Moss", "Representative")],
            [("Gray", "Secretary of State-Designate")],
        ),
        (
            (
                "11. Memorandum From the President to the Vice President, the Secretary of State, "
                "and the Secretary of Defense"
            ),
            [(None, "President")],
            [
                (None, "Vice President"),
                (None, "Secretary of State"),
                (None, "Secretary of Defense"),
            ],
        ),
        (
            "12. Telegram From the Department of State to Secretary of State Gray in Geneva",
            [(None, "Department of State")],
            [("Gray", "Secretary of State")],
        ),
        (
            "13. Statement by the Head of the Delegation to the Talks (Moss) Before the Plenary",
            [("Moss", "Head of the Delegation to the Talks")],
            [],
        ),
        (
            "14. Excerpt From a Memorandum From Secretary of State Gray to President Moss",
            [("Gray", "Secretary of State")],
            [("Moss", "President")],
        ),
        (
            "15. Paper Prepared in the Department of State for President Moss",
            [(None, "Department of State")],
            [("Moss", "President")],
        ),
        (
            "16. Message From the Norland Leadership to Multiple Recipients",
            [(None, "Norland Leadership")],
            [(None, "Multiple Recipients")],
        ),
    ],
)
def test_senders_and_addressees_of_rarer_kinds(
    heading: str,
    senders: list[tuple[str | None, str | None]],
    addressees: list[tuple[str | None, str | None]],
) -> None:
    told = read_heading(heading)
    assert [(person.name, person.office) for person in told.senders] == senders
    assert [(person.name, person.office) for person in told.addressees] == addressees


def test_the_number_of_a_series_is_no_part_of_the_kind() -> None:
    told = read_heading("57. Intelligence Memorandum CI 76-10173 Prepared in the Weather Agency")
    assert (told.kind, told.serial) == ("intelligence memorandum", "CI 76-10173")
    directive = read_heading("18. Presidential Directive/NSC–63")
    assert (directive.kind, directive.serial) == ("presidential directive", "NSC–63")


PAIRS: list[
    tuple[str, str | None, tuple[str | None, str | None], tuple[str | None, str | None]]
] = [
    ("Mr. Roe to Mr. Grey.", None, ("Roe", None), ("Grey", None)),
    ("No. 36. Mr. Roe to Lord Hale.", "36", ("Roe", None), ("Lord Hale", None)),
    (
        "[No. 37.] Count Ferrand to Mr. Roe. [Translation.]",
        "37",
        ("Count Ferrand", None),
        ("Roe", None),
    ),
    ("The Attorney General to Mr. Grey.", None, (None, "Attorney General"), ("Grey", None)),
    ("Mr. Roe to Mr. Grey (No. 57).", None, ("Roe", None), ("Grey", None)),
    ("Mr. Roe to Mr. Grey. [No. 7.] [Extract.]", None, ("Roe", None), ("Grey", None)),
    (
        "The Secretary of State to the Diplomatic Representatives in the Southern Republics",
        None,
        (None, "Secretary of State"),
        (None, "Diplomatic Representatives in the Southern Republics"),
    ),
    (
        "[124] The Ambassador in Norland (Hale) to the Secretary of State",
        "124",
        ("Hale", "Ambassador in Norland"),
        (None, "Secretary of State"),
    ),
    (
        "The Acting Secretary of State to the Chargé in Norland (Dunn)",
        None,
        (None, "Secretary of State"),
        ("Dunn", "Chargé in Norland"),
    ),
    (
        "President Gray to the Prime Minister (Hale)",
        None,
        ("Gray", "President"),
        ("Hale", "Prime Minister"),
    ),
]


@pytest.mark.parametrize(("heading", "number", "sender", "addressee"), PAIRS)
def test_an_older_heading_names_only_who_writes_to_whom(
    heading: str,
    number: str | None,
    sender: tuple[str | None, str | None],
    addressee: tuple[str | None, str | None],
) -> None:
    read = read_heading(heading)
    assert (read.number, read.kind) == (number, None)
    assert [(person.name, person.office) for person in read.senders] == [sender]
    assert [(person.name, person.office) for person in read.addressees] == [addressee]


def test_a_paper_by_one_person_goes_to_another() -> None:
    memo = read_heading("44. Memorandum by the Counselor (Hale) to the Secretary of State")
    assert memo.kind == "memorandum"
    assert [person.name for person in memo.senders] == ["Hale"]
    assert [person.office for person in memo.addressees] == ["Secretary of State"]
    report = read_heading("45. Report to the Security Council by the Executive Secretary (Lane)")
    assert [person.name for person in report.senders] == ["Lane"]
    assert [person.office for person in report.addressees] == ["Security Council"]
    delegate = read_heading("46. Statement by the Representative to the United Nations (Lane)")
    assert [person.office for person in delegate.senders] == [
        "Representative to the United Nations"
    ]
    assert delegate.addressees == ()


@pytest.mark.parametrize(
    "title",
    ["Introduction to the Study of Norland", "The Approach to the Summit", "Response to Study 157"],
)
def test_the_title_of_a_study_has_neither_sender_nor_addressee(title: str) -> None:
    read = read_heading(f"7. {title}")
    assert (read.senders, read.addressees) == ((), ())


@pytest.mark.parametrize("line", ["Dear Minister,", "Browse", "TO: The Secretary"])
def test_a_first_line_that_names_no_paper_says_nothing_of_the_kind(line: str) -> None:
    assert read_heading(line).kind is None


def test_the_place_of_a_meeting_is_no_part_of_its_kind() -> None:
    told = read_heading("26. Memorandum of a Conversation, Ministry of Trade, Oslo, May 3, 1958")
    assert (told.kind, told.dateline) == ("memorandum of a conversation", "Oslo, May 3, 1958")


def test_a_report_to_somebody_prepared_in_an_office() -> None:
    told = read_heading("8. Report to Parliament Prepared in the Ministry of Trade")
    assert told.kind == "report"
    assert [person.office for person in told.addressees] == ["Parliament"]
    assert [person.office for person in told.senders] == ["Ministry of Trade"]


def test_what_is_prepared_for_somebody_is_not_from_him() -> None:
    told = read_heading("27. Talking Points Prepared for President Reed")
    assert (told.senders, [person.name for person in told.addressees]) == ((), ["Reed"])
