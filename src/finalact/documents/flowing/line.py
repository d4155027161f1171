"""One line of a paper as a file sets it, before it is known what the line is."""

from __future__ import annotations

from attrs import field, frozen

from finalact.model.document import Note
from finalact.model.finding import Finding
from finalact.model.mark import Mark
from finalact.model.wording import Wording


@frozen
class FlowLine:
    """A paragraph or a row of a table, with what its setting tells of it.

    `level` is 0 for the title, 1 to 9 for a heading, None for other lines. `stands_out` is a line
    all in bold or underlined. `cells` are the columns of a row; `number` the label that a list
    counts out; `spans` the words that each comment is about. `role` is known only for papers that
    this desk wrote.
    """

    words: Wording
    level: int | None = None
    stands_out: bool = False
    bulleted: bool = False
    cells: tuple[Wording, ...] = ()
    spans: dict[str, tuple[int, int]] = field(factory=dict, eq=False)
    role: str | None = None

    @property
    def text(self) -> str:
        """The running text."""
        return self.words.text


@frozen
class Comment:
    """A margin note: its name in the file, whose it is, its words, and the day written on it.

    One that this desk wrote (`own`) has the words in quotation marks and tells of the hand below.
    """

    name: str
    by: str | None
    text: str
    on: str | None = None
    own: bool = False


@frozen
class Flow:
    """A paper as its file gives it: lines, notes, comments, the marking of its pages, remarks."""

    lines: tuple[FlowLine, ...]
    notes: tuple[Note, ...] = ()
    comments: tuple[Comment, ...] = ()
    marking: str = ""
    remarks: tuple[Finding, ...] = ()
    marks: tuple[Mark, ...] = ()
