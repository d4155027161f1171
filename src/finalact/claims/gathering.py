"""Gathering what counts toward a name where the claims are many: only what can matter is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import cast

import numpy as np

from finalact.claims.codes import among, distinct
from finalact.claims.columns import NEVER, NO_DAY, ClaimColumns, Flags
from finalact.claims.counting import (
    Tally,
    population_of,
    tallied,
)
from finalact.claims.flows_mattering import flows_mattering
from finalact.claims.in_force import InForce, in_force, retellings
from finalact.claims.in_time import stocks_in_time
from finalact.claims.ledger import Known, Ledger
from finalact.claims.mattering import (
    Chosen,
    assured_mattering,
    elsewhere_mattering,
    estimates_mattering,
    may_say_nothing,
    rates_mattering,
    stocks_mattering,
    usable_stocks,
    words_mattering,
)
from finalact.claims.toward import Toward, toward_of
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim, ClaimKind
from finalact.model.duration import read_duration
from finalact.model.partial_date import PartialDate


def stocks_gathered(
    ledger: Ledger, name: str, as_of: date, known_by: date, *, estimated: bool = False
) -> Tally:
    """The tally of a stock on a day: all that its bounds and words can rest on."""
    oldest = read_duration(ledger.dossier.age_limit(name)).before(as_of)
    choose = estimates_mattering if estimated else stocks_mattering
    population = population_of(name, ledger, known_by)
    toward = stocks_in_time(ledger, name, population, as_of, known_by, oldest)
    found = in_force(ledger.columned, toward.columns, known_by)
    if not estimated and may_say_nothing(toward, usable_stocks(toward, found, as_of, oldest)):
        # Where nothing of the time need say anything, what is too old is told.
        toward = toward_of(ledger, name, "stock", population, known_by)
        found = in_force(ledger.columned, toward.columns, known_by)
    elsewhere = elsewhere_mattering(toward, found, as_of, oldest)
    chosen = Chosen.joined(choose(toward, found, as_of, oldest), elsewhere)
    return _told(ledger, name, population, known_by, toward, found, chosen)


def rates_gathered(ledger: Ledger, name: str, as_of: date, known_by: date) -> Tally:
    """The tally of the rates that stand on a day."""
    oldest = read_duration(ledger.dossier.age_limit(name)).before(as_of)
    return _gathered(
        ledger, name, "rate", known_by, lambda t, found: rates_mattering(t, found, as_of, oldest)
    )


def flows_gathered(
    ledger: Ledger,
    name: str,
    period: PartialDate,
    as_of: date,
    known_by: date,
    *,
    exactly: bool = False,
) -> Tally:
    """The tally of the figures that a flow over a period, or a part of it, can be made up from.

    With `exactly` of those that it is made up from over that very period.
    """
    first, last = period.earliest or date.min, period.latest or date.max

    def mattering(toward: Toward, found: InForce) -> Chosen:
        chosen = flows_mattering(toward, found, as_of, first, last, exactly=exactly)
        elsewhere = elsewhere_mattering(toward, found, as_of, date.min)
        return Chosen.joined(chosen, elsewhere)

    return _gathered(ledger, name, "flow", known_by, mattering, period)


def words_gathered(
    ledger: Ledger,
    name: str,
    attributes: Iterable[str],
    as_of: date,
    known_by: date,
    *,
    assured: bool = False,
) -> Known:
    """What stands of the latest words about a name: a state, a position; or an assurance.

    `assured` asks for assurances, which are no evidence, under whatever attribute.
    """
    columns = ledger.columned.touching(name)
    words = columns.tables.word
    wanted = np.isin(columns.attribute, words.codes(attributes))
    if assured:
        wanted |= columns.kind == words[ClaimKind.ASSURANCE.value]
    else:
        wanted &= columns.evidence
    everything = in_force(ledger.columned, columns, known_by)
    found = everything.where(wanted[everything.places])
    chosen = words_mattering(columns, found, as_of)
    if not assured:
        asked = np.isin(columns.attribute, words.codes(attributes))
        instead = assured_mattering(columns, everything, known_by, asked)
        chosen = Chosen.joined(chosen, instead)
    return ledger.known(_claims(ledger, columns, chosen, known_by), known_by)


def sides_gathered(ledger: Ledger, name: str, known_by: date) -> list[str]:
    """The sides of which anything stands about a name, by name."""
    columns = ledger.columned.touching(name)
    places = in_force(ledger.columned, columns, known_by).places
    speakers = columns.tables.speaker.texts
    return sorted(speakers[code] for code in distinct(columns.side[places]).tolist())


def first_drawn(ledger: Ledger, name: str, known_by: date) -> str:
    """Whom the first figure about a subject counted; see `population_of`."""
    kept = ledger.columned.kept
    key = ("first drawn", (name,))
    if key not in kept:
        kept[key] = _first_drawn(ledger.columned.touching(name), name)
    day, drawn = cast(tuple[int, str], kept[key])
    return drawn if day <= known_by.toordinal() else name


def _first_drawn(columns: ClaimColumns, name: str) -> tuple[int, str]:
    """The day on which the first figure about a subject reached us, and whom it counted."""
    names = columns.tables.name
    wanted = among(columns.attribute, columns.tables.word.codes(NUMERIC_ATTRIBUTES).tolist())
    wanted &= (columns.reached > NO_DAY) & (columns.subject == names[name])
    reached = columns.reached[wanted]
    first = int(reached.min(initial=NEVER))
    drawn = set(columns.population[wanted][reached == first].tolist())
    return first, names.texts[drawn.pop()] if len(drawn) == 1 else name


def all_drawn(ledger: Ledger, name: str) -> set[str]:
    """Everybody whom any figure about a subject counts, as far as it names them."""
    columns = ledger.columned.touching(name)
    names = columns.tables.name
    wanted = among(columns.attribute, columns.tables.word.codes(NUMERIC_ATTRIBUTES).tolist())
    wanted &= (columns.subject == names[name]) & (columns.population != columns.subject)
    return {names.texts[code] for code in distinct(columns.population[wanted]).tolist()}


def _gathered(
    ledger: Ledger,
    name: str,
    attribute: str,
    known_by: date,
    choose: Callable[[Toward, InForce], Chosen],
    about: PartialDate | None = None,
) -> Tally:
    population = population_of(name, ledger, known_by)
    toward = toward_of(ledger, name, attribute, population, known_by)
    found = in_force(ledger.columned, toward.columns, known_by)
    chosen = choose(toward, found)
    return _told(ledger, name, population, known_by, toward, found, chosen, about)


def _told(
    ledger: Ledger,
    name: str,
    population: str,
    known_by: date,
    toward: Toward,
    found: InForce,
    chosen: Chosen,
    about: PartialDate | None = None,
) -> Tally:
    """The tally of the claims chosen, with the assurances that were given in their place."""
    columns = toward.columns
    asked = np.ones(len(columns), np.bool_) if about is None else _touches(columns, about)
    instead = assured_mattering(columns, found, known_by, asked)
    claims = _claims(ledger, columns, Chosen.joined(chosen, instead), known_by)
    return tallied(ledger, name, population, claims, known_by)


def _touches(columns: ClaimColumns, period: PartialDate) -> Flags:
    """Which claims may be about any day of a period, as `flows.touches` has it."""
    begin = NO_DAY if period.earliest is None else period.earliest.toordinal()
    end = NEVER if period.latest is None else period.latest.toordinal()
    vague: Flags = (columns.begins == NO_DAY) | (columns.ends == NEVER)
    return vague | ((columns.begins <= end) & (columns.ends >= begin))


def _claims(ledger: Ledger, columns: ClaimColumns, chosen: Chosen, known_by: date) -> list[Claim]:
    """The claims chosen, with what else tells the same, each in its turn."""
    again = retellings(columns, chosen.places, known_by)
    if len(again):
        first = {int(columns.statement[p]): t for p, t in zip(chosen.places, chosen.turn)}
        turn = [first[int(number)] for number in columns.statement[again]]
        chosen = Chosen.joined(chosen, Chosen(again, np.array(turn, np.int64)))
    order = np.lexsort((chosen.places, chosen.turn))
    return ledger.columned.claims_at(columns.row[chosen.places[order]].tolist())
