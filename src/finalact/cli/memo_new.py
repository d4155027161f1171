"""`finalact memo new`: begin a memorandum with its first version."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli.asking import opened
from finalact.cli.memo_draft import draft_options, drafted
from finalact.cli.memo_options import Taking, taking
from finalact.cli.memo_told import tell
from finalact.cli.stamps import stamp
from finalact.cli.words import OneOf
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.template import still_to_write
from finalact.model.memorandum import Draft, MemoKind
from finalact.model.partial_date import PartialDate

EPILOG = """\b
Examples:
  finalact memo new action pentecostalists --subject "Refusenik cases at the lunch" --by Simon \\
    --from "Burt, Assistant Secretary of State for European Affairs" \\
    --to "acting: Stoessel, Secretary of State" --required EUR,HA --on "2 February 1982" \\
    --option "A. That you raise the cases yourself; favored by: HA; doubted by: EUR" \\
    --recommend "That you approve option A."
  finalact memo new information notes --subject "What was said" --by Simon --on 1982-02-02
"""


@click.command(epilog=EPILOG)
@click.argument("kind", type=OneOf([k.value for k in MemoKind], "kind"), metavar="KIND")
@click.argument("memorandum", metavar="ID")
@draft_options
@taking("Who enters the first version; otherwise its first drafter.", needed=False)
def new(kind: str, memorandum: str, step: Taking, **given: Any) -> None:
    """Begin a memorandum: KIND is action, information or briefing, ID the name you give it.

    The text is Markdown: “## ISSUE FOR DECISION” begins a part, “[^1]” calls a note, and
    {{condition ID}}, {{claim ID}}, {{figure ID}} and {{table conditions}} are put into words as
    they stand on the day it goes up. Without --text it begins with the parts of its kind, with a
    line in each that tells what belongs there.
    """
    draft = drafted(given, MemoKind(kind))
    by, on = first_hand(draft, step)
    with opened(step.desk) as desk:
        signature = stamp(step.recorded_by)
        made = desk.begin(memorandum, draft, by, on, signature)
        tell(desk, step, signature, made, draft_remarks(made), draft_as_told(made))


def first_hand(draft: Draft, step: Taking) -> tuple[str, PartialDate]:
    """Who writes a version down and when: as said, else its first drafter and his day."""
    first = draft.drafters[0] if draft.drafters else None
    by = step.by or (first.person or first.office if first else "")
    day = (first.on if first else None) or draft.dated
    return by, step.on if step.on_said or day is None else day


def draft_remarks(memo: Memorandum) -> list[str]:
    """What to know of a version just written."""
    draft = memo.draft
    open_ = still_to_write(draft.text, draft.kind, draft.profile)
    told = [f"Still to be written: {', '.join(open_)}."] if open_ else []
    told += [] if draft.addressees else ["It names nobody to whom it goes."]
    told += [] if draft.senders else ["It names nobody who sends it."]
    lapsed = [each.cleared.office for each in memo.clearances if each.lapsed]
    return told + ([f"Lapsed by the change of the text: {', '.join(lapsed)}."] if lapsed else [])


def draft_as_told(memo: Memorandum) -> dict[str, Any]:
    """What was understood of a version, for machines."""
    draft = memo.draft
    return {
        "kind": draft.kind.value,
        "subject": draft.subject,
        "from": [{"name": p.name, "office": p.office, "acting": p.acting} for p in draft.senders],
        "to": [{"name": p.name, "office": p.office, "acting": p.acting} for p in draft.addressees],
        "required": list(draft.required),
        "options": [each.label for each in draft.options],
        "recommendations": [
            {"number": each.number, "alternative_to": each.alternative_to,
             "favored_by": list(each.favored_by)}
            for each in draft.recommendations
        ],
        "text": draft.text,
    }  # fmt: skip
