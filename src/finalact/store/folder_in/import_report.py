"""What an import did: how much was added, and how much was there already."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import field, frozen

from finalact.model.finding import Finding
from finalact.model.holdings import Holdings

# What is counted in the sentence, by the name of its table.
NOUNS = {
    "papers": ("paper", "papers"),
    "claims": ("claim", "claims"),
    "conditions": ("condition", "conditions"),
    "cases": ("case", "cases"),
    "persons": ("person", "persons"),
    "representations": ("representation", "representations"),
    "balance_items": ("line of the balance sheet", "lines of the balance sheet"),
}
# What stands beside the holdings of a desk.
MEMORANDA_TOLD = {"memoranda": ("memorandum", "memoranda")}
OFFICES_TOLD = {"offices_held": ("term in an office", "terms in offices")}
# What a folder that is added to a desk declares, or adds to what is there already.
NAMES = {
    "sides": ("side", "sides"),
    "groups": ("group", "groups"),
    "populations": ("population", "populations"),
    "subjects": ("subject", "subjects"),
    "registers": ("register", "registers"),
    "gates": ("gate", "gates"),
    "clearing": ("rule of clearance", "rules of clearance"),
}
_ADDITIONS = {
    "citations": ("passage", "passages"),
    "treatments": ("treatment", "treatments"),
    "questions": ("question", "questions"),
    "answers": ("answer", "answers"),
    "judgements": ("judgement", "judgements"),
    "representation_reports": ("report", "reports"),
    "side_speakers": ("speaker of a side", "speakers of a side"),
    "group_members": ("member of a group", "members of a group"),
    "subject_states": ("state of a subject", "states of a subject"),
    "population_links": ("link between populations", "links between populations"),
    "memo_steps": ("step on a memorandum", "steps on memoranda"),
}
VOLUMES_TOLD = {"volumes": ("volume", "volumes")}
NOTEBOOK_TOLD = {
    "searches": ("saved search", "saved searches"),
    "proposal_answers": ("answer to a proposal", "answers to proposals"),
}
TOLD = {**NOUNS, **MEMORANDA_TOLD, **OFFICES_TOLD, **VOLUMES_TOLD, **NOTEBOOK_TOLD}


@frozen
class ImportReport:
    """What an import added: how many rows of each table, and what was found on the way.

    `already` tells how many of each noun the folder holds that the desk held before; `adding`
    that the folder was added to a desk about something else.
    """

    folder: Path
    added: dict[str, int] = field(factory=dict)
    findings: tuple[Finding, ...] = ()
    already: dict[str, int] = field(factory=dict)
    adding: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything was added to the desk."""
        return bool(self.added)

    @property
    def sentence(self) -> str:
        """What happened, in one sentence; of a folder that was added, in two."""
        if not self.changed:
            return f"Nothing changed: the desk holds all of {self.folder} already."
        if not self.adding:
            counted = counts(self.added, TOLD) or counts(self.added, NAMES)
            counted = counted or counts(self.added, _ADDITIONS)
            return f"The desk took in {self.folder}{counted and ': '}{counted}."
        counted = counts(self.added, {**TOLD, **NAMES}) or counts(self.added, _ADDITIONS)
        told = f"Added from {self.folder}: {counted or 'what was added to its records'}."
        there = counts(self.already, {**TOLD, **NAMES})
        return f"{told} There already: {there}." if there else told


def counts(numbers: dict[str, int], nouns: dict[str, tuple[str, str]]) -> str:
    """Numbers of nouns in a row: "2 papers, 1 claim and 3 cases"; empty where there are none."""
    told = [f"{n:,} {names[n != 1]}" for noun, names in nouns.items() if (n := numbers.get(noun))]
    return " and ".join(filter(None, (", ".join(told[:-1]), "".join(told[-1:]))))


def there_already(held: Holdings, offered: Holdings, memoranda: int = 0) -> dict[str, int]:
    """How many of what is offered the desk held before, by noun."""
    found = {noun: len(ids_of(held, noun) & ids_of(offered, noun)) for noun in (*NOUNS, *NAMES)}
    found["memoranda"] = memoranda
    # A gate may be there already and yet be laid down anew.
    found["gates"] = len(set(held.dossier.gates) & set(offered.dossier.gates))
    found["offices_held"] = len(set(held.offices) & set(offered.offices))
    return {noun: n for noun, n in found.items() if n}


def ids_of(holdings: Holdings, noun: str) -> set[str]:
    """The ids of all things of one noun."""
    owner = holdings.dossier if noun in NAMES else holdings
    things: Iterable[object] = getattr(owner, "balance" if noun == "balance_items" else noun)
    return {str(getattr(thing, "id")) for thing in things}  # noqa: B009 - nouns share no class
