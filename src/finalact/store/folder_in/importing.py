"""Importing a dossier folder into a desk: all of it, or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection

from finalact.decisions.memorandum import Memorandum
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings
from finalact.model.refusal import Refusal
from finalact.store.bulk import many_values
from finalact.store.desk_file import DeskFile
from finalact.store.entering import enter
from finalact.store.folder_in.folder import NO_FOLDER, CheckExpression, FolderReading, read_folder
from finalact.store.folder_in.import_report import (
    MEMORANDA_TOLD,
    NOUNS,
    ImportReport,
    counts,
    ids_of,
    there_already,
)
from finalact.store.folder_in.memoranda_toml import MEMORANDA
from finalact.store.growth import growth
from finalact.store.library.entering import enter_volume
from finalact.store.library.reading import VolumeRefused, cores, read_volumes
from finalact.store.library.shelf import Shelf
from finalact.store.library.volume_report import VolumeReport
from finalact.store.memo_growth import memo_growth, office_growth
from finalact.store.notebook import Notebook, notebook_growth, read_notebook, searches_kept
from finalact.store.reading import change_counter, read_holdings
from finalact.store.refused import Refused, refuse_any
from finalact.store.rows.memoranda import memorandum_ids, read_memoranda
from finalact.store.rows.row import Row
from finalact.store.stamp import Stamp
from finalact.store.tables import memo_steps, metadata
from finalact.store.writing import holds_dossier

# Called with a word for each step: "read", "written". Nothing counts before both are done.
AtStep = Callable[[str], None]


def import_folder(
    path: str | Path,
    desk: DeskFile,
    stamp: Stamp,
    *,
    adding: bool = False,
    check_expression: CheckExpression | None = None,
    at_step: AtStep | None = None,
) -> ImportReport:
    """Take a dossier folder into a desk, wholly or not at all.

    A desk that holds the dossier already gets what it lacks; what it holds otherwise is a
    fault. A folder about something else can only be added (`adding`): the desk keeps its own
    question, and names that both use must mean the same. Refuses a folder with faults
    (`folder-refused`, with every fault in `findings`), one of another dossier that is not to be
    added (`desk-holds-dossier`), and what a desk file can refuse.
    """
    with many_values():
        return _import(Path(path), desk, stamp, adding, check_expression, at_step)


def _import(
    folder: Path,
    desk: DeskFile,
    stamp: Stamp,
    adding: bool,
    check_expression: CheckExpression | None,
    at_step: AtStep | None,
) -> ImportReport:
    def read() -> FolderReading:
        return read_folder(
            folder,
            on_desk=held,
            adding=adding,
            check_expression=check_expression,
            shelf=Shelf(desk.reading),
        )

    with desk.reading() as connection:
        counter = change_counter(connection)
        held, memos = read_holdings(connection), _memoranda(folder, connection)
        notes = read_notebook(connection)
    reading = read()
    if [fault.code for fault in reading.faults] == [NO_FOLDER]:
        refuse_any(reading.faults)
    rows = _sound(folder, reading, held, memos, desk, notes)
    with desk.writing() as connection:
        if change_counter(connection) != counter:
            # Somebody recorded something meanwhile: what we read rests on an older desk.
            held, memos = read_holdings(connection), _memoranda(folder, connection)
            notes = read_notebook(connection)
            reading = read()
            rows = _sound(folder, reading, held, memos, desk, notes)
        if at_step is not None:
            at_step("read")
        before = memorandum_ids(connection)
        # Volumes first: a paper of theirs that is cited becomes a paper of the desk.
        volumes = _enter_volumes(connection, folder, reading, stamp)
        enter(connection, f"folder {folder.name}", rows, stamp)
        if at_step is not None:
            at_step("written")
    adding = adding and bool(held.dossier.id)
    # That a desk holds more than what is added to it goes without saying.
    lacking = len(before - {memo.id for memo in reading.memoranda})
    kept = [] if adding else _kept(held, reading.read, lacking)
    return ImportReport(
        folder,
        _added(rows, len({each.volume for each in volumes if each.taken_in})),
        (
            *reading.findings,
            *(found for each in volumes for found in each.findings),
            *kept,
            *searches_kept(notes, reading.notebook),
        ),
        there_already(held, reading.read, sum(memo.id in memos for memo in reading.memoranda)),
        adding,
    )


def _memoranda(folder: Path, connection: Connection) -> dict[str, Memorandum]:
    """The memoranda of the desk, where the folder has any of its own."""
    return read_memoranda(connection) if (folder / MEMORANDA).is_dir() else {}


def _enter_volumes(
    connection: Connection, folder: Path, reading: FolderReading, stamp: Stamp
) -> list[VolumeReport]:
    """Enter the volumes of a folder; one that cannot be read hinders the whole import."""
    reports: list[VolumeReport] = []
    for read in read_volumes(reading.volumes, jobs=cores()):
        if isinstance(read, VolumeRefused):
            raise _refused_volume(folder, read.path, read.refusal)
        # Editions that stand beside one another in the folder are taken as they are.
        came = {report.volume for report in reports}
        of_folder = read.divided is not None and read.divided.volume in came
        try:
            reports.append(enter_volume(connection, read, stamp, whole=not of_folder))
        except Refusal as refusal:
            if refusal.code != "volume-cut-off":
                raise
            raise _refused_volume(folder, read.path, refusal) from None
    return reports


def _refused_volume(folder: Path, path: Path, refusal: Refusal) -> Refusal:
    place = path.relative_to(folder).as_posix()
    return _refused(folder, [Finding(refusal.code, refusal.sentence, refusal.remedy, place)])


def _added(rows: list[Row], volumes: int) -> dict[str, int]:
    """How many rows of each table were added, how many memoranda were begun, how many volumes."""
    tables = Counter(table.name for table, _ in rows)
    added = {table.name: n for table in metadata.sorted_tables if (n := tables[table.name])}
    begun = sum(table is memo_steps and cells["n"] == 1 for table, cells in rows)
    return {
        **added,
        **({"memoranda": begun} if begun else {}),
        **({"volumes": volumes} if volumes else {}),
    }


def _sound(
    folder: Path,
    reading: FolderReading,
    held: Holdings,
    memos: Mapping[str, Memorandum],
    desk: DeskFile,
    notes: Notebook,
) -> list[Row]:
    """What the desk lacks; refuses a folder with all that is wrong with it and all that differs."""
    faults, differing = list(reading.faults), list[Finding]()
    same_dossier = held.dossier.id in ("", reading.read.dossier.id)
    if reading.holdings is not None and not same_dossier:
        raise holds_dossier(desk, held.dossier.id)
    report, places = differing.append, reading.places
    if same_dossier:
        rows = [
            *growth(held, reading.read, report, places),
            *office_growth(held.offices, reading.read.offices),
            *memo_growth(memos, reading.memoranda, report, places),
            *notebook_growth(notes, reading.notebook, report, places),
        ]
    else:
        rows = []
    # What could not be read differs for that reason alone.
    told = {fault.place for fault in reading.faults}
    faults += [fault for fault in differing if fault.place not in told]
    if faults:
        raise _refused(folder, faults)
    return rows


def _refused(folder: Path, faults: list[Finding]) -> Refused:
    many = "One thing is" if len(faults) == 1 else f"{len(faults):,} things are"
    return Refused(
        "folder-refused",
        f"{many} wrong with the folder {folder}; nothing was imported.",
        "Correct what is listed and import the folder again.",
        faults,
    )


def _kept(held: Holdings, offered: Holdings, memoranda: int) -> list[Finding]:
    """What the desk holds and the folder no longer has: it stays, and that is said."""
    if not held.dossier.id:
        return []
    many = {noun: len(ids_of(held, noun) - ids_of(offered, noun)) for noun in NOUNS}
    lacking = counts({**many, "memoranda": memoranda}, {**NOUNS, **MEMORANDA_TOLD})
    if not lacking:
        return []
    return [
        Finding(
            "kept-on-desk",
            f"The desk holds what the folder does not: {lacking}.",
            "Nothing is taken away from a desk: withdraw a claim that no longer stands.",
        )
    ]
