"""Shares that rise because what they are shares of has become smaller."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen

from finalact.checks.check import Check, Material
from finalact.checks.naming import bounds_said, ids, place, population, speaker, words_of
from finalact.checks.series import day_said
from finalact.checks.shares import HUNDRED, Share, shares_told
from finalact.claims.pairs_whom import counted_by
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.quantity import Bounds

CODE = "base-shrinks"
REMEDY = (
    "Set the numbers beside each other, not the shares, and find out who was taken out of the base."
)


@frozen
class Told:
    """A share with the number that it is, and what it is a share of: each in words and bounds."""

    share: Share
    number: Bounds
    number_said: str
    base: Bounds
    base_said: str
    claims: tuple[Claim, ...]


def run(material: Material) -> Iterable[Finding]:
    """Two shares of one speaker of the same people: the share rises, the number does not."""
    scene = material.scene
    rows: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for share in shares_told(scene):
        for name, told in _told(share, scene):
            rows[share.claim.speaker, name].append(told)
    for row in rows.values():
        row.sort(key=lambda told: day_said(told.share.claim))
        for one, other in pairwise(row):
            if _rises(one, other):
                yield _finding(one, other, scene)


def _told(share: Share, scene: Scene) -> Iterator[tuple[str, Told]]:
    """What a share is told of: a count and its base, else the count or the base that follows."""
    claim = share.claim
    for base in share.fitting(scene.tolerance):
        number, whole = base.part.quantity.bounds().closed(), base.whole.quantity.bounds().closed()
        part, of = _plainly(base.part), _plainly(base.whole)
        told = Told(share, number, part, whole, of, (claim, base.part, base.whole))
        yield counted_by(base.part), told
    if share.bases:
        return
    rate = share.bounds(0)
    if rate.low is None or rate.high is None or rate.low <= 0:
        return
    if share.whole is not None:
        whole = share.whole.quantity.bounds().closed()
        if whole.low is not None and whole.high is not None:
            number = Bounds(whole.low * rate.low / HUNDRED, whole.high * rate.high / HUNDRED)
            said = f"about {_middle(number):,}"
            told = Told(share, number, said, whole, _plainly(share.whole), (claim, share.whole))
            yield counted_by(claim), told
    elif claim.attribute in ("stock", "flow"):
        number = claim.quantity.bounds().closed()
        if number.low is not None and number.high is not None:
            whole = Bounds(HUNDRED * number.low / rate.high, HUNDRED * number.high / rate.low)
            said = f"about {_middle(whole):,}"
            yield counted_by(claim), Told(share, number, _plainly(claim), whole, said, (claim,))


def _plainly(claim: Claim) -> str:
    """The number alone where it is exact: its words may tell the share too."""
    figure = claim.quantity
    if figure.low is not None and figure.low == figure.high and not figure.approximate:
        return bounds_said(figure.bounds())
    return words_of(claim)


def _middle(bounds: Bounds) -> int:
    return round(((bounds.low or 0) + (bounds.high or 0)) / 2)


def _rises(one: Told, other: Told) -> bool:
    """Whether the share is surely larger, the base surely smaller, and the number no larger."""
    before, after = one.share.bounds(0), other.share.bounds(0)
    if before.high is None or after.low is None or after.low <= before.high:
        return False
    smaller, larger = other.base.high, one.base.low
    if smaller is None or larger is None or smaller >= larger:
        return False
    now, then = other.number.low, one.number.high
    return now is not None and then is not None and now <= then and _middle(other.number) <= then


def _finding(one: Told, other: Told, scene: Scene) -> Finding:
    about = population(other.claims[-1], scene.dossier)
    same = one.number_said == other.number_said
    number = (
        f"the number is the same, {one.number_said}"
        if same
        else f"the number goes from {one.number_said} to {other.number_said}"
    )
    sentence = (
        f"{speaker(one.share.claim)} says {_words(one)} and later {_words(other)} ({about}): the "
        f"share rises, {number}; what it is a share of shrinks from {one.base_said} to "
        f"{other.base_said}."
    )
    claims = {claim.id: claim for told in (one, other) for claim in told.claims}
    found = list(claims.values())
    return Finding(CODE, sentence, REMEDY, place(found), ids(found))


def _words(told: Told) -> str:
    percent = told.share.percent
    return percent.as_said or f"{percent.low} percent"


CHECK = Check(
    CODE,
    "Two shares of one speaker of the same people, of which the later is the larger although the "
    "number did not rise: what it is a share of has shrunk.",
    REMEDY,
    run,
)
