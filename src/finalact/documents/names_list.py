"""Lists of people, offices and posts as source notes print them: `Reed, Moss, and in HA`."""

from __future__ import annotations

import re

SEPARATOR = re.compile(r"(?:\s*,\s+(?:and\s+)?|\s+and\s+|\s*;\s+)(?=\S)")
ORGANIZATION = re.compile(r"\b(?:Branch|Division|Office|Bureau|Staff|Directorate|Center|Group)\b")
LEADING = re.compile(r"\A(?:(?:and|in|by|with|at)\s+)*(?:[Tt]he\s+|both\s+)?")


# What follows the names of a list and is no name: how, under what cover, according to whom.
MORE = re.compile(
    r",? (?:under (?:an?|the|cover)\b|according to\b|based on\b|presumably\b)|"
    r", (?:who|which|in which|on which|with|where)\b"
)


def has_more(text: str) -> bool:
    """Whether a list of names runs on into a clause that the names do not hold."""
    return bool(MORE.search(text))


def split_names(text: str) -> tuple[str, ...]:
    """Each name as printed, without a leading `the`; a comma inside one name does not cut.

    `Reed of the Office of the Legal Adviser, ABC` and `Acting Chairman, ABC` are one.
    """
    text = MORE.split(text, maxsplit=1)[0]
    pieces: list[str] = []
    start = 0
    for match in SEPARATOR.finditer(text):
        left = text[start : match.start()]
        if left.count("(") > left.count(")") or left.count("[") > left.count("]"):
            continue
        if _belongs_together(left, text[match.end() :], match.group()):
            continue
        pieces.append(left)
        start = match.end()
    pieces.append(text[start:])
    cleaned = (LEADING.sub("", piece.strip()).strip(" ,;.") for piece in pieces)
    return tuple(piece + _lost_stop(piece, text) for piece in cleaned if piece)


def _lost_stop(piece: str, text: str) -> str:
    """The point of `Jr.` or `D.C.` that trimming took away."""
    return "." if re.search(r"\b(?:Jr|Sr|[A-Z]\.[A-Z])\Z", piece) and piece + "." in text else ""


def _belongs_together(left: str, right: str, joint: str) -> bool:
    after = re.split(r",| and |;", right, maxsplit=1)[0].strip()
    if re.match(r"(?:Jr|Sr)\b|I{2,3}\b", after):
        return True
    if re.match(r"\s*,", joint) and "and" not in joint:
        acronym = re.fullmatch(r"[A-Z][A-Z/-]{1,9}", after)
        if acronym and re.search(r"(?: of the \w+|Chairman|Director|Chief|Administrator)", left):
            return True
        if ORGANIZATION.search(left) and ORGANIZATION.search(after) and "(" not in left:
            return True
    if joint.strip() == "and":
        return (
            bool(re.search(r"\b(?:Office|Bureau|Department|Division) (?:of|for) [\w ]+\Z", left))
            and (not re.match(r"(?:the|in|by|[A-Z]{2,}\b|[A-Z][\w.]+(?: [A-Z][\w.]+)? \()", right))
            and bool(re.match(r"[A-Z][a-z]+ (?:Affairs|Policy|Research|Programs|Relations)", right))
        )
    return False
