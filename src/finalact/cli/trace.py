"""`finalact trace`: from a sentence to its passages, and onward to what was done about it."""

from __future__ import annotations

from collections.abc import Iterable

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_mark
from finalact.cli.completing import from_desk
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.wording import capital
from finalact.decisions.trace.branches import Branch, branches
from finalact.decisions.trace.contract import line_as_dict
from finalact.decisions.trace.line import Key, Line
from finalact.decisions.trace.line_words import day_of, name_of
from finalact.decisions.trace.reads_now import ReadsNow
from finalact.model.partial_date import PartialDate
from finalact.view import View

DEEPEST = 16
EPILOG = """\b
Examples:
  finalact trace "Doc. 106, para. 4" --as-of "30 March 1988"
  finalact trace ussr-prisoners --json
"""

names = from_desk(
    lambda held: [
        *held.memoranda,
        *(c.id for c in held.holdings.conditions),
        *(c.id for c in held.holdings.claims),
        *(f"{p.id}#" for p in held.holdings.papers),
    ]
)


@click.command(epilog=EPILOG)
@click.argument("of", metavar="PASSAGE|CLAIM|MEMO", shell_complete=names)
@question
def trace(asked: Question, as_json: bool, of: str) -> None:
    """Follow the line from passages over claims and conditions to memoranda and what they led to.

    Name a passage as it is cited ("Doc. 106, para. 4") or in short (doc-106#4), a claim, a
    condition, a memorandum, or a paragraph of one (doc-49#3). Where claims were corrected or
    withdrawn after a memorandum went up, it tells what would read differently; what went up is
    never changed.
    """
    with asked.view() as view:
        line = view.trace(of)
        changed = view.to_be_reread(line)
        if as_json:
            days = {"as_of": view.as_of.isoformat(), "known_by": view.known_by.isoformat()}
            print_json({**line_as_dict(line, changed), **days})
            return
        print_line(view, line, changed, sheet())


def print_line(view: View, line: Line, changed: Iterable[ReadsNow], page: Sheet) -> None:
    """The line as two trees, one back and one onward, and what would read differently now."""
    on = PartialDate.of(view.as_of).said()
    print_mark(view.dossier, page)
    for key in line.of:
        node = line.node(key)
        title = f": {node.title}" if node.title not in ("", name_of(node)) else ""
        page.paragraph(f"{capital(name_of(node))}{title}{day_of(node)}", hang=4, style="bold")
        page.line(f"  {capital(key.kind.value)}, as of {on}", style="dim")
        _print_tree(line, key, page, onward=False)
        _print_tree(line, key, page, onward=True)
    for found in changed:
        page.line()
        page.paragraph(f"{found.memorandum} went up with what has been changed since", style="bold")
        for change in found.changes:
            page.paragraph(change.sentence, indent=2)
        for each in found.otherwise:
            page.paragraph(f"Paragraph {each.paragraph} stands: {each.stood}", indent=2, hang=4)
            page.paragraph(f"It would read now: {each.now}", indent=2, hang=4)
        page.paragraph("The paper that went up stands as it was frozen.", indent=2)


def _print_tree(line: Line, key: Key, page: Sheet, *, onward: bool) -> None:
    heading = "What rests on it" if onward else "It rests on"
    tree = branches(line, key, onward=onward)
    if not tree:
        page.paragraph(f"{heading}: nothing on this desk.", indent=2)
        return
    page.line()
    page.line(heading, style="bold")
    _print_branches(tree, page, 2)


def _print_branches(tree: Iterable[Branch], page: Sheet, indent: int) -> None:
    for branch in tree:
        if branch.again:
            lead = f"{branch.words} (as above)"
            page.paragraph(lead, indent=indent, hang=indent + 4, style="dim")
            continue
        title = f": {branch.title}" if branch.title else ""
        lead = f"{branch.words}{title}{day_of(branch.node)}"
        page.paragraph(lead, indent=indent, hang=indent + 4)
        _print_branches(branch.inside, page, min(indent + 2, DEEPEST))
