"""The sentences of a source note, where print or a citation sets them otherwise than a text."""

from __future__ import annotations

import re

from finalact.documents.notations import notations_in
from finalact.documents.note_parts import DAY
from finalact.documents.sentences import sentence_spans

# Where print lost the stop in a quotation, or set a blank behind it: `wrote “OK. J” The paper was`.
RUN_ON = re.compile(
    r"”(?= (?:The|This|An?|In|On|At|It|He|She|No|There) [a-z])|(?<=[.?!] )”(?= [A-Z])"
)
THEN_DRAFTED = re.compile(r"; (?=(?:drafted|prepared) (?:by|in)\b)")


def joined(body: str) -> list[tuple[int, int]]:
    """The sentences, with the citation in parentheses that closes a quotation put back to it."""
    joined: list[tuple[int, int]] = []
    for start, stop in sentence_spans(body):
        if joined and body[start] == "(" and body[joined[-1][1] - 1] == "”":
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((start, stop))
    return joined


def told_apart(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """A sentence that tells of a mark, cut from what follows it: a sentence run on, a citation.

    Where it went is cut from who drafted it: `Sent through Reed; drafted by Moss`.
    """
    start, stop = span
    if text.startswith("Sent", start) and (drafting := THEN_DRAFTED.search(text, start, stop)):
        return [(start, drafting.start()), (drafting.end(), stop)]
    if "”" not in text[start : stop - 1]:
        return [span]
    run_on = RUN_ON.search(text, start, stop)
    if run_on is not None and notations_in(text[start : run_on.end()]):
        return [(start, run_on.end()), *told_apart(text, (run_on.end() + 1, stop))]
    return _cited(text, span)


def _cited(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """A sentence that tells of a mark, cut from the citation behind it of where the mark is kept.

    No field of a mark has room for that. A day in parentheses is the day of the mark.
    """
    start, stop = span
    at = text.rfind("” (", start, stop) + 1
    if not at or not text.endswith((")", ")."), start, stop) or "“" in text[at:stop]:
        return [span]
    if not DAY.sub("", text[at:stop]).strip("(). ") or not notations_in(text[start:at]):
        return [span]
    return [(start, at), (at + 1, stop)]
