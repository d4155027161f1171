"""The people of a paper: from heading, list, signature and source note, and the volume's lists."""

from __future__ import annotations

import pytest

from finalact.documents.listed_persons import read_listed, read_sender
from finalact.documents.named_persons import persons_of
from finalact.documents.people import called, people_as_dict, people_of
from finalact.documents.reader import read_paper
from finalact.documents.volume_parts.front import Listed
from finalact.documents.volume_parts.pointers import pointers_in
from finalact.documents.writers import written
from finalact.model.document import Person

MEMCON = """\
<div type="document" n="4"><head>4. Memorandum of Conversation<note n="1" type="source">Source:
Port Archives. Drafted by Moss; cleared in L/PT.</note></head>
<list type="participants"><head>PARTICIPANTS</head>
<item>The Minister</item>
<item><persName corresp="#p_LA_1">Ann Lund</persName>, Counselor</item></list>
<p>The Minister said that <persName corresp="#p_BT_1">Berg</persName> runs the
<gloss target="#t_PO_1">PO</gloss> well.</p></div>
"""
PERSONS = (
    Listed("person", "p_BT_1", "Berg, Tor", "harbour master until 1986"),
    Listed("person", "p_LA_1", "Lundh, Ann M.", "Counselor of the Ministry"),
    Listed("person", "p_ML_1", "Moss, Lena", "of the desk"),
    Listed("person", "p_ZZ_1", "Zahl, Ivar", "not in this paper"),
)
TERMS = (Listed("term", "t_PO_1", "PO", "Port Office"), Listed("term", "t_X_1", "X", "another"))


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Ann Lund", Person("Ann Lund", None)),
        ("The Secretary", Person(None, "Secretary")),
        ("The Attorney General", Person(None, "Attorney General")),
        (
            "Mr. Tor Berg, Counselor, Harbour Ministry (Interpreter)",
            Person("Tor Berg", "Counselor, Harbour Ministry"),
        ),
        (
            "V.G. Berg, Acting Chief of Section, MFA",
            Person("V.G. Berg", "Chief of Section, MFA", acting=True),
        ),
        (
            "Deputy Assistant Secretary Designate Tor Berg",
            Person("Tor Berg", "Deputy Assistant Secretary Designate"),
        ),
        ("Lt. Gen. Tor Berg, USAF, Chief of Staff", Person("Tor Berg", "Chief of Staff")),
        ("Major General Tor Berg", Person("Tor Berg", "Major General")),
        ("Chairman—Ann Lund", Person("Ann Lund", "Chairman")),
        ("Tor Berg, Jr., Chief of Staff", Person("Tor Berg, Jr.", "Chief of Staff")),
        ("Ambassador Øystein Şahin", Person("Øystein Şahin", "Ambassador")),
        ("Tor Berg (NSC)", Person("Tor Berg", "NSC")),
        ("Tor Berg (Ill.)", Person("Tor Berg", None)),
        ("Mr. Berg, EUR", Person("Berg", "EUR")),
        ("Tor A. Berg EUR/SOV", Person("Tor A. Berg", "EUR/SOV")),
        ("Tor Berg DAS, EUR", Person("Tor Berg", "DAS, EUR")),
        ("Tor Berg III", Person("Tor Berg III", None)),
        ("Deputy FM Berg", Person("Berg", "Deputy FM")),
        ("CIA", Person(None, "CIA")),
        ("[name not declassified]", Person(None, "[name not declassified]")),
    ],
)
def test_a_line_of_a_list_is_a_name_and_an_office(line: str, person: Person) -> None:
    assert read_listed(line) == person


def test_an_agency_over_its_people_is_their_office() -> None:
    text = (
        "5. Minutes of a Meeting\n\nPARTICIPANTS\n\n  • The Minister\n\n  • Ports\n\n"
        "  • Ann Lund\n\n  • Tor Berg, Counselor\n\n  • Fisheries\n\n  • Eva Dahl\n\nThey met.\n"
    )
    persons = [each.person for each in persons_of(read_paper(text.encode(), "m.txt"))]
    assert persons == [
        Person(None, "Minister"),
        Person("Ann Lund", "Ports"),
        Person("Tor Berg", "Counselor"),
        Person("Eva Dahl", "Fisheries"),
    ]


def test_the_head_of_a_list_within_the_list_is_the_office_of_its_people() -> None:
    group = "<item><list><head>{}</head>{}</list></item>"
    lists = "".join(
        (
            group.format("Ports", "<item>Ann Lund</item><item>Tor Berg, Counselor</item>"),
            group.format("Fisheries:", "<item>Eva Dahl</item>"),
            group.format("Other side", "<item>Per Aas</item>"),
        )
    )
    text = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div type="document" n="5" '
        'xml:id="d5"><head>5. Minutes of a Meeting</head><list type="participants">'
        f"<head>PARTICIPANTS</head><item>The Minister</item>{lists}</list><p>They met.</p>"
        "</div></body></text></TEI>"
    )
    persons = [each.person for each in persons_of(read_paper(text.encode(), "m.xml"))]
    assert persons == [
        Person(None, "Minister"),
        Person("Ann Lund", "Ports"),
        Person("Tor Berg", "Counselor"),
        Person("Eva Dahl", "Fisheries"),
        Person("Per Aas", None),
    ]


def test_a_sender_has_his_office_behind_the_name() -> None:
    assert read_sender("Ann Lund, Acting Director of Ports") == Person(
        "Ann Lund", "Director of Ports", acting=True
    )
    # Two persons and not one with an office.
    assert read_sender("Ann Lund, Tor Berg") is None
    assert read_sender("the Secretary of State, the Director of Ports") is None


def test_every_part_of_a_paper_tells_its_people() -> None:
    document = read_paper(MEMCON.encode(), "d4.xml")
    told = [(each.part, called(each.person)) for each in persons_of(document)]
    assert told == [
        ("participant", "Minister"),
        ("participant", "Ann Lund, Counselor"),
        ("drafted", "Moss"),
        ("cleared", "L/PT"),
    ]


def test_the_line_of_the_volume_stands_with_whom_the_paper_names() -> None:
    document = read_paper(MEMCON.encode(), "d4.xml")
    people = people_of(document, pointers_in(MEMCON.encode(), "d4.xml"), PERSONS, TERMS)
    lines = {each.named.text: each.listed and each.listed.key for each in people.persons}
    # The markup points from "Ann Lund" to an entry that is spelled otherwise; Moss is the only one
    # of that surname.
    assert lines == {
        "The Minister": None, "Ann Lund, Counselor": "p_LA_1", "Moss": "p_ML_1", "L/PT": None,
    }  # fmt: skip
    assert [entry.key for entry in people.named] == ["p_BT_1"]
    assert [entry.key for entry in people.terms] == ["t_PO_1"]
    assert people_as_dict(people)["persons"][1]["listed"]["said"] == "Counselor of the Ministry"


def test_two_of_one_surname_are_not_guessed_between() -> None:
    document = read_paper(MEMCON.encode(), "d4.xml")
    another = Listed("person", "p_MK_1", "Moss, Kai", "of the other desk")
    people = people_of(document, (), (*PERSONS, another))
    assert all(each.listed is None for each in people.persons if each.named.text == "Moss")


def test_a_paper_that_is_no_tei_points_to_nothing() -> None:
    assert pointers_in(b"5. Memorandum of Conversation\n", "m.txt") == ()
    assert pointers_in(b"<div><p>open", "m.xml") == ()


def test_the_head_of_a_group_among_those_present_is_nobody_in_print_as_in_markup() -> None:
    text = "1. Memorandum From Lund to Aas\n\nPARTICIPANTS\n\n  • {}\n\n  • Ann Lund\n\nIt began.\n"
    for head, present in (("State:", ("Ann Lund",)), ("Tor Berg", ("Tor Berg", "Ann Lund"))):
        paper = read_paper(text.format(head).encode(), "paper.txt")
        assert paper.participants == present
        assert read_paper(written(paper, "tei"), "paper.xml").participants == present
