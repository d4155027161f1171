"""`finalact calendar`: the programme and every due day, for telephones and calendar programs."""

from __future__ import annotations

from pathlib import Path

import click

from finalact.cli.asking import Question, named, question
from finalact.cli.days import in_words
from finalact.cli.output_file import check_output, is_terminal, output_option, put_out
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.calendar_contract import calendar_as_dict
from finalact.conditions.wording import capital, count_of
from finalact.diplomacy.calendar import Calendar
from finalact.diplomacy.calendar_file import calendar_file

EPILOG = """\b
Examples:
  finalact calendar --as-of "31 March 1988" -o moscow.ics
  finalact calendar --as-of 1989-01-31 --json
"""


@click.command(epilog=EPILOG)
@output_option
@question
def calendar(asked: Question, as_json: bool, output: Path | None) -> None:
    """Write the calendar as iCalendar: meetings planned and held, and every day that is due.

    Due days are those of conditions, of promises, of treatments that run out or are to be looked
    at again, and of silences. A meeting known only by its month or year is an entry of all its
    days and says so. What has no day is left out and told of.
    """
    with asked.view() as view:
        made = view.calendar()
    if is_terminal(output):
        if as_json:
            print_json(calendar_as_dict(made))
            return
        put_out(calendar_file(made), output)
        _tell_left_out(made, beside=True)
        return
    check_output(output, desk=named(asked.desk))
    put_out(calendar_file(made), output)
    if as_json:
        print_json({"file": str(output), **calendar_as_dict(made)})
        return
    count = count_of(len(made.entries), "entry")
    sheet().paragraph(f"Written to {output}: {count}, as of {in_words(made.as_of)}.")
    _tell_left_out(made, beside=False)


def _tell_left_out(made: Calendar, *, beside: bool) -> None:
    """Say what stands in no calendar because no day of it is known."""
    page = sheet(beside=beside)
    for each in made.left_out:
        page.paragraph(f"Left out: {each.title} ({each.sort.value}). {capital(each.why)}", hang=2)
