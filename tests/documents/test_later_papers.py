"""Papers of the seventies and eighties as their volumes mark them up, read line by line."""

from __future__ import annotations

import pytest

from finalact.documents.contract import as_contract
from finalact.documents.marks import read_marks
from finalact.documents.source_note import read_source_note
from finalact.documents.tei import read_tei
from finalact.model.document import Document

PLACED = """<dateline><placeName>Port Elm</placeName>, <date when="1973-05-04">May 4,
    1973</date></dateline>"""


def paper(heading: str, body: str, placed: str = PLACED) -> Document:
    """A paper of one division, its heading and its body given as markup."""
    text = (
        f'<div type="document" n="7" xml:id="d7"><head>7. {heading}</head>'
        f"<opener>{placed}</opener>{body}</div>"
    )
    return read_tei(text.encode(), "d7.xml")


def note(n: int, text: str) -> str:
    """A numbered note as the markup sets it into a line."""
    return f'<note n="{n}" xml:id="d7fn{n}">{text}</note>'


@pytest.mark.parametrize(
    ("sentence", "by", "where", "text"),
    [
        (
            "Following this paragraph, Moss wrote: “See me on Friday.”",
            "Moss",
            "Following this paragraph",
            "See me on Friday.",
        ),
        (
            "Immediately following this point, the President wrote: “Who pays?”",
            "the President",
            "following this point",
            "Who pays?",
        ),
        (
            "Moss added the date to the memorandum by hand.",
            "Moss",
            "to the memorandum",
            "added the date",
        ),
        ("Grey corrected the second figure by hand.", "Grey", None, "corrected the second figure"),
    ],
)
def test_hands_beside_the_text(sentence: str, by: str, where: str | None, text: str) -> None:
    (mark,) = read_marks(sentence)
    assert (mark.kind, mark.by, mark.where, mark.text) == ("handwritten", by, where, text)


def test_what_follows_a_report_in_time_is_no_place() -> None:
    assert read_marks("Following the report, Moss wrote: “The harbour is closed.”") == ()


def test_a_paper_filled_with_the_hand_of_its_writer_bears_no_mark_of_it() -> None:
    assert read_marks("Moss wrote the note by hand.") == ()


def test_who_goes_on_in_a_paper_of_his_own_marks_nothing() -> None:
    sent = (
        "On May 2, Moss sent Grey a memorandum with questions. Moss added, “Ask about the ferry.”"
    )
    document = paper("Memorandum for the Record", f"<p>They met.{note(2, sent)}</p>")
    assert document.marks == ()
    here = "Grey saw it on May 5. Moss added, “Ask about the ferry.”"
    document = paper("Memorandum for the Record", f"<p>They met.{note(2, here)}</p>")
    assert [mark.text for mark in document.marks] == ["Ask about the ferry."]


def test_a_heading_names_both_who_spoke() -> None:
    told = as_contract(
        paper(
            "Notes of Telephone Conversation Between President Lund and His Assistant for Harbour "
            "Affairs (Moss)",
            "<p>The President asked for the chart.</p>",
        )
    )
    assert [(each["as"], each["name"], each["office"]) for each in told["persons"]] == [
        ("between", "Lund", "President"),
        ("between", "Moss", "Assistant for Harbour Affairs"),
    ]


def test_the_markup_tells_a_name_from_a_long_office() -> None:
    document = paper(
        "Letter From Chairman of the Council of Elders of the Elm Union "
        "<persName>Orlov</persName> to President <persName>Lund</persName>",
        "<p>Dear Mr. President:</p>",
    )
    (sender,), (addressee,) = document.senders, document.addressees
    assert (sender.name, sender.office) == (
        "Orlov",
        "Chairman of the Council of Elders of the Elm Union",
    )
    assert (addressee.name, addressee.office) == ("Lund", "President")


def test_each_of_a_row_with_dashes_is_recommended() -> None:
    document = paper(
        "Memorandum From the Chairman of the Ferry Committee (Hale) to President Lund",
        '<p rend="flushleft"><hi rend="italic">Recommendations</hi></p>'
        "<p>The Committee has gone through the plan and recommends: <list>"
        "<item>—that you approve the plan for two ferries;</item>"
        "<item>—that you authorize a loan of $2 million.</item></list></p>",
    )
    assert [each.text for each in document.recommendations] == [
        "—that you approve the plan for two ferries;",
        "—that you authorize a loan of $2 million.",
    ]


def test_options_under_lines_of_their_own() -> None:
    document = paper(
        "Action Memorandum From Ann Cole of the Harbour Staff to the President’s Assistant for "
        "Harbour Affairs (Moss)",
        '<p rend="flushleft"><hi rend="italic">Option 1</hi> (your proposal at Tab A)</p>'
        "<list><label>1.</label><item>Raise the toll for every ship.</item>"
        "<label>2.</label><item>Begin in May.</item></list>"
        '<p rend="flushleft"><hi rend="italic">Option 2</hi> (Hale’s proposal).</p>'
        "<list><label>1.</label><item>Raise the toll for tankers only.</item>"
        "<label>2.</label><item>Strongly supported by Ray Hale.</item></list>"
        '<p rend="flushleft"><hi rend="italic">Recommendation:</hi></p>'
        "<p>That you choose Option 2.</p>",
    )
    assert [(each.label, each.text) for each in document.options] == [
        ("1", "Raise the toll for every ship."),
        ("2", "Raise the toll for tankers only."),
    ]
    assert document.options[1].favored_by == ("Ray Hale",)


def test_a_line_in_italics_at_the_left_is_a_heading() -> None:
    document = paper(
        "Memorandum for the Record",
        "<p>The ferry was late.</p>"
        '<p rend="flushleft"><hi rend="italic">Treatment of <gloss>DWT</gloss>s, including '
        "tankers</hi></p><p>They pay.</p>"
        '<p rend="flushleft"><hi rend="italic">Ann Cole came at noon.</hi></p>',
    )
    assert [section.title for section in document.sections] == [
        None,
        "Treatment of DWTs, including tankers",
    ]


def test_an_item_of_a_row_is_no_heading() -> None:
    document = paper(
        "Memorandum for the Record",
        "<p>Four things are open:</p><p>—The ferry</p><p>—<gloss>SALT</gloss> II</p>"
        "<p>—Tolls for the tankers</p>",
    )
    assert [section.title for section in document.sections] == [None]


def test_a_department_among_its_people_is_nobody() -> None:
    document = paper(
        "Minutes of Meeting of the Harbour Group",
        '<list type="participants"><head>PARTICIPANTS</head><item>Ann M. Reed—Chairman</item>'
        "<item>State <list><item><persName>Robert Hale</persName></item><item>Defense</item>"
        "<item><persName>Karl Dunn</persName></item></list></item>"
        "<item>USUN <list><item>Amb <persName>Jane Grey</persName></item></list></item></list>"
        "<p>They met.</p>",
    )
    assert document.participants == (
        "Ann M. Reed—Chairman",
        "Robert Hale",
        "Karl Dunn",
        "Amb Jane Grey",
    )
    told = as_contract(document)["persons"]
    assert [(each["name"], each["office"]) for each in told] == [
        ("Ann M. Reed", "Chairman"),
        ("Robert Hale", "State"),
        ("Karl Dunn", "Defense"),
        ("Jane Grey", "Amb"),
    ]


def test_a_dateline_with_a_month_is_dated_with_a_month() -> None:
    placed = """<dateline><placeName>Port Elm</placeName>, <date when="1973-05-01">May
        1973</date></dateline>"""
    document = paper("Paper Prepared in the Harbour Staff", "<p>The tolls.</p>", placed)
    assert document.date is not None
    assert document.date.edtf == "1973-05"
    first = placed.replace("May\n        1973", "May 1, 1973")
    document = paper("Paper Prepared in the Harbour Staff", "<p>The tolls.</p>", first)
    assert document.date is not None
    assert document.date.edtf == "1973-05-01"


def test_a_number_in_a_collection_of_others_is_no_paper_of_this_volume() -> None:
    said = "“Yes.” (<hi rend='italic'>American Foreign Policy: Basic Papers 1973,</hi> Document 40)"
    document = paper("Editorial Note", f"<p>{said} See Document 12.</p>", "")
    assert [each.document for each in document.references] == ["12"]


def test_a_mission_to_the_united_nations_has_all_its_letters() -> None:
    document = paper(
        "Telegram From the Department of State to the Mission to the United Nations",
        "<p>1811. Subject: Tolls. Ref: US/UN 362.</p>",
    )
    (reference,) = document.references
    assert (reference.text, reference.number) == ("US/UN 362", "362")


class TestSources:
    """What a source note says of where a paper lies, where it went and who had a hand in it."""

    def test_a_file_of_a_records_center_has_three_numbers(self) -> None:
        text = "Source: Elm Records Center, RG 330, Files: FRC 330 70 14, Ferry, 1970. Secret."
        assert read_source_note(text).file_number == ("FRC 330 70 14",)

    def test_when_it_arrived_is_no_part_of_an_addressee(self) -> None:
        text = (
            "Source: Elm Archives, Box 5. Secret. Sent to Reed for Moss in Port Elm where it was "
            "received at 4:55 a.m. on May 5."
        )
        assert read_source_note(text).sent_to == ("Reed for Moss in Port Elm",)

    def test_the_hague_keeps_its_article(self) -> None:
        text = "Source: Elm Archives, Box 5. Secret. Repeated to Bonn, The Hague, and the Mission."
        assert read_source_note(text).sent_to == ("Bonn", "The Hague", "Mission")

    def test_a_department_beside_people_is_an_office(self) -> None:
        source = "Source: Elm Archives, Box 5. Secret. Drafted in Treasury by Hale."
        told = as_contract(
            paper(
                'Telegram From the Department of State to the Embassy in Norland<note n="1" '
                f'type="source" xml:id="d7fn1">{source}</note>',
                "<p>1811. The tolls are paid.</p>",
            )
        )
        drafted = [each for each in told["persons"] if each["as"] == "drafted"]
        assert [(each["name"], each["office"]) for each in drafted] == [
            (None, "Treasury"),
            ("Hale", None),
        ]
