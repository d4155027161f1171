"""Marks on a paper as the notes of its printed form tell them: who checked, wrote, saw what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from finalact.decisions.source_words import Days, inner
from finalact.documents.month_days import iso_day
from finalact.model.document import Action
from finalact.model.memo_step import Decided, Marked
from finalact.model.partial_date import PartialDate

_AT = re.compile(
    r"[,;:]?\s*(?:(?:at|beside|against|next to|opposite|of) )?(?:the )?"
    r"(?:paragraph|passage|para\.?) (?P<n>[0-9]{1,4})[,;:]?\s*",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?:in|at|on|below|beneath|beside|next to|above|under|across|near|along|opposite|over)\b",
    re.IGNORECASE,
)
_SLOT = re.compile(r"approv|disapprov|discuss|defer|option", re.IGNORECASE)
_SEEN = re.compile(r"\A\W*(?:saw(?: it)?|seen)?\W*\Z", re.IGNORECASE)
_SAW = re.compile(r"\A(?:saw|seen(?! by)|read|received|noted)\b", re.IGNORECASE)
_VERBS = {"checked": "checked", "initials": "initialed", "signature": "signed"}


@frozen
class MarkOnDay:
    """A mark and the day on which it was made."""

    mark: Marked
    on: PartialDate


def paragraph_of(mark: Marked) -> int | None:
    """The paragraph that a margin note stands at, where its place names one: "paragraph 6"."""
    found = _AT.search(mark.where)
    return int(found["n"]) if found else None


def mark_sentences(marks: Sequence[MarkOnDay], principals: Sequence[str], days: Days) -> list[str]:
    """What a note says of the marks at one place, in order.

    A check, signature or initials and what the same hand wrote beside it make one sentence:
    "Kelly checked the approve option and wrote: “...”". Whom the hand stood for is said where the
    addressee does not tell it. Templates: practice of memoranda, section 6.
    """
    said: list[str] = []
    left = list(marks)
    while left:
        each = left.pop(0)
        words = each.mark.words
        if each.mark.kind in _VERBS and not words and left and _goes_with(each, left[0]):
            words = left.pop(0).mark.words
        said.append(_sentence(each, words, principals, days))
    return said


def decision_sentence(decided: Decided, by: str) -> str:
    """The decision on a recommendation in the words of a note, where no mark tells it."""
    if not by:
        return f"{_UNNAMED[decided.action]}{_further(decided)}"
    return f"{by} {_DECIDED[decided.action]}{_further(decided)}"


_DECIDED: dict[Action, str] = {
    "approve": "approved the recommendation.",
    "disapprove": "disapproved the recommendation.",
    "discuss": "asked to discuss the recommendation.",
    "approve as amended": "approved the recommendation as amended.",
    "defer": "deferred a decision on the recommendation.",
    "none": "neither approved nor disapproved the recommendation.",
}
_UNNAMED: dict[Action, str] = {
    "approve": "The recommendation was approved.",
    "disapprove": "The recommendation was disapproved.",
    "discuss": "The recommendation was to be discussed.",
    "approve as amended": "The recommendation was approved as amended.",
    "defer": "The decision was deferred.",
    "none": "The recommendation was neither approved nor disapproved.",
}


def _further(decided: Decided) -> str:
    """What binds or does not bind in a decision, and why it was taken all the same."""
    said = ["The decision was ad referendum." if decided.ad_referendum else ""]
    if decided.accepted:
        said.append(f"It was accepted though unmet: {decided.accepted.rstrip('.')}.")
    return "".join(f" {each}" for each in said if each)


def _goes_with(first: MarkOnDay, second: MarkOnDay) -> bool:
    return (
        second.mark.kind == "handwritten"
        and second.mark.by == first.mark.by
        and bool(second.mark.words)
        and second.mark.action in (None, first.mark.action)
    )


def _sentence(each: MarkOnDay, words: str, principals: Sequence[str], days: Days) -> str:
    mark = each.mark
    if mark.kind in ("stamped", "typed"):
        return _stamp(mark, days.said(each.on))
    whom = f" for {mark.for_whom}" if _is_told(mark, principals) else ""
    written = iso_day(words, days.year) is not None
    on = "" if written or mark.kind == "handwritten" else days.said(each.on)
    day = f" on {on}" if on else ""
    place = _place(mark)
    lead = f"{place}, {mark.by}" if place else mark.by
    if mark.kind in _VERBS:
        did = f"{_VERBS[mark.kind]} {_what(mark)}{whom}{day}"
        return f"{lead} {did} and wrote: {_quoted(words)}" if words else f"{lead} {did}."
    if mark.kind == "handwritten" and words:
        return f"{lead} wrote{whom}: {_quoted(words)}"
    if mark.kind == "unspecified" and words and mark.action is None:
        return f"{lead} indicated{whom}{day}: {_quoted(words)}"
    if mark.kind == "unspecified" and mark.action in ("approve", "disapprove"):
        did = f"{mark.action}d the recommendation{whom}{day}."
        return f"{lead} {did}{f' {mark.by} wrote: {_quoted(words)}' if words else ''}"
    return f"{lead} marked {_what(mark)}{whom}{day}{f': {_quoted(words)}' if words else '.'}"


def _is_told(mark: Marked, principals: Sequence[str]) -> bool:
    if not mark.for_whom or mark.for_whom == mark.by:
        return False
    return len(principals) != 1 or not principals[0].endswith(mark.for_whom)


def _what(mark: Marked) -> str:
    """What was checked or initialed: "the approve option", "the recommendation"."""
    if mark.action is not None and mark.action != "none":
        return f"the {mark.action} option"
    where = _AT.sub(" ", mark.where).strip()
    if where and _SLOT.search(where):
        return where if where.startswith("the ") else f"the {where}"
    return "the recommendation" if mark.recommendation is not None else "the memorandum"


def _place(mark: Marked) -> str:
    """Where it stands, as it opens a sentence: "In the left-hand margin"."""
    where = _AT.sub(" ", mark.where).strip(" ,;:")
    if not where or (mark.kind in _VERBS and _SLOT.search(where)):
        return ""
    if not _PLACED.match(where):
        where = f"in {where}" if where.startswith(("the ", "an ", "a ")) else f"in the {where}"
    return f"{where[:1].upper()}{where[1:]}"


def _stamp(mark: Marked, day: str) -> str:
    """A stamp: what it shows, or the words that it bears. It shows who saw, and decides nothing."""
    place = _place(mark)
    where = f" {place[:1].lower()}{place[1:]}" if place else ""
    lead = f"A {mark.kind} notation{where}"
    on = f" on {day}" if day and iso_day(mark.words) is None else ""
    words = mark.words.strip()
    if mark.kind == "stamped" and _SEEN.match(words):
        return f"{lead} indicates that {mark.by} saw it{on}."
    bare = words.rstrip(".")
    if words.startswith(f"{mark.by} ") and mark.by:
        return f"{lead} indicates that {bare}."
    if mark.by and mark.kind == "stamped" and _SAW.match(words):
        bare = bare if " " in bare else f"{bare} it"
        seen = re.sub(r"\A(?i:seen)\b(?: it\b)?", "saw it", bare)
        return f"{lead} indicates that {mark.by} {seen}{'' if ' on ' in bare else on}."
    by = f" by {mark.by}" if mark.by else ""
    if not words:
        return f"{lead}{by} stands on the memorandum."
    return f"A {mark.kind} notation{by}{where} reads: {_quoted(words)}"


def _quoted(words: str) -> str:
    """Exact words in quotation marks, and the full stop of the sentence where they have none."""
    stop = "" if words.rstrip("”’)")[-1:] in (".", "?", "!") else "."
    return f"“{inner(words)}”{stop}"
