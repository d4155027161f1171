"""Making very many values at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def many_values() -> Iterator[None]:
    """While it lasts, Python does not look for rubbish: values of a ledger all stay.

    Its search goes through everything made so far, again and again, and takes a third of the
    time of reading a large desk.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
