"""Saved pages: the paper on them, and nothing of what stands around it."""

from __future__ import annotations

import pytest

from finalact.documents.reader import read_paper
from finalact.model.document import Document


def read(body: str, head: str = "", charset: str = "utf-8") -> Document:
    """The paper on a page with this body."""
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return read_paper(page.encode(charset), "page.html")


def texts(paper: Document) -> list[str]:
    """The words of all passages."""
    return [passage.text for passage in paper.passages]


EDITION = """
<header class="site"><h1>Office of Papers</h1></header>
<nav class="navbar"><ul><li>Home</li></ul></nav>
<main id="main"><aside class="sidebar"><h2>In this volume</h2><p>Persons</p></aside>
<article><ol class="breadcrumb"><li>Home</li></ol><div class="tei-div" id="d12">
<h3 class="tei-head7">12. Action Memorandum From the Assistant Secretary of State for European
 Affairs (Reed) to Secretary of State Moss<a href="#fn:1" id="fnref:1" class="note"
 rel="footnote"><sup>1</sup></a></h3>
<p class="tei-dateline">Washington, March 8, 1984.</p>
<h4 class="tei-head">SUBJECT</h4>
<ul class="tei-list"><li>Exit visas&#8212;next steps</li></ul>
<h4>ISSUE FOR DECISION</h4>
<p>Whether to raise
   the list<a href="#fn:2" id="fnref:2"><sup>2</sup></a> of about 300 cases.
 <span class="tei-pb"><a href="#pg_41">[Page
 41]</a></span> It grew.<a href="#fn:3"><sup>3</sup></a></p>
<h4>OPTIONS</h4>
<ol type="A"><li>Raise the whole list.</li><li><p>Raise only 12 cases.</p><p>They are urgent.</p>
</li></ol>
<h4>RECOMMENDATION</h4>
<p onclick="run()">That you approve Option A.</p>
<div class="footnotes"><h4>Notes</h4><ol>
<li id="fn:1" value="1"><p>Source: Grey Library, Files. Confidential. Drafted by Hill.
 <a href="#fnref:1" class="fn-back">&#8617;</a></p></li>
<li id="fn:2"><p>Not found. <a class="fn-back" href="#fnref:2">&#8617;</a></p></li>
<li id="fn:3"><p>Hill checked this option. <a class="fn-back" href="#fnref:3">&#8617;</a></p></li>
</ol></div></div></article></main>
<footer>Contact us</footer><script>run()</script>"""


def test_a_page_of_an_edition_is_the_paper_that_stands_on_it() -> None:
    paper = read(EDITION)
    assert paper.number == "12"
    assert paper.kind == "action memorandum"
    assert [person.name for person in paper.senders] == ["Reed"]
    assert paper.date is not None
    assert paper.date.edtf == "1984-03-08"
    assert paper.subject == "Exit visas—next steps"
    assert [section.title for section in paper.sections] == [
        "ISSUE FOR DECISION", "OPTIONS", "RECOMMENDATION",
    ]  # fmt: skip
    assert texts(paper) == [
        "Whether to raise the list of about 300 cases. It grew.",
        "A. Raise the whole list.",
        "B. Raise only 12 cases.",
        "They are urgent.",
        "That you approve Option A.",
    ]
    assert paper.pages == ("41",)
    assert [(note.n, note.anchor, note.text) for note in paper.notes][1:] == [
        (2, "Whether to raise the list", "Not found."),
        (3, "It grew.", "Hill checked this option."),
    ]
    assert paper.source is not None
    assert paper.source.classification == "Confidential"
    assert [option.label for option in paper.options] == ["A", "B"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>bad()</script>", "<style>p{}</style>", "<template><p>bad</p></template>",
        "<p hidden>bad</p>", "<p style='display: none'>bad</p>", "<p aria-hidden=true>bad</p>",
        "<nav><p>bad</p></nav>", "<div role=navigation>bad</div>", "<noscript>bad</noscript>",
        "<iframe>bad</iframe>", "<div class='share social'>bad</div>", "<button>bad</button>",
        "<select><option>bad</select>", "<textarea>bad</textarea>", "<svg><text>bad</text></svg>",
        "<!-- bad -->", "<p class='sr-only'>bad</p>",
    ],
)  # fmt: skip
def test_what_is_no_part_of_the_paper_is_left_out(hidden: str) -> None:
    paper = read(f"<h1>Letter From A. Reed</h1><p>One.</p>{hidden}<p>Two.</p>")
    assert texts(paper) == ["One.", "Two."]


def test_what_stands_beside_the_paper_is_not_its_heading() -> None:
    paper = read(
        "<aside><h2>Browse</h2><p>Persons</p></aside><h3>Letter From A. Reed</h3><p>One.</p>"
    )
    assert paper.heading.text == "Letter From A. Reed"
    assert texts(paper) == ["One."]


def test_the_main_part_is_chosen_and_a_page_without_one_is_read_whole() -> None:
    around = "<div><h1>Portal</h1><p>News of the day.</p></div>"
    inside = "<h2>Letter From A. Reed</h2><p>One.</p>"
    assert texts(read(f"{around}<main>{inside}</main>")) == ["One."]
    assert texts(read(f"{around}<div role='main'>{inside}</div>")) == ["One."]
    assert "One." in texts(read(f"{around}{inside}"))


WORD = """<div class=WordSection1><p class=MsoTitle>INFORMATION MEMORANDUM</p>
<p>TO:<span style='mso-tab-count:1'>   </span>The Secretary</p><p>FROM: INR &#150; R. Dunn</p>
<p>SUBJECT: Trials</p><p><b><u>Summary</u></b></p>
<p>The court\u2019s ruling came.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
 title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> So.</p>
</div><div style='mso-element:footnote-list'><br clear=all><hr size=1>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1"
 name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> See Document 4.</p></div></div>"""
GOOGLE = """<p><span>Letter From A. Reed</span></p>
<p><span>It was long.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> So.</span></p>
<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;See Document 4.</span></p></div>"""
ASIDE = """<h1>Letter From A. Reed</h1>
<p>It was long.<a href="#n" role="doc-noteref">*</a> So.</p>
<aside id="n" role="doc-footnote">* See Document 4.</aside>"""
BESIDE = """<h1>Letter From A. Reed</h1>
<p>It was long.<span class="sidenote">See Document 4.</span> So.</p>"""
UNLINKED = """<h1>Letter From A. Reed</h1><p>It was long.<sup>1</sup> So.</p>
<section class="endnotes"><h2>Notes</h2><ol><li>See Document 4.</li></ol></section>"""


@pytest.mark.parametrize(
    "page", [WORD, GOOGLE, ASIDE, BESIDE, UNLINKED], ids="word google aside beside bare".split()
)
def test_notes_of_every_make_are_notes_at_their_place(page: str) -> None:
    paper = read(page)
    assert [note.text for note in paper.notes] == ["See Document 4."]
    (note,) = paper.notes
    assert note.anchor is not None
    assert note.anchor.endswith(("was long.", "ruling came."))
    assert texts(paper)[-1].endswith((". So.",))
    assert not any("Document 4" in text for text in texts(paper))


def test_words_own_page_has_a_head() -> None:
    paper = read(WORD)
    assert paper.kind == "information memorandum"
    assert [(p.name, p.office) for p in paper.senders] == [("R. Dunn", "INR")]
    assert paper.subject == "Trials"
    assert [section.title for section in paper.sections] == ["Summary"]


@pytest.mark.parametrize(
    ("list_", "labels"),
    [
        ("<ol><li>x<li>x</ol>", ["1.", "2."]),
        ("<ol type=A start=3><li>x<li>x</ol>", ["C.", "D."]),
        ("<ol type=i><li>x<li value=9>x<li>x</ol>", ["i.", "ix.", "x."]),
        ("<ol reversed><li>x<li>x</ol>", ["2.", "1."]),
        ("<ol style='list-style-type: lower-alpha'><li>x</ol>", ["a."]),
        ("<ol style='list-style: none'><li>x</ol>", [""]),
        ("<ul><li>x<li>x</ul>", ["", ""]),
        ("<ol><li>x<ol type=a><li>x</ol><li>x</ol>", ["1.", "a.", "2."]),
    ],
)
def test_labels_are_counted_out_as_a_browser_does(list_: str, labels: list[str]) -> None:
    paper = read(f"<h1>Letter From A. Reed</h1><p>So:</p>{list_}")
    assert texts(paper)[1:] == [f"{label} x".strip() for label in labels]


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        ("<meta charset=utf-8>", "utf-8"),
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("<meta charset='windows-1252'>", "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "cp1252"),
        ("", "cp1252"),
        ("", "utf-16"),
        ("<meta charset=utf-16>", "utf-16-le"),
        ("<meta charset=utf-16>", "utf-8"),
    ],
)
def test_characters_are_told_as_browsers_tell_them(head: str, charset: str) -> None:
    paper = read("<h1>Letter From A. Reed</h1><p>The “caf\u00e9” — 5\u00a0%.</p>", head, charset)
    assert texts(paper) == ["The “caf\u00e9” — 5 %."]


def test_cyrillic_in_its_own_character_set() -> None:
    page = "<html><head><meta charset=koi8-r></head><body><h1>Letter</h1><p>Щаранский.</p>"
    assert texts(read_paper(page.encode("koi8-r"), "x")) == ["Щаранский."]


def test_boxes_decide_rows_are_rows_and_struck_words_are_told() -> None:
    paper = read(
        "<h1>ACTION MEMORANDUM</h1><h2>RECOMMENDATION</h2><p>That you <s>never</s> sign.</p>"
        "<p>Approve <input type=checkbox checked> Disapprove <input type=checkbox></p>"
        "<table><tr><th>Year<th>Permits<tr><td>1982<td>2,700</table>"
    )
    assert [decision.action for decision in paper.decisions] == ["approve"]
    assert texts(paper) == ["That you sign.", "Year | Permits", "1982 | 2,700"]
    assert [remark.code for remark in paper.remarks] == ["words-struck-out"]


def test_lines_broken_by_hand() -> None:
    paper = read(
        "<h1>MEMORANDUM</h1><p>TO: A. Moss<br>FROM: B. Reed<br>\nSUBJECT: Visas</p>"
        "<p>One line<br>and on.<br><br>A new one.</p>"
    )
    assert paper.subject == "Visas"
    assert [p.name for p in (*paper.senders, *paper.addressees)] == ["B. Reed", "A. Moss"]
    assert texts(paper) == ["One line and on.", "A new one."]


def test_a_definition_list_may_be_the_head() -> None:
    paper = read(
        "<h1>MEMORANDUM</h1><dl><dt>To</dt><dd>A. Moss</dd><dt>Subject</dt><dd>Visas</dd></dl>"
        "<p>Few.</p>"
    )
    assert (paper.subject, texts(paper)) == ("Visas", ["Few."])


def test_comments_of_a_page_that_word_saved_are_margin_notes() -> None:
    paper = read(
        "<p class=MsoTitle>MEMORANDUM</p><p>We counted <a style='mso-comment-reference:BM_1;"
        "mso-comment-date:20260308T1000'>about 300</a><span class=MsoCommentReference>"
        "<a class=msocomanchor href='#_msocom_1'>[BM1]</a></span> cases.</p>"
        "<div style='mso-element:comment-list'><div style='mso-element:comment'>"
        "<div id='_com_1' class=msocomtxt><p><span style='mso-comment-author:\"B. Moss\"'>"
        "<a href='#_msoanchor_1' class=msocomoff>[BM1]</a></span>Ask INR.</p></div></div></div>"
    )
    assert texts(paper) == ["We counted about 300 cases."]
    (mark,) = paper.marks
    assert (mark.by, mark.text, mark.on) == ("B. Moss", "Ask INR.", "2026-03-08")
    assert (mark.anchor, mark.passage) == ("about 300", 1)
