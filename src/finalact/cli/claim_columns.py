"""The columns of a claim as options, and the claim that the options given make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click
from attrs import evolve

from finalact.cli import completing
from finalact.cli.days import When
from finalact.cli.words import OneOf
from finalact.model.claim import ASSURING, Citation, Claim, ClaimKind
from finalact.model.quantity import Number, Quantity
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date
from finalact.store.figures import Flags, number, refuse_misread, with_figure

F = TypeVar("F", bound=Callable[..., Any])
Given = Mapping[str, Any]
CITED = ("document", "passage", "quote", "source")
FLAGS = ("low_open", "high_open", "approximate", "presumes_some")
WORDS = "subject attribute value speaker reporter population specificity due marking note".split()
DATES = ("period", "said_on", "known_on")


class Figure(click.ParamType[Any]):
    """A number, thousands separators allowed."""

    name = "number"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Number:
        """Read a number, or refuse."""
        del param, ctx

        return number(str(value))


def column(name: str, help_: str, **more: Any) -> Callable[[F], F]:
    """One column of a claim as an option."""
    return click.option(f"--{name.replace('_', '-')}", name, help=help_, **more)


def flag(name: str, help_: str) -> Callable[[F], F]:
    """A column that is yes, no, or left to the words."""
    option = name.replace("_", "-")
    return click.option(f"--{option}/--not-{option}", name, default=None, help=help_)


STATEMENT = (
    column("subject", "What it is about: a subject, population, case or meeting.",
           shell_complete=completing.subjects),
    column("attribute", "Which side of it: stock, flow, rate, state, position, assurance ..."),
)  # fmt: skip
SAID = (
    column("as_said", "The figure in the speaker's words; the bounds are read from them."),
    column("value", "The state or word, where it is no figure."),
    column("low", "The least, where the words do not give it.", type=Figure()),
    column("high", "The most, where the words do not give it.", type=Figure()),
    flag("low_open", "The least is itself left out (“more than 100”)."),
    flag("high_open", "The most is itself left out (“under 100”)."),
    flag("approximate", "The figure is loose (“about 300”)."),
    flag("presumes_some", "The words presuppose at least one."),
    column("unit", "What is counted: persons, cases ..."),
    column("kind", "What sort of statement it is.",
           type=OneOf([kind.value for kind in ClaimKind], "kind")),
    column("period", "The time it is about.", type=When()),
    column("said_on", "The day it was said.", type=When()),
    column("known_on", "The day it became known to us, where that is another.", type=When()),
)  # fmt: skip
TELLERS = (
    column("speaker", "Who says it.", shell_complete=completing.speakers),
    column("reporter", "Who says that he said it.", shell_complete=completing.speakers),
    column("population", "Whom it counts.", shell_complete=completing.populations),
)
PLACES = (
    column("document", "The paper on the desk that tells it.", shell_complete=completing.papers),
    column("passage", "Its passage there: 6, or “note 4”."),
    column("quote", "The exact words there."),
    column("source", "A paper that is not on the desk."),
    column("specificity", "Of an assurance: specific or general."),
    column("due", "Of a promise: when it falls due."),
    column("marking", "Who may see it."),
    column("note", "A note for the reader."),
)


def columns(*groups: tuple[Callable[[Any], Any], ...]) -> Callable[[F], F]:
    """Let a command take the columns of these groups."""

    def with_columns(command: F) -> F:
        for option in reversed([option for group in groups for option in group]):
            command = option(command)
        return command

    return with_columns


def columned(*groups: tuple[Callable[[Any], Any], ...]) -> list[click.Parameter]:
    """The columns of these groups as the options that they make."""

    @columns(*groups)
    def bare() -> None: ...

    found: list[click.Parameter] = getattr(bare, "__click_params__", [])
    return found


def only_given(options: Mapping[str, Any]) -> dict[str, Any]:
    """What was really typed."""
    return {name: value for name, value in options.items() if value is not None}


def claim_of(given: Given, base: Claim) -> Claim:
    """The base with everything given put in its place; its figure is read anew from new words."""
    changes: dict[str, Any] = {name: given[name] for name in WORDS if name in given}
    changes |= {name: given[name] for name in DATES if name in given}
    if "due" in given:
        changes["due"] = _due(given["due"])
    if "kind" in given:
        changes["kind"] = ClaimKind(given["kind"])
    elif "attribute" in given and given["attribute"] in ASSURING:
        changes["kind"] = ClaimKind.ASSURANCE
    if "speaker" in given:
        changes["voice"] = ""
    if any(name in given for name in CITED):
        changes["citations"] = (_citation(given, base), *base.citations[1:])
    claim = evolve(base, **changes, quantity=_quantity(given, base.quantity))
    if {"as_said", "value", "unit"} & given.keys() and not {"low", "high"} & given.keys():
        refuse_misread(claim)
    flags = {name: given[name] for name in FLAGS if name in given}
    if not flags and not {"as_said", "low", "high"} & given.keys():
        return claim
    try:
        return with_figure(claim, Flags(**flags))
    except Refusal:
        # The ledger refuses it with everything else that is wrong.
        return claim


def _quantity(given: Given, base: Quantity) -> Quantity:
    unit = given.get("unit", base.unit) or None
    if "as_said" in given or "low" in given or "high" in given:
        words = given.get("as_said", base.as_said)
        return Quantity(words, given.get("low"), given.get("high"), unit=unit)
    return evolve(base, unit=unit)


def _citation(given: Given, base: Claim) -> Citation:
    first = base.citations[0] if base.citations else Citation()
    moved = "document" in given or "passage" in given
    changes = {name: given[name] for name in CITED if name in given}
    return evolve(first, page="" if moved else first.page, **changes)


def _due(text: str) -> str:
    """A due date in EDTF where it is a date; otherwise the words ("a matter of weeks")."""
    try:
        return str(read_date(text)) if text else ""
    except Refusal:
        return text
