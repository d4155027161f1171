"""What a line of the balance sheet must say, and how it is told what one does not say."""

from __future__ import annotations

from collections.abc import Iterable

EACH_LINE = "Each line has a basket, a side, what that side did (bargain), and with what."
_WHAT = {
    "basket": "in which basket it stands",
    "side": "whose it is",
    "bargain": "what that side did",
    "what": "what the thing is",
}


def lacking_said(lacking: Iterable[str]) -> str:
    """That a line does not say all it must."""
    said = [_WHAT[part] for part in lacking]
    row = " and ".join(filter(None, (", ".join(said[:-1]), said[-1])))
    return f"The line does not say {row}."
