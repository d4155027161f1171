"""Several programs at one desk: every step counts, and none is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import finalact
from finalact.store.desk_file import DeskFile
from finalact.store.reading import change_counter, read_holdings

STEPS = 25
WRITER = """
import sys
from finalact.model.claim import Claim
from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp
from finalact.store.writing import record_claims

path, who, steps = sys.argv[1], sys.argv[2], int(sys.argv[3])
with DeskFile.open(path, patience=60) as desk:
    for step in range(steps):
        claims = [Claim("", "border", "position", f"{who} {step} {n}") for n in range(2)]
        record_claims(desk, claims, Stamp(who, str(step)))
"""


def test_three_writers_at_once_lose_no_step(desk: DeskFile) -> None:
    source = str(Path(finalact.__file__).parents[1])
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(desk.path), who, str(STEPS)],
            env={**os.environ, "PYTHONPATH": source},
            stderr=subprocess.PIPE,
            text=True,
        )
        for who in ("Ada", "Bo", "Cy")
    ]
    seen = 0
    while any(writer.poll() is None for writer in writers):
        with desk.reading() as connection:
            counted, held = change_counter(connection), read_holdings(connection)
        # A reader sees whole steps only, and never fewer than before.
        assert len(held.claims) == 2 * counted
        assert counted >= seen
        seen = counted
    for writer in writers:
        _, trouble = writer.communicate()
        assert writer.returncode == 0, trouble
    with desk.reading() as connection:
        assert change_counter(connection) == 3 * STEPS
        claims = read_holdings(connection).claims
    assert len({claim.id for claim in claims}) == 3 * STEPS * 2
    for who in ("Ada", "Bo", "Cy"):
        own = [claim.value for claim in claims if claim.recorded_by == who]
        assert own == [f"{who} {step} {n}" for step in range(STEPS) for n in range(2)]
