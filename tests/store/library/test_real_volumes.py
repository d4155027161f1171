"""Two real volumes taken in: every paper and note, the bytes again, in good time."""

from __future__ import annotations

from pathlib import Path

import pytest

from finalact.desk import Desk
from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp


@pytest.fixture
def volumes(shared: Path) -> list[Path]:
    found = sorted((shared / "frus-tei" / "volumes").glob("*.xml"))
    if not found:
        pytest.skip("The whole volumes of ../shared/data are not on this machine.")
    return found


def test_all_papers_and_notes_are_kept_and_the_files_come_out_as_they_came(
    desk: DeskFile, stamp: Stamp, volumes: list[Path]
) -> None:
    held = Desk(desk)
    reports = held.take_in_volumes(volumes, stamp)
    # The counts are those of the README beside the volumes.
    assert [(report.papers, report.notes) for report in reports] == [(84, 416), (218, 277)]
    assert all(report.whole for report in reports)
    shelf = held.holding.shelf
    assert shelf is not None
    for volume, data in shelf.files():
        assert data == next(path for path in volumes if path.name == volume.name).read_bytes()
    every = [paper for each in shelf.volumes() for paper in shelf.papers(each.volume)]
    assert len(every) == 302
    assert all(paper.heading for paper in every)
    assert held.holding.document(every[11].id).number == "12"
    for each in shelf.volumes():
        assert shelf.count_of_entries(each.volume, "person") > 100
        assert shelf.count_of_entries(each.volume, "term") > 100


def test_references_between_papers_lead_to_papers_of_the_desk(
    desk: DeskFile, stamp: Stamp, volumes: list[Path]
) -> None:
    Desk(desk).take_in_volumes(volumes, stamp)
    with desk.reading() as connection:
        own = connection.exec_driver_sql(
            "SELECT count(*), sum(target IN (SELECT id FROM paper_facts)) FROM paper_links"
            " WHERE kind = 'document' AND (target LIKE 'frus1969-76v38p1-%'"
            " OR target LIKE 'frus1969-76ve14p2-%')"
        ).one()
    assert own[0] > 200
    # A few mean papers of a part that is another volume; the rest stand on the desk.
    assert own[1] / own[0] > 0.97
