"""What the tests of TEI share: the schema, and the papers that lie beside the project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from tests.documents.tei_out.schema import PACKAGE, TEI, schema_file, schema_of

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="session")
def schema() -> etree.RelaxNG:
    """The schema of TEI P5, a second opinion beside the rules that are always asked."""
    file = schema_file()
    if file is None:
        pytest.skip(f"The schema of TEI P5 is not on this machine (package {PACKAGE}).")
    return schema_of(file)


@pytest.fixture(scope="session")
def divisions(shared: Path) -> dict[str, bytes]:
    """Papers of the edition as single divisions, byte for byte: 19, and those of two volumes."""
    folder = shared / "frus-tei"
    found = {file.stem: file.read_bytes() for file in sorted(folder.glob("*.xml"))}
    for volume in sorted((folder / "volumes").glob("*.xml")):
        found |= dict(_papers(volume))
    return found


def _papers(volume: Path) -> Iterator[tuple[str, bytes]]:
    for division in etree.parse(volume).iter(f"{TEI}div"):
        if division.get("type") == "document":
            division.tail = None
            yield f"{volume.stem}-{division.get(XML_ID)}", etree.tostring(division)
