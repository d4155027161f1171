"""Which answers a claim just entered changes: for today, and for days that are past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from finalact.cli.mending import ANSWER, Change, changes_between
from finalact.cli.sheet import Sheet
from finalact.conditions.history import answer_history, history_of
from finalact.holding import Holding
from finalact.model.claim import Claim
from finalact.model.refusal import Refusal

SHOWN = 12
# On a large desk a subject has thousands of days; a sentence that changed did so on many of them.
COMPARED = 40
# A day with the word that holds from it on.
Step = tuple[date, str]


def changes_by_entering(
    before: Holding, after: Holding, entered: Claim, today: date
) -> list[Change]:
    """Every answer that is another one since the claim was entered, with its days.

    Each day is answered by what was known on it, from the day on which the claim became known
    up to today; nothing before that day can have changed. Verdicts come first, then where only
    the sentence is another, as mending tells it.
    """
    reached = entered.reached_us.counts_from if entered.reached_us is not None else None
    if reached is None or reached > today:
        return []
    found = list(_of_answer(before, after, reached, today))
    days = {reached, today, *_days_of_subject(after, entered)}
    for condition in after.holdings.conditions:
        try:
            old, new = (_verdicts(held, condition.id, reached, today) for held in (before, after))
        except Refusal:
            # A condition that rests on itself has no history; `finalact check` tells of it.
            continue
        days.update(day for day, _ in (*old, *new))
        found += (
            Change(condition.id, condition.title, *words, first, last)
            for words, first, last in _differences(old, new, today)
        )
    looked_at = _few(sorted(day for day in days if reached <= day <= today))
    compared = changes_between(before, after, looked_at)
    found += (change for change in compared if change.before == change.after)
    return sorted(found, key=lambda c: (c.before == c.after, c.first, c.condition))


def print_changes(changes: list[Change], page: Sheet) -> None:
    """Tell what changed, the answer to the question first."""
    if not changes:
        page.paragraph("It changes no answer, today or on a day that is past.", indent=2)
        return
    page.paragraph("It changes these answers:", indent=2)
    for change in changes[:SHOWN]:
        page.paragraph(f"- {change.sentence()}", indent=2, hang=4)
    if len(changes) > SHOWN:
        page.paragraph(f"- and {len(changes) - SHOWN} more; --json gives them all", indent=2)


def _days_of_subject(held: Holding, entered: Claim) -> Iterator[date]:
    """The days on which something became known of what the claim is about or whom it counts."""
    claim = held.ledger.by_id[entered.id]
    for name in filter(None, (claim.subject, claim.population)):
        for each in held.ledger.touching(name):
            if each.reached_us is not None and each.reached_us.counts_from is not None:
                yield each.reached_us.counts_from


def _few(days: list[date]) -> list[date]:
    """These days, or so many of them, evenly parted, as can be compared while somebody waits."""
    if len(days) <= COMPARED:
        return days
    return [days[n * (len(days) - 1) // (COMPARED - 1)] for n in range(COMPARED)]


def _of_answer(before: Holding, after: Holding, first: date, today: date) -> Iterator[Change]:
    steps = []
    for held in (before, after):
        scene = held.scene(today, today, held.holdings.dossier.tolerance)
        steps.append([(c.day, c.answer) for c in answer_history(scene, first, today)])
    for words, begins, ends in _differences(steps[0], steps[1], today):
        yield Change(ANSWER, "The answer to the question", *words, begins, ends)


def _verdicts(held: Holding, name: str, first: date, today: date) -> list[Step]:
    scene = held.scene(today, today, held.holdings.dossier.tolerance)
    condition = scene.condition(name)
    if condition is None:
        return []
    changes = history_of(scene, condition, first, today).changes
    return [(change.day, change.standing.verdict.value) for change in changes]


def _differences(
    old: list[Step], new: list[Step], today: date
) -> Iterator[tuple[tuple[str, str], date, date | None]]:
    """The stretches of days on which two courses differ: both words, the first and last day.

    The last day is None where they still differ today.
    """
    days = sorted({day for day, _ in (*old, *new)})
    stretch: tuple[tuple[str, str], date] | None = None
    for day in days:
        words = _at(old, day), _at(new, day)
        if stretch is not None and words == stretch[0]:
            continue
        if stretch is not None:
            yield (*stretch, day - timedelta(1))
        stretch = (words, day) if words[0] != words[1] else None
    if stretch is not None and stretch[1] <= today:
        yield (*stretch, None)


def _at(steps: list[Step], day: date) -> str:
    found = ""
    for begins, word in steps:
        if begins > day:
            break
        found = word
    return found
