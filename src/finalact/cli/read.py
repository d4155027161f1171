"""`finalact read`: a paper as a structured document."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from finalact.cli.as_json import json_option
from finalact.cli.output_file import check_output, is_terminal, output_option, put_out
from finalact.cli.paper_sheet import lay_out
from finalact.cli.plain import is_plain, plain_option
from finalact.cli.sheet import Sheet, print_json, width_at_hand
from finalact.documents.citation.title_page import title_page
from finalact.documents.contract import as_contract
from finalact.documents.kinds import PACKED, is_markup, is_page
from finalact.documents.printed_many import split_papers
from finalact.documents.reader import LARGEST, read_paper
from finalact.documents.volume import VolumePaper, holds_many, is_volume, read_volume
from finalact.documents.writers import WRITERS, Dressing, write_out
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

EPILOG = """\b
Examples:
  finalact read doc-106.txt
  finalact read doc-106.txt --as text -o copy.txt
  finalact read doc-106.txt --as tei -o doc-106.xml
  finalact read - --json < doc-106.txt
  finalact read volume.xml --json -o papers.jsonl
"""


@click.command(epilog=EPILOG)
@click.argument("file", type=click.Path(readable=False, path_type=Path, allow_dash=True))
@json_option
@click.option(
    "--as",
    "form",
    type=click.Choice(list(WRITERS)),
    help="Write the paper in another form: “text” is the printed form, byte for byte.",
)
@output_option
@click.option(
    "--without",
    "left_out",
    type=click.Choice(["quantities"]),
    help="With --json: do not look for quantities. The key stays, with null: a volume is then read "
    "in less than half the time.",
)
@plain_option
def read(
    file: Path, as_json: bool, form: str | None, output: Path | None, left_out: str | None
) -> None:
    """Read a paper and print it with its parts: passages, notes, marks, options, decisions.

    FILE is a Word document (DOCX), a saved page (HTML), printed text or TEI, told by its content;
    a single dash reads what is piped in. Of a file that holds several papers, such as a TEI volume,
    every paper is told, one a line; with --json each line is one paper as JSON, with `volume` and
    `id`. A paper of a volume whose markup breaks is left out and told beside the others; the exit
    status is then 1.
    """
    if as_json and form:
        raise click.UsageError("Choose --json or --as, not both.")
    if left_out and not as_json:
        raise click.UsageError("--without goes with --json.")

    name = "The paper" if str(file) == "-" else file.name
    content = content_of(file)
    check_output(output, paper=file)
    troubles: list[Finding] = []
    figures = as_json and left_out is None
    papers = several(content, name, troubles, figures=figures, alone=as_json)
    if papers is not None:
        read_all(papers, as_json=as_json, form=form, output=output, figures=figures)
        tell_troubles(troubles)
        return
    paper = read_paper(content, name)
    if form:
        _put_out_as(form, paper, content, file, output)
    elif as_json:
        told = _told(paper, figures)
        if is_terminal(output):
            print_json(told)
        else:
            lines_of_it = json.dumps(told, ensure_ascii=False, indent=2)
            put_out(f"{lines_of_it}\n".encode(), output)
    elif is_terminal(output):
        lay_out(paper, Sheet(sys.stdout, width_at_hand(), plain=is_plain()))
    else:
        lines = io.StringIO()
        lay_out(paper, Sheet(lines, width_at_hand(), plain=True))
        put_out(lines.getvalue().encode("utf-8"), output)


def _told(paper: Document, figures: bool) -> dict[str, Any]:
    """The paper as JSON; quantities that were not looked for are unknown, which is not none."""
    told = as_contract(paper)
    return told if figures else {**told, "quantities": None}


def several(
    content: bytes,
    name: str,
    troubles: list[Finding] | None = None,
    *,
    figures: bool = True,
    alone: bool = False,
) -> Iterator[VolumePaper] | None:
    """The papers of a file that holds several: a TEI volume, or printed text; else None.

    What must be left out of a volume goes into `troubles`, where they are given. Without `figures`
    the quantities of a volume's papers are not looked for; with `alone` the only paper of a volume
    that gives its id is told like those of others.
    """
    if content.startswith(PACKED) or is_page(content):
        return None
    if is_markup(content):
        volume = io.BytesIO(content)
        if not holds_many(content) and not (alone and is_volume(content)):
            return None
        return read_volume(volume, name, troubles, figures=figures)
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


def tell_troubles(troubles: list[Finding]) -> None:
    """Say beside the papers what was left out; the exit status is 1 where something was."""
    if not troubles:
        return
    page = Sheet(sys.stderr, width_at_hand(), plain=is_plain())
    for finding in troubles:
        page.paragraph(finding.sentence)
        page.paragraph(finding.remedy, indent=2)
        page.paragraph(f"{finding.place}  ({finding.code})", indent=2, style="dim")
    if any(finding.severity == "fault" for finding in troubles):
        click.get_current_context().exit(1)


def read_all(
    papers: Iterator[VolumePaper],
    *,
    as_json: bool,
    form: str | None,
    output: Path | None,
    figures: bool = True,
) -> None:
    """Tell every paper of a file, one a line, each before the next is read."""
    if form:
        raise click.UsageError(
            "This file holds several papers: take them into a desk with `finalact import` and "
            "write them one by one."
        )
    with click.open_file("-" if output is None else str(output), "w", encoding="utf-8") as lines:
        for paper in papers:
            if as_json:
                told = {"volume": paper.volume, "id": paper.id, **_told(paper.document, figures)}
                lines.write(json.dumps(told, ensure_ascii=False) + "\n")
            else:
                lines.write(f"{paper.id}: {paper.document.heading.text or 'without a heading'}\n")


def dressing_of_file(content: bytes, file: Path) -> Dressing:
    """What the forms of a paper need besides it, where it comes from a file."""
    name = "" if str(file) == "-" else file.stem
    if not is_markup(content):
        return Dressing(name=name)
    return Dressing(name=name, imprint=title_page(content), kept=content)


def _put_out_as(
    form: str, paper: Document, content: bytes, file: Path, output: Path | None
) -> None:
    writer = WRITERS[form]
    to_terminal = is_terminal(output)
    if to_terminal and not writer.is_text and sys.stdout.isatty():
        raise click.UsageError(f"{writer.title} is not for a terminal; name a file with -o.")
    made = write_out(paper, form, dressing_of_file(content, file))
    put_out(made.data, output)
    for remark in made.remarks:
        click.echo(f"{remark.sentence} {remark.remedy}", err=True)


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


def refuse_several(content: bytes, name: str) -> None:
    """Refuse printed text that holds several papers, where one is asked for."""
    if is_markup(content):
        return
    papers = several(content, name)
    if papers is not None:
        raise Refusal(
            "paper-not-readable",
            f"{name} holds {len(list(papers))} papers; one is read at a time.",
            "Save each paper in a file of its own.",
            status=415,
        )
