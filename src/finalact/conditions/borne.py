"""Names in an expression that nothing on the desk bears on a day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, cast

from finalact.conditions import expression as parts
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.names import check_names
from finalact.conditions.scene import Scene
from finalact.conditions.vocabulary import Vocabulary
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim

NOT_KNOWN = "name-not-known"
# A near name is looked for among so many subjects; on a larger desk among those declared.
MOST_NAMES = 2_000


def not_borne(scene: Scene, expression: parts.Expression) -> str:
    """A sentence on the first name that nothing bears by what was known; empty if there is none.

    A condition may be set before the first claim on its subject arrives; until then nothing can
    be judged, and a slip of the pen looks the same. Everything else that may be wrong with an
    expression is for the check `condition-not-understood` to tell.
    """
    try:
        check_names("", expression, _vocabulary(scene))
    except ExpressionFault as fault:
        if fault.code != NOT_KNOWN:
            return ""
        name, _, _ = fault.sentence.partition(" is not ")
        meant = f" {fault.remedy}" if fault.remedy.startswith("Did you mean") else ""
        return f"Its rule names {name}, which nothing on the desk bears yet.{meant}"
    except RecursionError:
        return ""
    return ""


def _vocabulary(scene: Scene) -> Vocabulary:
    kept = scene.kept("names borne")
    if not isinstance(kept, Vocabulary):
        kept = _made(scene)
        scene.keep("names borne", kept)
    return kept


def _made(scene: Scene) -> Vocabulary:
    """The names of a day, looked up one by one: a large ledger is never gone through for them."""
    dossier, ledger = scene.dossier, scene.ledger
    subjects = {s.id for s in dossier.subjects} | {p.id for p in dossier.populations}
    registers = {r.id for r in dossier.registers}
    parties = {m for g in dossier.groups for m in g.members}
    parties |= {name for side in dossier.sides for name in side.speakers}

    def borne(name: str) -> bool:
        touching = chain(ledger.by_subject.get(name, ()), ledger.by_population.get(name, ()))
        return any(_reached(claim, scene) for claim in touching)

    def speaks(name: str) -> bool:
        return ledger.first_words.get(name, date.max) <= scene.known_by

    def kept(name: str) -> bool:
        return any(case.register == name for case in scene.cases)

    anything = _Names(subjects | registers, borne, ledger.by_subject)
    names: dict[str, Collection[str]] = {
        **dict.fromkeys(("counted", "register", "subject", "question", "meeting"), anything),
        "party": _Names(parties, speaks),
        "condition": frozenset(c.id for c in scene.conditions),
        # The attributes of cases are known only from every event of every case.
        "attribute": frozenset(),
        "group": frozenset(g.id for g in dossier.groups),
        "cases": _Names(registers, kept),
        "kept": frozenset(),
    }
    populations = {p.id for p in dossier.populations} - {s.id for s in dossier.subjects}

    def counted(name: str) -> bool:
        claims = ledger.by_subject.get(name, ())
        return any(c.attribute in NUMERIC_ATTRIBUTES and c.about != "meeting" for c in claims)

    unlike: dict[str, Collection[str]] = {"meeting": _Names(populations | registers, counted)}
    states = {s.id: s.states for s in dossier.subjects if s.states}
    return Vocabulary(cast(Any, names), states, unlike)


def _reached(claim: Claim, scene: Scene) -> bool:
    day = claim.reached_us.counts_from if claim.reached_us is not None else None
    return day is not None and day <= scene.known_by


class _Names(Collection[str]):
    """Declared names and those in use; whether one is in use is looked up when it is asked."""

    def __init__(
        self,
        declared: Collection[str],
        borne: Callable[[str], bool],
        others: Mapping[str, Iterable[object]] | None = None,
    ) -> None:
        self._declared = frozenset(declared)
        self._borne = borne
        self._others = {} if others is None else others

    def __contains__(self, name: object) -> bool:
        return name in self._declared or (isinstance(name, str) and self._borne(name))

    def __iter__(self) -> Iterator[str]:
        yield from self._declared
        if len(self._others) <= MOST_NAMES:
            yield from (name for name in self._others if name and self._borne(name))

    def __len__(self) -> int:
        return len(self._declared)
