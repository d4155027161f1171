"""What German sentences count, under the English names that units have here."""

from __future__ import annotations

import re

# Units of measure: they belong to the number, as "years" and "percent" do.
MEASURES = {
    "Jahr": "years",
    "Monat": "months",
    "Woche": "weeks",
    "Tag": "days",
    "Stunde": "hours",
    "Minute": "minutes",
    "Sekunde": "seconds",
    "Jahrzehnt": "decades",
    "Jahrhundert": "centuries",
    "Kilometer": "kilometers",
    "Meter": "meters",
    "Meile": "miles",
    "Tonne": "tons",
    "Kilogramm": "kilograms",
    "Kilo": "kilograms",
    "Liter": "liters",
    "Hektar": "hectares",
    "Megatonne": "megatons",
    "Kilotonne": "kilotons",
    "Grad": "degrees",
    "Mark": "DM",
    "DM": "DM",
    "D-Mark": "DM",
    "Dollar": "US dollars",
    "US-Dollar": "US dollars",
    "Rubel": "rubles",
    "Pfund": "pounds",
    "Euro": "euros",
}
THINGS = {
    "Fall": "cases",
    "Fälle": "cases",
    "Familie": "families",
    "Visa": "visas",
    "Visum": "visas",
    "Antrag": "applications",
    "Anträge": "applications",
    "Ausreise": "departures",
    "Rakete": "missiles",
    "Panzer": "tanks",
    "Staat": "states",
    "Land": "countries",
    "Länder": "countries",
    "Stadt": "cities",
    "Städte": "cities",
    "Ort": "places",
    "Lager": "camps",
    "Brief": "letters",
    "Unterschrift": "signatures",
    "Gespräch": "conversations",
    "Gemeinde": "communities",
    "Mal": "times",
}
PERSONS = frozenset(
    """Mensch Person Mann Männer Frau Kind Kinder Häftling Flüchtling Demonstrant Jude Deutsche
    Deutscher Deutschstämmige Aussiedler Übersiedler Auswanderer Umsiedler Bürger Einwohner Mitglied
    Mitglieder Dissident Gefangene Tote Verletzte Soldat Arbeiter Teilnehmer Mitarbeiter Delegierte
    Abgeordnete Angehörige Verwandte Ausreisewillige Antragsteller Unterzeichner Verhaftete
    Vermisste Vermißte Opfer Zivilist Student Beamte Leute Jugendliche Russe Ukrainer Balte Pole
    Tatare Krimtatare Armenier Baptist Christ Priester Geistliche Journalist Diplomat""".split()
)
# Of a compound the last part names the thing: `Sowjetdeutsche`.
LAST_PARTS = tuple(sorted(word.lower() for word in PERSONS if len(word) > len("Kind")))
ENDINGS = ("", "n", "en", "s", "e", "er", "ern", "nen")
NOUN = re.compile(
    r"\s(?P<described>(?:[a-zäöüß]+(?:e|en|er|es|em)\s){0,2}?)(?P<noun>[A-ZÄÖÜ][\wäöüß-]*)"
)


def german_unit_after(text: str, at: int) -> tuple[str, int, bool] | None:
    """The unit that follows a number, where its noun ends, and whether it is a measure.

    A noun that is not known is given as it is printed.
    """
    match = NOUN.match(text, at)
    if match is None:
        return None
    noun = match["noun"]
    for ending in ENDINGS:
        stem = noun.removesuffix(ending)
        if not noun.endswith(ending):
            continue
        if not match["described"] and stem in MEASURES:
            return MEASURES[stem], match.end(), True
        if (
            stem in PERSONS
            or stem.lower().endswith(LAST_PARTS)
            or (stem.endswith("ling") and len(stem) >= len("Häftling"))
        ):
            return "persons", match.end(), False
        if stem in THINGS:
            return THINGS[stem], match.end(), False
    return noun, match.end(), False
