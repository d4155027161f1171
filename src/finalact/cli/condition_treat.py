"""`finalact condition treat` and `dissent`: how a condition is to be treated, and who objects."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli import completing
from finalact.cli.asking import opened
from finalact.cli.condition_options import (
    Entry,
    Hyphened,
    citation_of,
    cited,
    entering,
    new_option,
    note_at,
    signed,
    slips,
    worded,
)
from finalact.cli.condition_told import before, cited_remarks, day_told, later_remarks, named, tell
from finalact.cli.days import When
from finalact.cli.stamps import stamp
from finalact.conditions.record_contract import dissent_as_dict, treatment_as_dict
from finalact.conditions.record_remarks import treatment_remarks
from finalact.conditions.record_words import dissent_in_words, treatment_in_words
from finalact.conditions.treatments import is_known, last_made
from finalact.conditions.trigger import Trigger
from finalact.documents.margin_note import quoting, told_by_note
from finalact.model.condition import Condition, Dissent, Stage, Treating, Treatment
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

TREAT = """\b
Examples:
  finalact condition treat afghanistan assumed --stage adopted --by Shultz --on "12 April 1988" \\
    --breaks-if 'state(afghanistan_withdrawal) = "not begun"'
  finalact condition treat programme deferred --stage proposed --by Kampelman --on 1988-04-12 \\
    --to vienna_followup --document doc-106 --passage 10
"""
DISSENT = """\b
Example:
  finalact condition dissent institutional_reforms --by Whitehead --on "1 April 1988" \\
    --words "I would not leave them to the conference."
"""


@click.command(epilog=TREAT)
@click.argument("condition", shell_complete=completing.conditions)
@click.argument("treatment", type=Hyphened([t.value for t in Treating], "treatment"))
@click.option(
    "--stage",
    required=True,
    type=Hyphened([s.value for s in Stage], "stage"),
    help="How far it went: proposed, adopted, or communicated (put to the other side).",
)
@signed("Who proposes, decides or passes it on.", "The day of it.")
@worded("His words.")
@cited
@click.option("--to", default="", metavar="MEETING", help="Of a deferral: to which meeting.")
@click.option("--told-to", default="", metavar="PARTY", help="Of one communicated: to whom.")
@click.option("--until", type=When(), help="The last day on which it runs, of a waiver above all.")
@click.option("--because", default="", metavar="TEXT", help="The reason.")
@click.option(
    "--breaks-if",
    default="",
    metavar="EXPRESSION",
    help="Of an assumption: what would break it, in the language of conditions or in words.",
)
@click.option(
    "--review",
    default="",
    metavar="EXPRESSION",
    help="When it is to be looked at again: a day, or what has to come about.",
)
@new_option
@entering
def treat(
    condition: str,
    treatment: str,
    stage: str,
    by: str,
    on: PartialDate,
    words: str,
    is_new: bool,
    entry: Entry,
    **given: Any,
) -> None:
    """Record how a condition is to be treated.

    TREATMENT is required, assumed, deferred (--to a meeting), waived (--until a day, or --because),
    accepted-though-unmet (--because) or dropped. Only what is adopted by somebody who can decide
    it changes whether the condition counts; the verdict stays what the claims make it.

    Nothing is overwritten: a later record overtakes an earlier one. To take a treatment back,
    record the condition as required.
    """
    with opened(entry.desk) as desk:
        found = named(desk, condition)
        record = Treatment(
            Treating(treatment),
            Stage(stage),
            by,
            on,
            words,
            citation_of(given, desk.holding),
            to=given["to"],
            until=given["until"],
            because=given["because"],
            breaks_if=given["breaks_if"],
            review=_review(given["review"]),
            told_to=given["told_to"],
        )
        dossier = desk.holding.holdings.dossier
        with slips():
            remarks = treatment_remarks(record, dossier, desk.holding.vocabulary, new=is_new)
        remarks += [*cited_remarks(desk, record.citation), *later_remarks(on)]
        signature, day = stamp(entry.recorded_by), day_told(entry, on)
        was = before(desk, condition, day)
        number = desk.treat(condition, record, signature)
        said = treatment_in_words(dossier, record)
        tell(
            desk,
            entry,
            signature,
            was,
            day,
            f"Recorded as treatment {number} of “{found.title}”: {said}.",
            {"condition": condition, "number": number, **treatment_as_dict(record)},
            remarks,
        )


def _review(text: str) -> str:
    """A day as EDTF; anything else as it was typed."""
    trigger = Trigger.read(text) if text.strip() else None
    return str(trigger.day) if trigger is not None and trigger.day is not None else text


@click.command(epilog=DISSENT)
@click.argument("condition", shell_complete=completing.conditions)
@click.option(
    "--treatment",
    "number",
    type=click.IntRange(1),
    help="Against which treatment, by its number; the latest if none is named.",
)
@signed("Who dissents; a margin note that is cited tells it.", "The day of it.", needed=False)
@worded("The words of the dissent; a margin note that is cited tells them.")
@cited
@click.option("--withdraw", is_flag=True, help="Record that he dissents no longer.")
@entering
def dissent(
    condition: str,
    number: int | None,
    by: str | None,
    on: PartialDate | None,
    words: str,
    withdraw: bool,
    entry: Entry,
    **given: Any,
) -> None:
    """Record that one of our own would treat a condition otherwise, in his words.

    A dissent is never struck out; --withdraw records that somebody gave his up.
    """
    with opened(entry.desk) as desk:
        found = named(desk, condition)
        citation = citation_of(given, desk.holding)
        note = None if withdraw else note_at(desk, citation)
        by, on, words, remarks = told_by_note(by or "", on, words, note)
        citation = quoting(citation, words, note)
        against = number or _latest(found, on)
        if withdraw:
            _refuse_nothing_to_withdraw(found, against, by)
        record = Dissent(by, words, on, citation, withdraw)
        remarks += [*cited_remarks(desk, citation), *later_remarks(on)]
        signature, day = stamp(entry.recorded_by), day_told(entry, on)
        was = before(desk, condition, day)
        desk.dissent(condition, against, record, signature)
        treated = found.treatments[against - 1].treating.value
        tell(
            desk,
            entry,
            signature,
            was,
            day,
            f"Recorded against treatment {against} ({treated}) of “{found.title}”: "
            f"{dissent_in_words(record)}.",
            {"condition": condition, "treatment": against, **dissent_as_dict(record)},
            remarks,
        )


def _latest(condition: Condition, on: PartialDate | None) -> int:
    """The number of the latest treatment by the day of a dissent; of all, where none was known."""
    if not condition.treatments:
        raise Refusal(
            "treatment-unknown",
            f'The condition "{condition.id}" has no treatment from which anybody could dissent.',
            "Record the treatment first: finalact condition treat.",
            status=404,
        )
    day = on.counts_from if on is not None else None
    numbered = list(enumerate(condition.treatments, 1))
    known = [each for each in numbered if day is not None and is_known(each[1].on, day)]
    latest = last_made(known or numbered, lambda each: each[1].on)
    return latest[0] if latest is not None else len(numbered)


def _refuse_nothing_to_withdraw(condition: Condition, number: int, by: str) -> None:
    treatments = condition.treatments[number - 1 : number]
    standing = [d for t in treatments for d in t.dissents if d.by == by]
    if not standing or standing[-1].withdrawn:
        raise Refusal(
            "nothing-to-withdraw",
            f"{by or 'Nobody named'} does not dissent from treatment {number} of "
            f"“{condition.title}”.",
            "`finalact condition show` tells who does.",
            status=409,
        )
