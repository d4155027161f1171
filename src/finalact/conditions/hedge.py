"""The hedge of a sum: approximate figures that are added up come to about so many."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from finalact.claims.pieces import Piece, total_of
from finalact.model.claim import Claim
from finalact.model.quantity import Bounds


@frozen
class Hedge:
    """What stands before a sum of approximate figures, and after it."""

    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, tolerance: float) -> Hedge:
        """Such as "about"; and how far off an approximate figure may be; `tolerance` is a share."""
        percent = f"{round(tolerance * 100, 4):g}"
        return cls("about ", f" (approximate figures within {percent} percent)" * bool(tolerance))


UNHEDGED = Hedge()


def is_approximate(claims: Iterable[Claim]) -> bool:
    """Whether any of some figures was said with a hedge such as "about"."""
    return any(claim.quantity.approximate for claim in claims)


def as_said_in_all(pieces: Iterable[Piece]) -> Bounds:
    """What pieces come to as they were said, before any tolerance widens them."""
    return total_of(
        Piece(p.first, p.last, _as_said(p.claims), p.claims, p.said, p.less) for p in pieces
    )


def _as_said(claims: tuple[Claim, ...]) -> Bounds:
    bounds = claims[0].quantity.bounds()
    for claim in claims[1:]:
        bounds = bounds.hull(claim.quantity.bounds())
    return bounds
