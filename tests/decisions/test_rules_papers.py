"""The two memoranda of the example, and papers of the same kinds, held against the rules."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from finalact.decisions.readiness import readiness
from finalact.decisions.rules import findings_of
from finalact.decisions.said_in_text import with_what_it_says
from finalact.decisions.taking import begun
from finalact.documents.reader import read_paper
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.memo_step import Drafted
from finalact.model.memorandum import Draft, MemoKind, Profile
from finalact.model.partial_date import PartialDate

EXAMPLE = files("finalact") / "examples" / "moscow-1988" / "documents"


def paper(name: str) -> Document:
    return read_paper((EXAMPLE / f"{name}.txt").read_bytes(), name)


def draft_of(document: Document, **more: object) -> Draft:
    parts = [
        "\n\n".join([f"## {s.title}" if s.title else "", *(p.text for p in s.passages)])
        for s in document.sections
    ]
    rank = document.source.classification if document.source else None
    given = {
        "kind": MemoKind.ACTION,
        "subject": document.subject or "",
        "text": "\n\n".join(parts).strip(),
        "headed": (document.kind or "").capitalize(),
        "classification": rank or "",
        **more,
    }
    return with_what_it_says(Draft(**given))  # type: ignore[arg-type]


def found_in(document: Document, draft: Draft) -> list[Finding]:
    day = PartialDate.parse("1981-06-08")
    return list(findings_of(begun("paper", Drafted(draft), "A drafter", day), document))


@pytest.mark.parametrize("name", ["doc-49", "doc-106"])
def test_the_papers_of_their_time_keep_the_rules_of_their_time(name: str) -> None:
    document = paper(name)
    assert found_in(document, draft_of(document)) == []


def test_the_same_paper_is_not_one_of_today() -> None:
    document = paper("doc-49")
    today = found_in(document, draft_of(document, profile=Profile.CURRENT))
    codes = {each.code for each in today}
    assert {"subject-not-marked", "portion-not-marked", "classifier-not-shown"} <= codes
    assert {"part-missing", "decide-by-missing"} <= codes


def test_the_plain_memorandum_that_asks_for_authority_is_no_information_memorandum() -> None:
    document = paper("doc-106")
    told = found_in(document, draft_of(document, kind=MemoKind.INFORMATION, recommendations=()))
    assert [each.code for each in told] == ["decision-asked"]


def test_before_it_goes_up_a_person_is_asked_what_no_program_can_judge() -> None:
    document = paper("doc-106")
    memo = begun("m", Drafted(draft_of(document)), "A drafter", PartialDate.parse("1988-03-29"))
    asked = {question.code for question in readiness(memo, document).questions_open}
    assert {"stands-alone", "adds-no-argument", "says-who-does-what", "kind-in-effect"} == asked


def test_papers_of_the_same_kind_bring_no_storm_of_findings(shared: Path) -> None:
    told: Counter[str] = Counter()
    papers = 0
    for file in sorted((shared / "frus-tei").glob("*.xml")):
        document = read_paper(file.read_bytes(), file.name)
        if document.effective_kind != "action memorandum":
            continue
        papers += 1
        found = found_in(document, draft_of(document))
        told.update({each.code for each in found if each.severity == "fault"})
    assert papers > 5
    form = {"part-missing", "split-without-bureaus", "recommendation-missing"}
    assert set(told) <= form
