"""The README shows what the program prints, to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from finalact.cli.main import main

README = Path(__file__).resolve().parents[1] / "README.md"


def test_the_printed_answer_is_the_one_of_the_demo(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    block = re.search(r"\$ \./run demo\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert block is not None
    shown = [line for line in block[1].splitlines() if line not in ("", "...")]
    monkeypatch.setattr("sys.argv", ["finalact", "demo", "--no-serve"])
    monkeypatch.setenv("COLUMNS", "100")
    with pytest.raises(SystemExit) as ended:
        main()
    assert not ended.value.code
    printed = capsys.readouterr().out.splitlines()
    missing = [line for line in shown if line not in printed and "http://" not in line]
    assert missing == []
