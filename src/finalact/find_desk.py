"""What a desk records of searches: the names that were given to them."""

from __future__ import annotations

from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp


class FindDesk:
    """The part of a desk that keeps searches."""

    _file: DeskFile

    def save_search(self, name: str, asked: str, stamp: Stamp) -> None:
        """Give a search a name; with nothing asked, take the name away."""
        # Few commands search, and what does is long to load.
        from finalact.store.finding.saved import save_search  # noqa: PLC0415

        save_search(self._file, name, asked, stamp)
