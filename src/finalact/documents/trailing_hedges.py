"""Hedges that follow a number: `or so`, `or more`, `at most`; and the words that allow none."""

from __future__ import annotations

import re

from finalact.documents.hedges import Bound

AFTER: tuple[tuple[Bound, bool, str], ...] = (
    (
        "point",
        True,
        (
            r"\s(?:or so|or thereabouts|odd)|,?\sgive or take(?: a (?:few|little|bit))?|"
            r",? more or less|[-–](?:odd|some)|"
            r",\sor (?:thereabouts|so(?! (?:he|she|it|they|I|we|you|the)\b))"
        ),
    ),
    (
        "at least",
        False,
        (
            r"\s(?:oder mehr|und mehr|or more|or over|or longer|or better|or greater|or higher|"
            r"or above|or beyond|and more|and over|and above|and up(?:wards?)?(?! of\b)|"
            r"plus(?! or minus)|at (?:the )?(?:very )?least|minimum|at a minimum|"
            r"at the (?:very )?(?:earliest|soonest)|if not more)"
            r"(?!\s[$£]?(?:[0-9]|an? |(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|"
            r"fifteen|twenty|thirty|forty|fifty)\b))|[-–]plus|\+(?=[\s.,;)]|\Z)|"
            r",\sat (?:the )?(?:very )?(?:least|earliest|soonest)(?=[.,;:)?!”]|\Z)|"
            r",\sif not more\b|,?\swenn nicht mehr\b"
        ),
    ),
    (
        "at most",
        False,
        (
            r"\s(?:oder weniger|or less|and less|and fewer|or fewer|or under|or below|or lower|"
            r"at (?:the )?(?:very )?most|at the outside|at the (?:very )?latest|maximum|"
            r"if that(?=[.,;:)?!”]|\Z))(?!\s[$£]?[0-9])|"
            r",\s(?:at (?:(?:the )?(?:very )?(?:most|latest)|the outside)|if that)(?=[.,;:)?!”]|\Z)"
        ),
    ),
)
ALLOWS_NONE = re.compile(
    r"\b(?:no more than|not more than|never more than|up to|at (?:the )?most|"
    r"(?:not|never|without) (?:to )?exceed|can(?:not|’t) exceed|a maximum of|or less|or fewer|"
    r"if any|bis zu|höchstens|maximal|nicht mehr als|oder weniger)\b",
    re.IGNORECASE,
)
_AFTER = tuple(
    (bound, loose, re.compile(rf"(?:{words})(?![\w])", re.IGNORECASE))
    for bound, loose, words in AFTER
)
_MAY_FOLLOW = re.compile(
    r"(?:,? more|,? (?:or|and|oder|und|if|wenn) |,?\sat |\s(?:odd|plus|minimum|maximum)\b|"
    r",?\sgive |[-–](?:odd|some|plus)|\+)",
    re.IGNORECASE,
)


def hedge_after(text: str, at: int) -> tuple[Bound, bool, int] | None:
    """A hedge that follows at this offset (`or so`, `or more`): bound, looseness, its end."""
    if _MAY_FOLLOW.match(text, at):
        for bound, loose, pattern in _AFTER:
            if match := pattern.match(text, at):
                return bound, loose, match.end()
    return None
