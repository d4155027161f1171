"""People, drafters, options and recommendations as they are typed on the command line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from finalact.model.document import Person
from finalact.model.memorandum import Attachment, Drafter, OptionSaid, RecommendationSaid
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date

_ACTING = re.compile(r"\Aacting(?::\s*|\s+)", re.IGNORECASE)
_OFFICE_FIRST = re.compile(r"\A(?P<office>[A-Z][A-Z/]*)\s+[-–—]\s*(?P<rest>.+)\Z")
_EXTENSION = re.compile(r"\Aext(?:ension)?\.?\s*(?P<number>[\dx-]+)\Z", re.IGNORECASE)
_LABEL = re.compile(
    r"\A\(?(?P<label>[A-Z]|[0-9]{1,2})\)?(?:[.:)]\s*|\s*\Z)(?P<text>.*)\Z", re.DOTALL
)
_NUMBER = re.compile(r"\A(?P<number>[0-9]{1,2})(?:[.:)]\s*|\s*\Z)(?P<text>.*)\Z", re.DOTALL)
OPTION_PIECES = ("favored by", "doubted by", "why", "prospects", "timing", "risk", "audience")
RECOMMEND_PIECES = (
    "asked of", "decide by", "exception", "alternative to", "favored by", "opposed by", "binds",
    "gate",
)  # fmt: skip


@frozen
class Typed:
    """An option or a recommendation as typed: what is kept beside the text, and its own words."""

    said: OptionSaid | RecommendationSaid
    words: str


def person(typed: str) -> Person:
    """A person as typed: "Clark, Secretary of State", "acting: Clark, ...", "office: The ...".

    "EUR - Eagleburger" puts the office first. A name alone has no office.
    """
    said = " ".join(typed.split())
    acting = bool(_ACTING.match(said))
    said = _ACTING.sub("", said)
    if said.casefold().startswith("office:"):
        office = said[len("office:") :].strip()
        return Person(None, _ACTING.sub("", office) or None, acting or bool(_ACTING.match(office)))
    first = _OFFICE_FIRST.match(said)
    if first:
        return Person(first["rest"].strip(), first["office"], acting)
    name, _, office = said.partition(",")
    office = office.strip()
    acting = acting or bool(_ACTING.match(office))
    return Person(name.strip() or None, _ACTING.sub("", office) or None, acting)


def drafter(typed: str) -> Drafter:
    """A drafter: "Simon, EUR/RPM, ext. 21234, 8 June 1981" or "EUR/SOV - JDoe, ext. 7-1234"."""
    said = " ".join(typed.split())
    office = extension = ""
    on: PartialDate | None = None
    first = _OFFICE_FIRST.match(said)
    if first:
        office, said = first["office"], first["rest"]
    name, *rest = (piece.strip() for piece in said.split(","))
    while rest:
        piece = rest.pop(0)
        number = _EXTENSION.match(piece)
        if number:
            extension = number["number"]
            continue
        day = _date(piece) or (_date(f"{piece}, {rest[0]}") if rest else None)
        if day is not None:
            rest = rest[1:] if _date(piece) is None else rest
            on = day
        else:
            office = piece
    before, found, day_said = name.rpartition(" on ")
    if found and (day := _date(day_said)) is not None:
        name, on = before, day
    return Drafter(name, office, extension, on)


def _date(typed: str) -> PartialDate | None:
    try:
        return read_date(typed)
    except Refusal:
        return None


def option(typed: str) -> Typed:
    """An option: "A. That you ...; favored by: HA, EUR; why: ..."; its label comes first."""
    first, said = _pieces(typed, OPTION_PIECES, "option")
    labelled = _LABEL.match(first)
    if labelled is None:
        raise not_understood("option", typed, "Begin with its letter: “A. That you ...”.")
    label = labelled["label"]
    words = labelled["text"].strip()
    return Typed(
        OptionSaid(
            label,
            _names(said.get("favored by", "")),
            _names(said.get("doubted by", "")),
            said.get("why", ""),
            said.get("prospects", ""),
            said.get("timing", ""),
            said.get("risk", ""),
            said.get("audience", ""),
        ),
        f"{label}. {words}" if words else "",
    )


def recommendation(typed: str, number: int) -> Typed:
    """A recommendation: "That you ...; favored by: HA; alternative to: 1; gate: ID; binds".

    It may begin with its number; else it has the number given.
    """
    first, said = _pieces(typed, RECOMMEND_PIECES, "recommendation")
    numbered = _NUMBER.match(first)
    if numbered:
        number, first = int(numbered["number"]), numbered["text"]
    other = said.get("alternative to", "")
    if other and not other.isdecimal():
        raise not_understood("recommendation", typed, "Say “alternative to: 1”, by its number.")
    return Typed(
        RecommendationSaid(
            number,
            said.get("asked of", ""),
            read_date(said["decide by"]) if said.get("decide by") else None,
            said.get("exception", ""),
            int(other) if other else None,
            _names(said.get("favored by", "")),
            _names(said.get("opposed by", "")),
            "binds" in said,
            said.get("gate", ""),
        ),
        first.strip(),
    )


def attachment(typed: str) -> Attachment:
    """A tab: "1: Telegram 129537; classification: Confidential; document: doc-48"."""
    first, said = _pieces(typed, ("classification", "document", "status"), "attachment")
    tab, found, title = first.partition(":")
    if not found or not title.strip():
        raise not_understood("attachment", typed, "Write it as “1: title of the tab”.")
    return Attachment(
        tab.strip(),
        title.strip(),
        said.get("classification", ""),
        said.get("status", ""),
        said.get("document", ""),
    )


def _pieces(typed: str, names: Iterable[str], noun: str) -> tuple[str, dict[str, str]]:
    """What stands before the first semicolon, and what is said of each name after it."""
    first, *rest = (piece.strip() for piece in typed.split(";"))
    said: dict[str, str] = {}
    for piece in rest:
        if not piece:
            continue
        found = next((n for n in names if _begins(piece, n)), None)
        if found is None:
            known = ", ".join(names)
            raise not_understood(noun, piece, f"After a semicolon may stand: {known}.")
        said[found] = piece[len(found) :].lstrip(" :=").strip()
    return first, said


def _begins(piece: str, name: str) -> bool:
    plain = " ".join(piece.casefold().split())
    return plain == name or plain.startswith((f"{name}:", f"{name} ", f"{name}="))


def _names(said: str) -> tuple[str, ...]:
    names = re.split(r",\s*(?:and\s+)?|\s+and\s+", said)
    return tuple(name.strip() for name in names if name.strip())


def not_understood(noun: str, typed: str, remedy: str) -> Refusal:
    """The refusal for a piece of a draft that cannot be read."""
    a = "an" if noun[0] in "aeiou" else "a"
    sentence = f"“{typed}” is not understood as part of {a} {noun}."
    return Refusal("draft-not-understood", sentence, remedy)
