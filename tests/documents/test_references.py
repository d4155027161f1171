"""Pointers to other papers, records that are missing, and the date of the paper."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed
from finalact.model.document import Document

FORM = "2. Memorandum From A. Reed to B. Moss1\n\n{body}2\n\n  1. Source: {source}\n  2. {note}"
PLACE = "Grey Library, Files, Riga 1984. Secret."


def paper(note: str = "Not found.", source: str = PLACE, body: str = "Yes.") -> Document:
    return read_printed(FORM.format(note=note, source=source, body=body))


def test_a_footnote_and_two_telegrams(action_memo: Document, conditions_memo: Document) -> None:
    footnote, telegram = action_memo.references
    assert (footnote.kind, footnote.number, footnote.document) == ("footnote", "8", "48")
    assert (footnote.note, footnote.text) == (2, "See footnote 8, Document 48")
    assert (telegram.number, telegram.place, telegram.date) == ("129537", "Moscow", "May 19")
    assert telegram.text == "telegram 129537 to Moscow, May 19"
    (other,) = conditions_memo.references
    assert (other.number, other.place, other.date) == ("4019", "Moscow", "February 22")
    assert other.text == "Telegram 4019 from Shultz’s delegation in Moscow, February 22"


def test_documents_and_publications() -> None:
    found = paper(
        "See Documents 4 and 9. For text, see Public Papers: Grey, 1984, pp. 3–5."
    ).references
    assert [(item.kind, item.document) for item in found] == [
        ("document", "4"),
        ("document", "9"),
        ("publication", None),
    ]
    assert found[2].text == "Public Papers: Grey, 1984, pp. 3–5"


def test_missing_records_keep_kind_and_words(
    action_memo: Document, conditions_memo: Document
) -> None:
    assert [(item.kind, item.text) for item in action_memo.missing] == [
        ("no film number", "[no film number]")
    ]
    assert [(item.kind, item.text, item.note) for item in conditions_memo.missing] == [
        ("not found", "No record of this meeting has been found.", 6)
    ]
    assert paper("Attached but not printed.").missing[0].kind == "not printed"


def test_words_withheld_are_kept() -> None:
    told = paper(body="He said [2 lines not declassified] and left.")
    assert told.redactions == ("[2 lines not declassified]",)


def test_dates_inferred_no_more_exactly_than_the_words_allow(
    action_memo: Document, conditions_memo: Document
) -> None:
    early, late = action_memo.date, conditions_memo.date
    assert early is not None
    assert (early.edtf, early.basis) == ("[1981-06-08..1981-06-18]", "inferred")
    assert late is not None
    assert (late.edtf, late.basis) == ("[..1988-03-31]", "inferred")
    assert late.reason is not None
    assert "1988" in late.reason


def test_without_any_hold_there_is_no_date() -> None:
    assert paper(source="Grey Library, Files. Secret.").date is None


def test_a_printed_date_is_printed() -> None:
    text = "2. Letter From A. Reed to B. Moss1\n\nRiga, May 3, 1984\n\nYes.\n\n  1. Source: X, Y."
    document = read_printed(text)
    assert document.date is not None
    assert (document.date.edtf, document.date.basis) == ("1984-05-03", "printed")
    assert [passage.text for passage in document.passages] == ["Yes."]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    told = paper(source="Grey Library, Files, 1984. Secret. Drafted by Reed on February 30.")
    assert told.date is None


def test_telegrams_by_many_names() -> None:
    for words, number, place, date in (
        ("Telegram 106831/Tosec 30036 to Geneva, April 19", "106831", "Geneva", "April 19"),
        ("Telegram WH61234 to Bonn, June 3", "WH61234", "Bonn", "June 3"),
        ("Telegram USUN 3301, March 3", "3301", "USUN", "March 3"),
        ("Telegram Secto 1017 from Paris, May 8, 1980", "Secto 1017", "Paris", "May 8, 1980"),
        ("Circular telegram 2034, May 8", "2034", None, "May 8"),
        ("Backchannel message 33 to Oslo, May 4", "33", "Oslo", "May 4"),
        ("Airgram A-385 from Belgrade, July 23, 1973", "A-385", "Belgrade", "July 23, 1973"),
        ("Embtel 455", "455", None, None),
    ):
        (found,) = paper(f"Reported in {words}.").references
        assert (found.kind, found.number, found.place, found.date) == (
            *("telegram", number, place, date),
        )


def test_several_footnotes_of_one_document() -> None:
    found = paper("See footnotes 2 and 3, Document 7, and Document 17 and footnote 4 thereto.")
    assert [(item.kind, item.number, item.document) for item in found.references] == [
        ("footnote", "2", "7"),
        ("footnote", "3", "7"),
        ("document", None, "17"),
        ("footnote", "4", "17"),
    ]


def test_the_title_of_a_publication_is_whole() -> None:
    found = paper("For text, see Department of State Bulletin, June 5, 1978, pp. 12–19.").references
    assert [item.text for item in found] == [
        "Department of State Bulletin, June 5, 1978, pp. 12–19"
    ]
    same = paper("The text of the speech is ibid., pp. 30–35.").references
    assert [item.text for item in same] == ["ibid., pp. 30–35"]


def test_missing_records_in_other_words() -> None:
    for words, kind in (
        ("None of the tabs is printed.", "not printed"),
        ("The man has not been further identified.", "not further identified"),
        ("Pages 3 and 4 are missing.", "not attached"),
        ("No written record of this telephone conversation has been found.", "not found"),
    ):
        assert [item.kind for item in paper(words).missing] == [kind]
    assert paper("Moss found the list too long.").missing == ()


def test_an_editorial_note_tells_of_missing_records_in_its_own_words() -> None:
    note = read_printed("5. Editorial Note\n\nHale spoke. No record of the meeting was found.")
    assert [(item.kind, item.passage) for item in note.missing] == [("not found", 1)]
    memo = read_printed("6. Memorandum From A. Reed\n\nNo record of the man was found.")
    assert memo.missing == ()


def test_references_of_a_cable_in_a_lettered_list() -> None:
    cable = read_printed(
        "7. Telegram From the Embassy in Norland to the Department of State\n\n"
        "Hale City 1234. For Under Secretary from Reed. Subj: Prisoners. Refs: A. New Elm 987; "
        "B. State 140000."
    )
    assert cable.subject == "Prisoners"
    assert [(item.place, item.number) for item in cable.references] == [
        ("New Elm", "987"),
        ("State", "140000"),
    ]


def told(note: str) -> list[tuple[str | None, ...]]:
    return [(item.kind, item.number or item.document, item.text) for item in paper(note).references]


def works(note: str) -> list[str]:
    return [item.text for item in paper(note).references if item.kind == "publication"]


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (
            "See Foreign Relations, 1969–1976, volume XXIII, Alpine Dispute, 1973–1976. He left.",
            "Foreign Relations, 1969–1976, volume XXIII, Alpine Dispute, 1973–1976",
        ),
        (
            "Scheduled for Foreign Relations, 1981–1988, vol. IX, Norland; Carvo, 1983–1985.",
            "Foreign Relations, 1981–1988, vol. IX, Norland; Carvo, 1983–1985",
        ),
        (
            "See Foreign Relations, 1981–1988, vols. I–II.",
            "Foreign Relations, 1981–1988, vols. I–II",
        ),
        (
            "Foreign Relations, 1952–1954, volume XI, page 655.",
            "Foreign Relations, 1952–1954, volume XI, page 655",
        ),
        (
            "See Foreign Relations, 1955–1957, vol. V, pp. 527–528.",
            "Foreign Relations, 1955–1957, vol. V, pp. 527–528",
        ),
        (
            "For text, see Public Papers: John F. Grey, 1962, pp. 866-874.",
            "Public Papers: John F. Grey, 1962, pp. 866-874",
        ),
        (
            "He spoke on December 29, 1981, Public Papers: Grey, 1981, p. 12.",
            "Public Papers: Grey, 1981, p. 12",
        ),
        ("It is in the New Elm Times, May 3, 1975, page 4.", "New Elm Times, May 3, 1975, page 4"),
        (
            "See Final Statement on the Elm Harbour (Washington: GPO, 1977) for it.",
            "Final Statement on the Elm Harbour (Washington: GPO, 1977)",
        ),
        (
            "See Hale, My Years (New York: Moss and Co., 1977), pp. 12–13.",
            "Hale, My Years (New York: Moss and Co., 1977), pp. 12–13",
        ),
    ],
)
def test_published_works_are_told_whole(note: str, text: str) -> None:
    assert works(note) == [text]


@pytest.mark.parametrize(
    "note",
    [
        "Box 4, Harbour Key Documents 1978.",
        "He wrote “See the Minister’s request p. 3.” on it.",
        "The actions asked for, Mr. Moss, start on page 5.",
        "See point 7, supra.",
    ],
)
def test_names_and_words_of_others_point_to_nothing(note: str) -> None:
    assert paper(note).references == ()


def test_a_paper_of_another_volume_is_told_with_its_volume() -> None:
    found = paper(
        "See Foreign Relations, 1977–1980, vol. VI, Norland, Document 44; ibid., Document 45; "
        "Document 5."
    ).references
    assert [(item.document, item.volume, item.text) for item in found] == [
        ("44", "frus1977-80v06", "Foreign Relations, 1977–1980, vol. VI, Norland, Document 44"),
        ("45", "frus1977-80v06", "ibid., Document 45"),
        ("5", None, "Document 5"),
    ]
    (other,) = paper("See volume II, Document 7.").references
    assert (other.volume, other.text) == ("volume II", "volume II, Document 7")


def test_rows_of_documents_and_their_notes() -> None:
    row = paper("See Documents 4, 9–11, and 20. See Documents 112–14.").references
    assert [item.document for item in row] == ["4", "9", "10", "11", "20", "112", "113", "114"]
    assert told("See Document 13, footnote 3.") == [
        ("footnote", "3", "See Document 13, footnote 3")
    ]
    (note,) = paper("See Document 13, footnote 3.").references
    assert note.document == "13"


def test_supra_and_infra_are_the_papers_beside_this_one() -> None:
    assert told("Supra.") == [("document", "1", "Supra")]
    assert told("See Infra.") == [("document", "3", "Infra")]


def test_a_file_number_is_no_telegram() -> None:
    assert told("So he said. (telegram 908, 701.6191/7–3148)") == [
        ("telegram", "908", "telegram 908")
    ]
    numbers = [item.number for item in paper("Telegrams 12, 15, and 17 from Riga.").references]
    assert numbers == ["12", "15", "17"]


@pytest.mark.parametrize(
    ("words", "number", "place", "date"),
    [
        ("Secto 6, December 2", "Secto 6", None, "December 2"),
        ("Polto 3475 from Oslo", "Polto 3475", "Oslo", None),
        ("Topol 12", "Topol 12", None, None),
        ("Mytel 4001, August 3", "4001", None, "August 3"),
        ("Deptel 3757", "3757", None, None),
        ("reftel Riga 153", "153", "Riga", None),
        ("Airgram A–123, May 3", "A–123", None, "May 3"),
        ("Despatch 159 from Riga, June 4, 1954", "159", "Riga", "June 4, 1954"),
    ],
)
def test_telegrams_by_their_series(
    words: str, number: str, place: str | None, date: str | None
) -> None:
    (found,) = paper(f"Reported in {words}.").references
    assert (found.number, found.place, found.date, found.text) == (number, place, date, words)


def test_a_cable_has_a_number_to_each_post_it_is_repeated_to() -> None:
    cable = read_printed(
        "7. Telegram From the Embassy in Norland to the Department of State\n\n"
        "1963. Riga 1743 rptd Oslo 153 New Elm 179 Paris Topol 79. They left."
    )
    assert [(item.place, item.number) for item in cable.references] == [
        ("Riga", "1743"),
        ("Oslo", "153"),
        ("New Elm", "179"),
        ("Paris", "Topol 79"),
    ]


def test_words_withheld_are_missing_by_their_kind() -> None:
    told = paper(
        "Printed from a copy [less than 1 line not declassified]. [Omitted here is a list.]",
        body="He said [2 lines not declassified] and left [1 page (3 lines) not declassified].",
    )
    assert [(item.kind, item.text, item.note, item.passage) for item in told.missing] == [
        ("not declassified", "[2 lines not declassified]", None, 1),
        ("not declassified", "[1 page (3 lines) not declassified]", None, 1),
        ("not declassified", "[less than 1 line not declassified]", 2, None),
    ]
    assert len(told.redactions) == 4
