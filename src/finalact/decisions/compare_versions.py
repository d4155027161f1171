"""Two versions of a memorandum side by side: paragraphs added, removed, changed, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from attrs import frozen

from finalact.decisions.markdown import take_apart
from finalact.decisions.matter import same_matter
from finalact.decisions.persons_printed import heading, listed_persons
from finalact.model.memorandum import Draft

Change = Literal["same", "added", "removed", "changed"]

_TOKEN = re.compile(r"\{\{.*?\}\}|\s+|\w+(?:[.,’'/–-]\w+)*|[^\w\s]")
# Two paragraphs less alike than this are one taken out and another put in.
ALIKE = 0.5


@frozen
class Words:
    """A run of words that stayed, was put in or was taken out."""

    change: Literal["same", "added", "removed"]
    text: str


@frozen
class Row:
    """One paragraph of either version, or the paragraph of both that was changed.

    `part` is the heading it stands under; `before` and `after` its number in the earlier and the
    later version, None where it is not there, or is no paragraph (a heading, the subject).
    """

    change: Change
    part: str
    before: int | None
    after: int | None
    words: tuple[Words, ...]

    @property
    def earlier(self) -> str:
        """The paragraph as the earlier version has it."""
        return "".join(run.text for run in self.words if run.change != "added")

    @property
    def later(self) -> str:
        """The paragraph as the later version has it."""
        return "".join(run.text for run in self.words if run.change != "removed")


@frozen
class VersionsCompared:
    """Two versions side by side; `same_matter` says whether clearances of the first still hold."""

    rows: tuple[Row, ...]
    same_matter: bool

    @property
    def changes(self) -> tuple[Row, ...]:
        """The rows that are not the same in both."""
        return tuple(row for row in self.rows if row.change != "same")

    def as_dict(self) -> dict[str, object]:
        """The comparison as JSON writes it."""
        return {
            "same_matter": self.same_matter,
            "rows": [
                {
                    "change": row.change,
                    "part": row.part,
                    "before": row.before,
                    "after": row.after,
                    "words": [{"change": run.change, "text": run.text} for run in row.words],
                }
                for row in self.rows
            ],
        }


def versions_compared(earlier: Draft, later: Draft) -> VersionsCompared:
    """What a reader of the later version finds otherwise than in the earlier one.

    Head, headings, paragraphs and notes are set side by side in their order; a paragraph that is
    much the same in both is one row with its words marked. Spacing does not count.
    """
    before, after = list(_laid_out(earlier)), list(_laid_out(later))
    rows: list[Row] = []
    matcher = SequenceMatcher(
        None, [piece.key for piece in before], [piece.key for piece in after], autojunk=False
    )
    for tag, i, j, m, n in matcher.get_opcodes():
        if tag == "equal":
            rows += [_same(a, b) for a, b in zip(before[i:j], after[m:n], strict=True)]
        else:
            rows += _between(before[i:j], after[m:n])
    return VersionsCompared(tuple(rows), same_matter(earlier, later))


@frozen
class _Piece:
    part: str
    n: int | None
    text: str

    @property
    def key(self) -> tuple[str, str]:
        """What makes two pieces the same: their words, and whether they belong to the head."""
        return (self.part if self.n is None else "", self.text)


def _laid_out(draft: Draft) -> Iterator[_Piece]:
    """Everything of a version that a reader sees, in order, one piece a line."""
    yield _Piece("HEADING", None, heading(draft))
    head = (
        ("FROM", listed_persons(draft.senders)),
        ("THROUGH", listed_persons(draft.through)),
        ("CLASSIFICATION", "; ".join(m for m in (draft.classification, *draft.handling) if m)),
        ("SUBJECT", " ".join(draft.subject.split())),
    )
    for part, words in head:
        if words:
            yield _Piece(part, None, words)
    text = take_apart(draft.text)
    for section in text.parts:
        if section.heading:
            yield _Piece("PART", None, section.heading)
        for paragraph in section.paragraphs:
            yield _Piece(section.heading, paragraph.n, paragraph.text)
    for note in text.notes:
        yield _Piece("NOTES", None, f"[^{note.label}]: {note.words}")
    for tab in draft.attachments:
        yield _Piece("ATTACHMENTS", None, f"{tab.tab}: {tab.title}")


def _between(before: Sequence[_Piece], after: Sequence[_Piece]) -> Iterator[Row]:
    """Rows for pieces that differ: those alike are paired, in order; the rest came or went."""
    done = 0
    for piece in before:
        found = next((at for at in range(done, len(after)) if _alike(piece, after[at])), None)
        if found is None:
            yield _row("removed", piece, None, piece)
            continue
        for new in after[done:found]:
            yield _row("added", None, new, new)
        yield _changed(piece, after[found])
        done = found + 1
    for new in after[done:]:
        yield _row("added", None, new, new)


def _alike(before: _Piece, after: _Piece) -> bool:
    if (before.n is None) != (after.n is None):
        return False
    if before.n is None:
        return before.part == after.part and before.part not in ("PART", "NOTES", "ATTACHMENTS")
    first, second = _TOKEN.findall(before.text), _TOKEN.findall(after.text)
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE


def _same(before: _Piece, after: _Piece) -> Row:
    return Row("same", after.part, before.n, after.n, (Words("same", after.text),))


def _row(
    change: Literal["added", "removed"], before: _Piece | None, after: _Piece | None, piece: _Piece
) -> Row:
    return Row(
        change,
        piece.part,
        before.n if before is not None else None,
        after.n if after is not None else None,
        (Words(change, piece.text),),
    )


def _changed(before: _Piece, after: _Piece) -> Row:
    """One paragraph in both versions, its words marked."""
    first, second = _TOKEN.findall(before.text), _TOKEN.findall(after.text)
    runs: list[Words] = []
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for tag, i, j, m, n in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Words("same", "".join(first[i:j])))
            continue
        if i < j:
            runs.append(Words("removed", "".join(first[i:j])))
        if m < n:
            runs.append(Words("added", "".join(second[m:n])))
    return Row("changed", after.part, before.n, after.n, tuple(runs))
