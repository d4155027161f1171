"""What can go wrong with a desk file, as refusals with a remedy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from finalact.model.refusal import Refusal

# The low byte of an SQLite result code names the family of the trouble.
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_NOT_WRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_FULL = {sqlite3.SQLITE_FULL}
_DISK = {sqlite3.SQLITE_IOERR}
_NO_ACCESS = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
_AGAINST_THE_RULES = {sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH}


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say about a desk file into refusals.

    Codes: `desk-busy`, `desk-not-writable`, `desk-damaged`, `disk-full`, `disk-trouble`,
    `desk-not-readable`, `record-refused`, `text-not-readable`.
    """
    try:
        yield
    except DBAPIError as said:
        if not isinstance(said.orig, sqlite3.Error):
            raise
        raise of_sqlite(path, said.orig) from said
    except sqlite3.Error as said:
        raise of_sqlite(path, said) from said
    except UnicodeEncodeError as said:
        raise text_not_readable(said.object[said.start : said.end]) from said
    except OSError as said:
        raise of_disk(path, said) from said


def of_sqlite(path: Path, said: sqlite3.Error) -> Refusal:
    """The refusal for what SQLite reports about the desk."""
    family = getattr(said, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if family in _BUSY:
        return Refusal(
            "desk-busy",
            f"Somebody else is writing to the desk {path} and has not finished.",
            "Try again in a moment.",
            status=503,
        )
    if family in _NOT_WRITABLE:
        return not_writable(path)
    if family in _DAMAGED:
        return damaged(path)
    if family in _FULL:
        return disk_full(path)
    if family in _DISK:
        return disk_trouble(path)
    if family in _NO_ACCESS:
        return not_readable(path)
    if family in _AGAINST_THE_RULES:
        return Refusal(
            "record-refused",
            f"The desk does not take the record: {said}",
            "Correct the record; nothing was written.",
        )
    return damaged(path) if isinstance(said, sqlite3.OperationalError) else _unexplained(path, said)


def of_disk(path: Path, said: OSError) -> Refusal:
    """The refusal for what the operating system reports about a file."""
    if said.errno in (ENOSPC, EDQUOT, EFBIG):
        return disk_full(path)
    if isinstance(said, PermissionError):
        return not_writable(path)
    if isinstance(said, NotADirectoryError):
        return Refusal(
            "folder-not-found",
            f"{path} lies in a file, not in a folder.",
            "Name a place in a folder.",
            status=404,
        )
    return disk_trouble(path)


def not_writable(path: Path) -> Refusal:
    """The refusal for a file or folder that may not be written."""
    return Refusal(
        "desk-not-writable",
        f"{path} may be read but not written.",
        "Ask for permission to write to the file and its folder, or work on a copy.",
        status=403,
    )


def not_readable(path: Path) -> Refusal:
    """The refusal for a file that may not be opened at all."""
    return Refusal(
        "desk-not-readable",
        f"{path} cannot be opened.",
        "Check that you may read the file and write to its folder.",
        status=403,
    )


def damaged(path: Path) -> Refusal:
    """The refusal for a desk file that is cut short or overwritten."""
    return Refusal(
        "desk-damaged",
        f"The desk {path} is damaged: its content is cut short or overwritten.",
        "Put back a copy of the file, or import the exported folder into a new desk.",
        status=500,
    )


def disk_full(path: Path) -> Refusal:
    """The refusal for a write that found no room."""
    return Refusal(
        "disk-full",
        f"The disk has no room for what is written to {path}; nothing was recorded.",
        "Make room on the disk and try again.",
        status=507,
    )


def disk_trouble(path: Path) -> Refusal:
    """The refusal for a disk that does not answer as it should."""
    return Refusal(
        "disk-trouble",
        f"The disk does not take or give what is asked of {path}; nothing was recorded.",
        "Check that the disk is there, has room and is sound, and try again.",
        status=507,
    )


def text_not_readable(piece: str) -> Refusal:
    """The refusal for characters that no file can keep."""
    return Refusal(
        "text-not-readable",
        f"The text holds {piece!a}, which is not a character.",
        "Write the text anew without it.",
    )


def _unexplained(path: Path, said: sqlite3.Error) -> Refusal:
    return Refusal(
        "desk-trouble",
        f"The desk {path} does not answer: {said}",
        "Try again; if it happens again, put back a copy of the file.",
        status=500,
    )
