"""A desk of twenty thousand claims: entered, entered again, read and found."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder
from finalact.store.reading import change_counter, read_holdings
from finalact.store.stamp import Stamp

Write = Callable[..., Path]
COUNT = 20_000


def rows() -> str:
    counted = ("writers,stock", "departures,flow")
    lines = [
        f"c-{n},{counted[n % 2]},about {100 + n % 5000},persons,Speaker {n % 20},"
        f"{1960 + n % 30}-{1 + n % 12:02},memo-3,1,about 300 writers"
        for n in range(COUNT)
    ]
    header = "id,subject,attribute,as_said,unit,speaker,said_on,document,passage,quote"
    return "\n".join([header, *lines]) + "\n"


@pytest.mark.slow
def test_twenty_thousand_claims(desk: DeskFile, stamp: Stamp, write_folder: Write) -> None:
    folder = write_folder(claims=rows(), events=None, meetings=None)
    started = time.process_time()
    report = import_folder(folder, desk, stamp)
    entered = time.process_time() - started
    assert report.added["claims"] == COUNT
    # Three times what it takes on a small machine: a bound against growing with the square.
    assert entered < 12
    started = time.process_time()
    with desk.reading() as connection:
        holdings = read_holdings(connection)
    assert time.process_time() - started < 3
    assert len(holdings.claims) == COUNT
    assert holdings.claims[-1].id == f"c-{COUNT - 1}"
    started = time.process_time()
    with desk.reading() as connection:
        for _ in range(100):
            change_counter(connection)
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN "
            "SELECT id FROM claims WHERE subject = 'writers' AND known_day < 720000"
        ).all()
    assert time.process_time() - started < 1
    assert "claims_by_subject" in str(plan)
    assert not import_folder(folder, desk, stamp).changed
