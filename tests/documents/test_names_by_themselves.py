"""Surnames and initials that stand alone: in headings, below a paper, on broken lines."""

from __future__ import annotations

import pytest

from finalact.documents.headings import read_heading
from finalact.documents.printed import read_printed
from finalact.documents.signatures import read_signatures
from finalact.documents.tei import read_tei
from finalact.model.document import Document


def told(heading: str) -> tuple[list[tuple[str | None, str | None]], ...]:
    read = read_heading(heading)
    return tuple([(p.name, p.office) for p in side] for side in (read.senders, read.addressees))


@pytest.mark.parametrize(
    ("heading", "sender", "addressee"),
    [
        ("3. Letter From Reed to Moss", [("Reed", None)], [("Moss", None)]),
        ("3. Note From Ann Reed to O’Dell", [("Ann Reed", None)], [("O’Dell", None)]),
        ("3. Memorandum From Reed and Hill to President Grey", [("Reed", None), ("Hill", None)],
         [("Grey", "President")]),
        ("3. Letter From Under Secretary Hill to McKay", [("Hill", "Under Secretary")],
         [("McKay", None)]),
        # A post, a department or a title is none, and nothing is known of a city or a message.
        ("3. Telegram From Riga to State", [(None, "Riga")], [(None, "State")]),
        ("3. Message From Riga to Oslo", [(None, "Riga")], [(None, "Oslo")]),
        ("3. Memorandum From Treasury to Defense", [(None, "Treasury")], [(None, "Defense")]),
        ("3. Letter From the President to the Shah", [(None, "President")], [(None, "Shah")]),
    ],
)  # fmt: skip
def test_a_bare_surname_is_a_name(
    heading: str,
    sender: list[tuple[str | None, str | None]],
    addressee: list[tuple[str | None, str | None]],
) -> None:
    assert told(heading) == (sender, addressee)


def marked_up(head: str, body: str) -> Document:
    return read_tei(
        (
            '<div xmlns="http://www.tei-c.org/ns/1.0" type="document" n="4" xml:id="d4">'
            f"<head>4. {head}</head><dateline>Oslo, May 3, 1984</dateline>{body}</div>"
        ).encode(),
        "d4.xml",
    )


@pytest.mark.parametrize("last", ["AR", "A.R.", "A. R.", "AMR", "ANN REED", "A. REED"])
def test_initials_and_names_in_capitals_sign_what_their_owner_sends(last: str) -> None:
    printed = read_printed(
        f"2. Letter From Ann Reed to Lee Moss1\n\nOslo, May 3, 1984\n\nI agree.\n\n{last}\n\n"
        "  1. Source: Grey Library, Files. Secret."
    )
    as_markup = marked_up("Letter From Ann Reed to Lee Moss", f"<p>I agree.</p><p>{last}</p>")
    for paper in (printed, as_markup):
        assert [signed.person.name for signed in read_signatures(paper)] == [last]
        assert [section.title for section in paper.sections] == [None]


@pytest.mark.parametrize("last", ["LM", "USSR", "TAB", "HUMAN RIGHTS"])
def test_other_capitals_at_the_end_sign_nothing(last: str) -> None:
    paper = marked_up("Letter From Ann Reed to Lee Moss", f"<p>I agree.</p><p>{last}</p>")
    assert read_signatures(paper) == ()


def test_a_cable_in_capitals_is_signed_in_capitals() -> None:
    head = "Telegram From the Embassy in Norland to the Department of State"
    signed = marked_up(head, "<p>I agree.</p><closer><signed>REED</signed></closer>")
    assert [each.person.name for each in read_signatures(signed)] == ["REED"]
    marked = marked_up(head, "<p>I agree.</p><closer><signed>XGDS</signed></closer>")
    assert read_signatures(marked) == ()


HEAD = "Memorandum of Conversation"


@pytest.mark.parametrize(
    ("lines", "present"),
    [
        (
            "<p>PARTICIPANTS</p><p>Ann Reed, Counselor<lb/>Minister Moss<lb/>Mr. Hill</p>",
            ("Ann Reed, Counselor", "Minister Moss", "Mr. Hill"),
        ),
        (
            "<p>PARTICIPANTS</p><p>Ann Reed<lb/>Mr. Hill</p><p>Minister Moss<lb/>Mr. Lund</p>",
            ("Ann Reed", "Mr. Hill", "Minister Moss", "Mr. Lund"),
        ),
        (
            (
                '<list type="participants"><head>Present</head><item>Ann Reed<lb/>Mr. Moss</item>'
                "</list>"
            ),
            ("Ann Reed", "Mr. Moss"),
        ),
        (
            (
                '<list type="participants"><head>Present</head><item>Ada Hill<lb/>Consul</item>'
                "</list>"
            ),
            ("Ada Hill Consul",),
        ),
    ],
)
def test_those_present_on_broken_lines_are_one_a_line(lines: str, present: tuple[str, ...]) -> None:
    paper = marked_up(HEAD, f"{lines}<p>Reed began and said so.</p>")
    assert paper.participants == present
    assert [passage.text for passage in paper.passages] == ["Reed began and said so."]


def test_broken_lines_of_the_body_are_no_participants() -> None:
    verse = "<p>PARTICIPANTS</p><p>Ann Reed</p><p>Boats are red,<lb/>nets are blue.</p>"
    paper = marked_up(HEAD, verse)
    assert paper.participants == ("Ann Reed",)
    assert paper.passages[0].text == "Boats are red, nets are blue."
