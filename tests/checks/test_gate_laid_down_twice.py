"""Two records of a gate, of one day, that ask for different things."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from finalact.checks.gate_laid_down_twice import CHECK
from finalact.model.dossier import Dossier, Group
from finalact.model.finding import Finding
from finalact.model.gate import Consent, Gate
from finalact.model.partial_date import PartialDate

Look = Callable[..., list[Finding]]
PORTS = Group("ports", "the three ports", ("Ostland", "Westland"))
ISLES = Group("isles", "the isles", ("Isle",))
MAY = PartialDate.parse("1988-05-01")
ONE = Gate("agree", "Agreement of the ports", "harbour", "ports", since=MAY)
OTHER = evolve(ONE, rule=Consent.LESS_ONE, group="isles")


def laying(ferry: Dossier, *gates: Gate) -> Dossier:
    return evolve(ferry, groups=(PORTS, ISLES), gates=gates)


def test_what_differs_is_named_and_the_one_that_asks_for_more_is_taken(
    look: Look, ferry: Dossier
) -> None:
    (finding,) = look(CHECK, dossier=laying(ferry, OTHER, ONE))
    assert finding.sentence == (
        "Records of “Agreement of the ports” laid down 1 May 1988 ask for different things: the "
        "rule is consensus, or consensus less one; it asks the three ports, or the isles. Until "
        "that is settled the first of each is taken."
    )
    assert finding.place == "gate agree"
    assert look(CHECK, dossier=laying(ferry, ONE, OTHER))[0].sentence == finding.sentence


def test_a_later_rule_or_one_put_right_is_no_fault(look: Look, ferry: Dossier) -> None:
    later = evolve(OTHER, since=PartialDate.parse("1988-05-02"))
    assert look(CHECK, dossier=laying(ferry, ONE, later)) == []
    right = evolve(OTHER, known_on=PartialDate.parse("1988-05-20"))
    assert look(CHECK, dossier=laying(ferry, ONE, right)) == []
    assert look(CHECK, dossier=laying(ferry, ONE, evolve(ONE, title="The ports"))) == []


def test_what_is_known_only_later_is_told_only_then(look: Look, ferry: Dossier) -> None:
    torn = laying(ferry, ONE, OTHER)
    assert look(CHECK, dossier=torn, known_by="1988-04-30") == []
    assert len(look(CHECK, dossier=torn, known_by="1988-05-01")) == 1
