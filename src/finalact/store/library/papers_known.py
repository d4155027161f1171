"""The papers that may be cited, as somebody who looks up a name sees them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from finalact.model.holdings import Paper


class Papers(Protocol):
    """Whatever has papers by their id: the volumes on a desk, those of a folder."""

    def holds(self, name: str) -> bool:
        """Whether there is a paper of that id."""
        ...

    def paper(self, name: str) -> Paper | None:
        """The paper of that id, or None."""
        ...


class PapersKnown(Collection[str]):
    """Papers by their id, and those of volumes, which are looked up one by one.

    Only the papers themselves are counted and gone through: there are too many in volumes to
    propose one of them for a slip.
    """

    def __init__(self, papers: Iterable[str], volumes: Papers | None = None) -> None:
        self._papers = frozenset(papers)
        self._volumes = volumes

    def __contains__(self, id_: object) -> bool:
        if id_ in self._papers:
            return True
        if self._volumes is None or not isinstance(id_, str) or not id_ or "@" in id_:
            return False
        return self._volumes.holds(id_)

    def __iter__(self) -> Iterator[str]:
        return iter(self._papers)

    def __len__(self) -> int:
        return len(self._papers)
