"""`finalact parse`: source notes, quantities and headings taken apart, one a line."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

from finalact.documents.contract import (
    bounds_as_contract,
    person_as_contract,
    source_as_contract,
)
from finalact.documents.headings import read_heading
from finalact.documents.quantities import quantities_in
from finalact.documents.source_note import source_note_in_parts
from finalact.model.refusal import Refusal

# No note, sentence or heading of a paper comes near this many bytes.
LONGEST = 1_000_000
# A heading copied from print ends in the mark of its source note: "... to Clark1".
NOTE_MARK = re.compile(r"(?<=[^\W\d]|[)\]”’.])\d{1,2}\s*\Z")
EPILOG = """\b
Examples:
  finalact parse source-notes notes.txt
  finalact parse quantities - < sentences.txt
  finalact parse headings headings.txt
"""
NOTES_EPILOG = """\b
Examples:
  finalact parse source-notes notes.txt
  finalact parse source-notes notes.txt --parts
"""
Said = dict[str, Any]
FILE = click.argument("file", type=click.Path(readable=False, path_type=Path, allow_dash=True))


@click.group(epilog=EPILOG)
def parse() -> None:
    """Take many source notes, sentences or headings apart, one a line, as JSON lines.

    FILE has one text a line, or one JSON object a line; a single dash reads what is piped in.
    Each line is answered before the next is read.
    """


@parse.command("source-notes", epilog=NOTES_EPILOG)
@FILE
@click.option(
    "--parts",
    "in_parts",
    is_flag=True,
    help="Add the whole note, cut into stretches with the field that each is spent on; and the "
    "sentence of each notation.",
)
def source_notes(file: Path, in_parts: bool) -> None:
    """Take source notes apart: archive, classification, drafters, clearances, marks, remarks.

    A line is a note, or JSON with `id` and `text`. What is not understood stays in `remarks`,
    word for word.
    """

    def told(text: str, given: Said) -> Said:
        note, parts = source_note_in_parts(text)
        found = source_as_contract(note)
        if in_parts:
            found["parts"] = [{"field": part.field, "text": part.text} for part in parts]
        else:
            for notation in found["notations"]:
                del notation["sentence"]
        return {"id": given["id"], **found} if "id" in given else found

    _answer(file, "text", told)


@parse.command("quantities", epilog="\b\nExample:\n  finalact parse quantities sentences.txt\n")
@FILE
def quantities(file: Path) -> None:
    """Find the figures of sentences as said, with the bounds that their words commit to.

    A line is a sentence, or JSON with `id` and `sentence`. Offsets count characters.
    """

    def told(text: str, given: Said) -> Said:
        found = [
            {"span": text[start:end], "start": start, "end": end, **bounds_as_contract(quantity)}
            for quantity, start, end in quantities_in(text)
        ]
        return {"id": given.get("id"), "quantities": found}

    _answer(file, "sentence", told)


@parse.command("headings", epilog="\b\nExample:\n  finalact parse headings headings.txt\n")
@FILE
def headings(file: Path) -> None:
    """Take headings of papers apart: number, kind, from whom, to whom.

    A line is a heading, or JSON with `id` and `heading`.
    """

    def told(text: str, given: Said) -> Said:
        heading = read_heading(NOTE_MARK.sub("", text))
        found = {
            "number": heading.number,
            "kind": heading.kind,
            "from": [person_as_contract(person) for person in heading.senders],
            "to": [person_as_contract(person) for person in heading.addressees],
        }
        return {"id": given["id"], **found} if "id" in given else found

    _answer(file, "heading", told)


def _answer(file: Path, key: str, told: Callable[[str, Said], Said]) -> None:
    """Answer line by line; a line that is not understood is refused with its number."""
    with _opened(file) as lines:
        for number, line in enumerate(iter(lambda: lines.readline(LONGEST + 1), b""), 1):
            if line.strip():
                text, given = _line(line, number, key)
                said = json.dumps(told(text, given), ensure_ascii=False)
                click.echo(said)


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    if str(file) == "-":
        yield sys.stdin.buffer
        return
    if file.is_dir():
        raise Refusal(
            "file-is-folder", f"{file} is a folder.", "Name one file with one text a line."
        )
    with file.expanduser().open("rb") as lines:
        yield lines


def _line(line: bytes, number: int, key: str) -> tuple[str, Said]:
    """The text of a line, and what else was given with it."""
    if len(line) > LONGEST:
        raise _refused(number, "is longer than a million characters", "Write one text a line.")
    try:
        text = line.decode("utf-8-sig" if number == 1 else "utf-8").strip("\r\n")
    except UnicodeDecodeError:
        raise _refused(number, "is not text in UTF-8", "Save the file as UTF-8.") from None
    if not text.lstrip().startswith("{"):
        return text, {}
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        return text, {}
    if not isinstance(given, dict) or not isinstance(given.get(key), str):
        remedy = f'Give each object its text under "{key}".'
        raise _refused(number, f'is JSON without a text called "{key}"', remedy)
    return given[key], given


def _refused(number: int, what: str, remedy: str) -> Refusal:
    return Refusal("line-not-understood", f"Line {number} {what}.", remedy)
