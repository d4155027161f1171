"""`finalact programme`: the meetings planned and held, plan beside outcome."""

from __future__ import annotations

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import VERDICT, print_heading
from finalact.cli.claim_sheet import print_claim
from finalact.cli.completing import meetings
from finalact.cli.references import places
from finalact.cli.sheet import Sheet, print_json, quoted, sheet
from finalact.conditions.meeting_business import MeetingSheet
from finalact.conditions.meeting_words import (
    agenda_sentences,
    missing_sentences,
    speaking_words,
)
from finalact.conditions.programme_contract import meeting_as_dict, programme_as_dict
from finalact.diplomacy.meeting_sentences import meeting_sentences
from finalact.diplomacy.programme_words import meeting_named, order_sentences, place_in_order
from finalact.view import View

EPILOG = """\b
Examples:
  finalact programme --as-of "31 March 1988"
  finalact programme moscow_conference --as-of 1991-12-31 --json
"""
NONE = "No meeting was known by then."


@click.command(epilog=EPILOG)
@click.argument("meeting", required=False, shell_complete=meetings)
@question
def programme(asked: Question, as_json: bool, meeting: str | None) -> None:
    """Show the programme of meetings: planned, under way and held, plan beside outcome.

    With MEETING (its id or title), one meeting with its plans, agenda, conditions and passages.
    What was planned, put on an agenda or deferred counts if it was known on the day asked about.
    """
    with asked.view() as view:
        if meeting is None:
            _whole(view, as_json)
        else:
            _one(view, meeting, as_json)


def _whole(view: View, as_json: bool) -> None:
    known = view.programme()
    sheets = [view.meeting_sheet(meeting) for meeting in known.meetings]
    if as_json:
        print_json(programme_as_dict(known, sheets, view.dossier, view.page_of))
        return
    page = sheet()
    print_heading(view, "The programme of meetings", page)
    if not sheets:
        page.paragraph(NONE)
    for each in sheets:
        page.line()
        _print(view, each, page)
    told = order_sentences(known)
    if told:
        page.line()
    for sentence in told:
        page.paragraph(sentence)


def _print(view: View, each: MeetingSheet, page: Sheet) -> None:
    meeting = each.meeting
    page.beside(meeting.standing.value, meeting.title, at=VERDICT, style="bold")
    indent = VERDICT if page.is_wide(VERDICT) else 2
    sentences = [*meeting_sentences(meeting), *agenda_sentences(each)]
    sentences += [speaking_words(item) for item in each.business.speaking]
    for sentence in [*sentences, *missing_sentences(each)]:
        page.paragraph(sentence, indent=indent, hang=indent + 2)
    cited = dict.fromkeys(c for claim in meeting.claims for c in claim.citations)
    cited |= dict.fromkeys(c for missing in each.missing for c in missing.citations)
    where = places(view, cited)
    if where:
        page.paragraph(where, indent=indent, hang=indent + 2, style="dim")


def _one(view: View, name: str, as_json: bool) -> None:
    known = view.programme()
    meeting = meeting_named(known, name)
    each = view.meeting_sheet(meeting)
    if as_json:
        print_json(
            {
                "as_of": view.as_of.isoformat(),
                "known_by": view.known_by.isoformat(),
                **meeting_as_dict(each, view.dossier, view.page_of),
            }
        )
        return
    page = sheet()
    print_heading(view, meeting.title, page)
    for sentence in [*meeting_sentences(meeting), *place_in_order(known, meeting)]:
        page.paragraph(sentence, hang=2)
    for missing in each.missing:
        page.paragraph(f"{quoted(missing.words)} {places(view, missing.citations)}", hang=2)
    agenda = agenda_sentences(each)
    if agenda:
        page.line()
        page.line("Its business", style="bold")
    for sentence in agenda:
        page.paragraph(sentence, indent=2, hang=4)
    if each.business.speaking:
        page.line()
        page.line("Conditions that speak of its dates", style="bold")
    for item in each.business.speaking:
        page.paragraph(speaking_words(item), indent=2, hang=4)
        page.paragraph(item.assessment.sentence, indent=4)
    if meeting.claims:
        page.line()
        page.line("The claims behind it", style="bold")
    for claim in meeting.claims:
        page.line()
        print_claim(view, claim, page, indent=2)
    for aside in meeting.aside:
        page.line()
        print_claim(view, aside.claim, page, indent=2, why_not=aside.why)
