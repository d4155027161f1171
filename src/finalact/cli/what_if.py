"""`finalact what-if`: suppose claims without entering them, and see which conditions turn."""

from __future__ import annotations

from pathlib import Path

import click
from attrs import evolve

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.completing import conditions
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.supposing import FORMS, Supposition, suppositions, treating
from finalact.conditions.supposing_claims import in_place_of
from finalact.conditions.supposing_contract import what_if_as_dict
from finalact.conditions.supposing_turns import WhatIf, what_if
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.claim_rules import Names, check_claims
from finalact.store.drafts import settled
from finalact.store.figures import as_entered
from finalact.store.folder_in.csv_file import read_csv
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.statements import COLUMNS, draft, gathered
from finalact.view import View

VERDICT = 15
EPILOG = """\b
Examples:
  finalact what-if --as-of "31 March 1988" --suppose 'stock(political_prisoners) = 0 by "USSR"'
  finalact what-if emigration --as-of "31 December 1988" \\
    --suppose 'flow(jewish_emigration, 1988) = 16000 by "National Conference on Soviet Jewry"'
  finalact what-if --as-of "31 March 1988" --treat afghanistan=assumed
"""


@click.command("what-if", epilog=EPILOG)
@click.argument("condition", required=False, shell_complete=conditions)
@click.option(
    "--suppose",
    "texts",
    metavar="STATEMENT",
    multiple=True,
    help='What is supposed, written like a claim: state(NAME) = "WORD" by "SPEAKER".',
)
@click.option(
    "--claims",
    "file",
    metavar="FILE",
    type=click.Path(readable=False, path_type=Path),
    help="A table of claims to suppose, with the columns of claims.csv.",
)
@click.option(
    "--treat",
    "treated",
    metavar="CONDITION=TREATMENT",
    multiple=True,
    help="Suppose that a treatment is adopted: afghanistan=assumed.",
)
@question
def what_if_(
    asked: Question,
    as_json: bool,
    condition: str | None,
    texts: tuple[str, ...],
    file: Path | None,
    treated: tuple[str, ...],
) -> None:
    """Suppose claims or treatments without entering them, and see which conditions turn.

    Nothing is written. What is supposed counts as said on the day that is asked about, in place
    of what the same speaker says then.
    """
    if not texts and not treated and file is None:
        raise click.UsageError(f"Say what is supposed: --suppose '{FORMS[3]}'.")
    with asked.view() as view:
        if condition is not None:
            view.condition(condition)
        supposed = [
            *suppositions(texts, view.scene, view.holding.vocabulary, as_entered),
            *(_from_file(view, file) if file is not None else ()),
            *(treating(text, view.scene) for text in treated),
        ]
        found = what_if(view.scene, supposed, condition or "")
        if as_json:
            print_json(what_if_as_dict(found))
            return
        page = sheet()
        title = view.dossier.question or view.dossier.title
        print_heading(view, title, page)
        print_what_if(found, page)


def _from_file(view: View, file: Path) -> list[Supposition]:
    """The claims of a table, supposed; a Refusal that lists every fault of the table."""
    faults = Faults()
    path = file.expanduser()
    if not path.is_file():
        raise Refusal(
            "file-not-found", f"There is no file {file}.", "Name a table of claims.", status=404
        )
    rows = read_csv(path, COLUMNS, faults, needed=("subject", "attribute"))
    drafts = [
        draft(statement, "subject", faults)
        for statement in gathered(rows, lambda row: f"supposed-line-{row.line}", faults)
    ]
    on_desk = view.holding.ledger.by_id
    report = faults.faults.append
    held = view.holding.holdings
    placed = settled([each for each, sound in drafts if sound], on_desk, held.dossier, report)
    names = Names(held.dossier, {case.id for case in held.cases}, view.holding.paper_ids)
    check_claims(placed, on_desk, names, report)
    taken = [claim.id for claim, _ in placed if claim.id in on_desk]
    faults.faults.extend(
        Finding("claim-exists", f"The desk holds a claim {name}.", "Give it another id.")
        for name in taken
    )
    if faults.faults:
        raise Refusal(
            "records-refused",
            f"The table {file.name} cannot be supposed as it is.",
            "Correct what is listed.",
            details=tuple(
                f"{fault.place}: {fault.sentence} {fault.remedy}".strip(": ")
                for fault in faults.faults
            ),
        )
    today = PartialDate.of(min(view.as_of, view.known_by))
    found: list[Supposition] = []
    for claim, place in placed:
        text = f"{place}: {claim.subject} {claim.attribute} {claim.words} ({claim.speaker})"
        if claim.reached_us is None:
            # Without a day of its own it is supposed as if it were typed.
            typed = evolve(claim, said_on=today)
            found.append(Supposition(text, (typed, *in_place_of(typed, view.scene))))
        else:
            found.append(Supposition(text, (claim,)))
    return found


def print_what_if(found: WhatIf, page: Sheet) -> None:
    """Print what turns, the answer before and after, and what plays no part."""
    page.paragraph(found.sentence, style="bold")
    for turn in found.turned:
        page.line()
        page.beside(turn.after.verdict.value, turn.sentence, at=VERDICT, style="bold")
        indent = VERDICT if page.is_wide(VERDICT) else 2
        page.paragraph(f"Before: {turn.before.sentence}", indent=indent)
        page.paragraph(f"Then: {turn.after.sentence}", indent=indent)
    idle = [each for each in found.played if each.why]
    if idle:
        page.line()
        for each in idle:
            page.paragraph(f"{each.supposition.text} plays no part: {each.why}.", indent=2, hang=4)
    page.line()
    page.paragraph(f"The answer before: {found.before.sentence}")
    page.paragraph(f"The answer then: {found.after.sentence}")
    page.paragraph("Nothing was written.", style="dim")
