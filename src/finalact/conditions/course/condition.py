"""A condition through the days: verdict, sides, questions, judgement and treatment together."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from finalact.conditions import expression as parts
from finalact.conditions.assess import _under_questions as under_questions
from finalact.conditions.assessment import OpenQuestion, ReadingVerdict
from finalact.conditions.change_days import parsed
from finalact.conditions.course.frame import Frame, record_causes, records_between
from finalact.conditions.course.steps import Steps
from finalact.conditions.course.weighed import WeighedCourse, Why
from finalact.model.condition import Condition, Verdict

Weigh = Callable[[parts.Expression], WeighedCourse]


@frozen
class Standing:
    """How a condition stands on a day.

    `verdict` is the answer over all, `computed` what the claims alone give (None where there is
    no rule), `by` the verdict of each side that speaks.
    """

    verdict: Verdict
    computed: Verdict | None
    by: tuple[tuple[str, Verdict], ...]
    frame: Frame

    @property
    def shown(self) -> tuple[object, ...]:
        """What a reader sees change: all of it but the ids of what it rests on."""
        frame = self.frame
        asked = tuple(q.question for q in frame.questions)
        return (
            *(self.verdict, self.computed, self.by, frame.treatment, frame.in_force),
            *(frame.proposal, frame.told, frame.required, frame.stage, frame.judgement, asked),
        )


class ConditionCourse:
    """How a condition stood on every day of a stretch, and why it changed."""

    def __init__(self, condition: Condition, frames: Steps[Frame], weigh: Weigh, last: int) -> None:
        self.condition = condition
        self._frames = frames
        self._weigh = weigh
        self._records: dict[int, list[str]] = {}
        for cause in record_causes(condition):
            self._records.setdefault(cause.day.toordinal(), []).extend(cause.ids)
        self.standing = self._stood(last + 1)

    def _stood(self, end: int) -> Steps[Standing]:
        days: list[int] = []
        found: list[Standing] = []
        last_shown: tuple[object, ...] | None = None
        starts = self._frames.days
        for number, frame in enumerate(self._frames.values):
            until = starts[number + 1] if number + 1 < len(starts) else end
            for day, standing in self._within(frame, starts[number], until):
                shown = standing.shown
                if shown != last_shown:
                    days.append(day)
                    found.append(standing)
                    last_shown = shown
        return Steps(days, found)

    def _within(self, frame: Frame, first: int, end: int) -> list[tuple[int, Standing]]:
        """How it stood while the record about it stayed the same."""
        if frame.expression is None:
            # Nothing is shown of its readings; but none may rest on the condition itself.
            self._readings(frame)
            verdict = frame.judgement.verdict if frame.judgement is not None else None
            return [(first, Standing(verdict or Verdict.UNDETERMINED, None, (), frame))]
        own = self._weigh(frame.expression)
        days = {first} | {d for d in own.days() if first < d < end}
        for reading in self._readings(frame):
            days |= {d for d in reading.verdict.days if first < d < end}
        return [(day, self._on(frame, own, day)) for day in sorted(days)]

    def _on(self, frame: Frame, own: WeighedCourse, day: int) -> Standing:
        computed = own.verdict.at(day)
        if frame.questions:
            computed = under_questions(computed, self._asked(frame, day))
        by = tuple(
            (side, verdict)
            for side, steps in own.by.items()
            if (verdict := steps.at(day)) is not None
        )
        verdict = frame.judgement.verdict if frame.judgement is not None else computed
        return Standing(verdict, computed, by, frame)

    def _asked(self, frame: Frame, day: int) -> tuple[OpenQuestion, ...]:
        """The open questions with the verdict under each reading on the day."""
        return tuple(
            evolve(
                question,
                readings=tuple(
                    ReadingVerdict(r.label, r.expression, self._under(r.expression, day))
                    for r in question.readings
                ),
            )
            for question in frame.questions
        )

    def _under(self, text: str, day: int) -> Verdict:
        reading = parsed(text)
        return Verdict.UNDETERMINED if reading is None else self._weigh(reading).verdict.at(day)

    def _readings(self, frame: Frame) -> list[WeighedCourse]:
        texts = [r.expression for q in frame.questions for r in q.readings]
        return [self._weigh(reading) for text in texts if (reading := parsed(text)) is not None]

    def weighed(self, day: int) -> WeighedCourse | None:
        """The rule in force on a day through all days, if there is one."""
        expression = self._frames.at(day).expression
        return self._weigh(expression) if expression is not None else None

    def all_weighed(self) -> list[WeighedCourse]:
        """The rules that were in force one after the other."""
        rules = dict.fromkeys(f.expression for f in self._frames.values if f.expression is not None)
        return [self._weigh(rule) for rule in rules]

    def fetch(self, first: int, last: int) -> None:
        """Have what changed its answer after a first day, up to a last, read together."""
        for course in self.all_weighed():
            course.fetch(first, last)

    def why(self, day: int) -> Why:
        """What changed its answer on a day: claims, records, and days reckoned from them."""
        found: dict[str, None] = {}
        before, after = self.standing.at(day - 1), self.standing.at(day)
        if before.frame != after.frame:
            put = self._records.get(day, ())
            found.update(dict.fromkeys(records_between(before.frame, after.frame, put)))
        moved = (before.computed, before.by) != (after.computed, after.by)
        own = self.weighed(day)
        if moved and own is not None:
            for course in (own, *self._readings(after.frame)):
                if _turned(course, day):
                    found.update(dict.fromkeys(course.why(day)))
        return tuple(found) or tuple(self._records.get(day, ()))

    def rests_on(self, day: int) -> Why:
        """What the answer of a day rests on: claims, and records that stand."""
        standing = self.standing.at(day)
        own = self.weighed(day)
        claims = own.rests_on(day) if own is not None else ()
        return (*claims, *standing.frame.standing)


def _turned(course: WeighedCourse, day: int) -> bool:
    """Whether a verdict of it turns on that very day."""
    return course.verdict.changed(day) or any(s.changed(day) for s in course.by.values())
