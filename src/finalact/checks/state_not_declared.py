"""A state or position in a word that the dossier does not declare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches

from finalact.checks.check import Check, Material
from finalact.checks.naming import ids, place, speaker
from finalact.checks.told import told
from finalact.conditions.wording import listed
from finalact.model.claim import Claim, Relation
from finalact.model.finding import Finding

CODE = "state-not-declared"
REMEDY = "Use one of the declared words, or declare this one as a state of the subject."


def run(material: Material) -> Iterable[Finding]:
    """One finding for each undeclared word said of a subject that declares its states."""
    dossier = material.scene.dossier
    declared = {s.id: s.states for s in dossier.subjects if s.states}
    strange: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in told(material.scene):
        states = declared.get(claim.subject)
        if not states or claim.attribute not in ("state", "position") or claim.value in states:
            continue
        # A withdrawal takes a word back and says none of its own.
        if claim.value or claim.relation is not Relation.WITHDRAWS:
            strange[claim.subject, claim.value].append(claim)
    for (subject, word), claims in strange.items():
        states = declared[subject]
        said = f"says “{word}”" if word else "says no word"
        sentence = (
            f"{speaker(claims[0])} {said} of “{dossier.title_of(subject)}”, which can be "
            f"{listed([f'“{state}”' for state in states], 'or')}."
        )
        near = get_close_matches(word.casefold(), [s.casefold() for s in states], n=1, cutoff=0.6)
        meant = next((s for s in states if near and s.casefold() == near[0]), "")
        remedy = f"Did you mean “{meant}”? {REMEDY}" if meant else REMEDY
        yield Finding(CODE, sentence, remedy, place(claims), ids(claims))


CHECK = Check(
    CODE,
    "A state or position in a word that is not among those declared for its subject; no condition "
    "can take account of it.",
    REMEDY,
    run,
)
