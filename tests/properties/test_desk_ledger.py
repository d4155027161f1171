"""Laws of a large desk: what is read piece by piece from the file is the ledger read whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.claims import columned, counting
from finalact.claims.in_force import in_force
from finalact.claims.ledger import Ledger, statement_of
from finalact.model.claim import Claim, Relation
from finalact.store import claim_blocks, desk_columned
from finalact.store.desk_file import DeskFile
from finalact.store.desk_ledger import DeskLedger
from finalact.store.entering import enter
from finalact.store.reading import count_of_claims
from finalact.store.rows.claims import claim_rows, read_claims
from finalact.store.stamp import Stamp
from tests.properties.desks import CASES, DOSSIER, days
from tests.properties.test_columns import NAMES, retold

EVERY_NAME = (*NAMES, "talks", "nobody", *(case.id for case in CASES))
STAMP = Stamp("Kay", "2026-11-21")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("desks") / "empty.desk"
    DeskFile.create(path).close()
    return path


@st.composite
def written(draw: Any) -> list[Claim]:
    """Claims as a file may hold them: some with blanks, some before what they bear on."""
    claims = []
    for claim in draw(retold(24)):
        blank = draw(st.integers(0, 3)) == 0 and claim.relation is not None
        if blank:
            lacking = draw(
                st.sampled_from(
                    [
                        {"subject": "", "population": ""},
                        {"speaker": "", "period": None},
                        {"attribute": "", "specificity": ""},
                        {"said_on": None, "known_on": None, "reporter": ""},
                        {"relation": draw(st.sampled_from([Relation.KEEPS, Relation.BREAKS]))},
                        {
                            "relation": Relation.ADOPTS,
                            "quantity": evolve(claim.quantity, low=None, high=None),
                            "value": "",
                        },
                    ]
                )
            )
            claims.append(evolve(claim, **lacking))
        else:
            claims.append(claim)
    if draw(st.booleans()):
        claims = draw(st.permutations(claims))
    return claims


@contextmanager
def desk_of(empty: Path, *steps: list[Claim]) -> Iterator[DeskFile]:
    path = empty.with_name("tried.desk")
    path.unlink(missing_ok=True)
    shutil.copy(empty, path)
    with DeskFile.open(path) as desk:
        for claims in steps:
            written_to(desk, claims)
        yield desk


def written_to(desk: DeskFile, claims: list[Claim]) -> None:
    """Enter claims; every three of them are put into a block, as an import does with many."""
    with desk.writing() as connection, patch.object(claim_blocks, "BLOCK", 3):
        enter(connection, "claims", (row for c in claims for row in claim_rows(c)), STAMP)
        claim_blocks.arrange(connection)


def opened(desk: DeskFile) -> tuple[DeskLedger, Ledger]:
    with desk.reading() as connection:
        upto = count_of_claims(connection)
        whole = Ledger(DOSSIER, read_claims(connection))
        return DeskLedger.opened(DOSSIER, desk.reading, connection, upto), whole


def same(pieces: Ledger, whole: Ledger, known_by: date) -> None:
    """Both answer alike whatever they are asked."""
    for name in EVERY_NAME:
        assert pieces.touching(name) == whole.touching(name)
        assert list(pieces.by_subject.get(name, ())) == list(whole.by_subject.get(name, ()))
        assert list(pieces.by_population.get(name, ())) == list(whole.by_population.get(name, ()))
        claims = whole.touching(name)
        assert pieces.known(claims, known_by) == whole.known(claims, known_by)
        columns = pieces.columned.touching(name)
        found = in_force(pieces.columned, columns, known_by)
        stand = [statement_of(c) for c in whole.known(claims, known_by).stand]
        rows = columns.row[found.places].tolist()
        assert sorted(map(statement_of, pieces.columned.claims_at(rows)), key=repr) == sorted(
            stand, key=repr
        )
    with patch.object(columned, "MANY", 0):
        gathered = pieces.columned.touching_any(EVERY_NAME)
    once = {claim.id: claim for name in EVERY_NAME for claim in whole.touching(name)}
    assert pieces.columned.claims_at(gathered.row.tolist()) == list(once.values())
    for id_, claim in whole.by_id.items():
        assert pieces.by_id[id_] == claim
        assert pieces.bearing_on(claim) == whole.bearing_on(claim)
        assert pieces.why_not(claim) == whole.why_not(claim)
    assert "nobody-said" not in pieces.by_id
    assert dict(pieces.first_words) == dict(whole.first_words)
    assert {k: v for k, v in pieces.promises.items() if v} == {
        k: v for k, v in whole.promises.items() if v
    }


@settings(max_examples=45)
@given(claims=written(), known_by=days, at_once=st.booleans())
def test_a_desk_read_in_pieces_is_the_desk_read_whole(
    empty: Path, claims: list[Claim], known_by: date, at_once: bool
) -> None:
    with desk_of(empty, claims) as desk, patch.object(counting, "FEW", -1):
        pieces, whole = opened(desk)
        if at_once:
            with patch.object(desk_columned, "SCAN", 0):
                pieces.expect(EVERY_NAME)
        same(pieces, whole, known_by)


@settings(max_examples=45)
@given(claims=written(), known_by=days, names=st.sets(st.sampled_from(EVERY_NAME)), data=st.data())
def test_a_ledger_that_grew_is_the_ledger_read_anew(
    empty: Path, claims: list[Claim], known_by: date, names: set[str], data: Any
) -> None:
    """A claim comes to the desk after what it bears on, however late it was told."""
    ids = {claim.id for claim in claims}
    early = data.draw(st.sets(st.sampled_from(sorted(ids)) if ids else st.nothing()))
    by_id = {claim.id: claim for claim in claims}
    waiting = list(early)
    while waiting:
        target = by_id[waiting.pop()].target
        if target and target not in early:
            early.add(target)
            waiting.append(target)
    first = [claim for claim in claims if claim.id in early]
    then = [claim for claim in claims if claim.id not in early]
    with desk_of(empty, first) as desk:
        before, _ = opened(desk)
        if data.draw(st.booleans()):
            with patch.object(desk_columned, "SCAN", 0):
                before.expect(EVERY_NAME)
        for name in names:
            before.columned.touching(name)
        written_to(desk, then)
        with desk.reading() as connection:
            grown = before.grown(connection, count_of_claims(connection))
        same(grown, opened(desk)[1], known_by)
        assert {claim.id for claim in before.whole.by_id.values()} == early


pytestmark = pytest.mark.slow
