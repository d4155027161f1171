"""Shares, multiples, short forms and bounds in German sentences, in sentences of our own."""

from __future__ import annotations

import pytest

from finalact.documents.german_numbers import is_german
from tests.documents.bounds_said import Bounds, exact, said


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Jeder dritte Antrag wurde abgelehnt.", [("Jeder dritte", exact(33.3))]),
        ("Mehr als jede fünfte Familie wartet noch.",
         [("Mehr als jede fünfte", (20, None, True, False, False))]),
        ("Er kam jeden zweiten Tag.", []),
        ("Nur einer von zehn Briefen ist angekommen.", [("Nur einer von zehn", exact(10))]),
        ("Zwei von drei Befragten sind dafür.", [("Zwei von drei", exact(66.7))]),
        ("Dreimal so viele sind noch im Lager.", [("Dreimal", exact(3))]),
        ("Fast doppelt so viele wurden verhaftet.",
         [("Fast doppelt", (None, 2, False, True, True))]),
        ("Die Miete stieg auf das Vierfache.", [("das Vierfache", exact(4))]),
        ("Ein Drittel bis die Hälfte der Briefe ist fort.",
         [("Ein Drittel bis die Hälfte", (33.3, 50, False, False, False))]),
        ("Nicht einmal die Hälfte ist geklärt.",
         [("Nicht einmal die Hälfte", (None, 50, False, True, False))]),
    ],
)  # fmt: skip
def test_shares_and_multiples(sentence: str, found: list[tuple[str, Bounds]]) -> None:
    assert said(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Er sitzt länger als fünf Jahre ein.",
         [("länger als fünf Jahre", (5, None, True, False, False))]),
        ("Es wurden keine 20 Visa erteilt.", [("keine 20", (None, 20, False, True, False))]),
        ("Es kamen mind. 30 und max. 50 Personen.",
         [("mind. 30", (30, None, False, False, False)),
          ("max. 50", (None, 50, False, False, False))]),
        ("Der Beitrag ist 1,2 Mrd. Euro.", [("1,2 Mrd. Euro", exact(1.2e9))]),
        ("Die Kosten sind ca. 200 Mio. DM.",
         [("ca. 200 Mio. DM", (2e8, 2e8, False, False, True))]),
        ("Hunderte, wenn nicht Tausende, sind geflohen.",
         [("Hunderte, wenn nicht Tausende", (200, None, False, False, True))]),
        ("25, wenn nicht 30 Familien warten noch.",
         [("25, wenn nicht 30", (25, 30, False, False, True))]),
        ("Es gibt nur eine Handvoll Fälle.", [("nur eine Handvoll", (2, 5, False, False, True))]),
        ("Es geht um 20 Fälle, wenn nicht mehr.",
         [("20 Fälle, wenn nicht mehr", (20, None, False, False, False))]),
        ("Er sprach mit uns über zwei Fälle.", [("zwei", exact(2))]),
        ("Er sprach über zwei Stunden.", [("über zwei Stunden", (2, None, True, False, False))]),
        ("Von 88 Antragstellern durften 32 ausreisen, 14 wurden abgelehnt.",
         [("88", exact(88)), ("32", exact(32)), ("14", exact(14))]),
        ("Seit 1950 kamen über zwei Millionen Menschen in die Stadt.",
         [("über zwei Millionen", (2e6, None, True, False, False))]),
        ("Es gab 23 Petitionen, von denen 5 erledigt sind.",
         [("23", exact(23)), ("5", exact(5))]),
    ],
)  # fmt: skip
def test_bounds_short_forms_and_counts(sentence: str, found: list[tuple[str, Bounds]]) -> None:
    assert said(sentence) == found


def test_a_short_german_sentence_is_read_as_german() -> None:
    assert said("Auf 1.000 Einwohner kommen 2,3 Ärzte.") == [
        ("1.000", exact(1000)),
        ("2,3", exact(2.3)),
    ]
    assert is_german("Insgesamt 1.248 Personen reisten aus.")
    assert is_german("Er weiß, was 300 Menschen droht, und schweigt.")
    assert not is_german("He asked what was said, and it was 1.248 tons.")
    assert not is_german("Süssmuth met 1.5 million of them.")
