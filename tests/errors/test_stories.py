"""Every refusal and every finding: what brings it about, and what the program then says."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.errors.running import Story

HOUSE = Path(__file__).resolve().parents[2]
if str(HOUSE) not in sys.path:
    sys.path.insert(0, str(HOUSE))
running = import_module("tests.errors.running")
STORIES: list[Story] = running.stories()
NEVER_SAID = ("Traceback", "null", "N/A", "invalid", "Invalid", "Error:", "None")


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.code)
def test_the_program_says_what_is_written_down(story: Story) -> None:
    said = running.play(story)
    assert said.text == story.says
    assert said.status == story.status
    if not story.shell:
        assert story.code in said.codes


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.code)
def test_it_is_said_calmly(story: Story) -> None:
    assert story.says
    assert not [word for word in NEVER_SAID if word in story.says.split()]
    assert story.did.endswith(".")


def test_a_process_of_its_own_says_the_same() -> None:
    (story,) = [story for story in STORIES if story.code == "function-not-found"]
    alone = running.Story(story.code, story.did, shell=story.run)
    assert running.play(alone).text == story.says
