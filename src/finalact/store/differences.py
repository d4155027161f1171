"""What differs between a noun on the desk and the same noun in a folder, in words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

from attrs import fields, has

from finalact.model.partial_date import PartialDate

_MOST = 3
_LONGEST = 60


def told_otherwise(called: str, held: Any, offered: Any) -> str:
    """A sentence that names what the desk says and what the folder says instead."""
    parts = [
        f"{part}: {_said(old)} on the desk, {_said(new)} in the folder"
        for part, old, new in _differing(held, offered)
    ]
    more = f"; and {len(parts) - _MOST} more" if len(parts) > _MOST else ""
    told = f" ({'; '.join(parts[:_MOST])}{more})" if parts else ""
    return f"The desk already holds the {called}, and holds it otherwise{told}."


def _differing(held: Any, offered: Any) -> Iterator[tuple[str, Any, Any]]:
    """The parts that differ; those of a figure or a citation one by one."""
    for part in fields(type(held)):
        old, new = getattr(held, part.name), getattr(offered, part.name)
        if old == new or not part.eq:
            continue
        plain = isinstance(old, PartialDate) or not has(type(old)) or type(old) is not type(new)
        if plain:
            yield part.name.replace("_", " "), old, new
        else:
            yield from _differing(old, new)


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bytes):
        return f"{len(value):,} bytes"
    if isinstance(value, tuple):
        value = "; ".join(str(item) for item in value if isinstance(item, str))
    if value is None or value == "":
        return "nothing"
    text = str(value)
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} ..."
    return f'"{text}"' if isinstance(value, (str, PartialDate)) else text
