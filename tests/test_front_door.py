"""The front door: one file, the standard library, and a sentence where something lacks."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

RUN = Path(__file__).resolve().parents[1] / "run"


def ask(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(RUN), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The front door of a small house of its own, where nothing is really installed."""
    module = ModuleType("front_door")
    module.__dict__["__file__"] = str(RUN)
    exec(compile(RUN.read_text(encoding="utf-8"), str(RUN), "exec"), module.__dict__)
    house = tmp_path / "house"
    (house / "requirements").mkdir(parents=True)
    for name in ("requirements/core.txt", "requirements/dev.txt", "pyproject.toml"):
        (house / name).write_text("first\n")
    monkeypatch.setattr(module, "HOUSE", house)
    monkeypatch.setattr(module, "VENV", house / ".venv")
    monkeypatch.setattr(module, "STAMP", house / ".venv" / "finalact-stamp")
    return module


@pytest.fixture
def installed(door: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The levels that were installed, in order; installing only makes the interpreter's file."""
    levels: list[str] = []

    def install(level: str) -> bool:
        levels.append(level)
        door.venv_python().parent.mkdir(parents=True, exist_ok=True)
        door.venv_python().touch()
        return True

    monkeypatch.setattr(door, "uv_installs", lambda _level: False)
    monkeypatch.setattr(door, "pip_installs", install)
    return levels


def test_help_lists_every_verb(door: ModuleType) -> None:
    answer = ask("--help")
    assert answer.returncode == 0
    for verb in door.VERBS:
        assert f"./run {verb}" in answer.stdout
    assert ask("help").stdout == ask().stdout == answer.stdout


def test_an_unknown_verb_is_answered_with_a_sentence() -> None:
    answer = ask("tset")
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert answer.stderr.splitlines() == [
        './run knows no "tset". Did you mean ./run test?',
        "./run help lists the verbs.",
    ]


@pytest.mark.parametrize("arguments", [["setup", "everything"], ["lint", "--hard"]])
def test_wrong_usage_is_told_apart_from_failure(arguments: list[str]) -> None:
    answer = ask(*arguments)
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr


def test_the_front_door_needs_nothing_but_python() -> None:
    # An old Python must get far enough to say that it is too old.
    tree = ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 8))
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    assert names <= sys.stdlib_module_names


def test_setting_up_is_done_once_and_again_when_the_requirements_change(
    door: ModuleType, installed: list[str]
) -> None:
    door.set_up("core")
    door.set_up("core")
    assert installed == ["core"]
    door.set_up("dev")
    door.set_up("core")
    assert installed == ["core", "dev"]
    (door.HOUSE / "requirements" / "dev.txt").write_text("second\n")
    door.set_up("core")
    assert installed == ["core", "dev"]
    door.set_up("dev")
    assert installed == ["core", "dev", "dev"]
    (door.HOUSE / "pyproject.toml").write_text("second\n")
    door.set_up("core")
    assert installed == ["core", "dev", "dev", "core"]


def test_an_environment_that_lost_its_python_is_made_again(
    door: ModuleType, installed: list[str]
) -> None:
    door.set_up("core")
    door.venv_python().unlink()
    door.set_up("core")
    assert installed == ["core", "core"]


def test_a_failed_installation_is_not_taken_for_a_good_one(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "uv_installs", lambda _level: False)
    monkeypatch.setattr(door, "pip_installs", lambda _level: False)
    with pytest.raises(door.Trouble, match="could not be installed"):
        door.set_up("core")
    assert not door.is_current("core")


def test_a_python_without_venv_is_told_the_one_fix(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A bare Debian: Python is there, python3-venv is not.
    monkeypatch.setattr(door.shutil, "which", lambda _name: None)
    monkeypatch.setattr(door.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(door.Trouble) as trouble:
        door.set_up("core")
    assert trouble.value.remedy.endswith("apt-get install python3-venv")


def test_exit_statuses_pass_through(door: ModuleType) -> None:
    assert door.call([sys.executable, "-c", "raise SystemExit(7)"]) == 7
    assert door.call([sys.executable, "-c", "pass"]) == 0
    assert door.call(["no-such-program-anywhere"]) == 1


def test_chromium_is_taken_from_the_setting_first(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chromium = tmp_path / "chromium"
    chromium.write_text("#!/bin/sh\n")
    chromium.chmod(0o755)
    monkeypatch.setenv("FINALACT_CHROMIUM", str(chromium))
    assert door.find_chromium() == str(chromium)
    monkeypatch.setenv("FINALACT_CHROMIUM", str(tmp_path / "gone"))
    assert door.find_chromium() is None
    monkeypatch.delenv("FINALACT_CHROMIUM")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert door.find_chromium() == str(chromium)


def test_without_a_browser_the_browser_tests_say_what_to_install(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "find_chromium", lambda: None)
    with pytest.raises(door.Trouble) as trouble:
        door.browser([])
    assert "chromium" in trouble.value.remedy
    assert trouble.value.status == 1


def locked(house: Path, level: str) -> set[tuple[str, str, str]]:
    """Each name with its version and, where other Pythons have another, for which it is."""
    text = (house / "requirements" / f"{level}.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^([\w-]+)==(\S+)(?: ; (.*?))? \\$", text, re.MULTILINE))


@pytest.mark.parametrize("level", ["core", "dev"])
def test_requirements_hold_names_versions_and_hashes_and_no_address(
    house: Path, level: str
) -> None:
    for name in (f"{level}.in", f"{level}.txt"):
        text = (house / "requirements" / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert not re.search(r"(^|\s)(/|~|\.\./|[A-Z]:\\)", text)
        assert "--index" not in text
        assert "--find-links" not in text
    entries = re.split(r"\n(?=\w)", text)
    assert len(entries) == len(locked(house, level)) > 10
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_developers_and_users_have_the_same_versions(house: Path) -> None:
    core, dev = locked(house, "core"), locked(house, "dev")
    assert core <= dev


def test_the_package_names_what_the_requirements_name(house: Path) -> None:
    project = tomllib.loads((house / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {re.split(r"[ <>=;\[]", name)[0] for name in project["dependencies"]}
    lines = (house / "requirements" / "core.in").read_text(encoding="utf-8").splitlines()
    wanted = {line for line in lines if line and not line.startswith("#")}
    assert named == wanted - {"flit_core"}


def test_nothing_of_this_machine_is_written_into_the_project(house: Path) -> None:
    if shutil.which("git") is None or not (house / ".git").exists():
        pytest.skip("This copy of the project is not a git checkout.")
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=house, capture_output=True, text=True, check=True
    )
    general = {"/", "/tmp", "/home", "/srv", "/opt", "/var/tmp"}
    places = {str(place) for place in (house, house.parent, Path.home())} - general
    found = [
        f"{name}: {place}"
        for name in listing.stdout.split("\0")
        if name and (house / name).is_file()
        for place in places
        if f"{place}/".encode() in (house / name).read_bytes()
    ]
    assert not found
