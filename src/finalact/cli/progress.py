"""A line that says what is going on, on a terminal only, and goes away again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Say = Callable[[str], None]


@contextmanager
def on_the_way(what: str) -> Iterator[Say]:
    """Show "Importing moscow-1988 ..." while it lasts; what is said meanwhile stays.

    Nothing of it is shown where the person's side of the program is no terminal, except what
    is said.
    """
    shown = sys.stderr.isatty()

    def wipe() -> None:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def show() -> None:
        if shown:
            sys.stderr.write(f"{what} ...")
            sys.stderr.flush()

    def say(sentence: str) -> None:
        wipe()
        sys.stderr.write(f"{sentence}\n")
        show()

    show()
    try:
        yield say
    finally:
        wipe()
