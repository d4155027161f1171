"""A decision that binds asks its gate first; exploring does not, and a reason can pass it."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from finalact.claims.ledger import Ledger
from finalact.conditions.scene import Scene
from finalact.decisions.binding import gates_of, passed
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.taking import begun
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Group, Side, Subject
from finalact.model.gate import Consent, Gate
from finalact.model.memo_step import Decided, Drafted
from finalact.model.memorandum import Draft, MemoKind, RecommendationSaid
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

D = PartialDate.parse
ALLIES = ("Syldavia", "Poldevia")
DOSSIER = Dossier(
    "desk",
    "A desk",
    "May we?",
    sides=tuple(Side(name.lower(), name, (name,)) for name in ALLIES),
    groups=(Group("allies", "the allies", ALLIES),),
    subjects=(Subject("conference", "the conference", ("agrees", "opposes")),),
    gates=(Gate("consensus", "Consensus of the allies", "conference", "allies"),),
)
DRAFT = Draft(
    MemoKind.ACTION,
    "The conference",
    "Text.",
    recommendations=(
        RecommendationSaid(1, binds=True, gate="consensus"),
        RecommendationSaid(2, gate="consensus"),
    ),
)
MEMO: Memorandum = begun("memo-1", Drafted(DRAFT), "Simmel", D("1988-03-30"))
APPROVED = Decided(1, "approve")


def scene(*agreed: str) -> Scene:
    said = [
        Claim(
            f"c{n}",
            "conference",
            "position",
            value="agrees",
            speaker=who,
            period=D("1988-03-01"),
            said_on=D("1988-03-01"),
        )
        for n, who in enumerate(agreed)
    ]
    day = date(1988, 3, 31)
    return Scene(DOSSIER, Ledger(DOSSIER, said), (), (), day, day, 0.1)


def test_a_binding_approval_is_refused_while_an_ally_has_not_spoken() -> None:
    with pytest.raises(Refusal) as refusal:
        passed(MEMO, APPROVED, scene("Syldavia"))
    assert refusal.value.code == "gate-shut"
    assert "Poldevia has not spoken" in refusal.value.sentence


def test_once_all_have_agreed_it_passes_and_no_reason_is_kept() -> None:
    decided, passages = passed(MEMO, evolve(APPROVED, accepted="In haste."), scene(*ALLIES))
    assert decided.binding
    assert decided.accepted == ""
    assert [passage.gate.id for passage in passages] == ["consensus"]


def test_a_shut_gate_is_passed_with_a_reason_that_is_kept() -> None:
    decided, passages = passed(MEMO, evolve(APPROVED, accepted="They will follow."), scene())
    assert (decided.binding, decided.accepted) == (True, "They will follow.")
    assert passages[0].accepted == "They will follow."


@pytest.mark.parametrize(
    "decided",
    [
        evolve(APPROVED, ad_referendum=True),
        Decided(1, "disapprove"),
        Decided(1, "defer"),
        Decided(1, "none"),
        Decided(2, "approve"),
    ],
)
def test_what_binds_nobody_asks_no_gate(decided: Decided) -> None:
    assert gates_of(MEMO, decided) == ()
    found, passages = passed(MEMO, decided, scene())
    assert (found.binding, passages) == (False, ())


def test_who_says_that_it_binds_is_asked_for_the_gate_of_the_recommendation() -> None:
    with pytest.raises(Refusal):
        passed(MEMO, Decided(2, "approve as amended", binding=True), scene())


def test_it_is_asked_by_the_rule_of_its_own_day() -> None:
    said = scene("Syldavia")
    (gate,) = DOSSIER.gates
    anew = evolve(gate, rule=Consent.LESS_ONE, since=D("1988-04-01"))
    dossier = evolve(DOSSIER, gates=(gate, anew))
    before = evolve(said, dossier=dossier, ledger=Ledger(dossier, said.ledger.by_id.values()))
    with pytest.raises(Refusal, match="Poldevia has not spoken"):
        passed(MEMO, APPROVED, before)
    day = date(1988, 4, 1)
    _, passages = passed(MEMO, APPROVED, evolve(before, as_of=day, known_by=day, kept={}))
    assert [passage.gate.rule for passage in passages] == [Consent.LESS_ONE]
    only = evolve(DOSSIER, gates=(anew,))
    with pytest.raises(Refusal) as refusal:
        passed(MEMO, APPROVED, evolve(said, dossier=only, kept={}))
    assert refusal.value.code == "gate-not-laid-down"
