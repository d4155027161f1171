"""`finalact write`: a paper as a file to take along."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import click
from attrs import evolve

from finalact.cli.as_json import json_option
from finalact.cli.asking import DESK_VARIABLE, desk_option, named, opened
from finalact.cli.output_file import check_output, is_terminal, output_option, put_out
from finalact.cli.plain import plain_option
from finalact.cli.progress import on_the_way
from finalact.cli.read import content_of, dressing_of_file, refuse_several
from finalact.cli.sheet import print_json, sheet
from finalact.documents.reader import read_paper
from finalact.documents.writers import (
    WRITERS,
    Dressing,
    Writer,
    Written,
    write_out,
    writer_for,
    writer_for_file,
)
from finalact.model.document import Document
from finalact.model.refusal import Refusal

EPILOG = """\b
Examples:
  finalact write doc-106 --as pdf -o doc-106.pdf
  finalact write doc-106.txt --as docx -o doc-106.docx
  finalact write doc-106 --as text
  finalact write doc-106 --as tei -o doc-106.xml
  finalact write doc-106 --as cite --passage 6
  finalact write doc-106 --as cite --style bibtex
"""
# What a citation may look like, and the form that writes it.
STYLES = {"chicago": "cite", "bibtex": "bibtex", "ris": "ris", "csl": "csl"}


@click.command(epilog=EPILOG)
@click.argument("document", metavar="DOCUMENT")
@click.option(
    "--as",
    "form",
    type=click.Choice(list(WRITERS)),
    help="The form; otherwise the one that the ending of the file names, or else text.",
)
@output_option
@click.option(
    "--fonts",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="A folder of further typefaces for PDF, for scripts that the usual ones lack.",
)
@click.option(
    "--style",
    type=click.Choice(list(STYLES)),
    help="How a citation looks; otherwise as the ending of the file says, or else chicago.",
)
@click.option(
    "--passage",
    metavar="N",
    type=click.IntRange(min=1),
    help="The passage that a citation is of, by its number.",
)
@desk_option
@json_option
@plain_option
def write(
    document: str,
    form: str | None,
    output: Path | None,
    fonts: Path | None,
    style: str | None,
    passage: int | None,
    desk: Path | None,
    as_json: bool,
) -> None:
    """Write a paper as text, PDF, DOCX, HTML or TEI, or a citation of it.

    DOCUMENT is the id of a paper on the desk, or a file that holds a paper (a single dash reads
    what is piped in); with --desk it is always a paper of that desk. Text is the printed form,
    byte for byte. PDF is archival (PDF/A-2a) and tagged (PDF/UA-1). DOCX has real footnotes, and
    margin notes as comments of the hand that wrote them. HTML is one page that loads nothing. TEI
    is TEI P5; a paper that came as TEI keeps its markup. A citation is a note and an entry of a
    bibliography (Chicago), or a record for other programs: BibTeX (.bib), RIS (.ris) or CSL-JSON
    (.json). No file carries the name of whoever made it, nor when or where.
    """
    to_terminal = is_terminal(output)
    writer = form_of(form, output, style)
    if as_json and to_terminal:
        raise click.UsageError("--json tells of a file; name the file with -o.")
    if to_terminal and not writer.is_text and sys.stdout.isatty():
        raise click.UsageError(f"{writer.title} is not for a terminal; name a file with -o.")
    if fonts is not None and writer.name != "pdf":
        raise click.UsageError("--fonts is for PDF.")
    if passage is not None and not writer.cites:
        raise click.UsageError("--passage is for a citation; add --as cite.")
    paper, dressing, file, desk_file = _paper(document, desk)
    dressing = evolve(dressing, fonts=_fonts(fonts), passage=passage)
    with on_the_way(f"Writing {document}"):
        made = write_out(paper, writer.name, dressing)
    check_output(output, desk=desk_file, paper=file)
    put_out(made.data, output)
    if as_json:
        print_json(_told(made, writer, output))
        return
    page = sheet(beside=to_terminal)
    if not to_terminal:
        page.paragraph(f"Written to {output} as {writer.title}.")
    for remark in made.remarks:
        page.paragraph(f"{remark.sentence} {remark.remedy}", hang=2)


def form_of(form: str | None, output: Path | None, style: str | None = None) -> Writer:
    """Who writes this form, or the file of this name; text where neither says anything."""
    if style is not None:
        if form not in (None, "cite", STYLES[style]):
            raise click.UsageError("--style is for a citation; add --as cite.")
        return WRITERS[STYLES[style]]
    if form is None:
        return writer_for_file(output.name) if output is not None else WRITERS["text"]
    named_by = writer_for(output.name) if output is not None else None
    return named_by if form == "cite" and named_by and named_by.cites else WRITERS[form]


def _paper(name: str, desk: Path | None) -> tuple[Document, Dressing, Path, Path | None]:
    """The paper, what its forms need besides, the file it was read from (a dash where from none),
    and its desk.
    """
    if desk is None and (name == "-" or Path(name).expanduser().exists() or _is_path(name)):
        file = Path(name).expanduser()
        content = content_of(file)
        called = "The paper" if name == "-" else file.name
        refuse_several(content, called)
        paper = read_paper(content, called)
        return paper, dressing_of_file(content, file), file, None
    with opened(desk) as open_desk:
        holding = open_desk.holding
        paper, kept = holding.document(name), holding.paper(name)
        dressing = Dressing(name=kept.id, imprint=holding.imprint(name), kept=kept.data)
        return paper, dressing, Path("-"), named(desk)


def _is_path(name: str) -> bool:
    """Whether a name that is no file can only be meant as one: no desk is there to have it."""
    return not os.environ.get(DESK_VARIABLE) and ("/" in name or bool(Path(name).suffix))


def _fonts(folder: Path | None) -> tuple[Path, ...]:
    if folder is None:
        return ()
    folder = folder.expanduser()
    if not folder.is_dir():
        raise Refusal(
            "folder-not-found",
            f"There is no folder {folder}.",
            "Name a folder that holds typefaces (TTF or OTF) after --fonts.",
            status=404,
        )
    return (folder,)


def _told(made: Written, writer: Writer, output: Path | None) -> dict[str, object]:
    return {
        "file": str(output),
        "form": writer.name,
        "bytes": len(made.data),
        "sha256": hashlib.sha256(made.data).hexdigest(),
        "remarks": [remark.as_dict() for remark in made.remarks],
    }
