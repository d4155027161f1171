"""Printed text that holds several papers: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The mark of a source note is glued to the last word of a heading: a 1, the word Source, or the 0
# of an edition that begins to count at the source note.
_TITLE = r"(?P<number>\d{1,4})\. (?P<title>[A-ZÀ-Þ][^\n]{2,600}?)"
_GLUED = r"(?P<mark>(?<=[\w)\]”’.])Source|(?<=[^\W\d_]|[)\]”’.])[01])[ \t]*$"
# A paper with a number of its own: `38. National Security Decision Memorandum 2501` is 250, note 1.
_SERIES = (
    r"\d{1,4}\. (?:[A-Z][\w’]+ ){0,6}(?:[A-Z]\w+ )?(?:Memorandum|Directive|Estimate|Telegram|"
    r"Airgram|"
    r"Report|Study)[ /][\w/–-]*\d(?P<one>1)[ \t]*$"
)
_HEADING = rf"(?:{_TITLE}{_GLUED}|{_SERIES}|\d{{1,4}}\. Editorial Note[ \t]*$)"
_TURN = r"\[Page [0-9A-Za-z.–-]{1,12}\]"
AT_LINE_START = re.compile(rf"^\ufeff?(?:{_TURN} ?){{0,3}}{_HEADING}", re.MULTILINE)
# Two files put together without a line break run the last note into the next heading.
RUN_TOGETHER = re.compile(rf"(?<=[.”’)\]])(?:{_TURN} ?){{0,3}}{_HEADING}", re.MULTILINE)
# A page turn that a line ends with, alone there or run together with the last note.
LAST_TURN = re.compile(rf"(?:^\ufeff?|(?<=[.”’)\]])){_TURN}\Z", re.MULTILINE)
LONGEST_TURN = 20
FIRST_NOTE = {
    mark: re.compile(rf"^[ \t]{{1,4}}{mark}\. Source:", re.MULTILINE) for mark in ("0", "1")
}


def split_papers(text: str) -> list[str]:
    """The papers of a printed text, in order; put together again they are the text.

    A paper begins at its heading: a number, a title and, glued to it, the mark of its source note
    (or the title Editorial Note). A numbered paragraph of the body has no such mark. What stands
    before the first heading belongs to the first paper; page turns on lines of their own belong
    to the heading that follows them.
    """
    starts = sorted(set(_starts(text)))
    starts = [start for start in starts if start > 0 and text[:start].strip(" \t\r\n\ufeff")]
    edges = [0, *starts, len(text)]
    return [text[a:b] for a, b in zip(edges, edges[1:])]  # noqa: RUF007 - slices, not pairs


def _starts(text: str) -> Iterator[int]:
    for pattern in (AT_LINE_START, RUN_TOGETHER):
        for match in pattern.finditer(text):
            first = FIRST_NOTE.get(match["mark"] or match["one"] or "")
            if first is None or first.search(text, match.end()) is not None:
                yield _before_turns(text, match.start())


def _before_turns(text: str, start: int) -> int:
    """Where the page turns begin that stand on lines of their own before a heading."""
    while True:
        end = start
        while end > 0 and text[end - 1].isspace():
            end -= 1
        turn = LAST_TURN.search(text, max(0, end - LONGEST_TURN), end)
        if turn is None:
            return start
        start = turn.start()
