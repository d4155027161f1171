"""Text as it is kept: without blanks at its ends, and without what no file can carry."""

from __future__ import annotations

from enum import Enum
from typing import Any, TypeVar, cast

from attrs import evolve, fields, has

from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.troubles import text_not_readable

T = TypeVar("T")


def tidied(value: T) -> T:
    """The same noun with its texts tidied, all the way down; what leads nowhere is left out.

    A folder of plain text keeps no blanks at the ends of a cell, so that the desk keeps none
    either: what is exported is what was there. Raises a Refusal (`text-not-readable`) for text
    that holds a NUL or half a character.
    """
    return cast("T", _tidied(value))


def _tidied(value: Any) -> Any:
    if isinstance(value, str):
        return tidy_text(value)
    if isinstance(value, tuple):
        items = [_pair(item) if isinstance(item, tuple) else _tidied(item) for item in value]
        return tuple(dict.fromkeys(item for item in items if not _is_nothing(item)))
    if not has(type(value)) or isinstance(value, (PartialDate, Enum)):
        return value
    changes = {}
    for part in fields(type(value)):
        before = getattr(value, part.name)
        after = _tidied(before)
        if after is not before and after != before:
            changes[part.name] = after
    return evolve(value, **changes) if changes else value


def tidy_text(text: str) -> str:
    """Text without blanks at its ends; raises a Refusal (`text-not-readable`), as above."""
    if "\x00" in text:
        raise text_not_readable("\x00")
    try:
        text.encode()
    except UnicodeEncodeError as said:
        raise text_not_readable(said.object[said.start : said.end]) from None
    return text.strip()


def tidied_claim(claim: Claim) -> Claim:
    """A claim with its texts tidied; a unit that says nothing is none."""
    claim = tidied(claim)
    if claim.quantity.unit == "":
        claim = evolve(claim, quantity=evolve(claim.quantity, unit=None))
    return claim


def tidied_condition(condition: Condition) -> Condition:
    """A condition with its texts tidied; it needs an id and a title (`condition-without-title`)."""
    condition = tidied(condition)
    if not (condition.id and condition.title):
        raise Refusal(
            "condition-without-title",
            f'The condition "{condition.id}" has no {"title" if condition.id else "id"}.',
            "Give it a short id and a title.",
        )
    return condition


def _pair(pair: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(tidy_text, pair))


def tidied_dossier(dossier: Dossier) -> Dossier:
    """A dossier with its texts tidied; what has no title is called by its id.

    Stocks without an age limit of their own are carried forward for a year.
    """
    dossier = tidied(dossier)
    return evolve(
        dossier,
        title=dossier.title or dossier.id,
        age_limits={"default": "1 year", **dossier.age_limits},
        sides=_titled(dossier.sides),
        groups=_titled(dossier.groups),
        populations=_titled(dossier.populations),
        subjects=_titled(dossier.subjects),
        registers=_titled(dossier.registers),
    )


def _titled(things: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(thing if thing.title else evolve(thing, title=thing.id) for thing in things)


def _is_nothing(item: object) -> bool:
    return item in ("", Citation())
