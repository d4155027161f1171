"""Whether two sides count the same people, where a rule asks for several things."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from finalact.model.dossier import Population, TakenFor
from finalact.model.partial_date import PartialDate

SAME = "count the same people"
LANDED = "flow(herring, 2004-01/2004-06) + flow(sprat, 2004-01/2004-06) <= 9000"


def landed(story: Any, speaker: str, herring: str, sprat: str) -> None:
    for name, said in (("herring", herring), ("sprat", sprat)):
        story.says(speaker, name, "flow", said, period="2004-01/2004-06", on="2004-07-10")


def test_two_sides_that_both_count_two_things_count_the_same(story: Any) -> None:
    landed(story, "Alba", "5,000", "3,500")
    landed(story, "Borduria", "6,000", "3,900")
    told = story.judge(LANDED, "2004-07-31").sentence
    assert "They differ on the figure and on the verdict." in told
    assert SAME not in told


def test_a_side_that_speaks_to_one_part_alone_counts_nobody_else(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "4", on="1988-03-30")
    story.says("Alba", "exiles", "stock", "2", on="1988-03-30")
    story.says("Borduria", "exiles", "stock", "3", on="1988-03-30")
    rule = "stock(prisoners) = 0 and stock(exiles) = 0"
    assert SAME not in story.judge(rule, "1988-03-31").sentence
    # Nor does one who speaks to the other part alone.
    story.says("Red Star", "prisoners", "stock", "5", on="1988-03-30")
    assert SAME not in story.judge(rule, "1988-03-31").sentence


def test_a_part_is_not_the_same_people_as_the_whole(story: Any) -> None:
    story.declares(
        Population("prisoners", "prisoners"),
        Population("sick", "the sick", part_of=("prisoners",)),
        Population("old", "the old", part_of=("prisoners",)),
    )
    story.says("Alba", "prisoners", "stock", "40", on="1988-03-30")
    story.says("Borduria", "sick", "stock", "9", on="1988-03-30")
    rule = "stock(prisoners) = 0"
    assert "They do not count the same people." in story.judge(rule, "1988-03-31").sentence
    # Two parts of one whole are different people, whatever else the sides count.
    story.claims.clear()
    story.says("Alba", "old", "stock", "7", on="1988-03-30")
    story.says("Borduria", "sick", "stock", "9", on="1988-03-30")
    assert "They do not count the same people." in story.judge(rule, "1988-03-31").sentence


def test_of_three_sides_two_may_be_taken_to_count_the_same_people(story: Any) -> None:
    for by, who in (("Lund", "Lund takes some of them"), ("", "Some of them are taken")):
        story.dossier = evolve(story.dossier, populations=())
        taken = TakenFor("prisoners", by, PartialDate.parse("1988-03-10"), "for the memo")
        story.declares(
            Population("prisoners", "prisoners"),
            Population("offenders", "offenders", taken_for=(taken,)),
            Population("sick", "the sick", part_of=("prisoners",)),
        )
        story.claims.clear()
        story.says("Alba", "prisoners", "stock", "40", on="1988-03-30")
        story.says("Borduria", "offenders", "stock", "12", on="1988-03-30")
        story.says("Red Star", "sick", "stock", "9", on="1988-03-30")
        told = story.judge("stock(prisoners) = 0", "1988-03-31").sentence
        assert f"{who} to count the same people; others do not." in told


def test_what_is_no_people_is_not_called_so(story: Any) -> None:
    story.declares(
        Population("guns", "guns", unit="guns"),
        Population("siege_guns", "siege guns", unit="guns", part_of=("guns",)),
        Population("mortars", "mortars", unit="guns", overlaps=("guns",)),
        Population("pistols", "pistols", unit="guns"),
    )
    story.says("Alba", "guns", "stock", "40", on="1988-03-30", unit="guns")
    story.says("Borduria", "siege_guns", "stock", "9", on="1988-03-30", unit="guns")
    for drawn in ("mortars", "pistols"):
        story.says("Alba", "guns", "stock", "70", on="1988-03-30", unit="guns", population=drawn)
    told = story.judge("stock(guns) <= 10", "1988-03-31")
    assert told.sentence.endswith("They do not count the same.")
    assert {aside.why for aside in told.set_aside} == {
        "it counts something else that is partly the same, how far is not known: mortars",
        "it counts something else: pistols",
    }
