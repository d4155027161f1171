"""docs/errors/: the gallery of what is refused and what is found, played with the program."""

from __future__ import annotations

from collections.abc import Iterator

from docs.making.tables import block, table
from finalact.checks import CHECKS
from finalact.decisions.rules import RULES
from tests.errors.running import Story, stories

OPENING = """# What the program says when something is wrong

Two kinds of trouble are never mixed. A **refusal** is a request that cannot be granted: one
sentence, one remedy, exit status 1 (or the HTTP status of a page). A **finding** is a fault in the
data, told beside the answer; it hinders nothing. Each has a code, the same on the command line, on
a page, in JSON and here.

Every page below was made by doing again what it tells; the same stories are run as tests. They are
about an invented dossier, the harbour talks between Norland and Sudmark.

"""
FOUND = {each.code: each for each in (*CHECKS, *RULES)}


def pages() -> Iterator[tuple[str, str]]:
    """Every page of the gallery, its name and its text, and the page that lists them."""
    told = stories()
    for story in told:
        yield f"{story.code}.md", _page(story)
    rows = ((f"[`{s.code}`]({s.code}.md)", s.did) for s in told)
    yield "README.md", OPENING + table(("code", "what somebody did"), rows)


def _page(story: Story) -> str:
    parts = [f"# {story.code}\n", f"{story.did}\n"]
    check = FOUND.get(story.code)
    if check is not None:
        parts.append(f"The check looks for: {check.looks_for[0].lower()}{check.looks_for[1:]}\n")
    parts += _changes(story)
    parts += [_asked(story), "The program says:\n", block(story.says)]
    if check is not None:
        parts.append(f"**Remedy.** {check.remedy}\n")
    if not story.python and not story.get:
        parts.append(f"Exit status: {story.status}.\n")
    return "\n".join(parts)


def _changes(story: Story) -> list[str]:
    """What is different in the folder, where that is worth showing."""
    parts: list[str] = []
    for edit in story.edits:
        new = [line for line in edit["new"].splitlines() if line not in edit["old"].splitlines()]
        if new:
            parts += [f"In `{edit['file']}`:\n", block("\n".join(new))]
        else:
            parts += [f"Taken out of `{edit['file']}`:\n", block(edit["old"])]
    for name, text in story.files.items():
        parts += [f"`{name}`:\n", block(text or "(empty)")]
    return parts


def _asked(story: Story) -> str:
    if story.python:
        return "A program does this:\n\n" + block(story.python, "python")
    if story.get:
        return "Asked for in the browser:\n\n" + block(story.get)
    return block(f"$ {story.asked}", "console")
