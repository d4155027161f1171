"""A folder that is added to a desk about something else: what it says of its own question."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from attrs import evolve

from finalact.model.dossier import Dossier, Group, Register, Side, Subject
from finalact.store.folder_in.faults import Faults

T = TypeVar("T", Side, Group, Subject, Register)

_PARTS = ("title", "question", "tolerance", "note")
_REMEDY = "Nothing needs to be done: what the folder holds is added under the desk's own."


def under_the_heading_of(
    held: Dossier, offered: Dossier, stated: Collection[str], place: str, faults: Faults
) -> Dossier:
    """What a folder declares, under the title, question and settings of the desk.

    Those of the folder are left out, and that is told (`heading-kept`); so are its deciders
    where it asks another question: they decide that one. Age limits by name are added, the
    general one is not.
    """
    same_question = offered.question in ("", held.question)
    differ = [p for p in _PARTS if p in stated and getattr(offered, p) != getattr(held, p)]
    if offered.deciders and not same_question:
        differ.append("deciders")
    if differ:
        faults.finding("heading-kept", place, f"The desk keeps its own {_row(differ)}.", _REMEDY)
    if offered.fictional and not held.fictional:
        sentence = "Everything in the folder is marked as invented; the desk is not."
        remedy = "Take care that nobody mistakes it for the record: work on a copy of the desk."
        faults.finding("fictional-added", place, sentence, remedy)
    limits = {name: limit for name, limit in offered.age_limits.items() if name != "default"}
    return evolve(
        held,
        age_limits={"default": held.age_limits.get("default", "1 year"), **limits},
        sides=_as_called(held.sides, offered.sides, place, faults),
        groups=_as_called(held.groups, offered.groups, place, faults),
        populations=offered.populations,
        subjects=_as_called(held.subjects, offered.subjects, place, faults),
        registers=_as_called(held.registers, offered.registers, place, faults),
        gates=offered.gates,
        clearing=offered.clearing,
        deciders=offered.deciders if same_question else (),
    )


def _as_called(
    held: tuple[T, ...], offered: tuple[T, ...], place: str, faults: Faults
) -> tuple[T, ...]:
    """What the folder declares, under the titles of the desk; where they differ that is told.

    The title of a population is left alone: it says whom a number counts.
    """
    titles = {thing.id: thing.title for thing in held}
    found = []
    for thing in offered:
        title = titles.get(thing.id, thing.title)
        if title != thing.title:
            noun = type(thing).__name__.lower()
            called = f'"{thing.title}" here and "{title}" on the desk'
            sentence = f"The {noun} {thing.id} is called {called}."
            faults.finding("titles-differ", place, sentence, "The title on the desk is used.")
        found.append(evolve(thing, title=title))
    return tuple(found)


def _row(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
