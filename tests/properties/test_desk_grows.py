"""A law of an open desk: after one more claim it answers what the same file answers anew."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact import desk as desks
from finalact.claims import counting
from finalact.desk import Desk
from finalact.model.claim import Claim
from finalact.model.condition import Condition
from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp
from finalact.store.writing import record_cases, record_condition, record_dossier
from tests.properties.desks import CASES, DOSSIER, RULES, claims_of_a_desk, days
from tests.properties.test_desk_ledger import written_to

STAMP = Stamp("Kay", "2026-11-21")
NAMES = ("first", "second", *(f"rule-{n}" for n in range(2, len(RULES))))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with every rule as a condition, and no claim."""
    path = tmp_path_factory.mktemp("desks") / "template.desk"
    with DeskFile.create(path) as file:
        record_dossier(file, DOSSIER, STAMP)
        for name, rule in zip(NAMES, RULES, strict=True):
            record_condition(file, Condition(name, name, expression=rule), STAMP)
        record_cases(file, CASES, STAMP)
    return path


@settings(max_examples=18)
@given(
    claims=claims_of_a_desk(),
    cut=st.integers(0, 16),
    asked=st.tuples(days, days),
    then=st.lists(days, min_size=1, max_size=2),
)
def test_a_desk_that_grew_answers_like_the_desk_opened_anew(
    template: Path, claims: list[Claim], cut: int, asked: tuple[date, date], then: list[date]
) -> None:
    path = template.with_name("tried.desk")
    path.unlink(missing_ok=True)
    shutil.copy(template, path)
    as_of, known_by = asked
    with patch.object(desks, "READ_AT_ONCE", -1), patch.object(counting, "FEW", -1):
        with DeskFile.open(path) as file:
            written_to(file, claims[:cut])
        with Desk.open(path) as open_, DeskFile.open(path) as file:
            open_.as_of(as_of, known_by=known_by).status()
            for claim in claims[cut : cut + 2]:
                written_to(file, [claim])
                found = open_.as_of(as_of, known_by=known_by).status()
                with Desk.open(path) as anew:
                    assert found == anew.as_of(as_of, known_by=known_by).status()
                    for day in then:
                        assert open_.as_of(day).status() == anew.as_of(day).status()
