"""What a sentence names and does not claim: denied, refused, offered, asked for, not done."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from finalact.model.claim import OFFER, ClaimKind

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.proposals.tarn import paper_with, proposals


@pytest.mark.parametrize(
    "sentence",
    [
        "Tarn has not yet released 40 of the ferrymen.",
        "Tarn never issued 40 visas.",
        "Velik denied that 40 ferrymen had been arrested.",
        "Velik denied that Irina Orskaya had been arrested.",
        "Velik denied holding 40 ferrymen.",
        "Velik would not confirm that 40 ferrymen had been arrested.",
        "We do not believe that 40 ferrymen are ill.",
        "Tarn refused to release 40 ferrymen.",
        "Tarn threatened to expel 40 ferrymen.",
        "Velik failed to answer 40 letters.",
        "Velik never promised that 40 ferrymen would leave.",
        "Had 40 ferrymen been let go, we could have signed.",
    ],
)
def test_what_is_denied_refused_or_not_done_is_no_figure(sentence: str) -> None:
    assert proposals(paper_with(sentence)) == {}


def test_those_of_whom_something_was_not_done_are_still_there() -> None:
    (found,) = proposals(paper_with("Some 40 writers have not been released.")).values()
    assert found.claim.attribute == "stock"
    (found,) = proposals(paper_with("Some 40 writers have been released.")).values()
    assert found.claim.attribute == "flow"


def test_an_offer_is_an_offer_whether_or_not_the_desk_has_a_subject_for_it() -> None:
    (found,) = proposals(paper_with("Tarn offered to withdraw 300 boats within a year.")).values()
    assert (found.kind.value, found.claim.attribute) == ("assurance", OFFER)
    assert found.claim.quantity.low == 300
    assert found.claim.due == "within a year"
    assert found.claim.speaker == "Tarn"
    assert "The words offer it, due “within a year”." in found.why


def test_boats_are_not_offered_of_those_of_whom_the_sentence_before_spoke() -> None:
    paper = paper_with("Some 40 writers are in prison. Tarn offered to remove 300 boats by June.")
    offered = [each.claim for each in proposals(paper).values() if each.claim.attribute == OFFER]
    assert [(claim.quantity.low, claim.subject) for claim in offered] == [(300, "")]


def test_what_is_agreed_in_principle_is_promised() -> None:
    told = "Tarn agreed in principle to admit 40 inspectors."
    (found,) = proposals(paper_with(told)).values()
    assert (found.claim.attribute, found.claim.quantity.low) == ("promise", 40)


def test_an_offer_that_counts_nothing_of_the_desk_is_left_out() -> None:
    assert proposals(paper_with("Tarn offered to open the gates.")) == {}


def test_to_agree_that_it_is_so_promises_nothing() -> None:
    (found,) = proposals(paper_with("Velik agreed that 40 writers were held.")).values()
    assert (found.kind.value, found.said_by) == ("figure", "Velik")
    (found,) = proposals(paper_with("Velik agreed that 40 writers would leave.")).values()
    assert found.kind.value == "assurance"


def test_whoever_is_promised_a_thing_does_not_promise_it() -> None:
    (found,) = proposals(paper_with("We were promised that 40 visas would be issued.")).values()
    assert (found.claim.attribute, found.claim.speaker) == ("promise", "")
    (found,) = proposals(
        paper_with("We were promised by Tarn that 40 visas would be issued.")
    ).values()
    assert found.claim.speaker == "Tarn"
    assert proposals(paper_with("Our safety is assured by favourable winds.")) == {}


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Tarn promised to release 40 writers by June.", "1988-06"),
        ("Tarn promised to release 40 writers by April.", "1989-04"),
        ("Tarn had promised to release 40 writers by April.", "1988-04"),
        ("Tarn had promised to release 40 writers by June.", "1988-06"),
    ],
)
def test_a_month_named_alone_says_by_when(sentence: str, due: str) -> None:
    (found,) = proposals(paper_with(sentence)).values()
    assert found.claim.due == due


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kell asked the Ambassador to release 40 writers.", ClaimKind.DEMAND),
        ("Kell asked the Ambassador for 40 visas.", ClaimKind.DEMAND),
        ("We would like to see 40 writers released.", ClaimKind.DEMAND),
        ("Tarn wants 40 writers released.", ClaimKind.DEMAND),
        ("Velik proposed that 40 writers leave.", ClaimKind.DEMAND),
        ("Velik insisted that 40 writers be released.", ClaimKind.DEMAND),
        ("Velik insisted that 40 writers had left.", ClaimKind.FACT),
        ("Velik insisted that there were 40 writers in prison.", ClaimKind.FACT),
        ("The Society hopes for 40 departures.", ClaimKind.PROJECTION),
        ("Some 40 writers could be released.", ClaimKind.PROJECTION),
        ("Tarn has 40 writers who could be released.", ClaimKind.FACT),
    ],
)
def test_what_sort_of_statement_it_is(sentence: str, kind: ClaimKind) -> None:
    (found,) = proposals(paper_with(sentence)).values()
    assert found.claim.kind is kind


def test_what_is_asked_for_is_something_done_to_so_many() -> None:
    (found,) = proposals(paper_with("Kell asked Velik to release 40 writers.")).values()
    assert found.claim.attribute == "flow"


def test_of_a_whole_so_many() -> None:
    found = proposals(paper_with("Velik said that, of 44 requests, 36 had been granted."))
    assert found["44"].claim.attribute == "stock"
    found = proposals(paper_with("Only 17 of the 44 names were released."))
    assert found["Only 17"].claim.quantity.unit == "names"
    assert (found["Only 17"].claim.attribute, found["44"].claim.attribute) == ("flow", "stock")


def test_a_number_of_something_needs_no_unit_behind_it() -> None:
    for told in ("The number of wounded stood at 130.", "Tarn puts the dead at 130."):
        (found,) = proposals(paper_with(told)).values()
        assert found.claim.quantity.low == 130
