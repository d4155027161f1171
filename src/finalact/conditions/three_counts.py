"""The same people counted in three ways: by what is stated, from a register, by estimate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from attrs import frozen

from finalact.claims.stocks import estimated_stock, stated_stock
from finalact.conditions import expression as parts
from finalact.conditions.assessment import Assessment
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.scene import Scene
from finalact.conditions.terms import name_in, opened, spoken
from finalact.conditions.wording import capital, listed
from finalact.model.claim import Claim
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth

Source = Literal["stated", "register", "estimate"]
NAMES: dict[Source, str] = {
    "stated": "the stated figures",
    "register": "the register",
    "estimate": "the estimate",
}


@frozen
class Count:
    """How many there are by one way of counting: in words, as bounds, and the claims behind it.

    `side` is the title of the side that states it; empty for a register or an estimate.
    """

    source: Source
    said: str
    bounds: Bounds
    claims: tuple[Claim, ...]
    side: str = ""


@frozen
class Counts:
    """Every count of the same people on a day, and which of them a condition means.

    Source: rules of judging, "stock(p)": stock(p from stated, register or estimate), without
    `from` it means stated; "open(r)": the register, and where there is none the stated stock.
    """

    name: str
    title: str
    meant: Source
    counts: tuple[Count, ...]

    def by(self, source: Source) -> tuple[Count, ...]:
        """The counts of one sort; several where several sides state one."""
        return tuple(count for count in self.counts if count.source == source)

    @property
    def sources(self) -> tuple[Source, ...]:
        """In which ways they were counted."""
        return tuple(source for source in NAMES if self.by(source))

    @property
    def sentence(self) -> str:
        """Such as “The stated figures: 3 (Carrow); the register: two cases open. ...”."""
        told = "; ".join(f"{NAMES[source]}: {self.said(source)}" for source in self.sources)
        return f"{capital(told)}. {self.conclusion}"

    @property
    def conclusion(self) -> str:
        """Whether the ways of counting differ, and which of them the condition means."""
        lacking = "" if self.by(self.meant) else ", of which there is none by that day"
        differ = "They differ. " if self.differ else ""
        return f"{differ}The condition means {NAMES[self.meant]}{lacking}."

    def said(self, source: Source) -> str:
        """What one way of counting gives, each side's figure with its name."""
        return listed([
            f"{count.said} ({count.side})" if count.side else count.said
            for count in self.by(source)
        ])  # fmt: skip

    @property
    def differ(self) -> bool:
        """Whether two ways of counting surely give different numbers."""
        return any(
            one.source != other.source and one.bounds.compare_bounds("=", other.bounds) is Truth.NO
            for one in self.counts
            for other in self.counts
        )


def counts_behind(scene: Scene, assessment: Assessment) -> tuple[Counts, ...]:
    """Every count that a condition asks for, by all three ways; those never counted are left out.

    The readings of an open question are looked at like the rule itself.
    """
    found: dict[tuple[str, Source], None] = {}
    readings = (r.expression for question in assessment.questions for r in question.readings)
    for text in (assessment.expression, *readings):
        for call in _calls(text):
            if call.function in ("stock", "open"):
                found[name_in(call), _meant(scene, call)] = None
    told = (_counts(scene, name, meant) for name, meant in found)
    return tuple(counts for counts in told if counts.counts)


def _calls(text: str) -> Iterable[parts.Call]:
    try:
        return parts.calls_in(parse(text)) if text else ()
    except ExpressionFault:
        return ()


def _meant(scene: Scene, call: parts.Call) -> Source:
    if call.function == "open":
        return "stated" if scene.register(name_in(call)) is None else "register"
    return "register" if call.source == "register" else (
        "estimate" if call.source == "estimate" else "stated"
    )  # fmt: skip


def _counts(scene: Scene, name: str, meant: Source) -> Counts:
    tally = scene.tally(name, "stock")
    told: list[Count] = []
    for side in tally.by_side:
        result = stated_stock(scene.ledger, tally, side, scene.as_of, scene.tolerance)
        if result.claims:
            said = spoken(scene, tally, result.claims)
            title = scene.dossier.side_title(side)
            told.append(Count("stated", said, result.bounds, result.claims, title))
    register = opened(scene, name)
    if register is not None and register.recorded:
        told.append(Count("register", register.said, register.bounds, register.claims))
    estimate = estimated_stock(tally, scene.ledger, scene.as_of, scene.tolerance)
    if estimate.claims:
        said = spoken(scene, tally, estimate.claims)
        told.append(Count("estimate", said, estimate.bounds, estimate.claims))
    return Counts(name, scene.dossier.title_of(name), meant, tuple(told))


def counts_as_dicts(counts: Iterable[Counts]) -> list[dict[str, Any]]:
    """Every count as JSON writes it: `stated` by side, `register` and `estimate` or null."""
    return [
        {
            "of": one.name,
            "title": one.title,
            "meant": one.meant,
            "sentence": one.sentence,
            "stated": [_as_dict(count) for count in one.by("stated")],
            "register": next((_as_dict(count) for count in one.by("register")), None),
            "estimate": next((_as_dict(count) for count in one.by("estimate")), None),
        }
        for one in counts
    ]


def _as_dict(count: Count) -> dict[str, Any]:
    return {
        "side": count.side or None,
        "said": count.said,
        "low": count.bounds.low,
        "high": count.bounds.high,
        "claims": [claim.id for claim in count.claims],
    }
