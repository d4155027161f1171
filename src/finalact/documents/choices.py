"""Numbers given as a choice: `one, two, or three years`, `a round or two more`."""

from __future__ import annotations

import re

from finalact.documents.number_words import ONE_NUMBER, SCALE, Spoken, value_of

# So many alternatives in a rising row are one range from the least to the greatest.
ROW = re.compile(
    rf"(?<![\w,.$–-])(?=[0-9½¼¾⅓⅔efnostzEFNOSTZ])"
    rf"(?P<first>{ONE_NUMBER})(?:(?:,| or) (?P<second>{ONE_NUMBER}))"
    rf"(?:, (?P<third>{ONE_NUMBER}))?,? or (?:even )?(?P<last>{ONE_NUMBER})"
    rf"(?P<scale> {SCALE})?(?![\w.,–-]*[0-9])(?![\w])",
    re.IGNORECASE,
)
# `a hundred or two` is one or two hundred.
A_SCALE = re.compile(
    r"\b(?:an?|one) (?P<scale>hundred|thousand|million|billion|dozen) or (?P<most>two|three)"
    r"(?! (?:hundred|thousand|million|billion|dozen)\b)(?![\w-])",
    re.IGNORECASE,
)
# `a round or two` is one or two rounds; but `a ship or two boats` are two things.
A_THING = re.compile(
    r"\b(?:an?|one) (?P<thing>(?!(?:thing|number|little|lot|few|half|third|quarter)\b)[a-z]{3,})"
    r" or (?P<most>two|three)\b(?! [a-z]+s\b)(?![\w-])"
)


def row(match: re.Match[str]) -> Spoken | None:
    """A row of alternatives as one range; None where they do not rise."""
    said = [match[name] for name in ("first", "second", "third", "last") if match[name]]
    values = [value_of(number, match["scale"]) for number in said]
    if values != sorted(set(values)):
        return None
    words = not match["first"][0].isdigit()
    scaled = bool(match["scale"])
    return Spoken(*match.span(), values[0], values[-1], True, "or", in_words=words, scaled=scaled)


def a_scale(match: re.Match[str]) -> Spoken:
    """One or two of a round number: `a hundred or two` is 100 to 200."""
    low, high = value_of("1", match["scale"]), value_of(match["most"], match["scale"])
    return Spoken(*match.span(), low, high, True, "or", in_words=True, scaled=True)


def a_thing(match: re.Match[str]) -> Spoken:
    """One or two of what is named: its unit is the plural of the word between."""
    thing: str = match["thing"]
    return Spoken(*match.span(), 1, value_of(match["most"]), True, in_words=True, unit=many(thing))


def many(thing: str) -> str:
    """The plural of a plain noun."""
    if thing.endswith("y") and thing[-2:-1] not in "aeou":
        return f"{thing[:-1]}ies"
    return f"{thing}es" if thing.endswith(("s", "x", "ch", "sh")) else f"{thing}s"
