"""What a folder adds to the representations of a desk, and to its balance sheet."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from finalact.model.finding import Finding
from finalact.model.holdings import Holdings
from finalact.store.differences import told_otherwise
from finalact.store.drafts import Report
from finalact.store.rows.balance import (
    balance_claim_row,
    balance_condition_row,
    balance_rows,
    ending_row,
)
from finalact.store.rows.representations import (
    report_rows,
    representation_passage_row,
    representation_rows,
)
from finalact.store.rows.row import Rows

Places = Mapping[tuple[str, str], str]

OTHERWISE = (
    "Nothing on a desk is changed: add a report of what came of it, or enter the new one under "
    "another id."
)
ENDED = "Nothing on a desk is changed: say until when it was so, or enter a new line."


def representation_growth(
    held: Holdings, offered: Holdings, report: Report, places: Places
) -> Rows:
    """The representations that a desk lacks, and the passages and reports of those it has.

    What was raised, by whom and with whom is never changed (`representation-otherwise`).
    """
    on_desk = {thing.id: thing for thing in held.representations}
    for thing in offered.representations:
        old = on_desk.get(thing.id)
        if old is None:
            yield from representation_rows(thing)
            continue
        was, is_ = (evolve(one, reports=(), citations=()) for one in (old, thing))
        if was != is_:
            sentence = told_otherwise(f'representation "{thing.id}"', was, is_)
            place = places.get(("representation", thing.id), "")
            report(Finding("representation-otherwise", sentence, OTHERWISE, place))
        passages = [c for c in thing.citations if c not in old.citations]
        for n, citation in enumerate(passages, len(old.citations) + 1):
            yield representation_passage_row(thing.id, n, citation)
        reports = [r for r in thing.reports if r not in old.reports]
        for n, told in enumerate(reports, len(old.reports) + 1):
            yield from report_rows(thing.id, n, told)


def balance_growth(held: Holdings, offered: Holdings, report: Report, places: Places) -> Rows:
    """The lines of the balance sheet that a desk lacks, and what is added to those it has.

    Claims, conditions and an end may be added; anything else that differs, and another end, is
    reported (`balance-otherwise`).
    """
    on_desk = {item.id: item for item in held.balance}
    for item in offered.balance:
        old = on_desk.get(item.id)
        if old is None:
            yield from balance_rows(item)
            continue
        # An end that the folder does not know, or is the first to know, is no difference.
        ending = item.ending or old.ending
        was = evolve(old, ending=old.ending or ending, claims=(), conditions=())
        is_ = evolve(item, ending=ending, claims=(), conditions=())
        if was != is_:
            sentence = told_otherwise(f'line "{item.id}" of the balance sheet', was, is_)
            place = places.get(("balance", item.id), "")
            report(Finding("balance-otherwise", sentence, ENDED, place))
        for claim in item.claims:
            if claim not in old.claims:
                yield balance_claim_row(item.id, claim)
        for condition in item.conditions:
            if condition not in old.conditions:
                yield balance_condition_row(item.id, condition)
        if old.ending is None and item.ending is not None:
            yield ending_row(item.id, item.ending)
