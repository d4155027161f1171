"""Figures of people whom nobody has defined."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.population_undefined import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_a_population_is_misspelled_in_two_rows(said: Say, look: Look) -> None:
    claims = [said(f"row-{n}", figure=n, population="leaver") for n in (40, 41)]
    (finding,) = look(CHECK, *claims)
    assert finding.sentence == (
        "The figure 40 (Norland) and 1 more counts leaver, which the dossier does not declare; "
        "nothing tells whom it holds."
    )
    assert finding.remedy.startswith("Did you mean leavers?")
    assert finding.claims == ("row-40", "row-41")


def test_declared_populations_and_subjects_and_blanks_are_fine(said: Say, look: Look) -> None:
    named = [said(p or "blank", figure=1, population=p) for p in ("students", "leaving", "")]
    assert look(CHECK, *named) == []


def test_a_word_without_a_figure_counts_nobody(said: Say, look: Look) -> None:
    word = said("word", attribute="statement", value="they may go", population="visitors")
    assert look(CHECK, word) == []
