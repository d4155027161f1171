"""What a claim must keep to before the ledger takes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import field, frozen

from finalact.model.claim import OUTCOME, Claim, Relation
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding
from finalact.model.quantity import counts_whole
from finalact.store.drafts import Report
from finalact.store.figures import LARGEST
from finalact.store.suggestion import Suggestions, listed, or_else

SPECIFICITIES = ("", "general", "specific")

# What the dates of a meeting are taken from, and what else is said of one: an item of its agenda,
# a decision due there, what became of its record.
MEETING_ATTRIBUTES = (
    "planned",
    "held",
    "cancelled",
    "start",
    "finish",
    "planned start",
    "planned finish",
    "agenda",
    "decision",
    "record",
)


@frozen
class Names:
    """The names that claims may use: what the dossier declares, its cases and its papers."""

    dossier: Dossier
    cases: Collection[str]
    papers: Collection[str]
    suggestions: Suggestions = field(factory=Suggestions, eq=False)
    populations: frozenset[str] = field(init=False)
    states: Mapping[str, frozenset[str]] = field(init=False)

    @populations.default
    def _populations(self) -> frozenset[str]:
        declared = (self.dossier.populations, self.dossier.subjects, self.dossier.registers)
        return frozenset(thing.id for things in declared for thing in things)

    @states.default
    def _states(self) -> Mapping[str, frozenset[str]]:
        return {s.id: frozenset(s.states) for s in self.dossier.subjects if s.states}


def check_claims(
    placed: Iterable[tuple[Claim, str]],
    on_desk: Mapping[str, Claim],
    names: Names,
    report: Report,
) -> None:
    """Report every rule that a claim breaks, with its place.

    Codes: `subject-missing`, `attribute-missing`, `low-above-high`, `number-not-understood`,
    `relation-missing`, `target-missing`, `target-unknown`, `correction-by-another`,
    `adopter-missing`, `figure-below-nothing`, `specificity-unknown`, `population-unknown`,
    `case-unknown`, `document-unknown`, `state-unknown`, `meeting-attribute`.
    """
    placed = list(placed)
    known = _Known({claim.id: claim for claim, _ in placed}, on_desk)
    for claim, place in placed:
        for code, sentence, remedy in _faults(claim, known, names):
            report(Finding(code, sentence, remedy, place, (claim.id,)))


Told = Iterator[tuple[str, str, str]]


@frozen
class _Known:
    """The claims that another may bear on: those that come with it, and those on the desk."""

    new: Mapping[str, Claim]
    on_desk: Mapping[str, Claim]

    def get(self, id_: str) -> Claim | None:
        return self.new.get(id_) or self.on_desk.get(id_)

    def closest_remedy(self, id_: str, names: Names, otherwise: str) -> str:
        near = names.suggestions.closest(id_, self.new.keys())
        near = near or names.suggestions.closest(id_, self.on_desk.keys())
        return or_else(near, otherwise)


def _faults(claim: Claim, known: _Known, names: Names) -> Told:
    if claim.relation is not None or claim.target:
        target = known.get(claim.target)
        yield from _of_relation(claim, target, known, names)
        if target is None:
            # What is blank would have come from the target: more would only repeat it.
            return
    yield from _of_statement(claim)
    yield from _of_names(claim, names)


def _of_relation(claim: Claim, target: Claim | None, known: _Known, names: Names) -> Told:
    relation = claim.relation
    if relation is None:
        yield (
            "relation-missing",
            f'"{claim.id}" names a target, "{claim.target}", but not how it bears on it.',
            f"Write one of these as its relation: {listed([r.value for r in Relation])}.",
        )
    elif not claim.target:
        yield (
            "target-missing",
            f'"{claim.id}" {relation.value} a claim but does not say which.',
            "Write the id of that claim as the target.",
        )
    elif target is None:
        yield (
            "target-unknown",
            f'"{claim.id}" {relation.value} "{claim.target}", but there is no such claim.',
            known.closest_remedy(
                claim.target, names, "write the id of a claim of this folder or on the desk."
            ),
        )
    elif relation in (Relation.CORRECTS, Relation.WITHDRAWS):
        speaker, _ = names.dossier.speaker_of(claim.speaker)
        his, _ = names.dossier.speaker_of(target.speaker)
        if speaker != his:
            yield (
                "correction-by-another",
                (
                    f'"{claim.id}" {relation.value} "{target.id}", a claim by another speaker: '
                    f"{speaker or 'nobody'}, not {his or 'nobody'}."
                ),
                "Enter it as a claim of its own, which will contradict the other.",
            )
    elif relation is Relation.ADOPTS and not claim.speaker:
        yield (
            "adopter-missing",
            f'"{claim.id}" adopts "{claim.target}" but nobody is named who does.',
            "Write who adopts the figure as the speaker.",
        )


def _of_statement(claim: Claim) -> Told:
    if not claim.subject:
        yield (
            "subject-missing",
            f'"{claim.id}" does not say what it is about.',
            "Write the id of a subject or population.",
        )
    if not claim.attribute:
        yield (
            "attribute-missing",
            f'"{claim.id}" does not say which side of its subject it tells.',
            "Write an attribute: stock, flow, rate, state, position, assurance, or another word.",
        )
    figure = claim.quantity
    low, high, left_out = figure.low, figure.high, figure.low_open or figure.high_open
    if any(bound is not None and not abs(bound) <= LARGEST for bound in (low, high)):
        yield (
            "number-not-understood",
            f'"{claim.id}" gives a number too large to be kept exactly.',
            "Check the number.",
        )
    if counts_whole(figure.unit) and any(b is not None and b < 0 for b in (low, high)):
        yield (
            "figure-below-nothing",
            f'"{claim.id}" counts less than none.',
            "Write how many there are; what went down is a figure of its own.",
        )
    if claim.specificity not in SPECIFICITIES:
        yield (
            "specificity-unknown",
            f'"{claim.specificity}" does not tell how specific the assurance is.',
            'Write "specific" or "general", or leave it open.',
        )
    if low is not None and high is not None and (low > high or (low == high and left_out)):
        yield (
            "low-above-high",
            f'"{claim.id}" says from {low:,} to {high:,}, which no number is.',
            "Correct the least and the most, and whether they are themselves left out.",
        )


def _of_names(claim: Claim, names: Names) -> Told:
    suggest = names.suggestions.remedy
    population = claim.population
    undeclared = population != claim.subject and population not in names.populations
    if population and undeclared and names.suggestions.is_slip(population, names.populations):
        yield (
            "population-unknown",
            f'"{claim.id}" counts "{population}", which the dossier does not declare.',
            suggest(population, names.populations, "declare it under [[populations]]."),
        )
    if claim.about == "case" and claim.subject and claim.subject not in names.cases:
        yield (
            "case-unknown",
            f'"{claim.id}" is about the case "{claim.subject}", which is on no register.',
            suggest(claim.subject, names.cases, "enter the case in cases.csv."),
        )
    if claim.about == "meeting" and claim.attribute not in (*MEETING_ATTRIBUTES, OUTCOME):
        yield (
            "meeting-attribute",
            f'"{claim.attribute}" is not what is said of a meeting.',
            suggest(claim.attribute, MEETING_ATTRIBUTES, f"write {listed(MEETING_ATTRIBUTES)}."),
        )
    states = names.states.get(claim.subject)
    says_one = claim.attribute == "state" and (
        claim.value or claim.relation is not Relation.WITHDRAWS
    )
    if states and says_one and claim.value not in states:
        yield (
            "state-unknown",
            f'"{claim.value}" is not a state of {claim.subject}.',
            suggest(claim.value, states, f"its states are {listed(sorted(states))}."),
        )
    for citation in claim.citations:
        yield from unknown_document(citation.document, names)


def unknown_document(document: str, names: Names) -> Told:
    """The fault of citing a paper that is not on the desk (`document-unknown`), if it is one."""
    if document and document not in names.papers:
        yield (
            "document-unknown",
            f'There is no paper "{document}".',
            names.suggestions.remedy(
                document, names.papers, "put the paper among the documents, or name it as source."
            ),
        )
