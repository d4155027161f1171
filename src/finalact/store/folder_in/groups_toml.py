"""The groups of dossier.toml: the parties that act together, and when each belongs to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from finalact.model.dossier import Group
from finalact.model.membership import Membership
from finalact.store.folder_in.toml_file import TomlTable


def read_group(table: TomlTable, held: Group) -> Group:
    """A group as a folder declares it; `held` is what the desk says of it already.

    A member is named, or told with its days: `{ party = "...", since = "...", until = "..." }`.
    Codes: `name-missing`, `days-in-wrong-order`, and those of TOML.
    """
    table.known("id", "title", "members")
    return Group.of(held.id, table.text("title", held.title), _members(table))


def _members(table: TomlTable) -> Iterator[Membership]:
    given = table.keys.get("members", [])
    for item in given if isinstance(given, list) else [given]:
        if isinstance(item, dict):
            member = _member(TomlTable(f"{table.place}, members", item, table.faults))
            if member.party:
                yield member
        else:
            for party in TomlTable(table.place, {"members": item}, table.faults).texts("members"):
                yield Membership(party)


def _member(table: TomlTable) -> Membership:
    table.known("party", "since", "until", "known_on")
    days = (table.date(key) for key in ("since", "until", "known_on"))
    member = Membership(table.text("party"), *days)
    if not member.party:
        table.fault("name-missing", "A member has no name.", 'Write the party: party = "...".')
    since, until = member.since, member.until
    first = (since.earliest if since is not None else None) or date.min
    last = (until.counts_from if until is not None else None) or date.max
    if last < first:
        sentence = f"{member.party} leaves the group before it joins it."
        table.fault("days-in-wrong-order", sentence, "Look the two days up again.")
    return member
