"""A second opinion: what holds to our own rules is valid by the schema of TEI P5 too.

Where the schema is not on the machine these tests skip, in CI as well: what must hold is asked by
`rules.rng` in every run.
"""

from __future__ import annotations

from pathlib import Path

from attrs import evolve
from lxml import etree

from finalact.documents.citation.imprint import Imprint
from finalact.documents.printed import read_printed
from finalact.documents.reader import read_paper
from finalact.documents.tei import read_tei
from finalact.documents.writers import Dressing, write_out, written
from finalact.model.mark import Mark
from tests.documents.tei_out.fixtures import FIXTURES, MEMO
from tests.documents.tei_out.schema import faults

MARK = Mark("typed", "Aas", "Too much.", where="in the margin", sentence="“Too much.”", passage=1)


def test_what_is_built_is_valid(schema: etree.RelaxNG) -> None:
    for name, text in FIXTURES.items():
        assert faults(schema, written(read_printed(text), "tei")) == [], name
    marked = evolve(read_printed(MEMO), marks=(MARK,))
    assert faults(schema, written(marked, "tei")) == []


def test_a_header_that_tells_of_a_volume_is_valid(schema: etree.RelaxNG) -> None:
    imprint = Imprint("Papers of Carvo, Volume II", ("A. Holm",), "Harbour Press", "Carvo", "1999")
    dressing = Dressing(imprint=imprint, name="carvo2-d13", seal="Record of x: 12ab")
    assert faults(schema, write_out(read_printed(MEMO), "tei", dressing).data) == []


def test_thirty_older_papers_are_valid(shared: Path, schema: etree.RelaxNG) -> None:
    for file in sorted((shared / "frus-text").glob("*.txt")):
        document = read_paper(file.read_bytes(), file.name)
        assert faults(schema, written(document, "tei")) == [], file.name


def test_papers_of_the_edition_are_valid_as_they_came_and_built_anew(
    schema: etree.RelaxNG, divisions: dict[str, bytes]
) -> None:
    some = read_printed(MEMO)
    for name, data in divisions.items():
        came = write_out(some, "tei", Dressing(kept=data)).data
        assert faults(schema, came) == [], name
        assert faults(schema, written(read_tei(data, name), "tei")) == [], name
