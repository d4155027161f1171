"""What a paper may be taken to claim: each part as its sentence tells it, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.model.claim import Citation, ClaimKind
from finalact.proposals.answers import AnswerKind, ProposalAnswer
from finalact.proposals.listing import ProposalState, listed, proposals_of

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.proposals.tarn import PAPER, document, paper_with, proposals, said, words


def test_a_figure_with_speaker_reporter_subject_bounds_and_passage() -> None:
    found = proposals()["under 20"]
    claim = found.claim
    assert (claim.speaker, claim.reporter) == ("Tarn", "Orland")
    assert (claim.subject, claim.population, claim.attribute) == (
        "writers_held", "writers_held", "stock",
    )  # fmt: skip
    assert (claim.quantity.low, claim.quantity.high, claim.quantity.high_open) == (None, 20, True)
    assert claim.kind is ClaimKind.FACT
    (cited,) = claim.citations
    assert (cited.document, cited.passage, cited.page) == ("memo-14", "1", "19")
    assert cited.quote == "We estimate about 60, Tarn says under 20."
    assert "Said by “Tarn”." in found.why


def test_we_is_the_sender_and_an_estimate_is_one() -> None:
    claim = proposals()["about 60"].claim
    assert (claim.speaker, claim.reporter) == ("Orland (Holt)", "")
    assert claim.kind is ClaimKind.ESTIMATE
    assert claim.said_on is not None
    assert claim.known_on is None


def test_a_time_in_the_sentence_becomes_the_period() -> None:
    found = proposals()
    assert str(found["74"].claim.period) == "1988-03-01"
    assert str(found["900"].claim.period) == "1986"
    assert str(found["about 412"].claim.period) == "1987"
    assert str(found["120"].claim.period) == "1988-01-01/1988-05-30"
    assert found["120"].claim.attribute == "flow"


def test_a_promise_has_what_is_promised_and_by_when() -> None:
    (found,) = [p for p in proposals().values() if p.kind.value == "assurance"]
    claim = found.claim
    assert (claim.attribute, claim.kind) == ("promise", ClaimKind.ASSURANCE)
    assert claim.value == "resolve all visa cases within three weeks"
    assert (claim.due, claim.specificity) == ("within three weeks", "specific")
    # Named with his country in the passage before.
    assert claim.speaker == "Tarn (Velik)"


def test_what_became_of_a_case_on_the_desk() -> None:
    claim = proposals()["released"].claim
    assert (claim.about, claim.subject, claim.attribute, claim.value) == (
        "case", "orsk", "status", "released",
    )  # fmt: skip
    assert str(claim.period) == "1988-05-02"


def test_a_declared_state_and_a_position() -> None:
    found = proposals()
    assert found["in force"].claim.subject == "border_law"
    assert found["in force"].claim.value == "in force"
    stands = found["supports"].claim
    assert (stands.subject, stands.attribute, stands.speaker) == (
        "tarn_conference", "position", "Beacon Society",
    )  # fmt: skip


def test_not_every_number_is_a_claim() -> None:
    """Questions, suppositions, lengths of time, pages and numbers of papers are left out."""
    said_words = set(proposals())
    assert not said_words & {"30", "40", "3", "3 hours", "55", "12", "4019", "9", "14"}


@pytest.mark.parametrize(
    "sentence",
    [
        "[3 lines not declassified]",
        "If 40 persons were released, we could sign.",
        "Will 40 persons be released?",
        "We support the ’67 frontiers.",
        "The talks lasted four to six weeks.",
        "At least four in five of the persons should be let go.",
        "See Telegram 4019 and page 312.",
        "He wrote on May 30 at 5:30.",
        "The canal is 300 meters wide.",
        "It cost $15 million.",
        "Irina Orskaya has not been released.",
        "Irina Orskaya may be released.",
        "The Minister told me of his interest in seeing his brother and Irina Orskaya released.",
        "We demand to see Irina Orskaya freed.",
        "The border law is not adopted.",
        "We would promise nothing.",
        "If Tarn opposed the Tarn conference, we would not come.",
    ],
)
def test_sentences_that_claim_nothing(sentence: str) -> None:
    assert proposals(paper_with(sentence)) == {}


def test_a_state_that_is_denied_is_the_state_that_denies() -> None:
    (found,) = proposals(paper_with("The border law is not in force.")).values()
    assert found.claim.value == "not in force"


def test_a_demand_and_a_projection_are_told_from_facts() -> None:
    found = proposals(paper_with("We ask for the release of 40 writers. We expect 90 departures."))
    assert found["40"].claim.kind is ClaimKind.DEMAND
    assert found["90"].claim.kind is ClaimKind.PROJECTION


def test_what_is_a_goal_of_policy_is_no_demand_for_a_figure() -> None:
    found = proposals(
        paper_with(
            "It is no goal of ours, especially since we had brought emigration from 400 to 900. "
            "Our goal is a total of 120 departures."
        )
    )
    assert found["400"].claim.kind is ClaimKind.FACT
    assert found["120"].claim.kind is ClaimKind.DEMAND


def test_a_promise_leaves_out_to_whom_it_is_made() -> None:
    for words_of_it, what in (
        ("Tarn promised Mrs. Orskaya Kell that visa cases would be settled.", "visa cases would"),
        ("Tarn assured the Beacon Society the visa cases would be settled.", "the visa cases"),
        ("Tarn assured you our visa cases would be settled.", "our visa cases would"),
    ):
        (found,) = proposals(paper_with(words_of_it)).values()
        assert found.claim.value.startswith(what)


def test_the_sentences_of_a_long_quotation_are_looked_at_one_by_one() -> None:
    long = (
        "‘We have asked for nothing and we got nothing from them, and that is what I told him at "
        "the lake, where we had met to talk of the border law and of a good many other things "
        "besides. There were 40 writers held in prison. Nobody asked for more.’"
    )
    (found,) = proposals(paper_with(long)).values()
    assert found.claim.citations[0].quote == "There were 40 writers held in prison."
    assert found.claim.kind is ClaimKind.FACT


def test_what_is_left_over_has_not_left() -> None:
    (found,) = proposals(
        paper_with("There are only about 200 officers of the border guard left.")
    ).values()
    assert found.claim.subject == ""
    (found,) = proposals(paper_with("About 200 persons have left.")).values()
    assert found.claim.subject == "leaving"


def test_an_unknown_speaker_is_named_in_words_and_left_to_the_person() -> None:
    (found,) = proposals(paper_with("Ambassador Quill said that 40 writers are held.")).values()
    assert found.claim.speaker == ""
    assert found.said_by == "Ambassador Quill"
    assert "The desk knows no such speaker." in " ".join(found.why)


def test_names_are_learned_from_the_claims_of_the_desk() -> None:
    """A quotation that opens with “The Dellans” shows whom the desk means by it."""
    text = paper_with("The Dellans say that 40 writers are held.")
    assert proposals(text)["40"].claim.speaker == ""
    learned = said("Della", "tarn_conference", "The Dellans would like to host it.")
    assert proposals(text, learned)["40"].claim.speaker == "Della"


def test_who_deals_with_a_country_does_not_speak_for_it() -> None:
    """The sender is the Director of Tarn Affairs, and speaks for Orland."""
    assert proposals(paper_with("We count 40 writers held."))["40"].claim.speaker == "Orland (Holt)"
    theirs = paper_with("We count 40 writers held.").replace(
        "Director of Tarn Affairs", "Tarn Ambassador"
    )
    assert proposals(theirs)["40"].claim.speaker == "Tarn (Holt)"


def test_in_minutes_the_name_before_the_words_has_them() -> None:
    text = """\
8. Memorandum of Conversation1

Minister Kell: How many writers are held?

Velik of Tarn: We hold 40 writers. No more are held.

Minister Kell: The Beacon Society counts 74 writers.

  1. Source: Ministry of Orland, Tarn Files. Secret. The meeting took place on May 30, 1988.
"""
    found = proposals(text)
    assert found["40"].claim.speaker == "Tarn"
    assert found["74"].claim.speaker == "Beacon Society"


def test_a_note_of_the_editors_is_not_the_paper_speaking() -> None:
    note = proposals()["700"]
    assert note.citation.passage == "note 2"
    assert (note.claim.speaker, note.claim.reporter, note.claim.known_on) == ("", "", None)
    assert "editors" in " ".join(note.why)


def test_what_a_claim_carries_is_marked_and_what_was_dismissed_is_not_shown_again() -> None:
    read = document()
    carrying = evolve(proposals()["under 20"].claim, id="tarn-says", population="", speaker="Tarn")
    elsewhere = evolve(
        proposals()["about 60"].claim, id="other", citations=(Citation("memo-99", "1"),)
    )
    answers = [
        ProposalAnswer("memo-14", proposals()["74"].id, AnswerKind.DISMISSED, why="An old list."),
        ProposalAnswer("memo-14", proposals()["120"].id, AnswerKind.DISMISSED, why="No."),
        ProposalAnswer("memo-14", proposals()["120"].id, AnswerKind.CHANGED, "c-1"),
    ]
    found = {
        each.proposal.words: each
        for each in listed("memo-14", read, words(), [carrying, elsewhere], answers)
    }
    assert found["under 20"].state is ProposalState.CARRIED
    assert found["under 20"].claims == ("tarn-says",)
    assert found["about 60"].is_open
    assert found["74"].state is ProposalState.DISMISSED
    assert (found["120"].state, found["120"].claims) == (ProposalState.ACCEPTED, ("c-1",))


def test_the_same_bounds_in_another_passage_are_another_proposal() -> None:
    text = paper_with("Tarn says under 20 writers are held.\n\nUnder 20 visas were issued.")
    found = proposals_of("memo-14", document(text), words())
    assert len({p.id for p in found}) == len(found) == 2


def test_reading_the_paper_again_keeps_the_ids() -> None:
    """Other blanks in the print, another passage before: the same words keep their id."""
    first = {p.words: p.id for p in proposals_of("memo-14", document(), words())}
    wider = PAPER.replace("Writers are still held", "Many  writers are still held")
    again = {p.words: p.id for p in proposals_of("memo-14", document(wider), words())}
    assert first == again
    other = {p.id for p in proposals_of("memo-15", document(), words())}
    assert not other & set(first.values())


SENTENCES = st.sampled_from(
    [
        "Tarn says under 20 writers are held.",
        "We estimate about 60.",
        "In 1987, 412 persons left.",
        "Velik promised to resolve all visa cases within three weeks.",
        "Irina Orskaya was released on May 2.",
        "The border law is in force.",
        "Tarn opposes the Tarn conference.",
        "He added that 98 percent of the requests were granted.",
        "Nothing is said here.",
    ]
)


@settings(max_examples=40)
@given(st.lists(SENTENCES, min_size=1, max_size=6), st.lists(st.booleans(), min_size=6, max_size=6))
def test_whatever_is_proposed_stands_where_it_is_cited(
    said_: list[str], breaks: list[bool]
) -> None:
    text = "".join(f"{s}\n\n" if b else f"{s} " for s, b in zip(said_, breaks)).strip()
    read = document(paper_with(text))
    found = proposals_of("memo-14", read, words())
    assert len({p.id for p in found}) == len(found)
    for proposal in found:
        passage = read.passage(int(proposal.citation.passage))
        assert passage is not None
        assert passage.text[proposal.start : proposal.end] == proposal.words
        assert proposal.citation.quote in passage.text
        assert proposal.claim.id == ""
        assert proposal.why


def test_a_large_number_in_words_is_proposed_as_one_in_figures_is() -> None:
    found = proposals(paper_with("Five thousand ferrymen were detained. Two points remain open."))
    claim = found["Five thousand"].claim
    assert (claim.quantity.low, claim.quantity.unit) == (5000, "persons")
    assert "Two" not in found
