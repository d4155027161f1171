"""Quantities in German sentences, as the press prints them, in sentences of our own."""

from __future__ import annotations

import pytest

from finalact.documents.german_numbers import is_german
from finalact.documents.quantities import quantities_in

Bounds = tuple[float | None, float | None, bool, bool, bool]


def exact(number: float) -> Bounds:
    return (number, number, False, False, False)


def loose(number: float) -> Bounds:
    return (number, number, False, False, True)


@pytest.mark.parametrize(
    ("sentence", "span", "bounds", "unit"),
    [
        ("Knapp 4.000 Aussiedler kamen im Mai.", "Knapp 4.000", (None, 4000, False, True, True),
         "persons"),
        ("Fast 30 Prozent der Bewerber warten noch.", "Fast 30 Prozent",
         (None, 30, False, True, True), "percent"),
        ("Bis zu 250 Häftlinge sind noch im Lager.", "Bis zu 250",
         (None, 250, False, False, False), "persons"),
        ("Rund 30 bis 40 Familien warten vor der Botschaft.", "Rund 30 bis 40",
         (30, 40, False, False, True), "families"),
        ("Zwischen 60 und 80 Flüchtlinge wurden gezählt.", "Zwischen 60 und 80",
         (60, 80, False, False, False), "persons"),
        ("Er wurde zwischen zwei und vier Jahren im Lager festgehalten.",
         "zwischen zwei und vier Jahren", (2, 4, False, False, False), "years"),
        ("Mehr als 1,5 Millionen Menschen sind betroffen.", "Mehr als 1,5 Millionen",
         (1_500_000, None, True, False, False), "persons"),
        ("Mindestens drei Dutzend Familien haben einen Antrag gestellt.", "Mindestens drei Dutzend",
         (36, None, False, False, False), "families"),
        ("Etwa die Hälfte der Anträge wurde abgelehnt.", "Etwa die Hälfte", loose(50), "percent"),
        ("Über eine halbe Million Deutsche wollen das Land verlassen.", "Über eine halbe Million",
         (500_000, None, True, False, False), "persons"),
        ("Einige hundert Juden haben das Land verlassen.", "Einige hundert",
         (200, 500, False, False, True), "persons"),
        ("Mehrere tausend Demonstranten wurden erwartet.", "Mehrere tausend",
         (2000, 9000, False, False, True), "persons"),
        ("Zehntausende Bürger sind auf der Flucht.", "Zehntausende",
         (20_000, None, False, False, True), "persons"),
        ("Anderthalb Jahre wurde nicht verhandelt.", "Anderthalb Jahre", exact(1.5), "years"),
        ("Zwei- bis dreihundert Gläubige sind gekommen und geblieben.", "Zwei- bis dreihundert",
         (200, 300, False, False, False), "Gläubige"),
        ("Gut 60 Prozent wurden nicht beantwortet.", "Gut 60 Prozent",
         (60, None, True, False, True), "percent"),
        ("Etwas weniger als 50 Fälle sind noch offen.", "Etwas weniger als 50",
         (None, 50, False, True, True), "cases"),
        ("Er wartet seit mehr als einem Jahr auf das Visum.", "mehr als einem Jahr",
         (1, None, True, False, False), "years"),
        ("Der Kredit beträgt höchstens 1,2 Milliarden Mark und wird verzinst.",
         "höchstens 1,2 Milliarden Mark", (None, 1_200_000_000, False, False, False), "DM"),
        ("Die Menge wurde auf 30 000 Menschen geschätzt.", "30 000", exact(30_000), "persons"),
        ("Rund 200 Aussiedler pro Woche sind im Lager eingetroffen.",
         "Rund 200 Aussiedler pro Woche", loose(200), "persons/week"),
        ("Dort sind 90 Menschen oder mehr in Haft.", "90 Menschen oder mehr",
         (90, None, False, False, False), "persons"),
        ("Das sind vielleicht mehr als 70 Familien.", "vielleicht mehr als 70",
         (70, None, True, False, True), "families"),
    ],
)  # fmt: skip
def test_a_german_quantity(sentence: str, span: str, bounds: Bounds, unit: str) -> None:
    said = [
        (
            sentence[start:end],
            (found.low, found.high, found.low_open, found.high_open, found.approximate),
            found.unit,
        )
        for found, start, end in quantities_in(sentence)
    ]
    assert said == [(span, bounds, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Am 4. Juni 1986 wurde nach § 12 und Artikel 7 um 20 Uhr verhandelt.",
        "Das war 1987 nicht anders.",
    ],
)
def test_dates_and_paragraphs_count_nothing(sentence: str) -> None:
    assert quantities_in(sentence) == []


def test_an_english_sentence_stays_english() -> None:
    assert not is_german("He told Der Stern that 1,500 persons had left.")
    (found, _, _) = quantities_in("He told Der Stern that about 1,500 persons had left.")[0]
    assert (found.low, found.high) == (1500, 1500)


def test_every_noun_may_stand_in_a_compound() -> None:
    (found, _, _) = quantities_in("Etwa 900 Wolgadeutsche haben das Land verlassen.")[0]
    assert found.unit == "persons"
