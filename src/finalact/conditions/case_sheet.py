"""One case opened: its persons, what happened in order, the rules on it, who raised it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from attrs import frozen

from finalact.cases.register import RegisterOnADay
from finalact.cases.standing import CaseHistory, CaseOnADay, case_on, history_of_case
from finalact.conditions.case_rules import CaseRule, rules_on
from finalact.conditions.representation_list import Asked, Listed, representation_list
from finalact.conditions.scene import Scene
from finalact.model.dossier import Case
from finalact.model.holdings import Holdings, Person
from finalact.model.refusal import Refusal


@frozen
class CaseSheet:
    """One case with everything that is told of it on a day.

    `persons` pairs the id of each person with the entry in the table of persons, which may have
    been taken out; `raised` are the representations that name the case; `note` is the desk's own.
    """

    now: CaseOnADay
    register: RegisterOnADay
    persons: tuple[tuple[str, Person | None], ...]
    history: CaseHistory
    rules: tuple[CaseRule, ...]
    raised: tuple[Listed, ...] = ()
    note: str = ""

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.now.case

    @property
    def title(self) -> str:
        """How a reader knows it."""
        return self.case.title or self.case.id


def case_sheet(scene: Scene, held: Holdings, name: str) -> CaseSheet:
    """A case by its id or title; a Refusal (`case-not-found`) where none was known by the day."""
    case = _named(held.cases, name)
    register = scene.register(case.register)
    if register is None or case not in register.cases:
        raise Refusal(
            "case-not-found",
            f"Nothing of the case {case.id} was known by that day.",
            "Ask for a later day.",
            status=404,
        )
    table = {person.id: person for person in held.persons}
    notes = (r.note for r in held.remarks if r.noun == "case" and r.id == case.id)
    return CaseSheet(
        case_on(register, case),
        register,
        tuple((id_, table.get(id_)) for id_ in case.persons),
        history_of_case(scene.ledger, case, scene.as_of, scene.known_by),
        tuple(rules_on(scene, register, case)),
        representation_list(scene, held, Asked(case=case.id)),
        next(notes, ""),
    )


def register_named(scene: Scene, name: str) -> RegisterOnADay:
    """A register by its id or title; a Refusal (`register-not-found`) where there is none."""
    plain = name.casefold()
    for declared in scene.dossier.registers:
        if name == declared.id or plain in (declared.id.casefold(), declared.title.casefold()):
            found = scene.register(declared.id)
            if found is not None:
                return found
    known = [register.id for register in scene.dossier.registers]
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    remedy = "The dossier keeps none."
    if known:
        remedy = f"Did you mean {near[0]}?" if near else f"The registers are: {', '.join(known)}."
    raise Refusal("register-not-found", f"There is no register {name}.", remedy, status=404)


def _named(cases: Iterable[Case], name: str) -> Case:
    known = {case.id: case for case in cases}
    plain = name.casefold()
    titled = [case for case in known.values() if case.title.casefold() == plain]
    if name in known or len(titled) == 1:
        return known[name] if name in known else titled[0]
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    remedy = f"Did you mean {near[0]}?" if near else "`finalact cases REGISTER` lists the cases."
    raise Refusal("case-not-found", f"There is no case {name}.", remedy, status=404)
