"""The line: from a sentence back to its passage, onward to what was done, and what has changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from finalact.decisions.trace.contract import line_as_dict
from finalact.decisions.trace.line import Line, NodeKind
from finalact.decisions.trace.passages import Written, written_place
from finalact.desk import Desk
from finalact.model.refusal import Refusal
from finalact.view import View
from tests.decisions.traced_desk import LATER, correct, traced, withdraw


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with traced(tmp_path_factory.mktemp("trace")) as made:
        yield made


@pytest.fixture
def view(desk: Desk) -> View:
    return desk.as_of(LATER)


def names(line: Line, kind: NodeKind) -> set[str]:
    return {node.key.name for node in line.of_kind(kind)}


def edges(line: Line) -> set[tuple[str, str, str]]:
    return {(edge.start.name, edge.kind, edge.end.name) for edge in line.edges}


def test_a_passage_leads_onward_to_all_that_rests_on_it_down_to_the_report(view: View) -> None:
    line = view.trace("memo-12#1")
    assert {
        ("memo-12#1", "carries", "ours-detainees"),
        ("ours-detainees", "bears on", "detainees"),
        ("ours-detainees", "used in", "ferry/paragraph-2"),
        ("detainees", "used in", "ferry/paragraph-3"),
        ("theirs-detainees", "used in", "ferry/paragraph-4"),
        ("ferry/paragraph-3", "part of", "ferry"),
        ("ferry", "recommends", "ferry/recommendation-1"),
        ("ferry/recommendation-1", "marked", "ferry/mark-4"),
        ("ferry/mark-4", "read as", "ferry/decision-5"),
        ("ferry/decision-5", "ordered", "ferry/task-lunch"),
        ("ferry/task-lunch", "instructs", "lunch"),
        ("lunch", "reported by", "ferry/report-7"),
        ("ferry/task-lunch", "reported by", "ferry/report-7"),
        ("ferry/report-7", "entered", "answered"),
    } <= edges(line)


def test_a_memorandum_leads_back_to_its_claims_and_passages(view: View) -> None:
    line = view.trace("ferry")
    assert {"ours-detainees", "theirs-detainees"} <= names(line, NodeKind.CLAIM)
    assert "memo-12#1" in names(line, NodeKind.PASSAGE)
    assert names(line, NodeKind.CONDITION) == {"detainees", "harbour"}


def test_one_paragraph_leads_back_to_what_it_says_alone(view: View) -> None:
    line = view.trace("ferry#2")
    back = {edge.start.name for edge in line.edges if edge.end.name == "ferry/paragraph-2"}
    assert back == {"ours-detainees"}
    assert "detainees" not in names(line, NodeKind.CONDITION)
    assert "ferry/task-lunch" in names(line, NodeKind.TASK)


def test_a_paragraph_stands_in_the_words_in_which_it_went_up(view: View) -> None:
    titles = {n.key.name: n.title for n in view.trace("ferry").of_kind(NodeKind.PARAGRAPH)}
    assert titles["ferry/paragraph-2"] == (
        "Norland counts 40 detainees; the Sudmark figure is lower."
    )
    assert titles["ferry/paragraph-4"] == "In our judgement: The ferry can wait."


def test_a_paragraph_bears_the_number_that_readers_of_the_paper_see(view: View) -> None:
    document = view.document_of(view.memorandum("ferry"))
    for node in view.trace("ferry").of_kind(NodeKind.PARAGRAPH):
        passage = document.passage(int(node.key.name.rpartition("-")[2]))
        assert passage is not None
        assert passage.text.startswith(node.title[:40])


def test_a_claim_from_a_report_leads_back_to_the_decision_and_no_further(view: View) -> None:
    line = view.trace("answered")
    assert names(line, NodeKind.DECISION) == {"ferry/decision-5"}
    assert not names(line, NodeKind.PARAGRAPH)


def test_the_line_of_an_earlier_day_knows_nothing_of_what_came_later(desk: Desk) -> None:
    line = desk.as_of(date(1988, 5, 5)).trace("ours-detainees")
    assert names(line, NodeKind.MEMORANDUM) == {"ferry"}
    assert not names(line, NodeKind.MARK)
    before = desk.as_of(date(1988, 5, 2)).trace("ours-detainees")
    assert not names(before, NodeKind.MEMORANDUM)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("doc-106#4", Written("doc-106", "4")),
        ("doc-106 para. 4", Written("doc-106", "4")),
        ("Doc. 106, p. 313, para. 4", Written("Doc. 106", "4")),
        ("Doc. 106, p. 313, note 3", Written("Doc. 106", "note 3")),
        ("Doc. 106, source note", Written("Doc. 106", "source note")),
        ("doc-106", Written("doc-106", "")),
    ],
)
def test_a_passage_may_be_written_as_pages_print_it(text: str, asked: Written) -> None:
    assert written_place(text) == asked


def test_the_words_of_a_page_name_the_same_passage(view: View) -> None:
    told = view.cited(view.claim("ours-detainees").citations)
    assert view.trace(told).of == view.trace("memo-12#1").of


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("ours-detainee", "Did you mean ours-detainees?"),
        ("fery", "Did you mean ferry?"),
        ("memo-13#1", "Did you mean memo-12#1?"),
    ],
)
def test_a_slip_is_refused_with_what_was_meant(view: View, asked: str, told: str) -> None:
    with pytest.raises(Refusal) as refused:
        view.trace(asked)
    assert (refused.value.code, refused.value.remedy) == ("trace-not-found", told)


def test_a_passage_that_a_paper_does_not_have_is_refused(view: View) -> None:
    with pytest.raises(Refusal, match="has no passage 99"):
        view.trace("memo-12#99")


def test_the_graph_as_json_names_every_end_of_every_edge(view: View) -> None:
    told = line_as_dict(view.trace("memo-12#1"), [])
    ids = [node["id"] for node in told["nodes"]]
    assert len(ids) == len(set(ids))
    assert {end for edge in told["edges"] for end in (edge["from"], edge["to"])} <= set(ids)
    assert set(told["nodes"][0]) == {"id", "kind", "title", "on", "where"}
    assert told["of"] == ["memo-12#1"]


class TestWhatWasCorrectedAfterwards:
    """A claim is corrected after the decision: the paper stands, and the reader is told."""

    @pytest.fixture
    def corrected(self, tmp_path: Path) -> Iterator[Desk]:
        with traced(tmp_path) as desk:
            correct(desk)
            yield desk

    def test_the_trace_lists_the_memorandum_with_what_would_read_differently(
        self, corrected: Desk
    ) -> None:
        view = corrected.as_of(LATER)
        (found,) = view.to_be_reread(view.trace("ours-detainees"))
        assert found.memorandum == "ferry"
        assert [(c.claim.id, c.verb, c.later.id) for c in found.changes] == [
            ("ours-detainees", "corrected", "ours-corrected")
        ]
        told = {each.paragraph: each for each in found.otherwise}
        assert told[2].stood == "Norland counts 40 detainees; the Sudmark figure is lower."
        assert told[2].now == "Norland counts 45 detainees; the Sudmark figure is lower."
        assert "45" in told[3].now
        assert 4 not in told

    def test_the_frozen_text_has_not_changed_by_a_byte(self, tmp_path: Path) -> None:
        with traced(tmp_path) as desk:
            before = desk.as_of(LATER).memorandum("ferry")
            assert before.submitted is not None
            frozen, head = before.submitted.printed.encode(), before.head
            printed = desk.as_of(LATER).printed(before).encode()
            correct(desk)
            withdraw(desk)
            view = desk.as_of(LATER)
            after = view.memorandum("ferry")
            assert view.to_be_reread(view.trace("ferry"))
            assert after.submitted is not None
            assert after.submitted.printed.encode() == frozen
            assert (after.head, view.printed(after).encode()) == (head, printed)

    def test_before_the_correction_is_known_nothing_is_told(self, corrected: Desk) -> None:
        view = corrected.as_of(date(1988, 6, 19))
        assert view.to_be_reread(view.trace("ours-detainees")) == []

    def test_a_claim_that_stands_does_not_call_for_rereading(self, corrected: Desk) -> None:
        view = corrected.as_of(LATER)
        assert view.to_be_reread(view.trace("theirs-detainees")) == []

    def test_a_withdrawn_claim_is_told_as_withdrawn(self, tmp_path: Path) -> None:
        with traced(tmp_path) as desk:
            withdraw(desk)
            view = desk.as_of(LATER)
            (found,) = view.to_be_reread(view.trace("ferry"))
        assert "is withdrawn by Norland, 21 June 1988" in found.changes[0].sentence
        assert "withdrawn" in found.otherwise[0].now

    def test_the_check_finds_the_memorandum(self, corrected: Desk) -> None:
        code = "memorandum-rests-on-corrected"
        found = [f for f in corrected.as_of(LATER).findings() if f.code == code]
        assert [(f.place, f.claims) for f in found] == [
            ("memorandum ferry", ("ours-detainees", "ours-corrected"))
        ]
        earlier = corrected.as_of(date(1988, 6, 19)).findings()
        assert code not in {finding.code for finding in earlier}
