"""Conditions that come from nowhere."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.condition_without_basis import CHECK
from finalact.model.claim import Citation
from finalact.model.condition import Condition, Precedent
from finalact.model.finding import Finding

Look = Callable[..., list[Finding]]


def test_a_title_alone_is_nobodys_condition(look: Look) -> None:
    (finding,) = look(CHECK, conditions=[Condition("open", "An open harbour")])
    assert finding.sentence == (
        "“An open harbour” gives neither the words in which it was set nor a passage."
    )


def test_words_need_a_place(look: Look) -> None:
    (finding,) = look(CHECK, conditions=[Condition("open", "An open harbour", words="open")])
    assert finding.sentence == (
        "“An open harbour” gives the words in which it was set, and no place for them."
    )


def test_a_passage_or_a_precedent_is_a_basis(look: Look) -> None:
    cited = Condition("open", "An open harbour", citations=(Citation("doc-12", "1"),))
    before = Condition("access", "Access", precedents=(Precedent("The talks of 1977"),))
    assert look(CHECK, conditions=[cited, before]) == []
