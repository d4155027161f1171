"""The words of a decision on the paper itself: the box it stands in, assent and refusal."""

from __future__ import annotations

import re

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
