"""Figures in the text of a draft that no reference carries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import field, frozen

from finalact.conditions.wording import listed
from finalact.decisions.markdown import UNNUMBERED, MemoText, Paragraph
from finalact.decisions.reference_words import Speaking
from finalact.decisions.references import CONDITION, references_in, without_references
from finalact.documents.quantities import quantities_in
from finalact.documents.sentences import sentence_spans
from finalact.documents.world_figures import is_of_the_world
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.quantity import Number, Quantity

CODE = "figure-without-claim"
REMEDY = (
    "Carry it by a reference, {{figure CLAIM}} or {{claim CLAIM}}, or say that it is judgement: "
    "{{judgement: ...}}."
)
_LABEL = re.compile(r"\A\(?(?:[0-9]{1,2}|[A-Z])[.)]\s+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,80}\]")


@frozen
class Carried:
    """What the references of a paragraph carry: bounds by their ends, and words."""

    bounds: set[tuple[Number | None, Number | None]] = field(factory=set)
    words: set[str] = field(factory=set)

    def take_claim(self, claim: Claim) -> None:
        """Let a claim carry its figure, and what stands in its words."""
        self.bounds.add((claim.quantity.low, claim.quantity.high))
        self.words.update(_plain(each) for each in (claim.words, claim.due) if each)

    def take_words(self, words: str, expression: str) -> None:
        """Let a condition carry the figures of its words and of its rule."""
        self.words.add(_plain(words))
        for number in _NUMBER.findall(expression):
            value = float(number.replace(",", ""))
            whole = int(value) if value == int(value) else value
            self.bounds.update({(whole, whole), (whole, None), (None, whole)})

    def carries(self, quantity: Quantity) -> bool:
        """Whether a figure stands in what is carried, by its bounds or by its words."""
        ends = (quantity.low, quantity.high)
        if ends != (None, None) and ends in self.bounds:
            return True
        said = _plain(quantity.as_said)
        return any(re.search(rf"(?<!\w){re.escape(said)}(?!\w)", words) for words in self.words)


def figures_not_carried(text: MemoText, speaking: Speaking) -> Iterator[Finding]:
    """One finding for each sentence with a figure of the world that nothing carries.

    A figure is carried where a reference of its paragraph gives it; judgement needs no claim.
    Dates, numbers of papers, and what a paper counts of its own making are no figures.
    """
    context = ""
    for paragraph in text.paragraphs:
        if paragraph.role in UNNUMBERED:
            continue
        own = _NOTE.sub("", without_references(paragraph.text))
        carried = _carried(paragraph, speaking)
        missing: dict[tuple[int, int], list[str]] = {}
        label = _LABEL.match(own)
        for quantity, start, end in quantities_in(own, context):
            if label is not None and start < label.end():
                continue
            if is_of_the_world(quantity, own, end) and not carried.carries(quantity):
                span = next((s for s in sentence_spans(own) if s[0] <= start < s[1]), (0, len(own)))
                missing.setdefault(span, []).append(quantity.as_said)
        for (start, stop), figures in missing.items():
            yield _finding(paragraph, own[start:stop], figures)
        context = own


def _carried(paragraph: Paragraph, speaking: Speaking) -> Carried:
    carried = Carried()
    ledger = speaking.scene.ledger
    for reference in references_in(paragraph.text):
        words = speaking.words_of(reference)
        if words is None:
            continue
        for name in words.claims:
            carried.take_claim(ledger.by_id[name])
        condition = speaking.scene.condition(reference.name)
        if reference.kind == CONDITION and condition is not None:
            carried.take_words(f"{condition.title} {condition.words}", condition.expression)
    return carried


def _finding(paragraph: Paragraph, sentence: str, figures: list[str]) -> Finding:
    said = listed([f"“{' '.join(figure.split())}”" for figure in dict.fromkeys(figures)])
    one = len(dict.fromkeys(figures)) == 1
    shown = sentence if len(sentence) <= 90 else f"{sentence[:88].rstrip()} …"
    return Finding(
        CODE,
        f"{said} {'stands' if one else 'stand'} in {paragraph.place}, and no reference carries "
        f"{'it' if one else 'them'}: “{shown.translate(str.maketrans('“”', '‘’'))}”",
        REMEDY,
        paragraph.place,
    )


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
