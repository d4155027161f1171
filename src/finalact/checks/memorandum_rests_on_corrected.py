"""A memorandum that went up with a claim that was corrected or withdrawn after that day."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

CODE = "memorandum-rests-on-corrected"
REMEDY = (
    "`finalact trace {}` shows what would read differently now. Tell those who decided; the paper "
    "that went up stands, and a new one can supersede it."
)


def run(material: Material) -> Iterable[Finding]:
    """Papers that went up with claims which were corrected or withdrawn since, by the day."""
    memoranda = material.memoranda
    if not memoranda:
        return
    # What follows the text of memoranda takes long to load, and many desks keep none.
    from finalact.decisions.trace.as_read import submitted_on  # noqa: PLC0415
    from finalact.decisions.trace.reads_now import changes_since  # noqa: PLC0415

    ledger, known_by = material.scene.ledger, material.scene.known_by
    used = {name for memo in memoranda for name in memo.rests_on[0]}
    borne_on = {name for name in used if (c := ledger.by_id.get(name)) and ledger.bearing_on(c)}
    for memo in memoranda:
        if memo.submitted is None or borne_on.isdisjoint(memo.rests_on[0]):
            continue
        on = submitted_on(memo)
        day = PartialDate.of(on).said() if on is not None else "before"
        for change in changes_since(memo, ledger, known_by):
            sentence = f"{memo.id} went up on {day} with a claim changed since: {change.sentence}"
            yield Finding(
                CODE,
                sentence,
                REMEDY.format(memo.id),
                f"memorandum {memo.id}",
                (change.claim.id, change.later.id),
            )


CHECK = Check(
    CODE,
    "A memorandum that went up with a claim which its speaker corrected or withdrew afterwards. "
    "The paper is never changed; whoever decided on it should know.",
    REMEDY.format("MEMO"),
    run,
)
