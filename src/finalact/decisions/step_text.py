"""Steps as plain values, and the hash that seals a step and all before it."""

from __future__ import annotations

import json
from enum import Enum
from hashlib import sha256
from typing import Any, get_args

from attrs import AttrsInstance, fields, has
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn

from finalact.model.memo_step import Act, Step
from finalact.model.partial_date import PartialDate

NAMES: dict[str, type[Act]] = {kind.__name__.lower(): kind for kind in get_args(Act)}


def _plain_converter() -> Converter:
    made = Converter(forbid_extra_keys=True)
    made.register_unstructure_hook(PartialDate, str)
    made.register_structure_hook(PartialDate, lambda text, _: PartialDate.parse(text))
    made.register_unstructure_hook(Enum, lambda word: word.value)

    def brief(kind: type[AttrsInstance]) -> Any:
        # What was not said is left out: a step of an earlier form of the program stays the same.
        return make_dict_unstructure_fn(kind, made, _cattrs_omit_if_default=True)

    made.register_unstructure_hook_factory(has, brief)
    return made


CONVERTER = _plain_converter()


def name_of(act: Act) -> str:
    """The one word for a kind of step: drafted, cleared, submitted ..."""
    return type(act).__name__.lower()


def content_of(act: Act) -> dict[str, Any]:
    """What a step says, as plain values; what it leaves unsaid is left out."""
    found: dict[str, Any] = CONVERTER.unstructure(act)
    return found


def act_of(name: str, content: dict[str, Any]) -> Act:
    """The step that plain values tell; raises what cattrs raises where they tell none."""
    return CONVERTER.structure(content, NAMES[name])


def columns_of(kind: type[Act]) -> list[str]:
    """The names of what a kind of step can say."""
    return [part.name for part in fields(kind)]


def sealed(memorandum: str, step: Step) -> str:
    """The hash of a step: of its memorandum, number, hand, day and content, and the hash before.

    64 hexadecimal digits (SHA-256) of JSON with sorted keys and no blanks, in UTF-8: anybody can
    make it again from the archive folder with nothing but Python.
    """
    said = {
        "memorandum": memorandum,
        "n": step.n,
        "by": step.by,
        "on": str(step.on),
        "what": name_of(step.act),
        "content": content_of(step.act),
        "before": step.before,
    }
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode("utf-8")).hexdigest()


def is_sealed(memorandum: str, steps: tuple[Step, ...]) -> int | None:
    """The number of the first step whose hash does not hold; None where all do."""
    before = ""
    for step in steps:
        if step.before != before or sealed(memorandum, step) != step.hash:
            return step.n
        before = step.hash
    return None
