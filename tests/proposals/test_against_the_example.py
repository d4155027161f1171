"""What is proposed from the two papers, beside the claims that were made from them by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from finalact.cli.demo import example_folder
from finalact.desk import Desk
from finalact.documents.volume import read_volume
from finalact.holding import Holding
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim
from finalact.model.dossier import Dossier
from finalact.proposals.desk_words import DeskWords
from finalact.proposals.listing import ListedProposal, listed, proposals_of
from finalact.store.stamp import Stamp


@pytest.fixture(scope="module")
def holding(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Holding]:
    """Everything on the desk of the example."""
    path = tmp_path_factory.mktemp("example") / "moscow.desk"
    with Desk.new(path) as desk:
        desk.take_in(example_folder("moscow-1988"), Stamp("Tester", "2026-11-21T10:00:00Z"))
        yield desk.holding


def cites(claim: Claim, paper: str) -> bool:
    return any(citation.document == paper for citation in claim.citations)


def read(holding: Holding, paper: str, *, left_out: bool) -> tuple[ListedProposal, ...]:
    """The proposals of a paper; `left_out` hides from the reader what was taken from it."""
    held = holding.holdings
    claims = [c for c in held.claims if not (left_out and cites(c, paper))]
    words = DeskWords(held.dossier, claims, held.cases, held.persons)
    return listed(paper, holding.document(paper), words, held.claims, ())


def test_every_figure_taken_by_hand_would_have_been_proposed(holding: Holding) -> None:
    """Even where the desk has not yet learned from those claims how it names the speakers."""
    found = {name for each in read(holding, "doc-106", left_out=True) for name in each.claims}
    figures = {
        c.id
        for c in holding.holdings.claims
        if cites(c, "doc-106") and c.attribute in NUMERIC_ATTRIBUTES
    }
    assert len(figures) == 6
    assert figures <= found


def test_no_figure_is_proposed_that_nobody_would_take(holding: Holding) -> None:
    """Not the years, the lengths of meetings, the telegram, the number of the criteria."""
    for each in read(holding, "doc-106", left_out=True):
        if each.proposal.kind.value == "figure":
            assert each.claims, each.proposal.words


def test_words_are_proposed_too(holding: Holding) -> None:
    found = {name for each in read(holding, "doc-106", left_out=False) for name in each.claims}
    assert found >= {"openness-assured", "ussr-wants-conference", "france-wants-meeting",
                     "denmark-would-host", "uk-opposes", "groups-support"}  # fmt: skip
    of_49 = {name for each in read(holding, "doc-49", left_out=True) for name in each.claims}
    assert of_49 >= {"balance-offer-1981", "shcharanskiy-imprisoned"}


@pytest.mark.parametrize(
    ("words", "speaker", "population"),
    [
        ("about 300", "United States (Kampelman)", "political_prisoners"),
        ("under 100", "USSR", "political_prisoners_ussr"),
    ],
)
def test_two_figures_in_one_sentence_have_their_own_speakers(
    holding: Holding, words: str, speaker: str, population: str
) -> None:
    (found,) = [
        each.proposal
        for each in read(holding, "doc-106", left_out=False)
        if each.proposal.words == words and each.proposal.citation.passage == "4"
    ]
    assert (found.claim.speaker, found.claim.population) == (speaker, population)


def test_of_real_papers_nothing_absurd_is_proposed(shared: Path) -> None:
    """Nothing within brackets of the editors, no length of time, no question, no bare page."""
    volume = shared / "frus-tei" / "volumes" / "frus1969-76v38p1.xml"
    words = DeskWords(Dossier("none", "None", "Nothing?"))
    count = 0
    with volume.open("rb") as source:
        for paper in read_volume(source, volume.name):
            found = proposals_of(paper.id, paper.document, words)
            assert len({p.id for p in found}) == len(found)
            for proposal in found:
                count += 1
                assert not proposal.sentence.rstrip().endswith("?")
                assert "declassified" not in proposal.words
                unit = (proposal.claim.quantity.unit or "").split("/")[0]
                assert unit not in {"years", "months", "weeks", "days", "hours", "US dollars"}
    assert count
