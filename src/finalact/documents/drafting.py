"""Drafting and clearance in a source note: drafted by whom and when, cleared in which offices."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.month_days import MONTHS
from finalact.documents.names_list import split_names
from finalact.model.document import SourceNote

DAY = rf"(?:{'|'.join(MONTHS)}) [0-9]{{1,2}}(?:, [0-9]{{4}})?"
ROLE = (
    r"(?:[Dd]rafted|[Pp]repared|(?:[Aa]lso )?[Cc]leared|(?:[Aa]lso )?[Aa]pproved|"
    r"[Cc]oncurred(?: in)?|"
    r"(?:[Aa]lso )?[Rr]eviewed)"
)
BEGINS = re.compile(rf"{ROLE}\b")
# A new role begins after a semicolon, a comma or `and`, or where print lost the comma.
CUT = re.compile(
    rf"(?<!rafted)(?<!repared)(?:;\s*(?:and\s+)?|,\s*(?:and\s+)?|\s+and\s+)(?={ROLE}\b)|"
    r"(?<![;,d])\s+(?=(?:cleared|approved) (?:by|in)\b)"
)
HOW = r"(?: (?:in draft|draft|in substance|for information|personally|in part))?"
CLAUSE = re.compile(
    rf"\A(?P<role>{ROLE})(?P<also> and approved)?(?: (?:on|in draft on)? ?(?P<before>{DAY}),?)?"
    rf"{HOW}(?:,? presumably)?(?P<by> (?:[Bb]y|in|with)(?:(?: the)? |(?=[A-Z])))"
    rf"(?P<who>.+?)(?:,? on (?P<after>{DAY}))?\Z",
    re.DOTALL,
)
WITHHELD = re.compile(
    rf"\A(?P<role>[Dd]rafted|[Pp]repared) (?P<who>\[[^\]]+\])(?: on (?P<after>{DAY}))?\Z"
)
FROM_TEXT = re.compile(r"\A(?:Drafted|Prepared) (?:from|on the basis of) [^;]+\Z")
IN_ORDER_TO = re.compile(
    r"\w+ in (?:response|connection|preparation|support|accordance|advance|order|anticipation)\b"
)
DATE_ALONE = re.compile(rf"\A(?:Drafted|Prepared) (?:on )?(?P<day>{DAY})(?:;.*)?\Z", re.DOTALL)
CONCURRED = re.compile(
    r"\A(?P<who>[A-ZÀ-Þ][^;:“”]{1,200}?) (?:(?:also|all) )?concurred"
    r"(?: (?:in|with) (?:draft|substance|(?:this|the) \w+))?\Z"
)


def read_drafting(sentence: str, note: SourceNote) -> SourceNote | None:
    """The note with the people and offices of this sentence; None if it is another sentence.

    `Prepared` counts as drafted; `concurred` and `reviewed` count as cleared. A clause that names
    nobody, such as `Drafted from a text received`, adds nothing.
    """
    if "concurred" in sentence and (concurred := CONCURRED.match(sentence)):
        return evolve(note, cleared_by=note.cleared_by + split_names(concurred["who"]))
    if not BEGINS.match(sentence) or IN_ORDER_TO.match(sentence):
        return None
    if alone := DATE_ALONE.match(sentence):
        return evolve(note, drafted_on=alone["day"])
    clauses = [clause.strip() for clause in CUT.split(sentence)]
    understood = False
    for clause in clauses:
        match = CLAUSE.match(clause) or WITHHELD.match(clause)
        if match is None:
            if FROM_TEXT.match(clause) and len(clauses) > 1:
                continue
            return None
        understood = True
        note = _with_clause(match.groupdict(), note)
    return note if understood else None


def _with_clause(said: dict[str, str | None], note: SourceNote) -> SourceNote:
    names = split_names(said["who"] or "")
    role = (said["role"] or "").lower().removeprefix("also ")
    if role in ("drafted", "prepared"):
        day = said.get("before") or said.get("after") or note.drafted_on
        note = evolve(note, drafted_by=note.drafted_by + names, drafted_on=day)
    if role == "approved" or said.get("also"):
        return evolve(note, approved_by=note.approved_by + names)
    if role not in ("drafted", "prepared"):
        return evolve(note, cleared_by=note.cleared_by + names)
    return note
