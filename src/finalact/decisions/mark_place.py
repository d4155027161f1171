"""Where the mark of a note can stand so that a reader tells it from the words and figures."""

from __future__ import annotations

import re

from finalact.documents.mark_weights import CLOSING

_WORD_ENDS = re.compile(r"[^\W\d_](?![\w’'])")


def place_of_mark(text: str, at: int) -> int:
    """The place nearest before an offset where a glued number reads as the mark of a note.

    Behind a word or its punctuation it does; behind a figure, a bar or a sign it does not, and the
    mark goes behind the last word before it. Where there is no word it stays.
    """
    before = text[:at].rstrip()
    last = before[-1:]
    if last.isalpha() or (last and last in CLOSING):
        return len(before)
    ends = [found.end() for found in _WORD_ENDS.finditer(before)]
    return ends[-1] if ends else at
