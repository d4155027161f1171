"""What every step on a memorandum carries on the command line: who takes it, and on which day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import frozen

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option
from finalact.cli.completing import from_desk
from finalact.cli.condition_options import Hyphened
from finalact.cli.days import When, today
from finalact.cli.plain import plain_option
from finalact.cli.stamps import recorder_option
from finalact.decisions.memorandum import Memorandum
from finalact.desk import Desk
from finalact.memo_view import not_a_memorandum
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

F = TypeVar("F", bound=Callable[..., Any])
memoranda = from_desk(lambda held: held.memoranda)
offices = from_desk(
    lambda held: (
        *(office for memo in held.memoranda.values() for office in memo.draft.required),
        *(name for each in held.holdings.offices for name in (each.bureau, each.office) if name),
    )
)
memo_argument = click.argument("memorandum", metavar="ID", shell_complete=memoranda)


class Spoken(Hyphened):
    """Words of a fixed list, with other words in which people say the same."""

    def __init__(self, words: Sequence[str], name: str, also: dict[str, str]) -> None:
        super().__init__(words, name)
        self.also = also

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word meant."""
        plain = " ".join(str(value).replace("-", " ").replace("_", " ").split()).casefold()
        return super().convert(self.also.get(plain, value), param, ctx)


@frozen
class Taking:
    """How a step is taken: on which desk, by whom, on which day, and how it is told."""

    desk: Path | None
    recorded_by: str | None
    by: str
    on: PartialDate
    as_json: bool
    on_said: bool = True


def taking(who: str, *, needed: bool = True) -> Callable[[F], F]:
    """Let a command take a step; it is handed a Taking as `step`. `who` tells who --by is."""

    def with_options(command: F) -> F:
        @wraps(command)
        def with_step(
            *arguments: Any,
            desk: Path | None,
            recorded_by: str | None,
            by: str | None,
            on: PartialDate | None,
            as_json: bool,
            **more: Any,
        ) -> Any:
            day = on or PartialDate.of(today())
            step = Taking(desk, recorded_by, (by or "").strip(), day, as_json, on is not None)
            return command(*arguments, step=step, **more)

        made: Any = with_step
        for option in reversed(
            (
                click.option("--by", metavar="NAME", required=needed, help=who),
                click.option("--on", "on", type=When(),
                             help="The day of it; today if none is named."),
                recorder_option,
                desk_option,
                json_option,
                plain_option,
            )
        ):  # fmt: skip
            made = option(made)
        result: F = made
        return result

    return with_options


def under_way(desk: Desk, name: str) -> Memorandum:
    """The memorandum with every step on it; a Refusal with the nearest id where there is none."""
    held = desk.holding.memoranda
    if name not in held:
        raise not_a_memorandum(name, list(held))
    return held[name]


def offices_known(desk: Desk, memo: Memorandum) -> list[str]:
    """The offices that a memorandum and the desk know by name."""
    draft = memo.draft
    names = [
        *draft.required,
        *(clearance.cleared.office for clearance in memo.clearances),
        *(drafter.office for drafter in draft.drafters),
        *(who for option in draft.options for who in (*option.favored_by, *option.doubted_by)),
        *(who for each in draft.recommendations for who in (*each.favored_by, *each.opposed_by)),
        *(task.tasked.office for task in memo.tasks),
    ]
    for held in desk.holding.holdings.offices:
        names += [held.office, held.bureau]
    return list(dict.fromkeys(name for name in names if name))


def office_meant(desk: Desk, memo: Memorandum, said: str, *, is_new: bool) -> str:
    """An office as the memorandum spells it; a Refusal where it looks like a slip of one."""
    known = {name.casefold(): name for name in offices_known(desk, memo)}
    plain = " ".join(said.split())
    if plain.casefold() in known:
        return known[plain.casefold()]
    near = get_close_matches(plain.casefold(), known, n=1, cutoff=0.75)
    if near and not is_new:
        raise Refusal(
            "office-unknown",
            f"{memo.id} knows no office {plain}.",
            f"Did you mean {known[near[0]]}? If {plain} is meant, add --new.",
            status=422,
        )
    return plain


def as_split(values: Sequence[str]) -> tuple[str, ...]:
    """Names typed one by one or with commas between them, each once."""
    names = (" ".join(name.split()) for value in values for name in value.split(","))
    return tuple(dict.fromkeys(name for name in names if name))
