"""The command line over the bundled example, on a desk of its own for every test that writes."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from finalact.cli.demo import example_folder
from finalact.cli.main import cli
from finalact.desk import Desk
from finalact.store.stamp import Stamp

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.cli.command_line import Ask, Run


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk that holds the example; nobody may write to it."""
    path = tmp_path_factory.mktemp("example") / "moscow.desk"
    with Desk.new(path) as desk:
        desk.take_in(example_folder("moscow-1988"), Stamp("Tester", "2026-11-21T10:00:00Z"))
    return path


@pytest.fixture
def desk(example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk of one's own with the example, named in FINALACT_DESK."""
    path = tmp_path / "moscow.desk"
    shutil.copy(example, path)
    monkeypatch.setenv("FINALACT_DESK", str(path))
    return path


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty desk, named in FINALACT_DESK."""
    path = tmp_path / "fresh.desk"
    Desk.new(path).close()
    monkeypatch.setenv("FINALACT_DESK", str(path))
    return path


@pytest.fixture(autouse=True)
def setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same width and the same name for every test, and no desk that somebody else named."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("FINALACT_NAME", "Tester")
    monkeypatch.delenv("FINALACT_DESK", raising=False)
    monkeypatch.delenv("FINALACT_TRACEBACK", raising=False)


@pytest.fixture
def run(setting: None) -> Run:
    """The command line, as if typed; the exit status is looked at."""
    del setting

    def type_in(*words: str, status: int = 0, typed: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(cli, words, input=typed)
        assert "Traceback" not in result.output
        assert result.exit_code == status, result.output
        return result

    return type_in


@pytest.fixture
def ask(run: Run) -> Ask:
    """The command line with --json; exactly one object comes back."""

    def type_in(*words: str, status: int = 0) -> dict[str, Any]:
        told = json.loads(run(*words, "--json", status=status).stdout)
        assert isinstance(told, dict)
        return told

    return type_in
