"""`finalact persons`: who has a part in a paper, who is named in it, and the terms it uses."""

from __future__ import annotations

from pathlib import Path

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.board import print_mark
from finalact.cli.completing import papers
from finalact.cli.days import today
from finalact.cli.plain import plain_option
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.documents.people import PARTS, People, called, people_as_dict
from finalact.documents.volume_parts.front import Listed

EPILOG = """\b
Examples:
  finalact persons doc-49
  finalact persons doc-106 --json
"""
INDENT = 2
DEEPER = 4


@click.command(epilog=EPILOG)
@click.argument("document", shell_complete=papers)
@desk_option
@json_option
@plain_option
def persons(document: str, desk: Path | None, as_json: bool) -> None:
    """Tell who sends a paper and gets it, who took part, signed, drafted and cleared.

    Each stands with name and office as the heading, the list, the signature or the source note
    has them. For a paper of a volume, the line of the volume's list of persons stands below, and
    whoever else the paper names, and the terms it uses, follow with theirs.
    """
    with opened(desk) as open_desk:
        view = open_desk.as_of(today())
        people, heading = view.people(document), view.document(document).heading.text
    if as_json:
        print_json({"paper": document, **people_as_dict(people)})
        return
    page = sheet()
    print_mark(view.dossier, page)
    print_people(": ".join(filter(None, (document, heading))), people, page)


def print_people(title: str, people: People, page: Sheet) -> None:
    """The people of a paper by their parts, then who else is named, then the terms."""
    page.paragraph(title, style="bold")
    for part, words in PARTS.items():
        having = [each for each in people.persons if each.named.part == part]
        if not having:
            continue
        page.line()
        page.line(words, style="bold")
        for each in having:
            page.paragraph(called(each.named.person), indent=INDENT, hang=DEEPER)
            if each.listed is not None:
                page.paragraph(in_list(each.listed), indent=DEEPER, style="dim")
    if not people.persons:
        page.line()
        page.paragraph("It names nobody in its heading, lists, signature or source note.")
    for over, entries in (("Also named", people.named), ("Terms", people.terms)):
        if entries:
            page.line()
            page.line(over, style="bold")
            for entry in entries:
                page.paragraph(in_list(entry), indent=INDENT, hang=DEEPER)


def in_list(entry: Listed) -> str:
    """A line of a list as a volume prints it."""
    return f"{entry.name}, {entry.said}" if entry.said else entry.name
