"""The demo: a fresh desk, the answer, the pages."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from finalact.cli.demo import DAYS, EXAMPLES, examples
from tests.cli.command_line import Ask, Run

SOURCE = Path(__file__).resolve().parents[2] / "src"


def test_every_bundled_example_has_its_day() -> None:
    assert examples()[0] == "moscow-1988"
    assert set(DAYS) == set(examples())


@pytest.mark.parametrize("name", examples())
def test_an_example_answers_on_its_own_day(run: Run, name: str) -> None:
    page = run("demo", name, "--no-serve").stdout
    day = DAYS[name]
    assert f"as of {day.day} {day:%B %Y}" in page.splitlines()[0]
    assert EXAMPLES.joinpath(name).is_dir()


def test_the_desk_can_be_kept_and_nothing_is_written_over(
    run: Run, ask: Ask, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.desk"
    page = run("demo", "--no-serve", "--desk", str(kept)).stdout
    assert "The desk is kept in" in page
    assert ask("status", "--as-of", "1988-03-31", "--desk", str(kept))["answer"] == "no"
    assert "already something" in run("demo", "--no-serve", "--desk", str(kept), status=1).stderr


def test_an_example_that_is_not_there(run: Run) -> None:
    said = run("demo", "moscow", "--no-serve", status=1).stderr
    assert "Did you mean moscow-1988?" in said


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Signals of this kind are of other systems.")
def test_the_pages_answer_until_ctrl_c(tmp_path: Path) -> None:
    command = [sys.executable, "-u", "-m", "finalact", "demo", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
    ) as serving:
        assert serving.stdout is not None
        address = ""
        for line in serving.stdout:
            if "http://" in line:
                address = line.split("http://")[1].split()[0]
                break
        assert address.startswith("127.0.0.1:")
        assert "as_of=1988-03-31" in address
        with urllib.request.urlopen(f"http://{address}") as page:
            assert page.status == 200
        serving.send_signal(signal.SIGINT)
        _, said = serving.communicate(timeout=20)
    assert "Traceback" not in said
    assert serving.returncode in (0, 130)
    assert list(tmp_path.iterdir()) == []
