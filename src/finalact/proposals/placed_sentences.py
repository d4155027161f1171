"""The sentences of a paper in their places: passage or note, page, heading, who has the word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from finalact.documents.sentences import sentence_spans
from finalact.model.document import Document, Passage

# "Mr. Hinton: ...", "The Secretary: ...": who has the word in minutes.
LABEL = re.compile(
    r"\A(?P<who>(?:The )?(?:[A-ZÀ-Þ][\w.’'-]*)(?: (?:of|de|van|von|[A-ZÀ-Þ][\w.’'-]*)){0,4})"
    r":\s+(?=\S)"
)
_NUMBERED = re.compile(r"\A\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\s+(?=\S)")
NO_SPEAKER = frozenset(
    "subject summary comment issue background participants note action re place date time "
    "reference references ref to from via classification discussion recommendation option "
    "analysis conclusion introduction question answer text begin end".split()
)
# What somebody said at length, set apart: a passage that is one quotation.
OPENING, LONG_QUOTATION = '“‘"', 240
CONVERSATIONS = ("conversation", "minutes", "meeting", "transcript", "interview")


@frozen
class PlacedSentence:
    """One sentence of a paper, with what stands around it.

    `text` is the whole passage or note, `start` and `end` cut the sentence out of it. `label` is
    who has the word where the paper gives the words of several ("Mr. Hinton"); `earlier` the
    words of the passage before, `sentence_before` the last sentence of them, `heading` what the
    part of the paper is about.
    """

    text: str
    start: int
    end: int
    passage: int | None
    note: int | None
    page: str = ""
    heading: str = ""
    label: str = ""
    sentence_before: str = ""

    @property
    def words(self) -> str:
        """The sentence."""
        return self.text[self.start : self.end]

    @property
    def quote(self) -> str:
        """The sentence as it is quoted: without the number of its paragraph."""
        return _NUMBERED.sub("", self.words)

    @property
    def earlier(self) -> str:
        """What stands before it in its passage."""
        return self.text[: self.start]

    @property
    def place(self) -> str:
        """The name under which its passage is cited: "6", "note 4"."""
        return str(self.passage) if self.passage is not None else f"note {self.note}"

    @property
    def is_question(self) -> bool:
        """Whether it asks, and so says nothing."""
        return self.words.rstrip(" ”’\"')").endswith("?")


def placed_sentences(document: Document) -> Iterator[PlacedSentence]:
    """Every sentence of the passages and numbered notes, in order; the source note is left out."""
    labelled = _has_labels(document)
    label = ""
    for section in document.sections:
        heading = " ".join(part for part in (document.subject, section.title) if part)
        for passage in section.passages:
            found = _label(passage.text) if labelled else ""
            label = found or label
            begins = LABEL.match(passage.text) if found else None
            start = begins.end() if begins else 0
            before = ""
            for first, last in _spans(passage.text[start:]):
                at = start + first
                page = page_at(passage, at)
                yield PlacedSentence(
                    passage.text, at, start + last, passage.n, None, page, heading, label, before
                )
                before = passage.text[at : start + last]
    for note in document.notes:
        if note.is_source or note.n is None:
            continue
        before = ""
        for first, last in _spans(note.text):
            yield PlacedSentence(
                note.text, first, last, None, note.n, "", document.subject or "", "", before
            )
            before = note.text[first:last]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences stand; those of a quotation that is many of them, one by one."""
    for first, last in sentence_spans(text):
        if last - first > LONG_QUOTATION and text[first] in OPENING:
            inside = first + 1
            yield from ((inside + a, inside + b) for a, b in sentence_spans(text[inside:last]))
        else:
            yield first, last


def page_at(passage: Passage, at: int) -> str:
    """The page on which an offset of a passage stands; empty where it is not known."""
    page = passage.page or ""
    for turn in passage.words.turns:
        if turn.at <= at:
            page = turn.page
    return page


def _label(text: str) -> str:
    match = LABEL.match(text)
    if match is None or match["who"].split()[0].strip(".").lower() in NO_SPEAKER:
        return ""
    return match["who"]


def _has_labels(document: Document) -> bool:
    """Whether the paper gives the words of several speakers, each behind a name."""
    kind = f"{document.kind or ''} {document.effective_kind or ''} {document.heading.text}".lower()
    labels = Counter(label for passage in document.passages if (label := _label(passage.text)))
    if any(word in kind for word in CONVERSATIONS):
        return bool(labels)
    return any(count > 1 for count in labels.values()) and len(labels) > 1
