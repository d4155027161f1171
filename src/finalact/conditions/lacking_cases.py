"""A case that stands in the way of a rule: how it stands, and when time alone lets it pass."""

from __future__ import annotations

from datetime import date
from math import ceil, floor

from finalact.cases.register import RegisterOnADay
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.lacking_words import wanted_words
from finalact.conditions.traits import CaseTraits
from finalact.conditions.wording import SIGNS, YEAR_SIGNS, figure, listed
from finalact.model.dossier import Case
from finalact.model.duration import Duration
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth

YEARS_SINCE = "years_since"


def standing_now(
    register: RegisterOnADay, case: Case, part: parts.Quantified, *, is_known: bool
) -> str:
    """What is kept for the case of everything that the rule asks; what is not known by name."""
    attributes = dict.fromkeys(_attributes(part.has))
    if not is_known and part.where is not None:
        attributes.update(dict.fromkeys(_attributes(part.where)))
    said: list[str] = []
    for attribute in attributes:
        words = register.fact(case, attribute).words
        name = attribute.replace("_", " ")
        if not words:
            said.append(f"{name} not known")
        elif is_known or len(words) > 1:
            told = " or ".join(_dated(word) for word in words)
            said.append(told if attribute == "status" else f"{name} {told}")
    return ", ".join(said)


def _dated(word: str) -> str:
    try:
        return PartialDate.parse(word).said()
    except Refusal:
        return word


def passes_on(
    register: RegisterOnADay, case: Case, part: parts.Quantified, as_of: date
) -> date | None:
    """The day on which the years that are asked of the case will have passed, by time alone."""
    if part.quantity == "no":
        return None
    days = [_years_up(register, case, each) for each in _year_rules(part.has)]
    told = [day for day in days if day is not None and day > as_of]
    others = [each for each in _comparisons(part.has) if not _is_year_rule(each)]
    traits = CaseTraits(register, case, as_of)
    if not told or not isinstance(part.has, (parts.Comparison, parts.Both)):
        return None
    return max(told) if all(traits.trait(each) is Truth.YES for each in others) else None


def _years_up(register: RegisterOnADay, case: Case, rule: parts.Comparison) -> date | None:
    call, number = rule.left, rule.right
    if not isinstance(call, parts.Call) or not isinstance(number, parts.Figure):
        return None
    years = ceil(number.number) if rule.sign == ">=" else floor(number.number) + 1
    ends: list[date] = []
    for word in register.fact(case, terms.name_in(call)).words:
        try:
            last = PartialDate.parse(word).latest
        except Refusal:
            last = None
        if last is None:
            return None
        ends.append(Duration(years, "year").after(last))
    return max(ends, default=None)


def _year_rules(part: parts.Expression) -> list[parts.Comparison]:
    return [each for each in _comparisons(part) if _is_year_rule(each)]


def _is_year_rule(each: parts.Comparison) -> bool:
    call = each.left
    is_years = isinstance(call, parts.Call) and call.function == YEARS_SINCE
    return is_years and each.sign in (">=", ">")


def _comparisons(part: parts.Expression) -> list[parts.Comparison]:
    if isinstance(part, parts.Comparison):
        return [part]
    if isinstance(part, (parts.Both, parts.Either)):
        return [each for inner in part.parts for each in _comparisons(inner)]
    return _comparisons(part.part) if isinstance(part, parts.Negation) else []


def _attributes(part: parts.Expression) -> list[str]:
    """The attributes of a case that a rule asks about, in the order written."""
    if isinstance(part, (parts.Both, parts.Either)):
        return [name for inner in part.parts for name in _attributes(inner)]
    if isinstance(part, parts.Negation):
        return _attributes(part.part)
    values: tuple[parts.Value, ...] = ()
    if isinstance(part, parts.Comparison):
        values = (part.left, part.right)
    elif isinstance(part, (parts.OneOf, parts.Between)):
        values = (part.value,)
    named = [value.text for value in values if isinstance(value, parts.Name)]
    years = [v for v in values if isinstance(v, parts.Call) and v.function == YEARS_SINCE]
    return [*named, *(terms.name_in(call) for call in years)]


def traits_said(part: parts.Expression) -> str:
    """What is asked of each case, in words: "“permitted” or “left”"."""
    match part:
        case parts.Both():
            return listed([traits_said(inner) for inner in part.parts])
        case parts.Either():
            return listed([traits_said(inner) for inner in part.parts], "or")
        case parts.Negation():
            return f"not {traits_said(part.part)}"
        case parts.OneOf():
            words, among = wanted_words(part)
            return f"{_attribute(part.value)}{'' if among else 'not '}{words}"
        case parts.Comparison():
            return _comparison_said(part)
        case _:
            return "what is asked"


def _comparison_said(part: parts.Comparison) -> str:
    if _is_year_rule(part) and isinstance(part.left, parts.Call):
        since = terms.name_in(part.left).replace("_", " ")
        years = part.right.number if isinstance(part.right, parts.Figure) else 0
        return f"{YEAR_SIGNS[part.sign]} {figure(years)} years since {since}"
    words, among = wanted_words(part)
    if words:
        return f"{_attribute(part.left)}{'' if among else 'not '}{words}"
    right = part.right
    told = figure(right.number) if isinstance(right, parts.Figure) else ""
    told = right.when.said() if isinstance(right, parts.Period) else told
    return f"{_attribute(part.left)}{SIGNS[part.sign].removeprefix('is ')} {told}"


def _attribute(value: parts.Value) -> str:
    """The attribute before its word; of the status the word is enough."""
    name = value.text if isinstance(value, parts.Name) else ""
    return "" if name in ("", "status") else f"{name.replace('_', ' ')} "
