"""What an id or a file name must be like, so that a folder of plain text can carry it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath

from finalact.model.holdings import Paper, Person
from finalact.model.refusal import Refusal
from finalact.store.tidy import tidy_text

PRINTED, TEI, WORD, PAGE = ".txt", ".xml", ".docx", ".html"
PAPERS = (PRINTED, TEI, WORD, PAGE, ".htm")


def check_id(noun: str, id_: str) -> None:
    """Refuse an empty id, or one that does not stand in one line (`id-not-usable`)."""
    if id_ and id_ == tidy_text(id_) and id_.isprintable():
        return
    raise Refusal(
        "id-not-usable",
        f"{id_!r} cannot be the id of a {noun}." if id_ else f"A {noun} needs an id.",
        "Write a short word, such as a name with hyphens.",
    )


def check_paper(paper: Paper) -> None:
    """Refuse a paper whose file name is not its id with an ending of papers (`paper-name`)."""
    check_id("paper", paper.id)
    name = paper.name
    plain = PurePosixPath(name).name == name == PureWindowsPath(name).name
    path = PurePosixPath(name)
    if plain and path.stem == paper.id and path.suffix in PAPERS:
        return
    raise Refusal(
        "paper-name",
        f'The paper "{paper.id}" cannot be kept under the file name "{name}".',
        f'Name the file "{paper.id}{PRINTED}" (printed text); TEI, Word documents and pages end in '
        f"{TEI}, {WORD} and {PAGE}.",
    )


def check_person(person: Person) -> None:
    """Refuse a person's id that a list of persons could not carry (`id-not-usable`).

    Persons of a case stand in one cell, parted by semicolons, where a number is a head count.
    """
    check_id("person", person.id)
    if ";" in person.id or re.fullmatch(r"\d+", person.id):
        raise Refusal(
            "id-not-usable",
            f'"{person.id}" cannot be the id of a person.',
            "Write a short word without a semicolon that is not a number.",
        )
