"""Subjects and participants, whether the markup lists them or only prints their lines."""

from __future__ import annotations

import pytest

from finalact.documents.tei import read_tei
from finalact.documents.volume_parts.head_lines import label_role
from finalact.model.document import Document

TALK = "<p>The Minister opened by saying that the harbour had been closed for a month.</p>"
WHO = ("The Minister", "Envoy Ray, Jr.", "Mr. Kell (Harbour)")


def read(body: str) -> Document:
    markup = f'<div type="document"><head>9. Memorandum of Conversation</head>{body}{TALK}</div>'
    return read_tei(markup.encode(), "paper.xml")


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


LISTED = '<list type="participants"><head>PRESENT</head>{0}</list>'


def test_participants_are_found_in_a_list_that_says_so() -> None:
    items = "".join(f"<item>{name}</item>" for name in WHO)
    assert read(LISTED.format(items)).participants == WHO


@pytest.mark.parametrize(
    "body",
    [
        "<list><head>Participants:</head><item>{0}</item><item>{1}</item><item>{2}</item></list>",
        (
            '<list type="subject"><head>PARTICIPANTS</head><item>{0}</item><item>{1}</item>'
            "<item>{2}</item></list>"
        ),
        "<p>PARTICIPANTS</p><list><item>{0}</item><item>{1}</item><item>{2}</item></list>",
        "<p>PRESENT</p><p>{0}</p><p>{1}</p><p>{2}</p>",
        "<p>Participants:<lb/>{0}<lb/>{1}<lb/>{2}</p>",
        "<p>PARTICIPANTS: {0}; {1}; {2}</p>",
        "<p>PARTICIPANTS: {0}</p><p>{1}</p><p>{2}</p>",
    ],
)
def test_participants_are_found_in_every_setting(body: str) -> None:
    document = read(body.format(*WHO))
    assert document.participants == WHO
    assert document.passages[-1].text.startswith("The Minister opened")


def test_what_stands_over_a_list_tells_more_than_its_type() -> None:
    document = read(
        '<list type="subject"><head>PARTICIPANTS</head><item>Envoy Ray</item></list>'
        '<list type="subject"><head>SUBJECT</head><item>Coal and permits</item></list>'
        '<list type="participants"><head>MEMORANDUM FOR</head><item>The Comptroller</item></list>'
    )
    assert document.participants == ("Envoy Ray",)
    assert document.subject == "Coal and permits"


def test_groups_of_those_present_are_not_taken_for_persons() -> None:
    document = read(
        '<list type="participants"><head>PARTICIPANTS</head><item><list><head>Harbour</head>'
        "<item>The Minister</item></list></item><item>Envoy Ray</item></list>"
    )
    assert document.participants == ("The Minister", "Envoy Ray")


def test_the_subject_is_found_in_every_setting() -> None:
    for body in (
        '<list type="subject"><head>SUBJECT</head><item>Coal and permits</item></list>',
        "<p>SUBJECT</p><p>Coal and permits</p>",
        "<p>SUBJECT: Coal and permits</p>",
        "<p>PLACE: Harbour<lb/>SUBJECT: Coal and permits</p>",
    ):
        assert read(body).subject == "Coal and permits", body


def test_a_list_ends_where_the_talk_begins() -> None:
    document = read(paragraphs("PARTICIPANTS", "The Minister", "Harbour, May 2, 1961", "SUMMARY"))
    assert document.participants == ("The Minister",)
    assert document.dateline == "Harbour, May 2, 1961"
    assert [section.title for section in document.sections] == ["SUMMARY"]


def test_a_word_of_the_body_opens_no_list() -> None:
    document = read(f"{TALK}<p>PRESENT</p><p>The Minister</p>")
    assert not document.participants


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("PARTICIPANTS", "participant"),
        ("Participants:", "participant"),
        ("PRESENT", "participant"),
        ("Present", None),
        ("SUBJECT", "subject"),
        ("Subject", None),
        ("DATE", "item"),
        ("The Minister", None),
    ],
)
def test_labels_of_the_head(text: str, role: str | None) -> None:
    assert label_role(text) == role


@pytest.mark.parametrize("serial", ["NSC 5811/1", "NSDM 245", "PD/NSC–18", "NIE 11–4–58"])
def test_the_number_of_a_paper_in_its_series_stands_over_nothing(serial: str) -> None:
    document = read(f"<p>{serial}</p>")
    assert [section.title for section in document.sections] == [None]
    assert [passage.n for passage in document.passages] == [1]
    assert document.passages[0].text.startswith("The Minister opened")


@pytest.mark.parametrize("heading", ["OPTION 2", "PHASE II", "PROGRAM FOR 1958/59", "TAB 3"])
def test_a_number_in_a_heading_makes_it_no_serial(heading: str) -> None:
    document = read(f"<p>{heading}</p>")
    assert [section.title for section in document.sections] == [heading]


@pytest.mark.parametrize(
    "body",
    [
        "<p>MEMORANDUM FOR</p><p>The Comptroller</p><p>The Minister of Ports</p>",
        (
            '<list type="participants"><head>MEMORANDUM FOR</head><item>The Comptroller</item>'
            "<item>The Minister of Ports</item></list>"
        ),
        (
            '<list type="to"><head>TO</head><item>The Comptroller</item>'
            "<item>The Minister of Ports</item></list>"
        ),
        "<p>TO</p><p>The Comptroller</p><p>The Minister of Ports</p>",
    ],
)
@pytest.mark.parametrize(
    "head", ["9. Decision Memorandum 12", "9. Memorandum From the Envoy (Ray)"]
)
def test_a_memorandum_is_for_those_below_it(body: str, head: str) -> None:
    markup = f'<div type="document"><head>{head}</head>{body}{TALK}</div>'
    document = read_tei(markup.encode(), "paper.xml")
    assert [person.office for person in document.addressees] == [
        "Comptroller",
        "Minister of Ports",
    ]
    assert document.participants == ()
    assert len(document.passages) == 1
