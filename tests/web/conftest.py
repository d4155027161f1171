"""Pages to try: those of a small invented dossier."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.web.carvo import HOLDINGS, pages_of


@pytest.fixture
def client() -> Iterator[TestClient]:
    """Pages over the dossier of Carvo, on 1 September 1990."""
    with pages_of(HOLDINGS) as made:
        yield made
