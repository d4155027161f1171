"""Who `he` is in the second half of a sentence on marks: the one whom the first half names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from finalact.documents.mark_grammar import NAME
from finalact.model.mark import Mark

_SUBJECT = re.compile(rf"(?P<by>{NAME})(?= [a-z]+(?:ed|id|ote)\b)")
_SAW = re.compile(r"(?<=\bthat )s?he(?= (?:saw|read|approved|had)\b)")


# `Grey did not sign the note; Moss signed for him`.
_FOR_HIM = re.compile(
    rf"\A(?P<whom>{NAME}) (?:(?:did|had) not|never) (?:initial|sign)(?:ed)?\b[^;:“\x01]{{0,120}}?"
    rf"(?:;(?: instead,?| but| and)?|,? (?:but|and)) (?P<did>{NAME} [^;:]{{1,80}}? (?:for|of)) "
    r"(?P<him>him|her|them)\b(?P<rest>.*)\Z",
    re.DOTALL,
)


@frozen
class Proxy:
    """What somebody did for one whom the sentence names before, and the word it has for him."""

    did: str
    whom: str
    said: str

    def marked(self, mark: Mark, sentence: str) -> Mark:
        """The mark in the words of its sentence, for the one who is meant."""
        text = mark.text.replace(f" {self.whom}", f" {self.said}", 1)
        whom = self.whom.replace("The ", "the ", 1) if mark.for_whom else None
        return evolve(mark, text=text, for_whom=whom, sentence=sentence)


def proxy_told(hidden: str) -> Proxy | None:
    """What a proxy did where the sentence tells first who did not sign: he is `him`."""
    if " not " not in hidden and " never " not in hidden:
        return None
    told = _FOR_HIM.match(hidden)
    if told is None:
        return None
    return Proxy(f"{told['did']} {told['whom']}{told['rest']}", told["whom"], told["him"])


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
