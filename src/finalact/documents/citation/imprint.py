"""The title page of the volume in which a paper is printed, so far as it is known."""

from __future__ import annotations

from attrs import frozen


@frozen
class Imprint:
    """Who published the volume, where and when; empty is what its title page does not say.

    `title` is the whole title with series and number, `editors` the names as printed, `year`
    four figures, `url` an address that the volume itself gives.
    """

    title: str = ""
    editors: tuple[str, ...] = ()
    publisher: str = ""
    place: str = ""
    year: str = ""
    url: str = ""
