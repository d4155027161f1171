"""Going up: whether a memorandum may be submitted, and what is frozen when it is."""

from __future__ import annotations

from hashlib import sha256

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.printing import Rendered
from finalact.decisions.readiness import Readiness
from finalact.model.memo_step import Submitted
from finalact.model.refusal import Refusal


def submission(
    memo: Memorandum, rendered: Rendered, readiness: Readiness, override: str = ""
) -> Submitted:
    """The paper as it goes up: its words and their hash, and what it drew on, frozen.

    A Refusal (`not-ready`, 409) tells everything that is missing, the faults of the text among
    them (a reference that leads nowhere, a figure that no claim carries), unless `override` gives
    the reason for sending it up all the same; the reason is kept. Rule E8 of practice.
    """
    faults = [found for found in rendered.findings if found.severity == "fault"]
    ready = readiness.ready and not faults
    if not ready and not override.strip():
        details = [
            *(f"{found.sentence} {found.remedy}" for found in (*readiness.missing, *faults)),
            *(f"Nobody has answered: {asked.words}" for asked in readiness.questions_open),
        ]
        raise Refusal(
            "not-ready",
            f"{memo.id} is not ready to go up: {_count(len(details))}.",
            "Do what is missing, or submit it with the reason for an override.",
            status=409,
            details=tuple(details),
        )
    return Submitted(
        memo.version,
        rendered.printed,
        sha256(rendered.printed.encode("utf-8")).hexdigest(),
        rendered.claims,
        rendered.stood,
        "" if ready else override.strip(),
    )


def _count(many: int) -> str:
    return "one thing is missing" if many == 1 else f"{many} things are missing"
