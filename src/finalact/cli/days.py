"""Dates as they are typed on the command line, in any usual form."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import UTC, date, datetime
from typing import Any

import click

from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.said_dates import TYPED, read_date

_CURVED = "“”„«»‘’"
_MONTHS = "|".join(month for month in month_name if month)
_PIECE = re.compile(rf"[{_CURVED}]|(?:\d{{1,2}}|{_MONTHS})\.?\Z", re.IGNORECASE)


def today() -> date:
    """The day on the clock of this machine."""
    return datetime.now().astimezone().date()


def moment() -> str:
    """Date and time for the audit stamp, to the second, in universal time."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def in_words(day: date) -> str:
    """A day as it is printed: "31 March 1988"."""
    return PartialDate.of(day).said()


def check_order(first: date | None, last: date) -> None:
    """Refuse a stretch of days whose first is after its last."""
    if first is not None and first > last:
        raise Refusal(
            "days-in-wrong-order",
            f"{in_words(first)} is after {in_words(last)}.",
            "Name the earlier day first, then the later one.",
        )


class Day(click.ParamType[date]):
    """A day to ask about; a month or a year stands for its last day."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day, or refuse with the forms that are understood."""
        del ctx
        if isinstance(value, date):
            return value
        if value.strip().lower() == "today":
            return today()
        last = _read(value, param).counts_from
        if last is None:
            raise Refusal(
                "date-not-understood", f'"{value}" has no last day, so it names no day.', TYPED
            )
        return last


class When(click.ParamType[PartialDate]):
    """A date as exact as it is known: a day, a month, "not after", a span."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        """Read a date, or refuse with the forms that are understood."""
        del ctx
        if isinstance(value, PartialDate):
            return value
        return PartialDate.of(today()) if value.strip().lower() == "today" else _read(value, param)


def _read(value: str, param: click.Parameter | None) -> PartialDate:
    """The date typed; a piece of one that the shell took apart is told with how to keep it whole.

    That is a day without its month, or what stands behind a curved quotation mark.
    """
    try:
        return read_date(value)
    except Refusal as refusal:
        if not _PIECE.match(value):
            raise
        before = f"{param.opts[0]} " if isinstance(param, click.Option) else ""
        raise Refusal(
            refusal.code,
            f"“{value.strip(_CURVED)}” is only a piece of a date.",
            f'Put a date of several words between straight quotation marks: {before}"31 March '
            '1988".',
        ) from None
