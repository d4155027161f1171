"""The bundled example on a desk of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from finalact.desk import Desk
from finalact.store.stamp import Stamp

EXAMPLES = Path(__file__).resolve().parents[2] / "src" / "finalact" / "examples"
STAMPS = {
    "moscow-1988": Stamp("a desk officer", "2026-11-21T09:00Z"),
    "exit-visas-fictional": Stamp("a monitor", "2026-11-21T09:00Z"),
}


@pytest.fixture(scope="session")
def examples() -> Path:
    return EXAMPLES


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a desk of each example, to copy; nobody may write to them."""
    folder = tmp_path_factory.mktemp("kept")
    for name, stamp in STAMPS.items():
        with Desk.new(folder / f"{name}.desk") as desk:
            desk.take_in(EXAMPLES / name, stamp)
    return folder


@pytest.fixture
def moscow(kept: Path, tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(shutil.copy(kept / "moscow-1988.desk", tmp_path / "moscow.desk")) as desk:
        yield desk


@pytest.fixture
def fictional(kept: Path, tmp_path: Path) -> Iterator[Desk]:
    copied = shutil.copy(kept / "exit-visas-fictional.desk", tmp_path / "fictional.desk")
    with Desk.open(copied) as desk:
        yield desk
