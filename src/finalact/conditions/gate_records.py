"""The records of a gate in words: since when its rule stands, and what stood before it."""

from __future__ import annotations

from collections.abc import Sequence

from finalact.conditions.passage import Passage
from finalact.conditions.wording import listed
from finalact.diplomacy.standing_gates import Superseded
from finalact.model.dossier import Dossier
from finalact.model.gate import Consent, Gate
from finalact.model.partial_date import PartialDate


def laid_down(dossier: Dossier, passage: Passage) -> tuple[str, ...]:
    """Since when the rule stands, and what stood before it: a sentence each, the latest first."""
    gate = passage.gate
    said: list[str] = []
    if gate.since is not None:
        said.append(f"Laid down {gate.since.said()}{_known(gate)}.")
    elif gate.known_on is not None:
        said.append(f"It stands from the beginning{_known(gate)}.")
    return (*said, *(_before(dossier, gate, earlier) for earlier in passage.earlier))


def _before(dossier: Dossier, gate: Gate, earlier: Superseded) -> str:
    old = earlier.gate
    rule = old.rule.value
    if old.silence_until is not None and old.rule is Consent.SILENCE:
        rule += f" until {old.silence_until.said()}"
    told = [rule, *_otherwise(dossier, old, gate)]
    if old.since is not None:
        told.append(f"laid down {old.since.said()}{_known(old)}")
    if earlier.until is None:
        lead = "Told otherwise of the same day" if earlier.at_odds else "In place of"
        return f"{lead}: {', '.join(told)}."
    return f"Before, to {PartialDate.of(earlier.until).said()}: {', '.join(told)}."


def _otherwise(dossier: Dossier, old: Gate, new: Gate) -> list[str]:
    """What an earlier record asked for otherwise than the one that took its place."""
    told: list[str] = []
    if old.group != new.group:
        told.append(f"asked: {dossier.title_of(old.group) if old.group else 'no group'}")
    if old.question != new.question:
        told.append(f"on: {dossier.title_of(old.question) if old.question else 'no question'}")
    if set(old.wanted) != set(new.wanted):
        told.append(f"agreement: {_quoted(old.wanted)}")
    if old.rule is Consent.SILENCE and set(old.refusing) != set(new.refusing):
        told.append(f"broken by: {_breaking(old)}")
    if set(old.conditions) != set(new.conditions):
        told.append(f"conditions: {listed(list(old.conditions)) or 'none'}")
    return told


def _quoted(words: tuple[str, ...]) -> str:
    return listed([f"“{word}”" for word in words], "or") or "no word"


def _known(gate: Gate) -> str:
    if gate.known_on is None or gate.known_on == gate.since:
        return ""
    return f", known {gate.known_on.said()}"


def ways_told(dossier: Dossier, records: Sequence[Gate]) -> str:
    """In what records of one gate differ: "the rule is consensus or silence"; the first leads."""
    parts: tuple[tuple[str, list[str]], ...] = (
        ("the rule is", [gate.rule.value for gate in records]),
        ("it asks", [dossier.title_of(gate.group) if gate.group else "nobody" for gate in records]),
        ("on", [dossier.title_of(g.question) if g.question else "no question" for g in records]),
        ("agreement means", [_quoted(tuple(sorted(gate.wanted))) for gate in records]),
        ("it sets the conditions", [listed(sorted(g.conditions)) or "none" for g in records]),
    )
    if all(gate.rule is Consent.SILENCE for gate in records):
        parts += (
            ("the silence is broken by", [_breaking(gate) for gate in records]),
            ("it runs until", [_until(gate) for gate in records]),
        )
    different = [(name, dict.fromkeys(said)) for name, said in parts if len(set(said)) > 1]
    return "; ".join(f"{name} {', or '.join(said)}" for name, said in different)


def _breaking(gate: Gate) -> str:
    return _quoted(tuple(sorted(gate.refusing))) if gate.refusing else "any other position"


def _until(gate: Gate) -> str:
    return gate.silence_until.said() if gate.silence_until is not None else "no day"
