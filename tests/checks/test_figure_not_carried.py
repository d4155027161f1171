"""Figures in a cited paper that nobody recorded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finalact.checks.figure_not_carried import CHECK
from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def paper(*paragraphs: str) -> dict[str, str]:
    body = "\n\n".join(paragraphs)
    return {"doc-12": f"12. Memorandum From the Desk to Aas1\n\n{body}\n\n  1. Source: Box 3.\n"}


def test_every_figure_of_a_cited_paper_is_carried_or_told(said: Say, look: Look) -> None:
    text = paper("We count 40 detainees. Departures run at 9,000–10,000 a year.")
    carried = said("a", figure=40, document="doc-12", passage="1")
    (finding,) = look(CHECK, carried, papers=text)
    assert finding.sentence == (
        "“9,000–10,000 a year” stands in doc-12, passage 1; no claim that cites the paper carries "
        "it."
    )
    assert (finding.place, finding.severity) == ("doc-12, passage 1", "note")
    rate = said("b", low=9000, high=10000, attribute="rate", document="doc-12", passage="1")
    assert look(CHECK, carried, rate, papers=text) == []


def test_the_remedy_speaks_of_one_figure_or_of_several(said: Say, look: Look) -> None:
    cites = said("a", figure=7, document="doc-12", passage="1")
    (one,) = look(CHECK, cites, papers=paper("We count 40 detainees."))
    assert one.remedy.startswith("Record it as a claim, with who says it and whom it counts")
    (two,) = look(CHECK, cites, papers=paper("We count 40 detainees and 55 hostages."))
    assert two.sentence.endswith("no claim that cites the paper carries them.")
    assert two.remedy == (
        "Record them as claims, with who says them and whom they count, if anything may rest on "
        "them; else leave them."
    )


def test_a_figure_carried_from_another_paper_is_not_carried_from_this(
    said: Say, look: Look
) -> None:
    text = paper("We count 40 detainees.")
    other = said("a", figure=40, source="Harbour Post")
    cites = said("b", figure=7, document="doc-12", passage="1")
    assert len(look(CHECK, other, cites, papers=text)) == 1


def test_a_paper_that_nobody_cites_is_left_alone(said: Say, look: Look) -> None:
    assert look(CHECK, said("a", figure=40), papers=paper("We count 40 detainees.")) == []


def test_what_a_condition_asks_for_is_carried_by_it(said: Say, look: Look) -> None:
    text = paper("Departures should reach 6,000 in 1988, and refusals older than ten years lapse.")
    condition = Condition(
        "leaving", "Leaving", expression="flow(leaving, 1988) >= 6000 and years_since(x) >= 10",
        citations=(Citation("doc-12", "1"),),
    )  # fmt: skip
    assert look(CHECK, conditions=[condition], papers=text) == []
    bare = Condition("leaving", "Leaving", citations=(Citation("doc-12", "1"),))
    assert len(look(CHECK, conditions=[bare], papers=text)) == 1
    del said


@pytest.mark.parametrize(
    "words",
    [
        "See telegram 129537 of May 19 and Document 48, page 155.",
        "I believe that five criteria must be met.",
        "The Madrid meeting opened three years later, on 4 November 1986.",
        "We talked for two hours about two or three of them.",
        "Half of the city was dark.",
    ],
)
def test_dates_numbers_of_papers_and_talk_are_no_figures(said: Say, look: Look, words: str) -> None:
    cites = said("a", figure=7, document="doc-12", passage="1")
    assert look(CHECK, cites, papers=paper(words)) == []


def test_a_small_number_of_people_let_go_is_missed_where_no_claim_carries_it(
    said: Say, look: Look
) -> None:
    text = paper("Of 88 on the list 32 were let go. Basket 3 was left for Article 12.")
    carried = said("a", figure=88, document="doc-12", passage="1")
    (finding,) = look(CHECK, carried, papers=text)
    assert finding.sentence.startswith("“32” stands in doc-12, passage 1;")
