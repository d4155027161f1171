"""Word documents as a ministry sends them: read into the same paper as print would be."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import docx
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from finalact.documents.contract import as_contract
from finalact.documents.reader import read_paper
from finalact.documents.signatures import read_signatures
from finalact.model.document import Document, Person
from tests.documents.packed import STRICT, W, para, run, word_file

HEADING = para("MEMORANDUM")
STYLES = (
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Chapter"/>'
    '<w:basedOn w:val="H1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Listed"><w:name w:val="Listed"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="Up"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)


def numbering(*levels: tuple[str, str], start: int = 1) -> str:
    """A list, level by level as (form, label), and a second list that begins anew."""
    told = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{label}"/></w:lvl>'
        for n, (form, label) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="7">{told}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )


def item(words: str, level: int = 0, list_: int = 1) -> str:
    """A paragraph of a list."""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
    return para(words, properties=numbered)


def styled(words: str, style: str) -> str:
    """A paragraph in a style."""
    return para(words, properties=f'<w:pStyle w:val="{style}"/>')


def read(body: str, **parts: str) -> Document:
    """The paper in a Word document with this body below its heading."""
    return read_paper(word_file(HEADING + body, parts), "paper.docx")


def texts(paper: Document) -> list[str]:
    """The words of all passages."""
    return [passage.text for passage in paper.passages]


def cells(*rows: tuple[str, ...]) -> str:
    """A table."""
    told = "".join(
        "<w:tr>" + "".join(f"<w:tc>{para(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{told}</w:tbl>"


# The head

HEAD = (
    ("TO:", "The Secretary"),
    ("THROUGH:", "P – Mr. Gray"),
    ("FROM:", "EUR – Anne Reed, Acting"),
    ("SUBJECT:", "Exit Visas"),
    ("DATE:", "8 March 2026"),
)


@pytest.mark.parametrize(
    "set_out",
    [
        "".join(para(run(label), "<w:r><w:tab/></w:r>", run(words)) for label, words in HEAD),
        cells(*HEAD),
        cells(*((label.rstrip(":").title(), words) for label, words in HEAD)),
        "".join(para(label) + para(words) for label, words in HEAD),
        para("<w:r><w:br/></w:r>".join(run(f"{label} {words}") for label, words in HEAD)),
    ],
    ids=["tabs", "table", "small letters", "below", "broken lines"],
)
def test_the_lines_of_the_head_say_the_same_in_any_setting(set_out: str) -> None:
    told = as_contract(read(set_out + para("The visas are few.")))
    assert told["kind"] == "memorandum"
    assert told["from"] == [{"name": "Anne Reed", "office": "EUR", "acting": True}]
    assert [person["office"] for person in told["to"]] == ["Secretary"]
    assert told["subject"] == "Exit Visas"
    assert told["date"] == {"edtf": "2026-03-08", "basis": "printed", "reason": None}
    assert [p["text"] for s in told["sections"] for p in s["passages"]] == ["The visas are few."]


def test_the_letterhead_stands_above_the_paper_and_is_no_passage() -> None:
    above = para("Ministry of Foreign Affairs") + para("Harbour Street 4")
    body = above + HEADING + para("TO: A. Moss") + para("The visas are few.")
    paper = read_paper(word_file(body), "paper.docx")
    assert paper.heading.text == "MEMORANDUM"
    assert texts(paper) == ["The visas are few."]


def test_styles_tell_title_and_parts() -> None:
    body = (
        para("An office") + styled("Letter From A. Reed to B. Moss", "T")
        + styled("How things stand", "H1") + para("Badly.") + styled("What is next", "Own")
        + para("Nothing.")
    )  # fmt: skip
    paper = read_paper(word_file(body, {"styles": STYLES}), "paper.docx")
    assert paper.heading.text == "Letter From A. Reed to B. Moss"
    assert [section.title for section in paper.sections] == ["How things stand", "What is next"]


@pytest.mark.parametrize("looks", ["<w:b/>", '<w:u w:val="single"/>', "<w:caps/>"])
def test_a_line_that_stands_out_is_a_heading_and_a_sentence_is_not(looks: str) -> None:
    paper = read(
        para(run("What happened here", looks)) + para("Much.") + para(run("It is so.", looks))
    )
    titles = [section.title for section in paper.sections if section.title]
    assert titles == ["WHAT HAPPENED HERE" if "caps" in looks else "What happened here"]


def test_the_marking_is_told_and_is_no_words_of_the_paper() -> None:
    paper = read(para("Yes."), header=para("SECRET//NOFORN"), footer=para("Page 1 of 2"))
    assert paper.source is not None
    assert (paper.source.classification, paper.source.handling) == ("Secret", ("NOFORN",))
    assert texts(paper) == ["Yes."]
    above = word_file(para("CONFIDENTIAL") + HEADING + para("Yes.") + para("CONFIDENTIAL"))
    marked = read_paper(above, "paper.docx")
    assert marked.source is not None
    assert marked.source.classification == "Confidential"
    assert texts(marked) == ["Yes."]


# Lists


def test_options_are_told_by_the_letters_that_word_counts_out() -> None:
    letters = numbering(("upperLetter", "%1."), ("lowerRoman", "(%2)"))
    body = (
        para(run("OPTIONS")) + item("Raise the list.") + item("In May", 1) + item("In June", 1)
        + item("Say nothing.") + item("Later", 1)
    )  # fmt: skip
    paper = read(body, numbering=letters)
    assert texts(paper) == [
        "A. Raise the list.", "(i) In May", "(ii) In June", "B. Say nothing.", "(i) Later",
    ]  # fmt: skip
    assert [(o.label, o.text) for o in paper.options] == [
        ("A", "Raise the list."), ("B", "Say nothing."),
    ]  # fmt: skip


def test_lists_count_on_begin_anew_and_count_through_their_levels() -> None:
    body = item("a") + para("x") + item("b") + item("c", 1) + item("d", list_=2) + item("e")
    levels = (("decimal", "%1."), ("lowerLetter", "%1.%2"))
    paper = read(body, numbering=numbering(*levels, start=4))
    assert texts(paper) == ["4. a", "x", "5. b", "5.d c", "1. d", "2. e"]


def test_bullets_and_lists_of_a_style() -> None:
    bullets = read(item("one"), numbering=numbering(("bullet", "\uf0b7")))
    assert texts(bullets) == ["one"]
    by_style = read(styled("one", "Listed"), styles=STYLES, numbering=numbering(("decimal", "%1)")))
    assert texts(by_style) == ["1) one"]


# Notes and comments

FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    f'<w:footnote w:id="3">{para("<w:r><w:footnoteRef/></w:r>", " Not found.")}</w:footnote>'
    f'<w:footnote w:id="2">{para("See Document 4.")}{para("Also here.")}</w:footnote>'
)


def call(id_: int, kind: str = "footnote", custom: str = "") -> str:
    """A run that calls a note."""
    own = ' w:customMarkFollows="1"' if custom else ""
    return f'<w:r><w:{kind}Reference w:id="{id_}"{own}/><w:t>{custom}</w:t></w:r>'


def test_footnotes_and_endnotes_are_notes_at_their_place() -> None:
    body = para("The list is long.", call(3), " It grew", call(2), ".") + para(
        "The end", call(5, "endnote")
    )
    ends = f'<w:endnote w:id="5">{para("Of the year.")}</w:endnote>'
    paper = read(body, footnotes=FOOTNOTES, endnotes=ends)
    assert [(note.n, note.text, note.anchor, note.passage) for note in paper.notes] == [
        (1, "Not found.", "The list is long.", 1),
        (2, "See Document 4.\n\nAlso here.", "It grew", 1),
        (3, "Of the year.", "The end", 2),
    ]
    assert texts(paper) == ["The list is long. It grew.", "The end"]


def test_a_mark_of_the_papers_own_numbers_its_note() -> None:
    notes = FOOTNOTES.replace(">See Document", ">7</w:t></w:r><w:r><w:t> See Document")
    first = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">7'
    notes = notes.replace('<w:t xml:space="preserve">7', first)
    paper = read(para("Long", call(2, custom="7"), "."), footnotes=notes)
    assert [(note.n, note.text) for note in paper.notes] == [(7, "See Document 4.\n\nAlso here.")]


def test_a_raised_figure_calls_a_note_only_where_there_is_one() -> None:
    up = '<w:vertAlign w:val="superscript"/>'
    paper = read(
        para("Long", call(3), " and again", run("1", up), ", 5 km", run("2", up)),
        footnotes=FOOTNOTES,
    )
    assert texts(paper) == ["Long and again, 5 km²"]
    assert [inset.note for inset in paper.passages[0].words.calls] == [1, 1]


def test_a_comment_is_a_margin_note_at_its_words() -> None:
    body = para(
        "We counted ", '<w:commentRangeStart w:id="9"/>', "about 300 cases",
        '<w:commentRangeEnd w:id="9"/>', '<w:r><w:commentReference w:id="9"/></w:r>', " in May.",
    )  # fmt: skip
    said = para("Ask INR.") + para("Twice.")
    comments = (
        f'<w:comment w:id="9" w:author="B. Moss" w:date="2026-03-08T10:00:00Z">{said}</w:comment>'
    )
    (mark,) = read(para("First.") + body, comments=comments).marks
    assert (mark.by, mark.text, mark.on) == ("B. Moss", "Ask INR.\nTwice.", "2026-03-08")
    assert (mark.anchor, mark.passage, mark.note) == ("about 300 cases", 2, None)
    assert mark.kind == "typed"


# Changes, fields, signs


def test_inserted_words_are_read_deleted_words_are_not_and_it_is_said() -> None:
    by = 'w:author="C. Hill"'
    paper = read(
        para(
            "The harbour is ",
            f"<w:del {by}><w:r><w:delText>closed</w:delText></w:r></w:del>",
            f"<w:ins {by}>{run('open')}</w:ins>",
            ".",
        )
    )
    assert texts(paper) == ["The harbour is open."]
    (remark,) = paper.remarks
    assert remark.code == "changes-tracked"
    assert "C. Hill" in remark.sentence


def test_a_deleted_end_of_paragraph_joins_two() -> None:
    paper = read(para("The har", properties="<w:rPr><w:del/></w:rPr>") + para("bour is open."))
    assert texts(paper) == ["The harbour is open."]


def test_words_struck_through_are_left_out_and_told() -> None:
    paper = read(para("Open ", run("and closed ", "<w:strike/>"), "again."))
    assert texts(paper) == ["Open again."]
    assert [remark.code for remark in paper.remarks] == ["words-struck-out"]
    assert "and closed" in paper.remarks[0].sentence


def test_codes_of_fields_and_hidden_words_are_no_words() -> None:
    paper = read(
        para(
            "See ",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            "<w:r><w:instrText> HYPERLINK http://x.invalid </w:instrText></w:r>",
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            "the report",
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            f'<w:fldSimple w:instr=" DATE ">{run(" of May")}</w:fldSimple>',
            f"<w:hyperlink>{run(' here')}</w:hyperlink>",
            run("secret", "<w:vanish/>"),
        )
    )
    assert texts(paper) == ["See the report of May here"]


def test_hyphens_and_blanks_are_set_right() -> None:
    paper = read(
        para("non\u2011stop hu\u00adman\u00a0rights “now”", "<w:r><w:noBreakHyphen/></w:r>", "ish")
    )
    assert texts(paper) == ["non-stop human rights “now”-ish"]


BOX = (
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></w:sdt>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="{}"/>'
    '</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
ON = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
OFF = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'


@pytest.mark.parametrize(
    ("on", "off"),
    [("☒", "☐"), (BOX.format(1), BOX.format(0)), (FIELD.format(1), FIELD.format(0)), (ON, OFF),
     ("[X]", "[ ]"), ("__X__", "_____")],
    ids=["signs", "controls", "old fields", "typeface", "brackets", "blanks"],
)  # fmt: skip
def test_a_box_that_is_checked_decides(on: str, off: str) -> None:
    asked = para(run("RECOMMENDATION")) + para("That you sign the letter.")
    refused = read(asked + para("Approve ", off, "  Disapprove ", on))
    assert [d.action for d in refused.decisions] == ["disapprove"]
    assert refused.decisions[0].recommendation == 0
    approved = read(asked + para("Approve ", on) + para("Disapprove ", off))
    assert [d.action for d in approved.decisions] == ["approve"]
    left = read(asked + para("Approve ", off, "  Disapprove ", off))
    assert left.decisions == ()
    both = read(asked + para("Approve ", on, "  Disapprove ", on))
    assert both.decisions == ()


def test_boxes_in_a_table_and_initials_in_a_blank() -> None:
    asked = para(run("RECOMMENDATION")) + para("That you sign the letter.")
    tabled = read(asked + cells(("Approve", "☐", "Disapprove", "☒")))
    assert [d.action for d in tabled.decisions] == ["disapprove"]
    (decision,) = read(asked + para("Approve __GPS 3/8/88__  Disapprove ____")).decisions
    assert (decision.action, decision.initials, decision.on) == ("approve", "GPS", "1988-03-08")


# Tables, boxes of text, pages


def test_rows_are_read_cell_by_cell_and_a_frame_is_none() -> None:
    paper = read(cells(("Year", "Permits"), ("1982", "2,700"), ("1983", "")) + cells(("Framed.",)))
    assert texts(paper) == ["Year | Permits", "1982 | 2,700", "| 1983 | |", "Framed."]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{para('In the box.')}</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read(para("Beside.", drawn))) == ["Beside.", "In the box."]


def test_pages_are_known_where_the_program_wrote_them_down() -> None:
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    broken = '<w:r><w:br w:type="page"/></w:r>'
    paper = read(
        para("One.") + para("Two ", turn, "goes on.") + para("x", broken) + para(turn, "y")
    )
    assert paper.pages == ("2", "3")
    assert texts(paper) == ["One.", "Two goes on.", "x", "y"]
    assert [passage.page for passage in paper.passages] == ["1", "1", "2", "3"]
    unknown = read(para("One.", broken) + para("Two."))
    assert unknown.pages == ()


# Other editions and programs


def test_the_strict_edition_is_read_like_the_other() -> None:
    body = HEADING + item("One", 0) + para("Long", call(3))
    parts = {"numbering": numbering(("upperLetter", "%1.")), "footnotes": FOOTNOTES}
    strict = read_paper(word_file(body, parts, space=STRICT), "paper.docx")
    assert W != STRICT
    assert strict == read_paper(word_file(body, parts), "paper.docx")
    assert texts(strict) == ["A. One", "Long"]


def test_a_document_of_another_writer() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "RESTRICTED"
    made.add_heading("Note Verbale", 0)
    made.add_heading("Background", 1)
    first = made.add_paragraph("The Embassy presents its compliments.")
    made.add_paragraph("Raise the case", style="List Number")
    made.add_paragraph("Wait", style="List Number")
    made.add_comment(first.runs, "Cold?", author="B. Moss", initials="BM")
    saved = io.BytesIO()
    made.save(saved)
    paper = read_paper(saved.getvalue(), "note.docx")
    assert paper.heading.text == "Note Verbale"
    assert [section.title for section in paper.sections] == ["Background"]
    assert texts(paper)[1:] == ["1. Raise the case", "2. Wait"]
    assert [(m.by, m.text, m.anchor) for m in paper.marks] == [
        ("B. Moss", "Cold?", "The Embassy presents its compliments.")
    ]


def test_lines_broken_by_hand_tell_participants_and_clearances() -> None:
    def broken(*lines: str) -> str:
        return para("<w:r><w:br/></w:r>".join(run(line) for line in lines))

    paper = read(
        broken("ACTION MEMORANDUM")
        + broken("TO: The Minister", "FROM: HA – Ann Lund, Acting", "SUBJECT: The quay")
        + broken("Participants: Eva Dahl, Counselor", "Tor Berg")
        + broken("The harbour office told us that it will open the quay again in May.")
        + broken("Sincerely,")
        + broken("Ann Lund", "Acting Director of Ports")
        + broken("Cleared: EUR - TBerg (ok)", "L - EDahl (info)", "P - IZahl")
    )
    assert paper.participants == ("Eva Dahl, Counselor", "Tor Berg")
    assert paper.source is not None
    assert paper.source.cleared_by == ("TBerg (EUR)", "IZahl (P)")
    (signature,) = read_signatures(paper)
    assert signature.person == Person("Ann Lund", "Director of Ports", acting=True)
