"""Encodings of papers that volumes of some years use and others do not."""

from __future__ import annotations

from finalact.documents.laid_out import laid_out
from finalact.documents.tei import read_tei
from finalact.model.document import Document


def read(body: str, head: str = "4. Letter From Holt to Kell") -> Document:
    markup = f'<div type="document" xmlns:frus="x"><head>{head}</head>{body}</div>'
    return read_tei(markup.encode(), "paper.xml")


def texts(document: Document) -> list[str]:
    return [passage.text for passage in document.passages]


def test_an_editorial_note_is_known_by_its_heading() -> None:
    assert read("<p>Holt met Kell.</p>", "4. Editorial Note").kind == "editorial note"


def test_an_editorial_note_is_known_by_its_markup_where_the_heading_says_otherwise() -> None:
    markup = '<div type="document" subtype="editorial-note"><p>Holt met Kell.</p></div>'
    assert read_tei(markup.encode(), "paper.xml").kind == "editorial note"


def test_words_beside_blocks_are_passages_in_their_order() -> None:
    body = (
        "<p>Before the list: <list><item>one</item><item>two<list><item>deeper</item></list></item>"
        "</list> after it, <quote><p>set apart</p></quote> and on.</p>"
        "<closer>Yours, <signed>Holt</signed> by hand</closer>"
    )
    assert texts(read(body)) == [
        "Before the list:", "one", "two", "deeper", "after it,", "set apart", "and on.",
        "Yours,", "Holt", "by hand",
    ]  # fmt: skip


def test_what_was_corrected_is_shown_behind_what_stood_there() -> None:
    body = "<p>He <choice><corr>received</corr><sic>recieved</sic></choice> it<del>.</del></p>"
    assert texts(read(body)) == ["He recieved [received] it."]


def test_choices_to_be_marked_are_decision_lines_in_every_setting() -> None:
    for lines in (
        "<p>Approve______</p><p>Disapprove______</p>",
        "<p>Approve ____ Disapprove ____</p>",
        "<p>______ Yes</p><p>______ Other.</p>",
        "<p>Approve</p><p>Disapprove<note n='2'>Kell initialed this option.</note></p>",
        "<table><row><cell>Approve ____</cell><cell>Disapprove ____</cell></row></table>",
    ):
        document = read(f"<p>That you open the harbour.</p>{lines}")
        assert texts(document) == ["That you open the harbour."], lines
        assert "decision line" in {block.role for block in document.blocks}


def test_an_option_with_a_blank_before_it_stays_a_passage() -> None:
    assert texts(read("<p>______ That we wait for an answer.</p>")) == [
        "______ That we wait for an answer."
    ]


def test_words_printed_in_line_are_no_note() -> None:
    document = read('<note rend="inline">[Translation]</note><p>Dear Envoy.</p>')
    assert texts(document) == ["[Translation]", "Dear Envoy."]
    assert not document.notes


def test_a_source_note_that_is_set_in_line_is_the_source_note() -> None:
    document = read('<note rend="inline" type="source">Central Files, 711.00</note><p>Sir.</p>')
    assert document.notes[0].is_source


def test_notes_with_signs_and_notes_within_notes() -> None:
    document = read(
        '<p>One<note n="*">First <note n="5">inside</note> sign.</note> and two'
        '<note n="†">Second sign.</note>.</p>'
    )
    told = [(note.n, note.label, note.text) for note in document.notes]
    assert told == [
        (5, None, "inside"),
        (None, "*", "First sign."),
        (None, "†", "Second sign."),
    ]
    paper = laid_out(document)
    assert [label for label, _ in paper.notes] == ["5", "*", "†"]
    calls = [piece.note for piece in paper.lines[0].stretches if piece.sort == "note"]
    assert calls == [1, 2]


def test_notes_that_are_counted_anew_on_each_page_keep_their_places() -> None:
    document = read(
        '<p>The first<note n="1">Of page one.</note>.</p><p>The other<note n="1">Of page two.'
        "</note>.</p>"
    )
    assert [(note.text, note.anchor, note.passage) for note in document.notes] == [
        ("Of page one.", "The first", 1),
        ("Of page two.", "The other", 2),
    ]


def test_a_note_of_several_blocks_keeps_them_all() -> None:
    document = read(
        '<p>He left<note n="2">A list: <list><item>one</item><item>two</item></list><p>A word.</p>'
        "<table><row><cell>a</cell><cell>b</cell></row></table>and more</note>.</p>"
    )
    assert document.notes[0].text == "A list:\n\none\n\ntwo\n\nA word.\n\na | b\n\nand more"


def test_several_datelines_and_verses_and_figures() -> None:
    document = read(
        "<opener><dateline>Harbour, May 2, 1961</dateline><dateline>Received May 3</dateline>"
        "</opener><lg><l>First line</l><l>second line</l></lg>"
        "<figure><head>A map</head><figDesc>The harbour</figDesc></figure>"
        "<sp><speaker>Kell</speaker><p>Well.</p></sp><postscript><p>P.S. Coal.</p></postscript>"
    )
    assert document.dateline == "Harbour, May 2, 1961"
    assert texts(document) == [
        "First line second line", "A map", "The harbour", "Kell", "Well.", "P.S. Coal.",
    ]  # fmt: skip


def test_a_second_heading_is_a_section() -> None:
    document = read("<head>The Coal</head><p>It has arrived.</p>")
    assert document.heading.text == "4. Letter From Holt to Kell"
    assert [section.title for section in document.sections] == ["The Coal"]


def test_comments_and_unknown_elements_hide_no_words() -> None:
    body = "<p>One <!-- hidden --><odd>two</odd> three</p><strange><p>four</p> five</strange>"
    assert texts(read(body)) == ["One two three", "four", "five"]
