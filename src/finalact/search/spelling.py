"""One key for a name, however it was written over: Щаранский, Shcharansky, Schtscharanski.

The rules are those of the systems of writing over, not of any person: BGN/PCGN and the Library
of Congress, ISO 9 and the scholarly system, the German (Duden), French, Polish and Turkish
manners. Vowels are kept, so that names which merely resemble each other stay apart.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from finalact.search.cyrillic import is_cyrillic, sounds_of_cyrillic
from finalact.search.latin import Habit, habit_of, sounds_of_latin

# A word that can be a name: it begins with a capital letter, or is in another script.
LATIN_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ"
OTHER_SCRIPT = "Ͱ-᳿ἀ-῿Ⰰ-퟿豈-﷿"
APOSTROPHES = "'’ʹʺʼʻ′`´"
NAME = re.compile(rf"[{LATIN_CAPITAL}{OTHER_SCRIPT}][\w{APOSTROPHES}]*")
OTHER = re.compile(f"[{OTHER_SCRIPT}]")
ENDING = re.compile(rf"[{APOSTROPHES}]s?$")
APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
# A shorter word is found by its letters; as a key it would only meet strangers.
SHORTEST = 3
# From this length on, a key may be read in the ways of another language as well.
LONG_ENOUGH = 5
MOST_READINGS = 10

UNSOUND = re.compile(r"[^a-z0-9]")
DOUBLED = re.compile(r"([^aeiou])\1+")
# What must stand in a word for the rule to matter, the rule, and what it puts.
FOLDS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("ts", re.compile(r"ts"), "s"),
    ("ii", re.compile(r"i{2,}"), "i"),
    ("ie", re.compile(r"(?<=[aeou])ie"), "e"),
    ("iev", re.compile(r"iev"), "ev"),
    ("xi", re.compile(r"xi(?=[aou])"), "x"),
    ("qi", re.compile(r"qi(?=[aou])"), "q"),
    ("e", re.compile(r"(?<=[aou])e(?=[bdfghklmnpqrstx])"), ""),
)
AFTER_HUSHING = re.compile(r"(?<=[xq])o")


def name_keys(text: str) -> str:
    """The keys of the words of a text that can be names, separated by blanks.

    A word can be a name if it begins with a capital letter or is not in Latin letters. All
    usual ways of writing one name over give the same key: Сахаров, Sakharov and Sacharow. Each
    key stands once; words of fewer than three letters give none, nor do words without a sound.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    words = dict.fromkeys(NAME.findall(text))
    return " ".join(dict.fromkeys(filter(None, map(key_of, words)))) if words else ""


def is_name(word: str) -> bool:
    """Whether a word may be a name: a capital letter or another script at its beginning."""
    return bool(NAME.match(word)) and (not word[0].islower() or bool(_other(word[0])))


@lru_cache(maxsize=4096)
def name_readings(word: str) -> tuple[str, ...]:
    """Every key under which a name may have been kept; the likeliest first, at most ten.

    A spelling can leave open which system it follows: "ch" is one sound in English, another in
    French and in German. What is asked for is read in each of these ways.
    """
    word = unicodedata.normalize("NFC", word)
    first = _folded(_sounds(_bare(word)))
    if len(first) < SHORTEST:
        return ()
    found = [first]
    if len(first) >= LONG_ENOUGH:
        found += [_folded(_sounds(_bare(word), habit)) for habit in Habit]
        if not _other(word[0]):
            found.append(_folded(_sounds(anyascii(_bare(word)).lower())))
            # An English j, as in Jemilev for Джемилев.
            found.append(_folded(_sounds(re.sub("^j", "dj", _bare(word)))))
        # The paper itself may have left it open, and was read in the English way; or it was
        # printed without its marks: Dubcek, Milosevic.
        found += [first.replace("h", "q"), first.replace("x", "q"), first.replace("x", "s")]
        found.append(first[0] + first[1:-1].replace("q", "s") + first[-1])
        # A Czech ř is рж in Cyrillic, and a plain r where a paper is printed without its marks.
        found.append(first.replace("rx", "r"))
        if "ř" in word:
            found.append(_folded(_sounds(_bare(word).replace("ř", "rzh"))))
    return tuple(dict.fromkeys(key for key in found if len(key) >= SHORTEST))[:MOST_READINGS]


@lru_cache(maxsize=131072)
def key_of(word: str) -> str:
    """The key of one word, with which it can be a name; empty where it gives none."""
    if word[0].islower() and not _other(word[0]):
        return ""
    key = _folded(_sounds(_bare(word)))
    return key if len(key) >= SHORTEST else ""


def _bare(word: str) -> str:
    return APOSTROPHE.sub("", ENDING.sub("", word)).lower()


def _other(letter: str) -> bool:
    return letter > "ɏ" and bool(OTHER.match(letter))


def _sounds(word: str, habit: Habit | None = None) -> str:
    if is_cyrillic(word):
        return sounds_of_cyrillic(word)
    if _other(word[:1]):
        word = APOSTROPHE.sub("", anyascii(word)).lower()
    return sounds_of_latin(word, habit or habit_of(word))


def _folded(sounds: str) -> str:
    """What the systems write differently without meaning it: iy and y, yev and ev, ss and s."""
    if not (sounds.isascii() and sounds.isalnum()):
        sounds = UNSOUND.sub("", sounds)
    for needed, pattern, put in FOLDS:
        if needed in sounds:
            sounds = pattern.sub(put, sounds)
    if len(sounds) > LONG_ENOUGH:
        sounds = AFTER_HUSHING.sub("e", sounds)
    return DOUBLED.sub(r"\1", sounds)
