"""The language, from the one list of its functions."""

from __future__ import annotations

from finalact.conditions.functions import FUNCTIONS
from tests.cli.command_line import Ask, Run


def test_every_function_is_told_with_its_example(run: Run, ask: Ask) -> None:
    page = run("functions").stdout
    flat = " ".join(page.split())
    for function in FUNCTIONS.values():
        assert function.meaning in flat
        assert function.example in flat
    assert [f["name"] for f in ask("functions")["functions"]] == list(FUNCTIONS)


def test_one_function_can_be_asked_for(run: Run, ask: Ask) -> None:
    assert run("functions", "flow").stdout.startswith("flow(population, period)\n")
    told = ask("functions", "flwo", status=1)["error"]
    assert told["remedy"] == "Did you mean flow?"
