"""What every question to a desk carries: which desk, which day, who knew by when."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import frozen

from finalact.cli.as_json import json_option
from finalact.cli.days import Day, today
from finalact.cli.plain import plain_option
from finalact.cli.progress import on_the_way
from finalact.desk import Desk
from finalact.model.refusal import Refusal
from finalact.view import View

F = TypeVar("F", bound=Callable[..., Any])
DESK_VARIABLE = "FINALACT_DESK"


class Share(click.ParamType[float]):
    """A tolerance: "10%", "10 percent" or 0.1."""

    name = "share"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read a share between none and all."""
        del param, ctx
        if isinstance(value, float):
            return value
        words = value.strip().lower().removesuffix("percent").strip()
        percent = words.endswith("%") or words != value.strip().lower()
        try:
            share = float(words.removesuffix("%")) / (100 if percent else 1)
        except ValueError:
            share = -1.0
        if not 0 <= share < 1:
            raise Refusal(
                "tolerance-not-understood",
                f'"{value}" is not a tolerance from 0 to 99 percent.',
                "Write it as 10% or 0.1.",
            )
        return share


@frozen
class Question:
    """The desk and the two days of a question."""

    desk: Path | None
    as_of: date
    known_by: date
    tolerance: float | None = None

    @contextmanager
    def view(self) -> Iterator[View]:
        """The desk as it answers for the day."""
        with opened(self.desk) as desk:
            yield self.at(desk)

    def at(self, desk: Desk) -> View:
        """The same question put to a desk that is open already."""
        return desk.as_of(self.as_of, known_by=self.known_by, tolerance=self.tolerance)


@contextmanager
def opened(path: Path | None, *, trial: bool = False) -> Iterator[Desk]:
    """The desk named, open; a refusal where none is named. On `trial` nothing stays on it."""
    path = named(path)
    with on_the_way(f"Opening {path.name}") as say:
        desk = Desk.open(path, say=say, trial=trial)
    with desk:
        yield desk


def named(path: Path | None) -> Path:
    """The desk named on the command line or in FINALACT_DESK; a refusal where none is."""
    if path is None and os.environ.get(DESK_VARIABLE):
        path = Path(os.environ[DESK_VARIABLE])
    if path is None:
        raise Refusal(
            "desk-not-named",
            "No desk is named.",
            f"Add --desk DESK or set {DESK_VARIABLE}; `finalact new DESK` makes a desk.",
        )
    return path.expanduser()


def desk_option(command: F) -> F:
    """Let a command say which desk it is about."""
    return click.option(
        "--desk",
        type=click.Path(readable=False, path_type=Path),
        help=f"The file of the desk; otherwise the one named in {DESK_VARIABLE}.",
    )(command)


def question(command: F) -> F:
    """Let a command ask a desk for a day; the command is handed a Question as `asked`."""

    @wraps(command)
    def with_question(
        *arguments: Any,
        desk: Path | None,
        as_of: date | None,
        known_by: date | None,
        tolerance: float | None,
        **more: Any,
    ) -> Any:
        day = as_of or today()
        return command(*arguments, asked=Question(desk, day, known_by or day, tolerance), **more)

    options = (
        click.option(
            "--as-of",
            type=Day(),
            help="The day the question is about; today if none is named.",
        ),
        click.option(
            "--known-by",
            type=Day(),
            help="Use only what had reached the desk by this day; the same day if none is named.",
        ),
        click.option(
            "--tolerance",
            type=Share(),
            help="How far a figure said with “about” is widened; otherwise as the dossier says.",
        ),
        desk_option,
        json_option,
        plain_option,
    )
    asking: Any = with_question
    for option in reversed(options):
        asking = option(asking)
    result: F = asking
    return result
