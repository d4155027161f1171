"""`finalact memo archive`: the record of a decision as a folder that verifies without the desk."""

from __future__ import annotations

from pathlib import Path

import click

from finalact.cli.asking import Question, question
from finalact.cli.memo_options import memo_argument
from finalact.cli.sheet import print_json, sheet
from finalact.decisions.archive.record import SIGNED
from finalact.store.record_out import write_record

EPILOG = """\b
Example:
  finalact memo archive lunch -o lunch-record
"""


@click.command(epilog=EPILOG)
@memo_argument
@click.option(
    "-o",
    "--to",
    "folder",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder to make.",
)
@click.option(
    "--sign-with",
    "key",
    type=click.Path(path_type=Path),
    help="Sign the record with this OpenSSH key (needs ssh-keygen).",
)
@question
def archive(
    asked: Question, as_json: bool, memorandum: str, folder: Path, key: Path | None
) -> None:
    """Write the record of a decision: the paper, its steps, its evidence, and where all came from.

    The folder holds a program, verify.py, that needs nothing but Python: it names every file and
    step that was changed. The seal of the last step is printed on the paper, so that a copy on
    paper tells whether somebody made all hashes anew. With --sign-with KEY the list of all hashes
    is signed; ssh-keygen -Y verify tells by whom.
    """
    with asked.view() as view:
        memo = view.memorandum(memorandum)
        write_record(view.record_of(memo), folder, key=key)
        if as_json:
            print_json(
                {
                    "memorandum": memo.id,
                    "folder": str(folder),
                    "head": memo.head,
                    "steps": len(memo.steps),
                    "signed": key is not None,
                }
            )
            return
        page = sheet()
        page.line(f"The record of {memo.id} is in {folder}.", style="bold")
        page.line(f"Seal: {memo.head}")
        page.line("To verify it: python3 verify.py, in that folder.")
        if key is not None:
            page.line(f"It is signed: {SIGNED}.")
