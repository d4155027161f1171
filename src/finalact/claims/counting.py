"""Which claims count toward a name: by attribute, kind, population and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

from attrs import frozen

from finalact.claims.ledger import Ledger, SetAside
from finalact.claims.pairs_whom import other_people
from finalact.claims.populations import Standing
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim, ClaimKind
from finalact.model.dossier import DESK_SPEAKERS

NOBODY = "nobody is named as its speaker"
# More claims than these are not all made and set aside one by one: nobody reads so many.
FEW = 500


@frozen
class Counted:
    """A claim that counts, and how the people it counts stand to the people wanted."""

    claim: Claim
    standing: Standing


@frozen
class Tally:
    """The claims that count toward one name on one day, and those set aside with the reason.

    `by_side` and `by_speaker` are the stated ones again, arranged, speakers by name; the desk's
    own estimates are in `counted` only.
    """

    name: str
    population: str
    counted: tuple[Counted, ...]
    aside: tuple[SetAside, ...]
    by_side: dict[str, list[Counted]]
    by_speaker: dict[str, list[Counted]]

    @classmethod
    def of(
        cls,
        name: str,
        population: str,
        counted: list[Counted],
        aside: list[SetAside],
        ledger: Ledger,
    ) -> Tally:
        """The claims arranged by who stands behind them."""
        by_side: dict[str, list[Counted]] = defaultdict(list)
        by_speaker: dict[str, list[Counted]] = defaultdict(list)
        for item in counted:
            if not is_desk_estimate(item.claim):
                by_side[ledger.side_of(item.claim)].append(item)
                by_speaker[item.claim.speaker].append(item)
        speakers = {speaker: by_speaker[speaker] for speaker in sorted(by_speaker)}
        return cls(name, population, tuple(counted), tuple(aside), dict(by_side), speakers)


def is_desk_estimate(claim: Claim) -> bool:
    """Whether a figure is the desk's own estimate, which is never a side's."""
    return claim.kind is ClaimKind.ESTIMATE and claim.speaker.casefold() in DESK_SPEAKERS


def population_of(name: str, ledger: Ledger, known_by: date) -> str:
    """Whom a name in a condition counts: the population of that name, or of the subject.

    A subject that declares no population counts those whom the first figure about it to reach
    us counted, if they are one population; else itself. Later figures never change that.
    """
    dossier = ledger.dossier
    if dossier.population(name) is not None:
        return name
    subject = dossier.subject(name)
    if subject is not None and subject.population:
        return subject.population
    first: date | None = None
    drawn: set[str] = set()
    if ledger.count(name) > FEW:
        from finalact.claims.gathering import first_drawn  # noqa: PLC0415 - NumPy where needed

        return first_drawn(ledger, name, known_by)
    for claim in ledger.by_subject.get(name, ()):
        reached = claim.reached_us.counts_from if claim.reached_us is not None else None
        if reached is None or reached > known_by or claim.attribute not in NUMERIC_ATTRIBUTES:
            continue
        if first is None or reached < first:
            first, drawn = reached, set()
        if reached == first:
            drawn.add(claim.population or name)
    return drawn.pop() if len(drawn) == 1 else name


def related_names(population: str, ledger: Ledger, known_by: date) -> list[str]:
    """Every declared population that is the wanted one, taken for it, a part or a whole of it."""
    return ledger.populations.related(population, known_by)


def names_toward(ledger: Ledger, name: str, known_by: date) -> list[str]:
    """A name, and every population whose claims can count toward it."""
    population = population_of(name, ledger, known_by)
    return list(dict.fromkeys([name, *related_names(population, ledger, known_by)]))


def are_many(ledger: Ledger, names: Iterable[str]) -> bool:
    """Whether so many claims touch some names that only those that can matter are made."""
    return sum(ledger.count(name) for name in names) > FEW


def tally(ledger: Ledger, name: str, attribute: str, known_by: date) -> Tally:
    """Gather what was known by a day toward a stock, flow or rate of that name.

    What counts other people, is no evidence, or is not in force is set aside with its reason.
    The day that an answer is about is left to the caller.
    """
    population = population_of(name, ledger, known_by)
    touching: dict[str, Claim] = {}
    for related in names_toward(ledger, name, known_by):
        touching.update((claim.id, claim) for claim in ledger.touching(related))
    wanted = [c for c in touching.values() if c.attribute == attribute]
    return tallied(ledger, name, population, wanted, known_by)


def tallied(
    ledger: Ledger, name: str, population: str, claims: Iterable[Claim], known_by: date
) -> Tally:
    """Sort claims of one attribute into those that count toward a name and those that do not."""
    known = ledger.known(claims, known_by)
    counted: list[Counted] = []
    aside = list(known.aside)
    by_population = ledger.dossier.population(name) is not None
    differs: dict[str, bool] = {}
    for claim in known.stand:
        standing = ledger.populations.standing(
            claim.population or claim.subject, population, known_by
        )
        about_it = by_population or claim.subject == name
        if not about_it:
            about_it = (
                ledger.populations.standing(claim.subject, population, known_by)
                is not Standing.OTHER
            )
        if not about_it:
            aside.append(SetAside(claim, "it is about something else, of the same people"))
        elif standing is Standing.OTHER:
            drawn = claim.population or claim.subject
            whom = ledger.dossier.title_of(drawn)
            they = other_people(drawn, population, ledger.dossier, ledger.populations, known_by)
            aside.append(SetAside(claim, f"it counts {they}: {whom}", they))
        elif not claim.speaker and not is_desk_estimate(claim):
            aside.append(SetAside(claim, NOBODY))
        elif not claim.kind.is_evidence:
            aside.append(SetAside(claim, f"it is {with_article(claim.kind.value)}, not evidence"))
        elif not claim.quantity.is_known:
            aside.append(SetAside(claim, "it gives no figure"))
        elif _has_other_unit(claim, population, ledger, differs):
            aside.append(SetAside(claim, f"it counts {claim.quantity.unit}, another unit"))
        else:
            counted.append(Counted(claim, standing))
    return Tally.of(name, population, counted, aside, ledger)


def _has_other_unit(
    claim: Claim, population: str, ledger: Ledger, differs: dict[str, bool]
) -> bool:
    """`other_unit`, each unit looked at once."""
    unit = claim.quantity.unit or ""
    if unit not in differs:
        differs[unit] = other_unit(claim, population, ledger)
    return differs[unit]


def other_unit(claim: Claim, population: str, ledger: Ledger) -> bool:
    """Whether a figure is in another unit than its population's: units are never converted.

    Persons, cases, families, visas and applications are different units; where a dossier
    declares none, or nobody stated one, nothing speaks against the figure.
    """
    return unit_differs(claim.quantity.unit or "", population, ledger)


def unit_differs(unit: str, population: str, ledger: Ledger) -> bool:
    """Whether a unit is another than that in which a population is declared to be counted."""
    declared = ledger.dossier.population(population)
    wanted = _unit(declared.unit) if declared is not None else ""
    given = _unit(unit)
    return bool(wanted and given) and wanted != given


def _unit(unit: str) -> str:
    words = unit.lower().replace(" per ", "/").split("/")[0].split()
    word = words[0] if words else ""
    return {"people": "person", "families": "family"}.get(word, word.removesuffix("s"))


def sift(
    counted: Iterable[Counted], reject: Callable[[Claim], str]
) -> tuple[list[Counted], list[SetAside]]:
    """Keep the claims for which `reject` gives no reason; set the others aside with it."""
    kept: list[Counted] = []
    aside: list[SetAside] = []
    for item in counted:
        why = reject(item.claim)
        if why:
            aside.append(SetAside(item.claim, why))
        else:
            kept.append(item)
    return kept, aside


def with_article(words: str) -> str:
    """The words with a or an before them."""
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"
