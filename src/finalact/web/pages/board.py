"""The board of conditions: one row each, in words."""

from __future__ import annotations

from attrs import frozen

from finalact.conditions.assessment import Assessment
from finalact.conditions.expression import calls_in
from finalact.conditions.functions import FUNCTIONS
from finalact.conditions.language import parse
from finalact.conditions.record_words import IN_FORCE, fate_in_words
from finalact.conditions.treatments import passed_on
from finalact.model.condition import Stage, Treating, Treatment
from finalact.view import View
from finalact.web.claim_row import Place, places, titled
from finalact.web.csv_table import Table
from finalact.web.links import Links

BOARD_COLUMNS = (
    "id title verdict by treatment required origin sentence place words expression outlook".split()
)


@frozen
class BoardRow:
    """One condition on the board."""

    assessment: Assessment
    address: str
    treated: str
    places: tuple[Place, ...]

    @property
    def by(self) -> str:
        """Each side's verdict in one line."""
        return "; ".join(f"{side.title}: {side.verdict.value}" for side in self.assessment.by)

    @property
    def silence(self) -> str:
        """Why no side has a verdict of its own."""
        return silence(self.assessment)

    @property
    def standing(self) -> str:
        """Whether it counts toward the answer."""
        return "required" if self.assessment.required else "not required"


def board(view: View, links: Links) -> list[BoardRow]:
    """The conditions in the order they were set."""
    return [board_row(view, links, assessment) for assessment in view.status().conditions]


def board_row(view: View, links: Links, assessment: Assessment) -> BoardRow:
    """One condition with its treatment in words and the pages it rests on."""
    return BoardRow(
        assessment,
        links.condition(assessment.condition.id),
        treated_words(view, assessment),
        places(view, links, assessment.citations),
    )


def silence(assessment: Assessment) -> str:
    """Why there is no verdict by each side: nobody spoke, or it is not judged by sides."""
    expression = assessment.condition.expression
    if not expression:
        return "for a person to judge"
    by_sides = any(
        FUNCTIONS[call.function].judged == "by each side"
        and call.source not in ("register", "estimate")
        for call in calls_in(parse(expression))
    )
    return "no side has a usable claim" if by_sides else "judged once, from the record"


def treated_words(view: View, assessment: Assessment) -> str:
    """How it is treated, and how far that went: "assumed (proposed by Kampelman)"."""
    treatment = assessment.treatment
    if treatment is None:
        return "required" if assessment.condition.required else "not required beforehand"
    where = f" to {titled(view, treatment.to)}" if treatment.to else ""
    by = f" by {treatment.by}" if treatment.by else ""
    if treatment.treating is Treating.REQUIRED and treatment.stage.is_adopted and not by:
        return "required"
    day = min(assessment.as_of, assessment.known_by)
    fate = fate_in_words(assessment.condition, treatment, day, view.dossier.deciders)
    ended = f"; {fate}" if fate and fate != IN_FORCE else ""
    told = passed_on(assessment.condition, treatment, day) is not None
    put = ", put to the other side" if told else ""
    return f"{treatment.treating.value}{where} ({_stage(treatment)}{by}{put}{ended})"


def _stage(treatment: Treatment) -> str:
    told = treatment.stage is Stage.COMMUNICATED
    return "put to the other side" if told else treatment.stage.value


def board_table(rows: list[BoardRow]) -> Table:
    """The board for a spreadsheet."""
    return Table(
        tuple(BOARD_COLUMNS),
        tuple(
            (
                row.assessment.condition.id,
                row.assessment.condition.title,
                row.assessment.verdict.value,
                row.by,
                row.treated,
                row.assessment.required,
                row.assessment.condition.origin,
                row.assessment.sentence,
                "; ".join(place.text for place in row.places),
                row.assessment.condition.words,
                row.assessment.condition.expression,
                row.assessment.outlook.word,
            )
            for row in rows
        ),
    )
