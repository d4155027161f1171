"""Marks that a paper is said to bear, several of them in one sentence: each told by itself."""

from __future__ import annotations

import re

from finalact.documents.mark_grammar import HAND, NAME
from finalact.documents.quotations import hide_quotations, show_quotations

# The paper or the part of it; what a copy elsewhere bears is no mark on this one.
_PAPER = r"(?:It|(?:The|This|Each)(?: (?!cop(?:y|ies)\b)[^\s,:;\x01]+){1,10}?)"
_BEARS = r"(?:bears?|carries|has)"
_IS = r"(?:is|was|are|were)"
_DONE = r"(?:stamped|initialed|initialled|marked|dated|signed)"
_FIRST = re.compile(rf"\A(?P<what>{_PAPER}) (?P<did>(?:{_IS} (?:also )?{_DONE}|{_BEARS})\b.+)\Z")
# `is stamped “Seen” and bears Moss’s initials`.
_NEXT = re.compile(
    rf"(?:,|;)? (?:and|but) (?:it )?(?:also )?(?={_BEARS} (?:(?:the|an?|no|his|her)\b|[A-ZÀ-Þ])|"
    rf"(?:{_IS} )?(?:also )?(?:stamped|initialed|initialled) (?:with |by )?[\x01A-ZÀ-Þ])"
)
# `bears Moss’s initials and a handwritten notation: “...”`.
_AND_A_MARK = re.compile(
    r",? (?:and|as well as) (?=(?:(?:also )?(?:an?|the|his|her) )?"
    rf"(?:(?P<own>{NAME})[’'](?:s\b)? )?(?:(?:stamped|typed|typewritten|handwritten|marginal) "
    r"(?:notation|note|comment|date|message|\x01)|initials\b|signature\b|stamp\b))"
)
_WHOSE = re.compile(rf"\A{_BEARS} (?P<own>(?:the )?{NAME})[’'](?:s\b)? ")
_HIS = re.compile(rf"\A({_BEARS}) (?:his|her) ")
# `and initialed by Moss`.
_BY = re.compile(
    rf"\A(?:{_IS} )?(?:also )?(?P<did>initialed|initialled|signed) by (?P<by>{HAND}|{NAME})"
    r"(?P<rest>(?: (?:on|for|at|in) [^,:;\x01]+)?)\Z"
)
# `bears Moss’s handwritten “OK”`; `bears a typed “Personal”`.
_WORDS = re.compile(
    rf"\A(?P<what>{_PAPER}) {_BEARS} (?:(?P<by>(?:the )?{NAME})[’'](?:s\b)? handwritten|"
    r"an? (?P<how>handwritten|stamped|typed)) "
    r"(?P<words>\x01[0-9]+\x02)(?P<where>,? (?:in|at|on|above|below|beside|next to) [^,:;\x01]+)?\Z"
)


# Looked for before any pattern is tried.
_TOLD_BY = (" bears ", " bear ", " carries ", " and initialed", " and initialled")


def borne_apart(sentence: str) -> list[str]:
    """A sentence on what a paper bears, told mark by mark; empty where it tells of one mark only.

    `his` is of the one whose mark is told before.
    """
    if not any(word in sentence for word in _TOLD_BY):
        return []
    hidden, quotes = hide_quotations(sentence.rstrip(". "))
    if words := _WORDS.match(hidden):
        where = words["where"] or f" on {words['what'][:1].lower()}{words['what'][1:]}"
        if how := words["how"]:
            return [show_quotations(f"A {how} notation{where} reads: {words['words']}.", quotes)]
        by = words["by"][:1].upper() + words["by"][1:]
        return [show_quotations(f"{by} wrote{where}: {words['words']}.", quotes)]
    first = _FIRST.match(hidden)
    if first is None:
        return []
    whose, told = None, list[str]()
    for doing in _NEXT.split(first["did"]):
        pieces = _marks_borne(doing)
        for each in pieces:
            piece = _HIS.sub(rf"\1 {whose}’s ", each) if whose else each
            own = _WHOSE.match(piece)
            whose = own["own"] if own else whose
            told.append(show_quotations(_said(first["what"], piece), quotes))
    return told if len(told) > 1 else []


def _said(what: str, piece: str) -> str:
    """One mark of the paper as a sentence; who initialed it is told first."""
    if done := _BY.match(piece):
        by = done["by"][:1].upper() + done["by"][1:]
        return f"{by} {done['did']} {what[:1].lower()}{what[1:]}{done['rest']}."
    return f"{what} {piece}."


def _marks_borne(doing: str) -> list[str]:
    """What is borne, each mark with the verb: `bears the initials`, `bears a stamped notation`."""
    verb = re.match(rf"{_BEARS} ", doing)
    if verb is None:
        return [doing]
    edges = [0, *(edge for cut in _AND_A_MARK.finditer(doing) for edge in cut.span()), len(doing)]
    pieces = [doing[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [pieces[0], *(f"{verb.group()}{piece.removeprefix('also ')}" for piece in pieces[1:])]
