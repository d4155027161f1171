"""The bytes of a volume as UTF-8, whatever its declaration says."""

from __future__ import annotations

import re

from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

BOM = b"\xef\xbb\xbf"
WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
DECLARED = re.compile(rb"""\A\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']""")
UTF8 = frozenset(("utf-8", "utf8", "us-ascii", "ascii"))
# What a volume may declare beside UTF-8: encodings of one byte a letter, where nothing can shift.
ONE_BYTE = re.compile(r"(?:iso[-_]?8859[-_]?[0-9]{1,2}|latin-?[0-9]|windows-125[0-9]|cp125[0-9])")


def as_utf8(data: bytes, name: str) -> tuple[bytes, tuple[Finding, ...]]:
    """The volume in UTF-8 without a byte order mark, its declaration made to fit.

    Bytes that are sound UTF-8 with letters beyond ASCII are UTF-8, even if the declaration says
    otherwise: no text of a one-byte encoding looks so. Raises Refusal `paper-not-readable` for an
    encoding that is not known here.
    """
    for mark, wide in WIDE:
        if data.startswith(mark):
            return _written_anew(data, wide, name), ()
    data = data.removeprefix(BOM)
    declared = DECLARED.match(data)
    stated = declared[1].decode("ascii").lower() if declared else "utf-8"
    if stated in UTF8:
        return data, ()
    if _is_utf8(data):
        if data.isascii():
            return _declared_utf8(data), ()
        return _declared_utf8(data), (_otherwise(name, stated),)
    if not ONE_BYTE.fullmatch(stated):
        raise Refusal(
            "paper-not-readable",
            f"{name} says that it is written in {stated}, which is not read here.",
            "Save the volume as UTF-8, and read that.",
            status=415,
        )
    return _written_anew(data, stated, name), ()


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _written_anew(data: bytes, encoding: str, name: str) -> bytes:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise Refusal(
            "paper-not-readable",
            f"{name} says that it is written in {encoding}, and is not.",
            "Save the volume as UTF-8, and read that.",
            status=415,
        ) from None
    return _declared_utf8(text.removeprefix("\ufeff").encode("utf-8"))


def _declared_utf8(data: bytes) -> bytes:
    found = DECLARED.match(data)
    return data if found is None else data[: found.start(1)] + b"UTF-8" + data[found.end(1) :]


def _otherwise(name: str, stated: str) -> Finding:
    return Finding(
        "encoding-otherwise",
        f"{name} says that it is written in {stated}, but it is in UTF-8; it is read as UTF-8.",
        "Correct the encoding in the first line of the volume.",
        f"{name}, line 1",
        severity="note",
    )
