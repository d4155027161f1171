"""The names that a division uses and only its volume declares, set on the division itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What every reader of a single division declares for it.
KNOWN = {
    None: "http://www.tei-c.org/ns/1.0",
    "frus": "http://history.state.gov/frus/ns/1.0",
    "xi": "http://www.w3.org/2001/XInclude",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_PREFIX = re.compile(rb"(?:</?|\s)([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*(?=[\s=/>])")
_NAME = re.compile(rb"<[\w:.-]+")


def at_home(division: bytes, declared: Mapping[str | None, str]) -> bytes:
    """The bytes of a division; unchanged where it uses only what every reader declares.

    A volume with other prefixes, such as `tei:div`, declares them at its root; cut out, the
    division declares them itself.
    """
    others = {
        prefix: uri
        for prefix, uri in declared.items()
        if prefix is not None and KNOWN.get(prefix) != uri
    }
    if not others:
        return division
    used = {prefix.decode("ascii", "replace") for prefix in _PREFIX.findall(division)}
    start = _NAME.match(division)
    if start is None:
        return division
    own = division[: division.find(b">") + 1]
    more = b"".join(
        f' xmlns:{prefix}="{uri}"'.encode()
        for prefix, uri in sorted(others.items())
        if prefix in used and f"xmlns:{prefix}=".encode() not in own and '"' not in uri
    )
    return division[: start.end()] + more + division[start.end() :]
