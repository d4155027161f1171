"""Registers of so many cases that they are asked all at once."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from attrs import evolve

from finalact.claims import counting
from finalact.model.dossier import Register
from finalact.model.partial_date import PartialDate


def test_two_events_of_one_day_are_told_in_turn_however_many_cases_there_are(story: Any) -> None:
    story.declares(Register("refusals", "Refusals"))
    story.case("anna", "refusals", status=("refused", "1980-05-01"))
    told = story.claims.pop()
    late = evolve(told, id="late", said_on=PartialDate.parse("1980-05-09"), value="waiting")
    story.claims += [late, told]
    few = story.judge("open(refusals) = 0", "1988-03-31")
    with patch.object(counting, "FEW", -1):
        many = story.judge("open(refusals) = 0", "1988-03-31")
    assert [claim.id for claim in few.claims] == [told.id, "late"]
    assert [claim.id for claim in many.claims] == [told.id, "late"]
