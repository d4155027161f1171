"""The labels that stand over what is attached to a paper: `Tab A`, `Attachment 2`, `Enclosure`."""

from __future__ import annotations

import re

_SIGN = r"(?:[0-9]{1,3}|[IVX]{1,5}|[A-Z]{1,2})(?:[–./-]?[0-9A-Z]{1,3})?"
# No label is longer, and most lines are.
LONGEST_LABEL = 60
_NOUN = r"(?:Sub-?\s?)?(?:Attachment|Annex|Appendix|Enclosure|Inclosure|Addendum|Tab)"
_NUMBER = rf"(?:(?:No\.?|Number)\s)?(?P<number>\[?{_SIGN}\]?)"
LABEL = re.compile(
    rf"\[?\(?(?P<noun>{_NOUN})(?:\s{_NUMBER})?"
    rf"(?:\s(?:to|in|of)\s(?:(?:the\s)?{_NOUN}(?:\s(?:No\.?\s)?{_SIGN})?|No\.\s[0-9]{{1,5}}))?"
    r"\s?[.:]?(?:\s?[—–-]\s?(?:Extracts?|Translation|Summary|Copy))?[.:]?\)?\]?[.:]?",
    re.IGNORECASE,
)


PRINTED_AS = re.compile(
    r"\[(?:Extracts?|Excerpts?|Translation|Paraphrase|Copy|Summary|Telegram)\.?\]", re.IGNORECASE
)
# The label with the words of a heading behind it.
LED = re.compile(rf"(?P<lead>{LABEL.pattern})\s+(?=[A-Z])", re.IGNORECASE)


def leading_label(text: str) -> str | None:
    """The label with which a heading begins, if it does: `Tab A Memorandum From ...`."""
    match = LED.match(text[: 2 * LONGEST_LABEL])
    return match["lead"] if match else None


def is_attachment_label(text: str) -> bool:
    """Whether a line is nothing but the label of an attachment.

    `Tab` alone is none: it needs its letter or number. Rule: practice of memoranda (tabs), of
    despatches (enclosures, also spelled inclosures) and of the edition, which brackets some.
    """
    if not text or len(text) > LONGEST_LABEL or text[0].islower():
        return False
    match = LABEL.fullmatch(text.strip())
    return match is not None and (match["number"] is not None or match["noun"].lower() != "tab")


def tells_only_form(text: str) -> bool:
    """Whether a line says how a paper is printed, and no more: `[Translation.]`, `[Extract]`."""
    return text.startswith("[") and PRINTED_AS.fullmatch(text) is not None


def label_and_number(text: str) -> tuple[str, str | None]:
    """The label without brackets and closing stop, and its letter or number if it has one."""
    match = LABEL.fullmatch(text.strip())
    number = match["number"].strip("[]") if match and match["number"] else None
    return text.strip().strip("[]()").rstrip(".: "), number
