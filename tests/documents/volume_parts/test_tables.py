"""Tables of a paper: a row a line, cells between bars, the same columns in every row."""

from __future__ import annotations

from finalact.documents.laid_out import laid_out
from finalact.documents.printed import read_printed
from finalact.documents.printed_out import write_printed
from finalact.documents.tei import read_tei
from finalact.model.document import Document


def read(table: str) -> Document:
    markup = (
        f'<div type="document"><head>7. Paper</head><p>The figures follow.</p>{table}'
        "<p>They are small.</p></div>"
    )
    return read_tei(markup.encode(), "paper.xml")


def cells(document: Document) -> list[list[str]]:
    """The table as a page shows it."""
    return [
        ["".join(piece.text for piece in cell if piece.sort == "text") for cell in line.cells]
        for line in laid_out(document).lines
        if line.cells
    ]


YEARS = (
    "<table><head>Permits</head><row><cell>Year</cell><cell>Asked</cell><cell>Given</cell></row>"
    "<row><cell>1961</cell><cell>400</cell><cell>120</cell></row></table>"
)


def test_rows_and_columns_are_kept() -> None:
    document = read(YEARS)
    assert [passage.text for passage in document.passages] == [
        "The figures follow.",
        "Permits",
        "Year | Asked | Given",
        "1961 | 400 | 120",
        "They are small.",
    ]
    assert cells(document) == [["Year", "Asked", "Given"], ["1961", "400", "120"]]


def test_two_tables_are_two() -> None:
    rows = "<table><row><cell>a</cell><cell>b</cell></row><row><cell>c</cell><cell>d</cell></row>"
    document = read(f"{rows}</table>{rows}</table>")
    assert [line.table for line in laid_out(document).lines if line.cells] == [1, 1, 2, 2]


def test_empty_cells_at_the_edges_and_wide_cells_keep_their_columns() -> None:
    document = read(
        '<table><row><cell/><cell>Men</cell><cell>Women</cell></row><row><cell cols="2">All</cell>'
        "<cell>7</cell></row><row><cell>Left</cell></row></table>"
    )
    assert cells(document) == [["", "Men", "Women"], ["All", "", "7"], ["Left", "", ""]]


def test_a_page_turns_and_a_note_is_called_inside_a_table() -> None:
    document = read(
        "<table><row><cell>Name</cell><cell>Place</cell></row><pb n='12'/>"
        "<row><cell>Holt<note n='2'>Minister.</note></cell><cell>Harbour <pb n='13'/>town</cell>"
        "</row></table>"
    )
    row = document.passages[2]
    assert row.text == "Holt | Harbour town"
    assert row.page == "12"
    assert document.pages == ("12", "13")
    assert document.notes[0].passage == row.n
    assert cells(document) == [["Name", "Place"], ["Holt", "Harbour town"]]


def test_a_table_of_one_column_has_no_bars() -> None:
    document = read("<table><row><cell>One</cell></row><row><cell>Two</cell></row></table>")
    assert [passage.text for passage in document.passages[1:3]] == ["One", "Two"]


def test_a_table_goes_through_print_and_back() -> None:
    printed = write_printed(read(YEARS))
    assert "Year | Asked | Given\n1961 | 400 | 120\n\n" in printed
    again = read_printed(printed)
    assert cells(again) == cells(read(YEARS))
    assert write_printed(again) == printed


def test_a_table_made_wide_to_hurt_is_set_as_it_comes() -> None:
    wide = "<row>" + "<cell>x</cell>" * 5000 + "</row>"
    narrow = "<row><cell>y</cell></row>" * 500
    document = read(f"<table>{wide}{narrow}</table>")
    assert document.passages[2].text == "y"


def test_lists_and_paragraphs_in_a_cell_are_one_cell() -> None:
    document = read(
        "<table><row><cell><p>Either</p><p>or</p></cell><cell><list><item>one</item><item>two"
        "</item></list></cell></row><row><cell>a</cell><cell>b</cell></row></table>"
    )
    assert cells(document) == [["Either or", "one two"], ["a", "b"]]
