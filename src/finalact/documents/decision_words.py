"""The words of a decision on the paper itself: the box it stands in, assent and refusal."""

from __future__ import annotations

import re
from typing import Literal

# `next to the approve option`, `in the “Disapprove” box`.
BOX_OF_DECISION = re.compile(
    r"\b(?:dis)?approv(?:ed?|al)\b\W{1,2}(?:\w+ )?(?:options?|lines?|box|block|space|blank|"
    r"column)\b|"
    r"\b(?:option|line|box|block|space)\b.{0,20}\b(?:dis)?approv(?:ed?|al)\b",
    re.IGNORECASE,
)
WORDS_NOT_INITIALS = frozenset("OK NO YES FYI ASAP USG US USSR NATO UN".split())
ASSENT = re.compile(
    r"\A\W*(?:ok(?:ay)?|yes|approved?|agree[ds]?|concur|do so|fine|go ahead|absolutely)\b",
    re.IGNORECASE,
)
REFUSAL = re.compile(r"\A\W*(?:no|disapproved?|disagree)\b", re.IGNORECASE)
# In the first person only the words of the one who decides: a drafter or a chief may agree too.
OWN_ASSENT = re.compile(
    r"\A\W*I (?:do |fully |strongly )?(?:agree|approve|concur)\b", re.IGNORECASE
)
OWN_REFUSAL = re.compile(
    r"\A\W*I (?:disagree|disapprove|(?:do not|don[’']t) (?:agree|approve|concur))\b", re.IGNORECASE
)


def answered(words: str, *, own: bool) -> Literal["approve", "disapprove"] | None:
    """What words written beside a recommendation answer; None where they answer nothing.

    `own` says whether the hand is that of the one who decides.
    """
    if ASSENT.match(words) or (own and OWN_ASSENT.match(words)):
        return "approve"
    if REFUSAL.match(words) or (own and OWN_REFUSAL.match(words)):
        return "disapprove"
    return None
