"""Drafting and clearance in a source note: drafted by whom and when, cleared in which offices."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.month_days import MONTHS
from finalact.documents.names_list import split_names
from finalact.model.document import SourceNote

_MONTH = rf"(?:{'|'.join(MONTHS)})"
# `June 8, 1988`, or the day before the month as British and older papers have it.
DAY = rf"(?:{_MONTH} [0-9]{{1,2}}(?:, [0-9]{{4}})?|[0-9]{{1,2}} {_MONTH}(?: [0-9]{{4}})?)"
ROLE = (
    r"(?:[Dd]rafted|[Pp]repared|(?:[Aa]lso )?[Cc]leared|(?:[Aa]lso )?[Aa]pproved|"
    r"[Cc]oncurred(?: in)?|[Cc]oncurrences?|"
    r"(?:[Aa]lso )?[Rr]eviewed)"
)
DRAWN_UP = ("drafted", "prepared")
BEGINS = re.compile(rf"{ROLE}\b")
# What else befell a paper between its drafting and its approval; the guide has no field for it.
BESIDES = (
    r"(?:re-?drafted|edited|revised|updated|retyped|sent|forwarded|transmitted|"
    r"initialed(?= by))"
)
NO_FIELD = re.compile(rf"{BESIDES}\b")
# A new role begins after a semicolon, a comma or `and`, or where print lost the comma.
CUT = re.compile(
    rf"(?<!rafted)(?<!repared)(?<!pproved)(?:;\s*(?:and\s+)?|,\s*(?:and\s+)?|\s+and\s+)"
    rf"(?=(?:{ROLE}|{BESIDES})\b)|"
    r"(?<![;,d])\s+(?=(?:cleared|approved) (?:by|in)\b)"
)
HOW = r"(?: (?:in draft|draft|in substance|for information|personally|in part|jointly))?"
# Who approves a telegram may sign it in another's name.
SIGNED_FOR = (
    r"(?: and (?:signed|initialed)(?: (?:for|on behalf of) [A-ZÀ-Þ][\w’.-]*(?: [A-Z][\w’.-]*)?)?)?"
)
# `As of April 28` and `through May 31` tell how far the knowledge goes, not the day of drafting.
NO_STRETCH = r"(?<!\bof)(?<!\bthrough)(?<!\buntil)(?<!\bsince)(?<!\bfrom)(?<!\bto)(?<!\bfor)"
CLAUSE = re.compile(
    rf"\A(?P<role>{ROLE})(?P<also> and approved)?{SIGNED_FOR}"
    rf"(?: (?:on|in draft on)? ?(?P<before>{DAY}),?)?"
    rf"{HOW}(?:,? presumably)?(?P<by> (?:[Bb]y|in|with)(?:(?: the)? |(?=[A-Z])))"
    rf"(?P<who>.+?)(?:(?:,? on|{NO_STRETCH},?) (?P<after>{DAY}))?\Z",
    re.DOTALL,
)
# `Drafted in the secretariat by Reed` names the office, then the person.
OFFICE_FIRST = re.compile(
    rf"(?P<office>(?:(?! and )[^,;()])+?)(?: on (?P<day>{DAY}))? by (?=[A-ZÀ-Þ\[]|the [A-Z])"
)
WITHHELD = re.compile(
    rf"\A(?P<role>[Dd]rafted|[Pp]repared) (?P<who>\[[^\]]+\])(?: on (?P<after>{DAY}))?\Z"
)
FROM_TEXT = re.compile(
    r"\A(?:(?:Drafted|Prepared) (?:from|on the basis of) [^;]+|"
    r"(?:[Cc]leared|[Aa]pproved) (?:as|from) (?:a |the )?(?:\w+ )?text\b[^;]*)\Z"
)
# `Drafted on May 1 and revised on May 3 by Reed`: one drafted and revised it.
REVISED_BY = re.compile(rf"(?:revised|edited|re-?drafted)(?: on {DAY})? by (?P<who>[A-ZÀ-Þ].+)\Z")
# Each office with its person: `cleared in HA by Reed`.
OFFICE_BY = re.compile(r"(?<=[\w)]) by (?=[A-ZÀ-Þ])")
IN_ORDER_TO = re.compile(
    r"\w+ in (?:response|connection|preparation|support|accordance|advance|order|anticipation)\b"
)
DATE_ALONE = re.compile(rf"\A(?:Drafted|Prepared) (?:on )?(?P<day>{DAY})(?:;.*)?\Z", re.DOTALL)
# `Drafted, cleared, and approved by Reed`: one has all the roles.
ALL_BY_ONE = re.compile(
    r"(?P<first>Drafted|Prepared)(?P<more>(?:, (?:cleared|reviewed))?,? and (?:cleared|approved)) "
    r"(?P<who>(?:by|in) [^;]+)(?P<rest>\Z|;.*)",
    re.DOTALL,
)
# Who only helped is no drafter.
ASSISTED = re.compile(
    r",? with (?:the )?(?:assistance|help|participation|cooperation|collaboration|aid|advice) of\b"
)
# Who did not clear is told among those who did, and is none of them.
NOT_CLEARED = re.compile(
    r"(?:[;,] (?:and |but )?|,? (?:and|but) )(?P<who>[A-ZÀ-Þ][^;]{0,80}? (?:did not|would not|"
    r"declined to|refused to|was not asked to|has not|have not|had not) "
    r"(?:clear|cleared|concur|concurred|approve|approved)\b[^;]{0,80})(?=;|\Z)"
)
CONCURRED = re.compile(
    r"\A(?!.*\b(?:that|memorandum|reported|indicat\w+)\b)"
    r"(?P<who>[A-ZÀ-Þ][^;:“”]{1,200}?) (?:(?:also|all) )?concurred"
    r"(?: (?:in|with) (?:draft|substance|(?:this|the) \w+))?\Z"
)


def read_drafting(sentence: str, note: SourceNote) -> SourceNote | None:
    """The note with the people and offices of this sentence; None if it is another sentence.

    `Prepared` counts as drafted; `concurred` and `reviewed` count as cleared. A clause that names
    nobody, such as `Drafted from a text received`, adds nothing.
    """
    if " not " in sentence or "clined" in sentence or "refused" in sentence:
        sentence = NOT_CLEARED.sub("", sentence)
    if "concurred" in sentence and (concurred := CONCURRED.match(sentence)):
        return evolve(note, cleared_by=note.cleared_by + split_names(concurred["who"]))
    if "concurred" in sentence and "; " in sentence:
        note, sentence = _concurred(sentence, note)
    if not BEGINS.match(sentence) or IN_ORDER_TO.match(sentence):
        return None
    if alone := DATE_ALONE.match(sentence):
        return evolve(note, drafted_on=alone["day"])
    one = ALL_BY_ONE.match(sentence)
    if one and "cleared" in one["more"]:
        roles = [one["first"], *re.findall(r"[a-z]{5,}", one["more"])]
        sentence = "; ".join(f"{role} {one['who']}" for role in roles) + one["rest"]
    clauses = [clause.strip() for clause in CUT.split(sentence)]
    understood = False
    for clause in clauses:
        match = CLAUSE.match(clause) or WITHHELD.match(clause)
        if match is None:
            if len(clauses) > 1 and (alone := DATE_ALONE.match(clause)):
                understood, note = True, evolve(note, drafted_on=alone["day"])
                continue
            if understood and not note.drafted_by and (revised := REVISED_BY.match(clause)):
                note = evolve(note, drafted_by=split_names(revised["who"]))
                continue
            if NO_FIELD.match(clause) or (FROM_TEXT.match(clause) and len(clauses) > 1):
                continue
            return None
        if match["role"].lower() in DRAWN_UP and match.groupdict().get("by") == " with ":
            return None
        understood = True
        note = _with_clause(match.groupdict(), note)
    return note if understood else None


def _concurred(sentence: str, note: SourceNote) -> tuple[SourceNote, str]:
    """The note with those who concurred by a clause of their own, and the sentence without it."""
    pieces = sentence.split("; ")
    found = [CONCURRED.match(piece) for piece in pieces[1:]]
    names = [name for match in found if match for name in split_names(match["who"])]
    kept = [pieces[0], *(piece for piece, one in zip(pieces[1:], found, strict=True) if not one)]
    return evolve(note, cleared_by=note.cleared_by + tuple(names)), "; ".join(kept)


def _with_clause(said: dict[str, str | None], note: SourceNote) -> SourceNote:
    role = (said["role"] or "").lower().removeprefix("also ")
    who = said["who"] or ""
    who = ASSISTED.split(who, maxsplit=1)[0] if " with " in who else who
    office = OFFICE_FIRST.match(who) if (said.get("by") or "").startswith(" in") else None
    if office and role in DRAWN_UP:
        names = (*split_names(office["office"]), *split_names(who[office.end() :]))
    else:
        names = split_names(who)
    if " by " in who:
        names = tuple(part for name in names for part in OFFICE_BY.split(name))
    drafted, day = note.drafted_by, note.drafted_on
    cleared, approved = note.cleared_by, note.approved_by
    if role in DRAWN_UP:
        within = office["day"] if office else None
        day = said.get("before") or said.get("after") or within or day
        drafted += names
    if role == "approved" or said.get("also"):
        approved += names
    elif role not in DRAWN_UP:
        cleared += names
    return evolve(
        note, drafted_by=drafted, drafted_on=day, cleared_by=cleared, approved_by=approved
    )
