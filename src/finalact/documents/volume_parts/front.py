"""What stands at the front of a volume: its title, its persons, its terms, its sources."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

ListKind = Literal["person", "term", "source"]


@frozen
class Listed:
    """One entry of a list at the front of a volume: a person, a term or a source.

    `key` is the id by which papers point to the entry ("p_KEA_1"), empty where it has none;
    `name` the person, the term or the collection as printed; `said` what is said of it, and is
    empty where nothing is.
    """

    list: ListKind
    key: str
    name: str
    said: str


@frozen
class VolumeTitle:
    """How a volume calls itself: its full title, its series, its years and its publication.

    Years are EDTF ("1969/1976"); None is what the volume does not say.
    """

    full: str
    series: str | None = None
    name: str | None = None
    number: str | None = None
    years: str | None = None
    publisher: str | None = None
    published: str | None = None
    editors: tuple[str, ...] = ()


@frozen
class VolumeFront:
    """The front of a volume: its id, its title, and the lists that its papers point to."""

    volume: str
    title: str
    persons: tuple[Listed, ...] = ()
    terms: tuple[Listed, ...] = ()
    sources: tuple[Listed, ...] = ()
    about: VolumeTitle | None = None

    @property
    def lists(self) -> tuple[Listed, ...]:
        """Every entry, persons first, then terms, then sources."""
        return (*self.persons, *self.terms, *self.sources)
