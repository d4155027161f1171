"""What tests of every kind share."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn, Protocol

import pytest
from hypothesis import settings
from sqlalchemy import Engine, create_engine

from finalact.store import desk_file

# A busy machine is slow, not wrong. With CI set, Hypothesis tries the same examples every time;
# that it finds new ones is the affair of everybody's own machine, and so half as many do there.
settings.register_profile("desk", deadline=None)
settings.register_profile("the-same", settings.get_profile("ci"), max_examples=50)
settings.load_profile("the-same" if os.environ.get("CI") else "desk")

HOUSE = Path(__file__).resolve().parents[1]


def pytest_collection_finish() -> None:
    """What is there before the first test stays, and what a test makes is mostly soon gone.

    So nothing of the one need be looked at for rubbish, and of the other there may be more.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def one_compiler() -> Iterator[None]:
    """Statements are put into SQL once for all desks of a run, not for each desk anew."""
    first: list[Engine] = []

    def engine(*words: Any, **named: Any) -> Engine:
        made = create_engine(*words, **named)
        first.append(made) if not first else None
        made.dialect = made.pool._dialect = first[0].dialect
        made._compiled_cache = first[0]._compiled_cache
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk_file, "create_engine", engine)
        yield


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
