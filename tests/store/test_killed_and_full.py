"""What was under way when the power failed or the disk was full never happened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import ENOSPC
from pathlib import Path

import pytest
from sqlalchemy import Connection

import finalact
from finalact.model.claim import Claim
from finalact.model.holdings import Holdings
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder
from finalact.store.folder_out import export_folder
from finalact.store.reading import change_counter, read_holdings
from finalact.store.stamp import Stamp
from finalact.store.writing import record_claims

Write = Callable[..., Path]

HANGING_IMPORT = """
import sys, time
from pathlib import Path
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder
from finalact.store.stamp import Stamp

folder, path, sign, where = sys.argv[1:]

def at_step(step):
    if step == where:
        Path(sign).write_text(step)
        time.sleep(600)

import_folder(folder, DeskFile.open(path), Stamp("killed", "now"), at_step=at_step)
"""

IMPORT_WITH_A_SMALL_DISK = """
import resource, signal, sys
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder
from finalact.store.stamp import Stamp

folder, path, room = sys.argv[1:]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
desk = DeskFile.open(path)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), int(room)))
try:
    import_folder(folder, desk, Stamp("full", "now"))
except Refusal as refusal:
    print(refusal.code)
    print(refusal.sentence)
"""


def run(story: str, *arguments: object) -> subprocess.Popen[str]:
    source = str(Path(finalact.__file__).parents[1])
    return subprocess.Popen(
        [sys.executable, "-c", story, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": source},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def everything(desk: DeskFile) -> Holdings:
    with desk.reading() as connection:
        return read_holdings(connection)


def many_claims(write_folder: Write, count: int = 5000) -> Path:
    rows = [f"c-{n},border,position,{'words ' * 20}{n}" for n in range(count)]
    return write_folder(claims="\n".join(["id,subject,attribute,value", *rows]) + "\n")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="This system has no such signal.")
@pytest.mark.parametrize("step", ["read", "written"])
def test_an_import_killed_on_the_way_leaves_the_desk_as_it_was(
    desk: DeskFile, stamp: Stamp, write_folder: Write, tmp_path: Path, step: str
) -> None:
    record_claims(desk, [Claim("before", "border", "state", "open")], stamp)
    before = everything(desk)
    folder, sign = many_claims(write_folder), tmp_path / "sign"
    importing = run(HANGING_IMPORT, folder, desk.path, sign, step)
    try:
        for _ in range(600):
            if sign.exists() or importing.poll() is not None:
                break
            time.sleep(0.1)
        assert importing.poll() is None, importing.stderr and importing.stderr.read()
    finally:
        importing.kill()
        importing.communicate()
    assert everything(desk) == before
    desk.close()
    with DeskFile.open(desk.path) as opened:
        assert everything(opened) == before
        with opened.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert import_folder(folder, opened, stamp).changed


@pytest.mark.skipif(sys.platform == "win32", reason="This system sets no limit to a file.")
def test_an_import_that_fills_the_disk_leaves_the_desk_as_it_was(
    desk: DeskFile, stamp: Stamp, write_folder: Write
) -> None:
    record_claims(desk, [Claim("before", "border", "state", "open")], stamp)
    before = everything(desk)
    folder = many_claims(write_folder)
    room = desk.path.stat().st_size + 100_000
    importing = run(IMPORT_WITH_A_SMALL_DISK, folder, desk.path, room)
    told, trouble = importing.communicate(timeout=120)
    assert told.splitlines()[0] in ("disk-full", "disk-trouble"), trouble
    assert "nothing was recorded" in told
    assert everything(desk) == before
    assert import_folder(folder, desk, stamp).changed


def test_a_desk_that_may_not_grow_says_that_the_disk_is_full(
    desk: DeskFile, stamp: Stamp, write_folder: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, writing = many_claims(write_folder), desk.writing

    @contextmanager
    def on_a_small_disk() -> Iterator[Connection]:
        with writing() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 20}")
            yield connection

    monkeypatch.setattr(desk, "writing", on_a_small_disk)
    with pytest.raises(Refusal) as caught:
        import_folder(folder, desk, stamp)
    assert caught.value.code == "disk-full"
    assert caught.value.status == 507
    assert everything(desk) == Holdings()
    with desk.reading() as connection:
        assert change_counter(connection) == 0


def test_an_export_to_a_full_disk_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> int:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Refusal) as caught:
        export_folder(Holdings(), tmp_path / "out")
    assert caught.value.code == "disk-full"
