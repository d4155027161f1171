"""Two figures in one breath."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from finalact.checks.two_figures_at_once import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def refused(say: Say, /, name: str, low: int | None, high: int | None, **more: Any) -> Claim:
    more = {"attribute": "stock", "population": "detainees", "period": "1988-05-02",
            "speaker": "Harbour Post", "said": "1988-05-03", **more}  # fmt: skip
    return say(name, low=low, high=high, **more)


def test_one_article_gives_two_numbers(said: Say, look: Look) -> None:
    few = refused(said, "few", None, 300, as_said="fewer than 300")
    many = refused(said, "many", 2000, 9000, as_said="several thousand", approximate=True)
    (finding,) = look(CHECK, few, many)
    assert finding.sentence == (
        "Harbour Post gives fewer than 300 and several thousand for 2 May 1988 (Detainees), both "
        "said on 3 May 1988."
    )


def test_numbers_that_meet_or_are_told_of_others_are_no_fault(said: Say, look: Look) -> None:
    few = refused(said, "few", None, 300)
    assert look(CHECK, few, refused(said, "within", 250, 250)) == []
    for other in (
        {"population": "students"}, {"period": "1988-05-01"}, {"said": "1988-05-04"},
        {"speaker": "Norland"}, {"attribute": "rate"},
    ):  # fmt: skip
        assert look(CHECK, few, refused(said, "many", 2000, 9000, **other)) == []


def test_what_is_told_at_second_hand_is_marked(said: Say, look: Look) -> None:
    more: dict[str, Any] = {"speaker": "Sudmark"}
    own = refused(said, "own", 20, 20, as_said="20", **more)
    told = evolve(refused(said, "told", 300, 300, as_said="300", **more), reporter="Norland")
    (finding,) = look(CHECK, own, told)
    assert finding.sentence.startswith(
        "Sudmark gives 20 and 300 (as reported by Norland) for 2 May 1988"
    )
    (both,) = look(CHECK, evolve(own, reporter="Norland"), told)
    assert both.sentence.startswith("Sudmark (as reported by Norland) gives 20 and 300 for")
