"""Where the markup of a paper points to the lists at the front of its volume."""

from __future__ import annotations

from attrs import frozen

from finalact.documents.kinds import is_markup
from finalact.documents.tei import document_division, parse_safely
from finalact.documents.volume_parts.front_lists import plain_words
from finalact.model.refusal import Refusal

# A person points by corresp (or ref, in TEI of other houses), a term by target.
ATTRIBUTES = ("corresp", "ref", "target")
POINTING = ("{*}persName", "{*}signed", "{*}gloss", "{*}term", "{*}name", "{*}rs")


@frozen
class Pointer:
    """An entry of a list that a paper points to: its key, and the words that point to it."""

    key: str
    words: str


def pointers_in(data: bytes, name: str) -> tuple[Pointer, ...]:
    """Every pointer of a paper to a list of its volume, in order; none where it is no TEI.

    A pointer that leaves the volume is none; notes inside it are no words of it.
    """
    if not is_markup(data):
        return ()
    try:
        division = document_division(parse_safely(data, name), name)
    except Refusal:
        return ()
    found = []
    for element in division.iter(*POINTING):
        pointed = next((element.get(each, "") for each in ATTRIBUTES if element.get(each)), "")
        if not pointed.startswith("#") or " " in pointed:
            continue
        found.append(Pointer(pointed[1:], " ".join(plain_words(element).split())))
    return tuple(found)
