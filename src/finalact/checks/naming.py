"""How a finding names what it speaks about: speakers, figures, claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from finalact.claims.pieces import Piece
from finalact.claims.second_hand import is_second_hand
from finalact.conditions.article import the
from finalact.conditions.hedge import as_said_in_all, is_approximate
from finalact.conditions.scene import Scene
from finalact.conditions.wording import figure
from finalact.model.claim import Claim
from finalact.model.dossier import DESK_SPEAKERS, Dossier
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds, Number

SHOWN = 12


def speaker(claim: Claim) -> str:
    """Who says it; the desk where nobody else does."""
    return "The desk" if claim.speaker.casefold() in DESK_SPEAKERS else claim.speaker


def attributed(claims: Sequence[Claim], scene: Scene) -> tuple[str, list[str]]:
    """Who gives some figures, and each figure, with who reports what is told at second hand.

    Where all of them are told by the same it is said once, of the speaker: "USSR (as reported by
    the United States)". Source: rules of judging, "speaker, side, reporter".
    """
    marks = [
        f" (as reported by {the(claim.reporter)})" if is_second_hand(claim, scene.ledger) else ""
        for claim in claims
    ]
    words = [words_of(claim) for claim in claims]
    if len(set(marks)) == 1:
        return f"{speaker(claims[0])}{marks[0]}", words
    return speaker(claims[0]), [f"{said}{mark}" for said, mark in zip(words, marks, strict=True)]


def statement(claim: Claim, dossier: Dossier) -> str:
    """A claim in one breath: "United States, “about 300” (Political prisoners)"."""
    title = dossier.title_of(claim.subject) if claim.subject else claim.id
    said = f", “{claim.words}”" if claim.words else f", {claim.attribute}"
    return f"{speaker(claim)}{said} ({title})"


def population(claim: Claim, dossier: Dossier) -> str:
    """Whom a figure counts, as the dossier titles them."""
    return dossier.title_of(claim.population or claim.subject)


def place(claims: Iterable[Claim]) -> str:
    """The claims that a reader can open, by their ids; a long row is cut and says so."""
    names = [claim.id for claim in claims]
    rest = len(names) - SHOWN
    listed = ", ".join(names[:SHOWN]) + (f" and {rest} more" if rest > 0 else "")
    return f"claim {listed}" if len(names) == 1 else f"claims {listed}"


def ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The ids of claims, each once, in order."""
    return tuple(dict.fromkeys(claim.id for claim in claims))


def bounds_said(bounds: Bounds) -> str:
    """Bounds in words: "3,092", "at least 3,000", "between 2,900 and 3,100"."""
    low, high = bounds.low, bounds.high
    if low is not None and low == high:
        return figure(rounded(low))
    if low is not None and high is not None:
        return f"between {figure(rounded(low))} and {figure(rounded(high))}"
    if low is not None:
        return f"at least {figure(rounded(low))}"
    return f"at most {figure(rounded(high))}" if high is not None else "nothing that binds"


def total_said(pieces: Iterable[Piece]) -> str:
    """What pieces come to, in words: a sum of approximate figures is about so many."""
    pieces = tuple(pieces)
    hedge = "about " if is_approximate(c for piece in pieces for c in piece.claims) else ""
    return f"{hedge}{bounds_said(as_said_in_all(pieces).closed())}"


def rounded(number: Number) -> Number:
    """A whole number without its decimal point."""
    return int(number) if number == int(number) else number


def words_of(claim: Claim) -> str:
    """A figure in the speaker's words, else its bounds."""
    return claim.words or bounds_said(claim.quantity.bounds())


def when(day: PartialDate | None) -> str:
    """A day with the word that goes before it: "on 4 August 1988", "in March 1988"."""
    if day is None:
        return "on a day not noted"
    if day.is_day and day.precision == "day":
        return f"on {day.said()}"
    plain = day.text.replace("-", "").isdigit()
    return f"in {day.said()}" if plain else f"({day.said()})"
