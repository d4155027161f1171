"""Which conditions a case comes under, and whether it passes."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from finalact.cases.register import RegisterOnADay
from finalact.conditions import expression as parts
from finalact.conditions.assessing import assessing, readings_of
from finalact.conditions.assessment import Assessment
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.scene import Scene
from finalact.conditions.terms import name_in
from finalact.conditions.traits import CaseTraits
from finalact.conditions.wording import in_words
from finalact.model.claim import Claim
from finalact.model.dossier import Case
from finalact.model.truth import Truth


@frozen
class CaseRule:
    """A condition whose rule is about the register of a case, seen from that case.

    `applies` says whether the rule is about this case; `passes` whether the case has what the
    rule wants of it, None where the rule only counts cases. `said` is what the record says of
    the case, `claims` the events it rests on.
    """

    assessment: Assessment
    rule: str
    applies: Truth
    passes: Truth | None
    said: str = ""
    claims: tuple[Claim, ...] = ()

    @property
    def sentence(self) -> str:
        """How the rule stands to the case, in a few words."""
        if self.applies is Truth.NO:
            return "The rule is not about this case."
        if self.passes is None:
            return f"It is counted there: {self.said}."
        doubt = "Whether the rule is about this case is not known; if it is, it "
        lead = "It " if self.applies is Truth.YES else doubt
        verb = {
            Truth.YES: "passes",
            Truth.NO: "does not pass",
            Truth.UNKNOWN: "neither passes nor fails for certain",
        }[self.passes]
        return f"{lead}{verb}{f' ({self.said})' if self.said else ''}."


def rules_on(scene: Scene, register: RegisterOnADay, case: Case) -> list[CaseRule]:
    """The rules over a register that look at one case, in the order of the conditions.

    A rule over every, no or a share of the cases is asked of this case alone; a rule that counts
    open cases counts it while it is open. Source: rules of judging, "every" and "open(r)".
    """
    found: list[CaseRule] = []
    assess = assessing(scene)
    for condition in scene.conditions:
        if not any(_looks_at(scene, register, text) for text in readings_of(condition)):
            continue
        assessment = assess(condition)
        whole = _parsed(assessment.expression)
        if whole is None:
            continue
        found += [
            _of_list(scene, register, case, assessment, part)
            for part in quantified_in(whole)
            if part.noun == "case" and scene.register(part.source.text) is register
        ]
        if any(_counts(scene, register, call) for call in parts.calls_in(whole)):
            found.append(_of_count(scene, register, case, assessment, whole))
    return found


def _looks_at(scene: Scene, register: RegisterOnADay, text: str) -> bool:
    """Whether a rule asks anything of the cases of this register."""
    whole = _parsed(text)
    if whole is None:
        return False
    lists = (p.source.text for p in quantified_in(whole) if p.noun == "case")
    return any(scene.register(name) is register for name in lists) or any(
        _counts(scene, register, call) for call in parts.calls_in(whole)
    )


def _parsed(text: str) -> parts.Expression | None:
    try:
        return parse(text) if text else None
    except ExpressionFault:
        return None


def quantified_in(part: parts.Expression) -> Iterator[parts.Quantified]:
    """Every rule over a list within an expression."""
    if isinstance(part, parts.Quantified):
        yield part
    elif isinstance(part, (parts.Both, parts.Either)):
        for each in part.parts:
            yield from quantified_in(each)
    elif isinstance(part, parts.Negation):
        yield from quantified_in(part.part)


def _of_list(
    scene: Scene,
    register: RegisterOnADay,
    case: Case,
    assessment: Assessment,
    part: parts.Quantified,
) -> CaseRule:
    asked = CaseTraits(register, case, scene.as_of)
    applies = asked.trait(part.where) if part.where is not None else Truth.YES
    has = asked.trait(part.has)
    passes = ~has if part.quantity == "no" else has
    return CaseRule(
        assessment, in_words(part, scene.dossier), applies, passes, asked.said, tuple(asked.claims)
    )


def _counts(scene: Scene, register: RegisterOnADay, call: parts.Call) -> bool:
    """Whether a call counts the open cases of this register."""
    counting = call.function == "open" or (call.function == "stock" and call.source == "register")
    return counting and scene.register(name_in(call)) is register


def _of_count(
    scene: Scene,
    register: RegisterOnADay,
    case: Case,
    assessment: Assessment,
    whole: parts.Expression,
) -> CaseRule:
    words = {Truth.YES: "it is open", Truth.NO: "it is closed"}
    said = words.get(register.is_open(case), "it may be open")
    claims = register.fact(case, "status").claims
    return CaseRule(assessment, in_words(whole, scene.dossier), Truth.YES, None, said, claims)
