"""Passages that somebody cites, and the words that stand there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from attrs import frozen

from finalact.checks.naming import statement
from finalact.checks.told import told
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import is_known
from finalact.model.claim import Citation
from finalact.model.condition import Condition
from finalact.model.document import Document
from finalact.model.partial_date import PartialDate

_QUOTATION_MARKS = str.maketrans(dict.fromkeys('"“”„‟«»‹›‘’‚‛`´″′', "'") | {"\u00ad": None})
_BLANKS = re.compile(r"\s+")
_NOTE = re.compile(r"(?:foot)?note (\d+)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:para(?:graph|\.)?|passage|¶)? ?(\d+)", re.IGNORECASE)
SOURCE_NOTE = "source note"


@frozen
class Cited:
    """A citation, and who makes it: the claim, or the condition and its record."""

    citation: Citation
    by: str
    place: str
    claims: tuple[str, ...] = ()


def citations_known(scene: Scene) -> Iterator[Cited]:
    """Every citation of a paper that was known by the day: those of claims, then of conditions."""
    for claim in told(scene):
        for citation in claim.citations:
            if citation.document:
                by = statement(claim, scene.dossier)
                yield Cited(citation, by, f"claim {claim.id}", (claim.id,))
    for condition in scene.conditions:
        by, place = f"The condition “{condition.title}”", f"condition {condition.id}"
        for citation, on in _of_condition(condition):
            if citation.document and is_known(on, scene.known_by):
                yield Cited(citation, by, place)


def papers_cited(scene: Scene) -> list[str]:
    """The papers that claims and conditions cite, as known by the day, each once."""
    found = {c.document: None for claim in told(scene) for c in claim.citations}
    for condition in scene.conditions:
        for citation, on in _of_condition(condition):
            if is_known(on, scene.known_by):
                found[citation.document] = None
    return [name for name in found if name]


def _of_condition(condition: Condition) -> Iterator[tuple[Citation, PartialDate | None]]:
    for citation in condition.citations:
        yield citation, None
    for stage in condition.stages:
        yield stage.citation, stage.on
    for question in condition.questions:
        yield question.citation, question.on
        if question.answer is not None:
            yield question.answer.citation, question.answer.on
    for treatment in condition.treatments:
        yield treatment.citation, treatment.on
        for dissent in treatment.dissents:
            yield dissent.citation, dissent.on
    for judgement in condition.judgements:
        yield judgement.citation, judgement.on
    for precedent in condition.precedents:
        yield precedent.citation, precedent.on
    for comment in condition.remarks:
        yield comment.citation, comment.on


class Words:
    """The words of one paper, passage by passage, as quotations are looked for in them."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def by_passage(self) -> dict[str, str]:
        """Every passage and note by the name under which it is cited, in order."""
        found = {str(passage.n): plain(passage.text) for passage in self.document.passages}
        for note in self.document.notes:
            if note.n is not None:
                found[f"note {note.n}"] = plain(note.text)
            if note.is_source:
                found.setdefault(SOURCE_NOTE, plain(note.text))
        source = self.document.source
        if source is not None and source.text:
            found.setdefault(SOURCE_NOTE, plain(source.text))
        return found

    @cached_property
    def whole(self) -> str:
        """Everything that can be cited, for a citation that names no passage."""
        return plain(" ".join([self.document.heading.text, *self.by_passage.values()]))

    def at(self, passage: str) -> str | None:
        """The words of a cited passage; None where the paper has none of that name."""
        return self.whole if not passage.strip() else self.by_passage.get(written(passage))

    def passage_with(self, words: str) -> str:
        """The first passage in which these words stand; nothing where there is none."""
        return next((name for name, text in self.by_passage.items() if words in text), "")


class Shelf:
    """The papers that are cited, each read once; None stands for one that cannot be read."""

    def __init__(self, paper: Callable[[str], Document | None]) -> None:
        self._paper = paper
        self._words: dict[str, Words | None] = {}

    def words(self, name: str) -> Words | None:
        """The words of the paper with that id."""
        if name not in self._words:
            document = self._paper(name)
            self._words[name] = Words(document) if document is not None else None
        return self._words[name]


def plain(text: str) -> str:
    """Words without regard to blanks and to the style of quotation marks."""
    return _BLANKS.sub(" ", text.translate(_QUOTATION_MARKS).replace("''", "'")).strip()


def written(passage: str) -> str:
    """The name of a passage as the desk writes it: "6", "note 4", "source note"."""
    name = _BLANKS.sub(" ", passage).strip()
    if match := _NOTE.fullmatch(name):
        return f"note {int(match[1])}"
    if match := _NUMBERED.fullmatch(name):
        return str(int(match[1]))
    return name.casefold()


def named(citation: Citation) -> str:
    """Where a citation points, in words: "doc-106, passage 6", "doc-106, note 4"."""
    passage = passage_named(citation.passage)
    return f"{citation.document}, {passage}" if passage else citation.document


def passage_named(passage: str) -> str:
    """A passage in words: "passage 6", "note 4"."""
    return f"passage {passage}" if passage[:1].isdigit() else passage
