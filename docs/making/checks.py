"""docs/reference/checks.md: the named checks."""

from __future__ import annotations

from docs.making.tables import table
from finalact.checks import CHECKS

OPENING = """# Checks

`finalact check` looks for faults in the data and lists what it finds: a sentence that names the
case at hand, a remedy, and the claims, passage or condition where it stands. A finding is never a
refusal: it hinders nothing. What is found depends only on what was known by the day asked about,
so that an earlier answer keeps its findings. `--code` asks for one check alone.

An example of each is in the [gallery](../errors/README.md).

"""


def page() -> str:
    """The page."""
    rows = (
        (f"[`{check.code}`](../errors/{check.code}.md)", check.looks_for, check.remedy)
        for check in CHECKS
    )
    return OPENING + table(("code", "looks for", "remedy"), rows)
