"""A folder that is added to a desk about something else: what it says of its own question."""

from __future__ import annotations

from collections.abc import Collection

from attrs import evolve

from finalact.model.dossier import Dossier
from finalact.store.folder_in.faults import Faults

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
        sides=offered.sides,
        groups=offered.groups,
        populations=offered.populations,
        subjects=offered.subjects,
        registers=offered.registers,
        gates=offered.gates,
        deciders=offered.deciders if same_question else (),
    )


def _row(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
