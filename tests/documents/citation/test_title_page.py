"""The title page of a volume is read from its header, and from nothing else."""

from __future__ import annotations

from pathlib import Path

from finalact.documents.citation.imprint import Imprint
from finalact.documents.citation.title_page import title_page
from finalact.documents.printed import read_printed
from finalact.documents.writers import Dressing, write_out

HEADER = b"""<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="carvo2"><teiHeader><fileDesc>
<titleStmt><title type="complete">Papers of Carvo,
   Volume II</title><title>Carvo</title>
<editor role="primary">A. Holm</editor><editor role="general">Z. Far</editor></titleStmt>
<publicationStmt><publisher>Harbour Press</publisher><pubPlace>Carvo</pubPlace>
<date>Spring 1999</date><idno type="dbid">carvo2</idno>
<idno type="uri">https://example.org/carvo2</idno></publicationStmt>
<sourceDesc><p>Print.</p></sourceDesc></fileDesc></teiHeader><text><front/>"""


def test_what_the_header_says_is_taken() -> None:
    assert title_page(HEADER) == Imprint(
        "Papers of Carvo, Volume II", ("A. Holm",), "Harbour Press", "Carvo", "1999",
        "https://example.org/carvo2",
    )  # fmt: skip


def test_what_it_does_not_say_is_not_made_up() -> None:
    assert title_page(b"<TEI><text/></TEI>") is None
    assert title_page(HEADER.replace(b' type="complete"', b"")) is None
    assert title_page(HEADER.replace(b"</title>", b"", 1)) is None
    two = title_page(HEADER.replace(b"Spring 1999", b"1999 or 2000"))
    assert two is not None
    assert two.year == ""


def test_a_file_of_our_own_gives_its_imprint_again() -> None:
    imprint = Imprint(
        "Papers of Carvo", ("A. Holm",), "Harbour Press", "Carvo", "1999", "https://e.org"
    )
    paper = read_printed("1. Letter\n\nWords.\n")
    made = write_out(paper, "tei", Dressing(imprint=imprint)).data
    assert title_page(made) == imprint
    assert title_page(write_out(paper, "tei").data) is None


def test_real_volumes_have_their_title_pages(shared: Path) -> None:
    for volume in sorted((shared / "frus-tei/volumes").glob("*.xml")):
        found = title_page(volume.read_bytes())
        assert found is not None
        assert found.title.startswith("Foreign Relations of the United States, 1969–1976, Volume")
        assert found.editors
        assert found.publisher
        assert found.year.isdecimal()
