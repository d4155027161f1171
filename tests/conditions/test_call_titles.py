"""What stands before the figures where a rule asks for several things."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from finalact.model.dossier import Population, Subject


def test_one_thing_over_two_periods_is_told_with_its_periods(story: Any) -> None:
    story.declares(Population("scrapped", "Guns scrapped", unit="guns"))
    story.says("Alba", "scrapped", "flow", "800", period="1991", on="1992-01-10", unit="guns")
    story.says("Alba", "scrapped", "flow", "900", period="1992", on="1993-01-10", unit="guns")
    told = story.judge("flow(scrapped, 1992) > flow(scrapped, 1991)", "1993-01-31").sentence
    assert told == "Met: Guns scrapped in 1992: 900, Guns scrapped in 1991: 800 (Alba)."


def test_each_figure_of_a_sum_is_told_with_what_it_is(story: Any) -> None:
    story.declares(Population("guns", "Guns"), Population("stored", "Guns in store"))
    story.says("Alba", "guns", "stock", "4200", on="1992-01-20")
    story.says("Alba", "stored", "stock", "600", on="1992-01-20")
    told = story.judge("stock(guns) - stock(stored) <= 3000", "1992-01-21").sentence
    assert told == "Not met: Guns: 4,200, Guns in store: 600 (Alba)."


def test_one_thing_asked_for_twice_needs_no_name(story: Any) -> None:
    story.declares(Subject("tariff", "The tariff", ("in force", "reduced", "abolished")))
    story.says("Alba", "tariff", "state", "reduced", on="1992-01-20")
    rule = 'state(tariff) = "abolished" or state(tariff) = "reduced"'
    assert story.judge(rule, "1992-01-21").sentence == "Met: “reduced” (Alba)."


def test_none_and_nought_are_one_figure_beside_a_name_too(story: Any) -> None:
    for speaker in ("Alba", "Borduria"):
        story.says(speaker, "mines", "stock", "0", on="1992-01-20")
        story.says(speaker, "guns", "stock", "3", on="1992-01-20")
    said = story.claims[0]
    story.claims[0] = evolve(said, quantity=evolve(said.quantity, as_said="none"))
    told = story.judge("stock(mines) = 0 and stock(guns) = 3", "1992-01-21").sentence
    assert "mines: none" in told
    assert "They agree on the figure." in told
