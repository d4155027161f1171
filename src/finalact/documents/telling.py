"""What a sentence on marks says first or in several clauses, put plainly for the reading of it."""

from __future__ import annotations

import re

from attrs import frozen

from finalact.documents.mark_grammar import (
    ANY_VERB,
    DAY_NAMED,
    HAND,
    INITIAL,
    NAME,
    PLACE_WORD,
    SIGN,
    UNDECIDED,
    VERB,
)

_ADVERB = r"(?:(?:also|both|all|each|then|later|again|had) )*"
# `On May 3, Moss initialed ...`; `On Grey’s behalf, Moss checked ...`.
_LED = re.compile(
    rf"\AOn (?:(?:or about |the (?:morning|afternoon|evening|night) of )?(?P<day>{DAY_NAMED})|"
    r"(?P<whom>[A-ZÀ-Þ][\w.-]+)[’']s? behalf|behalf of (?P<of>[A-ZÀ-Þ][\w.-]+)),? "
    rf"(?P<rest>(?:{HAND}|{NAME})(?:, [^,:;\x01]{{2,60}},)? {_ADVERB}{VERB}\b.*)\Z",
    re.DOTALL,
)
# `Moss initialed and dated the memorandum May 6`.
_AND_DATED = re.compile(
    rf"\b(?P<did>{INITIAL}|{SIGN}) and dated(?P<what>(?: [^\s,:;\x01]+){{0,8}}?),? (?:on )?"
    rf"(?P<day>{DAY_NAMED}|[0-9]{{1,2}}/[0-9]{{1,2}}(?:/[0-9]{{2,4}})?)(?![0-9/])"
)
# `Moss, Reed, and Hill initialed ...`.
_SEVERAL = re.compile(
    rf"\A(?:Both )?(?P<names>{NAME}(?:, {NAME}){{1,8}}),? and (?P<last>{HAND}|{NAME}) "
    rf"(?P<rest>{_ADVERB}{VERB}\b.*)\Z",
    re.DOTALL,
)
# Another clause begins: behind a semicolon, or with a place of its own.
_CLAUSE = re.compile(
    r";(?: and| but| however,| instead,)? (?=\S)|"
    rf",? (?:and|but) (?=(?:{PLACE_WORD}) [^,:;\x01]{{1,60}}, (?:he|she|{HAND}|{NAME}) "
    rf"{_ADVERB}{VERB}\b)|"
    # `... recommendation 1 but took no action on recommendation 2`, `... and left the other blank`.
    r",? but (?=(?:he |she )?(?:took no action|made no decision|did not act|"
    r"did not (?:indicate|record|make|give) (?:an?|any|his|her) (?:decision|preference|answer)) "
    r"(?:on|for) (?:the )?"
    r"(?:(?:first|second|third|fourth|others?|latter)\b|[Rr]ecommendations?\b|[Oo]ptions?\b))|"
    r",? (?:and|but) (?=left (?:\w+ ){1,4}(?:blank|unmarked|unchecked|empty)\b)"
)
# Looked for before the pattern is tried.
_AFRESH = (
    *(f" {joins} {place}" for joins in ("and", "but") for place in (
        "next to ", "beside ", "below ", "above ", "under ", "opposite ", "in the ", "at the ",
        "on the ",
    )),
    " but took no ", " but made no ", " but did not ", " but he ", " but she ", " and left ",
    " but left ",
)  # fmt: skip
_HE = re.compile(
    rf"(?P<before>(?:\A|\A[^,:;\x01]{{1,60}}, ))(?:he|she|He|She) (?={_ADVERB}\w+ed\b|wrote\b)"
)
_WHO_ACTS = re.compile(
    rf"(?:\A|\A[^,:;\x01]{{1,60}}, )(?P<by>{NAME}) "
    rf"(?:{_ADVERB}(?:{VERB}|(?:dis)?approved)|(?:did|does|has|had) not|neither|never)\b"
)
# A clause that begins so has no subject of its own.
_NOT_DONE = ("left ", "did not ", "took no ", "made no ")
_DECIDES = re.compile(r"\b(?:(?:dis)?approved|deferred|rejected|chose|chosen|selected)\b")
_SAYS = (
    *("ed", "wrote", "bears", "drew", "put", "struck", "blank", "neither", "not "),
    *("took no", "made no", "no indication"),
)


@frozen
class Lead:
    """What stands before the hand: the day, or for whom it acts; and the rest of the sentence."""

    rest: str
    day: str | None = None
    for_whom: str | None = None


def led(hidden: str) -> Lead | None:
    """The day or the principal that a sentence names first; None where it names none."""
    if not hidden.startswith("On ") or (found := _LED.match(hidden)) is None:
        return None
    return Lead(found["rest"], found["day"], found["whom"] or found["of"])


def dated_plainly(hidden: str) -> str:
    """`initialed and dated it May 6` as `initialed it on May 6`."""
    if " and dated" not in hidden:
        return hidden
    return _AND_DATED.sub(r"\g<did>\g<what> on \g<day>", hidden, count=1)


def hands_apart(hidden: str) -> list[str]:
    """A sentence of three hands or more, told once for each; empty for any other."""
    if hidden.count(", ") < 2 or (found := _SEVERAL.match(hidden)) is None:
        return []
    names = [*re.split(r", ", found["names"]), found["last"]]
    return [f"{name} {found['rest']}" for name in names]


def has_clauses(text: str) -> bool:
    """Whether a sentence may tell of marks in clauses of their own: few sentences may."""
    if "; " in text:
        return True
    joined = " and " in text or " but " in text
    return joined and any(words in text for words in _AFRESH)


def clauses_apart(hidden: str) -> list[str]:
    """The clauses of a sentence that tell each of a mark or of its absence; else the whole.

    `he` at the beginning of one is whoever acts in the one before.
    """
    if not has_clauses(hidden):
        return [hidden]
    pieces = _CLAUSE.split(hidden)
    if len(pieces) < 2 or not all(_tells(piece) for piece in pieces):
        return [hidden]
    told, by = [], None
    for piece in pieces:
        clause = piece if by is None else _HE.sub(rf"\g<before>{by} ", piece, count=1)
        acts = _WHO_ACTS.match(clause)
        by = acts["by"] if acts else by
        told.append(clause if clause.startswith(_NOT_DONE) else clause[:1].upper() + clause[1:])
    return told


def _tells(piece: str) -> bool:
    if not any(word in piece for word in _SAYS):
        return False
    return bool(ANY_VERB.search(piece) or _DECIDES.search(piece) or UNDECIDED.search(piece))
