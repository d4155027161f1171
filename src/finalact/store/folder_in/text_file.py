"""Files of plain text: UTF-8, without what no text holds."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from finalact.store.folder_in.faults import Faults

UTF8 = 'Save the file as text in UTF-8 ("CSV UTF-8" in a spreadsheet).'


@frozen
class TextFile:
    """The text of a file, and the numbers of its lines that could not be read."""

    text: str
    unreadable: frozenset[int] = frozenset()


def read_text(path: Path, faults: Faults, place: str = "") -> TextFile | None:
    """The text of a file; None where the file as a whole cannot be read.

    Lines that are not UTF-8 (`not-utf8`) or hold a NUL (`nul-in-text`) are faults, each with its
    number; a file in another encoding altogether is one fault (`not-utf8`). `place` is what the
    file is called, where that is not its name alone.
    """
    name = place or path.name
    try:
        data = path.read_bytes()
    except OSError:
        faults.fault(
            "file-not-readable", name, f"{name} cannot be opened.", "Check that it may be read."
        )
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        faults.fault("not-utf8", name, f"{name} is text in UTF-16.", UTF8)
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")
    unreadable = set()
    lines = data.split(b"\n") if b"\x00" in data or not _is_utf8(data) else []
    for number, line in enumerate(lines, 1):
        place = f"{name}, line {number}"
        if b"\x00" in line:
            remedy = "Take it out, or save the file anew."
            faults.fault("nul-in-text", place, "The line holds a NUL character.", remedy)
        elif not _is_utf8(line):
            faults.fault("not-utf8", place, "The line is not text in UTF-8.", UTF8)
        else:
            continue
        unreadable.add(number)
    return TextFile(data.decode("utf-8", errors="replace"), frozenset(unreadable))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
