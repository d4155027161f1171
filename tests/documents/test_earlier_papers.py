"""How papers and notes before 1970 name files, helpers and other papers; every text is our own."""

from __future__ import annotations

import pytest

from finalact.documents.headings import read_heading
from finalact.documents.locators import file_alone, filed_as, number_alone
from finalact.documents.source_note import read_source_note
from finalact.documents.tei import read_tei
from finalact.model.document import Document, Reference

FORM = (
    '<div type="document" xml:id="d7" n="7"><note rend="inline" type="source">745.00/12</note>'
    "<head>{head}</head><dateline>Oslo, <date when='{year}-05-03'>May 3, {year}</date></dateline>"
    "<p>{words}<note n='1'>{note}</note></p></div>"
)


def paper(words: str = "Yes.", note: str = "A farmer.", year: int = 1936) -> Document:
    head = "Mr. Reed to Mr. Moss"
    return read_tei(FORM.format(head=head, words=words, note=note, year=year).encode(), "v.xml")


def named(document: Document) -> list[tuple[str | None, str | None]]:
    return [(each.number, each.date) for each in document.references]


@pytest.mark.parametrize(
    ("source", "collection", "number", "kind"),
    [
        ("745.3417/3978", "745.3417/3978", "745.3417/3978", None),
        ("745.00/3960b: Telegram", "745.00/3960b", "745.00/3960b", "telegram"),
        ("740.00 Northern War/93: Telegram", "740.00 Northern War/93", "740.00 Northern War/93",
         "telegram"),
        ("501.AB Norland/1–1149", "501.AB Norland/1–1149", "501.AB Norland/1–1149", None),
        ("500.A15 b 2/52: Despatch", "500.A15 b 2/52", "500.A15 b 2/52", "despatch"),
        ("Oslo Harbour Conf. 184.001/31", "Oslo Harbour Conf. 184.001/31", "184.001/31", None),
    ],
)  # fmt: skip
def test_the_number_of_a_file_of_any_year(
    source: str, collection: str, number: str, kind: str | None
) -> None:
    note = read_source_note(source)
    assert (note.repository, note.collection, note.file_number) == (None, collection, (number,))
    assert filed_as(source) == kind


def test_files_and_papers_without_an_archive_are_no_archive() -> None:
    note = read_source_note("C.O.S. Files")
    assert (note.repository, note.collection, note.file_number) == (None, "C.O.S. Files", ())
    assert filed_as("Reed Papers: Telegram") == "telegram"
    assert read_source_note("Source: Grey Library, Reed Papers.").repository == "Grey Library"
    assert read_source_note("Public Papers: Reed").kind == "published"


@pytest.mark.parametrize("words", ["He ruled on 3/4 of it", "Ministry of State, 745.00/3–451"])
def test_what_names_no_file_alone(words: str) -> None:
    assert file_alone(words) is None
    assert number_alone(words) is None


def test_files_with_their_lot_are_no_archive() -> None:
    note = read_source_note("NA files, lot 54 D 98")
    assert (note.repository, note.collection) == (None, "NA files, lot 54 D 98")
    assert note.file_number == ("lot 54 D 98",)


def test_a_title_that_print_broke_off_ends_with_no_comma() -> None:
    assert read_source_note("Source: Grey Library, Files 1951–53,").collection == "Files 1951–53"


def test_the_entry_of_an_inventory_has_letters_and_a_number() -> None:
    note = read_source_note(
        "Source: Grey Library, Office of Plans, Entry UD WW 38, Box 11. Secret."
    )
    assert note.file_number == ("Entry UD WW 38", "Box 11")


def test_who_only_helped_is_no_drafter() -> None:
    note = read_source_note("Source: Grey Library. Secret. Drafted by Reed with the help of Moss.")
    assert note.drafted_by == ("Reed",)
    assert note.remarks == ("Drafted by Reed with the help of Moss.",)


@pytest.mark.parametrize(
    ("said", "number", "date"),
    [
        ("Your No. 148, August 1, noon. We agree.", "148", "August 1"),
        ("I had your 18, April 13, 4 p.m., today.", "18", "April 13"),
        ("Department’s 754, February 27th, came late.", "754", "February 27th"),
        ("It is told in Ammissions 92, June 6, 9 p.m., at length.", "92", "June 6"),
        ("I answer your No. 241.", "241", None),
        ("Your despatch dated July 3 (No. 11) is here.", "11", "July 3"),
        ("I have a dispatch of the 13th ultimo, No. 2, from him.", "2", None),
        ("I follow your instruction No. 170, of August 20.", "170", "August 20"),
        ("Urtel 912 Aug 14 is clear.", "912", "Aug 14"),
    ],
)
def test_telegrams_and_despatches_by_whose_they_are(
    said: str, number: str, date: str | None
) -> None:
    assert named(paper(said)) == [(number, date)]


@pytest.mark.parametrize(
    "said",
    [
        "I send our 12 ships and your 3 crews on May 3.",
        "Your No. 1 friend came.",
        "Our 1936, May included, was dry.",
    ],
)
def test_numbers_that_name_no_telegram(said: str) -> None:
    assert named(paper(said)) == []


def test_the_post_whose_telegram_it_is() -> None:
    (found,) = paper("I have seen Bern’s 125, February 23, noon.").references
    assert (found.number, found.date, found.place) == ("125", "February 23", "Bern")


def test_telegrams_in_a_row_each_with_its_page() -> None:
    note = (
        "See telegrams No. 8, May 3, 4 p.m., p. 12; No. 9, May 4, p. 16; and No. 11, May 6, p. 9."
    )
    assert named(paper(note=note)) == [("8", "May 3"), ("9", "May 4"), ("11", "May 6")]


def test_a_telegram_from_post_to_post() -> None:
    (found,) = paper(note="Told in telegram 230 from Oslo to Bern, Apr. 15.").references
    assert (found.number, found.place, found.date) == ("230", "Oslo", "Apr. 15")


def test_later_papers_are_not_asked() -> None:
    assert named(paper("Your No. 148, August 1, is here.", year=1981)) == []


def test_a_century_has_all_its_decades() -> None:
    assert named(paper("I answer your No. 241.", year=1884)) == [("241", None)]


def test_the_post_behind_the_hour() -> None:
    (found,) = paper(note="He told us (telegram 758, July 2, 3 p. m., from Oslo).").references
    assert (found.number, found.date, found.place) == ("758", "July 2", "Oslo")


def test_the_posts_for_which_a_telegram_is_repeated() -> None:
    first, second = (
        paper("Rpt info AmEmbassy Bern 11. Repeated information.").references[:1]
        + (paper("Sent Department 6, repeated information Oslo 24.").references[:1])
    )
    assert (first.number, first.place) == ("11", "Bern")
    assert (second.number, second.place) == ("24", "Oslo")


def test_pages_of_the_same_volume() -> None:
    note = "See footnote 43, p. 203, and see Reed’s note, post, p. 448. (Ante, p. 40.)"
    assert [(each.kind, each.number, each.text) for each in paper(note=note).references] == [
        ("footnote", "43", "See footnote 43, p. 203"),
        ("document", None, "post, p. 448"),
        ("document", None, "Ante, p. 40"),
    ]
    assert not [r for r in paper(note="Told in the Oslo Post, p. 3").references if not r.number
                and r.kind == "document"]  # fmt: skip


def test_the_paper_before_one_that_only_markup_numbers() -> None:
    assert paper(note="See supra.").references == (
        Reference("document", "supra", None, "6", note=1),
    )


def test_a_work_with_a_comma_behind_its_place() -> None:
    (book,) = paper(note="See Harbours of Norland (Oslo, Government Press, 1924).").references
    assert book.text == "Harbours of Norland (Oslo, Government Press, 1924)"


def test_the_day_of_the_week_belongs_to_the_day() -> None:
    heading = read_heading("Minutes of the Daily Meeting, Tuesday, March 11th, 1919")
    assert heading.kind == "minutes of the daily meeting"
    assert heading.dateline == "Tuesday, March 11th, 1919"


def test_a_courtesy_in_another_language_is_no_part_of_a_name() -> None:
    heading = read_heading("Señor Roca to Mr. Reed.")
    assert [(each.name, each.office) for each in heading.senders] == [("Roca", None)]


def test_two_offices_and_the_name_of_the_second() -> None:
    heading = read_heading(
        "Memorandum by the Secretary of State and the Secretary of Defense (Reed) to the President"
    )
    assert [(each.name, each.office) for each in heading.senders] == [
        (None, "Secretary of State"),
        ("Reed", "Secretary of Defense"),
    ]


def test_one_verb_has_one_subject_behind_a_comma() -> None:
    document = read_tei(
        b"<div type='document'><head>7. Memorandum From A. Reed to B. Moss</head>"
        b"<p>Recommendation: Before the talks with the Envoys, HA recommends that you write.</p>"
        b"</div>",
        "v.xml",
    )
    assert document.recommendations[0].favored_by == ("HA",)
