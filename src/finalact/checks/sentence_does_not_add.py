"""Figures in one sentence of a paper, or in one quotation, that nearly add up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from finalact.checks.check import Check, Material
from finalact.checks.naming import SHOWN, place
from finalact.checks.passages import papers_cited
from finalact.checks.told import told
from finalact.conditions.wording import listed
from finalact.documents.quantities import quantities_in
from finalact.documents.sentences import sentences
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.quantity import Number, counts_whole

CODE = "sentence-does-not-add"
REMEDY = (
    "Look the sentence up in the original. If the slip is the writer's own, enter each figure as "
    "it is printed and note that they do not add up."
)
# So close a sum is meant to be the total; what is further off is another figure.
CLOSELY = 0.01
LONGEST = 200
# What tells that figures are a total and its parts.
SUMMING = re.compile(
    r"\b(?:of (?:these|those|them|whom|which)|out of|in all|altogether|(?:a|the) total|in total|"
    r"totall?ing|together|respectively|while|and)\b",
    re.IGNORECASE,
)


@frozen
class Sum:
    """A sentence, the total it gives and the parts it gives, which come to another number."""

    sentence: str
    total: Number
    parts: tuple[Number, ...]

    @property
    def added(self) -> Number:
        """What the parts come to."""
        return sum(self.parts)


def run(material: Material) -> Iterable[Finding]:
    """Sentences of the papers cited, and quotations from papers that are not on the desk."""
    scene = material.scene
    cited = papers_cited(scene)
    found: dict[str, str] = {}
    for name in cited:
        document = material.paper(name)
        for passage in document.passages if document is not None else ():
            for sum_ in sums_in(passage.text):
                if sum_.sentence not in found:
                    found[sum_.sentence] = f"{name}, passage {passage.n}"
                    yield _finding(sum_, found[sum_.sentence], ())
    quoted: dict[str, list[Claim]] = {}
    for claim in told(scene):
        for citation in claim.citations:
            if citation.quote and not citation.document:
                quoted.setdefault(citation.quote, []).append(claim)
    for quote, claims in quoted.items():
        for sum_ in sums_in(quote):
            yield _finding(sum_, place(claims), tuple(claim.id for claim in claims[:SHOWN]))


def sums_in(text: str) -> Iterator[Sum]:
    """Sentences with three counts or more, of which the largest is nearly the sum of the others."""
    if sum(character.isdigit() for character in text) < 3:
        return
    for sentence in sentences(text):
        counts = [
            quantity.low
            for quantity, _, _ in quantities_in(sentence)
            if quantity.low is not None and quantity.low == quantity.high
            and not quantity.approximate and counts_whole(quantity.unit)
            and "/" not in (quantity.unit or "")
        ]  # fmt: skip
        if not 3 <= len(counts) <= 8 or not SUMMING.search(sentence):
            continue
        *parts, total = sorted(counts)
        if 0 < abs(sum(parts) - total) <= CLOSELY * total:
            yield Sum(sentence, total, tuple(parts))


def _finding(sum_: Sum, where: str, claims: tuple[str, ...]) -> Finding:
    words = sum_.sentence if len(sum_.sentence) <= LONGEST else f"{sum_.sentence[:LONGEST]} ..."
    parts = listed([f"{number:,}" for number in sum_.parts])
    rounded = ""
    if sum_.total % 10 == 0 and abs(sum_.added - sum_.total) <= 5:
        rounded = f" If {sum_.total:,} was rounded to tens, they agree."
    sentence = (
        f"“{' '.join(words.split())}” gives {sum_.total:,}, and {parts} make "
        f"{sum_.added:,}.{rounded}"
    )
    return Finding(CODE, sentence, REMEDY, where, claims)


CHECK = Check(
    CODE,
    "A sentence of a paper, or a quotation, whose figures nearly add up to the largest of them.",
    REMEDY,
    run,
)
