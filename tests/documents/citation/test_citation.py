"""A paper and a passage cited in every style, with what is known and nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.documents.citation.imprint import Imprint
from finalact.documents.printed import read_printed
from finalact.documents.writers import WRITERS, Dressing, write_out
from finalact.model.document import DatedBasis, Document, Passage, Person, Section, SourceNote
from finalact.model.refusal import Refusal
from finalact.model.wording import Wording
from tests.documents.citation.entries import bibtex_entry, check_csl, printed, ris_fields

VOLUME = Imprint(
    "Papers of Carvo, 1980–1990, Volume II, Ferries & Ice",
    ("A. Holm", "B. Berg", "C. Dahl"),
    "Harbour Press",
    "Carvo",
    "1999",
    "https://example.org/carvo_2/%20a",
)
MEMO = """13. Action Memorandum From the Harbour Desk (Lund) to Minister Aas1

Carvo, May 4, 1988.

[Page 44]

The ferry runs.

It [Page 45] stops.

  1. Source: Harbour Archive, Lot 9, Box 2. Confidential."""
CITES = [writer.name for writer in WRITERS.values() if writer.cites]


def made(document: Document, form: str, **given: object) -> str:
    return write_out(document, form, Dressing(**given)).data.decode()  # type: ignore[arg-type]


@pytest.fixture
def memo() -> Document:
    return read_printed(MEMO)


def test_a_paper_of_a_volume_in_words(memo: Document) -> None:
    assert made(memo, "cite", name="carvo2-d13", imprint=VOLUME, passage=2) == (
        "Note\n"
        "Action Memorandum From the Harbour Desk (Lund) to Minister Aas, May 4, 1988, in Papers of "
        "Carvo, 1980–1990, Volume II, Ferries & Ice, ed. A. Holm, B. Berg, and C. Dahl (Carvo: "
        "Harbour Press, 1999), Document 13, p. 44, par. 2, original in Harbour Archive, Lot 9, "
        "Box 2, https://example.org/carvo_2/%20a.\n"
        "\n"
        "Bibliography\n"
        "Action Memorandum From the Harbour Desk (Lund) to Minister Aas, May 4, 1988. Document 13 "
        "in Papers of Carvo, 1980–1990, Volume II, Ferries & Ice, edited by A. Holm, B. Berg, and "
        "C. Dahl. Carvo: Harbour Press, 1999. Original in Harbour Archive, Lot 9, Box 2. "
        "https://example.org/carvo_2/%20a.\n"
    )


def test_a_paper_of_a_desk_in_words(memo: Document) -> None:
    assert made(memo, "cite", name="memo-13") == (
        "Note\n"
        "Lund to Aas, action memorandum, May 4, 1988, Lot 9, Box 2, Harbour Archive.\n"
        "\n"
        "Bibliography\n"
        "Lund. Action memorandum to Aas, May 4, 1988. Lot 9, Box 2. Harbour Archive.\n"
    )


def test_a_paper_that_tells_little_is_cited_by_that_little() -> None:
    bare = read_printed("Notes on ice\n\nIt is thick.\n")
    assert made(bare, "cite").splitlines()[1] == "Notes on ice, n.d."
    nameless = read_printed("")
    assert made(nameless, "cite").splitlines()[1] == "Paper without a heading, n.d."
    known = Imprint("Papers of Carvo")
    assert made(bare, "cite", imprint=known).splitlines()[1] == (
        "Notes on ice, n.d., in Papers of Carvo."
    )
    for form in CITES:
        told = made(bare, form)
        assert "None" not in told
        assert "19" not in told


def test_the_examples_say_what_they_are_from(action_memo: Document) -> None:
    note = made(action_memo, "cite").splitlines()[1]
    assert note == (
        "Eagleburger and Palmer to Clark, action memorandum, [between June 8 and June 18, 1981], "
        "Central Foreign Policy File, D810098–0755, Department of State."
    )
    assert ", par. 5," in made(action_memo, "cite", passage=5)
    assert "155" not in made(action_memo, "cite", passage=5)
    assert ", p. 155, par. 5," in made(action_memo, "cite", passage=5, imprint=VOLUME)


def test_a_page_is_cited_only_where_the_print_shows_it(action_memo: Document) -> None:
    assert ", p. " not in made(action_memo, "cite", passage=1, imprint=VOLUME)
    told = made(action_memo, "bibtex", passage=1, imprint=VOLUME)
    assert "pages" not in bibtex_entry(told)[2]


def test_a_published_source_is_no_archive() -> None:
    source = SourceNote("", kind="published", repository="Carvo Gazette", collection="p. 7")
    paper = Document("2", "letter", Wording("2. Letter"), source=source)
    assert made(paper, "cite").splitlines()[1] == "Letter, n.d., printed in Carvo Gazette, p. 7."
    item = json.loads(made(paper, "csl"))[0]
    assert item["type"] == "personal_communication"
    assert "archive" not in item


def test_bibtex_is_read_back(memo: Document) -> None:
    kind, key, fields = bibtex_entry(
        made(memo, "bibtex", name="carvo2-d13", imprint=VOLUME, passage=2)
    )
    assert (kind, key) == ("incollection", "carvo2-d13:p2")
    assert printed(fields["booktitle"]) == "Papers of Carvo, 1980–1990, Ferries & Ice"
    assert fields["volume"] == "II"
    assert fields["editor"] == "{A. Holm} and {B. Berg} and {C. Dahl}"
    assert (fields["year"], fields["origdate"]) == ("1999", "1988-05-04")
    assert (fields["number"], fields["pages"]) == ("13", "44")
    assert printed(fields["url"]) == VOLUME.url
    kind, _, fields = bibtex_entry(made(memo, "bibtex", name="memo 13"))
    assert kind == "misc"
    assert fields["author"] == "{Lund}"
    assert printed(fields["howpublished"]) == "Action memorandum to Aas, May 4, 1988"
    assert (fields["date"], fields["note"]) == ("1988-05-04", "Lot 9, Box 2, Harbour Archive")


def test_ris_is_read_back(memo: Document) -> None:
    fields = ris_fields(made(memo, "ris", name="carvo2-d13", imprint=VOLUME, passage=1))
    one = dict(fields)
    assert (one["TY"], one["ID"]) == ("CHAP", "carvo2-d13")
    assert (one["T2"], one["VL"]) == ("Papers of Carvo, 1980–1990, Ferries & Ice", "II")
    assert [value for tag, value in fields if tag == "ED"] == list(VOLUME.editors)
    assert (one["PY"], one["CY"], one["SP"]) == ("1999", "Carvo", "44")
    assert ("N1", "Date of the paper: May 4, 1988") in fields
    one = dict(ris_fields(made(memo, "ris", name="memo-13")))
    assert (one["TY"], one["DA"], one["AV"]) == (
        "UNPB", "1988/05/04/", "Lot 9, Box 2, Harbour Archive",
    )  # fmt: skip


def test_csl_keeps_to_its_rules(memo: Document) -> None:
    (item,) = json.loads(made(memo, "csl", name="carvo2-d13", imprint=VOLUME, passage=2))
    check_csl(item)
    assert item["type"] == "chapter"
    assert item["container-title"] == "Papers of Carvo, 1980–1990, Ferries & Ice"
    assert item["volume"] == "II"
    assert item["issued"] == {"date-parts": [[1999]]}
    assert item["original-date"] == {"date-parts": [[1988, 5, 4]]}
    assert item["archive_collection"] == "Lot 9, Box 2"
    (item,) = json.loads(made(memo, "csl", name="memo-13"))
    check_csl(item)
    assert item["issued"] == {"date-parts": [[1988, 5, 4]]}
    assert "container-title" not in item


@pytest.mark.parametrize(
    ("title", "volume", "rest"),
    [
        ("Papers, 1969–1976, Volume XX, Part 1, Ice", "XX, Part 1", "Papers, 1969–1976, Ice"),
        ("Papers, Volume V", "V", "Papers"),
        ("Papers on the Volume of Trade", "", "Papers on the Volume of Trade"),
    ],
)  # fmt: skip
def test_the_number_of_a_volume_has_a_field_of_its_own(title: str, volume: str, rest: str) -> None:
    imprint = Imprint(title)
    assert (imprint.volume, imprint.title_without_number) == (volume, rest)


def test_a_paper_of_no_known_kind_and_day_says_neither() -> None:
    told = made(Document(None, None, Wording("Ice")), "bibtex", name="ice")
    assert bibtex_entry(told)[2] == {"title": "{Ice}"}


def test_a_passage_that_is_not_there_is_refused(memo: Document) -> None:
    for form in CITES:
        with pytest.raises(Refusal) as refused:
            made(memo, form, passage=9)
        assert refused.value.code == "paper-without-passage"
        assert refused.value.remedy == "Its passages are numbered 1 to 2."
        assert refused.value.status == 404


WORDS = st.text(min_size=1, max_size=40).filter(lambda text: bool(text.split()))


def _one_line(text: str) -> str:
    cleaned = "".join(" " if ord(c) < 32 or c in "\x7f\x85\u2028\u2029" else c for c in text)
    return " ".join(cleaned.split())


@given(WORDS, WORDS, WORDS, WORDS)
def test_no_words_break_a_record(title: str, name: str, place: str, volume: str) -> None:
    paper = Document(
        "7", "memorandum", Wording(f"Memorandum {title}"),
        senders=(Person(name, None),), date=DatedBasis("1988-05-04", "printed"),
        sections=(Section(None, (Passage(1, Wording("Words.")),)),),
        source=SourceNote("", repository=place),
    )  # fmt: skip
    imprint = Imprint(f"Volume {volume}", (name,), place, "", "1999", "https://example.org/")
    for given_imprint in (None, imprint):
        _, _, fields = bibtex_entry(made(paper, "bibtex", imprint=given_imprint))
        assert printed(fields.get("author", "")) == _one_line(name)
        told = ris_fields(made(paper, "ris", imprint=given_imprint))
        assert [value for tag, value in told if tag == "AU"] == (
            [_one_line(name)] * bool(_one_line(name))
        )
        (item,) = json.loads(made(paper, "csl", imprint=given_imprint))
        check_csl(item)
        assert item["author"] == [{"literal": name}]
