"""Tables of a TOML file, read key by key; what cannot be read is a fault at its table."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.text_file import read_text
from finalact.store.suggestion import listed

E = TypeVar("E", bound=Enum)

_LINE = re.compile(r" \(at line (\d+), column \d+\)")


class TomlTable:
    """One table: where it stands, and its keys."""

    def __init__(self, place: str, keys: Mapping[str, Any], faults: Faults) -> None:
        self.place = place
        self.keys = keys
        self.faults = faults

    def text(self, key: str, default: str = "") -> str:
        """The text of a key; whole numbers and dates are taken as they are written."""
        value = self.keys.get(key)
        if value is None:
            return default
        text = _as_text(value)
        if text is None:
            self._not_a("text", key, value)
            return default
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        value = self.keys.get(key)
        if value is None:
            return ()
        items = [_as_text(item) for item in (value if isinstance(value, list) else [value])]
        if None in items:
            self._not_a("list of texts", key, value)
        return tuple(dict.fromkeys(text for text in items if text))

    def flag(self, key: str, *, default: bool) -> bool:
        """Yes or no."""
        value = self.keys.get(key, default)
        if not isinstance(value, bool):
            self._not_a("true or false", key, value)
            return default
        return value

    def date(self, key: str) -> PartialDate | None:
        """A partial date, None where the key is left out (`date-not-understood`)."""
        text = self.text(key)
        return self.as_date(key, text) if text else None

    def as_date(self, key: str, text: str) -> PartialDate | None:
        """A text of this table as a partial date."""
        try:
            return PartialDate.parse(text)
        except Refusal as refusal:
            self.faults.refused(refusal, self.place, key)
            return None

    def word(self, key: str, words: type[E]) -> E | None:
        """One word of a list, None where the key is left out (`word-unknown`)."""
        text = self.text(key)
        if not text:
            return None
        try:
            return words(" ".join(text.casefold().split()))
        except ValueError:
            known = [word.value for word in words]
            remedy = self.faults.suggestions.remedy(text, known, f"write one of: {listed(known)}.")
            self.fault("word-unknown", f'{key}: "{text}" is not known here.', remedy)
            return None

    def tables(self, key: str, named: str = "", by: str = "id") -> list[TomlTable]:
        """The tables of an array, or a single one; `named` says what each is, for its place."""
        value = self.keys.get(key, [])
        items = value if isinstance(value, list) else [value]
        found = []
        for n, item in enumerate(items, 1):
            if isinstance(item, dict):
                which = _as_text(item.get(by)) or str(n)
                found.append(TomlTable(f"{self.place}, {named or key} {which}", item, self.faults))
            else:
                self._not_a("table", key, item)
        return found

    def known(self, *keys: str) -> None:
        """Tell of keys that are not read: a slip of a known one is a fault (`key-unknown`)."""
        for key in self.keys:
            if key in keys:
                continue
            close = self.faults.suggestions.closest(key, keys)
            if close:
                remedy = f'Did you mean "{close}"?'
                self.fault("key-unknown", f'The key "{key}" is not known.', remedy)
            else:
                sentence = f'"{key}" is not read by this version.'
                remedy = f"It is left where it is. Known are: {listed(keys, 40)}."
                self.faults.finding("key-not-read", self.place, sentence, remedy)

    def fault(self, code: str, sentence: str, remedy: str) -> None:
        """Note a fault at this table."""
        self.faults.fault(code, self.place, sentence, remedy)

    def _not_a(self, what: str, key: str, value: object) -> None:
        shown = str(value)
        shown = shown if len(shown) <= 40 else f"{shown[:40]} ..."
        sentence = f'{key}: "{shown}" is not a {what}.'
        self.fault("value-not-understood", sentence, f"Write a {what}.")


def read_toml(
    path: Path, faults: Faults, known: Collection[str], called: str = ""
) -> TomlTable | None:
    """The tables of a file; None where it cannot be read at all (`toml-not-understood`).

    `called` is what the file is called, where that is not its name alone.
    """
    called = called or path.name
    file = read_text(path, faults, called)
    if file is None or file.unreadable:
        return None
    try:
        keys = tomllib.loads(file.text)
    except RecursionError:
        _not_understood(called, "Lists stand within lists too deeply.", faults)
        return None
    except ValueError as said:
        found = _LINE.search(str(said))
        place = f"{called}, line {found[1]}" if found else called
        _not_understood(place, f"{_LINE.sub('', str(said)).rstrip('.')}.", faults)
        return None
    table = TomlTable(called, keys, faults)
    table.known(*known)
    return table


def _not_understood(place: str, said: str, faults: Faults) -> None:
    sentence = f"The text is not TOML. {said}"
    remedy = "Look for a missing quotation mark, bracket or equals sign on that line or before it."
    faults.fault("toml-not-understood", place, sentence, remedy)


def _as_text(value: object) -> str | None:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return None
