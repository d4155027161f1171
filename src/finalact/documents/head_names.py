"""Who sends a memorandum and who gets it, where its lines FROM and TO tell and no heading does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from finalact.documents.headings import Heading
from finalact.documents.listed_persons import read_sender
from finalact.documents.parts import Part
from finalact.documents.persons import read_persons
from finalact.model.document import Person

# "EUR – A. Reed": the office by its letters, then the person.
BY_LETTERS = re.compile(
    r"\A(?P<office>[A-Z][A-Z/]{0,11}(?: \([A-Z]+\))?)\s?[–—-]\s?(?P<name>\S.*)\Z"
)
ACTING = re.compile(r",? \(?Acting\)?\Z")


def named_after(label: str, parts: Sequence[Part], heading: Heading) -> tuple[Person, ...]:
    """The persons on the line with this label (FROM, TO); none where the heading names any.

    Form: the current memorandum, whose heading names its kind and at most the addressee.
    """
    if heading.senders or heading.parties:
        return ()
    for part in parts:
        if part.role == "item" and part.words.text.startswith(f"{label}:"):
            named = part.words.text[len(label) + 1 :].strip()
            return tuple(
                person for piece in named.split("; ") for person in _persons(piece.strip())
            )
    return ()


def _persons(text: str) -> tuple[Person, ...]:
    if match := BY_LETTERS.match(text):
        name = ACTING.sub("", match["name"])
        return (Person(name, match["office"], acting=name != match["name"]),)
    if one := read_sender(text):
        return (one,)
    return read_persons(text) if text else ()
