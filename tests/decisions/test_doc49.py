"""The paper of June 1981, written on the desk, is printed as the edition printed it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.printing import printed, rendered
from finalact.documents.reader import read_paper
from finalact.model.document import Document
from tests.decisions.doc49 import DRAFT, decided, submitted
from tests.decisions.harbour_scene import cited, read, scene

EXAMPLE = Path(__file__).resolve().parents[2] / "src/finalact/examples/moscow-1988"
EDITION = EXAMPLE / "documents/doc-49.txt"


@pytest.fixture(scope="module")
def edition() -> bytes:
    return EDITION.read_bytes()


@pytest.fixture(scope="module")
def memo() -> Memorandum:
    return decided(rendered(DRAFT, scene(), cited).printed)


@pytest.fixture(scope="module")
def ours(memo: Memorandum) -> str:
    return printed(memo, scene(), cited)


def test_every_byte_is_as_in_the_edition(ours: str, edition: bytes) -> None:
    assert ours.encode() == edition


def test_nothing_is_found_wrong_with_the_draft() -> None:
    assert rendered(DRAFT, scene(), cited).findings == ()


def test_read_back_it_is_the_same_paper(ours: str, edition: bytes) -> None:
    assert read(ours) == read_paper(edition, "doc-49.txt")


def test_what_was_put_in_is_read_back(ours: str) -> None:
    paper = read(ours)
    assert paper.senders == DRAFT.senders
    assert paper.addressees == DRAFT.addressees
    for said, option in zip(DRAFT.options, paper.options, strict=True):
        assert (said.label, said.favored_by, said.doubted_by) == (
            option.label,
            option.favored_by,
            option.doubted_by,
        )
    told = [(r.favored_by, r.alternative) for r in paper.recommendations]
    assert told == [(("HA", "EUR", "Ambassador Kampelman"), False), ((), True)]
    assert paper.source is not None
    assert paper.source.cleared_by == DRAFT.required
    assert paper.source.drafted_by == ("Simon", "Clyatt")
    (taken,) = paper.decisions
    assert (taken.option, taken.action, taken.by, taken.for_whom, taken.on) == (
        "A", "approve", "Kelly", "Clark", "1981-06-18",
    )  # fmt: skip


def test_before_it_is_marked_the_paper_bears_no_fifth_note() -> None:
    frozen = rendered(DRAFT, scene(), cited).printed
    assert "cleared" not in frozen
    paper: Document = read(printed(submitted(frozen), scene(), cited))
    assert len(paper.notes) == 4
    assert paper.decisions == ()
    assert paper.source is not None
    assert paper.source.cleared_by == DRAFT.required


def test_nobody_at_the_keyboard_is_named(ours: str, memo: Memorandum) -> None:
    assert {step.by for step in memo.steps} == {"Ames", "Bell"}
    assert "Ames" not in ours
    assert "Bell" not in ours
