"""What stands around the papers of a volume, packed: with them it is the volume, byte for byte."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

# Front matter packs to a third at this level, in a few milliseconds.
_LEVEL = 3


@frozen
class Place:
    """A paper in its volume: its id there, and the edition whose row keeps it.

    `before` tells how many bytes stand between it and the paper before.
    """

    paper: str
    edition: int
    before: int


@frozen
class Frame:
    """The papers of a volume in their order, and the bytes around them."""

    places: tuple[Place, ...]
    around: bytes

    @classmethod
    def of(cls, data: bytes, papers: Sequence[tuple[str, int, int, int]]) -> Frame:
        """The frame of a volume; each paper is given with its edition, its start and its end."""
        places, around, done = [], [], 0
        for paper, edition, start, end in papers:
            places.append(Place(paper, edition, start - done))
            around.append(data[done:start])
            done = end
        around.append(data[done:])
        return cls(tuple(places), b"".join(around))

    def packed(self) -> bytes:
        """The frame as the desk keeps it."""
        index = [[place.paper, place.edition, place.before] for place in self.places]
        head = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
        return zlib.compress(head + b"\n" + self.around, _LEVEL)

    @classmethod
    def unpacked(cls, packed: bytes) -> Frame:
        """The frame that was packed."""
        head, _, around = zlib.decompress(packed).partition(b"\n")
        return cls(tuple(Place(*cells) for cells in json.loads(head)), around)

    def pieces(self, content: Callable[[Place], bytes]) -> Iterator[bytes]:
        """The volume in its pieces, given the bytes of each paper."""
        done = 0
        for place in self.places:
            yield self.around[done : done + place.before]
            yield content(place)
            done += place.before
        yield self.around[done:]
