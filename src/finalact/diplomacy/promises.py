"""Promises followed to their outcome: kept, broken, open or overdue on a day, and by whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from enum import Enum

from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.claims.second_hand import own_words_first
from finalact.claims.states import latest_words
from finalact.claims.stocks import day_of
from finalact.diplomacy.assurances import Assurance, assurances, made_on
from finalact.diplomacy.deadlines import Deadline, deadline_of
from finalact.diplomacy.performance import Performance, Watch
from finalact.diplomacy.rooms import MeetingRooms
from finalact.model.claim import BROKEN, KEPT, Claim
from finalact.model.truth import Truth


class PromiseState(Enum):
    """How a promise stands on a day, in the order in which a desk looks at them.

    `proposed` is an offer weighed among ourselves: nobody was promised anything yet.
    """

    OVERDUE = "overdue"
    DISPUTED = "disputed"
    BROKEN = "broken"
    OPEN = "open"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    PROPOSED = "proposed"


@frozen
class Word:
    """What one side says of a promise's outcome, in so many words or by its own evidence.

    `said` is "kept", "broken", "not yet" or, where it says both, "kept and broken"; `recorded`
    tells a statement about the promise from the side's figures and states; an empty `side` is
    what is simply on the record (a meeting held). `gone_on` is the state that a thing went on
    to after it was done, `slid_back` says that it was done and undone.
    """

    side: str
    said: str
    recorded: bool
    claims: tuple[Claim, ...]
    gone_on: str = ""
    slid_back: bool = False

    @property
    def on(self) -> date | None:
        """The latest day that its claims are about."""
        return max((day for c in self.claims if (day := day_of(c)) is not None), default=None)


@frozen
class Followed:
    """A promise with what became of it by a day.

    `by` are the words of each side that says anything of it. `own_word_only` marks an outcome
    that nobody tells but the side that gave the promise; `late` one kept after its last day,
    `slid_back` one that was so in time and is so no longer. `strictly_past` says that an open
    one is overdue by the strictest reading of its words, and not yet by the widest. `since` are
    the words of those who say that what was withdrawn was done, or broken, on a later day.
    """

    assurance: Assurance
    due: Deadline
    state: PromiseState
    by: tuple[Word, ...] = ()
    own_word_only: bool = False
    late: bool = False
    slid_back: bool = False
    strictly_past: bool = False
    since: tuple[Word, ...] = ()

    @property
    def claim(self) -> Claim:
        """The claim in which it was given."""
        return self.assurance.claim


def promises(
    ledger: Ledger,
    as_of: date,
    known_by: date,
    tolerance: float = 0.0,
    subjects: Iterable[str] | None = None,
) -> list[Followed]:
    """Every assurance, promise and offer made by a day with what became of it, overdue first.

    It is kept or broken by what a side says of it, else by the side's own evidence of what was
    promised; sides that differ leave it disputed. It is overdue when the latest day that its
    words allow has passed and it is neither. What was promised is never evidence. What had
    become of a promise by the day on which it was withdrawn stays so; from then on nothing was
    owed, so that what is done later keeps no promise, and is told beside.
    """
    rooms = MeetingRooms(ledger, as_of, known_by)
    watch = Watch(ledger, known_by, tolerance)
    found = [
        _followed(given, rooms, watch, as_of)
        for given in assurances(ledger, as_of, known_by, subjects)
    ]
    order = list(PromiseState)
    return sorted(found, key=lambda f: (order.index(f.state), f.due.latest or date.max))


def _followed(given: Assurance, rooms: MeetingRooms, watch: Watch, day: date) -> Followed:
    due = deadline_of(given.claim, rooms)
    if not given.is_given:
        gone = PromiseState.WITHDRAWN if given.withdrawal is not None else PromiseState.PROPOSED
        return Followed(given, due, gone)
    taken_back = made_on(given.withdrawal) if given.withdrawal is not None else None
    as_of = day if taken_back is None else min(day, taken_back)
    now = watch.performed(given.claim, due, as_of)
    by = _words(given, now, watch, as_of)
    kept = {word.side for word in by if KEPT in word.said}
    broken = {word.side for word in by if BROKEN in word.said}
    against = {word.side for word in by if word.said == "not yet"}
    then = _at_the_last_day(given, due, watch, as_of)
    so_then = {p.side for p in then if p.truth is Truth.YES}
    so_then |= {p.side for p in now if _reached_in_time(p, due)}
    not_then = {p.side for p in then if p.truth is Truth.NO}
    not_then |= {p.side for p in now if _reached_later(p, due)}
    late = _kept_late(by, due) or (bool(kept & not_then) and not kept & so_then)
    slid_back = any(word.slid_back for word in by) or bool(so_then & against)
    state = _state(given, due, kept, broken, against, as_of)
    return Followed(
        given,
        due,
        state,
        by,
        own_word_only=bool(kept | broken) and kept | broken == {given.side},
        late=late and state is PromiseState.KEPT,
        slid_back=slid_back and not kept and not broken,
        strictly_past=state is PromiseState.OPEN
        and due.earliest is not None
        and as_of > due.earliest,
        since=_since(given, due, watch, day) if state is PromiseState.WITHDRAWN else (),
    )


def _since(given: Assurance, due: Deadline, watch: Watch, day: date) -> tuple[Word, ...]:
    """Who says that what was promised, and withdrawn, was done or broken by a later day."""
    told = _words(given, watch.performed(given.claim, due, day), watch, day)
    return tuple(word for word in told if KEPT in word.said or BROKEN in word.said)


def _state(
    given: Assurance,
    due: Deadline,
    kept: set[str],
    broken: set[str],
    against: set[str],
    as_of: date,
) -> PromiseState:
    """One word for the promise, from the sides that say it was kept, was broken, is not yet."""
    if kept and (broken or against - kept):
        return PromiseState.DISPUTED
    if kept or broken:
        return PromiseState.KEPT if kept else PromiseState.BROKEN
    if given.withdrawal is not None:
        return PromiseState.WITHDRAWN
    return PromiseState.OVERDUE if due.has_passed(as_of) else PromiseState.OPEN


def _words(
    given: Assurance, found: list[Performance], watch: Watch, as_of: date
) -> tuple[Word, ...]:
    """What each side says: of the promise itself, else by its evidence of what was promised.

    Evidence from before the promise tells nothing against it.
    """
    words = {word.side: word for word in _recorded(given.claim, watch, as_of)}
    made = made_on(given.claim)
    for performance in found:
        if performance.side in words:
            continue
        said = _said_by(performance)
        since = performance.latest
        if said == "not yet" and (since is None or (made is not None and since < made)):
            continue
        if said:
            words[performance.side] = Word(
                performance.side,
                said,
                recorded=False,
                claims=performance.claims,
                gone_on=performance.gone_on,
                slid_back=performance.slid_back,
            )
    return tuple(words.values())


def _said_by(performance: Performance) -> str:
    if performance.truth is Truth.YES:
        return KEPT
    if performance.beyond_mending:
        return BROKEN
    return "not yet" if performance.truth is Truth.NO else ""


def _recorded(promise: Claim, watch: Watch, as_of: date) -> list[Word]:
    """What each side says of the promise in so many words, the latest of each speaker."""
    by_side: dict[str, list[Claim]] = defaultdict(list)
    for claim in watch.outcomes.of(promise).stand:
        day = day_of(claim)
        if day is not None and day <= as_of and claim.kind.is_evidence:
            by_side[watch.ledger.side_of(claim)].append(claim)
    found = []
    for side, claims in by_side.items():
        own, _ = own_words_first(claims, watch.ledger)
        stated = latest_words(own, watch.ledger).claims
        said = {watch.outcomes.said(claim) for claim in stated}
        words = " and ".join(word for word in (KEPT, BROKEN) if word in said)
        if words:
            found.append(Word(side, words, True, stated))
    return found


def _at_the_last_day(
    given: Assurance, due: Deadline, watch: Watch, as_of: date
) -> list[Performance]:
    """The figures on the last day of the deadline; nothing where that has not passed."""
    if due.latest is None or due.latest >= as_of or not given.claim.quantity.is_known:
        return []
    return watch.performed(given.claim, due, due.latest)


def _reached_later(performance: Performance, due: Deadline) -> bool:
    """Whether a side tells a state as reached after the last day, and another one before."""
    since = performance.since
    passed = since is not None and due.latest is not None and since > due.latest
    return passed and performance.was_otherwise


def _reached_in_time(performance: Performance, due: Deadline) -> bool:
    """Whether a side tells a state as reached by the last day."""
    since, last = performance.since, due.latest
    by_then = since is not None and last is not None and since <= last
    return by_then and performance.truth is Truth.YES


def _kept_late(by: tuple[Word, ...], due: Deadline) -> bool:
    """Whether every record that it was kept is about a day after the last one."""
    days = [
        day
        for word in by
        if word.recorded and KEPT in word.said
        for claim in word.claims
        if claim.period is not None and (day := claim.period.earliest) is not None
    ]
    return due.latest is not None and bool(days) and min(days) > due.latest
