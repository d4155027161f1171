"""How deep the elements of a file may lie one inside the other."""

from __future__ import annotations

from finalact.model.refusal import Refusal

# No paper comes near this; what is deeper was made to bring a reader down.
DEEPEST = 200
# How the parser names what it meets beyond its own limit.
DEEP = "depth"


def too_deep(name: str) -> Refusal:
    """The Refusal of a file whose elements lie one inside the other without end."""
    return Refusal(
        "paper-too-deep",
        f"{name} nests its parts hundreds deep, as no paper does.",
        "Save the paper anew from the program that wrote it, and read that.",
        status=415,
    )
