"""What waits for the addressee's approval: "If you approve, I will", "May I have your approval"."""

from __future__ import annotations

import re

# Words of which one stands wherever an approval is waited for; the others hold "your ".
CONDITIONS = ("f you ", "nless you ", "ssuming ")
_YOURS = ("ith your ", "ubject to your ", "n your ", "ave your ", "ike your ")
_APPROVAL = r"(?:approval|concurrence|agreement|permission|consent|authorization)"
_IF = (
    r"(?:[Ii]f you (?:approve|agree|concur|have no objections?|are agreeable)|"
    rf"(?:[Ww]ith|[Ss]ubject to|[Aa]ssuming|[Oo]n) your {_APPROVAL}|"
    r"[Aa]ssuming (?:that )?you (?:approve|agree|concur)|"
    r"[Uu]nless you (?:object|disagree|disapprove|see (?:any |an )?objections?|have (?:any |an )?"
    r"objections?|(?:direct|instruct|decide|prefer)(?: me| us)? otherwise))"
)
# What the writer does himself, or what will be done; what "would" be so is only weighed.
_DONE = (
    r"(?:\([0-9]\) )?(?:then )?(?:(?:I|we) (?:will|shall|would|plan|propose|intend|am|are)\b|"
    r"(?:the|an?) [^,.;:]{2,80}? (?:will|shall) be\b)"
)
_FIRST = re.compile(rf"(?:\(?(?:[A-Z]|[0-9]{{1,2}}|[a-z])[.)] )?{_IF}\b[^,.;:?]{{0,120}}, {_DONE}")
_LAST = re.compile(
    rf"\A[^“”?]*?\b(?:I|[Ww]e) (?:will|shall|would|plan|propose|intend)\b[^.;“”?]*,? {_IF}\b"
    r"[^,.;:?]{0,80}\.?\Z"
)


_ASKED = re.compile(
    rf"(?:May|Could|Can) (?:I|we) (?:please )?have your {_APPROVAL} (?:to|for)\b|"
    rf"(?:I|We) (?:would|should) (?:very much )?like your {_APPROVAL} (?:to|for)\b"
)
# No sentence that asks is longer.
LONGEST = 800


def may_await(text: str) -> bool:
    """Whether a text has one of the plain words of such a sentence."""
    if any(word in text for word in CONDITIONS):
        return True
    return "your " in text and any(word in text for word in _YOURS)


def awaits_approval(sentence: str) -> bool:
    """Whether a sentence says what the writer will do once the addressee approves, or asks it."""
    if len(sentence) > LONGEST or not may_await(sentence):
        return False
    return any(pattern.match(sentence) for pattern in (_FIRST, _LAST, _ASKED))
