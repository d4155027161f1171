"""Whom a paper of a volume names, resolved by the list of persons at the volume's front."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from lxml import etree

from finalact.documents.volume_parts.front import Listed


@frozen
class PersonNamed:
    """A person of the volume's list named in a paper: the key, the spellings, how often.

    `person` is the entry of the list, None where the list lacks it; `role` is "from" or "to" for
    a sender or an addressee in the heading, where the markup says so.
    """

    key: str
    spellings: tuple[str, ...]
    times: int
    role: str | None = None
    person: Listed | None = None


def people_named(
    division: etree._Element, persons: Iterable[Listed] = ()
) -> tuple[PersonNamed, ...]:
    """Every person that the markup of a paper points to, in order of first mention."""
    listed = {person.key: person for person in persons if person.key}
    spelled: dict[str, list[str]] = {}
    roles: dict[str, str] = {}
    for element in division.iter("{*}persName"):
        key = (element.get("corresp") or element.get("ref") or "").rpartition("#")[2].strip()
        if not key:
            continue
        words = " ".join("".join(str(piece) for piece in element.itertext()).split())
        spelled.setdefault(key, []).append(words)
        if (role := element.get("type")) in ("from", "to") and role is not None:
            roles.setdefault(key, role)
    return tuple(
        PersonNamed(key, tuple(dict.fromkeys(words)), len(words), roles.get(key), listed.get(key))
        for key, words in spelled.items()
    )
