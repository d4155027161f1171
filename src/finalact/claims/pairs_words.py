"""Two figures in words: who gives which, and what a difference is made of."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.model.claim import Claim
from finalact.model.dossier import DESK_SPEAKERS
from finalact.model.quantity import Bounds, Number

GRAINS = {10: "tens", 100: "hundreds", 1000: "thousands", 10_000: "ten thousands"}


def speaker_of(claim: Claim) -> str:
    """Who says it; the desk where nobody else does."""
    return "The desk" if claim.speaker.casefold() in DESK_SPEAKERS else claim.speaker


def given(one: Claim, other: Claim, when: str = "") -> str:
    """Such as “For 1988, United States gives about 300 and USSR gives under 100.”."""
    opening = f"{when[:1].upper()}{when[1:]}, " if when else ""
    if one.speaker == other.speaker and one.reporter == other.reporter:
        return f"{opening}{_who(one)} gives {plainly(one)} and {plainly(other)}."
    return f"{opening}{_who(one)} gives {plainly(one)} and {_who(other)} gives {plainly(other)}."


def _who(claim: Claim) -> str:
    reporter = claim.reporter
    if not reporter or reporter == claim.speaker:
        return speaker_of(claim)
    return f"{speaker_of(claim)} (as reported by {reporter})"


def plainly(claim: Claim) -> str:
    """A figure in the speaker's words; where none were kept, in ours."""
    words = claim.words
    if words.strip().isdecimal():
        return f"{int(words):,}"
    return words or bounds_in_words(claim.quantity.bounds(), approximate=claim.quantity.approximate)


def bounds_in_words(bounds: Bounds, *, approximate: bool = False) -> str:
    """The least and the most in words: "3,092", "at least 3,000", "2,900 to 3,100"."""
    about = "about " if approximate else ""
    low, high = bounds.low, bounds.high
    if low is not None and high is not None:
        return about + (_number(low) if low == high else f"{_number(low)} to {_number(high)}")
    if low is not None:
        return f"{'more than' if bounds.low_open else 'at least'} {about}{_number(low)}"
    if high is not None:
        return f"{'fewer than' if bounds.high_open else 'at most'} {about}{_number(high)}"
    return "no figure"


def added_up(claims: Iterable[Claim], titles: Iterable[str]) -> str:
    """Several figures, each with whom it counts and who gives it, joined by "and"."""
    return " and ".join(
        f"{plainly(claim)} for “{title}” ({speaker_of(claim)}, {claim.id})"
        for claim, title in zip(claims, titles)
    )


def counted_up(claims: Iterable[Claim], titles: Iterable[str]) -> str:
    """Whom several figures count and who gives them, without the figures."""
    return " and ".join(
        f"“{title}” ({speaker_of(claim)}, {claim.id})" for claim, title in zip(claims, titles)
    )


def said_later(later: Claim) -> str:
    """A later figure with the day on which it was given."""
    said = later.said_on or later.known_on
    return f"{plainly(later)}, given {said.said()}" if said is not None else plainly(later)


def sum_of(claims: Iterable[Claim]) -> str:
    """What several figures come to, in words."""
    total = Bounds(0, 0)
    loose = False
    for claim in claims:
        total = total.plus(claim.quantity.bounds().closed())
        loose = loose or claim.quantity.approximate
    return bounds_in_words(total, approximate=loose)


def if_rounded(one: Claim, other: Claim) -> str:
    """A remark where one exact figure may be the other one rounded; else nothing."""
    for round_, full in ((one, other), (other, one)):
        number, exact = _exact(round_), _exact(full)
        if number is None or exact is None or not number:
            continue
        for grain, name in reversed(GRAINS.items()):
            # A figure that is itself as round says nothing about rounding.
            if number % grain == 0 and exact % grain and abs(number - exact) <= grain / 2:
                return (
                    f" If {plainly(round_)} was rounded to {name}, it is {plainly(full)} all "
                    "the same."
                )
    return ""


def _exact(claim: Claim) -> Number | None:
    figure = claim.quantity
    return figure.low if figure.low == figure.high and not figure.approximate else None


def _number(number: Number) -> str:
    return f"{number:,}" if isinstance(number, int) else f"{number:,g}"
