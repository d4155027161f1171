"""A large desk: opened without being read through, and brought up to date by what was added."""

from __future__ import annotations

from datetime import date
from json import dumps

from attrs import evolve
from sqlalchemy import Connection

from finalact.conditions.carrying import registers_of
from finalact.holding import Holding
from finalact.model.claim import Claim
from finalact.model.holdings import Holdings
from finalact.store.desk_ledger import DeskLedger
from finalact.store.late import same_or_new
from finalact.store.plain_asking import column_of
from finalact.store.reading import (
    Reading,
    entries_since,
    late_claims,
    read_what_is_small,
)

ONLY_CLAIMS = {"claims"}
_REGISTERS = (
    "SELECT DISTINCT cases.register FROM json_each(?) AS asked CROSS JOIN cases "
    "WHERE cases.id = asked.value"
)


def opened(connection: Connection, reading: Reading, upto: int) -> Holding:
    """What a desk holds up to a row of its ledger; claims and cases are read when asked for."""
    held = read_what_is_small(connection, reading)
    return Holding(held, DeskLedger.opened(held.dossier, reading, connection, upto))


def brought_up_to_date(
    holding: Holding, connection: Connection, reading: Reading, since: int, upto: int
) -> Holding:
    """The same desk after more was recorded; what was read of its claims is not read again.

    `since` is the number of the last entry that the holding knows, `upto` the latest row of the
    ledger. Where only claims came in, every answer that does not rest on them is kept.
    """
    ledger = holding.ledger
    only_claims = entries_since(connection, since) <= ONLY_CLAIMS
    if only_claims:
        held = evolve(holding.holdings, claims=late_claims(reading, upto))
    else:
        held = read_what_is_small(connection, reading)
    if not isinstance(ledger, DeskLedger) or held.dossier != holding.holdings.dossier:
        return Holding(held, DeskLedger.opened(held.dossier, reading, connection, upto))
    more = ledger.grown(connection, upto)
    held = _with_what_is_the_same(holding.holdings, held)
    if not only_claims:
        return Holding(held, more)
    touched = set().union(*map(more.touched_by, more.new)) | {c.speaker for c in more.new}
    about = dumps(sorted({claim.subject for claim in more.new}))
    registers = column_of(connection, _REGISTERS, (about,))
    touched |= registers_of(held.dossier.registers, set(registers))
    return holding.grown(held, more, touched, min(map(_told, more.new), default=date.max))


def _told(claim: Claim) -> date:
    """The day on which a claim reached us; the first of all where it bears on an earlier claim."""
    if claim.relation is not None or claim.reached_us is None:
        return date.min
    return claim.reached_us.counts_from or date.min


def _with_what_is_the_same(before: Holdings, now: Holdings) -> Holdings:
    """What did not change stays the very thing it was, so that what was made of it serves on."""
    return evolve(
        now,
        conditions=before.conditions if before.conditions == now.conditions else now.conditions,
        cases=same_or_new(before.cases, now.cases),
    )
