"""Suppositions: what somebody supposes, written like a claim, and what it would enter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from difflib import get_close_matches

from attrs import evolve, frozen

from finalact.conditions import expression as parts
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.names import check_names
from finalact.conditions.scene import Scene
from finalact.conditions.supposing_claims import OF_MEETINGS, Said, claim_of, in_place_of
from finalact.conditions.vocabulary import Vocabulary
from finalact.model.claim import Claim
from finalact.model.condition import Stage, Treating, Treatment
from finalact.model.duration import Duration
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date

FORMS = (
    'flow(NAME, PERIOD) = 1500 by "SPEAKER"',
    'stock(NAME) = "under 50" by "SPEAKER"',
    'rate(NAME) = "9,000 a year" by "SPEAKER"',
    'state(NAME) = "WORD" by "SPEAKER"',
    'assurance(NAME) is specific by "SPEAKER"',
    'position(QUESTION, "PARTY") = "WORD"',
    'status("CASE") = "WORD"',
    "start(MEETING) = 1990-06-01",
    "complete(REGISTER)",
    'treatment(CONDITION) = "assumed"',
)
# What may stand after a supposition: who says it, when, and whom the figure counts.
_TRAILING = re.compile(
    r"""^(?P<head>.*?)\s+(?P<word>by|on|of)\s+
    (?:"(?P<straight>[^"]*)"|“(?P<curly>[^”]*)”|(?P<plain>[^\s"“”=<>()][^"“”=<>()]*?))\s*$""",
    re.VERBOSE | re.DOTALL,
)
Settle = Callable[[Claim], Claim]
_A_LENGTH = parts.Span(Duration(1, "week"))
_A_DAY = parts.Period(PartialDate.parse("2000-01-01"))


@frozen
class Supposition:
    """One thing supposed, in the words typed, and what it would enter for a while.

    `claims` are the statements, and withdrawals of what they would take the place of;
    `register` is declared complete for the day; `treatment` is adopted on a condition.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    register: str = ""
    condition: str = ""
    treatment: Treatment | None = None


def suppositions(
    texts: Sequence[str], scene: Scene, vocabulary: Vocabulary, settle: Settle
) -> tuple[Supposition, ...]:
    """What is supposed, read in order; `settle` reads a figure from its words.

    Raises ExpressionFault or a Refusal (`supposition-not-understood`, `speaker-missing`,
    `speaker-unknown`, `case-not-found`, `register-not-found`, `condition-not-found`).
    """
    found: list[Supposition] = []
    for number, text in enumerate(texts, 1):
        if text.strip():
            found.append(_read(text.strip(), f"supposed-{number}", scene, vocabulary, settle))
    return tuple(found)


def treating(text: str, scene: Scene) -> Supposition:
    """A treatment supposed, written "CONDITION=assumed"."""
    name, equals, word = (part.strip() for part in text.partition("="))
    if not equals or not word:
        raise Refusal(
            "supposition-not-understood",
            f"“{text}” names no condition and treatment.",
            "Write it as CONDITION=assumed.",
        )
    return _treated(text, name, word, scene)


def _read(
    text: str, name: str, scene: Scene, vocabulary: Vocabulary, settle: Settle
) -> Supposition:
    head, trailing = _parted(text, scene)
    statement = parse(head)
    if isinstance(statement, parts.Holds) and statement.call.function == "complete":
        return Supposition(text, register=_register(statement.call, scene))
    said = _said(statement, text)
    if said.function == "treatment":
        return _treated(text, said.name, said.word, scene)
    if said.function == "position" and not said.party and "by" in trailing:
        party = parts.Name(trailing["by"])
        said = evolve(said, call=evolve(said.call, arguments=(*said.call.arguments, party)))
        statement = parts.Comparison(said.call, "=", said.value)
    if said.name not in _asked_for(scene):
        _check(head, statement, said, vocabulary)
    when = _day(trailing.get("on", ""), scene)
    speaker = _speaker(trailing.get("by", ""), said, text, scene)
    claim = claim_of(said, name, scene, speaker, when, trailing.get("of", ""))
    claim = settle(evolve(claim, note=text))
    return Supposition(text, (claim, *in_place_of(claim, scene)))


def _parted(text: str, scene: Scene) -> tuple[str, dict[str, str]]:
    """The statement, and what is said after it of speaker, day and population."""
    trailing: dict[str, str] = {}
    while match := _TRAILING.match(text):
        text, value = match["head"], match["straight"] or match["curly"] or match["plain"] or ""
        word = match["word"]
        while match["plain"] and (found := _inner(value, scene)) is not None:
            value, inner, rest = found
            trailing.setdefault(inner, rest)
        trailing.setdefault(word, value.strip())
    return text, trailing


def _inner(words: str, scene: Scene) -> tuple[str, str, str] | None:
    """What follows a name without quotation marks: "USSR on 5 April 1988", "USSR of refused"."""
    populations = {population.id for population in scene.dossier.populations}
    for word, fits in (("on", _is_date), ("of", populations.__contains__), ("by", bool)):
        name, between, rest = words.rpartition(f" {word} ")
        if between and name and fits(rest):
            return name, word, rest
    return None


def _is_date(words: str) -> bool:
    try:
        read_date(words)
    except Refusal:
        return False
    return True


def _said(statement: parts.Expression, text: str) -> Said:
    """The call of a statement and what it is said to be."""
    if isinstance(statement, parts.IsSpecific) and isinstance(statement.value, parts.Call):
        return Said(statement.value, parts.Word(statement.wanted))
    if isinstance(statement, parts.Comparison) and statement.sign == "=":
        left, right = statement.left, statement.right
        if isinstance(right, parts.Call) and not isinstance(left, parts.Call):
            left, right = right, left
        plain = (parts.Word, parts.Figure, parts.Period, parts.Span)
        if isinstance(left, parts.Call) and left.arguments and isinstance(right, plain):
            return Said(left, right)
    raise Refusal(
        "supposition-not-understood",
        f"“{text}” is not something that can be supposed.",
        f"Write it as one of: {'; '.join(FORMS)}.",
    )


def _check(head: str, statement: parts.Expression, said: Said, vocabulary: Vocabulary) -> None:
    """Refuse names that the dossier does not know, as in any expression."""
    if said.function in ("stock", "flow", "rate", "duration", "start", "finish"):
        # The figure or day may be in words here, which a rule could not compare.
        asked: parts.Value = parts.Figure(0)
        if said.function in OF_MEETINGS:
            asked = _A_LENGTH if said.function == "duration" else _A_DAY
        call = evolve(said.call, function="stock") if said.function == "rate" else said.call
        check_names(head, parts.Comparison(call, "=", asked), vocabulary)
    elif said.function in ("state", "position", "assurance"):
        check_names(head, statement, vocabulary)


def _asked_for(scene: Scene) -> frozenset[str]:
    """The names that conditions ask about: one may be supposed before anything bears it."""
    found: set[str] = set()
    for condition in scene.conditions:
        readings = [text for question in condition.questions for _, text in question.readings]
        for text in filter(None, (condition.expression, *readings)):
            with suppress(ExpressionFault):
                calls = parts.calls_in(parse(text))
                found.update(
                    a.text for c in calls for a in c.arguments if isinstance(a, parts.Name)
                )
    return frozenset(found) - frozenset(s.id for s in scene.dossier.subjects if s.states)


def _speaker(named: str, said: Said, text: str, scene: Scene) -> str:
    if said.function == "position":
        return said.party
    if not named and said.is_on_record:
        return "supposed"
    if not named:
        raise Refusal(
            "speaker-missing",
            f"“{text}” does not say by whom.",
            'Add who would say it: by "SPEAKER".',
        )
    dossier = scene.dossier
    known = {name.casefold(): name for side in dossier.sides for name in side.speakers}
    known |= {s.casefold(): s for s in _speakers(scene)}
    if named.casefold() in known:
        return known[named.casefold()]
    titles = {side.title.casefold(): side.speakers for side in dossier.sides if side.speakers}
    if named.casefold() in titles:
        return titles[named.casefold()][0]
    near = get_close_matches(named.casefold(), known, n=1, cutoff=0.75)
    if near:
        raise Refusal(
            "speaker-unknown",
            f"Nobody called {named} speaks on this desk.",
            f"Did you mean {known[near[0]]}?",
            status=404,
        )
    return named


def _speakers(scene: Scene) -> Iterable[str]:
    kept = scene.kept("speakers")
    if not isinstance(kept, tuple):
        kept = tuple(dict.fromkeys(c.speaker for c in scene.ledger.by_id.values() if c.speaker))
        scene.keep("speakers", kept)
    return kept


def _day(typed: str, scene: Scene) -> date:
    day = min(scene.as_of, scene.known_by)
    if not typed:
        return day
    return read_date(typed).counts_from or day


def _register(call: parts.Call, scene: Scene) -> str:
    first = call.arguments[0] if call.arguments else None
    name = first.text if isinstance(first, (parts.Name, parts.Word)) else ""
    registers = scene.dossier.registers
    found = next((r for r in registers if name in (r.id, r.population)), None)
    if found is not None:
        return found.id
    known = [register.id for register in registers]
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    there = f"The registers are: {', '.join(known)}." if known else "The dossier keeps none."
    raise Refusal(
        "register-not-found",
        f"There is no register {name}.",
        f"Did you mean {near[0]}?" if near else there,
        status=404,
    )


def _treated(text: str, name: str, word: str, scene: Scene) -> Supposition:
    known = [condition.id for condition in scene.conditions]
    if name not in known:
        near = get_close_matches(name, known, n=1, cutoff=0.5)
        there = (
            f"The conditions are: {', '.join(known)}." if known else "No conditions have been set."
        )
        raise Refusal(
            "condition-not-found",
            f"There is no condition {name}.",
            f"Did you mean {near[0]}?" if near else there,
            status=404,
        )
    words = {t.value: t for t in Treating}
    plain = " ".join(word.replace("_", " ").split()).casefold()
    if plain not in words:
        near = get_close_matches(plain, words, n=1, cutoff=0.5)
        raise Refusal(
            "supposition-not-understood",
            f"A condition cannot be “{word}”.",
            f"Did you mean {near[0]}?" if near else f"Write one of: {', '.join(words)}.",
        )
    by = scene.dossier.deciders[0] if scene.dossier.deciders else ""
    on = PartialDate.of(min(scene.as_of, scene.known_by))
    treatment = Treatment(words[plain], Stage.ADOPTED, by=by, on=on)
    return Supposition(text, condition=name, treatment=treatment)
