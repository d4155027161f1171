"""Who drafted and cleared a paper of a ministry is told by lines at its head or its foot."""

from __future__ import annotations

import pytest

from finalact.documents.reader import read_paper
from finalact.model.document import Document, Person

BODY = "<p>The harbour office told us on Monday that it will open the quay again in May.</p>"


def page(body: str) -> Document:
    return read_paper(f"<html><body>{body}</body></html>".encode(), "page.html")


@pytest.mark.parametrize(
    ("lines", "drafted", "cleared"),
    [
        (
            "<p>Drafted: EUR/NB - ALund, ext. 7-1234</p><p>Cleared: EUR/RPM: TBerg (ok)</p>",
            ("ALund (EUR/NB)",),
            ("TBerg (EUR/RPM)",),
        ),
        (
            "<p>Drafted by: A. Lund</p><p>Clearances: HA: T. Berg; L: E. Dahl (subs); EUR</p>",
            ("A. Lund",),
            ("T. Berg (HA)", "E. Dahl (L)", "EUR"),
        ),
        (
            "<p>Drafted by: HA: A. Lund, x212<br>Cleared: EUR – T. Berg<br>L – Dahl (info)</p>",
            ("A. Lund (HA)",),
            ("T. Berg (EUR)",),
        ),
    ],
)
def test_the_foot_of_a_paper_tells_it(
    lines: str, drafted: tuple[str, ...], cleared: tuple[str, ...]
) -> None:
    paper = page(f"<h1>ACTION MEMORANDUM</h1>{BODY}{lines}")
    assert paper.source is not None
    assert (paper.source.drafted_by, paper.source.cleared_by) == (drafted, cleared)
    # They are about the paper, and no words of it.
    assert len(paper.passages) == 1


def test_the_head_of_a_paper_tells_it_above_its_address() -> None:
    paper = page(
        "<h1>INFORMATION MEMORANDUM</h1><p>Drafted: HA: A. Lund<br>Cleared: EUR: T. Berg<br>"
        "From: Ann Lund, Acting Director of Ports<br>To: The Minister<br>Subject: The quay</p>"
        + BODY
    )
    assert paper.source is not None
    assert paper.source.cleared_by == ("T. Berg (EUR)",)
    assert paper.senders == (Person("Ann Lund", "Director of Ports", acting=True),)
    assert (paper.addressees, paper.subject) == ((Person(None, "Minister"),), "The quay")


def test_a_clearance_that_is_told_in_a_sentence_is_a_passage() -> None:
    told = "Cleared: the whole quay was swept before the ship came in, and nobody was hurt by it."
    paper = page(f"<h1>REPORT</h1>{BODY * 20}<p>{told}</p>{BODY * 20}")
    assert paper.source is None
    assert told in [passage.text for passage in paper.passages]


def test_a_decision_is_no_clearance() -> None:
    paper = page(f"<h1>ACTION MEMORANDUM</h1>{BODY}<p>Approved: ______</p>")
    assert paper.source is None


def test_participants_on_broken_lines_are_each_one() -> None:
    paper = page(
        "<h1>Memorandum of Conversation</h1><p>Participants: Ann Lund, Counselor<br>Tor Berg<br>"
        "The Minister</p>" + BODY
    )
    assert paper.participants == ("Ann Lund, Counselor", "Tor Berg", "The Minister")


def test_a_table_may_say_for_whom_the_paper_is() -> None:
    paper = page(
        "<table><tr><td>MEMORANDUM FOR:</td><td>The Minister</td></tr><tr><td>FROM:</td>"
        f"<td>HA – Ann Lund</td></tr></table>{BODY}"
    )
    assert (paper.kind, paper.addressees) == ("memorandum", (Person(None, "Minister"),))
    assert paper.senders == (Person("Ann Lund", "HA"),)


def test_a_memorandum_for_the_record_is_for_nobody() -> None:
    assert page(f"<h1>MEMORANDUM FOR THE RECORD</h1>{BODY}").addressees == ()
