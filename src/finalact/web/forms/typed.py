"""What was typed into a form, read field by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeVar

from finalact.conditions.record_rules import RecordRefused
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date
from finalact.web.forms.field import Fault, Field

E = TypeVar("E", bound=Enum)


class Typed:
    """The fields of one form as they were sent; each is refused with its own name."""

    def __init__(self, sent: Mapping[str, str]) -> None:
        self.sent = dict(sent)

    def text(self, name: str) -> str:
        """The text of a field, without blanks at its ends; lines end as on this machine."""
        return self.sent.get(name, "").replace("\r\n", "\n").strip()

    def ticked(self, name: str) -> bool:
        """Whether a box was ticked."""
        return bool(self.text(name))

    def day(self, name: str) -> PartialDate | None:
        """A date in any usual form, as exact as it is known; None where the field is empty."""
        text = self.text(name)
        if not text:
            return None
        try:
            return read_date(text)
        except Refusal as refusal:
            raise RecordRefused(refusal.code, name, refusal.sentence, refusal.remedy) from None

    def word(self, name: str, words: type[E]) -> E:
        """One word of a list."""
        text = self.text(name)
        try:
            return words(text)
        except ValueError:
            known = ", ".join(word.value for word in words)
            raise RecordRefused(
                "word-unknown", name, f"“{text}” is not known here.", f"Choose one of: {known}."
            ) from None

    def number(self, name: str) -> int:
        """A whole number that a choice sent; 0 where it is none."""
        text = self.text(name)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def troubles(fields: Iterable[Field], typed: Typed) -> list[Fault]:
    """Every needed field that is empty, and every day that is none, all at once."""
    found: list[Fault] = []
    for field in fields:
        text = typed.text(field.name)
        if field.needed and not text:
            sentence = f"“{field.label}” is left out."
            found.append(Fault(field.name, sentence, "Write it in, and send the form again."))
        elif field.kind == "date" and text:
            try:
                typed.day(field.name)
            except RecordRefused as refusal:
                found.append(Fault(field.name, refusal.sentence, refusal.remedy))
    return found
