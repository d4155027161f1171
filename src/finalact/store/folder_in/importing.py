"""Importing a dossier folder into a desk: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attrs import field, frozen
from sqlalchemy import Connection

from finalact.model.finding import Finding
from finalact.model.holdings import Holdings
from finalact.store.bulk import many_values
from finalact.store.desk_file import DeskFile
from finalact.store.entering import enter
from finalact.store.folder_in.folder import CheckExpression, FolderReading, read_folder
from finalact.store.growth import growth
from finalact.store.reading import change_counter, read_holdings
from finalact.store.refused import Refused
from finalact.store.stamp import Stamp
from finalact.store.tables import metadata
from finalact.store.writing import holds_dossier

# Called with a word for each step: "read", "written". Nothing counts before both are done.
AtStep = Callable[[str], None]

_NOUNS = {
    "papers": ("paper", "papers"),
    "claims": ("claim", "claims"),
    "conditions": ("condition", "conditions"),
    "cases": ("case", "cases"),
    "persons": ("person", "persons"),
}


@frozen
class ImportReport:
    """What an import added: how many rows of each table, and what was found on the way."""

    folder: Path
    added: dict[str, int] = field(factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether anything was added to the desk."""
        return bool(self.added)

    @property
    def sentence(self) -> str:
        """What happened, in one sentence."""
        if not self.changed:
            return f"Nothing changed: the desk holds all of {self.folder} already."
        counts = [
            f"{n:,} {names[n != 1]}"
            for table, names in _NOUNS.items()
            if (n := self.added.get(table, 0))
        ]
        if not counts:
            return f"The desk took in from {self.folder} what was added to its records."
        listed = " and ".join(filter(None, (", ".join(counts[:-1]), counts[-1])))
        return f"The desk took in {self.folder}: {listed}."


def import_folder(
    path: str | Path,
    desk: DeskFile,
    stamp: Stamp,
    *,
    check_expression: CheckExpression | None = None,
    at_step: AtStep | None = None,
) -> ImportReport:
    """Take a dossier folder into a desk, wholly or not at all.

    A desk that holds the dossier already gets what it lacks; what it holds otherwise is a
    fault. Refuses a folder with faults (`folder-refused`, with every fault in `findings`), one of
    another dossier (`desk-holds-dossier`), and what a desk file can refuse.
    """
    with many_values():
        return _import(Path(path), desk, stamp, check_expression, at_step)


def _import(
    folder: Path,
    desk: DeskFile,
    stamp: Stamp,
    check_expression: CheckExpression | None,
    at_step: AtStep | None,
) -> ImportReport:
    with desk.reading() as connection:
        counter = change_counter(connection)
        held = read_holdings(connection)
    reading = read_folder(folder, on_desk=held, check_expression=check_expression)
    holdings = _sound(folder, reading, reading.faults)
    with desk.writing() as connection:
        if change_counter(connection) != counter:
            # Somebody recorded something meanwhile: what we read rests on an older desk.
            held = read_holdings(connection)
            reading = read_folder(folder, on_desk=held, check_expression=check_expression)
            holdings = _sound(folder, reading, reading.faults)
        if held.dossier.id not in ("", holdings.dossier.id):
            raise holds_dossier(desk, held.dossier.id)
        if at_step is not None:
            at_step("read")
        added = _add(connection, folder, reading, held, holdings, stamp)
        if at_step is not None:
            at_step("written")
    return ImportReport(folder, added, (*reading.findings, *_kept(held, holdings)))


def _add(
    connection: Connection,
    folder: Path,
    reading: FolderReading,
    held: Holdings,
    offered: Holdings,
    stamp: Stamp,
) -> dict[str, int]:
    faults: list[Finding] = []
    rows = growth(held, offered, faults.append, reading.places)
    _sound(folder, reading, tuple(faults))
    enter(connection, f"folder {folder.name}", rows, stamp)
    added = dict.fromkeys((table.name for table in metadata.sorted_tables), 0)
    for table, _ in rows:
        added[table.name] += 1
    return {name: count for name, count in added.items() if count}


def _sound(folder: Path, reading: FolderReading, faults: tuple[Finding, ...]) -> Holdings:
    if faults or reading.holdings is None:
        many = "One thing is" if len(faults) == 1 else f"{len(faults):,} things are"
        raise Refused(
            "folder-refused",
            f"{many} wrong with the folder {folder}; nothing was imported.",
            "Correct what is listed and import the folder again.",
            faults,
        )
    return reading.holdings


def _kept(held: Holdings, offered: Holdings) -> list[Finding]:
    """What the desk holds and the folder no longer has: it stays, and that is said."""
    if not held.dossier.id:
        return []
    lacking = [
        f"{count:,} {names[count != 1]}"
        for noun, names in _NOUNS.items()
        if (count := len(_ids(held, noun) - _ids(offered, noun)))
    ]
    if not lacking:
        return []
    return [
        Finding(
            "kept-on-desk",
            f"The desk holds what the folder does not: {', '.join(lacking)}.",
            "Nothing is taken away from a desk: withdraw a claim that no longer stands.",
        )
    ]


def _ids(holdings: Holdings, noun: str) -> set[str]:
    return {thing.id for thing in getattr(holdings, noun)}
