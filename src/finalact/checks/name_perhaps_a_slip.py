"""A name that one or two claims bear, and that is a letter away from one which is in use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from finalact.checks.check import Check, Material
from finalact.checks.names_alike import alike, likeness
from finalact.checks.naming import ids, place
from finalact.checks.told import told
from finalact.conditions.scene import Scene
from finalact.model.claim import ASSURING, NUMERIC_ATTRIBUTES, OUTCOME, Claim
from finalact.model.dossier import DESK_SPEAKERS
from finalact.model.finding import Finding

CODE = "name-perhaps-a-slip"
REMEDY = (
    "If the same is meant, mend the claim (`finalact claim mend`); if not, leave it, or declare "
    "the name in the dossier."
)
# So many claims may bear a slip; a name that more of them bear was meant.
_FEW = 2
# What is borne by fewer claims than these, and declared nowhere, is no name in use.
_IN_USE = 3
_LONGEST = 60
_NAME = re.compile(r"\w+|\"[^\"]*\"")


@frozen
class _Names:
    """The names of one kind: the claims that bear each, and those that are declared or asked for.

    `bears` says of one claim, and of several, in what way they bear it.
    """

    bears: tuple[str, str]
    borne: Mapping[str, list[Claim]]
    declared: frozenset[str]


def run(material: Material) -> Iterable[Finding]:
    """One finding for each name that few claims bear and that may be another, slipped."""
    scene = material.scene
    asked = frozenset(
        word.strip('"')
        for condition in scene.conditions
        for word in _NAME.findall(condition.expression)
    )
    for names in _names(scene, asked):
        yield from _slips(names)


def _names(scene: Scene, asked: frozenset[str]) -> Iterator[_Names]:
    dossier = scene.dossier
    subjects, speakers, attributes = (defaultdict[str, list[Claim]](list) for _ in range(3))
    units, words = defaultdict[str, list[Claim]](list), defaultdict[str, list[Claim]](list)
    stated = frozenset(subject.id for subject in dossier.subjects if subject.states)
    for claim in told(scene):
        if claim.about == "subject":
            subjects[claim.subject].append(claim)
        if claim.speaker.casefold() not in DESK_SPEAKERS:
            speakers[dossier.speaker_of(claim.speaker)[0]].append(claim)
        if claim.about != "meeting":
            attributes[claim.attribute].append(claim)
            units[claim.quantity.unit or ""].append(claim)
        if _is_said_in_a_word(claim, stated):
            words[claim.value].append(claim)
    declared = {each.id for each in dossier.subjects} | {each.id for each in dossier.registers}
    declared |= {each.id for each in dossier.populations}
    yield _Names(("is about", "are about"), subjects, asked | declared)
    spoken = {name for side in dossier.sides for name in (*side.speakers, side.title, side.id)}
    members = {name for group in dossier.groups for name in group.members}
    yield _Names(("is made by", "are made by"), speakers, frozenset(spoken | members))
    known = NUMERIC_ATTRIBUTES | ASSURING | {OUTCOME, "state", "position", "share"}
    yield _Names(("tells", "tell"), attributes, asked | known)
    yield _Names(
        ("counts in", "count in"), units, frozenset(each.unit for each in dossier.populations)
    )
    closing = {word for register in dossier.registers for word in register.closed}
    yield _Names(("says", "say"), words, asked | closing)


def _is_said_in_a_word(claim: Claim, stated: frozenset[str]) -> bool:
    """Whether it tells a word that a rule may ask for; `stated` have a check of their own."""
    if len(claim.value) > _LONGEST or claim.about == "meeting":
        return False
    stands = claim.attribute in ("state", "position") and claim.subject not in stated
    return claim.about == "case" or stands


def _slips(names: _Names) -> Iterator[Finding]:
    rare = [
        name
        for name, claims in names.borne.items()
        if name and len(claims) <= _FEW and name not in names.declared
    ]
    if not rare:
        return
    in_use: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names.declared | names.borne.keys() - set(rare)):
        if name and (name in names.declared or len(names.borne[name]) >= _IN_USE):
            for key in set(likeness(name)):
                in_use[key].append(name)
    for name in rare:
        near = {other: None for key in likeness(name) for other in in_use.get(key, ())}
        meant = alike(name, near)
        if meant:
            yield _finding(names, name, meant)


def _finding(names: _Names, name: str, meant: str) -> Finding:
    claims, others = names.borne[name], len(names.borne.get(meant, ()))
    known = (
        "the dossier or a condition names" if meant in names.declared else f"{others} claims bear"
    )
    one, several = names.bears
    told_by = f"One claim {one}" if len(claims) == 1 else f"{len(claims)} claims {several}"
    sentence = f"{told_by} “{name}”; “{meant}”, which {known}, is written almost the same."
    return Finding(CODE, sentence, REMEDY, place(claims), ids(claims), "note")


CHECK = Check(
    CODE,
    "A subject, speaker, attribute, unit or state that one or two claims bear, and that "
    "is a letter away from one in use; such a claim counts for nothing that is asked.",
    REMEDY,
    run,
)
