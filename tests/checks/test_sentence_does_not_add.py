"""Sentences whose figures nearly add up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finalact.checks.sentence_does_not_add import CHECK, sums_in
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Of 1,850 applications reviewed, 1,556 persons were permitted and 299 persons refused.",
        "They reviewed 1,850 cases: 1,556 cases granted and 299 cases turned down altogether.",
    ],
)
def test_a_total_and_two_parts_in_one_sentence(sentence: str) -> None:
    (found,) = sums_in(sentence)
    assert (found.total, sorted(found.parts), found.added) == (1850, [299, 1556], 1855)


@pytest.mark.parametrize(
    "sentence",
    [
        "Of 1,855 applications reviewed, 1,556 persons were permitted and 299 persons refused.",
        "We know of 300 prisoners, of 180 refuseniks and of 90 families.",
        "Of about 1,850 applications 1,556 persons were permitted and 299 persons refused.",
        "In 1988 some 15 persons left; 12 persons stayed.",
    ],
)
def test_sums_that_are_right_or_that_nobody_drew_are_passed_over(sentence: str) -> None:
    assert list(sums_in(sentence)) == []


def test_a_cited_paper_is_read_and_a_quotation_from_one_that_is_not_here(
    said: Say, look: Look
) -> None:
    words = "Of 1,850 cases reviewed, 1,556 persons were permitted and 299 persons refused."
    paper = (
        f"12. Memorandum From the Harbour Desk to Minister Aas1\n\n{words}\n\n  1. Source: Box 3.\n"
    )
    cited = said("a", figure=1850, document="doc-12", passage="1")
    (finding,) = look(CHECK, cited, papers={"doc-12": paper})
    assert finding.place == "doc-12, passage 1"
    assert finding.sentence.endswith(
        "gives 1,850, and 299 and 1,556 make 1,855. If 1,850 was rounded to tens, they agree."
    )
    (quoted,) = look(CHECK, said("b", figure=1850, quote=words))
    assert quoted.claims == ("b",)
