"""Members of groups with their days: in folders, on a desk, and on a desk of an earlier form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from finalact.model.dossier import Group
from finalact.model.membership import Membership
from finalact.model.partial_date import PartialDate
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder, read_folder
from finalact.store.folder_out.export import export_folder
from finalact.store.reading import read_holdings
from finalact.store.stamp import Stamp

Write = Callable[..., Path]
PORTS = """
[[groups]]
id = "ports"
title = "The ports"
members = ["Ostland", {party = "Isle", since = 1986-01-01, known_on = "1986-02"}, "Westland"]
"""
LEFT = """
[[groups]]
id = "ports"
members = [
    { party = "Isle", since = "1986-01-01", until = "1990-06-30", known_on = "1990-07-02" },
    { party = "Ostland", until = "1991" },
    "Eastland",
]
"""


def time(party: str, since: str = "", until: str = "", known: str = "") -> Membership:
    days = (PartialDate.parse(day) if day else None for day in (since, until, known))
    return Membership(party, *days)


ISLE = time("Isle", "1986-01-01", known="1986-02")
ISLE_LEFT = time("Isle", "1986-01-01", "1990-06-30", "1990-07-02")


def groups_on(desk: DeskFile) -> tuple[Group, ...]:
    with desk.reading() as connection:
        return read_holdings(connection).dossier.groups


def test_a_folder_tells_members_by_name_or_with_their_days(
    write_folder: Write, texts: Mapping[str, str]
) -> None:
    reading = read_folder(write_folder(dossier=texts["dossier"] + PORTS))
    assert reading.holdings is not None
    assert reading.holdings.dossier.groups == (
        Group("ports", "The ports", ("Ostland", "Isle", "Westland"), (ISLE,)),
    )


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ('[{ since = "1986" }]', "name-missing"),
        ('[{ party = "Isle", since = "1990", until = "1986" }]', "days-in-wrong-order"),
        ('[{ party = "Isle", since = "soon" }]', "date-not-understood"),
        ('[{ party = "Isle", sinse = "1986" }]', "key-unknown"),
        ("[true]", "value-not-understood"),
    ],
)
def test_a_member_that_cannot_be_read_is_told(
    write_folder: Write, texts: Mapping[str, str], members: str, code: str
) -> None:
    declared = f'\n[[groups]]\nid = "ports"\nmembers = {members}\n'
    faults = read_folder(write_folder(dossier=texts["dossier"] + declared)).faults
    assert [fault.code for fault in faults] == [code]
    assert faults[0].place.startswith("dossier.toml, group ports")


def test_what_is_told_of_members_is_added_and_goes_out_as_it_came(
    write_folder: Write,
    texts: Mapping[str, str],
    new_desk: Callable[[str], DeskFile],
    tmp_path: Path,
    stamp: Stamp,
) -> None:
    one, other = new_desk("one.desk"), new_desk("other.desk")
    import_folder(write_folder(dossier=texts["dossier"] + PORTS), one, stamp)
    more = write_folder("more", dossier=LEFT, claims=None, conditions=None)
    added = import_folder(more, one, stamp, adding=True)
    assert added.added["group_members"] == 3
    (group,) = groups_on(one)
    assert group == Group.of(
        "ports",
        "The ports",
        [
            *(time("Ostland"), time("Ostland", until="1991")),
            *(ISLE, ISLE_LEFT, time("Westland"), time("Eastland")),
        ],
    )
    assert not import_folder(more, one, stamp, adding=True).changed
    with one.reading() as connection:
        out = export_folder(read_holdings(connection), tmp_path / "out")
    import_folder(out, other, stamp)
    assert groups_on(other) == groups_on(one)
    assert not import_folder(out, one, stamp).changed
