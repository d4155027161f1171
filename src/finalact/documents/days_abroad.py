"""Days printed in other languages than English: `3 mai 1988`, `3. Mai 1988`, `3 мая 1988`."""

from __future__ import annotations

import datetime as dt
import re

# Each month by the words of French, German, Russian, Spanish, Italian and Portuguese.
MONTHS: tuple[tuple[str, ...], ...] = (
    ("janvier", "januar", "jänner", "января", "enero", "gennaio", "janeiro"),
    ("février", "februar", "февраля", "febrero", "febbraio", "fevereiro"),
    ("mars", "märz", "марта", "marzo", "março"),
    ("avril", "april", "апреля", "abril", "aprile"),
    ("mai", "мая", "mayo", "maggio", "maio"),
    ("juin", "juni", "июня", "junio", "giugno", "junho"),
    ("juillet", "juli", "июля", "julio", "luglio", "julho"),
    ("août", "august", "августа", "agosto"),
    ("septembre", "september", "сентября", "septiembre", "setiembre", "settembre", "setembro"),
    ("octobre", "oktober", "октября", "octubre", "ottobre", "outubro"),
    ("novembre", "november", "ноября", "noviembre", "novembro"),
    ("décembre", "dezember", "декабря", "diciembre", "dicembre", "dezembro"),
)
_BY_WORD = {word: number for number, words in enumerate(MONTHS, 1) for word in words}
_MONTH = "|".join(sorted(_BY_WORD, key=len, reverse=True))
DAY = re.compile(
    rf"(?<!\d)(?P<day>[0-9]{{1,2}})(?:er|º|\.|-?го)? ?(?:de )?(?P<month>{_MONTH}) "
    r"(?:de |del )?(?P<year>(?:1[6-9]|20)[0-9]{2})(?!\d)",
    re.IGNORECASE,
)
# The day first, as everywhere outside the United States; dots are never used the American way.
IN_FIGURES = re.compile(
    r"(?<![\d./])(?P<day>[0-9]{1,2})(?P<sign>[./-]) ?(?P<month>[0-9]{1,2})"
    r"(?P=sign) ?(?P<year>(?:1[6-9]|20)[0-9]{2}|[0-9]{2})(?![\d/])"
)
# A place, and the day behind it: `Paris, le 3 mai 1988`, `Bonn, den 3. Mai 1988`.
DATELINE = re.compile(
    rf"(?:[^\W\d_][\w’'. -]{{1,40}}, ?)?(?:(?:le|den|el|a|em|am) )?{DAY.pattern}"
    r"(?: ?(?:г\.?|года))?\.?",
    re.IGNORECASE,
)
LONGEST = 90


def day_abroad(text: str, *, figures: bool = False) -> str | None:
    """The first day printed in a text in one of these languages, as an ISO date; None for none.

    With `figures` also one in figures with the day first, `03.05.1988` or `3/5/88`.
    """
    match = DAY.search(text) or (IN_FIGURES.search(text) if figures else None)
    if match is None:
        return None
    month = _BY_WORD.get(match["month"].lower()) or int(match["month"])
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 1900 if year > 30 else 2000
    try:
        return dt.date(year, month, int(match["day"])).isoformat()
    except ValueError:
        return None


def is_dateline_abroad(text: str) -> bool:
    """Whether a line is a place and a day in one of these languages, and nothing else."""
    if len(text) > LONGEST or not any(sign.isdigit() for sign in text):
        return False
    return DATELINE.fullmatch(text) is not None
