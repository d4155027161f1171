"""Notations told in ways of their own: sent with a note, two with one place, a place in a place."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.mark_grammar import NAME
from finalact.model.mark import Mark

# `Moss returned the memorandum to Reed with a handwritten note: “...”`.
_PASSED = r"(?:sent|forwarded|returned|passed|transmitted|submitted|gave|given|routed|handed)"
_THIS = (
    r"(?:it|(?:the|this) (?:\w+ ){0,2}?(?:memorand(?:um|a)|paper|telegram|letter|message|report|"
    r"draft|document|cable|note|summary|minutes|page)(?: of conversation)?)"
)
_SENT_WITH_A_NOTE = re.compile(
    rf"(?:(?P<by>{NAME}) (?:also |then |later )?{_PASSED} {_THIS}|"
    rf"(?i:{_THIS}) (?:was|were) (?:then |later )?{_PASSED}(?: back)?)"
    rf"(?: (?:on |back )?to {NAME})?(?: on [A-Z][a-z]+ [0-9]{{1,2}})?,? "
    rf"with (?:an?|the following|his|her|this) (?:handwritten|hand-written) "
    rf"(?:note|notation|comment|message|postscript)(?: (?:by|from) (?P<from>{NAME}))?"
    r"(?:,? (?P<where>(?:at|in|on) the [^,:;“]{2,60}?))?"
    r"(?:,? (?:that |which )?(?:reads?|reading|says?|saying|stat(?:es|ing)|stated))?[:,]? "
    r"(?P<words>“[^“”]+”)\.?\Z"
)

# `A stamped notation reading “Seen” and Moss’s initials appear on the memorandum`.
_NOTE = (
    r"[Aa] (?:stamped|handwritten|typed) (?:notation|note|date)"
    r"(?: reading|,? (?:that|which) reads)?,? “[^“”]+”"
)
_INITIALS = rf"{NAME}[’'](?:s\b)? (?:stamped |handwritten )?initials"
_BOTH_APPEAR = re.compile(
    rf"(?P<one>{_NOTE}|{_INITIALS})(?:,? and| as well as) (?P<other>{_NOTE}|{_INITIALS}) "
    r"(?:both |also )?(?P<where>appear (?:at|in|on|below|above|next to|beside) [^,:;“]+?)"
    r"(?:,? (?:indicating|showing|signifying)\b[^“]*)?\.?\Z"
)
# `initialed for all with the exception of Dunn, who initialed the paper`.
_EXCEPT_ONE = re.compile(
    rf"(?P<all>.+? initialed .+? (?:except for|with the exception of|except) (?P<one>{NAME})),? "
    r"who (?P<did>(?:also )?initialed\b[^“]*)\Z"
)
# Where a place stands: `next to his name | in the list of participants`, `| in the “From” line`.
_FURTHER = re.compile(
    r" (?:in|on|of|at) the (?:“[^“”]{1,30}” (?:line|option|box|block|column|section|space)|"
    r"(?:\w+ )?(?:list|line|heading|block|column|section)(?: of (?:the )?\w+)?)(?=[.,;:]|\Z| and )"
)
# `wrote on Grey’s log: “...”`: a place by whatever name.
_WROTE_ON = re.compile(
    r"\bwrote (?P<where>(?:on|above|below|beside|under|across|next to) "
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December) )[^,:;“”]{3,80}): “"
)


def said_singly(sentence: str) -> tuple[str, ...]:
    """A sentence of two marks as two sentences; empty where it tells them otherwise."""
    if "initial" not in sentence:
        return ()
    if " appear " in sentence and (both := _BOTH_APPEAR.match(sentence)):
        return tuple(f"{both[each]} {both['where']}" for each in ("one", "other"))
    if " who " in sentence and (but := _EXCEPT_ONE.match(sentence)):
        return f"{but['all']}.", f"{but['one']} {but['did']}"
    return ()


def sent_with_a_note(sentence: str) -> tuple[Mark, ...]:
    """The note that somebody wrote on a paper in sending it on."""
    if "written" not in sentence or " with " not in sentence:
        return ()
    if (sent := _SENT_WITH_A_NOTE.match(sentence)) is None:
        return ()
    words, by = sent["words"].strip("“”"), sent["by"] or sent["from"]
    return (Mark("handwritten", by, words, sent["where"], sentence=sentence),)


def placed_whole(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks with their places as far as they are told.

    A word in quotation marks that belongs to the place is no mark.
    """
    whole: list[Mark] = []
    for mark in marks:
        placed = _placed(mark)
        if not any(f"“{mark.text}”" in (one.where or "") for one in whole):
            whole.append(placed)
    return tuple(whole)


def _placed(mark: Mark) -> Mark:
    said = mark.sentence
    if mark.where is None:
        told = _WROTE_ON.search(said) if mark.kind == "handwritten" and "wrote" in said else None
        return evolve(mark, where=told["where"]) if told else mark
    at = said.find(mark.where)
    further = _FURTHER.match(said, at + len(mark.where)) if at >= 0 else None
    if further is None:
        return mark
    where = mark.where + further.group()
    return evolve(mark, where=where, text=mark.text.removesuffix(f" {where}"))
