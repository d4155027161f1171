"""What words approve or refuse: an approval that a note tells without a mark, the action told."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.mark_grammar import (
    DAY_NAMED,
    FOR_WHOM,
    LEFT_OUT,
    ON_DATE,
    ORDINALS,
    OTHERWISE,
    RECOMMENDATION_NAMED,
    STATED,
    WAS,
)
from finalact.documents.month_days import iso_day
from finalact.documents.options import OPTION_NAMED
from finalact.model.document import Action
from finalact.model.mark import Mark

OBJECT = (
    r"(?:it|[Oo]ptions?|[Rr]ecommendations?|memorand(?:um|a)|papers?|requests?|proposals?|"
    r"[Aa]lternatives?)"
)
APPROVED = re.compile(
    r"\b(?P<by>(?:The )?[A-ZÀ-Þ][\w-]+)"
    r"(?:, (?:acting |signing )?(?:for|on behalf of) [^,;:]{2,60},)? "
    r"(?:(?:initialed|signed|read|reviewed) (?:the|this) [^,;:“”]{2,60},? (?:and )?)?"
    r"(?:(?:also|then|later|subsequently|had) )*(?P<no>dis)?approved"
    r"(?: (?:of )?(?:the|this|these|both|all|[Oo]ption|[Aa]lternatives?|[Rr]ecommendations?|it)\b|"
    r"(?= for [A-ZÀ-Þ]| on (?:behalf|[A-Z])|[.,]?\Z|"
    # `approved orally`, `approved, with the notation “...”`: nothing is named besides.
    r" (?:as amended|orally|verbally|by (?:tele)?phone|in (?:writing|principle)|with)\b|"
    r", (?:with|adding|writing|noting|deleting|subject to|provided)\b))"
)
APPROVED_BY = re.compile(
    rf"\b(?:(?:[Tt]he|This|These|Both|All|Each)(?: \w+){{0,3}}? )?(?:{OBJECT}|[RO](?:ecommendation|"
    rf"ption)s?)(?: [0-9A-Z]{{1,2}}\b)?(?:,? and [0-9A-Z]{{1,2}}\b)? {WAS} (?:then |later )?"
    r"(?P<no>dis)?approved\b(?: by (?P<by>(?:the )?[A-ZÀ-Þ][\w-]+))?"
)
AMENDED = re.compile(
    r"\b(?:as amended|with (?:(?:the|an?|some|certain|minor|one) )?(?:(?:following|one|two) )?"
    r"(?:changes?|modifications?|exceptions?|amendments?|provisos?|understanding)|"
    r"subject to (?:the|an?|certain|one|some) (?:following )?\w+)\b"
)
# `Moss’s approval is indicated by a checkmark`.
APPROVAL_SHOWN = re.compile(
    r"\b(?P<by>[A-ZÀ-Þ][\w-]+)[’'](?:s\b)? (?P<no>dis)?approval "
    rf"{WAS} (?:also )?(?:indicated|shown|noted|recorded|given)\b"
)
# `Moss marked his approval`.
APPROVAL_GIVEN = re.compile(
    r"\b(?P<by>(?:The )?[A-ZÀ-Þ][\w-]+) (?:(?:also|then|later) )?(?:marked|recorded|gave|noted|"
    r"registered|signified|conveyed) (?:his|her) (?:oral |verbal |written )?(?P<no>dis)?approval\b"
)
# `Moss deferred a decision on the recommendation`.
DEFERRED = re.compile(
    r"\b(?P<by>(?:The )?[A-ZÀ-Þ][\w-]+) (?:(?:also|then|later) )?(?:deferred|postponed) "
    r"(?:(?:an?|any|his|her|the|further) )?(?:decision|action|approval|consideration)\b"
)
# To choose one of several courses is to approve it, to reject one to disapprove it.
_COURSE = (
    r"(?:[Oo]ption|[Aa]lternative)s? \(?[0-9A-Z]|the (?:first|second|third|fourth|fifth|last) "
    r"(?:option|alternative|course|recommendation)"
)
CHOSE = re.compile(rf"\b(?:chose|selected|opted for|picked)(?= (?:{_COURSE})\b)")
CHOSEN = re.compile(r"(?:(?<=\bwas )|(?<=\bwere ))(?:chosen|selected)\b(?= by\b|[.;,]|\Z)")
REJECTED = re.compile(
    rf"\brejected\b(?= (?:{_COURSE})\b)|(?:(?<=\bwas )|(?<=\bwere ))rejected\b(?= by\b|[.;,]|\Z)"
)
# A source note tells of other approvals too, of who cleared a draft and of other papers: what the
# paper recommends has to be named, and no denial may stand before it.
OF_THE_PAPER = re.compile(
    r"\A(?:(?!\b(?:no|not|nor|never|neither|NSDM|NSSM|draft)\b)[^“”;:])*?\b(?:"
    r"approved (?:[\w-]+ ){0,3}?(?:recommendation|option|alternative)s?\b|"
    rf"(?:recommendation|option|alternative)s?(?: [0-9A-Z]{{1,2}})? {WAS} (?:dis)?approved\b)",
    re.IGNORECASE,
)
# A new clause after the one that decides.
CLAUSE_ENDS = re.compile(
    r"[;:“]|,? (?:and|but) (?!(?:dis)?approved|deferred the\b)(?=(?:\w+ )?\w+ed\b|wrote\b)|"
    r", (?!on\b|[0-9])"
)
# `On May 3, Moss approved ...`.
LED_BY_DAY = re.compile(
    rf"\AOn (?:or about )?(?P<day>{DAY_NAMED}),? (?=[A-ZÀ-Þ][\w-]+ (?:dis)?appr)"
)
# The day of the approval, not that of what is approved: `approved the proposal to meet on May 3`.
DECIDED_ON = re.compile(
    r"approved(?:(?: of)?(?: (?!to\b|that\b|for\b|of\b)[\w’-]+){0,4}? "
    rf"{OBJECT}(?: [0-9A-Z]{{1,2}}\b)?(?:,? and [0-9A-Z]{{1,2}}\b)?| (?:this|these|both|all|"
    rf"the (?:{'|'.join(ORDINALS)})))?"
    r"(?: as amended| orally| verbally| in writing| with \w+|"
    rf" (?:for|by|on behalf of) (?:the )?[A-ZÀ-Þ][\w’-]+|"
    r" on [A-ZÀ-Þ]\w+[’']s? behalf)*"
    rf",? on (?:or about )?(?P<day>{DAY_NAMED})"
)


# `on May 3 and May 5, respectively`.
SEVERAL_DAYS = re.compile(
    rf"\bon (?:or about )?(?P<days>{DAY_NAMED}(?:(?:,? and (?:again )?(?:on )?|, (?:on )?)"
    rf"{DAY_NAMED})+)"
)


def read_approval(sentence: str, year: int | None) -> Mark | None:
    """Who approved or disapproved, for whom and when, as a sentence tells it; None if it does not.

    `year` completes a day printed without one. What is approved may have a day of its own, so a
    day counts only where it stands beside the approval. Whether the sentence denies it is not
    asked here.
    """
    said, sentence = sentence, _plainly(sentence)
    told = APPROVED.search(sentence) or APPROVED_BY.search(sentence)
    if told is None and "approval" in sentence:
        told = APPROVAL_SHOWN.search(sentence) or APPROVAL_GIVEN.search(sentence)
    if told is None:
        return _deferral(sentence, year)
    end = CLAUSE_ENDS.search(sentence, told.end())
    words = sentence[told.start() : end.start() if end else len(sentence)].rstrip(". ")
    whom = FOR_WHOM.search(words)
    for_whom = next((name for name in whom.groups() if name), None) if whom else None
    dated = LED_BY_DAY.match(sentence) or DECIDED_ON.search(words)
    day = iso_day(dated["day"], year) if dated else None
    return Mark(
        "unspecified",
        told["by"],
        words,
        for_whom=None if for_whom == told["by"] else for_whom,
        on=day[0] if day else None,
        sentence=said,
    )


def _plainly(sentence: str) -> str:
    """`chose Option 2` as `approved Option 2`, `was rejected` as `was disapproved`."""
    if not any(word in sentence for word in ("chose", "selected", "opted", "picked", "rejected")):
        return sentence
    approved = CHOSEN.sub("approved", CHOSE.sub("approved", sentence))
    return REJECTED.sub("disapproved", approved)


def of_the_paper(clause: str) -> bool:
    """Whether a clause of a source note tells that what the paper recommends was approved."""
    return "pproved" in clause and OF_THE_PAPER.match(clause) is not None


def _deferral(sentence: str, year: int | None) -> Mark | None:
    if not ("deferred" in sentence or "postponed" in sentence):
        return None
    told = DEFERRED.search(sentence)
    if told is None:
        return None
    dated = ON_DATE.search(sentence, told.end())
    day = iso_day(dated["day"], year) if dated else None
    on = day[0] if day else None
    return Mark("unspecified", told["by"], "deferred", on=on, sentence=sentence)


def _names_one(words: str) -> bool:
    """Whether words say which recommendation or which option they mean."""
    return bool(RECOMMENDATION_NAMED.search(words) or OPTION_NAMED.search(words))


def parts_of(mark: Mark, year: int | None = None) -> list[Mark]:
    """`approved the first and disapproved the second`: two decisions where each says on what.

    A verb that is left out is that of the part before; a day at the end is that of all before it.
    """
    mark = evolve(mark, text=LEFT_OUT.sub("", mark.text))
    pieces = OTHERWISE.split(mark.text)
    if len(pieces) == 1 or not all(_names_one(piece) for piece in pieces):
        return [mark]
    parts: list[Mark] = []
    day = mark.on if not any(ON_DATE.search(piece) for piece in pieces) else None
    for piece in reversed(pieces):
        own = ON_DATE.search(piece)
        found = iso_day(own["day"], year) if own else None
        day = found[0] if found else day
        parts.insert(0, evolve(mark, text=piece, on=day))
    verb = ""
    for at, part in enumerate(parts):
        if said := STATED.search(part.text):
            verb = said.group()
        elif verb:
            parts[at] = evolve(part, text=f"{verb} {part.text}")
    return parts


def on_days(mark: Mark, count: int, year: int | None) -> list[Mark]:
    """The mark once for each of so many recommendations, each with the day of its own.

    Several days are told off in order where the words say `respectively`. Where they do not, none
    of them is surely that of one recommendation among several, and none is given.
    """
    told = SEVERAL_DAYS.search(mark.text) if mark.on and count > 1 else None
    if told is None:
        return [mark] * count
    found = [iso_day(day.group(), year) for day in re.finditer(DAY_NAMED, told["days"])]
    days = [day[0] if day else None for day in found]
    if "respectively" not in mark.sentence or len(days) != count:
        days = [None] * count
    return [evolve(mark, on=day) for day in days]


def action_told(words: str) -> Action:
    """What words say was done: approved unless they say otherwise."""
    match = STATED.search(words)
    if match is None:
        return "approve"
    word = match.group().lower()
    if match["no"]:
        return "disapprove"
    if match["amended"] or (word.startswith("approv") and AMENDED.search(words)):
        return "approve as amended"
    if word.startswith("discuss"):
        return "discuss"
    return "defer" if word.startswith("defer") else "approve"
