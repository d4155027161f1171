"""The representations on the desk, narrowed as a reader asks: by case, party and subject."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from attrs import frozen

from finalact.conditions.scene import Scene
from finalact.diplomacy.representations import as_it_stood, is_reported, representations_on
from finalact.model.dossier import Case, Dossier
from finalact.model.holdings import Holdings
from finalact.model.refusal import Refusal
from finalact.model.representation import Representation


@frozen
class Asked:
    """What a reader narrows the list to; empty is everything."""

    case: str = ""
    to: str = ""
    subject: str = ""


@frozen
class Listed:
    """One representation as it stood on the day, and what it is bound up with.

    `reported` tells whether its report is on the desk; `followed_by` are the later ones, by id,
    that carry it further.
    """

    representation: Representation
    reported: bool
    followed_by: tuple[str, ...] = ()


def representation_list(
    scene: Scene, held: Holdings, asked: Asked | None = None
) -> tuple[Listed, ...]:
    """The representations known on the day, the earliest first.

    Refuses a case, party or subject of which nothing is known (`case-not-found`,
    `party-not-found`, `subject-not-found`), with the nearest that is.
    """
    asked = asked or Asked()
    found = representations_on(held.representations, scene.as_of, scene.known_by)
    if asked.case:
        case = _case(held.cases, asked.case)
        found = tuple(each for each in found if case in each.cases)
    if asked.to:
        names = _party(scene.dossier, held.representations, asked.to)
        found = tuple(each for each in found if _heard_by(each, names))
    if asked.subject:
        subject = _subject(scene.dossier, held.representations, asked.subject)
        found = tuple(each for each in found if subject in each.subjects)
    papers = {paper.id for paper in held.papers}
    every = representations_on(held.representations, scene.as_of, scene.known_by)
    return tuple(_listed(each, every, papers) for each in found)


def one_representation(scene: Scene, held: Holdings, name: str) -> Listed:
    """One representation by its id; a Refusal (`representation-not-found`) where there is none."""
    known = {each.id: each for each in held.representations}
    if name not in known:
        near = get_close_matches(name, known, n=1, cutoff=0.5)
        remedy = "`finalact representations` lists them."
        raise Refusal(
            "representation-not-found",
            f"There is no representation {name} on this desk.",
            f"Did you mean {near[0]}?" if near else remedy,
            status=404,
        )
    found = as_it_stood(known[name], scene.as_of, scene.known_by)
    if found is None:
        raise Refusal(
            "representation-not-found",
            f"Nothing of the representation {name} was known by that day.",
            "Ask for a later day, or by what was known later.",
            status=404,
        )
    every = representations_on(held.representations, scene.as_of, scene.known_by)
    return _listed(found, every, {paper.id for paper in held.papers})


def _listed(
    representation: Representation, every: Iterable[Representation], papers: Collection[str]
) -> Listed:
    later = tuple(each.id for each in every if each.follows == representation.id)
    return Listed(representation, is_reported(representation, papers), later)


def _case(cases: Iterable[Case], name: str) -> str:
    known = {case.id: case.id for case in cases} | {
        case.title.casefold(): case.id for case in cases if case.title
    }
    return _named(name, known, "case", "There is no case {} on this desk.")


def _subject(dossier: Dossier, representations: Iterable[Representation], name: str) -> str:
    titles = {s.id: s.title for s in dossier.subjects}
    titles |= {p.id: p.title for p in dossier.populations if p.id not in titles}
    titles |= {r.id: r.title for r in dossier.registers if r.id not in titles}
    known = {title.casefold(): id_ for id_, title in titles.items() if title}
    known |= {id_: id_ for id_ in titles}
    known |= {subject: subject for each in representations for subject in each.subjects}
    return _named(name, known, "subject", "Nothing on this desk is about {}.")


def _party(
    dossier: Dossier, representations: Iterable[Representation], name: str
) -> frozenset[str]:
    """Every name of the party meant, or the person to whom representations were made."""
    known: dict[str, str] = {}
    for side in dossier.sides:
        known |= {said.casefold(): side.id for said in (side.id, side.title, *side.speakers)}
    for each in representations:
        for said in filter(None, (each.to, each.with_whom)):
            known.setdefault(said.casefold(), said)
    meant = _named(name, known, "party", "No representation on this desk is made to {}.")
    return frozenset(each.casefold() for each in dossier.names_of(meant))


def _heard_by(representation: Representation, names: frozenset[str]) -> bool:
    heard = (representation.to.casefold(), representation.with_whom.casefold())
    return not names.isdisjoint(heard)


def _named(name: str, known: dict[str, str], noun: str, sentence: str) -> str:
    plain = " ".join(name.split())
    for said in (plain, plain.casefold()):
        if said in known:
            return known[said]
    near = get_close_matches(plain.casefold(), known, n=1, cutoff=0.6)
    remedy = "`finalact representations` lists what was raised, and with whom."
    raise Refusal(
        f"{noun}-not-found",
        sentence.format(name),
        f"Did you mean {known[near[0]]}?" if near else remedy,
        status=404,
    )
