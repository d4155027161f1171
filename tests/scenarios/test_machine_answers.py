"""What machines are told: the keys that other programs rely on, and that no more is withheld."""

from __future__ import annotations

import json
from datetime import date

import pytest

from finalact.conditions.contract import (
    assessment_as_dict,
    explanation_as_dict,
    status_as_dict,
)
from finalact.desk import Desk

DAY = date(1988, 3, 31)
CONDITION = set(
    "id title words expression required verdict by treatment treatment_stage condition_stage "
    "dissent outlook questions sentence claims".split()
)
CLAIM = set(
    "id subject attribute value speaker side reporter kind population as_said low high low_open "
    "high_open approximate presumes_some unit period said_on known_on document passage page quote "
    "source".split()
)


def test_status(moscow: Desk) -> None:
    told = status_as_dict(moscow.as_of(DAY).status())
    assert {"question", "answer", "sentence", "as_of", "known_by", "tolerance"} <= set(told)
    assert (told["answer"], told["as_of"], told["tolerance"]) == ("no", "1988-03-31", 0.1)
    for condition in told["conditions"]:
        assert set(condition) >= CONDITION
        assert all(isinstance(claim, str) for claim in condition["claims"])
    afghanistan = told["conditions"][0]
    assert (afghanistan["treatment"], afghanistan["treatment_stage"]) == ("assumed", "proposed")
    assert afghanistan["dissent"][0]["by"] == "Whitehead"
    emigration = next(c for c in told["conditions"] if c["id"] == "emigration")
    assert set(emigration["questions"][0]) >= {
        "text",
        "raised_by",
        "readings",
        "verdict_by_reading",
    }
    assert json.loads(json.dumps(told)) == told


def test_assess_has_neither_id_nor_title(moscow: Desk) -> None:
    told = assessment_as_dict(moscow.as_of(DAY).assess("stock(political_prisoners) = 0"))
    assert set(told) >= CONDITION - {"id", "title"} | {"as_of", "known_by", "tolerance"}
    assert not {"id", "title"} & set(told)
    assert told["by"] == {"ours": "not met", "theirs": "not met"}


@pytest.mark.parametrize("name", ["prisoners", "emigration", "alliance_consensus"])
def test_explain_gives_the_tree_what_was_set_aside_and_each_claim_whole(
    moscow: Desk, name: str
) -> None:
    view = moscow.as_of(date(1988, 8, 5))
    told = explanation_as_dict(view.condition(name), view.dossier, view.page_of)
    assert set(told) >= CONDITION | {"tree", "set_aside"}
    assert told["claims"]
    for claim in told["claims"]:
        assert set(claim) >= CLAIM
    for aside in told["set_aside"]:
        assert aside["claim"]
        assert aside["why"]
    used = {claim["id"] for claim in told["claims"]}
    assert not used & {aside["claim"] for aside in told["set_aside"]}
    assert json.loads(json.dumps(told)) == told


def test_the_page_of_a_claim_is_the_printed_one(moscow: Desk) -> None:
    view = moscow.as_of(DAY)
    told = explanation_as_dict(view.condition("prisoners"), view.dossier, view.page_of)
    assert {c["page"] for c in told["claims"]} == {"313"}
    assert {c["quote"] for c in told["claims"]} == {
        "We estimate about 300",
        "the Soviets say under 100",
    }
