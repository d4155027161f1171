"""Which claims count toward a name: by attribute, kind, population and day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from attrs import frozen

from finalact.claims.ledger import Ledger, SetAside
from finalact.claims.populations import Standing
from finalact.model.claim import Claim, ClaimKind
from finalact.model.dossier import DESK_SPEAKERS


@frozen
class Counted:
    """A claim that counts, and how the people it counts stand to the people wanted."""

    claim: Claim
    standing: Standing


@frozen
class Tally:
    """The claims that count toward one name on one day, and those set aside with the reason."""

    name: str
    population: str
    counted: tuple[Counted, ...]
    aside: tuple[SetAside, ...]


def is_desk_estimate(claim: Claim) -> bool:
    """Whether a figure is the desk's own estimate, which is never a side's."""
    return claim.kind is ClaimKind.ESTIMATE and claim.speaker.casefold() in DESK_SPEAKERS


def is_second_hand(claim: Claim, ledger: Ledger) -> bool:
    """Whether somebody of another side reports what the speaker said."""
    if not claim.reporter or claim.reporter == claim.speaker:
        return False
    reporter, _ = ledger.dossier.speaker_of(claim.reporter)
    return ledger.dossier.side_of(reporter) != ledger.side_of(claim)


def population_of(name: str, ledger: Ledger) -> str:
    """Whom a name in a condition counts: the population of that name, or of the subject.

    A subject that declares no population counts itself, unless every claim about it counts
    one and the same other population.
    """
    dossier = ledger.dossier
    if dossier.population(name) is not None:
        return name
    subject = dossier.subject(name)
    if subject is not None and subject.population:
        return subject.population
    drawn = {claim.population or name for claim in ledger.by_subject.get(name, ())}
    return drawn.pop() if len(drawn) == 1 else name


def related_names(population: str, ledger: Ledger, known_by: date) -> list[str]:
    """Every declared population that is the wanted one, taken for it, a part or a whole of it."""
    names = [p.id for p in ledger.dossier.populations]
    found = [
        n
        for n in names
        if ledger.populations.standing(n, population, known_by) is not Standing.OTHER
    ]
    return list(dict.fromkeys([population, *found]))


def tally(ledger: Ledger, name: str, attribute: str, known_by: date) -> Tally:
    """Gather what was known by a day toward a stock, flow or rate of that name.

    What counts other people, is no evidence, or is not in force is set aside with its reason.
    The day that an answer is about is left to the caller.
    """
    population = population_of(name, ledger)
    touching: dict[str, Claim] = {}
    for related in dict.fromkeys([name, *related_names(population, ledger, known_by)]):
        touching.update((claim.id, claim) for claim in ledger.touching(related))
    wanted = [c for c in touching.values() if c.attribute == attribute]
    known = ledger.known(wanted, known_by)
    counted: list[Counted] = []
    aside = list(known.aside)
    declared = ledger.dossier.subject(name) is not None
    for claim in known.stand:
        standing = ledger.populations.standing(
            claim.population or claim.subject, population, known_by
        )
        own_subject = claim.subject == name or not declared
        if not own_subject:
            own_subject = (
                ledger.populations.standing(claim.subject, population, known_by)
                is not Standing.OTHER
            )
        if not own_subject:
            aside.append(SetAside(claim, "it is about something else, of the same people"))
        elif standing is Standing.OTHER:
            whom = ledger.dossier.title_of(claim.population or claim.subject)
            aside.append(SetAside(claim, f"it counts other people: {whom}"))
        elif not claim.kind.is_evidence:
            aside.append(SetAside(claim, f"it is {_article(claim.kind.value)}, not evidence"))
        elif not claim.quantity.is_known:
            aside.append(SetAside(claim, "it gives no figure"))
        elif other_unit(claim, population, ledger):
            aside.append(SetAside(claim, f"it counts {claim.quantity.unit}, another unit"))
        else:
            counted.append(Counted(claim, standing))
    return Tally(name, population, tuple(counted), tuple(aside))


def other_unit(claim: Claim, population: str, ledger: Ledger) -> bool:
    """Whether a figure is in another unit than its population's: units are never converted.

    Persons, cases, families, visas and applications are different units; where a dossier
    declares none, or nobody stated one, nothing speaks against the figure.
    """
    declared = ledger.dossier.population(population)
    wanted = _unit(declared.unit) if declared is not None else ""
    given = _unit(claim.quantity.unit or "")
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


def _article(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
