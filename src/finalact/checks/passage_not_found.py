"""A citation of a passage that the paper does not have, or of a paper that cannot be opened."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.passages import Cited, Shelf, Words, citations_known, named
from finalact.model.finding import Finding

CODE = "passage-not-found"
REMEDY = 'Cite a passage by its number ("6"), a note as "note 4", or "source note".'


def run(material: Material) -> Iterable[Finding]:
    """Citations known by the day that lead nowhere."""
    shelf = Shelf(material.paper)
    for cited in citations_known(material.scene):
        name, passage = cited.citation.document, cited.citation.passage
        words = shelf.words(name)
        if words is None:
            yield Finding(
                CODE,
                f"{cited.by} cites {name}, which is not on the desk or cannot be read.",
                "Bring the paper in under that id, or name it as the source instead.",
                cited.place,
                cited.claims,
            )
        elif words.at(passage) is None:
            yield lacking(cited, words)


def lacking(cited: Cited, words: Words) -> Finding:
    """The finding of a passage that the paper at hand does not have."""
    return Finding(
        CODE,
        f"{cited.by} cites {named(cited.citation)}, and the paper has none of that name.",
        f"{REMEDY} {_held(words)}",
        cited.place,
        cited.claims,
    )


def _held(words: Words) -> str:
    numbers = [int(name) for name in words.by_passage if name.isdigit()]
    notes = sum(name.startswith("note ") for name in words.by_passage)
    if not numbers:
        return "The paper has no numbered passages."
    span = f"passages {min(numbers)} to {max(numbers)}" if len(numbers) > 1 else "one passage"
    return f"It has {span}" + (f" and {notes} notes." if notes > 1 else ".")


CHECK = Check(
    CODE,
    "A citation of a passage that the paper does not have, or of a paper that is not on the desk.",
    REMEDY,
    run,
)
