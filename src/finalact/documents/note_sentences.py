"""The sentences of a source note, where print or a citation sets them otherwise than a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.documents.notations import notations_in
from finalact.documents.note_parts import DAY
from finalact.documents.sentences import Nesting, sentence_spans

# Where print lost the stop in a quotation, or set a blank behind it: `wrote “OK. J” The paper was`.
RUN_ON = re.compile(
    r"”(?= (?:The|This|An?|In|On|At|It|He|She|No|There) [a-z])|(?<=[.?!] )”(?= [A-Z])"
)
# The way that a paper took, told between who drafted it and who cleared it.
SENT_BETWEEN = re.compile(r"[;,] (?:and )?(?=sent (?:through|via) )")
THEN_DRAFTED = re.compile(r"; (?=(?:drafted|prepared) (?:by|in)\b)")
# Where print lost the stop behind what a paper was sent for.
AIM_UNSTOPPED = re.compile(
    r"Sent for (?:information|action)(?= (?:A (?:stamped|handwritten|typed|copy)|An unknown|Copies|"
    r"The (?:meeting|memorandum)|(?:In|At) the (?:\w+[- ]){1,4}(?:corner|margin|top|bottom)|"
    r"[A-ZÀ-Þ][\w’-]+ (?:initialed|wrote)) )"
)
# `cleared in PM, T, and E. Reed initialed ...`: an office of one letter ends the sentence.
OFFICE_LETTER = re.compile(
    r"(?:, and|, in| and| in) [A-Z]\."
    r"(?= (?:“[A-Z]+”|[A-ZÀ-Þ][\w’-]+(?: and [A-ZÀ-Þ][\w’-]+)?) "
    r"(?:initialed|signed|wrote|was|were)\b)"
)
# `until 6 p.m. Reed also attended`: an hour ends the sentence before one that has its own verb,
# but not before the place of the hour or its citation: `6 p.m. Oslo time`.
_DID = (
    r"(?:(?:also|then|later) )?(?:was|were|had|has|is|are|met|left|sent|spoke|wrote|took|made|gave|"
    r"[a-z]{2,}ed)\b"
)
HOUR = re.compile(
    r"\b[ap]\.m\.(?=(?P<blank>\s+)(?:"
    r"(?:Under|From|During|After|Before|Following|Although|While|When|Both|Neither|According)\s"
    r"[a-z]+\b|"
    r"(?:Passed|Repeated|Relayed|Sent|Pouched|Drafted|Printed|Cleared|Approved)\s"
    r"(?:to|by|for|from|in|through|via)\b|"
    rf"[A-ZÀ-Þ][\w-]+(?: (?:and )?[A-ZÀ-Þ][\w-]+){{0,3}} {_DID}|"
    r"[A-ZÀ-Þ][\w-]+’s? [a-z]+\b|\((?:[A-Z]\w+ ){0,3}(?:Library|Archives|Papers|Ibid)\b))"
)
OF_ITS_WAY = ("Sent", "Drafted", "Prepared", "Cleared", "Approved")

# A summary before the source ends with its paragraph, or with its sentence.
LATER_SOURCE = re.compile(r"^Source:|(?<=[.”)] )Source:", re.MULTILINE)
LABEL = re.compile(r"(?:\s*Source:)*\s*")


def opening(text: str) -> tuple[tuple[int, int] | None, int]:
    """Where a summary before the word Source stands, if there is one, and where the rest begins.

    Digital volumes set a summary before the source, as a paragraph of the same note.
    """
    preface, at = None, 0
    if not text.lstrip().startswith("Source:") and (later := LATER_SOURCE.search(text)):
        before = text[: later.start()]
        if before.strip():
            preface = (len(before) - len(before.lstrip()), len(before.rstrip()))
        at = later.start()
    label = LABEL.match(text, at)
    return preface, label.end() if label else at


def joined(text: str, at: int, *, behind: bool) -> list[tuple[int, int]]:
    """The sentences from there on, the citation in parentheses that closes a quotation put to it.

    `behind` tells that there is a summary before, whose sentences are none of these.
    """
    if behind:
        spans = [(start + at, stop + at) for start, stop in sentence_spans(text[at:])]
    else:
        # Other readers ask for the sentences of the whole note, too: they are cut once.
        spans = sentence_spans(text)
        spans[:1] = [(at, stop) for _, stop in spans[:1] if at < stop]
    if ".m. " in text:
        spans = [part for span in spans for part in _by_the_hour(text, *span)]
    joined: list[tuple[int, int]] = []
    for start, stop in spans:
        if joined and text[start] == "(" and text[joined[-1][1] - 1] == "”":
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((start, stop))
    return joined


def _by_the_hour(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """A sentence cut behind an hour of the day that ends it, outside quotations and citations."""
    nesting, counted = Nesting(), start
    for hour in HOUR.finditer(text, start, stop):
        nesting.take(text, counted, hour.end())
        counted = hour.end()
        if not nesting.is_open:
            yield start, hour.end()
            start = hour.end() + len(hour["blank"])
    yield start, stop


def told_apart(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """A sentence that tells of a mark, cut from what follows it: a sentence run on, a citation.

    Where it went is cut from who drafted it: `Sent through Reed; drafted by Moss`.
    """
    start, stop = span
    if text.startswith(OF_ITS_WAY, start) and (parts := _way_apart(text, start, stop)):
        return parts
    if "”" not in text[start : stop - 1]:
        return [span]
    run_on = RUN_ON.search(text, start, stop)
    if run_on is not None and notations_in(text[start : run_on.end()]):
        return [(start, run_on.end()), *told_apart(text, (run_on.end() + 1, stop))]
    return _cited(text, span)


def _way_apart(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """What a sentence tells of drafting and of sending, each by itself; nothing if only of one."""
    if text.startswith("Sent", start):
        if drafting := THEN_DRAFTED.search(text, start, stop):
            return [(start, drafting.start()), (drafting.end(), stop)]
        if lost := AIM_UNSTOPPED.match(text, start, stop):
            return [(start, lost.end()), *told_apart(text, (lost.end() + 1, stop))]
        return []
    if " sent " in text and (sent := SENT_BETWEEN.search(text, start, stop)):
        end = text.find("; ", sent.end(), stop)
        way = (sent.end(), stop if end < 0 else end)
        rest = [] if end < 0 else [(end + 2, stop)]
        return [(start, sent.start()), way, *rest]
    office = None
    if text.find(". ", start, stop) >= 0:
        office = OFFICE_LETTER.search(text, start, stop)
    if office is None:
        return []
    return [(start, office.end()), *told_apart(text, (office.end() + 1, stop))]


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
