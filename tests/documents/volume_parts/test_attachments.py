"""What is attached to a paper: its label, its heading, its date, and passages that can be cited."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from finalact.documents.contract import as_contract
from finalact.documents.printed import read_printed
from finalact.documents.printed_out import write_printed
from finalact.documents.tei import read_tei
from finalact.documents.volume_parts.attachment_labels import (
    is_attachment_label,
    label_and_number,
)
from finalact.model.document import Document

HEAD = "<head>5. Memorandum From the Minister of State (Holt) to President Kell</head>"
COVER = (
    '<opener><dateline>Harbour, <date when="1961-05-02">May 2, 1961</date></dateline></opener>'
    "<p>I attach the letter that you asked for.</p>"
)


def read(body: str) -> Document:
    markup = f'<div type="document" xmlns:frus="x">{HEAD}{COVER}{body}</div>'
    return read_tei(markup.encode(), "paper.xml")


def attachments(document: Document) -> list[dict[str, Any]]:
    told = as_contract(document)["attachments"]
    assert isinstance(told, list)
    return told


LETTER = """<note rend="inline"><hi rend="strong">Tab A</hi></note>
<head>Letter From President Kell to Envoy Ray<note n="2">Secret. Drafted by Holt.</note></head>
<opener><dateline><date when="1961-04-30" ana="#inferred">undated</date></dateline></opener>
<p>The harbour is open.</p><p rend="sectiontitle">The Coal</p><p>It has arrived.</p>"""


@pytest.mark.parametrize(
    ("opened", "closed"),
    [
        ("<frus:attachment>", "</frus:attachment>"),
        ('<div type="attachment">', "</div>"),
        ('<floatingText type="enclosure"><body>', "</body></floatingText>"),
    ],
)
def test_an_attachment_is_told_apart_however_it_is_marked(opened: str, closed: str) -> None:
    document = read(f"{opened}{LETTER}{closed}<p>Holt</p>")
    (told,) = attachments(document)
    assert (told["label"], told["number"]) == ("Tab A", "A")
    assert told["heading"] == "Letter From President Kell to Envoy Ray"
    assert (told["kind"], told["note"]) == ("letter", 2)
    assert told["from"] == [{"name": "Kell", "office": "President", "acting": False}]
    assert (told["date"]["edtf"], told["date"]["basis"]) == ("1961-04-30", "inferred")
    assert [(s["heading"], [p["n"] for p in s["passages"]]) for s in told["sections"]] == [
        ("Letter From President Kell to Envoy Ray", [2]),
        ("The Coal", [3]),
    ]
    # What follows the attachment is the paper's own again, and its date stays its own.
    assert document.sections[-1].passages[-1].n == 4
    assert document.sections[-1].heading is None
    assert document.date is not None
    assert document.date.edtf == "1961-05-02"


def test_passages_of_an_attachment_are_cited_in_the_paper() -> None:
    document = read(f"<frus:attachment>{LETTER}</frus:attachment>")
    passage = document.passage(3)
    assert passage is not None
    assert passage.text == "It has arrived."


def test_the_date_of_an_attachment_is_not_the_paper_s() -> None:
    markup = (
        f'<div type="document" xmlns:frus="x">{HEAD}<p>See the tab.</p>'
        f"<frus:attachment>{LETTER}</frus:attachment></div>"
    )
    assert read_tei(markup.encode(), "paper.xml").date is None


def test_several_attachments_and_one_within_another() -> None:
    inner = "<frus:attachment><head>Annex I</head><p>Within.</p></frus:attachment>"
    document = read(
        f"<frus:attachment><head>Tab 1</head><p>First.</p>{inner}<p>After.</p></frus:attachment>"
        "<frus:attachment><p>Without a label.</p></frus:attachment>"
    )
    told = [(a.label, a.heading, a.passages) for a in document.attachments]
    assert told == [("Tab 1", None, (2, 4)), ("Annex I", None, (3,)), (None, None, (5,))]


def test_a_label_on_a_line_of_its_own_opens_an_attachment() -> None:
    document = read(
        '<p rend="center"><hi rend="strong">Attachment<note n="3">Secret.</note></hi></p>'
        "<p>Text of the Draft Letter</p><p>Dear Envoy, the harbour is open.</p>"
    )
    (told,) = attachments(document)
    assert (told["label"], told["heading"]) == ("Attachment", "Text of the Draft Letter")
    assert told["note"] == 3
    assert [p["n"] for s in told["sections"] for p in s["passages"]] == [2]


def test_print_tells_attachments_by_their_labels() -> None:
    text = (
        "5. Memorandum From the Minister of State (Holt) to President Kell1\n\n"
        "I attach two papers.\n\nTab A\n\nPaper Prepared in the Ministry\n\n"
        "Harbour, April 30, 1961.\n\nThe harbour is open.\n\nEnclosure 2\n\nThe list follows.\n\n"
        "  1. Source: Ministry of State. Secret.\n"
    )
    document = read_printed(text)
    first, second = attachments(document)
    assert (first["label"], first["heading"]) == ("Tab A", "Paper Prepared in the Ministry")
    assert first["date"] == {"edtf": "1961-04-30", "basis": "printed", "reason": None}
    assert (second["label"], second["number"], second["heading"]) == ("Enclosure 2", "2", None)
    assert [p["text"] for s in second["sections"] for p in s["passages"]] == ["The list follows."]
    assert write_printed(document) == text


def test_a_list_of_attachments_attaches_nothing() -> None:
    document = read("<p>Attachments:</p><p>Tab A</p><p>Tab B</p>")
    assert not document.attachments


@pytest.mark.parametrize(
    "label",
    [
        "Attachment", "ATTACHMENT 2", "Tab A", "Tab B–1", "[Enclosure]", "[Inclosure 1 in No. 25.]",
        "Enclosure No. 3", "Annex IV", "Appendix", "[Attachment]", "Attachment 2 to Tab A",
        "[Sub-enclosure]", "[Enclosure.—Translation.]", "[Tab 1]",
    ],
)  # fmt: skip
def test_labels_of_attachments(label: str) -> None:
    assert is_attachment_label(label)


@pytest.mark.parametrize(
    "line",
    [
        "Tab", "Tab A is a letter.", "The attachment follows", "attachment", "Enclosures", "",
        "Attachment of property", "Appendix to my remarks", "Table 3",
    ],
)  # fmt: skip
def test_what_is_no_label(line: str) -> None:
    assert not is_attachment_label(line)


def test_the_number_of_a_label() -> None:
    assert label_and_number("[Enclosure No. 3]") == ("Enclosure No. 3", "3")
    assert label_and_number("Tab B–1") == ("Tab B–1", "B–1")


def test_attachments_of_real_papers(shared: Path) -> None:
    expected = {
        "frus1977-80v17p3-d222": ("Attachment 3", "1978-01-05"),
        "frus1981-88v03-d129": ("Tab A", None),
    }
    for name, (label, day) in expected.items():
        data = (shared / "frus-tei" / f"{name}.xml").read_bytes()
        (told,) = attachments(read_tei(data, name))
        assert told["label"] == label
        assert (told["date"] or {}).get("edtf") == day
        assert sum(len(section["passages"]) for section in told["sections"]) >= 5


def test_a_record_of_a_conversation_that_is_attached_is_one_without_sender_or_addressee() -> None:
    document = read(
        '<frus:attachment><note rend="inline">Attachment</note><head>Memorandum of Conversation'
        "</head><p>The meeting was set up by the harbour.</p></frus:attachment>"
    )
    (told,) = attachments(document)
    assert (told["kind"], told["from"], told["to"]) == ("memorandum of conversation", [], [])
