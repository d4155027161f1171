"""Drafting and clearance in a source note: drafted by whom and when, cleared in which offices."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.month_days import MONTHS
from finalact.documents.names_list import split_names
from finalact.model.document import SourceNote

DAY = rf"(?:{'|'.join(MONTHS)}) [0-9]{{1,2}}(?:, [0-9]{{4}})?"
ROLE = r"(?:[Dd]rafted|[Pp]repared|[Cc]leared|[Aa]pproved|[Cc]oncurred in|[Rr]eviewed)"
# A new role begins after a semicolon, a comma or `and`.
CUT = re.compile(
    rf"(?<!rafted)(?<!repared)(?:;\s*(?:and\s+)?|,\s*(?:and\s+)?|\s+and\s+)(?={ROLE}\b)"
)
CLAUSE = re.compile(
    rf"\A(?P<role>{ROLE})(?P<also> and approved)?(?: (?:on|in draft on) (?P<before>{DAY}))?"
    r"(?: (?:in draft|in substance|for information))?(?P<by> (?:[Bb]y|"
    r"in|with)(?:(?: the)? |(?=[A-Z])))"
    rf"(?P<who>.+?)(?:,? on (?P<after>{DAY}))?\Z",
    re.DOTALL,
)
DATE_ALONE = re.compile(rf"\A(?:Drafted|Prepared) (?:on )?(?P<day>{DAY})\Z")


def read_drafting(sentence: str, note: SourceNote) -> SourceNote | None:
    """The note with the people and offices of this sentence; None if it is another sentence.

    `Prepared` counts as drafted; `concurred in` and `reviewed` count as cleared.
    """
    if not re.match(rf"{ROLE}\b", sentence):
        return None
    if alone := DATE_ALONE.match(sentence):
        return evolve(note, drafted_on=alone["day"])
    for clause in CUT.split(sentence):
        match = CLAUSE.match(clause.strip())
        if match is None:
            return None
        names = split_names(match["who"])
        role = match["role"].lower()
        if role in ("drafted", "prepared"):
            day = match["before"] or match["after"] or note.drafted_on
            note = evolve(note, drafted_by=note.drafted_by + names, drafted_on=day)
        if role == "approved" or match["also"]:
            note = evolve(note, approved_by=note.approved_by + names)
        elif role not in ("drafted", "prepared"):
            note = evolve(note, cleared_by=note.cleared_by + names)
    return note
