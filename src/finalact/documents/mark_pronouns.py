"""Who `he` is in the second half of a sentence on marks: the one whom the first half names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.mark_grammar import NAME
from finalact.model.mark import Mark

_SUBJECT = re.compile(rf"(?P<by>{NAME})(?= [a-z]+(?:ed|id|ote)\b)")
_SAW = re.compile(r"(?<=\bthat )s?he(?= (?:saw|read|approved|had)\b)")


def pieces_named(first: str, others: Sequence[str]) -> list[str]:
    """The pieces of `Moss did not sign it, but a stamp indicates that he saw it`: he is Moss."""
    subject = _SUBJECT.match(first) if any(" that " in other for other in others) else None
    named = [_SAW.sub(subject["by"], other) if subject else other for other in others]
    return [first, *(other[:1].upper() + other[1:] for other in named)]


def as_said(mark: Mark, sentence: str) -> Mark:
    """The mark with the pronoun that its sentence prints, where a name was put for it."""
    said = _SAW.search(sentence) if mark.by and mark.text not in sentence else None
    if said is None or mark.by is None:
        return mark
    return evolve(mark, text=mark.text.replace(mark.by, said.group(), 1))
