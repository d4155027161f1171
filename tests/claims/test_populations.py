"""How one population stands to another."""

from __future__ import annotations

from datetime import date

import pytest

from finalact.claims.populations import Populations, Standing
from finalact.model.dossier import Dossier, Population, TakenFor
from finalact.model.partial_date import PartialDate

DAY = date(1988, 3, 31)
POPULATIONS = Populations(
    Dossier(
        "d",
        "d",
        "?",
        populations=(
            Population("prisoners", "prisoners"),
            Population("convicts", "convicts", same_as=("prisoners",)),
            Population("hard_cases", "hard cases", part_of=("convicts",)),
            Population("dying", "dying", part_of=("hard_cases",)),
            Population(
                "offenders",
                "offenders",
                taken_for=(TakenFor("prisoners", "Kampelman", PartialDate.parse("1988-03-30")),),
            ),
            Population("women_offenders", "women", part_of=("offenders",)),
            Population("round", "round", part_of=("trip",)),
            Population("trip", "trip", part_of=("round",)),
        ),
    )
)


@pytest.mark.parametrize(
    ("counted", "wanted", "standing"),
    [
        ("prisoners", "prisoners", Standing.SAME),
        ("undeclared", "undeclared", Standing.SAME),
        ("convicts", "prisoners", Standing.SAME),
        ("hard_cases", "prisoners", Standing.PART),
        ("dying", "prisoners", Standing.PART),
        ("prisoners", "dying", Standing.WHOLE),
        ("offenders", "prisoners", Standing.TAKEN_FOR),
        ("offenders", "convicts", Standing.TAKEN_FOR),
        ("women_offenders", "prisoners", Standing.PART),
        ("prisoners", "undeclared", Standing.OTHER),
        ("women_offenders", "hard_cases", Standing.OTHER),
    ],
)
def test_standing(counted: str, wanted: str, standing: Standing) -> None:
    assert POPULATIONS.standing(counted, wanted, DAY) is standing


def test_what_is_taken_for_another_is_so_from_its_day() -> None:
    before = date(1988, 3, 29)
    assert POPULATIONS.standing("offenders", "prisoners", before) is Standing.OTHER
    assert POPULATIONS.standing("women_offenders", "prisoners", before) is Standing.OTHER


def test_two_that_are_declared_part_of_each_other_do_not_go_round_for_ever() -> None:
    assert POPULATIONS.standing("round", "trip", DAY) is Standing.PART
