"""`finalact memo show`: the paper as printed, and where it stands."""

from __future__ import annotations

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.memo_check import print_readiness, readiness_as_dict
from finalact.cli.memo_options import memo_argument
from finalact.cli.memo_sheet import print_standing, print_steps
from finalact.cli.memo_told import waiting_sentence
from finalact.cli.paper_sheet import lay_out
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.gates import gate_named, gate_on
from finalact.conditions.passage import Passage
from finalact.conditions.wording import capital
from finalact.decisions.contract import gate_names, memo_as_dict, waiting_as_dict
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.states import IN_HAND
from finalact.decisions.waiting import waiting
from finalact.model.refusal import Refusal
from finalact.view import View

EPILOG = """\b
Examples:
  finalact memo show madrid
  finalact memo show madrid --as-of "10 July 1981" --json
  finalact memo show lunch --text
"""


@click.command(epilog=EPILOG)
@memo_argument
@click.option(
    "--text",
    "draft",
    is_flag=True,
    help="Only the draft in Markdown, to write on and give to `memo revise --text`.",
)
@click.option("--version", type=int, help="With --text: which version; the latest otherwise.")
@click.option("--steps", is_flag=True, help="Also every step, with its hash.")
@question
def show(
    memorandum: str,
    draft: bool,
    version: int | None,
    steps: bool,
    asked: Question,
    as_json: bool,
) -> None:
    """Show a memorandum as it stood on a day: the paper, its clearances, marks and decisions.

    While it is in hand the paper is shown with its references in words as of that day, and with
    what is missing; once it went up, in the words that were frozen. --json writes what `finalact
    read` writes of a paper, and beside it state, clearances, marks, tasks, gate and steps.
    """
    with asked.view() as view:
        memo = view.memorandum(memorandum)
        if draft or version is not None:
            _print_draft(memo, version, as_json=as_json)
            return
        document = view.document_of(memo)
        gates = gates_asked(view, memo)
        left = waiting(memo, view.holding.holdings.offices, view.as_of)
        ready = view.readiness(memo) if memo.state in IN_HAND else None
        if as_json:
            told = memo_as_dict(memo, document, view.dossier, gates)
            told["waiting"] = [waiting_as_dict(each) for each in left]
            told["readiness"] = readiness_as_dict(view, memo, ready) if ready is not None else None
            told["findings"] = [finding.as_dict() for finding in view.memo_findings(memo)]
            told |= {"as_of": view.as_of.isoformat(), "known_by": view.known_by.isoformat()}
            print_json(told)
            return
        page = sheet()
        title = f"{memo.id}: {capital(memo.kind.value)} memorandum, {memo.state.value}"
        print_heading(view, title, page)
        for each in left:
            page.paragraph(f"- {waiting_sentence(each)}", indent=2, hang=4)
        page.line()
        lay_out(document, page)
        print_standing(memo, gates, page)
        if ready is not None:
            page.line()
            print_readiness(view, memo, ready, page)
        if steps:
            print_steps(memo, page)


def gates_asked(view: View, memo: Memorandum) -> list[Passage]:
    """The gates of its recommendations as they stand on the day; a gate not declared is left out.

    That a recommendation names a gate which the dossier does not have is said on deciding.
    """
    found = []
    for name in gate_names(memo):
        try:
            found.append(gate_on(view.scene, gate_named(view.scene, name)))
        except Refusal:
            continue
    return found


def _print_draft(memo: Memorandum, version: int | None, *, as_json: bool) -> None:
    number = memo.version if version is None else version
    if not 1 <= number <= memo.version:
        raise Refusal(
            "version-unknown",
            f"{memo.id} has no version {number}.",
            f"Its versions run from 1 to {memo.version}.",
            status=404,
        )
    text = memo.versions[number - 1].text
    if as_json:
        print_json({"id": memo.id, "version": number, "text": text})
        return
    click.echo(text.rstrip("\n"))
