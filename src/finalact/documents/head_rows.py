"""Names in a row on one line: "Secretary Rowe, Ambassador Petrov, and Mr. Bell, Director"."""

from __future__ import annotations

import re

from finalact.documents.persons import PLURAL_TITLES, SURNAME, split_persons

_SURNAMES = re.compile(rf"{SURNAME}(?:(?:, {SURNAME})*,? and {SURNAME})?")
# No row of names is longer; a longer line is kept as it stands.
LONGEST = 2000
# Before a title with a name the next of them begins, whatever the one before is called.
_NEXT = re.compile(
    r"(?:,? and |, )(?=(?:(?:Mrs|Ms|Dr|Miss)\.? |(?:Under |Assistant |Prime |Foreign )?(?:"
    + "|".join(map(re.escape, PLURAL_TITLES.values()))
    + r") )[A-ZÀ-Þ]|(?:his|her|their) [a-z])"
)


def names_in(text: str) -> tuple[str, ...]:
    """Each of those named in a row; an office stays with the name before it."""
    text = " ".join(text.split())
    if ";" in text:
        pieces = text.split(";")
    elif len(text) > LONGEST:
        pieces = [text]
    elif _SURNAMES.fullmatch(text):
        pieces = re.findall(SURNAME, text)
    else:
        pieces = [name for piece in split_persons(text) for name in _NEXT.split(piece)]
    return tuple(name for piece in pieces if (name := re.sub(r"\Aand ", "", piece.strip(" ,"))))
