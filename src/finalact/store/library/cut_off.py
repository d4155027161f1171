"""A file that breaks off, over a fuller edition of the same volume: left out whole."""

from __future__ import annotations

from finalact.model.refusal import Refusal
from finalact.store.library.divided import Divided
from finalact.store.library.volume_report import many

BROKEN = "volume-markup-broken"


def refuse_cut_off(name: str, cut: Divided, held: int) -> None:
    """Refuse a volume whose markup breaks and of which the desk holds more papers already.

    `held` is how many papers the newest edition on the desk has. A file cut off in the middle
    would else be the newest edition, and all papers behind the break gone (`volume-cut-off`).
    """
    broken = next((finding for finding in cut.findings if finding.code == BROKEN), None)
    if broken is None or len(cut.papers) >= held:
        return
    raise Refusal(
        "volume-cut-off",
        f"{name} breaks off: {many(len(cut.papers), 'paper')} of {cut.volume} can be read, and "
        f"the edition on the desk has {held:,}.",
        "Get the whole file and import it again; the edition on the desk stays the newest.",
        status=415,
        details=tuple(finding.sentence for finding in cut.findings),
    )
