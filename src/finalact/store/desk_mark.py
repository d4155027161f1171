"""How a desk file is told from any other file, before SQLite touches it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from finalact.model.refusal import Refusal
from finalact.store.troubles import damaged

# "FAct" in the header of the file, where SQLite leaves room for the mark of an application.
APPLICATION_ID = int.from_bytes(b"FAct", "big")
OLDEST_SQLITE = (3, 37, 0)

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def check_sqlite(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> None:
    """Refuse an SQLite library that knows no STRICT tables (`sqlite-too-old`)."""
    if version < OLDEST_SQLITE:
        found = ".".join(map(str, version))
        raise Refusal(
            "sqlite-too-old",
            f"The SQLite library of this Python is {found}; a desk needs 3.37 or later.",
            "Install a newer Python or SQLite.",
            status=500,
        )


def check_is_a_desk(path: Path) -> None:
    """Refuse what is not there, is no desk, or is a desk cut short.

    Codes: `desk-not-found`, `not-a-desk`, `desk-damaged`.
    """
    if path.is_dir():
        raise _not_a_desk(path, "is a folder", "Name the file of a desk; a folder is imported.")
    if not path.exists():
        raise Refusal(
            "desk-not-found",
            f"There is no desk {path}.",
            "Check the name, or make a desk with `finalact new`.",
            status=404,
        )
    if not path.is_file():
        raise _not_a_desk(path, "is not a file")
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header:
        raise _not_a_desk(path, "is an empty file")
    if not header.startswith(_MAGIC):
        raise _not_a_desk(path, "is a file of another kind")
    if len(header) < _HEADER:
        raise damaged(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise _not_a_desk(path, "is an SQLite file, but nobody made it as a desk")
    if path.stat().st_size < _expected_size(header):
        raise damaged(path)


def desk_exists(path: Path) -> Refusal:
    """The refusal to make a desk where something is already."""
    return Refusal(
        "desk-exists",
        f"There is already something at {path}.",
        "Name another place for the new desk, or open the one that is there.",
        status=409,
    )


def desk_newer(path: Path) -> Refusal:
    """The refusal of a desk whose form this version does not know."""
    return Refusal(
        "desk-newer",
        f"The desk {path} was made by a later version than this one.",
        "Install that version, or a later one.",
        status=409,
    )


def _expected_size(header: bytes) -> int:
    # File format of SQLite, "The Database Header": a page size of 1 means 65,536.
    page = int.from_bytes(header[16:18], "big")
    return (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")


def _not_a_desk(
    path: Path,
    is_what: str,
    remedy: str = "Name the file of a desk, or make one with `finalact new`.",
) -> Refusal:
    return Refusal("not-a-desk", f"{path} {is_what}, not a desk.", remedy)
