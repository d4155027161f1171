"""Representations without their report, notes of records not found, records without a date."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from finalact.checks import Material, record_not_found, record_without_date, report_missing
from finalact.model.balance import BalanceItem, Bargain
from finalact.model.claim import Citation
from finalact.model.finding import Finding
from finalact.model.holdings import Paper
from finalact.model.partial_date import PartialDate
from finalact.model.representation import Report, Representation, Standing

Lay = Callable[..., Material]
MAY = PartialDate.parse("1988-05-20")
TALK = Representation(
    "talk",
    "Norland",
    "Sudmark",
    "Aas",
    "Dahl",
    on=MAY,
    instruction=Citation("doc-12", "2"),
    citations=(Citation("doc-14", "note 2"),),
)
NOTED = """14. Memorandum From the Harbour Desk to Minister Aas1

You will see Dahl on Friday. You can talk of the ferry then.2 The list is at Tab A.3

  1. Source: Harbour Archive, Box 3. Secret. Drafted by Lund on May 18.
  2. May 20. No record of this talk has been found.
  3. Not found attached.
"""


def desk(
    lay: Lay,
    *made: Representation,
    known_by: str = "1988-12-31",
    balance: tuple[BalanceItem, ...] = (),
) -> Material:
    papers = {"doc-12": "12. Memorandum From Lund to Aas\n\n1. Go.\n", "doc-14": NOTED}
    material = lay(papers=papers, known_by=known_by)
    held = evolve(
        material.holdings,
        representations=made,
        papers=tuple(Paper.received(n, f"{n}.txt", t.encode()) for n, t in papers.items()),
        balance=balance,
    )
    return evolve(material, holdings=held)


def found(material: Material) -> list[Finding]:
    return list(report_missing.CHECK.run(material))


def not_found(material: Material) -> list[Finding]:
    return list(record_not_found.CHECK.run(material))


def test_a_talk_without_report_is_told_with_what_it_carries_out(lay: Lay) -> None:
    (finding,) = found(desk(lay, TALK))
    assert finding.sentence == (
        "Aas (Norland) to Dahl (Sudmark): 20 May 1988: no report of it is on the desk; it carries "
        "out what doc-12 ordered."
    )
    assert (finding.place, finding.severity) == ("representation talk", "note")
    assert finding.passages == ("Doc. 14, note 2",)


def test_a_report_kept_elsewhere_is_named_and_one_on_the_desk_is_enough(lay: Lay) -> None:
    elsewhere = evolve(TALK, reports=(Report(citation=Citation(source="cable 14")),))
    (finding,) = found(desk(lay, elsewhere))
    assert "its report is not on the desk (cable 14)" in finding.sentence
    reported = evolve(TALK, reports=(*elsewhere.reports, Report(citation=Citation("doc-12"))))
    assert found(desk(lay, reported)) == []


def test_what_was_not_made_by_the_day_lacks_nothing(lay: Lay) -> None:
    assert found(desk(lay, TALK, known_by="1988-05-19")) == []
    ordered = evolve(TALK, standing=Standing.INSTRUCTED)
    assert found(desk(lay, ordered)) == []
    # Once a report says that it was made, a paper that tells it is wanted.
    made = evolve(ordered, reports=(Report(Standing.MADE, MAY, answer="No."),))
    assert len(found(desk(lay, made))) == 1


def test_a_note_that_no_record_was_found_is_told_with_its_place(lay: Lay) -> None:
    (finding,) = not_found(desk(lay))
    assert finding.sentence == (
        "Doc. 14, note 2, on “You can talk of the ferry then.”: “No record of this talk has been "
        "found.”"
    )
    assert (finding.place, finding.severity) == ("Doc. 14, note 2", "note")


def test_an_attachment_that_is_lacking_is_no_follow_up(lay: Lay) -> None:
    assert all("attached" not in finding.sentence for finding in not_found(desk(lay)))


def test_the_note_names_the_talk_that_cites_it_until_a_report_comes(lay: Lay) -> None:
    noted = evolve(TALK, reports=(Report(missing="No record of this talk has been found."),))
    (finding,) = not_found(desk(lay, noted))
    assert "(Aas (Norland) to Dahl (Sudmark): 20 May 1988)" in finding.sentence
    assert found(desk(lay, noted)) == []
    come = evolve(noted, reports=(*noted.reports, Report(citation=Citation("doc-12", "1"))))
    assert not_found(desk(lay, come)) == []


def test_a_talk_whose_missing_record_no_paper_on_the_desk_tells(lay: Lay) -> None:
    told = evolve(TALK, citations=(), reports=(Report(missing="No minutes were found."),))
    sentences = [finding.sentence for finding in not_found(desk(lay, told))]
    assert sentences[-1] == (
        "Aas (Norland) to Dahl (Sudmark): 20 May 1988: “No minutes were found.”"
    )


def test_a_record_without_any_day_stays_out_of_every_answer(lay: Lay) -> None:
    line = BalanceItem("permits", "families", "theirs", Bargain.GAVE, "two permits")
    loose = evolve(TALK, on=PartialDate.parse("1988-05/.."))
    material = desk(lay, loose, TALK, balance=(line, evolve(line, id="dated", since=MAY)))
    places = [finding.place for finding in record_without_date.CHECK.run(material)]
    assert places == ["representation talk", "line permits of the balance sheet"]
