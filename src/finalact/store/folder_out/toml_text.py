"""Tables written as TOML: keys in a fixed order, what is empty left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from finalact.model.partial_date import PartialDate

Value = object

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_ESCAPED = re.compile(r'[\x00-\x1f\x7f-\x9f"\\\u2028\u2029]')
_ONE_LINE = 90


def lines_of(keys: Mapping[str, Value]) -> list[str]:
    """One line for each key that says something; lists that are long take a line an item."""
    return [
        f"{toml_key(key)} = {_value(value)}"
        for key, value in keys.items()
        if _says_something(value)
    ]


def table(name: str, keys: Mapping[str, Value]) -> list[str]:
    """A table of an array, with an empty line before it."""
    return ["", f"[[{name}]]", *lines_of(keys)]


def toml_key(key: str) -> str:
    """A key, quoted where it must be."""
    return key if _BARE.fullmatch(key) else _string(key)


def toml_value(value: Value) -> str:
    """A value, whatever it says; a text of several lines is written as such."""
    if not isinstance(value, str) or "\n" not in value:
        return _value(value)
    plain = not _ESCAPED.search(value.replace("\n", "").replace('"', "").replace("\\", ""))
    if plain and "'''" not in value and not value.endswith("'"):
        return f"'''\n{value}'''"
    lines = (_ESCAPED.sub(_escape, line) for line in value.split("\n"))
    return '"""\n' + "\n".join(lines) + '"""'


def _says_something(value: Value) -> bool:
    return value is not None and value not in ("", (), [], {})


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, (str, PartialDate)):
        return _string(str(value))
    if isinstance(value, Mapping):
        return _inline(value)
    if isinstance(value, Iterable):
        return _array([_value(item) for item in value])
    raise TypeError(f"TOML has no way to write {value!r}")


def _inline(keys: Mapping[str, Value]) -> str:
    parts = (f"{toml_key(k)} = {_value(v)}" for k, v in keys.items() if _says_something(v))
    return "{ " + ", ".join(parts) + " }"


def _array(items: list[str]) -> str:
    short = f"[{', '.join(items)}]"
    if len(items) < 2 or len(short) <= _ONE_LINE:
        return short
    return "[\n" + "".join(f"    {item},\n" for item in items) + "]"


def _string(text: str) -> str:
    # An expression with quotation marks reads better without a stroke before each of them.
    if '"' in text and "'" not in text and not _ESCAPED.search(text.replace('"', "")):
        return f"'{text}'"
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _SHORT.get(character) or f"\\u{ord(character):04x}"
