"""Letters and memoranda of other foreign ministries: who writes to whom, about what, and when."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.documents.head_labels import languages_of
from finalact.documents.reader import read_paper
from finalact.documents.writers import written
from finalact.model.document import Document, Person
from tests.documents.packed import para, run, word_file

GERMAN = (
    "Vermerk",
    "Von: Botschafter Hans Weber",
    "An: Herrn Staatssekretär Dr. Karl Lang",
    "Betreff: Ausreise von Familien",
    "Datum: 3. Mai 1988",
    "An die Botschaft ging eine Liste mit 12 Namen.",
)
FRENCH = (
    "Note",
    "De : M. Jean Martin, directeur d’Europe",
    "À : Monsieur le Ministre",
    "Objet : Visas de sortie",
    "Date : 3/5/1988",
    "De la part du ministre, 12 familles ont été signalées.",
)
RUSSIAN = (
    "Служебная записка",
    "От: И. П. Петров, заведующий отделом",
    "Кому: Министру иностранных дел А. Б. Сидорову",
    "Тема: Выезд семей",
    "Дата: 3 мая 1988 г.",
    "От семей пришло 12 писем.",
)
SPANISH = (
    "MEMORANDO",
    "PARA: Embajador Luis Gómez",
    "DE: María Pérez Díaz, Directora de Asuntos Humanitarios",
    "ASUNTO: Salida de familias",
    "FECHA: 03.05.1988",
    "Para la embajada, la lista tiene 12 nombres.",
)
TOLD = {
    "German": (
        GERMAN,
        Person("Hans Weber", "Botschafter"),
        Person("Karl Lang", "Staatssekretär"),
        "Ausreise von Familien",
    ),
    "French": (
        FRENCH,
        Person("Jean Martin", "directeur d’Europe"),
        Person(None, "Ministre"),
        "Visas de sortie",
    ),
    "Russian": (
        RUSSIAN,
        Person("И. П. Петров", "заведующий отделом"),
        Person("А. Б. Сидорову", "Министру иностранных дел"),
        "Выезд семей",
    ),
    "Spanish": (
        SPANISH,
        Person("María Pérez Díaz", "Directora de Asuntos Humanitarios"),
        Person("Luis Gómez", "Embajador"),
        "Salida de familias",
    ),
}


def printed(lines: tuple[str, ...]) -> Document:
    """The paper as plain text, a paragraph a line."""
    return read_paper("\n\n".join(lines).encode(), "paper.txt")


def page(*paragraphs: str) -> Document:
    """The paper as a saved page whose body this is."""
    return read_paper(f"<html><body>{''.join(paragraphs)}</body></html>".encode(), "paper.html")


def word(lines: tuple[str, ...]) -> Document:
    """The paper as a Word document, a paragraph a line."""
    return read_paper(word_file("".join(map(para, lines))), "paper.docx")


def as_page(lines: tuple[str, ...]) -> Document:
    """The paper as a saved page, a paragraph a line."""
    return page(*(f"<p>{escape(line)}</p>" for line in lines))


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("reader", [printed, word, as_page])
def test_a_memorandum_in_another_language_says_who_writes_to_whom(
    language: str, reader: Callable[[tuple[str, ...]], Document]
) -> None:
    lines, sender, addressee, subject = TOLD[language]
    paper = reader(lines)
    assert (paper.senders, paper.addressees) == ((sender,), (addressee,))
    assert paper.subject == subject
    assert paper.date is not None
    assert (paper.date.edtf, paper.date.basis) == ("1988-05-03", "printed")
    # What begins with a preposition and has no colon is a sentence like any other.
    assert [passage.text for passage in paper.passages] == [lines[-1]]


@pytest.mark.parametrize("language", TOLD)
def test_the_words_of_the_head_stay_in_their_language(language: str) -> None:
    lines, *_ = TOLD[language]
    for reader in (printed, word, as_page):
        paper = reader(lines)
        text = written(paper, "text").decode()
        for line in lines[:4]:
            assert line in text


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("form", ["text", "docx", "html", "tei"])
def test_a_head_in_another_language_is_told_again_from_what_the_desk_wrote(
    language: str, form: str
) -> None:
    lines, sender, addressee, subject = TOLD[language]
    first = word(lines)
    name = {"text": "paper.txt", "tei": "paper.xml"}.get(form, f"paper.{form}")
    again = read_paper(written(first, form), name)
    assert (again.senders, again.addressees, again.subject) == ((sender,), (addressee,), subject)
    assert again.date is not None
    assert again.date.edtf == "1988-05-03"


def test_labels_in_a_column_of_their_own_or_above_their_words_are_labels() -> None:
    rows = "".join(
        "<tr><td>{}</td><td>{}</td></tr>".format(*line.split(" : ")) for line in FRENCH[1:-1]
    )
    pairs = "".join("<dt>{}</dt><dd>{}</dd>".format(*line.split(" : ")) for line in FRENCH[1:-1])
    broken = "<br>".join(FRENCH[1:-1])
    title, last = f"<h1>{FRENCH[0]}</h1>", f"<p>{FRENCH[-1]}</p>"
    for body in (f"<table>{rows}</table>", f"<dl>{pairs}</dl>", f"<p>{broken}</p>"):
        paper = page(title, body, last)
        assert paper.senders == (Person("Jean Martin", "directeur d’Europe"),), body
        assert paper.subject == "Visas de sortie"
        assert len(paper.passages) == 1
    apart = printed(("Aktennotiz", "VON:", "Hans Weber", "AN:", "Karl Lang", "Es ist soweit."))
    assert (apart.senders, apart.addressees) == (
        (Person("Hans Weber", None),),
        (Person("Karl Lang", None),),
    )
    assert [passage.text for passage in apart.passages] == ["Es ist soweit."]


def test_a_word_paper_jumps_behind_its_labels() -> None:
    body = "".join(
        f"<w:p>{run(label)}<w:r><w:tab/></w:r>{run(words)}</w:p>"
        for label, words in (line.split(": ", 1) for line in GERMAN[1:-1])
    )
    paper = read_paper(word_file(para(GERMAN[0]) + body + para(GERMAN[-1])), "paper.docx")
    assert paper.senders == (Person("Hans Weber", "Botschafter"),)
    assert paper.subject == "Ausreise von Familien"


def test_a_french_letter_has_only_its_subject_and_its_day() -> None:
    letter = (
        "Lettre",
        "Paris, le 1er mai 1988",
        "Objet : Visas",
        "Monsieur le Ministre,",
        "De nombreuses familles attendent.",
    )
    for reader in (printed, word, as_page):
        paper = reader(letter)
        assert paper.subject == "Visas"
        assert paper.date is not None
        assert paper.date.edtf == "1988-05-01"
        assert [passage.text for passage in paper.passages] == list(letter[3:])


def test_one_preposition_with_a_colon_makes_no_head() -> None:
    """`A:` answers a question, `De:` may begin a list, `Para:` shortens paragraph."""
    said = ("Q: Who asked?", "A: The Minister.", "De: and from.", "An: so it said.")
    for reader in (printed, word, as_page):
        paper = reader(("Protocol", *said))
        assert [passage.text for passage in paper.passages] == list(said)
        assert not paper.senders
    assert languages_of(said) == frozenset()
    assert languages_of(("De: R. Roy", "Asunto: Visas")) == {"Spanish"}


def test_a_head_in_both_languages_of_a_country_is_one() -> None:
    paper = as_page(("Memorandum", "From/De: J. Roy", "To/À: A. Moss", "Subject/Objet: Exit"))
    assert paper.senders == (Person("J. Roy", None),)
    assert paper.addressees == (Person("A. Moss", None),)
    assert paper.subject == "Exit"


def test_a_typed_english_head_needs_no_capitals() -> None:
    paper = printed(
        (
            "Memorandum",
            "From: Ann Cole",
            "To: Ray Dunn",
            "Subject: Fees",
            "Date: March 3, 1988",
            "For 12 families the fee is waived.",
        )
    )
    assert (paper.senders, paper.addressees) == (
        (Person("Ann Cole", None),),
        (Person("Ray Dunn", None),),
    )
    assert paper.date is not None
    assert paper.date.edtf == "1988-03-03"
    assert len(paper.passages) == 1
    # A line that begins so in the middle of a paper is no head.
    assert len(printed(("Paper", "For: 12 votes.", "Copy: none.", "It ended.")).passages) == 3


def test_a_head_without_a_heading_and_a_heading_below_a_letterhead() -> None:
    for reader in (printed, word, as_page):
        paper = reader(GERMAN[1:])
        assert paper.heading.text == ""
        assert paper.senders == (Person("Hans Weber", "Botschafter"),)
        assert paper.subject == "Ausreise von Familien"
    assert printed(("FROM: Ann Cole", "TO: Ray Dunn", "It is time.")).senders == (
        Person("Ann Cole", None),
    )
    # One label alone is a heading like any other first line.
    assert printed(("Re: the visit", "It is time.")).heading.text == "Re: the visit"
    letterhead = ("Auswärtiges Amt", "Bonn, den 3. Mai 1988", *GERMAN)
    for reader in (word, as_page):
        assert reader(letterhead).heading.text == "Vermerk"


def test_a_day_in_figures_has_its_month_where_the_language_has_it() -> None:
    french = printed(("Note", "De : R. Roy", "Objet : Visas", "Date : 3/5/1988", "Bien."))
    english = printed(("Note", "FROM: R. Roy", "SUBJECT: Visas", "DATE: 3/5/1988", "Well."))
    assert french.date is not None
    assert english.date is not None
    assert (french.date.edtf, english.date.edtf) == ("1988-05-03", "1988-03-05")


HEADS = (
    ("Von: Hans Weber", "An: Karl Lang, Leiter", "Betreff: Ausreise", "Datum: 3. Mai 1988"),
    ("De : M. Roy", "À : Mme Lang", "Objet : Visas", "Paris, le 3 mai 1988", "A : Roy"),
    ("От: И. П. Петров", "Кому: Министру", "Тема: Выезд", "Дата: 03.05.1988"),
    ("De: Ana Gómez", "Para: Luis Roy", "Asunto: Visas", "Fecha: 3 de mayo de 1988"),
    ("From: Ann Cole", "To: Ray Dunn", "Subject: Fees", "Date: March 3, 1988", "Cc: Roy"),
)
SENTENCES = ("An die Botschaft ging eine Liste.", "De nombreuses familles attendent.", "So: it is.")


@settings(max_examples=40, deadline=None)
@given(
    lines=st.sampled_from(HEADS).flatmap(
        lambda head: st.lists(st.sampled_from(head), max_size=5, unique=True)
    ),
    said=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2),
    marking=st.sampled_from(["", "SECRET\n\n"]),
    heading=st.sampled_from([["Memorandum"], ["Vermerk"], []]),
)
def test_any_head_is_given_back_and_read_the_same_again(
    lines: list[str], said: list[str], marking: str, heading: list[str]
) -> None:
    text = marking + "\n\n".join([*heading, *lines, "It is time.", *said]) + "\n"
    paper = read_paper(text.encode(), "paper.txt")
    assert written(paper, "text").decode() == text
    assert [passage.text for passage in paper.passages][-len(said) :] == said
    for form, name in (("docx", "p.docx"), ("html", "p.html"), ("tei", "p.xml")):
        again = read_paper(written(paper, form), name)
        assert (again.senders, again.addressees) == (paper.senders, paper.addressees)
        assert (again.subject, again.date) == (paper.subject, paper.date)
