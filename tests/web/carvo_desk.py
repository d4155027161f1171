"""The invented dossier of Carvo on a desk in a file, which may be written."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from finalact.desk import Desk
from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp
from finalact.store.writing import (
    record_cases,
    record_claims,
    record_condition,
    record_dossier,
    record_papers,
)
from tests.web.carvo import CONDITIONS, HOLDINGS


def desk_of_carvo(path: Path) -> Desk:
    """Make the desk; whoever asks closes it."""
    path.write_bytes(_file_of_the_desk())
    return Desk.open(path)


@cache
def _file_of_the_desk() -> bytes:
    """The desk as it is written to a file, worked out once for all who ask."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "carvo.desk"
        _write(path)
        return path.read_bytes()


def _write(path: Path) -> None:
    stamp = Stamp("Lind", "1990-09-01T09:00:00Z")
    with DeskFile.create(path) as file:
        record_dossier(file, HOLDINGS.dossier, stamp)
        record_papers(file, HOLDINGS.papers, stamp)
        record_cases(file, HOLDINGS.cases, stamp)
        # One assurance says its state in words that the ledger would not take.
        claims = [claim for claim in HOLDINGS.claims if claim.id != "promise"]
        record_claims(file, claims, stamp)
        for condition in CONDITIONS:
            record_condition(file, condition, stamp)
