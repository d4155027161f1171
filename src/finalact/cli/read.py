"""`finalact read`: a paper as a structured document."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from finalact.cli.as_json import json_option
from finalact.cli.paper_sheet import lay_out
from finalact.cli.plain import is_plain, plain_option
from finalact.cli.sheet import Sheet, print_json, width_at_hand
from finalact.documents.contract import as_contract
from finalact.documents.printed_many import split_papers
from finalact.documents.printed_out import write_printed
from finalact.documents.reader import LARGEST, is_markup, read_paper
from finalact.documents.volume import VolumePaper, holds_many, read_volume
from finalact.model.refusal import Refusal

EPILOG = """\b
Examples:
  finalact read doc-106.txt
  finalact read doc-106.txt --as text -o copy.txt
  finalact read - --json < doc-106.txt
  finalact read volume.xml --json -o papers.jsonl
"""


@click.command(epilog=EPILOG)
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@json_option
@click.option(
    "--as",
    "form",
    type=click.Choice(["text"]),
    help="Write the paper in another form: “text” is the printed form, byte for byte.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Write to this file instead of the terminal.",
)
@plain_option
def read(file: Path, as_json: bool, form: str | None, output: Path | None) -> None:
    """Read a paper and print it with its parts: passages, notes, marks, options, decisions.

    FILE is printed text or TEI; a single dash reads what is piped in. Of a file that holds several
    papers, such as a TEI volume, every paper is told, one a line; with --json each line is one
    paper as JSON, with `volume` and `id`.
    """
    if as_json and form:
        raise click.UsageError("Choose --json or --as, not both.")

    name = "The paper" if str(file) == "-" else file.name
    content = content_of(file)
    papers = several(content, name)
    if papers is not None:
        read_all(papers, as_json=as_json, form=form, output=output)
        return
    paper = read_paper(content, name)
    if form == "text":
        put_out(write_printed(paper).encode("utf-8"), file, output)
    elif as_json:
        if output is None or str(output) == "-":
            print_json(as_contract(paper))
        else:
            told = json.dumps(as_contract(paper), ensure_ascii=False, indent=2)
            put_out(f"{told}\n".encode(), file, output)
    elif output is None or str(output) == "-":
        lay_out(paper, Sheet(sys.stdout, width_at_hand(), plain=is_plain()))
    else:
        lines = io.StringIO()
        lay_out(paper, Sheet(lines, width_at_hand(), plain=True))
        put_out(lines.getvalue().encode("utf-8"), file, output)


def several(content: bytes, name: str) -> Iterator[VolumePaper] | None:
    """The papers of a file that holds several: a TEI volume, or printed text; else None."""
    if is_markup(content):
        return read_volume(io.BytesIO(content), name) if holds_many(content) else None
    try:
        texts = split_papers(content.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    return read_texts(texts, name) if len(texts) > 1 else None


def read_texts(texts: list[str], name: str) -> Iterator[VolumePaper]:
    """The papers of a printed text that holds several, each with the id of its number."""
    for text in texts:
        document = read_paper(text.encode("utf-8"), name)
        yield VolumePaper(Path(name).stem, f"d{document.number}", document)


def read_all(
    papers: Iterator[VolumePaper], *, as_json: bool, form: str | None, output: Path | None
) -> None:
    """Tell every paper of a file, one a line, each before the next is read."""
    if form:
        raise click.UsageError("This file holds several papers: write them one by one.")
    with click.open_file("-" if output is None else str(output), "w", encoding="utf-8") as lines:
        for paper in papers:
            if as_json:
                told = {"volume": paper.volume, "id": paper.id, **as_contract(paper.document)}
                lines.write(json.dumps(told, ensure_ascii=False) + "\n")
            else:
                lines.write(f"{paper.id}: {paper.document.heading.text or 'without a heading'}\n")


def content_of(file: Path) -> bytes:
    """The bytes of the file, or of what is piped in; never more than a paper may hold."""
    if str(file) == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    if file.is_dir():
        raise Refusal(
            "file-is-folder",
            f"{file} is a folder, not a paper.",
            "Name one paper; a dossier folder is taken in with `finalact import`.",
        )
    with file.expanduser().open("rb") as paper:
        return paper.read(LARGEST + 1)


def put_out(content: bytes, file: Path, output: Path | None) -> None:
    """Write bytes as they are; the paper that was read is never written over."""
    if output is None or str(output) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    output = output.expanduser()
    if str(file) != "-" and output.exists() and output.samefile(file):
        raise Refusal(
            "paper-kept",
            f"{output} is the paper that was read; it is not written over.",
            "Name another file after -o.",
        )
    output.write_bytes(content)
