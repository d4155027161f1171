"""A condition whose rule the desk does not understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from finalact.checks.check import Check, Material
from finalact.checks.told import told
from finalact.conditions import expression as parts
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.names import check_names
from finalact.conditions.treatments import is_known, treatments_known
from finalact.conditions.trigger import means_expression
from finalact.conditions.vocabulary import Vocabulary
from finalact.model.condition import Condition
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

CODE = "condition-not-understood"
REMEDY = (
    "Correct the expression at the word that is named; the reference lists what may stand there."
)


def run(material: Material) -> Iterable[Finding]:
    """Expressions and readings that do not parse, name what is unknown, or rest on themselves."""
    scene = material.scene
    if not any(c.expression or c.questions or c.treatments for c in scene.conditions):
        return
    vocabulary = Vocabulary.of(scene.dossier, told(scene), scene.cases, scene.conditions)
    rests_on: dict[str, list[str]] = {}
    for condition in scene.conditions:
        for name, text in _written(condition, material):
            try:
                expression = parse(text)
                check_names(text, expression, vocabulary)
            except (Refusal, RecursionError) as fault:
                yield _finding(condition, name, fault)
            else:
                if name == "expression":
                    rests_on[condition.id] = _consulted(expression)
    yield from _circles(rests_on)


def _written(condition: Condition, material: Material) -> Iterator[tuple[str, str]]:
    if condition.expression:
        yield "expression", condition.expression
    for treatment in treatments_known(condition, material.scene.known_by):
        for name, text in (("breaks_if", treatment.breaks_if), ("review", treatment.review)):
            if means_expression(text):
                yield name, text
    for question in condition.questions:
        if is_known(question.on, material.scene.known_by):
            for label, text in question.readings:
                yield f"reading “{label}”", text


def _finding(condition: Condition, name: str, fault: Refusal | RecursionError) -> Finding:
    at, why, remedy = "", "it is nested too deeply.", "Split it into several conditions."
    if isinstance(fault, Refusal):
        why, remedy = fault.sentence, fault.remedy
    if isinstance(fault, ExpressionFault):
        word = fault.text[fault.start : fault.end].strip()
        at = f" (at {word})" if word and word not in why else ""
    sentence = f"The {name} of “{condition.title}” is not understood{at}: {why}"
    return Finding(CODE, sentence, remedy, f"condition {condition.id}")


def _consulted(expression: parts.Expression) -> list[str]:
    """The other conditions on whose answer an expression rests."""
    return [
        first.text
        for call in parts.calls_in(expression)
        if call.function in ("met", "on_track")
        and call.arguments
        and isinstance(first := call.arguments[0], parts.Name)
    ]


def _circles(rests_on: dict[str, list[str]]) -> Iterator[Finding]:
    """Conditions that rest on each other: each circle once, where the search meets it."""
    done: set[str] = set()
    for start in rests_on:
        chain: dict[str, Iterator[str]] = {}
        following: str | None = None if start in done else start
        while following is not None or chain:
            if following is None:
                name = next(reversed(chain))
                following = next(chain[name], None)
                if following is None:
                    done.add(name)
                    del chain[name]
                elif following in chain:
                    names = list(chain)
                    yield _circle([*names[names.index(following) :], following])
                    following = None
            elif following in done:
                following = None
            else:
                chain[following] = iter(rests_on.get(following, ()))
                following = None


def _circle(names: list[str]) -> Finding:
    return Finding(
        CODE,
        f"These conditions rest on each other: {' → '.join(names)}.",
        "Take met(...) or on_track(...) out of one of them.",
        f"condition {names[0]}",
    )


CHECK = Check(
    CODE,
    "An expression, the reading of a question, or what would break an assumption or call for a "
    "review, that does not parse, names what the dossier does not know, or rests on itself.",
    REMEDY,
    run,
)
