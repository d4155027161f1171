"""What a reference in a memorandum is rendered as: conditions, claims, figures, tables in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import field, frozen

from finalact.conditions.answer import status_of
from finalact.conditions.article import the
from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment
from finalact.conditions.scene import Scene
from finalact.conditions.terms import as_said
from finalact.conditions.treatments import standing_proposal
from finalact.decisions.references import CLAIM, CONDITION, FIGURE, TABLE, Reference
from finalact.model.claim import Claim, ClaimKind
from finalact.model.condition import Condition
from finalact.model.partial_date import PartialDate

Cited = Callable[[Claim], str]

NOBODY = "Somebody not named"
_VERBS = {
    ClaimKind.FACT: "put",
    ClaimKind.ESTIMATE: "estimated",
    ClaimKind.PROJECTION: "projected",
    ClaimKind.ASSUMPTION: "assumed",
    ClaimKind.ASSURANCE: "gave an assurance on",
    ClaimKind.DEMAND: "asked for",
}


@frozen
class Words:
    """What a reference is rendered as, with its footnote and with all that it drew on.

    `rows` are the lines of a table, which stand alone; `claims` the ids of the claims, `stood`
    each condition with its verdict.
    """

    text: str = ""
    note: str = ""
    rows: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    stood: tuple[tuple[str, str], ...] = ()


@frozen
class Speaking:
    """Renders references as of the day of a scene; `cited` gives where a claim stands."""

    scene: Scene
    cited: Cited = field(repr=False)

    def words_of(self, reference: Reference) -> Words | None:
        """What a reference is rendered as; None where it leads to nothing on the desk."""
        if reference.kind == TABLE:
            return self._table()
        if reference.kind == CONDITION:
            condition = self.scene.condition(reference.name)
            return self._condition(condition) if condition is not None else None
        claim = self.scene.ledger.by_id.get(reference.name)
        if claim is None or reference.kind not in (CLAIM, FIGURE):
            return None
        text = as_said(claim) if reference.kind == FIGURE else self._statement(claim)
        return Words(text, self._sources([claim]), (), (claim.id,))

    def _condition(self, condition: Condition) -> Words:
        """The condition, how it stands on the day, and what both sides say of it."""
        assessment = Assessor(self.scene).condition(condition)
        day = PartialDate.of(self.scene.as_of).said()
        verdict = assessment.verdict.value
        text = f"“{condition.title}”, as of {day}: {verdict}. {assessment.sentence}"
        own = Claim(condition.id, condition.id, "condition", citations=condition.citations)
        note = self._sources([own, *assessment.claims, *assessment.outlook.claims])
        claims = _ids(assessment)
        return Words(text.strip(), note, (), claims, ((condition.id, verdict),))

    def _table(self) -> Words:
        """Every condition with its verdict by each side and how it is treated."""
        status = status_of(self.scene)
        sides = list(dict.fromkeys(side.title for each in status.conditions for side in each.by))
        head = ["Condition", "Verdict", *(f"By {the(side)}" for side in sides), "Treatment"]
        rows = [head] + [
            [
                each.condition.title,
                each.verdict.value,
                *(_by(each, side) for side in sides),
                _treated(each),
            ]
            for each in status.conditions
        ]
        widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
        lines = tuple(
            f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
            for row in rows
        )
        claims = tuple(dict.fromkeys(name for each in status.conditions for name in _ids(each)))
        resting = [c for each in status.conditions for c in each.claims]
        stood = tuple((each.condition.id, each.verdict.value) for each in status.conditions)
        return Words("", self._sources(resting), lines, claims, stood)

    def _statement(self, claim: Claim) -> str:
        """A claim in words: who said what of what, for which period, when, told by whom."""
        dossier = self.scene.dossier
        speaker = the(claim.speaker) if claim.speaker else NOBODY
        title = f"“{dossier.title_of(claim.population or claim.subject)}”"
        verb = _VERBS[claim.kind]
        quantity = claim.quantity.is_known or bool(claim.quantity.as_said)
        told = as_said(claim) if quantity else f"“{_inner(claim.words)}”"
        if claim.kind is ClaimKind.ASSURANCE:
            said = f"{speaker} {verb} {title}: {told}"
        elif claim.kind is ClaimKind.DEMAND:
            said = f"{speaker} {verb} {told} ({title})"
        elif quantity:
            said = f"{speaker} {verb} {title} at {told}"
        elif claim.attribute == "position":
            said = f"{speaker} took the position {told} on {title}"
        elif claim.attribute == "state":
            said = f"{speaker} gave the state of {title} as {told}"
        else:
            said = f"{speaker} said of {title}: {told}"
        period = claim.period if claim.period != claim.said_on else None
        about = [period.said()] if period is not None else []
        if claim.said_on is not None:
            about.append(f"said on {claim.said_on.said()}")
        if claim.reporter and claim.reporter != claim.speaker:
            about.append(f"as reported by {the(claim.reporter)}")
        return f"{said} ({', '.join(about)})" if about else said

    def _sources(self, claims: Iterable[Claim]) -> str:
        """The words of the footnote: where each of the claims stands, every place once."""
        places = [self.cited(claim).strip().rstrip(".") for claim in claims]
        told = "; ".join(dict.fromkeys(place for whole in places for place in whole.split("; ")))
        return f"{told.strip('; ')}." if told.strip("; ") else ""


def _inner(words: str) -> str:
    return words.translate(str.maketrans("“”", "‘’"))


def _ids(assessment: Assessment) -> tuple[str, ...]:
    resting = [*assessment.claims, *assessment.outlook.claims]
    return tuple(dict.fromkeys(claim.id for claim in resting))


def _by(assessment: Assessment, side: str) -> str:
    return next((each.verdict.value for each in assessment.by if each.title == side), "—")


def _treated(assessment: Assessment) -> str:
    """How a condition is treated on the day; a proposal is told as one."""
    if assessment.in_force is not None:
        return assessment.in_force.treating.value
    day = min(assessment.as_of, assessment.known_by)
    proposal = standing_proposal(assessment.condition, day)
    if proposal is not None:
        return f"{proposal.treating.value} (proposed)"
    return "required" if assessment.required else "not required"
