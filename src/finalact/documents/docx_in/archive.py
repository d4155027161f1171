"""The parts of a packed file, opened with a limit on all that a hostile one could stretch."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib

from finalact.model.refusal import Refusal

ENTRIES = 2_000
UNPACKED = 256 * 1024 * 1024
PART = 64 * 1024 * 1024
# Words pack to a tenth, empty tables to a hundredth; no paper comes near this.
RATIO, RATIO_FROM = 250, 16 * 1024 * 1024
ENCRYPTED = 0x1
# What begins each line of a packed file's table of contents.
ENTRY = b"PK\x01\x02"
TROUBLES = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    ValueError,
    EOFError,
    OverflowError,
    RuntimeError,
    struct.error,
    MemoryError,
)
MIB = 1024 * 1024


class Archive:
    """A packed file whose parts are read one by one, never written to disk.

    Raises Refusal: `archive-too-large`, `archive-not-sound`, `archive-locked`.
    """

    def __init__(self, data: bytes, name: str, within: Archive | None = None) -> None:
        self.name = name
        # What a packed file inside another unpacks to counts for both.
        self._within = within
        if data.count(ENTRY) > ENTRIES:
            raise self._too_large(f"holds more than {ENTRIES:,} packed files; no paper does")
        try:
            self._opened = zipfile.ZipFile(io.BytesIO(data))
            entries = self._opened.infolist()
        except TROUBLES:
            raise Refusal(
                "paper-not-readable",
                f"{name} is a packed file that cannot be opened; it may be cut short.",
                "Fetch the file again, or save it again as DOCX, and read that.",
                status=415,
            ) from None
        self._check(entries, len(data))
        self._entries = {entry.filename.lower(): entry for entry in entries}
        self._left = UNPACKED if within is None else within.left

    @property
    def left(self) -> int:
        """How many bytes may still be unpacked."""
        return self._left

    def spend(self, size: int) -> None:
        """Count bytes that were unpacked, here and in the file around this one."""
        self._left -= size
        if self._within is not None:
            self._within.spend(size)

    def _check(self, entries: list[zipfile.ZipInfo], size: int) -> None:
        seen: set[str] = set()
        for entry in entries:
            path = entry.filename.replace("\\", "/")
            if path.startswith("/") or ".." in path.split("/") or ":" in path or "\0" in path:
                raise self.not_sound("holds a packed file whose name leads out of it")
            if path.lower() in seen:
                raise self.not_sound(f"holds the packed file {entry.filename[:60]} twice")
            seen.add(path.lower())
            if entry.flag_bits & ENCRYPTED:
                raise locked(self.name)
        unpacked = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        if unpacked > UNPACKED:
            raise self._too_large(f"unpacks to {unpacked // MIB:,} MiB, and 256 is the most")
        if packed > size:
            raise self.not_sound("claims to hold more than it does")
        if unpacked > RATIO_FROM and unpacked > RATIO * max(packed, 1):
            raise self._too_large(f"unpacks to {unpacked // max(packed, 1):,} times its size")

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(entry.filename for entry in self._entries.values())

    def read(self, part: str) -> bytes | None:
        """One part unpacked; None where there is none of that name.

        What a part says of its own size is not believed: reading stops at the limit.
        """
        entry = self._entries.get(part.lower())
        if entry is None:
            return None
        limit = min(PART, self._left)
        try:
            with self._opened.open(entry) as opened:
                data = opened.read(limit + 1)
        except TROUBLES:
            raise self.not_sound(f"cannot be unpacked: its part {part} is damaged") from None
        if len(data) > limit:
            raise self._too_large(f"unpacks beyond {limit // MIB} MiB")
        self.spend(len(data))
        return data

    def not_sound(self, what: str) -> Refusal:
        """The Refusal of a packed file that is damaged or not what it says."""
        return Refusal(
            "archive-not-sound",
            f"{self.name} {what}.",
            "Open it in a word processor, save it again as DOCX, and read that.",
            status=415,
        )

    def _too_large(self, what: str) -> Refusal:
        return Refusal(
            "archive-too-large",
            f"{self.name} {what}.",
            "Read the paper from a file that its sender saved as DOCX, without large inserts.",
            status=413,
        )


def locked(name: str) -> Refusal:
    """The Refusal of a paper under a password."""
    return Refusal(
        "archive-locked",
        f"{name} is locked with a password.",
        "Open it with its password, save it without one, and read that.",
        status=415,
    )
