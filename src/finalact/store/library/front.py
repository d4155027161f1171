"""The front of a volume as the desk keeps it: its title, and the entries of its lists."""

from __future__ import annotations

from attrs import frozen

from finalact.documents.volume_parts.front_lists import front_in
from finalact.store.library.divided import parsed


@frozen
class Front:
    """The title of a volume, and its lists: list, key, name, and what is said, an entry each."""

    title: str = ""
    lists: tuple[tuple[str, str, str, str], ...] = ()


def front_of(around: bytes, volume: str) -> Front:
    """The front of a volume, given its markup without the papers."""
    front = front_in(parsed(around), volume)
    entries = ((entry.list, entry.key, entry.name, entry.said) for entry in front.lists)
    return Front(front.title or volume, tuple(entries))
