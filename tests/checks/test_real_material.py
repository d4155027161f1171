"""What a careful analyst marks in two tables of real claims, and what the checks find there.

The rows are made into claims by shared_claims.py; the faults are those that the tables were kept
for. Every finding is judged: what is not listed here would be a false alarm.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.checks import all_findings
from finalact.claims.pairs import Pair, PairVerdict
from finalact.claims.pairs_beside import Beside
from finalact.model.claim import Citation, Relation
from finalact.model.dossier import Population
from finalact.model.finding import Finding
from finalact.model.quantity import Quantity
from tests.checks.conftest import laid_out
from tests.checks.shared_claims import Table, moscow_claims, soviet_claims, when, with_claims

TODAY = date(2026, 11, 21)
# Of other checks, and true: a period given in months that ends within the month of the statement.
OTHER = {"told-before-it-happened", "claim-unsourced", "promise-overdue", "claim-without-speaker"}


@pytest.fixture(scope="module")
def soviet(shared: Path) -> Table:
    return soviet_claims(shared / "soviet-hr-claims")


@pytest.fixture(scope="module")
def moscow(shared: Path) -> Table:
    return moscow_claims(shared / "moscow-1988")


def found(table: Table) -> dict[str, list[Finding]]:
    """The findings on a table, by their code."""
    material = laid_out(*table.claims, dossier=table.dossier, papers={}, known_by=TODAY.isoformat())
    by_code: dict[str, list[Finding]] = defaultdict(list)
    for finding in all_findings(material):
        by_code[finding.code].append(finding)
    return by_code


def beside(table: Table) -> Beside:
    return Beside(laid_out(*table.claims, dossier=table.dossier).scene.ledger, TODAY, TODAY, 0.1)


def verdict(table: Table, one: str, other: str) -> Pair:
    look = beside(table)
    return look.between(look.ledger.by_id[one], look.ledger.by_id[other])


# ---- findings ------------------------------------------------------------------------------------


def test_what_is_found_among_the_soviet_claims_and_nothing_else(soviet: Table) -> None:
    by_code = found(soviet)
    assert set(by_code) - OTHER == {"silent-revision", "projection-missed"}
    assert [f.claims for f in by_code["silent-revision"]] == [
        ("C149", "C150"), ("C150", "C011"), ("C011", "C152"),
    ]  # fmt: skip
    (missed,) = by_code["projection-missed"]
    assert missed.claims == ("C012", "C036")
    assert "projected 25,800 for 1974" in missed.sentence
    assert {f.claims for f in by_code["told-before-it-happened"]} == {("C017",), ("C097",)}


def test_what_is_found_in_the_moscow_table_and_nothing_else(moscow: Table) -> None:
    by_code = found(moscow)
    assert set(by_code) - OTHER == {"silent-revision", "share-disagrees", "parts-do-not-add"}
    sentences = [f.sentence for f in by_code["silent-revision"]]
    assert any("51,320" in s and "51,370" in s for s in sentences)
    assert any("1,698" in s and "1,378" in s for s in sentences)
    (share,) = by_code["share-disagrees"]
    assert "136 of 1,378 persons is 9.9 percent" in share.sentence
    (parts,) = by_code["parts-do-not-add"]
    assert "gives 1,850" in parts.sentence
    assert "add up to 1,855, 5 more" in parts.sentence
    assert all(f.place.startswith("claim") for fs in by_code.values() for f in fs)


def test_a_recorded_correction_of_july_is_no_silent_one(moscow: Table) -> None:
    first = next(c for c in moscow.claims if c.quantity.low == 1698)
    corrected = evolve(
        moscow,
        claims=tuple(
            evolve(c, relation=Relation.CORRECTS, target=first.id)
            if c.quantity.low == 1378 and c.attribute == "flow"
            else c
            for c in moscow.claims
        ),
    )
    told = [f.sentence for f in found(corrected)["silent-revision"]]
    assert not [s for s in told if "1,698" in s]


def test_june_1987_once_it_is_entered_with_its_printed_difference(moscow: Table) -> None:
    june = next(c for c in moscow.claims if c.quantity.low == 1493)
    printed = evolve(
        june,
        citations=(
            Citation(source="JTA", quote="1,493 left in June, 697 more than in June 1987."),
        ),
    )
    claims = tuple(printed if c is june else c for c in moscow.claims)
    (finding,) = found(evolve(moscow, claims=claims))["comparison-disagrees"]
    assert "that makes 796 of June 1987, for which it gave 790" in finding.sentence


def test_twenty_three_cases_and_eight_more_are_not_thirty_two(soviet: Table) -> None:
    at_first = next(c for c in soviet.claims if c.id == "C123")
    more = evolve(
        at_first, id="more", attribute="flow", quantity=Quantity("8 more", 8, 8, unit="families"),
        period=when("1973-08-14/1973-09-04"), said_on=when("1973-09-05"),
    )  # fmt: skip
    (finding,) = found(with_claims(soviet, more))["count-and-change-disagree"]
    assert finding.claims == ("C123", "more", "C124")
    assert finding.sentence.endswith("the first two make 31.")


def test_one_share_of_the_cases_and_of_the_persons(soviet: Table) -> None:
    closed = next(c for c in soviet.claims if c.id == "C124")
    share = evolve(
        closed, id="share", attribute="share", population=closed.subject,
        quantity=Quantity("approximately 14 percent", 14, 14, approximate=True, unit="percent"),
    )  # fmt: skip
    (finding,) = found(with_claims(soviet, share))["share-disagrees"]
    assert "it is one share for two counts" in finding.sentence
    assert "32 of 221 families is 14.5 and 88 of 657 persons is 13.4 percent" in finding.sentence


def test_a_desk_that_mixes_visas_with_departures_is_told(soviet: Table) -> None:
    mixed = tuple(
        evolve(c, population="jews_leaving_the_ussr") if c.id == "C054" else c
        for c in soviet.claims
    )
    (finding,) = found(evolve(soviet, claims=mixed))["population-in-two-units"]
    assert "is counted in persons" in finding.sentence
    assert "and visas (98, National Conference on Soviet Jewry (NCSJ))" in finding.sentence or (
        "and visas (98, National Conference on Soviet Jewry)" in finding.sentence
    )


# ---- pairs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("C062", "C064", PairVerdict.CLASH),  # 8,155 and 8,149 for 1987
        ("C051", "C096", PairVerdict.CLASH),  # 51,320 and 51,370 for 1979
        ("C070", "C071", PairVerdict.CLASH),  # about 300, under 100
        ("C131", "C133", PairVerdict.CLASH),  # 34 families, about 60
        ("C132", "C134", PairVerdict.CLASH),  # 94 persons, over 200
        ("C079", "C080", PairVerdict.REVISION),  # July 1988
        ("C149", "C150", PairVerdict.REVISION),  # 33,000 and 35,000 by one government
        ("C042", "C050", PairVerdict.SAME_FIGURE),  # 1,140 twice
        ("C016", "C151", PairVerdict.SAME_FIGURE),  # about 31,000 and 30,000
        ("C056", "C066", PairVerdict.SAME_FIGURE),  # about 380,000 and about 400,000
        ("C059", "C060", PairVerdict.POPULATIONS),  # all, and three peoples
        ("C015", "C017", PairVerdict.POPULATIONS),  # all departures, and those to Israel
        ("C052", "C115", PairVerdict.POPULATIONS),  # refuseniks known, applicants turned down
        ("C121", "C122", PairVerdict.POPULATIONS),  # families and persons
        ("C058", "C061", PairVerdict.PERIODS),  # to June, and to July
        ("C123", "C124", PairVerdict.PERIODS),  # 23 in August, 32 in September
        ("C142", "C036", PairVerdict.POPULATIONS),  # requests, and departures
    ],
)
def test_pairs_of_the_soviet_claims(
    soviet: Table, one: str, other: str, wanted: PairVerdict
) -> None:
    assert verdict(soviet, one, other).verdict is wanted
    assert verdict(soviet, other, one).verdict is wanted


def test_three_counts_of_1987_and_the_flights_by_way_of_bucharest(soviet: Table) -> None:
    assert verdict(soviet, "C062", "C067").verdict is PairVerdict.CLASH
    bucharest = Population("via_bucharest", "by way of Bucharest", ("jews_leaving_the_ussr",))
    dossier = evolve(soviet.dossier, populations=(*soviet.dossier.populations, bucharest))
    flights = evolve(
        next(c for c in soviet.claims if c.id == "C064"), id="flights",
        population="via_bucharest", quantity=Quantity("144", 144, 144, unit="persons"),
    )  # fmt: skip
    pair = verdict(with_claims(evolve(soviet, dossier=dossier), flights), "C062", "C067")
    assert pair.verdict is PairVerdict.EXPLAINED
    assert pair.because == ("flights",)


def test_the_clashes_of_the_moscow_table_are_those_it_was_kept_for(moscow: Table) -> None:
    clashes = [p for p in beside(moscow).all() if p.verdict is PairVerdict.CLASH]
    numbers = {
        frozenset((str(p.one.quantity.as_said), str(p.other.quantity.as_said))) for p in clashes
    }
    for one, other in (
        ("8,155", "8,149"), ("8,155", "8,011"), ("6,078", "6,930"), ("3,092", "3,104"),
        ("765", "735"), ("about 300", "under 100"), ("51,320", "51,330"),
    ):  # fmt: skip
        assert frozenset((one, other)) in numbers
    assert len(clashes) == 19
