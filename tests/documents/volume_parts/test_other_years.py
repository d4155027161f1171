"""How volumes of other years set what the newer ones set otherwise; every text is our own."""

from __future__ import annotations

from finalact.documents.contract import as_contract
from finalact.documents.tei import read_tei
from finalact.model.document import Document

ITALIC = '<hi rend="italic">{}</hi>'


def read(body: str, given: str = "") -> Document:
    return read_tei(
        f'<div type="document" xml:id="d7" n="7" {given}>{body}</div>'.encode(), "v.xml"
    )


def passages(document: Document) -> list[str]:
    return [passage.text for passage in document.passages]


def test_a_label_and_what_it_numbers_are_one_passage() -> None:
    document = read(
        "<head>7. Paper</head><p>We should: <list><label>(a)<note n='1'>So typed.</note></label>"
        "<item>wait;</item><pb n='9'/><label><hi>b</hi>.</label><item><p>then go.</p><p>Soon.</p>"
        "</item><item>No label.</item></list></p>"
    )
    assert passages(document) == ["We should:", "(a) wait;", "b. then go.", "Soon.", "No label."]
    assert document.notes[0].anchor == "(a)"
    assert [passage.page for passage in document.passages][2:] == ["9", "9", "9"]


def test_words_before_the_first_label_are_kept() -> None:
    document = read("<head>7. Paper</head><list>First <label>1.</label><item>ask.</item></list>")
    assert passages(document) == ["First 1. ask."]


def test_a_label_without_an_item_is_kept() -> None:
    document = read("<head>7. Paper</head><list><item>One.</item><label>2.</label></list>")
    assert passages(document) == ["One.", "2."]


def test_a_marking_beside_the_dateline_is_no_passage() -> None:
    document = read(
        "<head>The Minister in Norland (Reed) to the Secretary of State</head><opener>"
        "<seg><hi>secret<lb/>priority</hi></seg><dateline>Oslo, <date when='1951-05-03'>May 3, "
        "1951</date></dateline></opener><p>Nothing new.</p>"
    )
    assert passages(document) == ["Nothing new."]
    assert "secret priority" in [block.words.text for block in document.blocks if block.words]


def test_an_opener_that_greets_is_still_a_passage() -> None:
    document = read("<head>7. Letter</head><opener>Dear Ann:</opener><p>Yes.</p>")
    assert passages(document) == ["Dear Ann:", "Yes."]


def test_who_heads_a_group_is_not_present() -> None:
    items = [ITALIC.format("Norland"), "Ann Reed", "The King", "Southland:", "Bo Moss, Envoy"]
    listed = "".join(f"<item>{item}</item>" for item in items)
    document = read(
        f"<head>7. Minutes</head><list type='participants'><head>PARTICIPANTS</head>{listed}</list>"
        "<p>They met.</p>"
    )
    assert document.participants == ("Ann Reed", "The King", "Bo Moss, Envoy")


def test_all_in_italics_head_no_group() -> None:
    listed = "".join(f"<item>{ITALIC.format(name)}</item>" for name in ("Ann Reed", "Bo Moss"))
    document = read(f"<head>7. Minutes</head><list type='participants'>{listed}</list><p>Yes.</p>")
    assert document.participants == ("Ann Reed", "Bo Moss")


SOURCE = "<note rend='inline' type='source'>{}</note>"
DATELINE = "<dateline>Oslo, <date when='1951-05-03'>May 3, 1951</date></dateline>"


def test_what_the_number_of_a_file_tells() -> None:
    document = read(
        SOURCE.format("845.00/5–351: Telegram")
        + "<head>The Minister in Norland (Reed) to the Secretary of State</head>"
        + DATELINE
        + "<p>Nothing new.</p>"
    )
    told = as_contract(document)
    assert (told["kind"], told["effective_kind"]) == ("telegram", "telegram")
    source = told["source"]
    assert (source["repository"], source["file_number"]) == (None, ["845.00/5–351"])


def test_a_dated_paper_is_no_note_of_the_editors() -> None:
    head = "<head>Draft Statement Submitted to the Cabinet by the Staff</head>"
    editorial = "subtype='editorial-note'"
    paper = read(SOURCE.format("Staff files") + head + DATELINE + "<p>All is well.</p>", editorial)
    assert paper.kind == "draft statement"
    note = read("<head>On the Talks</head><p>On May 3 the talks began.</p>", editorial)
    assert note.kind == "editorial note"


def test_the_day_that_the_editors_give_where_the_paper_prints_none() -> None:
    days = (
        "xmlns:frus='http://history.state.gov/frus/ns/1.0' "
        "frus:doc-dateTime-min='1951-05-03T00:00:00-05:00' "
        "frus:doc-dateTime-max='1951-05-{}T23:59:59-05:00'"
    )
    head = "<head>7. Paper Prepared in the Ministry</head>"
    one = read(head + "<p>Yes.</p>", days.format("03")).date
    assert one is not None
    assert (one.edtf, one.basis) == ("1951-05-03", "inferred")
    several = read(head + "<p>Yes.</p>", days.format("09")).date
    assert several is not None
    assert several.edtf == "[1951-05-03..1951-05-09]"
    note = read("<head>7. Editorial Note</head><p>Yes.</p>", days.format("09"))
    assert note.date is None
    dated = read(head + DATELINE.replace("03", "04") + "<p>Yes.</p>", days.format("03")).date
    assert dated is not None
    assert (dated.edtf, dated.basis) == ("1951-05-04", "printed")


def test_a_label_within_the_heading_of_an_attachment() -> None:
    document = read(
        "<head>7. Memorandum From A. Reed to B. Moss</head><p>See below.</p>"
        "<floatingText type='attachment'><body><head><note rend='inline'><hi>Tab A</hi></note> "
        "Letter From C. Cole to D. Dunn<note n='1'>Secret.</note></head><p>Dear D.</p></body>"
        "</floatingText>"
    )
    (attached,) = document.attachments
    assert (attached.label, attached.number, attached.note) == ("Tab A", "A", 1)
    assert attached.heading == "Letter From C. Cole to D. Dunn"
    assert attached.kind == "letter"


def test_telegrams_and_memoirs_as_older_notes_name_them() -> None:
    document = read(
        "<head>7. Letter</head><p>See our telegram No. 1158 dated May 5, 1951.<note n='1'>Told in "
        "his memoirs. (Reed, In Trust, p. 73)</note></p>"
    )
    telegram, book = document.references
    assert (telegram.number, telegram.date) == ("1158", "May 5, 1951")
    assert (book.kind, book.text) == ("publication", "Reed, In Trust, p. 73")


def test_words_over_a_list_of_those_present_are_no_name() -> None:
    document = read(
        "<head>7. Minutes</head><list type='participants'><item>Staff<list><item>Ann Reed</item>"
        "</list></item><item>Bo Moss, with<list><item>his aide</item></list></item></list>"
        "<p>So.</p>"
    )
    assert document.participants == ("Ann Reed", "Bo Moss, with", "his aide")


def test_choices_in_a_list_are_decision_lines() -> None:
    document = read(
        "<head>7. Memorandum From A. Reed to B. Moss</head><p>That you open the harbour.</p>"
        "<list><item>Approve ____</item><item>Disapprove ____</item></list>"
    )
    assert passages(document) == ["That you open the harbour."]
    assert [block.role for block in document.blocks][-2:] == ["decision line", "decision line"]


def test_a_signature_in_capitals_heads_nothing() -> None:
    document = read(
        "<head>7. Telegram</head><p>ALL WELL.</p><closer><signed>REED</signed></closer>"
    )
    assert passages(document)[-1] == "REED"
    assert [section.title for section in document.sections] == [None]


def test_a_line_set_in_the_middle_is_a_title() -> None:
    lines = ("The harbour and what it costs", "* * *", "Reference: Our letter", "(Signed)", "Yes.")
    centred = "".join(f"<p rend='center'>{line}</p>" for line in lines)
    document = read(f"<head>7. Paper</head><p>It is so.</p>{centred}<p>And so on.</p>")
    assert [section.title for section in document.sections] == [None, lines[0]]


def test_a_summary_and_the_source_in_one_note() -> None:
    document = read(
        "<head>7. Telegram<note n='1' type='source'>Summary: He met Cole.<lb/>Source: Grey "
        "Library, Box 7. Secret.</note></head><p>Yes.</p>"
    )
    assert document.source is not None
    assert (document.source.repository, document.source.file_number) == ("Grey Library", ("Box 7",))
    assert document.source.remarks == ("Summary: He met Cole.",)


def test_a_paper_withheld_whole_still_tells_its_source() -> None:
    document = read(
        "<head>7. Telegram From the Legation in Norland to the Ministry</head>"
        "<p>[Source: Grey Library, Box 7. Secret; Nodis. 2 pages not declassified.]</p>"
    )
    assert document.source is not None
    assert document.source.file_number == ("Box 7",)
    assert (document.source.classification, document.source.handling) == ("Secret", ("Nodis",))
    assert document.source.remarks == ("2 pages not declassified.",)
    assert len(document.passages) == len(document.redactions) == 1


def test_the_heading_of_an_attachment_is_known_by_its_note() -> None:
    document = read(
        "<head>7. Memorandum From A. Reed to B. Moss</head><p>See below.</p><p>Enclosure 3</p>"
        "<p>Paragraph 5 (page 8) of “the harbours of the north”<note n='1'>Secret.</note></p>"
        "<p>Oslo, May 3, 1951.</p><p>They are ours.</p>"
    )
    (attached,) = document.attachments
    assert attached.heading == "Paragraph 5 (page 8) of “the harbours of the north”"
    assert attached.date is not None
    assert attached.date.edtf == "1951-05-03"
