"""Printed text that holds several papers: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The mark of a source note is glued to the last word of a heading: a 1, or the word Source.
_TITLE = r"(?P<number>\d{1,4})\. (?P<title>[A-ZÀ-Þ][^\n]{2,600}?)"
_GLUED = r"(?P<mark>(?<=[\w)\]”’.])Source|(?<=[^\W\d_]|[)\]”’.])1)[ \t]*$"
# A paper with a number of its own: `38. National Security Decision Memorandum 2501` is 250, note 1.
_SERIES = (
    r"\d{1,4}\. (?:[A-Z][\w’]+ ){0,6}(?:[A-Z]\w+ )?(?:Memorandum|Directive|Estimate|Telegram|"
    r"Airgram|"
    r"Report|Study)[ /][\w/–-]*\d(?P<one>1)[ \t]*$"
)
_HEADING = rf"(?:{_TITLE}{_GLUED}|{_SERIES}|\d{{1,4}}\. Editorial Note[ \t]*$)"
AT_LINE_START = re.compile(rf"^\ufeff?{_HEADING}", re.MULTILINE)
# Two files put together without a line break run the last note into the next heading.
RUN_TOGETHER = re.compile(rf"(?<=[.”’)\]]){_HEADING}", re.MULTILINE)
FIRST_NOTE = re.compile(r"^[ \t]{1,4}1\. Source:", re.MULTILINE)


def split_papers(text: str) -> list[str]:
    """The papers of a printed text, in order; put together again they are the text.

    A paper begins at its heading: a number, a title and, glued to it, the mark of its source note
    (or the title Editorial Note). A numbered paragraph of the body has no such mark. What stands
    before the first heading belongs to the first paper.
    """
    starts = sorted(set(_starts(text)))
    starts = [start for start in starts if start > 0 and text[:start].strip(" \t\r\n\ufeff")]
    edges = [0, *starts, len(text)]
    return [text[a:b] for a, b in zip(edges, edges[1:])]  # noqa: RUF007 - slices, not pairs


def _starts(text: str) -> Iterator[int]:
    for pattern in (AT_LINE_START, RUN_TOGETHER):
        for match in pattern.finditer(text):
            if (match["mark"] or match["one"]) != "1" or FIRST_NOTE.search(
                text, match.end()
            ) is not None:
                yield match.start()
