"""`finalact memo export`: a memorandum as text, PDF, DOCX, or its due days as iCalendar."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from finalact.cli.asking import Question, named, question
from finalact.cli.memo_options import memo_argument
from finalact.cli.output_file import check_output, is_terminal, output_option, put_out
from finalact.cli.progress import on_the_way
from finalact.cli.sheet import print_json, sheet
from finalact.decisions.due_days import calendar_of_memoranda
from finalact.decisions.memorandum import Memorandum
from finalact.diplomacy.calendar_file import calendar_file
from finalact.documents.writers import WRITERS, Dressing, Written, write_out, writer_for_file
from finalact.view import View

ICS = "ics"
FORMS = (*WRITERS, ICS)
EPILOG = """\b
Examples:
  finalact memo export madrid
  finalact memo export madrid --as docx -o madrid.docx
  finalact memo export dobrynin --as ics -o dobrynin.ics
"""


@click.command(epilog=EPILOG)
@memo_argument
@click.option(
    "--as",
    "form",
    type=click.Choice(FORMS),
    help="The form; otherwise the one that the ending of the file names, or else text.",
)
@output_option
@click.option("--no-seal", is_flag=True, help="Leave out the head of the record in PDF and DOCX.")
@question
def export(
    memorandum: str,
    form: str | None,
    output: Path | None,
    no_seal: bool,
    asked: Question,
    as_json: bool,
) -> None:
    """Write a memorandum in its printed form, with its source note, marks and decisions as notes.

    PDF and DOCX bear the head of the record at their foot: whoever changes a step changes it.
    iCalendar holds the days by which something is to be decided or done; what has no day stays
    out and is told of. No file names who is at the keyboard, nor when or where it was made.
    """
    to_terminal = is_terminal(output)
    chosen = form or _by_ending(output)
    if as_json and to_terminal:
        raise click.UsageError("--json tells of a file; name the file with -o.")
    if to_terminal and chosen in ("pdf", "docx") and sys.stdout.isatty():
        raise click.UsageError(f"{chosen.upper()} is not for a terminal; name a file with -o.")
    with asked.view() as view:
        memo = view.memorandum(memorandum)
        check_output(output, desk=named(asked.desk))
        with on_the_way(f"Writing {memo.id}"):
            made, remarks = _written(view, memo, chosen, seal="" if no_seal else memo.head)
    put_out(made.data, output)
    if as_json:
        told = {"id": memo.id, "file": str(output), "form": chosen, "head": memo.head,
                "state": memo.state.value, "remarks": remarks}  # fmt: skip
        print_json(told)
        return
    page = sheet(beside=to_terminal)
    if not to_terminal:
        page.paragraph(f"Written to {output} as {chosen}; {memo.id} is {memo.state.value}.")
    for remark in remarks:
        page.paragraph(remark, hang=2)


def _by_ending(output: Path | None) -> str:
    if output is None or is_terminal(output):
        return "text"
    if output.suffix.casefold() == ".ics":
        return ICS
    return writer_for_file(output.name).name


def _written(view: View, memo: Memorandum, form: str, seal: str) -> tuple[Written, list[str]]:
    if form == ICS:
        calendar = calendar_of_memoranda([memo], view.dossier, view.as_of, view.known_by)
        left = [f"Left out: {each.title.rstrip('.')}. {each.why}" for each in calendar.left_out]
        return Written(calendar_file(calendar)), left
    if form == "text":
        return Written(view.printed(memo).encode("utf-8")), []
    mark = memo.draft.classification or None
    line = f"Record of {memo.id}: {seal}" if seal else ""
    made = write_out(view.document_of(memo), form, Dressing(line, mark, name=memo.id))
    return made, [f"{remark.sentence} {remark.remedy}" for remark in made.remarks]
