"""Comments as margin notes: who wrote them, when, which words, beside which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from finalact.documents.flowing.line import Comment
from finalact.documents.mark_words import attribution, is_exact
from finalact.documents.month_days import iso_day
from finalact.model.document import Document
from finalact.model.mark import Mark, MarkKind

KINDS: dict[str, MarkKind] = {"stamp": "stamped", "typed": "typed"}
Place = tuple[int | None, str]


def marks_of(
    comments: Sequence[Comment], places: Mapping[str, Place], document: Document
) -> tuple[Mark, ...]:
    """A mark for each comment, anchored at the words it is about, in the order of the comments.

    A comment that only repeats what a note of the paper reports, as those do that this desk
    writes beside a paper, is the same mark and is not told twice.
    """
    told = {(mark.by, _told(mark)) for mark in document.marks}
    found = []
    for comment in comments:
        if (comment.by, " ".join(comment.text.split())) in told:
            continue
        passage, anchor = places.get(comment.name, (None, ""))
        found.append(_mark(comment, passage, anchor or None))
    return tuple(found)


def _mark(comment: Comment, passage: int | None, anchor: str | None) -> Mark:
    kind: MarkKind = "typed"
    words, on = comment.text, comment.on
    if comment.own:
        # Words of several lines; what is told of the hand is the last.
        words, _, beneath = comment.text.rpartition("\n")
        words = words or beneath
        day = iso_day(beneath)
        kind, on = KINDS.get(beneath.split(",")[0], "unspecified"), day[0] if day else None
    bare = words[1:-1] if comment.own and words[:1] == "“" and words[-1:] == "”" else words
    return Mark(
        kind,
        comment.by,
        bare,
        where="in the margin",
        on=on,
        on_basis="printed" if on else None,
        anchor=anchor,
        sentence=words if bare != words else f"“{words}”",
        passage=passage,
    )


def _told(mark: Mark) -> str:
    words = f"“{mark.text}”" if is_exact(mark) else mark.text
    return " ".join(f"{words}\n{attribution(mark)}".split())
