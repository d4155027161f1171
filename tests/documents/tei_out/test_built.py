"""A paper built as TEI is read back as the same paper, and is valid TEI P5."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

from finalact.documents.contract import as_contract
from finalact.documents.printed import read_printed
from finalact.documents.reader import read_paper
from finalact.documents.tei import read_tei
from finalact.documents.tei_out.elements import SPACE
from finalact.documents.tei_out.lines import LISTED
from finalact.documents.writers import Dressing, write_out, written
from finalact.model.document import Document, Note, Passage, Section, SourceNote
from finalact.model.mark import Mark
from finalact.model.wording import Block, NoteCall, PageTurn, Wording
from tests.documents.tei_out.fixtures import CONTROLS, FIXTURES, MEMO, OLDER
from tests.documents.tei_out.schema import TEI, broken_rules
from tests.documents.test_round_trip import papers as printed_papers


def back(document: Document) -> Document:
    return read_tei(written(document, "tei"), "built")


def root(document: Document) -> etree._Element:
    return etree.fromstring(written(document, "tei"))


def said(element: etree._Element | None) -> str:
    return "" if element is None else "".join(str(piece) for piece in element.itertext())


@pytest.mark.parametrize("name", list(FIXTURES))
def test_every_fixture_comes_back_and_is_valid(name: str) -> None:
    document = read_printed(FIXTURES[name])
    assert as_contract(back(document)) == as_contract(document)
    assert broken_rules(written(document, "tei")) == []


def test_the_two_examples_come_back(action_memo: Document, conditions_memo: Document) -> None:
    for document in (action_memo, conditions_memo):
        assert as_contract(back(document)) == as_contract(document)


def test_thirty_older_papers_come_back_and_are_valid(shared: Path) -> None:
    files = sorted((shared / "frus-text").glob("*.txt"))
    assert len(files) == 30
    for file in files:
        document = read_paper(file.read_bytes(), file.name)
        assert as_contract(back(document)) == as_contract(document), file.name
        assert broken_rules(written(document, "tei")) == [], file.name


def test_papers_that_came_as_tei_come_back_when_they_are_built_anew(
    divisions: dict[str, bytes],
) -> None:
    assert len(divisions) == 19 + 302
    for name, data in divisions.items():
        document = read_tei(data, name)
        made = written(document, "tei")
        assert as_contract(read_tei(made, name)) == as_contract(document), name
        assert broken_rules(made) == [], name


@given(printed_papers())
def test_any_paper_of_the_printed_layout_comes_back(text: str) -> None:
    # A bullet before a label makes it words, and a label may have nothing under it in print; markup
    # has no such signs.
    assume(not re.search(r"(?m)^  • *(?:•|SUBJECT\b|PARTICIPANTS\b)", text))
    document = read_printed(text)
    roles = [block.role for block in document.blocks]
    assume(all(after in LISTED for role, after in pairwise([*roles, "end"]) if role == "label"))
    assert as_contract(back(document)) == as_contract(document)


def test_a_bullet_behind_a_page_turn_stays_behind_it() -> None:
    text = (
        "7. Memorandum From Reed to Moss\n\nVelm, May 2, 1984.\n\nFirst.\n\n[Page 8] • the rest\n"
    )
    document = read_printed(text)
    assert any("•" in passage.text for passage in document.passages)
    assert as_contract(back(document)) == as_contract(document)


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))


@given(st.text(LETTERS | st.sampled_from("\n\n \t12.[]<&>"), max_size=200))
def test_any_words_at_all_make_a_file(text: str) -> None:
    document = read_printed(text)
    assert [p.text for p in back(document).passages] == [p.text for p in document.passages]


def test_the_markup_says_what_stands_where() -> None:
    division = root(read_printed(OLDER)).find(f".//{TEI}div")
    assert division is not None
    assert division.get("n") == "7"
    assert [note.get("type") for note in division.iter(f"{TEI}note")] == ["source", None]
    assert said(division.find(f"{TEI}head/{TEI}persName")) == "Lund"
    date = division.find(f"{TEI}opener/{TEI}dateline/{TEI}date")
    assert date is not None
    assert (date.get("when"), said(date)) == ("1962-05-04", "May 4, 1962")
    lists = {each.get("type"): each.findall(f"{TEI}item") for each in division.iter(f"{TEI}list")}
    assert [said(item) for item in lists["subject"]] == ["Ferries in winter"]
    assert len(lists["participants"]) == 2
    assert said(division.find(f".//{TEI}seg[@type='redaction']")) == "[1 line not declassified]"
    assert said(division.find(f"{TEI}closer/{TEI}signed")) == "Paul Lund"


def test_notes_stand_where_they_are_called_and_pages_where_they_turn() -> None:
    division = root(read_printed(MEMO)).find(f".//{TEI}div")
    assert division is not None
    passage = division.find(f"{TEI}p[@{{http://www.w3.org/XML/1998/namespace}}id='p1']")
    assert passage is not None
    turn, note = passage
    assert (turn.tag, turn.get("n"), turn.tail) == (f"{TEI}pb", "44", "through the winter.")
    assert (note.tag, note.get("n"), said(note)) == (f"{TEI}note", "2", "Not found.")
    heads = [said(p) for p in division.findall(f"{TEI}p[@rend='sectiontitle']")]
    assert heads == ["ISSUE FOR DECISION"]
    rows = [[said(cell) for cell in row] for row in division.iter(f"{TEI}row")]
    assert rows == [["Port", "Ships", "Ice"], ["North", "12", "yes"]]


def test_blanks_are_kept_only_where_there_are_any() -> None:
    every = root(read_printed(MEMO)).iter(etree.Element)
    kept = [element for element in every if element.get(SPACE) == "preserve"]
    assert {said(element).split()[0] for element in kept} == {"Port", "North", "Approve"}


def test_a_note_called_twice_stands_once_and_is_pointed_to() -> None:
    words = Wording("One. Two.", (NoteCall(4, 2, "2"), NoteCall(9, 2, "2"), NoteCall(9, 8, "8")))
    document = Document(
        None, None, Wording(""), sections=(Section(None, (Passage(1, words),)),),
        notes=(Note(2, Wording("Once."), "One.", 1),),
    )  # fmt: skip
    made = root(document)
    assert [note.get("n") for note in made.iter(f"{TEI}note")] == ["2"]
    assert [ptr.get("target") for ptr in made.iter(f"{TEI}ptr")] == ["#fn2", "#fn8"]
    assert [p.text for p in back(document).passages] == ["One. Two."]


def test_a_dateline_in_the_middle_stays_there() -> None:
    lines = ("The ice is thick, and will be until June.", "Carvo, May 2, 1988", "It melted then.")
    passages = tuple(Passage(n, Wording(lines[at])) for n, at in ((1, 0), (2, 2)))
    document = Document(
        None, None, Wording("Report"), sections=(Section(None, passages),),
        blocks=(
            Block("heading"), Block("passage", index=1),
            Block("dateline", words=Wording(lines[1])), Block("passage", index=2),
            Block("turn", words=Wording("", (PageTurn(0, "12", "[Page 12]"),))),
        ),
    )  # fmt: skip
    assert broken_rules(written(document, "tei")) == []
    again = back(document)
    assert [block.role for block in again.blocks] == [block.role for block in document.blocks]
    assert again.dateline == "Carvo, May 2, 1988"


def test_what_no_xml_can_hold_gives_way_to_a_sign() -> None:
    again = back(read_printed(CONTROLS))
    assert again.passages[0].text == "A bell \ufffd rings, a page\ufffd turns."


def test_seal_classification_and_margin_stand_in_the_header() -> None:
    dressing = Dressing(seal="Record of x: 12ab", classification="SECRET")
    made = etree.fromstring(write_out(read_printed(MEMO), "tei", dressing).data)
    notes = {n.get("type"): said(n) for n in made.iterfind(f".//{TEI}notesStmt/{TEI}note")}
    assert notes == {"classification": "SECRET", "seal": "Record of x: 12ab"}


def test_a_mark_that_no_note_reports_stands_in_the_header() -> None:
    mark = Mark(
        "typed", "Aas", "Too much.", where="in the margin", sentence="“Too much.”", passage=1
    )
    document = evolve(read_printed(MEMO), marks=(mark,))
    made = written(document, "tei")
    (note,) = etree.fromstring(made).iterfind(f".//{TEI}notesStmt/{TEI}note")
    assert (note.get("type"), note.get("target")) == ("margin", "#p1")
    assert said(note).endswith(": Too much.")
    assert "Aas" in said(note)
    assert broken_rules(made) == []
    assert read_paper(made, "paper.xml").marks[-1] == mark
    reported = etree.fromstring(written(read_printed(MEMO), "tei"))
    assert reported.find(f".//{TEI}notesStmt") is None


def test_margin_notes_go_out_and_come_back_with_hand_day_and_place() -> None:
    marks = (
        Mark(
            "handwritten", "Aas", "Too much.\nAsk Lund.", where="in the left-hand margin",
            for_whom="Lund", on="1988-05-03", on_basis="inferred", anchor="about 300",
            sentence="“Too much.\nAsk Lund.”", passage=1,
        ),
        Mark("checked", None, "checked the first option", passage=2),
    )  # fmt: skip
    made = written(evolve(read_printed(MEMO), marks=marks), "tei")
    assert broken_rules(made) == []
    assert read_paper(made, "paper.xml").marks[-2:] == marks


@pytest.mark.parametrize("form", ["tei", "html", "docx"])
def test_the_marking_of_a_paper_without_a_source_note_comes_back(form: str) -> None:
    marked = SourceNote(text="", classification="Secret", handling=("NOFORN",))
    document = evolve(read_printed("Letter From A. Reed\n\nAbout 300 left.\n"), source=marked)
    assert read_paper(written(document, form), "paper").source == marked


def test_the_same_paper_gives_the_same_bytes() -> None:
    document = read_printed(MEMO)
    assert written(document, "tei") == written(document, "tei")
