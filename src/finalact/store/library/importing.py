"""Taking volumes into a desk: each wholly or not at all, and the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from finalact.model.refusal import Refusal
from finalact.store.bulk import many_values
from finalact.store.desk_file import DeskFile
from finalact.store.library.entering import edition_with, enter_volume
from finalact.store.library.reading import Told, VolumeRefused, cores, read_volumes
from finalact.store.library.volume_report import VolumeReport
from finalact.store.stamp import Stamp

# Told of each volume as soon as it is on the desk, or refused.
Report = Callable[[VolumeReport], None]


def import_volumes(
    paths: Iterable[Path],
    desk: DeskFile,
    stamp: Stamp,
    *,
    jobs: int | None = None,
    told: Told | None = None,
    report: Report | None = None,
) -> tuple[VolumeReport, ...]:
    """Take TEI volumes into a desk, each in one step of its own, and tell what became of each.

    A volume that cannot be read is left out and told (`refusal`); of one that breaks in some
    papers the others are taken, and what is wrong is among its `findings`. One that breaks off
    does not supersede a fuller edition (`volume-cut-off`). `jobs` processes read, as many as
    there are cores if nothing is said.
    """
    reports: list[VolumeReport] = []

    def holds(sha256: str) -> bool:
        with desk.reading() as connection:
            return edition_with(connection, sha256) is not None

    for read in read_volumes(paths, jobs=cores() if jobs is None else jobs, holds=holds, told=told):
        if isinstance(read, VolumeRefused):
            done = VolumeReport(read.path.name, refusal=read.refusal)
        else:
            try:
                with many_values(), desk.writing() as connection:
                    done = enter_volume(connection, read, stamp)
            except Refusal as refusal:
                if refusal.code != "volume-cut-off":
                    raise
                done = VolumeReport(read.path.name, refusal=refusal)
        reports.append(done)
        if report is not None:
            report(done)
    return tuple(reports)
