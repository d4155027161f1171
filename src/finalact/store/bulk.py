"""Making very many values at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# So many new values are taken to last, and are not gone through soon after they were made.
_LASTING = 5_000


@contextmanager
def many_values() -> Iterator[None]:
    """While it lasts, Python does not look for rubbish: values of a ledger all stay.

    Its search goes through everything made so far, again and again, and takes a third of the
    time of reading a large desk. Afterwards all of it counts as old at once: else the first
    thing that somebody does on the open desk waits for that search.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            if gc.get_count()[0] > _LASTING:
                gc.freeze()
                gc.unfreeze()
            gc.enable()
