"""Tables of TOML as the nouns of the model: every field by its own name and kind.

Texts are kept to the letter, blanks and all: what was frozen or cleared rests on every one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from attrs import NOTHING, AttrsInstance, fields, has

from finalact.model.partial_date import PartialDate
from finalact.store.folder_in.toml_file import TomlTable
from finalact.store.suggestion import listed

T = TypeVar("T", bound=AttrsInstance)

_UNREAD = object()


def keys_of(kind: type[AttrsInstance], names: Mapping[str, str]) -> list[str]:
    """The keys that a noun is written with; `names` gives those that differ from its fields."""
    return [names.get(part.name, part.name) for part in fields(kind)]


def read_as(table: TomlTable, kind: type[T], names: Mapping[str, str]) -> T | None:
    """A table as a noun of the model; None where a key is missing or could not be read.

    Codes: `word-missing`, `word-unknown`, `value-not-understood`, `date-not-understood`.
    """
    before = len(table.faults.faults)
    hints = get_type_hints(kind)
    said: dict[str, Any] = {}
    for part in fields(kind):
        key = names.get(part.name, part.name)
        if key in table.keys:
            said[part.name] = _value(table, key, hints[part.name])
        elif part.default is NOTHING:
            said[part.name] = _left_out(table, key, hints[part.name], keys_of(kind, names))
    unread = any(value is _UNREAD for value in said.values())
    return None if unread or len(table.faults.faults) > before else kind(**said)


def _left_out(table: TomlTable, key: str, kind: Any, names: Collection[str]) -> Any:
    kind, may_be_none = _bare(kind)
    if may_be_none:
        return None
    unread = [each for each in table.keys if each not in names]
    if table.faults.suggestions.closest(key, unread):
        # A slip of the key is told of already.
        return _UNREAD
    words = _words(kind)
    remedy = f"Write one of: {listed(words)}." if words else f'Write it under "{key}".'
    table.fault("word-missing", f'"{key}" is left out.', remedy)
    return _UNREAD


def _value(table: TomlTable, key: str, kind: Any) -> Any:
    kind, _ = _bare(kind)
    if get_origin(kind) is tuple:
        return _several(table, key, get_args(kind)[0])
    if kind is PartialDate:
        return table.date(key)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return table.word(key, kind) or _empty(table, key, kind)
    if get_origin(kind) is Literal:
        return _one_of(table, key, get_args(kind))
    return _plain(table, key, table.keys[key], kind)


def _several(table: TomlTable, key: str, kind: Any) -> tuple[Any, ...]:
    given = table.keys[key]
    if has(kind):
        return tuple(_part(each, kind) for each in table.tables(key, _one(key), by=""))
    items = given if isinstance(given, list) else [given]
    if get_origin(kind) is tuple:
        if all(isinstance(item, list) and len(item) == len(get_args(kind)) for item in items):
            return tuple(tuple(_plain(table, key, each, str) for each in item) for item in items)
        _not_a(table, key, "list of pairs")
        return ()
    return tuple(_plain(table, key, item, kind) for item in items)


def _part(table: TomlTable, kind: type[AttrsInstance]) -> AttrsInstance | None:
    table.known(*keys_of(kind, {}))
    return read_as(table, kind, {})


def _plain(table: TomlTable, key: str, value: object, kind: type[object]) -> Any:
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return value
    if kind is str and isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    words = {str: "text", int: "whole number", bool: "true or false"}
    _not_a(table, key, words.get(kind, "value of its kind"))
    return _UNREAD


def _one_of(table: TomlTable, key: str, words: tuple[str, ...]) -> str:
    text = table.text(key)
    word = " ".join(text.casefold().split())
    if word in words:
        return word
    remedy = table.faults.suggestions.remedy(text, words, f"write one of: {listed(words)}.")
    table.fault("word-unknown", f'{key}: "{text}" is not known here.', remedy)
    return ""


def _empty(table: TomlTable, key: str, kind: type[Enum]) -> object:
    """What stands for a word that could not be read; one that is only blanks is told of here."""
    if not table.text(key):
        words = listed([word.value for word in kind])
        table.fault("word-missing", f'"{key}" is empty.', f"Write one of: {words}.")
    return _UNREAD


def _not_a(table: TomlTable, key: str, what: str) -> None:
    shown = str(table.keys[key])
    shown = shown if len(shown) <= 40 else f"{shown[:40]} ..."
    table.fault("value-not-understood", f'{key}: "{shown}" is not a {what}.', f"Write a {what}.")


def _words(kind: Any) -> list[str]:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [cast(str, word.value) for word in kind]
    return list(get_args(kind)) if get_origin(kind) is Literal else []


def _bare(kind: Any) -> tuple[Any, bool]:
    """A kind without None, and whether it may be None."""
    if get_origin(kind) in (Union, UnionType):
        kinds = [each for each in get_args(kind) if each is not NoneType]
        return kinds[0], len(kinds) < len(get_args(kind))
    return kind, False


def _one(key: str) -> str:
    return key.removesuffix("s")
