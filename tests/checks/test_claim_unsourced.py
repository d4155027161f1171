"""A claim that nobody can look up."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.claim_unsourced import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_everybody_knows_is_no_source(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, said("hearsay", "Sudmark", 120, source=""))
    assert finding.sentence.startswith("Sudmark, “120” (Leaving Sudmark): no document")
    assert finding.claims == ("hearsay",)


def test_a_newspaper_or_a_paper_on_the_desk_will_do(said: Say, look: Look) -> None:
    read = said("read", figure=120, source="Harbour Post, 2 May 1988")
    cited = said("cited", figure=40, document="doc-12", passage="1", source="")
    assert look(CHECK, read, cited) == []


def test_a_mended_row_stands_on_the_passage_of_the_first(said: Say, look: Look) -> None:
    first = said("first", figure=120)
    mended = said("second", figure=210, relation="mends", target="first", source="")
    assert look(CHECK, first, mended) == []


def test_what_has_not_reached_us_is_not_spoken_of(said: Say, look: Look) -> None:
    later = said("later", figure=120, source="", said="1989-02-01")
    assert look(CHECK, later) == []
    assert len(look(CHECK, later, known_by="1989-02-01")) == 1
