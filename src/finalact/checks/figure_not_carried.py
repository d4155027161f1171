"""A figure in a paper that no claim carries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from finalact.checks.check import Check, Material
from finalact.checks.passages import papers_cited, plain
from finalact.checks.told import told
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import is_known
from finalact.conditions.wording import listed
from finalact.documents.world_figures import is_of_the_world
from finalact.model.condition import Condition
from finalact.model.document import Document, Figure
from finalact.model.finding import Finding
from finalact.model.quantity import Number

CODE = "figure-not-carried"
REMEDY = (
    "Record it as a claim, with who says it and whom it counts, if anything may rest on it; else "
    "leave it."
)
OF_SEVERAL = (
    "Record them as claims, with who says them and whom they count, if anything may rest on them; "
    "else leave them."
)
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@frozen
class Carried:
    """What claims and conditions already carry: bounds by their ends, and words."""

    bounds: set[tuple[Number | None, Number | None]] = field(factory=set)
    words: set[str] = field(factory=set)

    def carries(self, figure: Figure) -> bool:
        """Whether the figure stands in a claim, by its bounds or by its words."""
        quantity = figure.quantity
        if (quantity.low, quantity.high) in self.bounds:
            return True
        said = plain(quantity.as_said).casefold()
        return any(said in words for words in self.words)

    def settled(self) -> Carried:
        """The same, ready to be looked into: words without regard to blanks and capitals."""
        words = {plain(text).casefold() for text in self.words if text}
        return Carried(self.bounds - {(None, None)}, words)


def run(material: Material) -> Iterable[Finding]:
    """For each passage of a cited paper, the figures that no claim citing the paper carries."""
    scene = material.scene
    cited = papers_cited(scene)
    carried = _by_paper(scene)
    asked = _of_conditions(scene)
    for name in cited:
        document = material.paper(name)
        if document is None:
            continue
        mine = carried.get(name, Carried())
        missing: dict[int, list[Figure]] = defaultdict(list)
        for figure in _figures(document):
            if not mine.carries(figure) and not asked.carries(figure):
                missing[figure.passage or 0].append(figure)
        for passage, figures in missing.items():
            yield _finding(name, passage, figures, document)


def _figures(document: Document) -> Iterator[Figure]:
    """The figures of the world in the passages of a paper: no dates, no talk of "two or three"."""
    for figure in document.figures:
        passage = document.passage(figure.passage) if figure.passage is not None else None
        if passage is None:
            continue
        if is_of_the_world(figure.quantity, passage.text, figure.end):
            yield figure


def _by_paper(scene: Scene) -> dict[str, Carried]:
    """What the claims that cite each paper carry."""
    found: dict[str, Carried] = defaultdict(Carried)
    for claim in told(scene):
        for citation in claim.citations:
            if citation.document:
                mine = found[citation.document]
                mine.bounds.add((claim.quantity.low, claim.quantity.high))
                texts = (claim.quantity.as_said, claim.value, claim.due, citation.quote)
                # A quotation carries its figures only where the claim gives none of its own.
                shown = texts[:3] if claim.quantity.is_known else texts
                mine.words.update(shown)
    return {name: carried.settled() for name, carried in found.items()}


def _of_conditions(scene: Scene) -> Carried:
    """What the conditions themselves say: their words, and the numbers in their rules."""
    found = Carried()
    for condition in scene.conditions:
        found.words.update(_texts(condition, scene))
        rules = [condition.expression, *(e for q in condition.questions for _, e in q.readings)]
        for number in (n for rule in rules for n in NUMBER.findall(rule)):
            value = float(number.replace(",", ""))
            whole = int(value) if value == int(value) else value
            found.bounds.update({(whole, whole), (whole, None), (None, whole)})
    return found.settled()


def _texts(condition: Condition, scene: Scene) -> Iterator[str]:
    yield condition.words
    yield from (citation.quote for citation in condition.citations)
    for treatment in condition.treatments:
        if is_known(treatment.on, scene.known_by):
            yield treatment.words


def _finding(name: str, passage: int, figures: list[Figure], document: Document) -> Finding:
    words = listed([f"“{' '.join(f.quantity.as_said.split())}”" for f in figures])
    number = f"Doc. {document.number}" if document.number else name
    text = document.passage(passage)
    page = f", p. {text.page}" if text is not None and text.page else ""
    verb = "stands" if len(figures) == 1 else "stand"
    sentence = (
        f"{words} {verb} in {name}, passage {passage}; no claim that cites the paper carries "
        f"{'it' if len(figures) == 1 else 'them'}."
    )
    return Finding(
        CODE,
        sentence,
        REMEDY if len(figures) == 1 else OF_SEVERAL,
        f"{name}, passage {passage}",
        severity="note",
        passages=(f"{number}{page}, para. {passage}",),
    )


CHECK = Check(
    CODE,
    "A figure in a passage of a cited paper that no claim citing the paper carries; what a paper "
    "counts of its own making, dates and numbers of papers are passed over. A note.",
    REMEDY,
    run,
)
