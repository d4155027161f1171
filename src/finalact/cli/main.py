"""The command `finalact`: every verb of the desk, each read from its file when it is asked for."""

from __future__ import annotations

import click

from finalact import __version__
from finalact.cli.front_door import FrontDoor
from finalact.cli.plain import plain_option

# In the order in which a newcomer needs them.
VERBS = {
    "demo": ("finalact.cli.demo:demo", "Load an example, print its answer, serve its pages."),
    "read": ("finalact.cli.read:read", "Read a paper and print it with its parts."),
    "parse": ("finalact.cli.parse:parse", "Take notes, sentences or headings apart, one a line."),
    "new": ("finalact.cli.desks:new", "Make an empty desk."),
    "import": ("finalact.cli.desks:take_in", "Take a dossier folder, or volumes, into the desk."),
    "export": ("finalact.cli.desks:give_out", "Write the desk out as a dossier folder."),
    "status": ("finalact.cli.status:status", "Answer the dossier's question."),
    "history": ("finalact.cli.history:history", "Tell on which days an answer changed, and why."),
    "compare": ("finalact.cli.compare:compare", "Tell what moved between two days, and why."),
    "explain": ("finalact.cli.explain:explain", "Open one condition down to its passages."),
    "assess": ("finalact.cli.explain:assess", "Judge any expression of the language."),
    "lacking": ("finalact.cli.lacking:lacking", "Tell what would make a condition met."),
    "what-if": ("finalact.cli.what_if:what_if_", "Suppose claims; see which conditions turn."),
    "check": ("finalact.cli.check:check", "List the faults in the data."),
    "claim": ("finalact.cli.claim:claim", "Record, correct, withdraw, mend and show claims."),
    "claims": ("finalact.cli.claims:claims", "List what is said of a subject."),
    "pairs": ("finalact.cli.pairs:pairs", "Set figures beside each other; name the clashes."),
    "populations": ("finalact.cli.populations:populations", "Show whom the numbers count."),
    "papers": ("finalact.cli.papers:papers", "List the papers on the desk."),
    "volumes": ("finalact.cli.volumes:volumes", "List the whole volumes on the desk."),
    "find": ("finalact.cli.find:find", "Find words and names in papers and claims."),
    "cites": ("finalact.cli.cites:cites", "Tell what a paper cites, and what cites it."),
    "persons": ("finalact.cli.persons:persons", "Tell who has a part in a paper."),
    "propose": ("finalact.cli.propose:propose", "List what a paper may be taken to claim."),
    "write": ("finalact.cli.write:write", "Write a paper out in any form, or cite it."),
    "condition": ("finalact.cli.condition:condition", "Set conditions, treat, ask, answer them."),
    "judge": ("finalact.cli.judge:judge", "Record a named person's verdict on a condition."),
    "programme": ("finalact.cli.programme:programme", "Show the programme of meetings."),
    "calendar": ("finalact.cli.calendar:calendar", "Write the calendar to subscribe to."),
    "cases": ("finalact.cli.cases:cases", "Show the registers of cases."),
    "case": ("finalact.cli.case:case", "Show one case: persons, events, rules."),
    "promises": ("finalact.cli.promises:promises", "Follow what was promised to its outcome."),
    "promise": ("finalact.cli.promise:promise", "Record what became of a promise."),
    "positions": ("finalact.cli.positions:positions", "Show where each party stands."),
    "gate": ("finalact.cli.gate:gate", "Tell whether we may bind ourselves, or explore only."),
    "representations": (
        "finalact.cli.representations:representations",
        "List what was raised with whom, and what came of it.",
    ),
    "representation": (
        "finalact.cli.representation:representation",
        "Record a representation, report what came of it.",
    ),
    "memo": ("finalact.cli.memo:memo", "Draft, clear, decide, follow up a memorandum."),
    "offices": ("finalact.cli.offices:offices", "List who held which office, and who acted."),
    "office": ("finalact.cli.offices:office_group", "Record who held an office."),
    "balance": ("finalact.cli.balance:balance", "Show what each side gave, got and sought."),
    "trace": ("finalact.cli.trace:trace", "Follow a passage, claim or memorandum both ways."),
    "outlook": ("finalact.cli.outlook:outlook", "Tell whether a total will be reached."),
    "functions": ("finalact.cli.functions:functions", "Tell the language of conditions."),
    "serve": ("finalact.cli.serve:serve", "Serve the pages of a desk on this machine."),
    "completion": ("finalact.cli.completion:completion", "Print a shell's completion script."),
}

EPILOG = """\b
Examples:
  finalact demo --no-serve
  finalact functions stock
"""


@click.group(cls=FrontDoor, verbs=VERBS, invoke_without_command=True, epilog=EPILOG)
@click.version_option(__version__, message="Final Act %(version)s", help="Say which version it is.")
@plain_option
@click.pass_context
def cli(context: click.Context) -> None:
    """Final Act: a desk for diplomacy by conditions.

    Who says what, what was known by a day, and whether the conditions are met. A desk is one
    file: name it with --desk, or once for all in the variable FINALACT_DESK.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> None:
    """Run the command line; the exit status is 0, 1 for a refusal, 2 for wrong usage."""
    cli.main()
