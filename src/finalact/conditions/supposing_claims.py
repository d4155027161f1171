"""The claim that a supposition would enter, and what it would take the place of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from attrs import evolve, frozen

from finalact.claims.counting import population_of
from finalact.claims.pairs_when import stretch_of
from finalact.claims.stocks import day_of
from finalact.conditions import expression as parts
from finalact.conditions.scene import Scene
from finalact.conditions.wording import figure
from finalact.diplomacy.positions import LIMITED, POSITION
from finalact.model.claim import NUMERIC_ATTRIBUTES, Citation, Claim, ClaimKind, Relation
from finalact.model.dossier import Case
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date

OF_MEETINGS = ("start", "finish", "duration")
OF_SUBJECTS = (*NUMERIC_ATTRIBUTES, "state", "position", "assurance")
SUPPOSED = Citation(source="supposed")
Value = parts.Word | parts.Figure | parts.Period | parts.Span


@frozen
class Said:
    """A statement taken apart: what it is about, and what that is said to be."""

    call: parts.Call
    value: Value

    @property
    def function(self) -> str:
        """Which side of its subject it tells: a function of the language, or of a case."""
        return self.call.function

    @property
    def name(self) -> str:
        """The subject, case, meeting or condition it is about."""
        return _text(self.call, 0)

    @property
    def party(self) -> str:
        """The party whose position it tells."""
        return _text(self.call, 1)

    @property
    def word(self) -> str:
        """The word that is said, empty for a figure."""
        return self.value.text if isinstance(self.value, parts.Word) else ""

    @property
    def is_on_record(self) -> bool:
        """Whether it is judged without sides: an event of a case, a date of a meeting."""
        return self.function not in OF_SUBJECTS


def _text(call: parts.Call, index: int) -> str:
    given = call.arguments[index] if index < len(call.arguments) else None
    return given.text if isinstance(given, (parts.Name, parts.Word)) else ""


def claim_of(
    said: Said, id_: str, scene: Scene, speaker: str, when: date, population: str
) -> Claim:
    """The statement as the ledger would hold it, said and known on a day."""
    on = PartialDate.of(when)
    if said.function in OF_MEETINGS:
        return _of_meeting(said, id_, speaker, on)
    if said.function not in OF_SUBJECTS:
        case = _case(said, scene)
        return Claim(
            id_, case.id, said.function, value=_plain(said), speaker=speaker,
            period=on, said_on=on, citations=(SUPPOSED,), about="case",
        )  # fmt: skip
    counted = said.function in NUMERIC_ATTRIBUTES
    drawn = population or (
        population_of(said.name, scene.ledger, scene.known_by) if counted else ""
    )
    quantity = _quantity(said, scene, speaker, drawn) if counted else Quantity("")
    return Claim(
        id_,
        said.name,
        said.function,
        value="" if counted else said.word,
        quantity=quantity,
        kind=ClaimKind.ASSURANCE if said.function == "assurance" else ClaimKind.FACT,
        speaker=speaker,
        population=drawn,
        period=_period(said, on),
        said_on=on,
        specificity=said.word if said.function == "assurance" else "",
        citations=(SUPPOSED,),
    )


def _period(said: Said, on: PartialDate) -> PartialDate | None:
    if said.function == "flow":
        period = said.call.arguments[1] if len(said.call.arguments) > 1 else None
        return period.when if isinstance(period, parts.Period) else None
    return None if said.function in ("rate", "assurance") else on


def _of_meeting(said: Said, id_: str, speaker: str, on: PartialDate) -> Claim:
    quantity, period, attribute = Quantity(""), None, said.function
    if isinstance(said.value, parts.Span):
        count, unit = said.value.duration.count, said.value.duration.unit
        quantity = Quantity(said.value.duration.said(), count, count, unit=f"{unit}s")
        attribute = "held"
    elif isinstance(said.value, parts.Period):
        period = said.value.when
    else:
        period = read_date(_plain(said))
    return Claim(
        id_, said.name, attribute, quantity=quantity, speaker=speaker, period=period,
        said_on=on, citations=(SUPPOSED,), about="meeting",
    )  # fmt: skip


def _plain(said: Said) -> str:
    match said.value:
        case parts.Word():
            return said.value.text
        case parts.Figure():
            return str(said.value.number)
        case parts.Period():
            return str(said.value.when)
        case _:
            return said.value.duration.said()


def _quantity(said: Said, scene: Scene, speaker: str, population: str) -> Quantity:
    """The figure: a number, or words whose bounds are read from them; its unit as is usual."""
    unit = _unit(scene, said, speaker, population)
    if isinstance(said.value, parts.Figure):
        number = said.value.number
        return Quantity(figure(number), number, number, unit=unit or None)
    return Quantity(said.word, unit=unit or None)


def _unit(scene: Scene, said: Said, speaker: str, population: str) -> str:
    declared = scene.dossier.population(population)
    if said.function != "rate" and declared is not None and declared.unit:
        return declared.unit
    counted = scene.tally(said.name, said.function).counted
    units = [i.claim.quantity.unit for i in counted if i.claim.speaker == speaker]
    units += [i.claim.quantity.unit for i in counted]
    return next((unit for unit in units if unit), "")


def _case(said: Said, scene: Scene) -> Case:
    """The case meant by its id or title."""
    wanted = said.name.casefold()
    for case in scene.cases:
        if wanted in (case.id.casefold(), case.title.casefold()):
            return case
    names = [name for case in scene.cases for name in (case.id, case.title) if name]
    near = get_close_matches(said.name, names, n=1, cutoff=0.5)
    raise Refusal(
        "case-not-found",
        f"There is no case “{said.name}” on this desk.",
        f"Did you mean {near[0]}?" if near else "`finalact cases` shows the registers.",
        status=404,
    )


def in_place_of(claim: Claim, scene: Scene) -> tuple[Claim, ...]:
    """Withdrawals of what was said as late of the same thing, which the claim stands for.

    A supposition is meant in place of the figure or word of its day, not beside it.
    """
    said = claim.said_on.counts_from if claim.said_on is not None else None
    found: list[Claim] = []
    for other in _alike(claim, scene):
        day = _day_told(other) if claim.attribute == "flow" else day_of(other)
        if said is None or day is None or day < said or day > scene.as_of:
            continue
        instead = Claim(f"{claim.id}-instead-{len(found) + 1}", "", "")
        found.append(
            evolve(
                instead,
                relation=Relation.WITHDRAWS,
                target=other.id,
                speaker=other.speaker,
                said_on=claim.said_on,
                citations=(SUPPOSED,),
                about=other.about,
            )
        )
    return tuple(found)


def _day_told(claim: Claim) -> date | None:
    """The day a figure of a period was said: of two the later said counts, whatever the period."""
    told = claim.said_on or claim.reached_us
    return told.counts_from if told is not None else None


def _alike(claim: Claim, scene: Scene) -> Iterable[Claim]:
    """The claims that stand of the same subject, side of it, speaker and period."""
    names = dict.fromkeys((claim.subject, claim.population or claim.subject))
    for name in names:
        for other in scene.known(name).stand:
            if other.id == claim.id or not _same_side(claim.attribute, other.attribute):
                continue
            if claim.about == "subject" and other.speaker != claim.speaker:
                continue
            if claim.attribute == "flow" and _time_of(other) != _time_of(claim):
                continue
            yield other


def _time_of(claim: Claim) -> object:
    """The days of a period, however it is written: 1988 is 1988-01/1988-12."""
    return stretch_of(claim) or str(claim.period)


def _same_side(one: str, other: str) -> bool:
    """Whether two attributes tell the same side of a thing: a position within limits is one too."""
    return one == other or (one == POSITION and other == LIMITED)
