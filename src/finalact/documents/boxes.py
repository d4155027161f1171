"""Which box of a decision line was marked: for, against, for discussion, both, or another."""

from __future__ import annotations

import re

from finalact.documents.decision_words import BOX_OF_DECISION
from finalact.documents.mark_grammar import (
    OTHERWISE,
    RECOMMENDATION_NAMED,
    STATED,
)
from finalact.documents.marked_lines import VERBS
from finalact.documents.options import OPTION_NAMED
from finalact.model.document import Action

BOX = r"(?:options?|lines?|box(?:es)?|blocks?|spaces?|blanks?|columns?|choices?)"
# One of these stands in what tells of an approval, or that there is none, without a mark.
DECIDING = (
    "pprov", "eferred", "ostponed", "either", "one of", " no ", "No ", " not ", "ever ", "lank",
    "unmarked", "unchecked", "empty", "ithout", "obody", "chose", "elected", "opted ", "picked ",
    "rejected",
)  # fmt: skip
# Where both are marked, neither can be concluded.
_BOTH = re.compile(
    rf"\b[Bb]oth(?: of)?(?: the| these)? {BOX}\b(?! [0-9A-Z]\b)|"
    r"\b[Aa]pprov(?:e|al)\W{1,3}(?:(?:option|line|box|block|space)\W{1,2})?(?:and|as well as)"
    r"\W{1,2}(?:(?:the|also)\W{1,2}){0,2}[Dd]isapprov(?:e|al)\b|"
    r"\b[Dd]isapprov(?:e|al)\W{1,3}(?:(?:option|line|box|block|space)\W{1,2})?(?:and|as well as)"
    r"\W{1,2}(?:(?:the|also)\W{1,2}){0,2}[Aa]pprov(?:e|al)\b"
)
_DISCUSSED = re.compile(
    rf"\b{BOX}\W{{1,2}}(?:for|marked|labell?ed|reading|that reads) \W?(?:\w+ )?[Dd]iscuss\w*|"
    rf"\b[Dd]iscuss(?:ion)?\W{{1,3}}{BOX}\b"
)
_QUOTED = re.compile(r"“(?P<label>[^”]{1,40})”")
_LABEL_OF_BOX = re.compile(
    rf"“(?P<label>[^”]{{1,40}})” {BOX}\b|\b(?P<other>other) {BOX}\b", re.IGNORECASE
)
_SAME = {"approval": "approve", "disapproval": "disapprove", "approved as recommended": "approve",
         "discussion": "discuss", "speak to me": "discuss", "talk to me": "discuss",
         "call me": "discuss", "prefer to discuss": "discuss"}  # fmt: skip
_CIRCLED = re.compile(r"circled (?:the )?(?:words? |line )?“?(?:[Oo]ption|(?:[Dd]is)?[Aa]pprove)\b")


def marks_both(words: str) -> bool:
    """Whether words tell that the boxes for and against were both marked."""
    return ("oth" in words and _BOTH.search(words) is not None) or (
        "isapprov" in words and _BOTH.search(words) is not None
    )


def boxes_apart(words: str) -> bool:
    """Whether words tell of two boxes one after the other, for and against the same thing."""
    pieces = OTHERWISE.split(words)
    if len(pieces) < 2 or any(
        RECOMMENDATION_NAMED.search(piece) or OPTION_NAMED.search(piece) for piece in pieces
    ):
        return False
    said = [stated["no"] for piece in pieces if (stated := STATED.search(piece))]
    return len(set(said)) > 1 and all(BOX_OF_DECISION.search(piece) for piece in pieces)


def circles_choice(words: str) -> bool:
    """Whether words tell that one of the choices was circled."""
    return _CIRCLED.match(words) is not None


def labelled(words: str) -> Action | None:
    """What the label of the marked box says; `none` for one that is no decision, None without.

    `checked the “See me” option` is discuss; `checked the “Other” option` neither approves nor
    disapproves.
    """
    if _DISCUSSED.search(words):
        return "discuss"
    found = _LABEL_OF_BOX.search(words)
    for match in _QUOTED.finditer(words):
        label = match["label"].lower().strip(" .,:;!?")
        action = VERBS.get(label) or VERBS.get(_SAME.get(label, ""))
        if action:
            return action
    if found is None or STATED.search(words) or OPTION_NAMED.search(words):
        return None
    return (
        None
        if (found["label"] or "").strip(" .,✓√").lower() in ("", "x") and not found["other"]
        else "none"
    )
