"""Text with single blanks where print has line breaks and rows of blanks, and the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from attrs import frozen

# One of these stands in every text that is not set in single blanks.
TELLING = ("\n", "  ", "\t", "\r", "\u00a0")
# A blank that does not break stays between digits, where it sets thousands apart.
BLANKS = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]|(?<![0-9])\u00a0|\u00a0(?![0-9])")


@frozen
class Places:
    """Where the letters of the plain text stand in the text as printed."""

    ends: tuple[int, ...]
    longer: tuple[int, ...]

    def of(self, place: int) -> int:
        """The place in the text as printed of a letter of the plain text."""
        count = bisect_right(self.ends, place)
        return place + (self.longer[count - 1] if count else 0)


def is_uneven(text: str) -> bool:
    """Whether words are set apart by more than single blanks."""
    return any(blank in text for blank in TELLING)


def single_blanks(text: str) -> tuple[str, Places]:
    """The text with a single blank for each line break or row of blanks; an empty line ends a line.

    Rule: a phrase that print breaks over two lines says what it says on one.
    """
    runs = [(run.start(), run.end()) for run in BLANKS.finditer(text)]
    plain = BLANKS.sub(lambda run: "\n" if run.group().count("\n") > 1 else " ", text)
    longer = tuple(accumulate(end - start - 1 for start, end in runs))
    before = (0, *longer)
    ends = tuple(start + 1 - lost for (start, _), lost in zip(runs, before, strict=False))
    return plain, Places(ends, longer)
