"""The article that a name takes in a sentence."""

from __future__ import annotations

# English puts the article before unions, bodies and states named by an abbreviation.
WITH_ARTICLE = frozenset(
    """United Union Federal Federation Republic Kingdom Council Committee Conference Commission
    Coalition Department Ministry Embassy Government Office Party Church Agency Association
    Brotherhood Congress League National International Intergovernmental Soviet
    USSR US USA UK FRG GDR EU UN PRC DPRK ROK UAE""".split()
)


def the(name: str) -> str:
    """The name as it stands in a sentence: "the United States", "the USSR", "France"."""
    words = set(name.replace("(", " ").split())
    return f"the {name}" if words & WITH_ARTICLE and not name.startswith("The ") else name


def possessive(name: str) -> str:
    """Whose something is: "the USSR’s", "the United States’"."""
    said = the(name)
    return f"{said}’" if said.endswith("s") else f"{said}’s"
