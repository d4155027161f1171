"""Citations that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finalact.checks.passage_not_found import CHECK
from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


@pytest.mark.parametrize("passage", ["1", "2", "para. 2", "note 1", "Note 1", "source note", ""])
def test_a_passage_may_be_written_in_several_ways(passage: str, said: Say, look: Look) -> None:
    assert look(CHECK, said("cited", figure=40, document="doc-12", passage=passage)) == []


def test_there_is_no_ninth_passage(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, said("cited", figure=40, document="doc-12", passage="9"))
    assert finding.sentence == (
        "Norland, “40” (Leaving Sudmark) cites doc-12, passage 9, and the paper has none of that "
        "name."
    )
    assert "It has passages 1 to 2." in finding.remedy


def test_the_paper_is_not_on_the_desk(look: Look) -> None:
    condition = Condition("open", "An open harbour", citations=(Citation("doc-99", "1"),))
    (finding,) = look(CHECK, conditions=[condition])
    assert "cites doc-99, which is not on the desk or cannot be read" in finding.sentence
    assert finding.place == "condition open"
