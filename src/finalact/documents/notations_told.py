"""Notations told in ways of their own: sent with a note, two with one place, a place in a place."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve

from finalact.documents.mark_grammar import HAND, NAME
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
    rf"with (?:an?|the(?: following)?|his|her|this) (?:handwritten|hand-written) "
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
# `A stamped notation reads “Seen,” and Moss wrote at the top: “Yes.”`
_THEN_BY_HAND = re.compile(
    r"(?P<stamp>A (?:stamped|typed|typewritten) (?:notation|note|date)[^“”]*“[^“”]+”),? and "
    r"(?P<hand>(?:(?:at|in|on) the [^,:;“]{3,60}, )?"
    rf"(?:{HAND}|{NAME}) (?:(?:also|then) )?(?:wrote|initialed|noted|added)\b.+)\Z",
    re.DOTALL,
)
# `An unknown hand wrote “For Moss,” under which Moss initialed “M.”`
_BENEATH_WHICH = re.compile(
    r"(?P<first>[^“”]*“[^“”]+”),? (?:under|below|beneath|underneath|above|next to) which "
    rf"(?P<then>(?:{HAND}|{NAME}) (?:(?:also|then) )?(?:wrote|initialed|noted|added)\b"
    r"[^“”]*“[^“”]+”[^“”]*)\Z"
)
# `initialed for all with the exception of Dunn, who initialed the paper`.
_EXCEPT_ONE = re.compile(
    rf"(?P<all>.+? initialed .+? (?:except for|with the exception of|except) (?P<one>{NAME})),? "
    r"who (?P<did>(?:also )?initialed\b[^“]*)\Z"
)
# Where a place stands: `next to his name | in the list of participants`, `| in the “From” line`.
_FURTHER = re.compile(
    r" (?:in|on|of|at) the (?:“[^“”]{1,30}” (?:line|option|box|block|column|section|space)|"
    r"(?:\w+ )?(?:list|line|heading|block|column|section)(?: of (?:the )?\w+)?)"
    r"(?=[.,;:]|\Z| (?:and|reads?|reading)\b)"
)
# `wrote on Grey’s log: “...”`: a place by whatever name.
_WROTE_ON = re.compile(
    r"\bwrote (?P<where>(?:on|above|below|beside|under|across|next to) "
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December) )[^,:;“”]{3,80}): “"
)

# Before a place and behind it, what is none: `In a handwritten note at the top of the page`.
_NO_PLACE = re.compile(
    r"(?:[Ii]n an? (?:handwritten |hand-written |marginal )?(?:note|notation|comment)(?:,? |\Z)|"
    r"(?:also )?(?:stamped|written|typed) (?=(?:at|in|on|below|above) ))"
)
_PLACE_ENDS = re.compile(
    r",? (?:indicating|but (?:is|are|was|were)|with the (?:request|words)|"
    r"in an (?P<hand>(?:unknown|unidentified) hand))\b"
)


def said_singly(sentence: str) -> tuple[str, ...]:
    """A sentence of two marks as two sentences; empty where it tells them otherwise."""
    if "” and " in sentence and (then := _THEN_BY_HAND.match(sentence)):
        return f"{then['stamp']}.", then["hand"]
    if "” " in sentence and " which " in sentence and (two := _BENEATH_WHICH.match(sentence)):
        return f"{two['first']}.", two["then"]
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
    # Few places hold words in quotation marks, and a hostile note may hold thousands of marks.
    quoting: list[str] = []
    for mark in marks:
        placed = _placed(mark if mark.where is None else _with_bare_place(mark, mark.where))
        if any(f"“{mark.text}”" in where for where in quoting):
            continue
        whole.append(placed)
        if placed.where is not None and "“" in placed.where:
            quoting.append(placed.where)
    return tuple(whole)


def _with_bare_place(mark: Mark, where: str) -> Mark:
    """The mark with its place alone; in whose hand it is may be told behind the place."""
    if lead := _NO_PLACE.match(where):
        where = where[lead.end() :]
    if ends := _PLACE_ENDS.search(where):
        where = where[: ends.start()]
        if ends["hand"] and mark.by is None:
            kind = "handwritten" if mark.kind == "unspecified" else mark.kind
            mark = evolve(mark, kind=kind, by=ends["hand"])
    return evolve(mark, where=where or None)


def _placed(mark: Mark) -> Mark:
    said = mark.sentence
    if mark.where is None:
        where = _wrote_on(said) if mark.kind == "handwritten" and "wrote" in said else None
        return evolve(mark, where=where) if where else mark
    at = said.find(mark.where)
    further = _FURTHER.match(said, at + len(mark.where)) if at >= 0 else None
    if further is None:
        return mark
    where = mark.where + further.group()
    return evolve(mark, where=where, text=mark.text.removesuffix(f" {where}"))


# The marks of one sentence ask for the same place in turn.
@lru_cache(maxsize=8)
def _wrote_on(sentence: str) -> str | None:
    told = _WROTE_ON.search(sentence)
    return told["where"] if told else None
