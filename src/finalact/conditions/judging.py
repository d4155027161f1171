"""Judging an expression by one side's claims, with the reason for every step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve

from finalact.claims.flows import speakers_of_flow
from finalact.claims.ledger import SetAside
from finalact.conditions import expression as parts
from finalact.conditions import stock_terms, terms
from finalact.conditions.assessment import Reason, Ruling
from finalact.conditions.call_titles import Titles
from finalact.conditions.lists import judge_list
from finalact.conditions.meeting_terms import meeting
from finalact.conditions.scene import Scene
from finalact.conditions.values import Heard, literal_days, set_against
from finalact.conditions.wording import in_words
from finalact.model.claim import Claim, each_once
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth, all_of, any_of, unanimous

Consult = Callable[[str, str, str], Ruling]
NONE: Titles = {}
LEFT = "figures of another speaker of the same side tell more of what is asked"


class Judge:
    """Judges expressions for one side (or, with no side, by the record alone).

    `consult` answers for other conditions: consult("met" | "on_track", condition, side).
    `planned` reads meetings by the plan known then where they were not held; `titles` stand
    before the figures, where a rule asks for several things.
    """

    def __init__(
        self,
        scene: Scene,
        side: str,
        consult: Consult,
        *,
        planned: bool = False,
        titles: Titles = NONE,
    ) -> None:
        self.scene = scene
        self.side = side
        self.consult = consult
        self.planned = planned
        self.titles = titles

    def rule(self, part: parts.Expression) -> Ruling:
        """The answer to an expression, whether the side spoke, and why."""
        match part:
            case parts.Both() | parts.Either():
                return self._joined(part)
            case parts.Negation():
                inner = self.rule(part.part)
                return evolve(
                    inner,
                    truth=~inner.truth,
                    parts=(),
                    reason=Reason(self._said(part), (~inner.truth).value, (), (inner.reason,)),
                )
            case parts.Holds():
                return self.consult(part.call.function, terms.name_in(part.call), self.side)
            case parts.IsSpecific():
                return self._specific(part)
            case parts.Quantified():
                return judge_list(self.scene, part, self._said(part))
            case _:
                return self._compared(part)

    def _said(self, part: parts.Expression) -> str:
        return in_words(part, self.scene.dossier)

    def _joined(self, part: parts.Both | parts.Either) -> Ruling:
        inner = [self.rule(each) for each in part.parts]
        answers = tuple(r.truth for r in inner)
        together = isinstance(part, parts.Both)
        truth = all_of(answers) if together else any_of(answers)
        reason = Reason(self._said(part), truth.value, (), tuple(r.reason for r in inner))
        return evolve(merged(inner, truth, reason), parts=answers if together else ())

    def _specific(self, part: parts.IsSpecific) -> Ruling:
        call = part.value
        if not isinstance(call, parts.Call):
            return Ruling(Truth.UNKNOWN, False, Reason(self._said(part)))
        heard = terms.assurance(self.scene, call, self.side)
        truth = unanimous(Truth.of(word == part.wanted) for word in heard.words)
        return self._ruled(part, truth, [heard])

    def _compared(self, part: parts.Comparison | parts.Between | parts.OneOf) -> Ruling:
        """A comparison; where flows are in it, each speaker's figures are compared alone.

        Figures that tell only some of the period and decide nothing take nothing from a
        colleague's: a month of one leaves the total of another as it is.
        """
        flows = [c for c in parts.calls_in(part) if c.function == "flow"]
        if not flows:
            return self._by_one(part, "")[0]
        speakers: dict[str, int] = {}
        for call in flows:
            period = call.arguments[1]
            if not isinstance(period, parts.Period):
                continue
            found = self.scene.flows(terms.name_in(call), period.when, exactly=True)
            for speaker in speakers_of_flow(found, self.scene.as_of):
                if self.scene.dossier.side_of(speaker) == self.side:
                    speakers[speaker] = speakers.get(speaker, 0) + 1
        found_by = [self._by_one(part, speaker) for speaker in sorted(speakers)]
        if len(found_by) > 1:
            found_by.sort(
                key=lambda found: min((c.turn for c in found[0].claims), default=(0, 0, 0, ""))
            )
        rulings = [ruling for ruling, _ in found_by]
        spoken = [(r, whole) for r, whole in found_by if r.spoke]
        if not spoken:
            return rulings[0] if rulings else self._by_one(part, "")[0]
        fullest = max(len(r.figures) for r, _ in spoken)
        alike = [(r, whole) for r, whole in spoken if len(r.figures) == fullest]
        telling = [r for r, whole in alike if whole or r.truth is not Truth.UNKNOWN]
        counted = telling or [r for r, _ in alike]
        truth = unanimous(r.truth for r in counted)
        reason = counted[0].reason
        if len(counted) > 1:
            reason = Reason(self._said(part), truth.value, (), tuple(r.reason for r in counted))
        together = merged(counted, truth, reason)
        used = {claim.id for claim in together.claims}
        left = [r for r in rulings if not any(r is each for each in counted)]
        aside = {(a.claim.id, a.why): a for r in (together, *left) for a in r.aside}
        aside |= {(c.id, LEFT): SetAside(c, LEFT) for r in left for c in r.claims}
        return evolve(together, aside=tuple(a for a in aside.values() if a.claim.id not in used))

    def _by_one(
        self, part: parts.Comparison | parts.Between | parts.OneOf, speaker: str
    ) -> tuple[Ruling, bool]:
        """The ruling by one speaker's figures, and whether they tell all of every period."""
        heard: list[Heard] = []

        def value(given: parts.Value) -> Heard:
            found = self.value(given, speaker)
            if not isinstance(given, (parts.Word, parts.Figure, parts.Span, parts.Period)):
                heard.append(found)
            return found

        if isinstance(part, parts.Comparison):
            truth = set_against(value(part.left), part.sign, value(part.right))
        elif isinstance(part, parts.Between):
            middle = value(part.value)
            truth = set_against(middle, ">=", value(part.low)) & set_against(
                middle, "<=", value(part.high)
            )
        else:
            middle = value(part.value)
            wanted = [value(word) for word in part.words]
            truth = _one_of(middle, wanted)
            truth = truth if part.among else ~truth
        return self._ruled(part, truth, heard), not any(h.partial for h in heard)

    def _ruled(self, part: parts.Expression, truth: Truth, heard: Sequence[Heard]) -> Ruling:
        claims = each_once(c for h in heard for c in h.claims)
        inside = tuple(
            Reason(_found(h), "", tuple(c.id for c in h.claims))
            for h in heard
            if h.claims or h.notes or h.said
        )
        return Ruling(
            truth,
            any(h.spoke for h in heard),
            Reason(self._said(part), truth.value, tuple(c.id for c in claims), inside),
            claims,
            tuple(a for h in heard for a in h.aside),
            (),
            tuple(self._titled(h) for h in heard if h.spoke and h.said),
            tuple(self._titled(h) for h in heard if h.recorded and h.said),
            tuple(dict.fromkeys(n for h in heard for n in h.notes)),
        )

    def _titled(self, heard: Heard) -> str:
        return f"{heard.about}: {heard.said}" if self.titles and heard.about else heard.said

    def value(self, value: parts.Value, speaker: str = "") -> Heard:
        """What a value comes to for this side (and, for flows, for one of its speakers)."""
        match value:
            case parts.Word():
                return Heard("word", words=frozenset({value.text}))
            case parts.Figure():
                whole = value.number == int(value.number)
                return Heard("figure", Bounds(value.number, value.number, whole=whole))
            case parts.Span():
                return Heard("length", length=value.duration)
            case parts.Period():
                when = value.when
                return literal_days(
                    when.earliest.toordinal() if when.earliest else None,
                    when.latest.toordinal() if when.latest else None,
                )
            case parts.Name():
                return Heard("word", words=frozenset({value.text}))
            case parts.Reckoning():
                left, right = self.value(value.left, speaker), self.value(value.right, speaker)
                told = [self._titled(side) for side in (left, right) if side.said]
                return evolve(_reckoned(value, left, right), said=", ".join(told))
            case parts.Call():
                return self._called(value, speaker)

    def _called(self, call: parts.Call, speaker: str) -> Heard:
        heard = self._found(call, speaker)
        if call.function in ("start", "finish", "duration"):
            return heard
        about = self.titles.get(call) or self.scene.dossier.title_of(terms.name_in(call))
        return heard if heard.about == about else evolve(heard, about=about)

    def _found(self, call: parts.Call, speaker: str) -> Heard:
        scene = self.scene
        match call.function:
            case "stock":
                return stock_terms.stock(scene, call, self.side)
            case "open":
                kept = terms.opened(scene, terms.name_in(call))
                return kept if kept is not None else stock_terms.stock(scene, call, self.side)
            case "flow":
                return terms.flow(scene, call, speaker)
            case "state":
                return terms.state(scene, call, self.side)
            case "position":
                return terms.position(scene, terms.name_in(call), terms.name_in(call, 1))
            case _:
                return meeting(scene, call, planned=self.planned)


def merged(rulings: Sequence[Ruling], truth: Truth, reason: Reason) -> Ruling:
    """Several rulings as one: who spoke, on which claims, with what set aside."""
    claims: dict[str, Claim] = {c.id: c for r in rulings for c in r.claims}
    aside: dict[tuple[str, str], SetAside] = {
        (a.claim.id, a.why): a for r in rulings for a in r.aside if a.claim.id not in claims
    }
    return Ruling(
        truth,
        any(r.spoke for r in rulings),
        reason,
        tuple(claims.values()),
        tuple(aside.values()),
        (),
        tuple(f for r in rulings for f in r.figures),
        tuple(dict.fromkeys(f for r in rulings for f in r.recorded)),
        tuple(dict.fromkeys(n for r in rulings for n in r.notes)),
    )


def _one_of(middle: Heard, wanted: Sequence[Heard]) -> Truth:
    if all(w.sort == "word" for w in wanted):
        words: frozenset[str] = frozenset().union(*(w.words for w in wanted))
        return set_against(middle, "=", Heard("word", words=words))
    return any_of(set_against(middle, "=", w) for w in wanted)


def _reckoned(part: parts.Reckoning, left: Heard, right: Heard) -> Heard:
    if part.sign == "+":
        bounds = left.bounds.plus(right.bounds)
    elif part.sign == "-":
        bounds = left.bounds.minus(right.bounds)
    else:
        bounds = left.bounds.times(right.bounds)
    return Heard(
        "figure",
        bounds,
        spoke=left.spoke or right.spoke,
        recorded=left.recorded or right.recorded,
        claims=left.claims + right.claims,
        aside=left.aside + right.aside,
        notes=left.notes + right.notes,
        partial=left.partial or right.partial,
    )


def _found(heard: Heard) -> str:
    return ". ".join(p for p in (heard.said, " ".join(heard.notes).rstrip(".")) if p)
