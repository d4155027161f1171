"""The fields for what stands behind options and recommendations, beside the text."""

from __future__ import annotations

from attrs import evolve

from finalact.conditions.gates import gates_on
from finalact.model.memorandum import Draft, OptionSaid, RecommendationSaid
from finalact.view import View
from finalact.web.forms.field import Choice, Field
from finalact.web.forms.memo_form import names
from finalact.web.forms.typed import Typed

# A form without script offers a few places more than are taken.
OPTIONS, RECOMMENDATIONS = 3, 3
HIGHEST = 20


def option_fields(draft: Draft) -> tuple[Field, ...]:
    """For each option: its label, who favors and who doubts it, and why."""
    found: list[Field] = []
    blank = [OptionSaid("")] * max(1, OPTIONS - len(draft.options))
    for n, option in enumerate([*draft.options, *blank], 1):
        found += (
            Field(f"option_{n}", f"Option {n}: its label", value=option.label, help="A, B ..."),
            Field(f"favored_{n}", f"Option {n} is favored by", value=", ".join(option.favored_by)),
            Field(f"doubted_{n}", f"Option {n} is doubted by", value=", ".join(option.doubted_by)),
            Field(f"why_{n}", f"Option {n}: why", value=option.why),
        )
    return tuple(found)


def options_of(before: Draft, typed: Typed) -> tuple[OptionSaid, ...]:
    """The options that were typed; prospects, timing and risk stay as they were."""
    known = {option.label: option for option in before.options}
    return tuple(
        evolve(
            known.get(label, OptionSaid(label)),
            favored_by=names(typed, f"favored_{n}"),
            doubted_by=names(typed, f"doubted_{n}"),
            why=typed.text(f"why_{n}"),
        )
        for n in range(1, HIGHEST)
        if (label := typed.text(f"option_{n}"))
    )


def asked_fields(view: View, draft: Draft) -> tuple[Field, ...]:
    """For each recommendation: of whom it asks what by when, and what it excludes."""
    records = [*sorted(view.dossier.gates, key=lambda gate: gate.moment), *gates_on(view.scene)]
    named = {gate.id: gate for gate in records}.values()
    gates = (Choice("", "none"), *(Choice(g.id, g.title or g.id) for g in named))
    said = {each.number: each for each in draft.recommendations}
    count = max(RECOMMENDATIONS, *said, 0)
    found: list[Field] = []
    for n in range(1, count + 1):
        each = said.get(n)
        one = each or RecommendationSaid(n)
        name = f"Recommendation {n}"
        found += (
            Field(f"asks_{n}", f"{name} is made", "tick", value="yes" if each else ""),
            Field(f"asked_of_{n}", f"{name} asks", value=one.asked_of, help="Whom."),
            Field(
                f"decide_by_{n}",
                f"{name}: to be decided by",
                "date",
                value=one.decide_by.said() if one.decide_by else "",
            ),
            Field(f"exception_{n}", f"{name}: why so soon", value=one.exception),
            Field(
                f"alternative_{n}",
                f"{name} is the alternative to",
                value=str(one.alternative_to or ""),
                help="The number of the one that it excludes.",
            ),
            Field(f"for_{n}", f"{name} is favored by", value=", ".join(one.favored_by)),
            Field(f"against_{n}", f"{name} is opposed by", value=", ".join(one.opposed_by)),
            Field(f"binds_{n}", f"{name} binds us", "tick", value="yes" if one.binds else ""),
            Field(f"gate_{n}", f"{name}: the gate", "choice", choices=gates, value=one.gate),
        )
    return tuple(found)


def asked_of(typed: Typed) -> tuple[RecommendationSaid, ...]:
    """The recommendations of which something was typed."""
    return tuple(
        RecommendationSaid(
            n,
            typed.text(f"asked_of_{n}"),
            typed.day(f"decide_by_{n}"),
            typed.text(f"exception_{n}"),
            typed.number(f"alternative_{n}") or None,
            names(typed, f"for_{n}"),
            names(typed, f"against_{n}"),
            typed.ticked(f"binds_{n}"),
            typed.text(f"gate_{n}"),
        )
        for n in range(1, HIGHEST)
        if _is_said(typed, n)
    )


def _is_said(typed: Typed, n: int) -> bool:
    fields = "asks asked_of decide_by exception alternative for against binds gate".split()
    return any(typed.text(f"{field}_{n}") for field in fields)
