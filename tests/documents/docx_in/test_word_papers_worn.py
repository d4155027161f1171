"""Word documents that went through many hands: replies, fields half deleted, raised figures."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from finalact.documents.reader import read_paper
from finalact.model.document import Document
from tests.documents.packed import para, run, word_file

UP = '<w:vertAlign w:val="superscript"/>'
BREAK, TAB = "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is its paragraphs, parted by a stroke."""
    told = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{''.join(map(para, cell.split('/')))}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{told}</w:tbl>"


def read(body: str, **parts: str) -> Document:
    """The paper in a Word document with this body below its heading."""
    return read_paper(word_file(para("MEMORANDUM") + body, parts), "paper.docx")


def texts(paper: Document) -> list[str]:
    """The words of all passages."""
    return [passage.text for passage in paper.passages]


def comment(id_: int, by: str, said: str) -> str:
    """A comment of one hand."""
    return f'<w:comment w:id="{id_}" w:author="{by}">{said}</w:comment>'


def test_a_comment_and_its_reply_keep_their_words_apart() -> None:
    marks = '<w:commentRangeStart w:id="{0}"/>'
    ends = '<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'
    body = para(marks.format(1), marks.format(2), "About 300", ends.format(1), ends.format(2), ".")
    said = comment(1, "B. Moss", para("Too high.", BREAK, "Ask", TAB, "INR."))
    paper = read(body, comments=said + comment(2, "C. Hill", para("It is INR's.")))
    assert [(mark.by, mark.text, mark.anchor) for mark in paper.marks] == [
        ("B. Moss", "Too high.\nAsk INR.", "About 300"),
        ("C. Hill", "It is INR's.", "About 300"),
    ]


def test_the_marking_is_found_among_other_words_of_the_head_of_the_page() -> None:
    paper = read(para("One."), header=para("SECRET", TAB, "Copy 3 of 5", TAB, "Page 1"))
    assert paper.source is not None
    assert paper.source.classification == "Secret"


def test_figures_that_stand_raised_join_no_number() -> None:
    paper = read(para("About 300", run("4", UP), " of 10", run("6", UP), ", the 5", run("th", UP)))
    assert texts(paper) == ["About 300⁴ of 10⁶, the 5th"]


def test_a_field_that_ends_in_deleted_words_takes_no_words_with_it() -> None:
    begun = "".join(
        f"<w:r>{piece}</w:r>"
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText> REF a </w:instrText>",
        )
    )
    gone = '<w:del w:author="C. Hill"><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>'
    assert texts(read(para("One", begun, gone, " and two.") + para("Three."))) == [
        "One and two.",
        "Three.",
    ]
    assert texts(read(para("One.", begun) + para("Two."))) == ["One.", "Two."]


def test_a_quotation_in_bold_is_no_heading() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/>'
        "<w:rPr><w:b/></w:rPr></w:style>"
    )
    paper = read(
        para("One.") + para("We shall see", properties='<w:pStyle w:val="Q"/>'), styles=styles
    )
    assert texts(paper) == ["One.", "We shall see"]


def test_a_heading_whose_end_is_hidden_runs_into_the_words_below_it() -> None:
    separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    paper = read(para("Background.", properties=separator) + para("About 300 left."))
    assert texts(paper) == ["Background. About 300 left."]
    gone = para(run("gone", "<w:vanish/>"), properties=separator)
    assert texts(read(gone + para("About 300 left."))) == ["About 300 left."]


def test_a_marking_set_across_the_page_is_the_papers() -> None:
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="{}"/></v:shape>'
    for words, level in (("CONFIDENTIAL", "Confidential"), ("DRAFT", None)):
        head = para(f"<w:r><w:pict>{shape.format(words)}</w:pict></w:r>")
        source = read(para("One."), header=head).source
        assert (source and source.classification) == level


def test_russian_lists_count_in_their_own_letters() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="9"/>'
        '<w:numFmt w:val="russianLower"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = para("первый", properties=listed) + para("второй", properties=listed)
    assert texts(read(body, numbering=numbering)) == ["и) первый", "к) второй"]


def test_words_before_a_deleted_end_are_kept_where_nothing_follows() -> None:
    open_ended = para("About 300 left.", properties="<w:rPr><w:del/></w:rPr>")
    cells = f"<w:tbl><w:tr><w:tc>{open_ended}</w:tc><w:tc>{para('b')}</w:tc></w:tr></w:tbl>"
    assert texts(read(open_ended)) == ["About 300 left."]
    assert texts(read(open_ended + cells)) == ["About 300 left.", "About 300 left. | b"]


def test_a_sign_typed_in_a_typeface_of_signs_is_that_sign() -> None:
    face = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    paper = read(para("Seen ", run("\uf0fc", face), ", ", run("\uf041", face)))
    assert texts(paper) == ["Seen ✓, \uf041"]


def test_a_comment_between_paragraphs_is_about_the_one_it_frames() -> None:
    start, end = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
    sign = '<w:r><w:commentReference w:id="1"/></w:r>'
    body = para("First.") + start + para("Second.") + end + para(sign, "Third.")
    (mark,) = read(body, comments=comment(1, "B. Moss", para("Ask INR."))).marks
    assert (mark.anchor, mark.passage) == ("Second.", 2)


def test_a_letterhead_in_a_table_is_no_passage_and_tells_the_day() -> None:
    head = table(("[arms]", "REPUBLIC OF CARVO/Ministry", "No. 114/Carvo, 12 June 1987"))
    paper = read_paper(word_file(head + para("NOTE VERBALE") + para("12 left.")), "paper.docx")
    assert (paper.kind, texts(paper)) == ("note verbale", ["12 left."])
    assert paper.date is not None
    assert paper.date.edtf == "1987-06-12"


def test_a_table_at_the_top_with_figures_or_labels_is_one() -> None:
    figures = table(("Year", "Permits"), ("1986", "12"))
    paper = read_paper(word_file(figures + para("So it was.")), "paper.docx")
    assert (paper.heading.text, texts(paper)) == ("Year | Permits", ["1986 | 12", "So it was."])
    labels = table(("TO:", "A. Moss"), ("FROM:", "B. Reed"))
    paper = read_paper(word_file(labels + para("One.") + para("Two.")), "paper.docx")
    assert [p.name for p in (*paper.senders, *paper.addressees)] == ["B. Reed", "A. Moss"]


def test_signatures_side_by_side_stand_one_below_the_other() -> None:
    paper = read(para("We agree.") + table(("A. Reed/Director", "Seen:/B. Moss")))
    assert texts(paper) == ["We agree.", "A. Reed", "Director", "Seen:", "B. Moss"]
    paper = read(para("One.") + table(("a", "b")))
    assert texts(paper) == ["One.", "a | b"]


def test_a_heading_in_capitals_at_the_very_top_is_the_title() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="Titre 1"/></w:style>'
    first = '<w:pStyle w:val="T1"/>'

    def headed(title: str) -> Document:
        body = para(title, properties=first) + para("Situation", properties=first) + para("Un.")
        return read_paper(word_file(body, {"styles": styles}), "paper.docx")

    paper = headed("NOTE POUR LE MINISTRE")
    assert paper.heading.text == "NOTE POUR LE MINISTRE"
    assert [section.title for section in paper.sections] == ["Situation"]
    assert headed("RECOMMENDATION").heading.text == "Situation"
