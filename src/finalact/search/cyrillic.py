"""The sounds of Cyrillic letters, in the small alphabet of the keys of names.

x stands for all of ж, ш and щ, q for ч and дж, h for х, s for с, з and ц: the systems of writing
over mix them (German "sch" is ж or ш, German "s" is с or з, "z" is ц in German and з in English).
"""

from __future__ import annotations

import re

RUSSIAN = dict(
    zip(
        "абвгдезийклмнопрстуфхцчшщыэюяёж",
        "a b v g d e s i i k l m n o p r s t u f h s q x x i e iu ia e x".split(),
    )
)
# Of other languages in Cyrillic; г is h in Ukrainian and Belarusian.
OTHERS = {
    **dict(zip("іїєґўђћџљњјѕќѓ", "i i e g v q q q li ni i s k g".split())),
    **dict(zip("қғңөүұһәҳҷҶ", "k g n o u u h a h q q".split())),
}
UKRAINIAN = re.compile("[іїєґў]")
LETTERS = {**RUSSIAN, **OTHERS}
CYRILLIC = re.compile("[Ѐ-ԯ]")


def is_cyrillic(word: str) -> bool:
    """Whether a word is written in Cyrillic letters."""
    return bool(CYRILLIC.match(word))


def sounds_of_cyrillic(word: str) -> str:
    """The sounds of a word in small Cyrillic letters; the signs ь and ъ have none."""
    word = word.replace("дж", "џ")
    if UKRAINIAN.search(word):
        word = word.replace("г", "х")
    word = re.sub("(?<=[^аеёиоуыэюя])[ьъ](?=е)", "", word)
    return "".join(LETTERS.get(letter, "") for letter in word)
