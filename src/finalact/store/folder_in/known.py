"""The names that the rows of a folder may use: its own, and those on the desk already."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from attrs import field, frozen

from finalact.model.dossier import Dossier
from finalact.store.folder_in.faults import Faults

_HOW = {
    "case": "enter the case in cases.csv.",
    "claim": "write the id of a claim of this folder or on the desk.",
    "condition": "write the condition in conditions.toml.",
    "side": "declare the side in dossier.toml under [[sides]].",
    "representation": "write the id of an earlier representation, or of the paper that decided it.",
    "group": "declare the group in dossier.toml under [[groups]].",
}


@frozen
class Known:
    """What is known by id, and how a name that is not known is told (`case-unknown` ...)."""

    dossier: Dossier
    claims: Collection[str]
    cases: Collection[str]
    conditions: Collection[str]
    papers: Collection[str]
    representations: Collection[str]
    faults: Faults
    subjects: frozenset[str] = field(init=False)
    parties: frozenset[str] = field(init=False)

    @subjects.default
    def _subjects(self) -> frozenset[str]:
        dossier = self.dossier
        things = (dossier.subjects, dossier.populations, dossier.registers)
        return frozenset(thing.id for several in things for thing in several)

    @parties.default
    def _parties(self) -> frozenset[str]:
        of_sides = {n for s in self.dossier.sides for n in (s.id, s.title, *s.speakers)}
        return frozenset(of_sides | {n for group in self.dossier.groups for n in group.members})

    def check(self, noun: str, named: Iterable[str], known: Collection[str], place: str) -> None:
        """Tell of every name that is not known, with the closest that is."""
        for name in named:
            if name not in known:
                sentence = f'There is no {noun} "{name}".'
                remedy = self.faults.suggestions.remedy(name, known, _HOW[noun])
                self.faults.fault(f"{noun}-unknown", place, sentence, remedy)

    def check_slip(
        self, noun: str, named: Iterable[str], known: Collection[str], place: str
    ) -> None:
        """Tell of names that can hardly be anything but a slip of a known one.

        Others may be new: a subject that nothing is said of yet, a government of no side.
        """
        suggestions = self.faults.suggestions
        for name in named:
            if name and name not in known and suggestions.is_slip(name, known):
                sentence = f'The {noun} "{name}" is not declared.'
                remedy = suggestions.remedy(name, known, "")
                self.faults.fault(f"{noun}-unknown", place, sentence, remedy)
