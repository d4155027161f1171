r"""Several things in one cell, parted by semicolons; one within a thing is written `\;`."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PART = re.compile(r"(?:\\.|[^\\;]|\\$)+", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\;])")
_TO_ESCAPE = re.compile(r"[\\;]")


def several(cell: str) -> tuple[str, ...]:
    """The things in a cell, each once, without the blanks around them."""
    parts = (_ESCAPED.sub(r"\1", part).strip() for part in _PART.findall(cell))
    return tuple(dict.fromkeys(part for part in parts if part))


def in_one_cell(things: Iterable[str]) -> str:
    """The things as one cell; `several` gives them back."""
    return "; ".join(_TO_ESCAPE.sub(r"\\\g<0>", thing) for thing in things)
