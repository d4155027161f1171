"""`finalact condition precedent`, `remark` and `cite`: what stands behind a condition."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli import completing
from finalact.cli.asking import opened
from finalact.cli.condition_options import (
    Entry,
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
from finalact.cli.stamps import stamp
from finalact.conditions.record_contract import (
    cited_as_dict,
    comment_as_dict,
    precedent_as_dict,
)
from finalact.conditions.record_remarks import precedent_remarks
from finalact.conditions.record_words import comment_in_words, precedent_in_words
from finalact.documents.margin_note import quoting, told_by_note
from finalact.model.condition import Comment, Precedent
from finalact.model.partial_date import PartialDate

PRECEDENT = """\b
Example:
  finalact condition precedent openness_and_access --meeting belgrade_followup \\
    --words "open sessions at the beginning and the end" --by Zimmermann --on "6 April 1988" \\
    --source "Telegram from Vienna"
"""
REMARK = """\b
Example:
  finalact condition remark openness_and_access --document doc-106 --passage "note 5"
"""
CITE = """\b
Example:
  finalact condition cite programme --document doc-106 --passage 13
"""


@click.command(epilog=PRECEDENT)
@click.argument("condition", shell_complete=completing.conditions)
@click.option("--meeting", required=True, metavar="ID", help="Which earlier meeting.")
@worded("What was practised there.")
@signed("Who points to it.", "The day on which he did.")
@click.option(
    "--claim",
    "claims",
    multiple=True,
    shell_complete=completing.claims,
    help="A claim, by its id, that tells of it; may be given again.",
)
@cited
@new_option
@entering
def precedent(
    condition: str,
    meeting: str,
    words: str,
    by: str,
    on: PartialDate,
    claims: tuple[str, ...],
    is_new: bool,
    entry: Entry,
    **given: Any,
) -> None:
    """Put an earlier meeting behind a condition, with what was practised there.

    Nothing is overwritten; another record may point to another practice of the same meeting.
    """
    with opened(entry.desk) as desk:
        found = named(desk, condition)
        citation = citation_of(given, desk.holding)
        record = Precedent(words, meeting, by, on, citation, claims)
        with slips():
            remarks = precedent_remarks(record, desk.holding.vocabulary, new=is_new)
        if not claims:
            remarks += cited_remarks(desk, citation)
        remarks += later_remarks(on)
        signature, day = stamp(entry.recorded_by), day_told(entry, on)
        was = before(desk, condition, day)
        number = desk.precede(condition, record, signature)
        told = precedent_in_words(desk.holding.holdings.dossier, record)
        tell(
            desk,
            entry,
            signature,
            was,
            day,
            f"Recorded as precedent {number} of “{found.title}”: {told}.",
            {"condition": condition, "number": number, **precedent_as_dict(record)},
            remarks,
        )


@click.command(epilog=REMARK)
@click.argument("condition", shell_complete=completing.conditions)
@signed("Who remarks it; a margin note that is cited tells it.", "The day of it.", needed=False)
@worded("The words of the remark; a margin note that is cited tells them.")
@cited
@entering
def remark(
    condition: str,
    by: str | None,
    on: PartialDate | None,
    words: str,
    entry: Entry,
    **given: Any,
) -> None:
    """Record what one of our own wrote or said of a condition, neither asking nor dissenting.

    Where a margin note is cited, its words, writer and day need not be typed again. Nothing is
    overwritten; a later remark stands beside an earlier one.
    """
    with opened(entry.desk) as desk:
        found = named(desk, condition)
        citation = citation_of(given, desk.holding)
        note = note_at(desk, citation)
        by, on, words, remarks = told_by_note(by or "", on, words, note)
        citation = quoting(citation, words, note)
        record = Comment(by, words, on, citation)
        remarks += [*cited_remarks(desk, citation), *later_remarks(on)]
        signature, day = stamp(entry.recorded_by), day_told(entry, on)
        was = before(desk, condition, day)
        number = desk.remark(condition, record, signature)
        tell(
            desk,
            entry,
            signature,
            was,
            day,
            f"Recorded as remark {number} on “{found.title}”: {comment_in_words(record)}.",
            {"condition": condition, "number": number, **comment_as_dict(record)},
            remarks,
        )


@click.command(epilog=CITE)
@click.argument("condition", shell_complete=completing.conditions)
@cited
@entering
def cite(condition: str, entry: Entry, **given: Any) -> None:
    """Add a passage on which a condition rests.

    A passage stays; where it was cited by mistake, a remark can say so.
    """
    with opened(entry.desk) as desk:
        found = named(desk, condition)
        citation = citation_of(given, desk.holding)
        remarks = cited_remarks(desk, citation)
        signature, day = stamp(entry.recorded_by), day_told(entry, None)
        was = before(desk, condition, day)
        number = desk.cite(condition, citation, signature)
        where = desk.as_of(day).cited([citation])
        tell(
            desk,
            entry,
            signature,
            was,
            day,
            f"Recorded as passage {number} of “{found.title}”: {where}.",
            {"condition": condition, "number": number, **cited_as_dict(citation)},
            remarks,
        )
