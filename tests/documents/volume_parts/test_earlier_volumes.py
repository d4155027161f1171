"""How volumes before 1970 mark what is attached and who was present; every text is our own."""

from __future__ import annotations

import pytest

from finalact.documents.tei import read_tei
from finalact.model.document import Document


def read(body: str) -> Document:
    return read_tei(
        f'<div type="document" xml:id="d7" n="7" xmlns:frus="x">{body}</div>'.encode(), "v.xml"
    )


COVER = "<head>Mr. Reed to Mr. Moss.</head><p>I inclose a letter.</p>"
LABEL = "<opener><seg rendition='#center'>{}</seg></opener>"


@pytest.mark.parametrize(
    ("printed", "label", "number"),
    [
        ("[Inclosure in No. 25.]", "Inclosure in No. 25", None),
        ("[Inclosure No. 4 in No. 24.]", "Inclosure No. 4 in No. 24", "4"),
        ("[Tab A]", "Tab A", "A"),
        ("[Inclosure.—Translation.]", "Inclosure.—Translation", None),
    ],
)
def test_the_label_in_the_opener_of_an_attachment(
    printed: str, label: str, number: str | None
) -> None:
    (attached,) = read(
        f"{COVER}<frus:attachment>{LABEL.format(printed)}<head>Mr. Cole to Mr. Reed</head>"
        "<opener><dateline>Oslo, <date when='1882-05-03'>May 3, 1882</date></dateline>"
        "<seg>No. 4.]</seg></opener><p>All is well.</p></frus:attachment>"
    ).attachments
    assert (attached.label, attached.number) == (label, number)
    assert attached.heading == "Mr. Cole to Mr. Reed"
    assert [person.name for person in attached.senders] == ["Cole"]


def test_how_an_attachment_is_printed_is_no_label() -> None:
    document = read(
        f"{COVER}<frus:attachment>{LABEL.format('[Translation]')}<head>Mr. Cole to Mr. Reed</head>"
        "<p>All is well.</p></frus:attachment>"
    )
    assert document.attachments[0].label is None


def row(*cells: str) -> str:
    return f"<row>{''.join(f'<cell>{cell}</cell>' for cell in cells)}</row>"


def test_those_present_one_to_a_row_of_a_table() -> None:
    rows = [
        row("Subject:", "The harbour"),
        row("Participants:", "Mr. Reed, Envoy"),
        row("", "<hi>Norland</hi>"),
        row("", "Mr. Moss<note n='1'>A farmer.</note>"),
    ]
    document = read(
        f"<head>Memorandum of Conversation, by the Envoy</head><table>{''.join(rows)}</table>"
        "<p>They met.</p>"
    )
    assert document.subject == "The harbour"
    assert document.participants == ("Mr. Reed, Envoy", "Mr. Moss")
    assert [passage.text for passage in document.passages] == ["They met."]
    assert document.notes[0].text == "A farmer."


def test_another_table_keeps_its_rows() -> None:
    document = read(f"<head>Paper</head><table>{row('Coal', '4')}{row('Present', '5')}</table>")
    assert [passage.text for passage in document.passages] == ["Coal | 4", "Present | 5"]


def test_a_line_that_leads_on_with_a_dash_is_no_title() -> None:
    document = read(
        "<head>Minutes of the Staff</head><p>It was late.</p><p>The Chiefs of Staff:—</p>"
        f"<p>Agreed to meet {'and to meet again ' * 8}.</p>"
    )
    assert [section.title for section in document.sections] == [None]


def test_a_form_in_the_head_of_an_attachment_is_no_heading() -> None:
    document = read(
        f"{COVER}<frus:attachment><head>[Translation.]</head><p>All is well.</p></frus:attachment>"
    )
    (attached,) = document.attachments
    assert (attached.label, attached.heading) == (None, None)


SOURCE = "<note rend='inline' type='source'>745.00/3–451: Telegram</note>"
OSLO = "<dateline>Oslo, <date when='1951-05-03'>May 3, 1951</date></dateline>"


@pytest.mark.parametrize(
    "marked",
    [
        f"{OSLO}<p rend='flushleft'>Secret NIACT</p>",
        f"{OSLO}<p rend='flushleft'>Secret</p>",
        f"<opener><seg><hi>secret   us urgent</hi><lb/>niact</seg>{OSLO}</opener>",
    ],
)
def test_the_marking_at_the_head_of_a_cable_is_its_classification(marked: str) -> None:
    document = read(
        f"{SOURCE}<head>The Envoy in Norland (Reed) to the Minister</head>{marked}<p>Well.</p>"
    )
    assert document.source is not None
    assert document.source.classification == "Secret"
    assert [section.title for section in document.sections] == [None]
    assert [passage.text for passage in document.passages] == ["Well."]


def test_a_sentence_that_begins_with_a_level_is_a_passage() -> None:
    document = read(
        f"{SOURCE}<head>The Envoy in Norland (Reed) to the Minister</head>{OSLO}"
        "<p>Secret talks began.</p>"
    )
    assert document.source is not None
    assert document.source.classification is None
    assert [passage.text for passage in document.passages] == ["Secret talks began."]
