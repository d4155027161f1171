"""Which recommendations a note or its words mean: by number, by option, all, or the nearest."""

from __future__ import annotations

import re

from finalact.documents.mark_grammar import ALL_MEANT, ORDINALS, RECOMMENDATION_NAMED
from finalact.documents.options import option_label
from finalact.model.document import Document, Note

_ALTERNATIVE = re.compile(r"\balternat(?:e|ive)\b|\bsecond (?:option|recommendation)\b")
_ORDINAL = "|".join(ORDINALS)
# `the first and second recommendations`.
_ROW = re.compile(
    rf"\bthe (?P<row>(?:{_ORDINAL})(?:(?:, and|,| and)(?: the)? (?:{_ORDINAL}))+) "
    r"(?P<of>recommendations|options|alternatives)\b"
)
# `the first two recommendations`.
_FIRST_OF = re.compile(r"\bthe first (?P<count>two|three|four|five) recommendations\b")
_COUNTS = ("two", "three", "four", "five")
_OF_ONE = re.compile(
    rf"\b(?:option|alternative) (?:of|under|in) the (?P<ordinal>{_ORDINAL}) recommendation\b"
)
_OF_OPTION = re.compile(r"\s*(?:option|alternative)")


def nearest_to(document: Document, note: Note) -> int | None:
    """The recommendation at which the note stands: in its paragraph or in the lines below it."""
    passages = [item.passage for item in document.recommendations]
    if note.passage is not None:
        return _in_part(document, note.passage, passages)
    for block in document.blocks:
        calls = block.words.calls if block.words else ()
        if block.role == "decision line" and any(call.note == note.n for call in calls):
            return _last_above(document, note, passages)
    for section in document.sections:
        if section.heading and any(call.note == note.n for call in section.heading.calls):
            inside = [passage.n for passage in section.passages]
            return next((i for i, n in enumerate(passages) if n in inside), None)
    return None


def named_in(document: Document, words: str) -> list[int]:
    """The recommendations that the words name by number or together; else none.

    `both`, `all`, `1 and 3`, `the second`; an ordinal of an option is that of the option.
    """
    count = len(document.recommendations)
    if row := _ROW.search(words):
        told = [ORDINALS.index(each) for each in re.findall(_ORDINAL, row["row"])]
        of_option = not row["of"].startswith("rec")
        return [i for at in told if (i := _at(document, at, of_option)) is not None]
    if first := _FIRST_OF.search(words):
        return list(range(min(_COUNTS.index(first["count"]) + 2, count)))
    if inside := _OF_ONE.search(words):
        # `the first option of the second recommendation`.
        at = ORDINALS.index(inside["ordinal"])
        return [at] if at < count else []
    if named := RECOMMENDATION_NAMED.search(words):
        if named["ordinal"]:
            of_option = _OF_OPTION.match(words, named.end()) is not None
            found = _at(document, ORDINALS.index(named["ordinal"]), of_option)
            return [] if found is None else [found]
        numbers = re.findall("[0-9]+", named["row"])
        return [int(n) - 1 for n in numbers if 0 < int(n) <= count]
    if not (meant := ALL_MEANT.search(words)):
        return []
    both = meant.group().lower().startswith("both") and count == 2
    return [i for i in range(count) if both or not document.recommendations[i].alternative]


def _at(document: Document, at: int, of_option: bool) -> int | None:
    """The recommendation at that place, or of the option at that place; None where none is."""
    items = document.recommendations
    if of_option and at < len(document.options):
        label = document.options[at].label
        return next((i for i, item in enumerate(items) if item.option == label), None)
    if of_option and not any(item.alternative for item in items):
        # The first of the choices that a decision line offers, not a recommendation.
        return None
    return at if at < len(items) else None


def meant_by(document: Document, words: str, nearest: int | None) -> list[int]:
    """Which recommendations the words mean: as named, by option, the alternative, the nearest."""
    if named := named_in(document, words):
        return named
    items = document.recommendations
    near = [nearest if nearest is not None else 0]
    label = option_label(words, tuple(item.label for item in document.options))
    if label is not None:
        return [i for i, item in enumerate(items) if item.option == label][:1] or near
    if _ALTERNATIVE.search(words):
        return [i for i, item in enumerate(items) if item.alternative][:1] or near
    return near


_NEITHER = re.compile(
    r"\b[Nn](?:either|one)(?: of the)? (?:options?|alternatives?|courses?)\b.*\b(?:approved|chosen|"
    r"selected)|\bnot (?:approve|choose|select) any of the (?:options|alternatives|courses)\b"
)


def of_alternatives(document: Document, words: str) -> bool:
    """Whether none of the courses between which the paper lets choose was approved."""
    if not _NEITHER.search(words):
        return False
    return any(item.alternative for item in document.recommendations)


def _in_part(document: Document, at: int, passages: list[int | None]) -> int | None:
    """The recommendation of this paragraph, else the last before it in the same part."""
    if at in passages:
        return passages.index(at)
    for section in document.sections:
        numbers = [passage.n for passage in section.passages]
        if at in numbers:
            above = [i for i, n in enumerate(passages) if n in numbers and n < at]
            return above[-1] if above else None
    return None


def _last_above(document: Document, note: Note, passages: list[int | None]) -> int | None:
    last = None
    for block in document.blocks:
        if block.role == "passage" and block.index in passages:
            last = passages.index(block.index)
        if block.words and any(call.note == note.n for call in block.words.calls):
            return last
    return None
