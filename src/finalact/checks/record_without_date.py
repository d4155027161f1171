"""A representation or a line of the balance sheet without any date: no answer tells it."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.conditions.representation_words import representation_sentence
from finalact.model.finding import Finding

CODE = "record-without-date"
REMEDY = (
    "Enter it anew under another id with the day it was made, or since when it is so, or the day "
    "it became known."
)


def run(material: Material) -> Iterable[Finding]:
    """Records that stay out of every as-of answer (rules of judging, three dates)."""
    held = material.holdings
    for each in held.representations:
        if each.reached_us is None or each.reached_us.counts_from is None:
            sentence = f"{representation_sentence(each)} No day is noted, so no answer tells it."
            yield Finding(CODE, sentence, REMEDY, f"representation {each.id}")
    for item in held.balance:
        if item.reached_us is None or item.reached_us.counts_from is None:
            side = held.dossier.side_title(item.side)
            sentence = (
                f"{side}, {item.bargain.value}: {item.what.rstrip('.')}. No day is noted, so no "
                "answer tells it."
            )
            yield Finding(CODE, sentence, REMEDY, f"line {item.id} of the balance sheet")


CHECK = Check(
    CODE,
    "A representation, or a line of the balance sheet, with no date at all.",
    REMEDY,
    run,
)
