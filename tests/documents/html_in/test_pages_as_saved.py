"""Pages as people save them: frames, menus and notes of every make lose no word of the paper."""

from __future__ import annotations

import html

import pytest

from finalact.documents.reader import read_paper
from finalact.model.document import Document


def read(body: str, head: str = "") -> Document:
    """The paper on a page with this body."""
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return read_paper(page.encode(), "page.html")


def texts(paper: Document) -> list[str]:
    """The words of all passages."""
    return [passage.text for passage in paper.passages]


TITLE = "<h1>Letter From A. Reed</h1>"


@pytest.mark.parametrize(
    "name", ["layout with-sidebar", "page has-navbar", "no-sidebar", "sidebar"]
)
def test_a_frame_around_the_whole_paper_stays_whatever_it_calls_itself(name: str) -> None:
    paper = read(
        f"<div class='{name}'>{TITLE}<p>The list was handed over in May.</p></div>"
        "<div class='sidebar'><p>Side.</p></div>"
    )
    assert texts(paper) == ["The list was handed over in May."]


@pytest.mark.parametrize("name", ["social-rights", "share-of-visas", "menu-notes", "notes-on-law"])
def test_a_part_named_after_its_subject_is_no_furniture(name: str) -> None:
    paper = read(
        f"{TITLE}<p>One. It is long enough.</p><section class={name}><p>Two.</p></section>"
    )
    assert texts(paper) == ["One. It is long enough.", "Two."]


@pytest.mark.parametrize(
    "name", ["share-buttons", "social-media-links", "acme-sidebar", "mw-editsection", "skip-link"]
)
def test_furniture_is_left_out(name: str) -> None:
    paper = read(f"{TITLE}<p>One. It is long enough.</p><div class={name}>Tell others</div>")
    assert texts(paper) == ["One. It is long enough."]


def test_a_header_that_holds_the_title_of_the_paper_is_its_head() -> None:
    paper = read(
        "<header id=title-block-header><h1 class=title>Letter From A. Reed</h1>"
        "<p class=date>Vienna, June 8, 1981</p></header><p>One.</p>"
    )
    assert paper.heading.text == "Letter From A. Reed"
    assert paper.date is not None
    assert paper.date.edtf == "1981-06-08"
    site = "<header class=site-header><h1>Archive</h1></header><h3>Letter From A. Reed</h3><p>One."
    assert read(site).heading.text == "Letter From A. Reed"


def test_a_table_that_only_sets_the_page_is_no_row_of_the_paper() -> None:
    paper = read(
        f"<table><tr><td width=200>Home</td><td>{TITLE}<p>One.</p><table border=1>"
        "<tr><th>Year<th>Permits<tr><td>1986<td>12</table></td></tr></table>"
    )
    assert paper.heading.text == "Letter From A. Reed"
    assert texts(paper)[-3:] == ["One.", "Year | Permits", "1986 | 12"]


def test_words_after_a_place_to_break_and_inside_a_form_or_a_formula_are_kept() -> None:
    paper = read(
        f"{TITLE}<p>Novo<wbr>sibirsk and <q>others</q>.</p><fieldset><p>In a frame.</p></fieldset>"
        "<p>Where <math><mi>x</mi><mo>=</mo><mn>3</mn></math> holds.</p>"
    )
    assert texts(paper) == ["Novosibirsk and “others”.", "In a frame.", "Where x=3 holds."]


def test_figures_that_stand_raised_join_no_number() -> None:
    paper = read(
        f"{TITLE}<p>About 300<sup>1</sup> of 10<sup>6</sup> on 5 km<sup>2</sup>, the "
        "5<sup>th</sup>.<sup>2</sup></p><p><sup>1</sup> Not found.</p><p><sup>2</sup> of May.</p>"
    )
    assert texts(paper) == ["About 300 of 10⁶ on 5 km², the 5th."]
    assert [(note.n, note.text, note.anchor) for note in paper.notes] == [
        (1, "Not found.", "About 300"),
        (2, "of May.", "About 300 of 10⁶ on 5 km², the 5th."),
    ]


def test_a_raised_figure_without_a_note_stays_raised() -> None:
    assert texts(read(f"{TITLE}<p>About 300<sup>4</sup> left.</p>")) == ["About 300⁴ left."]


LIST = """<p>One.<sup><a href="#a">1</a></sup></p><section class="footnotes"><ol>
<li id="a">Not found.</li><li id="b">Nothing calls this.</li></ol></section>"""
PARAGRAPHS = """<p>One.<sup><a href="#a">1</a></sup> Two.<sup><a href="#b">2</a></sup></p>
<div class="footnotes"><p id="a">1. Not found.</p><p>Nor was it sought.</p><p id="b">2. See 1.</p>
</div>"""
BACK = """<p>One.<sup id="r"><a href="#a">[1]</a></sup></p><ol class="references"><li id="a">
<span class="cite-backlink">^ <sup><a href="#r">a</a></sup> <sup><a href="#q">b</a></sup></span>
Not found.</li></ol>"""


@pytest.mark.parametrize(
    ("page", "notes"),
    [
        (LIST, [(1, "Not found."), (2, "Nothing calls this.")]),
        (PARAGRAPHS, [(1, "Not found.\n\nNor was it sought."), (2, "See 1.")]),
        (BACK, [(1, "Not found.")]),
    ],
    ids="uncalled continued back".split(),
)
def test_no_note_is_lost_and_no_link_back_is_a_word(
    page: str, notes: list[tuple[int, str]]
) -> None:
    assert [(note.n, note.text) for note in read(TITLE + page).notes] == notes


def test_a_text_file_saved_as_a_page_is_read_as_the_text() -> None:
    text = (
        "12. Letter From A. Reed to B. Moss1\n\nVienna, June 8, 1981\n\nAbout 300 left.2\n\n"
        "Others wait.\n\n  1. Source: Grey Library, Files. Secret.\n  2. Not found.\n"
    )
    page = f"<html><body><pre style='white-space: pre-wrap'>{html.escape(text)}</pre></body></html>"
    assert read_paper(page.encode(), "page.html") == read_paper(text.encode(), "paper.txt")


def test_lines_typed_to_a_margin_flow() -> None:
    paper = read(f"{TITLE}<pre>About 300\nleft in May.\n\nOthers\nwait.</pre>")
    assert texts(paper) == ["About 300 left in May.", "Others wait."]


def test_notes_called_by_letters_lose_their_letters() -> None:
    paper = read(
        f"{TITLE}<p>One.<sup><a href='#n1'>a</a></sup> Two.<sup><a href='#n2'>b</a></sup></p>"
        "<p id=n1><sup>a</sup> Not found.</p><p id=n2><sup>b</sup> A few.</p>"
    )
    assert [note.text for note in paper.notes] == ["Not found.", "A few."]
    assert [call.printed for call in paper.passages[0].words.calls] == ["1", "2"]


def test_a_subject_may_be_a_list_within_a_list() -> None:
    paper = read(
        f"{TITLE}<ul><li><strong>SUBJECT</strong><ul><li>Exit visas</li></ul></li></ul><p>One.</p>"
    )
    assert (paper.subject, texts(paper)) == ("Exit visas", ["One."])


def test_the_title_may_stand_above_the_main_part_and_the_sites_foot_is_none_of_it() -> None:
    foot = "<div class=acme-footer><p>\u00a9 Acme. Contact</p></div>"
    paper = read(f"{TITLE}<main><p>One.</p><p>Two.</p></main>{foot}")
    assert (paper.heading.text, texts(paper)) == ("Letter From A. Reed", ["One.", "Two."])
    site = "<header class=site><h1>Archive</h1></header><main><p>One.</p><p>Two.</p></main>"
    assert read(site).heading.text == "One."
    among = f"<header><nav><a href=/>Home</a></nav>{TITLE}</header><p>One.</p><p>Two.</p>"
    assert (read(among).heading.text, texts(read(among))) == (paper.heading.text, ["One.", "Two."])
    assert texts(read(f"{TITLE}<p>One is long enough.</p>{foot}")) == ["One is long enough."]


@pytest.mark.parametrize("charset", ["x-mac-cyrillic", "ibm866", "x-cp1251", "koi8-u"])
def test_cyrillic_character_sets_go_by_many_names(charset: str) -> None:
    page = f"<meta charset={charset}><h1>Записка</h1><p>Выехало 300 человек.</p>"
    paper = read_paper(page.encode(charset.removeprefix("x-")), "page.html")
    assert texts(paper) == ["Выехало 300 человек."]
