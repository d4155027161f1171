"""What holds for all checks: names, the two clocks, and how long they take."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from finalact.checks import CHECKS, Check, Material, all_findings
from finalact.model.claim import Claim
from finalact.model.condition import Condition
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]

NEVER_SAID = ("error", "null", "n/a", "invalid", "none of the above", "traceback")


def test_every_check_has_a_name_of_its_own_and_says_what_it_does() -> None:
    codes = [check.code for check in CHECKS]
    assert len(set(codes)) == len(codes) >= 15
    for check in CHECKS:
        assert check.looks_for.endswith(".")
        assert check.remedy.endswith(".")
        assert not [word for word in NEVER_SAID if word in check.looks_for.lower().split()]


def tangled(said: Say) -> list[Claim]:
    """A small ledger with something wrong in every row, some of it known only later."""
    return [
        said("undated", figure=4, said=""),
        said("unsourced", figure=5, source=""),
        said("early", figure=900, period="1988", said="1988-03-01", known="1988-02-01"),
        said("early-2", figure=800, period="1988", said="1988-09-01"),
        said("year-part", figure=1000, period="1988-01/1988-06", said="1988-09-01"),
        said("swapped", low=9, high=2, population="nobody", document="doc-12", passage="77"),
        said("state", subject="harbour", attribute="state", value="ajar", said="1988-10-01"),
        said("quoted", figure=1, document="doc-12", passage="1", quote="no such words"),
        said("circle-a", figure=1, relation="corrects", target="nothing", said="1988-11-01"),
    ]


CONDITIONS = (Condition("a", "A", expression="met(b)"), Condition("b", "B", expression="met(a"))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_findings_carry_the_code_of_their_check(check: Check, said: Say, look: Look) -> None:
    for finding in look(check, *tangled(said), conditions=CONDITIONS, known_by="1989-12-31"):
        assert finding.code == check.code
        assert finding.sentence.endswith((".", "!", "?"))
        assert finding.remedy
        assert finding.place


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
@pytest.mark.parametrize("day", ["1988-02-15", "1988-08-01", "1988-09-15"])
def test_what_becomes_known_later_changes_no_earlier_finding(
    check: Check, day: str, said: Say, look: Look
) -> None:
    everything = tangled(said)
    by_then = [
        claim
        for claim in everything
        if claim.reached_us is None or str(claim.reached_us.counts_from) <= day
    ]
    assert look(check, *everything, conditions=CONDITIONS, known_by=day) == look(
        check, *by_then, conditions=CONDITIONS, known_by=day
    )


MONITORS = 40


@pytest.mark.slow
def test_a_desk_of_twenty_thousand_claims(said: Say, lay: Callable[..., Material]) -> None:
    """Forty monitors, each with a figure a month for forty years, and quotations."""
    claims = [
        said(
            f"c{monitor}-{month}",
            f"Monitor {monitor}",
            month % 97,
            period=f"{1940 + month // 12}-{month % 12 + 1:02}",
            said=f"{1942 + month // 12}-06-01",
            document="doc-12",
            passage="1",
            quote="We count 40 detainees",
        )
        for monitor in range(MONITORS)
        for month in range(500)
    ]
    years = [
        said(f"y{m}-{y}", f"Monitor {m}", 5000, period=f"{1940 + y}", said=f"{1942 + y}-06-01")
        for m in range(MONITORS)
        for y in range(40)
    ]
    desk = lay(*claims, *years, known_by="1995-01-01")
    begun = process_time()
    found = all_findings(desk)
    # Some two seconds; each claim set against every other would take far longer.
    assert process_time() - begun < 10
    assert sum(f.code == "total-and-parts-disagree" for f in found) == MONITORS * 40
