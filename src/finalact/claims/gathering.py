"""Gathering what counts toward a name where the claims are many: only what can matter is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import numpy as np
from numpy.typing import NDArray

from finalact.claims.cells import NO_UNIT
from finalact.claims.codes import among, distinct, numbered
from finalact.claims.columns import NEVER, NO_DAY, ClaimColumns, Flags, Rows
from finalact.claims.counting import (
    Tally,
    population_of,
    related_names,
    tallied,
    unit_differs,
)
from finalact.claims.flows_mattering import flows_mattering
from finalact.claims.in_force import InForce, in_force, retellings
from finalact.claims.ledger import Known, Ledger
from finalact.claims.mattering import (
    Chosen,
    Toward,
    assured_mattering,
    elsewhere_mattering,
    estimates_mattering,
    firsts,
    rates_mattering,
    stocks_mattering,
    words_mattering,
)
from finalact.claims.populations import Standing
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim, ClaimKind
from finalact.model.dossier import DESK_SPEAKERS
from finalact.model.duration import read_duration
from finalact.model.partial_date import PartialDate


def stocks_gathered(
    ledger: Ledger, name: str, as_of: date, known_by: date, *, estimated: bool = False
) -> Tally:
    """The tally of a stock on a day: all that its bounds and words can rest on."""
    oldest = read_duration(ledger.dossier.age_limit(name)).before(as_of)
    choose = estimates_mattering if estimated else stocks_mattering

    def mattering(toward: Toward, found: InForce) -> Chosen:
        elsewhere = elsewhere_mattering(toward, found, as_of, oldest)
        return Chosen.joined(choose(toward, found, as_of, oldest), elsewhere)

    return _gathered(ledger, name, "stock", known_by, mattering)


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


def sides_counted(ledger: Ledger, name: str, attribute: str, known_by: date) -> list[str]:
    """The sides with any figure that counts toward a name, in the order in which they came in."""
    population = population_of(name, ledger, known_by)
    toward = toward_of(ledger, name, attribute, population, known_by)
    places = in_force(ledger.columned, toward.columns, known_by).places
    return _sides(toward.columns, places[toward.counts[places]])


def sides_gathered(ledger: Ledger, name: str, known_by: date) -> list[str]:
    """The sides of which anything stands about a name, in the order in which they came in."""
    columns = ledger.columned.touching(name)
    return _sides(columns, in_force(ledger.columned, columns, known_by).places)


def _sides(columns: ClaimColumns, places: Rows) -> list[str]:
    found = np.sort(firsts(places, columns.side[places].astype(np.int64)))
    return [columns.tables.speaker.texts[code] for code in columns.side[found]]


def first_drawn(ledger: Ledger, name: str, known_by: date) -> str:
    """Whom the first figure about a subject counted; see `population_of`."""
    columns = ledger.columned.touching(name)
    names = columns.tables.name
    wanted = (columns.reached <= known_by.toordinal()) & (columns.reached > NO_DAY)
    wanted &= np.isin(columns.attribute, columns.tables.word.codes(NUMERIC_ATTRIBUTES))
    wanted &= columns.subject == names[name]
    reached = columns.reached[wanted]
    drawn = set(columns.population[wanted][reached == reached.min(initial=0x7FFFFFFF)].tolist())
    return names.texts[drawn.pop()] if len(drawn) == 1 else name


def all_drawn(ledger: Ledger, name: str) -> set[str]:
    """Everybody whom any figure about a subject counts, as far as it names them."""
    columns = ledger.columned.touching(name)
    names = columns.tables.name
    wanted = np.isin(columns.attribute, columns.tables.word.codes(NUMERIC_ATTRIBUTES))
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
    columns = toward.columns
    found = in_force(ledger.columned, columns, known_by)
    asked = np.ones(len(columns), np.bool_) if about is None else _touches(columns, about)
    instead = assured_mattering(columns, found, known_by, asked)
    chosen = Chosen.joined(choose(toward, found), instead)
    claims = _claims(ledger, columns, chosen, known_by)
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


def toward_of(ledger: Ledger, name: str, attribute: str, population: str, known_by: date) -> Toward:
    """The figures of one attribute that touch a name, or people who stand to those it counts."""
    columned = ledger.columned
    names = tuple(dict.fromkeys([name, *related_names(population, ledger, known_by)]))
    key = ("toward", names, attribute, population, ledger.populations.era(known_by))
    kept = columned.kept.get(key)
    if not isinstance(kept, Toward):
        columns = columned.touching_any(names)
        columns = columns.take(columns.attribute == columns.tables.word[attribute])
        kept = _counting(ledger, name, population, columns, known_by)
        columned.kept[key] = kept
    return kept


def _counting(
    ledger: Ledger, name: str, population: str, columns: ClaimColumns, known_by: date
) -> Toward:
    """How figures count toward a name: the rules of `tallied`, one for each distinct word."""
    tables = columns.tables
    texts = tables.name.texts

    def stands(code: int) -> Standing:
        return ledger.populations.standing(texts[code], population, known_by)

    drawn = {code: stands(code) for code in distinct(columns.population).tolist()}
    if ledger.dossier.population(name) is not None:
        about_it = np.ones(len(columns), np.bool_)
    else:
        about = {
            code: texts[code] == name or stands(code) is not Standing.OTHER
            for code in distinct(columns.subject).tolist()
        }
        about_it = _by_code(columns.subject, about)
    speakers = {
        code: tables.speaker.texts[code].casefold() in DESK_SPEAKERS
        for code in distinct(columns.speaker).tolist()
    }
    units = {
        code: not unit_differs(tables.word.texts[code].replace(NO_UNIT, ""), population, ledger)
        for code in distinct(columns.unit).tolist()
    }
    estimate = columns.kind == tables.word[ClaimKind.ESTIMATE.value]
    desk = estimate & _by_code(columns.speaker, speakers)
    counts = about_it & columns.evidence & ((columns.speaker != 0) | desk)
    counts &= ~(np.isnan(columns.low) & np.isnan(columns.high))
    same = _by_code(columns.population, {c: s is not Standing.OTHER for c, s in drawn.items()})
    elsewhere = counts & ~same & (columns.subject == tables.name[name])
    elsewhere &= ~_by_code(columns.speaker, speakers)
    counts &= same & _by_code(columns.unit, units)
    who, whom = numbered(columns.speaker)[1], numbered(columns.population)[1]
    return Toward(
        columns,
        counts,
        _by_code(columns.population, {c: s.is_exact for c, s in drawn.items()}),
        desk,
        estimate,
        elsewhere,
        who,
        whom,
        who * (int(whom.max(initial=0)) + 1) + whom,
    )


def _by_code(codes: NDArray[np.int32], answers: dict[int, bool]) -> Flags:
    return among(codes, (code for code, answer in answers.items() if answer))
