"""A gate on a question that nobody declared."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from finalact.checks.gate_question_unknown import CHECK
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Group
from finalact.model.finding import Finding
from finalact.model.gate import Gate

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]
PORTS = Group("ports", "the three ports", ("Ostland", "Westland"))


def asking(ferry: Dossier, question: str) -> Dossier:
    gate = Gate("ports_agree", "Agreement of the ports", question, "ports")
    return evolve(ferry, groups=(PORTS,), gates=(gate,))


def test_a_question_that_is_declared_nowhere_is_told_with_the_one_that_is_meant(
    look: Look, ferry: Dossier
) -> None:
    (finding,) = look(CHECK, dossier=asking(ferry, "harbor"))
    assert finding.sentence == (
        "“Agreement of the ports” asks for positions on harbor, which the dossier does not declare "
        "and on which nobody has spoken."
    )
    assert finding.remedy.startswith("Did you mean harbour? Declare the question")
    assert finding.place == "gate ports_agree"
    assert look(CHECK, dossier=asking(ferry, "harbour")) == []


def test_a_question_on_which_somebody_has_spoken_is_one(
    said: Say, look: Look, ferry: Dossier
) -> None:
    spoke = said("a", "Ostland", subject="ferry_line", attribute="position", value="agrees",
                 population="", said="1988-05-01")  # fmt: skip
    assert look(CHECK, spoke, dossier=asking(ferry, "ferry_line")) == []
    (early,) = look(CHECK, spoke, dossier=asking(ferry, "ferry_line"), known_by="1988-04-30")
    assert early.code == "gate-question-unknown"
    counted = said("b", figure=7, subject="crossings", population="")
    assert len(look(CHECK, counted, dossier=asking(ferry, "crossings"))) == 1


def test_a_gate_that_asks_a_group_nothing_is_told(look: Look, ferry: Dossier) -> None:
    (finding,) = look(CHECK, dossier=asking(ferry, ""))
    assert finding.sentence.endswith("asks the three ports, and names no question to agree on.")
    plain = evolve(ferry, gates=(Gate("g", "By conditions only", conditions=("x",)),))
    assert look(CHECK, dossier=plain) == []
