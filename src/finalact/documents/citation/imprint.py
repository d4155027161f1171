"""The title page of the volume in which a paper is printed, so far as it is known."""

from __future__ import annotations

import re

from attrs import frozen

NUMBER = re.compile(
    r", Volume (?P<volume>(?:[IVXLC]+|[0-9]{1,3})(?:, Part (?:[0-9]{1,2}|[IVX]+))?)(?=,|\Z)"
)


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

    @property
    def volume(self) -> str:
        """The number of the volume in its series, and of its part; empty where it has none."""
        match = NUMBER.search(self.title)
        return match["volume"] if match else ""

    @property
    def title_without_number(self) -> str:
        """The title for programs that keep the number of the volume in a field of its own."""
        return NUMBER.sub("", self.title, count=1)
