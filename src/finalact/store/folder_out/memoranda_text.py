"""memoranda/ as it is written: a file a memorandum, its steps in their order, each sealed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_text import content_of, name_of
from finalact.model.memo_step import Step
from finalact.store.folder_in.memoranda_toml import RENAMED
from finalact.store.folder_out.toml_text import lines_of, toml_key, toml_value

_FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")


def memoranda_texts(memoranda: Iterable[Memorandum]) -> dict[str, str]:
    """The text of each file of memoranda/, by its name."""
    return {f"{_file_name(memo.id)}.toml": memorandum_text(memo) for memo in memoranda}


def memorandum_text(memo: Memorandum) -> str:
    """The text of one memorandum."""
    lines = [*lines_of({"id": memo.id})]
    for step in memo.steps:
        lines += ["", "[[steps]]", *_step(step)]
    return "\n".join(lines) + "\n"


def _file_name(id_: str) -> str:
    """The id where it is a good name for a file, else one that stands for it."""
    if _FILE_NAME.fullmatch(id_):
        return id_
    words = "-".join(re.findall(r"[A-Za-z0-9]+", id_))[:60] or "memorandum"
    return f"{words}-{sha256(id_.encode()).hexdigest()[:8]}"


def _step(step: Step) -> Iterator[str]:
    what = name_of(step.act)
    content = content_of(step.act)
    said = content["draft"] if what == "drafted" else content
    names = RENAMED.get(what, {})
    yield from lines_of({"what": what, "by": step.by, "on": step.on, "hash": step.hash})
    tables: dict[str, list[Mapping[str, object]]] = {}
    for name, value in said.items():
        if what == "marked" and name == "by" and value == step.by:
            continue
        key = names.get(name, name)
        if isinstance(value, (list, tuple)) and any(isinstance(item, dict) for item in value):
            tables[key] = list(value)
        elif value is not None:
            yield f"{toml_key(key)} = {toml_value(value)}"
    for key, items in tables.items():
        for item in items:
            yield from ("", f"[[steps.{toml_key(key)}]]")
            said_of = {part: each for part, each in item.items() if each is not None}
            yield from (f"{toml_key(part)} = {toml_value(each)}" for part, each in said_of.items())
