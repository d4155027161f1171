"""Figures that a sentence names and yet does not claim: denied, refused, offered, not yet done."""

from __future__ import annotations

import re

_EVENTS = (
    r"(?:left?|leave|emigrated?|depart(?:ed)?|releas\w+|free[d]?|permit(?:ted)?|allow(?:ed)?|"
    r"grant(?:ed)?|issued?|resolved?|settled?|refused?|arrest(?:ed)?|detain(?:ed)?|"
    r"sentenced?|expel(?:led)?|deport(?:ed)?|admit(?:ted)?|receiv\w+|approv\w+|reject(?:ed)?|"
    r"return(?:ed)?|killed?|execut\w+|pardon(?:ed)?|exchang\w+|withdr[ae]wn?|reunit\w+|"
    r"submit(?:ted)?|let|sent|send|delivered?|deploy(?:ed)?|remove[d]?|reduced?|answer(?:ed)?)"
)
_NOT = (
    r"(?:never|(?:has|have|had|did|do|does|was|were|is|are|will|would)(?: not|n’t|n't| never))"
    r"(?: yet| ever)?"
)
# So many signs may stand between a verb and a figure that is part of what it governs.
_REACH = r"[^,;:]{0,100}\Z"
# "Offered to withdraw 300", "refused to release 20", "denied that 200 were held".
_GOVERNED = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|"
    r"(?:promise[sd]?|pledge[sd]?|vow(?:s|ed)|guarantee[sd]?) that|"
    r"(?:agree[sd]?(?: (?!to\b)\w+){0,4}|consent(?:s|ed)?|promise[sd]?|pledge[sd]?|vow(?:s|ed)|"
    r"undertook|undertakes?|undertaken|threaten(?:s|ed)?|refuse[sd]?|refusing|decline[sd]?|failed|fails|unable|unwilling|"
    r"willing|ready|prepared)(?: not)? to|"
    r"(?:den(?:y|ies|ied|ying)|doubt(?:s|ed|ing)?|disput(?:es?|ed|ing)) "
    r"(?:that|whether|having|\w+ing)|"
    r"(?:not|n’t|n't|never) (?:say|said|confirm\w*|claim\w*|believe[sd]?|think|thought|accept\w*|"
    r"agree[sd]?|admit\w*) (?:that )?)\b" + _REACH
)
_UNDONE = re.compile(rf"\b{_NOT}(?: been)? {_EVENTS}\b{_REACH}")
_LEFT_UNDONE = re.compile(rf"[^,;:]{{0,80}}?\b{_NOT}(?: been)? {_EVENTS}\b")


def is_not_claimed(sentence: str, start: int) -> bool:
    """Whether the words before a figure deny it, or tell what is offered or was not done."""
    before = sentence[max(0, start - 160) : start]
    return bool(_GOVERNED.search(before) or _UNDONE.search(before))


def is_left_undone(sentence: str, end: int) -> bool:
    """Whether the words behind a figure deny what became of it: "20 had not been released"."""
    return bool(_LEFT_UNDONE.match(sentence, end))
