"""The sounds of names in Latin letters, by the manner in which they were written over.

The alphabet is that of `cyrillic`. Which manner a spelling follows is told from the spelling:
"tsch" and "w" are German, "tch" and a closing "-ine" French, a háček is scholarly.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

from anyascii import anyascii


class Habit(Enum):
    """The manner of writing over: what "ch", "j" and a bare "c" stand for in it."""

    ENGLISH = "English"
    GERMAN = "German"
    FRENCH = "French"
    BARE = "without its marks"


HACEK = re.compile("[čšžŝěřňď]")
GERMAN = re.compile(r"sch|^(?=[^v]*w)")
TELLING = re.compile("[cj]")
FRENCH = re.compile(r"tch|[ei]ff$|off$|(?:[iy]ne)$|j[dnmkrt]|ou.*(?:[oe]va?|sk[iy])$")
NOT_FRENCH = re.compile(r"tsch|w")
# Letters whose mark changes the sound in every system that has them.
MARKED = {
    **dict.fromkeys("č", "tch"),
    **dict.fromkeys("ć", "tch"),
    **dict.fromkeys("šŝ", "sh"),
    **dict.fromkeys("ž", "zh"),
    **dict.fromkeys("ż", "zh"),
    **dict.fromkeys("ł", "l"),
    **dict.fromkeys("đ", "dj"),
    **dict.fromkeys("ı", "i"),
    **dict.fromkeys("ß", "ss"),
    **dict.fromkeys("æ", "ae"),
    **dict.fromkeys("ø", "o"),
}
# ISO 9 writes я as â and ю as û; only at the head of a Slavic name is that certain.
ISO_HEAD = re.compile(r"^([âû])(?=.*(?:[oe]va?|in|i[jy]|sk[iy]j?|enko)$)")
GROUPS = {
    "schtsch": "x", "schtch": "x", "stsch": "x", "shtsh": "x", "shtch": "x", "chtch": "x",
    "shch": "x", "szcz": "x", "dsch": "q", "dzh": "q", "dsh": "q", "dj": "q", "tsch": "q",
    "tsh": "q", "tch": "q", "cz": "q", "sch": "x", "sh": "x", "sz": "x", "zh": "x", "kh": "h",
    "gh": "g", "ph": "f", "th": "t", "dh": "d", "bh": "b", "rh": "r", "ts": "s", "tz": "s",
    "ck": "k", "qu": "kv", "q": "k", "x": "ks", "w": "v", "z": "s", "ch": "", "c": "", "j": "",
    "y": "",
}  # fmt: skip
GROUP = re.compile("|".join(sorted(GROUPS, key=len, reverse=True)))
# ё, which most papers print as e.
YO = re.compile(r"(?<=[bcdfghklmnprstvwxz])[yj]o(?=\w)")
SOFT = "eiy"
# Christ, Achmatowa, Richter; but Grechko.
BEFORE_THESE_HARD = "rlmts"
LONG_ENOUGH = 5


def habit_of(word: str) -> Habit:
    """The manner that a spelling in small letters shows; the English one where it shows none."""
    if not TELLING.search(word):
        return Habit.ENGLISH
    if not word.isascii() and HACEK.search(word):
        return Habit.GERMAN
    if FRENCH.search(word) and not NOT_FRENCH.search(word):
        return Habit.FRENCH
    return Habit.GERMAN if GERMAN.search(word) else Habit.ENGLISH


def sounds_of_latin(word: str, habit: Habit) -> str:
    """The sounds of a word in small Latin letters, written over in that manner."""
    if not word.isascii():
        word = _plain(word)
    if len(word) >= LONG_ENOUGH:
        word = word.replace("ou", "u")
        if word.endswith(("off", "eff")):
            word = word[:-2] + "v"
        elif word.endswith(("ine", "yne")):
            word = word[:-1]
    word = YO.sub("e", word).replace("gue", "ge").replace("gui", "gi")
    return GROUP.sub(lambda found: GROUPS[found[0]] or _single(word, found, habit), word)


def _plain(word: str) -> str:
    word = ISO_HEAD.sub(lambda found: "ia" if found[1] == "â" else "iu", word)
    word = "".join(MARKED.get(letter, letter) for letter in word)
    bare = unicodedata.normalize("NFD", word)
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return bare if bare.isascii() else anyascii(bare).lower()


def _single(word: str, found: re.Match[str], habit: Habit) -> str:
    """The letters whose sound hangs on the manner and on what stands about them."""
    before, after = word[: found.start()], word[found.end() :]
    if found[0] == "ch":
        return _ch(before, after, habit)
    if found[0] == "c":
        return _c(before, after, habit)
    return _glide(found[0], before, after, habit)


def _ch(before: str, after: str, habit: Habit) -> str:
    if after and after[0] in BEFORE_THESE_HARD:
        return "h"
    if habit is Habit.GERMAN:
        return "h"
    if habit is Habit.FRENCH:
        return "x"
    return "h" if not after and before[-1:] in {"a", "e", "o", "u"} else "q"


def _c(before: str, after: str, habit: Habit) -> str:
    if not after:
        return "q" if before.endswith("i") else "s" if before.endswith("e") else "k"
    if after[0] in SOFT:
        return "q" if not before or habit is Habit.BARE else "s"
    if re.match(r"ova?$", after):
        return "s"
    return "k"


def _glide(letter: str, before: str, after: str, habit: Habit) -> str:
    if letter == "j" and (habit is Habit.FRENCH or (not before and after[:1] == "i")):
        return "x"
    if after[:1] == "e":
        return ""
    return "i"
