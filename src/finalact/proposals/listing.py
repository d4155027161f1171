"""Everything that a paper may be taken to claim, and what became of each proposal."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from enum import Enum

from attrs import evolve, frozen

from finalact.model.claim import Claim
from finalact.model.document import Document, Figure
from finalact.model.partial_date import PartialDate
from finalact.proposals.answers import AnswerKind, ProposalAnswer, last_answers
from finalact.proposals.assurances import ReadAssurance, read_assurances
from finalact.proposals.carried import CarriedClaims
from finalact.proposals.desk_words import DeskWords
from finalact.proposals.figures import ReadFigure, read_figures
from finalact.proposals.placed_sentences import PlacedSentence, placed_sentences
from finalact.proposals.positions import questions_of, read_positions
from finalact.proposals.proposal import Proposal, ProposalKind, proposal_id
from finalact.proposals.reasons import reasons
from finalact.proposals.said_periods import PaperDay
from finalact.proposals.states import ReadState, States
from finalact.proposals.suggested_subjects import SuggestedSubjects
from finalact.proposals.who_says import Voices

Read = ReadFigure | ReadAssurance | ReadState


class ProposalState(Enum):
    """What became of a proposal: nothing yet, or carried by the ledger, accepted, dismissed."""

    OPEN = "open"
    CARRIED = "carried"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@frozen
class ListedProposal:
    """A proposal as it stands on a desk: still to be answered, or answered, or not needed.

    `claims` are those that carry it; `answer` the last that a person gave.
    """

    proposal: Proposal
    state: ProposalState
    claims: tuple[str, ...] = ()
    answer: ProposalAnswer | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for a person."""
        return self.state is ProposalState.OPEN


def proposals_of(paper: str, document: Document, words: DeskWords) -> tuple[Proposal, ...]:
    """The claims that a paper may be taken to make, in the order of its passages and notes.

    Nothing of it is recorded. Page numbers, dates, numbers of papers, lengths of time, questions
    and what is only supposed are left out.
    """
    dated = PartialDate.parse(document.date.edtf) if document.date is not None else None
    day = PaperDay(dated)
    voices, subjects, states = Voices(document, words), SuggestedSubjects(words), States(words)
    questions = questions_of(words)
    figures = _by_place(document)
    seen: Counter[tuple[str, ProposalKind, str]] = Counter()
    found: list[Proposal] = []
    for placed in placed_sentences(document):
        mine = [
            figure
            for figure in figures[placed.passage, placed.note]
            if placed.start <= figure.start and figure.end <= placed.end
        ]
        said = [(f.quantity, f.start - placed.start, f.end - placed.start) for f in mine]
        promised = list(read_assurances(placed, voices, subjects, day, dated, said))
        free = [f for f in mine if not any(p.start <= f.start and f.end <= p.end for p in promised)]
        read: list[tuple[ProposalKind, Read]] = [
            (ProposalKind.FIGURE, each)
            for each in read_figures(placed, free, voices, subjects, day, dated)
        ]
        read += [(ProposalKind.ASSURANCE, each) for each in promised]
        of_cases = list(states.of_cases(placed, voices, day, dated))
        read += [(ProposalKind.STATE, each) for each in of_cases]
        if not promised:
            told = states.of_subjects(placed, voices, subjects, dated, questions)
            read += [(ProposalKind.STATE, each) for each in told]
            stands = read_positions(placed, voices, subjects, dated, questions)
            read += [(ProposalKind.POSITION, each) for each in stands]
        found += (_proposal(paper, placed, kind, each, seen) for kind, each in read)
    return tuple(found)


def listed(
    paper: str,
    document: Document,
    words: DeskWords,
    claims: Iterable[Claim],
    answers: Iterable[ProposalAnswer],
) -> tuple[ListedProposal, ...]:
    """The proposals of a paper with what became of them; `claims` are those that cite it."""
    carried, answered = CarriedClaims(paper, claims), last_answers(answers)
    return tuple(
        _standing(proposal, carried, answered.get(proposal.id))
        for proposal in proposals_of(paper, document, words)
    )


def _standing(
    proposal: Proposal, carried: CarriedClaims, answer: ProposalAnswer | None
) -> ListedProposal:
    if answer is not None and answer.kind is not AnswerKind.DISMISSED:
        return ListedProposal(proposal, ProposalState.ACCEPTED, (answer.claim,), answer)
    claims = carried.carrying(proposal)
    if claims:
        return ListedProposal(proposal, ProposalState.CARRIED, claims, answer)
    state = ProposalState.OPEN if answer is None else ProposalState.DISMISSED
    return ListedProposal(proposal, state, (), answer)


def _by_place(document: Document) -> defaultdict[tuple[int | None, int | None], list[Figure]]:
    found: defaultdict[tuple[int | None, int | None], list[Figure]] = defaultdict(list)
    for figure in document.figures:
        found[figure.passage, figure.note].append(figure)
    return found


def _proposal(
    paper: str,
    placed: PlacedSentence,
    kind: ProposalKind,
    read: Read,
    seen: Counter[tuple[str, ProposalKind, str]],
) -> Proposal:
    start, end = (
        (read.figure.start, read.figure.end)
        if isinstance(read, ReadFigure)
        else (read.start, read.end)
    )
    words = placed.text[start:end]
    key = (placed.place, kind, words.casefold())
    id_ = proposal_id(paper, placed.place, kind, words, seen[key])
    seen[key] += 1
    citations = tuple(evolve(citation, document=paper) for citation in read.claim.citations)
    claim = evolve(read.claim, citations=citations)
    why = tuple(reasons(kind, claim, words, read))
    return Proposal(id_, kind, claim, start, end, words, placed.words, read.who.said_by, why)


def open_ones(listed: Iterable[ListedProposal]) -> Iterator[ListedProposal]:
    """Those that wait for a person."""
    return (each for each in listed if each.is_open)
