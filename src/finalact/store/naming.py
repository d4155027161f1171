"""Names that a record uses: whether the desk holds what they name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from sqlalchemy import Connection, Table, select

from finalact.conditions.record_rules import SAY_NEW
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding
from finalact.store import tables as t
from finalact.store.library.papers_on import PapersOn
from finalact.store.reading import ids_in
from finalact.store.suggestion import Suggestions

_FIRST = {
    "case": (t.cases, "enter the case first."),
    "claim": (t.claims, "`finalact claims SUBJECT` shows the ids."),
    "condition": (t.conditions, "put the condition on the desk first."),
    "paper": (t.papers, "put the paper on the desk first, or name it as source."),
    "representation": (t.representations, "`finalact representations` lists them."),
}
_CLOSE = 0.75
_CODES = {"paper": "document-unknown"}


def unknown(connection: Connection, noun: str, names: Iterable[str]) -> Iterator[Finding]:
    """A finding for every name that the desk does not hold, with the closest that it does.

    Codes: `case-unknown`, `claim-unknown`, `condition-unknown`, `document-unknown`,
    `representation-unknown`.
    """
    table, remedy = _FIRST[noun]
    wanted = list(dict.fromkeys(name for name in names if name))
    known: Collection[str]
    known = PapersOn(connection) if noun == "paper" else ids_in(connection, table)
    present = _present(connection, table, wanted)
    for name in wanted:
        # A paper of a volume is in no table of its own.
        if name not in present and not (noun == "paper" and name in known):
            sentence = f'There is no {noun} "{name}" on the desk.'
            near = Suggestions().remedy(name, known, remedy)
            yield Finding(_CODES.get(noun, f"{noun}-unknown"), sentence, near)


def party_slips(dossier: Dossier, parties: Iterable[str]) -> Iterator[Finding]:
    """A finding for a party that is not known and close to one that is (`side-unknown`).

    Whoever enters it can say that it is none: what is close enough is asked about.
    """
    known = {name for side in dossier.sides for name in (side.id, side.title, *side.speakers)}
    known |= {name for group in dossier.groups for name in group.members}
    plain = {name.casefold(): name for name in known if name}
    for party in parties:
        if not party or party in known:
            continue
        near = get_close_matches(party.casefold(), plain, n=1, cutoff=_CLOSE)
        if near:
            sentence = f'The side "{party}" is not declared.'
            remedy = f'Did you mean "{plain[near[0]]}"? If "{party}" is meant, {SAY_NEW}.'
            yield Finding("side-unknown", sentence, remedy)


def _present(connection: Connection, table: Table, wanted: list[str]) -> set[str]:
    if not wanted:
        return set()
    return set(connection.execute(select(table.c.id).where(table.c.id.in_(wanted))).scalars())
