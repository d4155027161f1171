"""Performance: whether what was promised is so on a day, by each side's own evidence."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from attrs import field, frozen

from finalact.cases.register import STATUS
from finalact.claims.counting import Tally, tally
from finalact.claims.flows import speakers_of_flow, stated_flow
from finalact.claims.ledger import Known, Ledger
from finalact.claims.outcomes import Outcomes
from finalact.claims.stocks import day_of, stated_stock
from finalact.diplomacy.assurances import made_on
from finalact.diplomacy.deadlines import Deadline
from finalact.diplomacy.meetings import dates_held
from finalact.diplomacy.state_courses import (
    Became,
    SideCourse,
    became,
    side_courses,
    states_promised,
)
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth, unanimous

RECORD = ""
HELD = "held"


@frozen
class Performance:
    """What one side's evidence says of a thing promised: whether it is so, and by which claims.

    `side` is empty for what is simply on the record. `beyond_mending` marks a ceiling that was
    broken, and a total that a period fell short of which is over. `slid_back` marks what was so
    and is so no longer, `gone_on` tells the later state of what was done and then went further.
    Of a state, `since` is the day from which it was so, and `was_otherwise` says that the side
    told another state before; of a meeting, `since` is the day on which it began.
    """

    side: str
    truth: Truth
    claims: tuple[Claim, ...]
    beyond_mending: bool = False
    slid_back: bool = False
    gone_on: str = ""
    since: date | None = None
    was_otherwise: bool = False

    @property
    def latest(self) -> date | None:
        """The latest day that its claims are about."""
        return max((day for c in self.claims if (day := day_of(c)) is not None), default=None)


@frozen
class Watch:
    """Where a promise is looked up: the ledger by what was known, and the tolerance.

    `outcomes` is what was said to have become of the promises; what is gathered once is kept.
    """

    ledger: Ledger
    known_by: date
    tolerance: float
    outcomes: Outcomes = field(init=False, eq=False)
    _kept: dict[tuple[str, str], Known | Tally | list[SideCourse]] = field(
        factory=dict, repr=False, eq=False
    )

    @outcomes.default
    def _outcomes(self) -> Outcomes:
        return Outcomes(self.ledger, self.known_by)

    def _known(self, name: str, attribute: str) -> Known:
        """What stands of one attribute of a thing; looked up once."""
        found = self._kept.get((name, attribute))
        if not isinstance(found, Known):
            claims = self.ledger.by_subject.get(name, ())
            found = self.ledger.known((c for c in claims if c.attribute == attribute),
                                      self.known_by)  # fmt: skip
            self._kept[name, attribute] = found
        return found

    def _tally(self, name: str, attribute: str) -> Tally:
        """The figures that count toward a name; gathered once."""
        found = self._kept.get((name, attribute))
        if not isinstance(found, Tally):
            found = self._kept[name, attribute] = tally(self.ledger, name, attribute, self.known_by)
        return found

    def performed(self, promise: Claim, due: Deadline, day: date) -> list[Performance]:
        """Each side's evidence on a day; none where what was promised cannot be judged.

        Judged are a declared state of the subject (of a case, its status), a meeting to be
        held, and a figure: a flow over its period, else a stock. A promise is never evidence.
        A state that was reached and left again is not so, unless things went on from there.
        """
        if promise.quantity.is_known:
            return self._figure(promise, due, day)
        if promise.value == HELD and promise.about != "case":
            return self._meeting(promise, day)
        return self._state(promise, day)

    def _meeting(self, promise: Claim, day: date) -> list[Performance]:
        held = dates_held(self.ledger, promise.subject, day, self.known_by)
        if held.start.says_nothing:
            return []
        began = held.start.low
        since = date.fromordinal(int(began)) if began is not None else None
        # Before it was held it was not: no side has to have said so.
        return [Performance(RECORD, Truth.YES, held.claims, since=since, was_otherwise=True)]

    def _state(self, promise: Claim, day: date) -> list[Performance]:
        wanted, declared = states_promised(promise, self.ledger)
        if not wanted:
            return []
        told = STATUS if promise.about == "case" else "state"
        made = made_on(promise) or day
        return [
            _as_performance(course, became(course, wanted, declared, made))
            for course in self._courses(promise.subject, told, day)
        ]

    def _courses(self, name: str, attribute: str, day: date) -> list[SideCourse]:
        """What each side said of a state by a day, in order of time; worked out once a day."""
        found = self._kept.get((name, f"{attribute} {day}"))
        if not isinstance(found, list):
            found = side_courses(self.ledger, self._known(name, attribute), attribute, day)
            self._kept[name, f"{attribute} {day}"] = found
        return found

    def _figure(self, promise: Claim, due: Deadline, day: date) -> list[Performance]:
        name = promise.population or promise.subject
        stocks = self._tally(name, "stock")
        if _is_flow(promise, stocks):
            return self._flow(promise, due, day, name)
        return self._stock(promise, stocks, day)

    def _flow(self, promise: Claim, due: Deadline, day: date, name: str) -> list[Performance]:
        period = promise.period if _is_stretch(promise.period) else _until(promise, due)
        if period is None:
            return []
        found = self._tally(name, "flow")
        wanted = promise.quantity.bounds()
        # Of a period that was named nothing can come any more once it is over.
        last = period.latest
        is_over = period is promise.period and last is not None and last <= day
        by_side: dict[str, list[Performance]] = defaultdict(list)
        for speaker in speakers_of_flow(found, day):
            side = self.ledger.dossier.side_of(speaker)
            flow = stated_flow(found, self.ledger, speaker, period, day, self.tolerance)
            if not flow.claims:
                continue
            truth = _reached(flow.bounds, wanted, floor=wanted.low is not None)
            for_good = truth is Truth.NO and (is_over or wanted.low is None)
            by_side[side].append(Performance(side, truth, flow.claims, for_good))
        return [_of_side(side, said) for side, said in by_side.items()]

    def _stock(self, promise: Claim, found: Tally, day: date) -> list[Performance]:
        wanted, given = promise.quantity.bounds(), made_on(promise)
        results = []
        for side in found.by_side:
            now = stated_stock(self.ledger, found, side, day, self.tolerance)
            counted = bool(now.claims)
            if not counted and (last := _last_counted(found, side, given, day)) is not None:
                now = stated_stock(self.ledger, found, side, last, self.tolerance)
            if not now.claims:
                continue
            then = Bounds()
            if given is not None:
                then = stated_stock(self.ledger, found, side, given, self.tolerance).bounds
            truth = _reached(now.bounds, *_aimed(wanted, then))
            # A count too old to be carried forward still tells that a promise was kept by then.
            if counted or truth is Truth.YES:
                results.append(Performance(side, truth, now.claims))
        return results


def _as_performance(course: SideCourse, found: Became) -> Performance:
    claims = found.reached or course.stated.claims
    return Performance(
        course.side,
        found.truth,
        claims,
        slid_back=found.slid_back,
        gone_on=found.gone_on,
        since=found.since,
        was_otherwise=found.was_otherwise,
    )


def _last_counted(found: Tally, side: str, given: date | None, day: date) -> date | None:
    """The last day of which a side gave a count since a promise was given, up to a day."""
    days = (day_of(item.claim) for item in found.by_side.get(side, ()))
    since = (one for one in days if one is not None and one <= day)
    return max((one for one in since if given is None or one >= given), default=None)


def _is_flow(promise: Claim, stocks: Tally) -> bool:
    """Whether a promised figure counts what happens in a period, and not what there is."""
    if promise.attribute in ("flow", "stock"):
        return promise.attribute == "flow"
    return _is_stretch(promise.period) or not stocks.counted


def _is_stretch(period: PartialDate | None) -> bool:
    return period is not None and period.is_certain_span and not period.is_day


def _until(promise: Claim, due: Deadline) -> PartialDate | None:
    """From the day of the promise to the last day on which it may be kept."""
    given = made_on(promise)
    if given is None or due.latest is None or due.latest <= given:
        return None
    return PartialDate.parse(f"{given.isoformat()}/{due.latest.isoformat()}")


def _aimed(wanted: Bounds, then: Bounds) -> tuple[Bounds, bool | None]:
    """Which way a promised stock was to move: one number is a ceiling for what was above it.

    The second says whether it is a floor (True), a ceiling (False) or must fit exactly (None).
    """
    if wanted.low is None or wanted.high is None:
        return wanted, wanted.high is None
    if wanted.low == wanted.high:
        for sign, floor in ((">", False), ("<", True)):
            if then.compare(sign, wanted.low) is Truth.YES:
                return wanted, floor
    return wanted, None


def _reached(found: Bounds, wanted: Bounds, floor: bool | None) -> Truth:
    """Whether a figure reaches the one promised; all of what it may be counts."""
    answer = Truth.YES
    if floor is not False and wanted.low is not None:
        answer = answer & found.compare(">" if wanted.low_open else ">=", wanted.low)
    if floor is not True and wanted.high is not None:
        answer = answer & found.compare("<" if wanted.high_open else "<=", wanted.high)
    return answer


def _of_side(side: str, said: list[Performance]) -> Performance:
    """One side by several speakers: what they all say, else not known."""
    claims = tuple(dict.fromkeys(c for one in said for c in one.claims))
    for_good = all(one.beyond_mending for one in said)
    return Performance(side, unanimous(one.truth for one in said), claims, for_good)
