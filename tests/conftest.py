"""What tests of every kind share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn, Protocol

import pytest
from hypothesis import settings

# A busy machine is slow, not wrong. With CI set, Hypothesis has a profile of its own.
settings.register_profile("desk", deadline=None)
if not os.environ.get("CI"):
    settings.load_profile("desk")

HOUSE = Path(__file__).resolve().parents[1]


class MissingTool(Protocol):
    """Ends a test that lacks something of the machine, saying what."""

    def __call__(self, sentence: str) -> NoReturn: ...


@pytest.fixture(scope="session")
def house() -> Path:
    """The folder of the project."""
    return HOUSE


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of larger material that lies beside the project on some machines."""
    folder = HOUSE.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("The material of ../shared/data is not on this machine.")
    return folder


@pytest.fixture(scope="session")
def missing_tool() -> MissingTool:
    """Skip where somebody works without a tool; fail where everything must be tried."""

    def ends(sentence: str) -> NoReturn:
        if os.environ.get("CI", "") not in {"", "0", "false"}:
            pytest.fail(f"{sentence} With CI set, nothing may be left untried.")
        pytest.skip(sentence)

    return ends
