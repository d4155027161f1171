"""`finalact gate`: whether we may bind ourselves on a day, or explore only."""

from __future__ import annotations

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.completing import from_desk
from finalact.cli.references import places
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.gate_contract import passage_as_dict
from finalact.conditions.gate_records import laid_down
from finalact.conditions.gate_words import EXPLORE, rule_in_words, standing_in_the_way
from finalact.conditions.gates import gate_named, gate_on, gates_on, may_bind
from finalact.conditions.passage import GateState, Passage
from finalact.model.truth import Truth
from finalact.view import View

STATE = 12
EPILOG = """\b
Examples:
  finalact gate --as-of "31 March 1988"
  finalact gate alliance_consensus --explore --as-of "31 March 1988"
  finalact gate alliance_consensus --bind --as-of "31 March 1988" \\
    --because "the allies were told and did not object"
"""
gates = from_desk(lambda held: (gate.id for gate in held.holdings.dossier.gates))


@click.command(epilog=EPILOG)
@click.argument("gate", metavar="[ID]", required=False, shell_complete=gates)
@click.option("--bind", is_flag=True, help="Ask whether a binding decision may be taken.")
@click.option(
    "--because",
    metavar="TEXT",
    default="",
    help="With --bind: take the gate as accepted though unmet, for this reason.",
)
@click.option("--explore", is_flag=True, help="Ask whether one may explore ad referendum.")
@question
def gate(
    asked: Question, as_json: bool, gate: str | None, bind: bool, because: str, explore: bool
) -> None:
    """Show whether a gate is open, who is missing and who stands against; all gates without ID.

    With --bind the exit status is 1 where a binding decision may not be taken. To explore ad
    referendum is free at any time.
    """
    if gate is None and (bind or explore):
        raise click.UsageError("Name the gate.")
    if bind and explore:
        raise click.UsageError("One either binds oneself or explores: give one of the two.")
    if because and not bind:
        raise click.UsageError("--because goes with --bind.")
    with asked.view() as view:
        if gate is None:
            _all(view, as_json)
            return
        named = gate_named(view.scene, gate)
        passage = gate_on(view.scene, named)
        if bind:
            passage = may_bind(named, view.scene, view.as_of, because)
        if as_json:
            print_json(passage_as_dict(view.dossier, passage, view.page_of))
            return
        page = sheet()
        print_heading(view, named.title or named.id, page)
        _print(view, passage, page, alone=True)
        if bind:
            page.paragraph(_bound(passage), style="bold")
        elif explore or passage.state is not GateState.OPEN:
            page.paragraph(EXPLORE, style="bold" if explore else "")


def _all(view: View, as_json: bool) -> None:
    found = [gate_on(view.scene, each) for each in gates_on(view.scene)]
    if as_json:
        print_json(
            {
                "as_of": view.as_of.isoformat(),
                "known_by": view.known_by.isoformat(),
                "gates": [passage_as_dict(view.dossier, each, view.page_of) for each in found],
            }
        )
        return
    page = sheet()
    print_heading(view, "Gates", page)
    if not found and view.dossier.gates:
        page.paragraph("No gate had been laid down by this day, as far as was known.")
    elif not found:
        page.paragraph(
            "The dossier sets none. Write one under [[gates]] in a dossier.toml and add its "
            "folder: `finalact import --add`."
        )
    for passage in found:
        page.line()
        page.beside(passage.state.value, passage.gate.title or passage.gate.id, at=STATE,
                    style="bold")  # fmt: skip
        _print(view, passage, page, alone=False)


def _print(view: View, passage: Passage, page: Sheet, *, alone: bool) -> None:
    indent = 0 if alone else (STATE if page.is_wide(STATE) else 2)
    page.paragraph(passage.sentence, indent=indent, style="bold" if alone else "")
    page.paragraph(rule_in_words(view.dossier, passage), indent=indent)
    for line in laid_down(view.dossier, passage):
        page.paragraph(line, indent=indent)
    if alone:
        for line in standing_in_the_way(view.dossier, passage):
            page.paragraph(f"- {line}", indent=indent, hang=indent + 2)
        for each in passage.conditions:
            if each.truth is Truth.YES:
                how = each.set_aside or "met"
                page.paragraph(f"Condition “{each.title}”: {how}.", indent=indent)
    if not passage.gate.citation.is_empty:
        where = places(view, [passage.gate.citation])
        page.paragraph(where, indent=indent, hang=indent + 2, style="dim")
    if not alone:
        page.paragraph(f"[{passage.gate.id}]", indent=indent, style="dim")


def _bound(passage: Passage) -> str:
    if passage.state is GateState.OPEN:
        return "A binding decision may be taken."
    return (
        "A binding decision may be taken: the gate is accepted though unmet, because "
        f"{passage.accepted.rstrip('.')}."
    )
