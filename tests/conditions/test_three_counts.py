"""The same people, counted by what is stated, from a register and by estimate."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from finalact.claims.ledger import Ledger
from finalact.conditions.assess import Assessor
from finalact.conditions.scene import Scene
from finalact.conditions.three_counts import Counts, counts_as_dicts, counts_behind
from finalact.model.claim import Citation, Claim, ClaimKind
from finalact.model.condition import Condition
from finalact.model.dossier import Case, Dossier, Population, Register, Side
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity

DAY = date(1988, 3, 31)
PRISON = Dossier(
    "prison",
    "The prison",
    "May we?",
    sides=(Side("ours", "Alba", ("Alba",)), Side("theirs", "Borduria", ("Borduria",))),
    populations=(Population("held", "Persons held", unit="persons"),),
    registers=(Register("names", "Names on our list", population="held", counts="persons"),),
)


def count(name: str, speaker: str, figure: int, kind: ClaimKind = ClaimKind.FACT) -> Claim:
    day = PartialDate.parse("1988-03-30")
    figures = Quantity(f"{figure}", figure, figure, unit="persons")
    return Claim(
        name, "held", "stock", quantity=figures, kind=kind, speaker=speaker, population="held",
        period=day, said_on=day, citations=(Citation(source="The Islander"),),
    )  # fmt: skip


CASES = (Case("berg", "names", size=1), Case("lind", "names", size=1))
CLAIMS = (count("ours", "Alba", 30), count("theirs", "Borduria", 9),
          count("guess", "the desk", 20, ClaimKind.ESTIMATE))  # fmt: skip


def counts(
    rule: str, claims: tuple[Claim, ...] = CLAIMS, dossier: Dossier = PRISON
) -> list[Counts]:
    scene = Scene(dossier, Ledger(dossier, claims), (), CASES, DAY, DAY, 0.1)
    return list(counts_behind(scene, Assessor(scene).condition(Condition("", "", expression=rule))))


def test_all_three_are_shown_whichever_the_condition_means() -> None:
    (stated,) = counts("stock(held) = 0")
    (register,) = counts("stock(held from register) = 0")
    (estimate,) = counts("stock(held from estimate) <= 50")
    assert (stated.meant, register.meant, estimate.meant) == ("stated", "register", "estimate")
    for told in (stated, register, estimate):
        assert told.sources == ("stated", "register", "estimate")
        assert told.said("stated") == "30 (Alba) and 9 (Borduria)"
        assert told.said("register").endswith("two persons open on the register")
        assert told.said("estimate") == "20"
    assert stated.conclusion == "They differ. The condition means the stated figures."
    assert register.conclusion == "They differ. The condition means the register."


def test_open_means_the_register_and_without_one_what_is_stated() -> None:
    (told,) = counts("open(held) = 0")
    assert told.meant == "register"
    (without,) = counts("open(held) = 0", dossier=evolve(PRISON, registers=()))
    assert without.meant == "stated"


def test_what_the_condition_means_may_be_lacking() -> None:
    (told,) = counts("stock(held from estimate) = 0", CLAIMS[:1])
    assert told.sources == ("stated", "register")
    assert told.conclusion.endswith("means the estimate, of which there is none by that day.")


def test_a_rule_that_counts_nobody_has_no_counts() -> None:
    assert counts('state(held) = "free"') == []
    assert counts("flow(held, 1988) >= 5") == []


def test_for_machines_each_way_stands_under_its_name() -> None:
    (told,) = counts_as_dicts(counts("stock(held) = 0", CLAIMS[:2]))
    assert told["of"] == "held"
    assert told["meant"] == "stated"
    assert [one["side"] for one in told["stated"]] == ["Alba", "Borduria"]
    assert told["stated"][0]["claims"] == ["ours"]
    assert told["register"]["low"] == 2
    assert told["estimate"] is None
