"""Shares as they are told: of what they can be, and what the counts make of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from finalact.checks.contradictory_bounds import wholes_of
from finalact.checks.occasions import figures_in_force, time_of
from finalact.checks.series import day_said
from finalact.checks.told import in_force
from finalact.claims.pairs_whom import counted_by, plain_unit, unit_of
from finalact.claims.stocks import day_of
from finalact.conditions.scene import Scene
from finalact.documents.quantities import quantities_in
from finalact.model.claim import Claim
from finalact.model.quantity import Bounds, Number, Quantity

# What tells a rise or a fall in percent, and no share, once the words of bounds are taken out.
MOVES = re.compile(
    r"\b(?:up|down|rise|rose|risen|increase[ds]?|more|higher|lower|fewer|less|above|below|over|"
    r"drop(?:ped)?|decrease[ds]?|decline[ds]?|fell|fall(?:en)?|growth|grew)\b",
    re.IGNORECASE,
)
BOUNDS = re.compile(
    r"\b(?:slightly |a little |somewhat |just |well |far |no |not )?"
    r"(?:over|above|below|under|(?:more|less|fewer) than)(?= (?:\d|a |one|two|three|five|ten))",
    re.IGNORECASE,
)
OUT_OF = re.compile(
    r"(?P<part>\d[\d,]*)(?: [a-z]+){0,3} (?:out )?of (?:the |some |about )?(?P<whole>\d[\d,]*)",
    re.IGNORECASE,
)
HUNDRED = 100


@frozen
class Base:
    """Two counts of one speaker of which the first is a part of the second.

    `is_sure` holds where the share is told of this very part; otherwise it may be of another.
    """

    part: Claim
    whole: Claim
    is_sure: bool = True

    @property
    def is_closed(self) -> bool:
        """Whether both counts are told with a least and a most."""
        figures = (self.part.quantity, self.whole.quantity)
        return all(f.low is not None and f.high is not None for f in figures)

    def percent(self, tolerance: float) -> Bounds:
        """What share the part is of the whole, in percent."""
        part = self.part.quantity.bounds(tolerance).closed()
        whole = self.whole.quantity.bounds(tolerance).closed()
        low = None
        if part.low is not None and whole.high:
            low = HUNDRED * part.low / whole.high
        high = None
        if part.high is not None and whole.low:
            high = HUNDRED * part.high / whole.low
        return Bounds(low, high, whole=False)


@frozen
class Share:
    """A share as somebody told it, and every base that it can be of.

    `claim` is the claim that tells it: one of a share, or a count whose words give the share too
    ("136, or 7.8 percent"). `percent` is the figure in percent, as said; `whole` the same
    speaker's count of the people whose share it is, where only that is told.
    """

    claim: Claim
    percent: Quantity
    bases: tuple[Base, ...] = ()
    whole: Claim | None = field(default=None)

    def bounds(self, tolerance: float) -> Bounds:
        """The share as its words commit to it; a bare figure is rounded to its last digit."""
        slack = max(_last_digit(self.percent.low), _last_digit(self.percent.high)) / 2
        said = self.percent.bounds(tolerance)
        return Bounds(
            None if said.low is None else max(0, said.low - slack),
            None if said.high is None else said.high + slack,
            whole=False,
        )

    def fitting(self, tolerance: float) -> tuple[Base, ...]:
        """The bases of which the share can be, by their counts."""
        told = self.bounds(tolerance)
        return tuple(b for b in self.bases if not b.percent(tolerance).meet(told).is_empty)


def shares_told(scene: Scene) -> list[Share]:
    """The shares that stand on the day, each with the bases that the same speaker's counts give."""
    kept = scene.kept("shares told")
    if isinstance(kept, list):
        return kept
    figures = figures_in_force(scene)
    unread = [c for c in in_force(scene) if c.attribute == "share" and not c.quantity.is_known]
    told = [
        (claim, percent)
        for claim in (*figures, *unread)
        if claim.speaker and (percent := _percent(claim)) is not None
    ]
    counts: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    if told:
        for claim in figures:
            if claim.attribute in ("stock", "flow") and not _is_percent(claim):
                counts[claim.speaker, claim.subject].append(claim)
    above = wholes_of(scene.dossier) if told else {}
    found = [
        _share(claim, percent, counts[claim.speaker, claim.subject], above, scene)
        for claim, percent in told
    ]
    scene.keep("shares told", found)
    return found


def _share(
    claim: Claim,
    percent: Quantity,
    counts: list[Claim],
    above: dict[str, tuple[str, ...]],
    scene: Scene,
) -> Share:
    if not _is_percent(claim):
        named = _base_in_words(claim)
        if named is not None:
            return Share(claim, percent, (Base(claim, named),))
        wholes = [(claim, name) for name in above.get(counted_by(claim), ())]
    else:
        wholes = [
            (part, name)
            for part in _told_with(claim, counts)
            for name in above.get(counted_by(part), ())
            if counted_by(claim) in (claim.subject, counted_by(part), name)
        ]
    bases: list[Base] = []
    for part, name in wholes:
        whole = _whole_of(part, [c for c in counts if counted_by(c) == name], scene)
        if whole is not None:
            sure = part is claim or counted_by(part) == counted_by(claim)
            bases.append(Base(part, whole, sure))
    mine = [c for c in counts if _is_percent(claim) and counted_by(c) == counted_by(claim)]
    return Share(claim, percent, tuple(bases), _whole_of(claim, mine, scene))


def _is_percent(claim: Claim) -> bool:
    return claim.attribute == "share" or plain_unit(claim.quantity.unit or "") == "percent"


def _percent(claim: Claim) -> Quantity | None:
    """The share that a claim tells, itself or in the words of a count."""
    if _is_percent(claim):
        if claim.quantity.is_known:
            return claim.quantity
        found = [q for q, _, _ in quantities_in(claim.words) if _in_percent(q)]
        return found[0] if len(found) == 1 else None
    number = claim.quantity.low
    if claim.attribute not in ("stock", "flow") or number != claim.quantity.high:
        return None
    told = (_beside(text, number) for text in _texts(claim))
    return next((share for share in told if share is not None), None)


def _in_percent(quantity: Quantity) -> bool:
    return plain_unit(quantity.unit or "") == "percent"


def _texts(claim: Claim) -> Iterator[str]:
    yield claim.quantity.as_said
    yield from (citation.quote for citation in claim.citations)


def _beside(text: str, number: Number | None) -> Quantity | None:
    """The one share in a text that gives this number too: "136, or 7.8 percent"."""
    if number is None or not re.search(r"%|per ?cent", text):
        return None
    if MOVES.search(BOUNDS.sub("", text)):
        return None
    shares = [q for q, _, _ in quantities_in(text) if _in_percent(q)]
    digits = {digit.replace(",", "") for digit in re.findall(r"\d[\d,]*", text)}
    return shares[0] if len(shares) == 1 and f"{number:g}" in digits else None


def _base_in_words(claim: Claim) -> Claim | None:
    """The whole that the words themselves give: "88 of 657 persons, or 13 percent"."""
    for text in _texts(claim):
        for match in OUT_OF.finditer(text):
            part, whole = (int(match[name].replace(",", "")) for name in ("part", "whole"))
            if part == claim.quantity.low and whole > part:
                words = Quantity(match["whole"], whole, whole, unit=claim.quantity.unit)
                return evolve(claim, quantity=words)
    return None


def _told_with(claim: Claim, counts: list[Claim]) -> list[Claim]:
    """The counts of one breath with a share: said on the same day, about the same time."""
    return [
        count
        for count in counts
        if str(count.said_on or count.known_on) == str(claim.said_on or claim.known_on)
        and (claim.period is None or time_of(count) == time_of(claim))
    ]


def _whole_of(part: Claim, wholes: Sequence[Claim], scene: Scene) -> Claim | None:
    """The count of the whole that goes with a part: for the same time, or a list as it began."""
    unit = "" if _is_percent(part) else unit_of(part, scene.dossier)
    fitting = [w for w in wholes if not unit or unit_of(w, scene.dossier) in ("", unit)]
    same = [whole for whole in fitting if time_of(whole) == time_of(part)]
    if same:
        return max(same, key=day_said)
    day = day_of(part)
    earlier = [
        (seen, day_said(whole), whole.id, whole)
        for whole in fitting
        if whole.attribute == "stock" and part.attribute != "flow"
        and day is not None and (seen := day_of(whole)) is not None and seen <= day
    ]  # fmt: skip
    return max(earlier)[3] if earlier else None


def _last_digit(number: Number | None) -> float:
    """The worth of the last digit given: 1 for 14, 0.1 for 7.8."""
    if number is None:
        return 0
    _, _, decimals = f"{number}".partition(".")
    return 10 ** -len(decimals) if decimals.strip("0") else 1
