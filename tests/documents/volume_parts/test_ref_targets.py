"""A pointer of the markup into another volume, where the words name no volume or none clearly."""

from __future__ import annotations

from finalact.documents.tei import read_tei
from finalact.documents.writers import written
from finalact.model.document import Document


def paper(note: str, body: str = "<p>Boats.<note n='2' xml:id='d4fn2'>NOTE</note></p>") -> Document:
    return read_tei(
        (
            '<div xmlns="http://www.tei-c.org/ns/1.0" type="document" n="4" xml:id="d4">'
            f"<head>4. Letter From Ann Reed to Lee Moss</head>{body.replace('NOTE', note)}</div>"
        ).encode(),
        "d4.xml",
    )


def pointed(document: Document) -> list[tuple[str | None, str | None, str | None]]:
    return [(r.document, r.number, r.volume) for r in document.references if r.document]


def test_the_volume_of_the_target_is_in_the_reference() -> None:
    assert pointed(paper('See <ref target="frus1969-76v12#d5">Document 5</ref>.')) == [
        ("5", None, "frus1969-76v12")
    ]
    assert pointed(paper('See <ref target="frus1969-76v12/d5">Document 5</ref>.')) == [
        ("5", None, "frus1969-76v12")
    ]
    address = "https://history.state.gov/historicaldocuments/frus1981-88v03/d5"
    assert pointed(paper(f'See <ref target="{address}">Document 5</ref>.')) == [
        ("5", None, "frus1981-88v03")
    ]
    note = '<ref target="frus1969-76v12#d5fn3">footnote 3, Document 5</ref>'
    assert pointed(paper(f"See {note}.")) == [("5", "3", "frus1969-76v12")]


def test_a_target_in_the_same_volume_names_none() -> None:
    assert pointed(paper('See <ref target="#d5">Document 5</ref>.')) == [("5", None, None)]
    assert pointed(paper("See Document 5.")) == [("5", None, None)]


def test_each_of_two_papers_of_one_number_has_its_own_volume() -> None:
    told = (
        'See <ref target="#d5">Document 5</ref>; also see <ref target="frus1969-76v12#d5">Document '
        '5</ref> and <ref target="frus1969-76v13#d8">Document 8</ref>.'
    )
    found = [("5", None, None), ("5", None, "frus1969-76v12"), ("8", None, "frus1969-76v13")]
    document = paper(told)
    assert pointed(document) == found
    # Written anew as TEI, the paper says so still.
    assert pointed(read_tei(written(document, "tei"), "d4.xml")) == found


def test_a_body_and_its_notes_are_told_apart() -> None:
    body = (
        '<p>See <ref target="frus1969-76v12#d5">Document 5</ref>.<note n="2" xml:id="d4fn2">'
        'See <ref target="#d5">Document 5</ref>.</note></p>'
    )
    document = paper("", body)
    assert [(r.note, r.volume) for r in document.references] == [
        (None, "frus1969-76v12"),
        (2, None),
    ]


def test_what_the_words_say_of_the_volume_stands() -> None:
    told = (
        "See Foreign Relations, 1969–1976, volume XIV, "
        '<ref target="frus1969-76v12#d5">Document 5</ref>.'
    )
    assert pointed(paper(told)) == [("5", None, "frus1969-76v14")]
