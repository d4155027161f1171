"""The people of a paper with what the front of its volume says of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from finalact.documents.named_persons import NamedPerson, Part, persons_of
from finalact.documents.volume_parts.front import Listed
from finalact.documents.volume_parts.pointers import Pointer
from finalact.model.document import Document, Person

# The parts that somebody can have in a paper, as a reader is told of them.
PARTS: dict[Part, str] = {
    "from": "From",
    "to": "To",
    "between": "Between",
    "participant": "Participants",
    "signed": "Signed",
    "drafted": "Drafted",
    "cleared": "Cleared",
    "approved": "Approved",
}
# Behind a name, and no part of it.
GENERATION = re.compile(r",? (?:Jr|Sr)\.?\Z|,? I{2,3}\Z")


@frozen
class PersonOfPaper:
    """Somebody with a part in a paper, and the line of the volume's list, where it has one."""

    named: NamedPerson
    listed: Listed | None = None


@frozen
class People:
    """Who has a part in a paper, who else is named in it, and the terms that it uses.

    The second and third come from the lists at the front of its volume, and are empty for a
    paper of no volume.
    """

    persons: tuple[PersonOfPaper, ...] = ()
    named: tuple[Listed, ...] = ()
    terms: tuple[Listed, ...] = ()


def people_of(
    document: Document,
    pointers: Sequence[Pointer] = (),
    persons: Iterable[Listed] = (),
    terms: Iterable[Listed] = (),
) -> People:
    """The people of a paper, resolved by the lists of its volume.

    A name is resolved where the paper's markup points to the list from these very words, else
    where the list has one person of that surname whose given names do not differ. Everybody whom
    the paper points to beside these is named too, by the order of the list.
    """
    every, pointed = tuple(persons), {pointer.key for pointer in pointers}
    found = tuple(
        PersonOfPaper(named, _entry(named, pointers, every)) for named in persons_of(document)
    )
    taken = {each.listed.key for each in found if each.listed is not None}
    return People(
        found,
        tuple(e for e in every if e.key and e.key in pointed and e.key not in taken),
        tuple(term for term in terms if term.key and term.key in pointed),
    )


def _entry(
    named: NamedPerson, pointers: Sequence[Pointer], persons: Sequence[Listed]
) -> Listed | None:
    name = GENERATION.sub("", named.person.name or "")
    if not name:
        return None
    surname = _surname(name)
    pointing = {each.key for each in pointers if _surname(each.words) == surname}
    meant = [entry for entry in persons if entry.key and entry.key in pointing]
    # "Holt, Ann M.": the surname comes first.
    meant = meant or [entry for entry in persons if _surname(entry.name.split(",")[0]) == surname]
    meant = [entry for entry in meant if _agree(name, entry)]
    return meant[0] if len({entry.said for entry in meant}) == 1 else None


def _surname(name: str) -> str:
    """The last word of a name, without accents; empty for none."""
    last = GENERATION.sub("", name).split()[-1:]
    plain = unicodedata.normalize("NFD", "".join(last)).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _agree(name: str, entry: Listed) -> bool:
    """Whether the given names, or their first letters, are not of two persons."""
    given = name.split()[:-1]
    _, _, listed = entry.name.partition(", ")
    own = listed.split()
    if not given or not own:
        return True
    one, other = given[0].rstrip("."), own[0].rstrip(".,")
    if min(len(one), len(other)) == 1 or re.fullmatch(r"(?:[A-Z]\.)+", given[0]):
        return one[0] == other[0]
    return one.startswith(other) or other.startswith(one) or one[0] == other[0]


def called(person: Person) -> str:
    """A person in one line: `Palmer, Acting Assistant Secretary for Human Rights`."""
    acting = "Acting " if person.acting and person.office else ""
    office = f"{acting}{person.office}" if person.office else ""
    return ", ".join(filter(None, (person.name, office))) or "not named"


def people_as_dict(people: People) -> dict[str, Any]:
    """The people of a paper for other programs; None is what no list tells."""
    return {
        "persons": [
            {
                "as": each.named.part,
                "name": each.named.person.name,
                "office": each.named.person.office,
                "acting": each.named.person.acting,
                "text": each.named.text,
                "passage": each.named.passage,
                "listed": None if each.listed is None else _listed(each.listed),
            }
            for each in people.persons
        ],
        "named": [_listed(entry) for entry in people.named],
        "terms": [_listed(entry) for entry in people.terms],
    }


def _listed(entry: Listed) -> dict[str, str | None]:
    return {"key": entry.key or None, "name": entry.name, "said": entry.said or None}
