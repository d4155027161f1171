"""The bundled example on a desk of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from finalact.desk import Desk
from finalact.store.stamp import Stamp

EXAMPLES = Path(__file__).resolve().parents[2] / "src" / "finalact" / "examples"


@pytest.fixture(scope="session")
def examples() -> Path:
    return EXAMPLES


@pytest.fixture
def moscow(tmp_path: Path) -> Iterator[Desk]:
    with Desk.new(tmp_path / "moscow.desk") as desk:
        desk.take_in(EXAMPLES / "moscow-1988", Stamp("a desk officer", "2026-11-21T09:00Z"))
        yield desk


@pytest.fixture
def fictional(tmp_path: Path) -> Iterator[Desk]:
    with Desk.new(tmp_path / "fictional.desk") as desk:
        desk.take_in(EXAMPLES / "exit-visas-fictional", Stamp("a monitor", "2026-11-21T09:00Z"))
        yield desk
