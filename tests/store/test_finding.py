"""Finding on a desk: what was entered is found, what was left out is not, and in which order."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from finalact.desk import Desk
from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.holdings import Paper, Person
from finalact.model.memo_step import Drafted
from finalact.model.memorandum import Draft, MemoKind
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.search.hit import Found
from finalact.search.sought import Part
from finalact.store.desk_file import DeskFile
from finalact.store.finding.catching_up import make_anew
from finalact.store.finding.finder import Finder
from finalact.store.stamp import Stamp
from finalact.store.writing import record_papers, record_persons

STAMP = Stamp("Lund", "2026-11-22T10:00:00Z")
DAY = date(1988, 6, 1)
VOLUME = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"
 xml:id="harbour-v1"><teiHeader><fileDesc><titleStmt><title>Harbour</title></titleStmt></fileDesc>
</teiHeader><text><body>
<div type="document" xml:id="d1" n="1" frus:doc-dateTime-min="1970-03-04T00:00:00-05:00"
 frus:doc-dateTime-max="1970-03-04T23:59:59-05:00"><head>1. Telegram 41 From the Embassy in
 Carvo to the Ministry</head><opener><dateline><placeName>Carvo</placeName>, <date
 when="1970-03-04">March 4, 1970</date></dateline></opener>
<p>The Embassy asks what may be said of emigration.</p>
<p>Shcharanskiy&#8217;s brother was named.<note n="1" xml:id="d1fn1">See <ref target="#d2">Document
 2</ref>.</note></p></div>
<div type="document" xml:id="d2" n="2" frus:doc-dateTime-min="1972-05-01T00:00:00-05:00"
 frus:doc-dateTime-max="1972-05-31T23:59:59-05:00"><head>2. Memorandum From Lund to Brandt</head>
<note n="1" xml:id="d2fn1" type="source">Source: Ministry, Central Files. Secret. Drafted by Holt
 (EUR/RPM).</note>
<opener><dateline><date when="1972-05">May 1972</date></dateline></opener>
<p>Emigration fell. Trade in timber did not.</p><p>Timber, timber and timber.</p></div>
<div type="document" xml:id="d3" n="3"><head>3. Editorial Note</head>
<p>In Warsaw nobody spoke of timber.</p></div>
</body></text></TEI>
"""
MEMO = """7. Memorandum From Lund to Brandt

March 31, 1988

SUBJECT

  • Emigration

1. Gorbatschow has promised that all who asked may leave; see Document 2.

2. The list of Wałęsa was not answered.
"""


def claim(id_: str, words: str, **more: object) -> Claim:
    """A claim about emigration, known on its day."""
    day = PartialDate.parse("1988-05-02")
    made = Claim(
        id=id_, about="subject", subject="emigration", attribute="state", kind=ClaimKind.FACT,
        speaker="League", value=words, said_on=day, known_on=day,
    )  # fmt: skip
    return evolve(made, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with a volume and a memorandum of its own; nobody may write to it."""
    folder = tmp_path_factory.mktemp("harbour")
    (folder / "harbour-v1.xml").write_text(VOLUME, "utf-8")
    with Desk.new(folder / "harbour.desk") as desk:
        desk.take_in_volumes([folder / "harbour-v1.xml"], STAMP, jobs=1)
        memo = Paper.received("memo-7", "memo-7.txt", MEMO.encode())
        record_papers(desk._file, [memo], STAMP)
    return folder / "harbour.desk"


@pytest.fixture
def path(filled: Path, tmp_path: Path) -> Path:
    """The same for one test alone."""
    made = tmp_path / "harbour.desk"
    shutil.copy(filled, made)
    return made


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """The same, open."""
    with Desk.open(path) as opened:
        yield opened


def find(desk: Desk, typed: str, page: int = 1) -> Found:
    """What a search gives on 1 June 1988."""
    return desk.as_of(DAY).find(typed, page=page)


def places(found: Found) -> list[str]:
    """Which paper and where, or which claim, in the order in which they stand."""
    told = []
    for hit in found.hits:
        if hit.paper is not None:
            told.append(f"{hit.paper.id} {hit.place}")
        elif hit.claim is not None:
            told.append(f"claim {hit.claim.id}")
    return told


def test_a_name_is_found_in_every_spelling(desk: Desk) -> None:
    for typed in ("Sharansky", "Щаранский", "Schtscharanski", "person:Ščaranskij"):
        assert places(find(desk, typed)) == ["harbour-v1-d1 passage 2"], typed
    assert places(find(desk, "Gorbachev")) == ["memo-7 passage 1"]
    assert places(find(desk, "Walesa")) == ["memo-7 passage 2"]
    assert find(desk, "sharansky").total == 0


def test_all_words_must_stand_and_none_of_those_left_out(desk: Desk) -> None:
    assert places(find(desk, "emigration timber")) == ["harbour-v1-d2 passage 1"]
    assert "harbour-v1-d2 passage 1" not in places(find(desk, "emigration -timber"))
    assert places(find(desk, '"trade in timber"')) == ["harbour-v1-d2 passage 1"]
    assert find(desk, '"timber trade"').total == 0
    assert find(desk, "emigr*").total == find(desk, "emigration").total


def test_a_search_is_narrowed_by_what_the_paper_is(desk: Desk) -> None:
    assert places(find(desk, "emigration kind:telegram")) == ["harbour-v1-d1 passage 1"]
    assert places(find(desk, "emigration from:1971 to:1975")) == ["harbour-v1-d2 passage 1"]
    assert places(find(desk, "emigration date:1972-05-14")) == ["harbour-v1-d2 passage 1"]
    assert places(find(desk, "emigration classification:secret")) == ["harbour-v1-d2 passage 1"]
    assert find(desk, "timber volume:harbour-v1").papers == 2
    assert find(desk, "timber volume:harb*").papers == 2
    assert places(find(desk, "timber paper:harbour-v1-d3")) == ["harbour-v1-d3 passage 1"]
    assert places(find(desk, "in:notes document")) == ["harbour-v1-d1 note 1"]


def test_without_words_the_papers_themselves_are_listed_by_date(desk: Desk) -> None:
    found = find(desk, "volume:harbour-v1")
    assert found.words == "papers in volume harbour-v1"
    assert [hit.paper.id for hit in found.hits if hit.paper] == [
        "harbour-v1-d1", "harbour-v1-d2", "harbour-v1-d3",
    ]  # fmt: skip
    assert {hit.part for hit in found.hits} == {Part.HEADINGS}


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("kind:telegraph", "Did you mean telegram?"),
        ("volume:harbor-v1", "Did you mean harbour-v1?"),
        ("paper:memo-8", "Did you mean memo-7?"),
        ("side:Atlantis", "Leave side: out"),
    ],
)
def test_what_the_desk_does_not_have_is_told_with_what_is_meant(
    desk: Desk, typed: str, remedy: str
) -> None:
    with pytest.raises(Refusal) as refused:
        find(desk, typed)
    assert refused.value.code == "filter-not-found"
    assert remedy in refused.value.remedy


def test_a_claim_is_found_after_it_is_entered_and_tells_when_it_stands_no_more(desk: Desk) -> None:
    assert find(desk, "visas").total == 0
    desk.record([claim("a", "40 visas were given")], STAMP)
    found = find(desk, "visas in:claims")
    assert places(found) == ["claim a"]
    assert found.hits[0].claim is not None
    assert found.hits[0].claim.why_not == ""
    withdrawn = claim("b", "", relation=Relation.WITHDRAWS, target="a")
    desk.record([withdrawn], STAMP)
    again = next(hit.claim for hit in find(desk, "visas").hits if hit.claim and hit.claim.id == "a")
    assert "withdrawn by League" in again.why_not


def test_a_claim_not_known_by_the_day_is_left_out_and_counted(desk: Desk) -> None:
    desk.record([claim("a", "40 visas were given")], STAMP)
    before = desk.as_of(date(1988, 5, 1)).find("visas")
    assert (before.total, before.later) == (0, 1)
    assert desk.as_of(date(1988, 5, 2)).find("visas").total == 1


def test_a_claim_is_found_by_its_quotation_its_speaker_and_its_side(desk: Desk) -> None:
    quoted = Citation("memo-7", "1", quote="all who asked may leave")
    desk.record(
        [claim("a", "all may leave", speaker="Republic (Ivanov)", citations=(quoted,))], STAMP
    )
    assert places(find(desk, '"who asked" in:claims')) == ["claim a"]
    assert places(find(desk, "leave speaker:republic")) == ["claim a"]
    assert places(find(desk, "in:claims Iwanow")) == ["claim a"]
    with pytest.raises(Refusal, match="speaker Leage"):
        find(desk, "leave speaker:Leage")


def test_a_claim_is_found_by_the_official_in_either_way_of_writing_him(desk: Desk) -> None:
    desk.record(
        [
            claim("a", "all may leave", speaker="Republic (Ivanov)"),
            claim("b", "some may leave", speaker="Republic", voice="Ivanov"),
            claim("c", "few may leave", speaker="Republic (Petrov)"),
            claim("d", "none may leave", speaker="Republic"),
        ],
        STAMP,
    )
    asked = {"Republic (ivanov)": "a b", "Republic (Petrov)": "c", "republic": "a b c d"}
    for who, ids in asked.items():
        found = find(desk, f'leave speaker:"{who}"')
        assert sorted(places(found)) == [f"claim {id_}" for id_ in ids.split()]
    told = {
        hit.claim.id: hit.claim.speaker for hit in find(desk, "leave in:claims").hits if hit.claim
    }
    assert told["a"] == told["b"] == "Republic (Ivanov)"
    with pytest.raises(Refusal) as refused:
        find(desk, 'leave speaker:"Republic (Petrow)"')
    assert "Republic (Petrov)" in refused.value.remedy


def test_pages_follow_each_other_without_a_gap(desk: Desk) -> None:
    desk.record([claim(f"c{n}", f"visa {n}") for n in range(45)], STAMP)
    pages = [find(desk, "visa", page=n) for n in (1, 2, 3)]
    assert [len(page.hits) for page in pages] == [20, 20, 5]
    assert [page.pages for page in pages] == [3, 3, 3]
    told = [place for page in pages for place in places(page)]
    assert len(set(told)) == 45
    assert places(find(desk, "visa", page=99)) == places(pages[2])
    assert told == [place for n in (1, 2, 3) for place in places(find(desk, "visa", page=n))]


def test_a_newer_edition_of_a_volume_is_the_one_that_is_found(desk: Desk, tmp_path: Path) -> None:
    newer = tmp_path / "harbour-v1.xml"
    newer.write_text(VOLUME.replace("timber did not", "barley did not"), "utf-8")
    desk.take_in_volumes([newer], STAMP, jobs=1)
    assert places(find(desk, "emigration timber")) == []
    assert places(find(desk, "emigration barley")) == ["harbour-v1-d2 passage 1"]


def test_a_paper_of_a_volume_that_a_claim_cites_is_found_once(desk: Desk) -> None:
    cited = Citation("harbour-v1-d2", "1", quote="Emigration fell.")
    desk.record([claim("a", "it fell", citations=(cited,))], STAMP)
    assert places(find(desk, "timber in:passages trade")) == ["harbour-v1-d2 passage 1"]


def test_a_desk_that_may_not_be_written_tells_what_is_not_found_yet(path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("Whoever may write everywhere cannot have a desk that may not be written.")
    with Desk.open(path) as desk:
        find(desk, "timber")
        desk.record([claim("a", "timber")], STAMP)
    path.chmod(stat.S_IRUSR)
    with Desk.open(path) as desk:
        found = find(desk, "timber in:claims")
    assert (found.total, found.waiting) == (0, 1)


def test_what_cannot_be_written_down_as_found_is_counted(desk: Desk) -> None:
    find(desk, "timber")
    desk.record([claim("a", "timber"), claim("b", "timber")], STAMP)
    desk._file.writable = False
    found = find(desk, "timber in:claims")
    assert (found.total, found.waiting) == (0, 2)
    desk._file.writable = True
    assert (find(desk, "timber in:claims").total, find(desk, "timber").waiting) == (2, 0)


def test_a_paper_is_found_by_an_office_that_has_a_part_in_it(desk: Desk) -> None:
    for office in ("EUR", "EUR/RPM", "rpm"):
        assert places(find(desk, f"emigration office:{office}")) == ["harbour-v1-d2 passage 1"]
    assert find(desk, "emigration office:UR").total == 0


def test_somebody_who_is_writing_keeps_nobody_from_searching(path: Path) -> None:
    with Desk.open(path) as desk:
        find(desk, "timber")
        desk.record([claim("a", "timber")], STAMP)
    impatient = DeskFile.open(path, patience=0.01)
    with DeskFile.open(path) as other, impatient, other.writing():
        assert Finder(impatient).catch_up() == 1
    assert Finder(DeskFile.open(path)).catch_up() == 0


def test_names_that_are_kept_apart_never_stand_among_the_texts(desk: Desk) -> None:
    record_persons(desk._file, [Person("p1", "Ada Wintergreen", ("A. Wintergrun",))], STAMP)
    assert find(desk, "Wintergreen").total == 0
    with desk._file.reading() as connection:
        texts = connection.exec_driver_sql("SELECT text, names FROM texts").all()
    assert not any("intergr" in text or "vintergr" in names for text, names in texts)


def test_what_finding_rests_on_can_be_made_anew(desk: Desk) -> None:
    desk.record([claim("a", "40 visas were given")], STAMP)
    searches = ("visas", "Sharansky", "timber", "Gorbachev", "kind:memorandum")
    before = [places(find(desk, typed)) for typed in searches]
    with desk._file.writing() as connection:
        assert make_anew(connection) == 2
    assert [places(find(desk, typed)) for typed in searches] == before


def test_nothing_found_says_which_word_stands_nowhere(desk: Desk) -> None:
    found = find(desk, "timber zeppelin")
    assert found.hints == (
        "‘timber’ alone is found: 3 times.",
        "‘zeppelin’ stands nowhere on this desk.",
    )
    assert find(desk, "tmiber").hints == ("‘tmiber’ stands nowhere on this desk.",)
    assert find(desk, "timbr").hints[-1] == "Did you mean timber?"
    assert find(desk, "Embassy Sharansky").hints[-1].endswith("in one passage: harbour-v1-d1.")
    (hint,) = find(desk, "sharansky").hints
    assert "Sharansky is found: once" in hint


def test_nothing_found_says_which_word_stands_outside_of_what_is_asked(desk: Desk) -> None:
    first, second = find(desk, "timber Carvo kind:telegram").hints
    assert first == "‘timber’ is found 3 times, but not where it is looked for here."
    assert second.startswith("‘Carvo’ alone is found there: ")


def test_a_memorandum_of_the_desk_is_found_as_it_stood_on_the_day(desk: Desk) -> None:
    first = Draft(MemoKind.ACTION, "Timber for the quay", "Brandt asks {{claim:a}} for oak.[^1]")
    begun = PartialDate.parse("1988-03-01")
    # A paper of the desk has the same id.
    desk.begin("memo-7", first, "Lund", begun, STAMP)
    second = evolve(first, text="Brandt asks for pine.\n\n[^1]: In Warsaw.")
    later = PartialDate.parse("1988-04-01")
    desk.step("memo-7", Drafted(second), "Lund", later, STAMP)

    def met(typed: str, day: date) -> list[str]:
        found = desk.as_of(day).find(typed)
        return [f"{hit.paper.cited} {hit.place}" for hit in found.hits if hit.paper is not None]

    assert met("oak", date(1988, 2, 1)) == []
    assert met("oak", date(1988, 3, 5)) == ["memorandum memo-7 passage 1"]
    assert met("pine", date(1988, 3, 5)) == []
    assert met("oak", DAY) == []
    assert met("pine Brandt", DAY) == ["memorandum memo-7 passage 1"]
    assert met("quay", DAY) == ["memorandum memo-7 heading"]
    assert met("Gorbachev", DAY) == ["memo-7 passage 1"]
    # What a reference stands for is put in when the paper is printed.
    assert met("claim", date(1988, 3, 5)) == []
    # The paper keeps its citations.
    assert desk.as_of(DAY).citations("memo-7").paper.id == "memo-7"


def test_a_saved_search_is_asked_again_replaced_and_taken_away(desk: Desk) -> None:
    desk.save_search("Timber", "timber kind:memorandum", STAMP)
    desk.save_search("Timber", "timber", STAMP)
    (kept,) = desk.as_of(DAY).saved_searches()
    assert (kept.name, kept.asked, kept.recorded_by) == ("Timber", "timber", "Lund")
    with pytest.raises(Refusal, match="cannot be narrowed"):
        desk.save_search("Bad", "volme:x", STAMP)
    desk.save_search("Timber", "", STAMP)
    assert desk.as_of(DAY).saved_searches() == ()
    with pytest.raises(Refusal, match="No search is saved as Timber"):
        desk.save_search("Timber", "", STAMP)


def test_citations_lead_both_ways_and_keep_what_is_not_there(desk: Desk) -> None:
    view = desk.as_of(DAY)
    cites = view.citations("harbour-v1-d1").cites
    assert [(link.of.id, link.where) for link in cites] == [("harbour-v1-d2", "note 1")]
    assert [link.by.id for link in view.citations("harbour-v1-d2").cited_by] == ["harbour-v1-d1"]
    (own,) = view.citations("memo-7").cites
    assert (own.kind, own.said, own.of.id) == ("document", "see Document 2", "")
    with pytest.raises(Refusal, match="There is no paper memo-9"):
        view.citations("memo-9")


def test_a_footnote_of_another_of_the_desks_own_papers_is_cited(path: Path) -> None:
    eighth = "8. Letter From Brandt to Lund\n\nMay 1, 1988\n\nNo answer came.1\n\n"
    notes = (
        "  1. See footnote 2, Document 7, and footnote 3, Document 6. See also footnote 1 above.\n"
    )
    with Desk.open(path) as desk:
        letter = Paper.received("memo-8", "memo-8.txt", (eighth + notes).encode())
        record_papers(desk._file, [letter], STAMP)
        view = desk.as_of(DAY)
        told = [(link.of.id, link.in_words) for link in view.citations("memo-8").cites]
        assert told == [("memo-7", "footnote 2, Document 7"), ("", "footnote 3, Document 6")]
        assert [link.by.id for link in view.citations("memo-7").cited_by] == ["memo-8"]
