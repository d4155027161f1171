"""The law that the order of entry does not matter: not to an answer, nor to a word of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from finalact.checks import Material, all_findings
from finalact.claims import counting
from finalact.claims.ledger import Ledger
from finalact.claims.pairs_beside import Beside
from finalact.claims.pairs_contract import pair_as_dict
from finalact.conditions.answer import status_of
from finalact.conditions.assess import Assessor
from finalact.conditions.compare import compared
from finalact.conditions.compare_contract import comparison_as_dict
from finalact.conditions.contract import explanation_as_dict, status_as_dict
from finalact.conditions.history import answer_history, history_of
from finalact.conditions.history_contract import answer_as_list, history_as_list
from finalact.conditions.lacking import lacking_all
from finalact.conditions.lacking_contract import lacking_all_as_dict
from finalact.conditions.meeting_business import MeetingSheet, business_of
from finalact.conditions.position_contract import question_as_dict
from finalact.conditions.position_words import question_on
from finalact.conditions.programme_contract import meeting_as_dict
from finalact.conditions.promise_contract import promises_as_dict
from finalact.conditions.promise_words import promises_of
from finalact.conditions.scene import Scene
from finalact.conditions.three_counts import counts_as_dicts, counts_behind
from finalact.diplomacy.programme import programme_of
from finalact.model.claim import Claim, Relation
from finalact.model.condition import Condition
from finalact.model.holdings import Holdings
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from tests.properties.desks import START, days, desks, scene


def told(scene: Scene, as_of: date, known_by: date) -> dict[str, Any]:
    """All that a desk tells of a day, as its JSON."""
    asked = evolve(scene, as_of=as_of, known_by=known_by, kept={})
    held = Holdings(
        scene.dossier, tuple(scene.ledger.by_id.values()), scene.conditions, scene.cases
    )
    tellers: dict[str, Callable[[], Any]] = {
        "status": lambda: status_as_dict(status_of(asked)),
        "opened": lambda: [
            explanation_as_dict(Assessor(asked).condition(c), scene.dossier)
            for c in scene.conditions
        ],
        "lacking": lambda: lacking_all_as_dict(lacking_all(asked)),
        "history": lambda: [
            history_as_list(asked, history_of(asked, c, first, as_of))
            for c in scene.conditions
            for first in (None, as_of - timedelta(20))
        ],
        "answers": lambda: answer_as_list(asked, answer_history(asked, None, as_of)),
        "compare": lambda: comparison_as_dict(
            asked,
            compared(evolve(asked, as_of=START, known_by=START, kept={}), asked),
        ),
        "counts": lambda: [
            counts_as_dicts(counts_behind(asked, Assessor(asked).condition(c)))
            for c in scene.conditions
        ],
        "promises": lambda: promises_as_dict(asked, promises_of(asked)),
        "positions": lambda: question_as_dict(question_on(asked, "conference")),
        "meetings": lambda: [
            meeting_as_dict(
                MeetingSheet(meeting, business_of(asked, meeting.id), ()), scene.dossier
            )
            for meeting in programme_of(asked.ledger, as_of, known_by).meetings
        ],
        "pairs": lambda: [
            pair_as_dict(pair)
            for pair in Beside(asked.ledger, as_of, known_by, 0.1).toward("prisoners")
        ],
        "check": lambda: [f.as_dict() for f in all_findings(Material(asked, held, lambda _: None))],
    }
    found: dict[str, Any] = {}
    for name, tell in tellers.items():
        try:
            found[name] = tell()
        except Refusal as refusal:
            found[name] = refusal.code
    return found


@st.composite
def two_orders(draw: Any) -> tuple[Scene, Scene]:
    """A desk, some of it told twice over, and the same entered in another order."""
    scene = draw(desks())
    claims = list(scene.ledger.by_id.values())
    mended = [claim.target for claim in claims if claim.relation is Relation.MENDS]
    # Of two transcriptions the later counts: mending has no other date than its entry.
    assume(len(mended) == len(set(mended)))
    plain = [claim for claim in claims if claim.relation is None]
    for number, first in enumerate(
        draw(st.lists(st.sampled_from(plain), max_size=3)) if plain else ()
    ):
        reporter = draw(st.sampled_from(["", "Alba", "Borduria"]))
        claims.append(evolve(first, id=f"again-{number}", reporter=reporter))
    one, other = (
        evolve(scene, ledger=Ledger(scene.dossier, rows), kept={})
        for rows in (claims, draw(st.permutations(claims)))
    )
    return one, other


@settings(deadline=None, max_examples=40)
@given(two_orders(), days, st.sampled_from([0, 0, 30]), st.booleans())
def test_no_word_of_an_answer_depends_on_the_order_of_entry(
    both: tuple[Scene, Scene], as_of: date, later: int, many: bool
) -> None:
    """`many` has few claims answered as many are: only what can matter is looked at."""
    known_by = as_of + timedelta(later)
    with patch.object(counting, "FEW", -1 if many else counting.FEW):
        one, other = (told(scene, as_of, known_by) for scene in both)
    for name, said in one.items():
        assert json.dumps(said, indent=1) == json.dumps(other[name], indent=1), name


def test_of_many_claims_too_it_is_the_first_said_that_is_set_aside_not_the_first_entered() -> None:
    day, before = PartialDate.parse("1988-01-01"), PartialDate.parse("1987-12-31")
    earlier = Claim(
        "c0", "law", "state", value="free", speaker="Alba", period=day, known_on=before,
        specificity="general",
    )  # fmt: skip
    later = evolve(earlier, id="c1", said_on=day, known_on=day)
    law = Condition("law", "The law", expression='state(law) = "free"')
    with patch.object(counting, "FEW", -1):
        one, other = (
            told(scene(rows, (law,)), START, START)["opened"]
            for rows in ([earlier, later], [later, earlier])
        )
    assert one == other


pytestmark = pytest.mark.slow
