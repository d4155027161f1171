"""A representation as the command line prints it: who to whom, what was raised, what came of it."""

from __future__ import annotations

from finalact.cli.references import places
from finalact.cli.sheet import Sheet
from finalact.conditions.representation_list import Listed
from finalact.conditions.representation_words import (
    lacking_sentence,
    raised_in,
    report_sentence,
    representation_sentence,
)
from finalact.view import View

NAME = 14


def print_representation(view: View, listed: Listed, page: Sheet) -> None:
    """One representation: how far it went at the left, everything else beside it."""
    each = listed.representation
    cases = {case.id: case for case in view.holding.holdings.cases}
    page.beside(each.standing.value, representation_sentence(each), at=NAME, style="bold")
    indent = NAME if page.is_wide(NAME) else 2

    def told(text: str, style: str = "") -> None:
        page.paragraph(text, indent=indent, hang=indent + 2, style=style)

    for label, text in raised_in(each, view.dossier, cases):
        told(f"{label}: {text.rstrip('.')}.")
    for report in each.reports:
        sentence = report_sentence(report, each)
        # A report that is not on the desk is named with what is lacking.
        where = view.cited([report.citation]) if report.citation.document else ""
        if sentence:
            told(" ".join(filter(None, (sentence, where))))
        if report.answered_by:
            told(f"Answered by: {', '.join(report.answered_by)}.")
    lacking = lacking_sentence(each, reported=listed.reported)
    if lacking and not (lacking.startswith("No record") and each.reports):
        told(lacking)
    if not each.instruction.is_empty:
        told(f"Instruction: {view.cited([each.instruction])}")
    if each.follows:
        told(f"It follows {each.follows}.")
    if listed.followed_by:
        told(f"Followed by {', '.join(listed.followed_by)}.")
    if each.note:
        told(f"Note: {each.note}")
    told(" ".join(filter(None, (places(view, each.citations), f"[{each.id}]"))), "dim")
