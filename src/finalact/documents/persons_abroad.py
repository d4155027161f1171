"""Persons in the heads of papers in other languages: a name and an office, in either order."""

from __future__ import annotations

import re

from finalact.model.document import Person

_UP = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞĪŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽА-ЯЁІЇЄҐ"
_PIECE = rf"(?:[dDlL][’'])?[{_UP}][^\W\d_]*(?:[’'-][^\W\d_]+)*\.?"
_SMALL = r"(?:de|du|des|del|della|di|da|do|dos|von|vom|zu|zur|van|der|den|ter|la|le|los|y|e|фон|де)"
_NAME = rf"{_PIECE}(?: (?:{_SMALL} ){{0,2}}{_PIECE}){{0,4}}"
NAME = re.compile(rf"(?:{_SMALL} ){{0,2}}{_NAME}")
# `И. П. Петров`, `J. Martin`, and the surname before its initials: `Петрову И. П.`
BEHIND = re.compile(
    rf"(?P<office>.+?)[ ,]+(?P<name>(?:[{_UP}][{_UP}a-zа-яё]?\. ?){{1,3}}{_PIECE}|"
    rf"{_PIECE} (?:[{_UP}]\. ?){{1,2}})\Z"
)
COURTESY = re.compile(
    r"(?:(?:an |à )?(?:S\.\s?E\.\s?(?:M\.|Mme|el Sr\.|Sr\.)?|Son Excellence|Su Excelencia|"
    r"Monsieur|Madame|Mademoiselle|MM\.|M\.|Mme\.?|Mlle\.?|Maître|Me|Herrn?|Frau|Fräulein|"
    r"Señora?|Sr\.|Sra\.|Srta\.|Don|Doña|D\.|Dña\.|Signora?|Sig\.|Sig\.ra|Dott\.|Senhora?|"
    r"[Гг]осподину?|[Гг]оспож[аеу]|г-ну?|г-ж[аеу]|[Тт]оварищу?|[Тт]ов\.|[Тт]\.|"
    r"Dr\.|Prof\.|Mr\.|Mrs\.|Ms\.) )+"
)
# What an office is called; declined and in the feminine, too.
OFFICE = re.compile(
    r"\b(?:[Mm]inist|[Aa]mbass|[Ee]mbaj|[Ss]ecr[eé]ta|[Ss]egreta|[Dd]ire[ck]|[Dd]irig|[Cc]hef|[Cc]onse|"
    r"[Cc]onsig|[Pp]r[eäé]sid|[Cc]abinet|[Bb]ureau|[Ss]ervice|[Dd]épart|[Mm]issi|[Dd]él[ée]g|"
    r"[Dd]eleg|[CKck]ons[uo]l|[Pp]remier|[Ss]ous-|[Ss]ub|[Rr]epr[eé]|[Cc]hargé|[Aa]ttaché|"
    r"[Aa]djoint|[Bb]otschaft|[Aa]bteilung|[Rr]eferat|[Ll]eiter|[Ss]taats|[Bb]undes|[Aa]mt\b|"
    r"[Aa]uswärtig|[Gg]esandt|[Kk]anzl|[Vv]ertret|[Ss]tändig|[Hh]auptabt|[Ss]tellv|[Jj]efe|"
    r"[Oo]ficin|[Vv]ice|[Oo]ffice|[Dd]ivisi|[Ss]ezion|[Uu]ffici|[Cc]apo|[Gg]abinet|[Gg]eneral|"
    r"[Мм]инист|[Пп]осл[ауо]|[Пп]осол|[Пп]осоль|[Оо]тдел|[Уу]правлен|[Сс]екрет|[Пп]редсед|[Зз]авед|"
    r"[Зз]ам\.|[Зз]амест|[Пп]омощ|[Сс]оветн|[Кк]онсул|МИД|ЦК|[Пп]резид|[Дд]ирект|[Нн]ачальн|"
    r"[Пп]редстав|[Кк]омит|[Сс]овет\b|[Пп]ремьер|[Пп]оверенн|[Рр]ефер|[Дд]епартамент|[Гг]енер)"
)
ARTICLE = re.compile(
    r"\A(?:[Ll][ea]s?|[Ll]’(?=\w)|[Dd](?:er|ie|en|em)|[Ee]l|[Ll]os|[Ii]l|[Oo])(?: |(?<=’))"
)
IN_PARENTHESES = re.compile(r"(?P<before>[^()]+?)\s*\((?P<inside>[^()]+)\)")
DASH = re.compile(r"\s[–—-]\s")
LONGEST = 300


def read_abroad(text: str) -> Person:
    """One person or office, as printed: `Hans Weber, Leiter der Abteilung Ost`.

    The case of the words is kept: behind `Кому:` a name stands as the language has it there.
    """
    said = text.strip().rstrip(",;")
    if len(said) > LONGEST:
        return Person(None, said)
    courteous = COURTESY.match(said)
    bare = said[courteous.end() :] if courteous else said
    for first, second in _halves(bare):
        if _is_name(first, alone=bool(courteous) or _names_office(second)):
            return Person(COURTESY.sub("", first), second)
        titled = COURTESY.match(second)
        name = second[titled.end() :] if titled else second
        if _names_office(first) and _is_name(name, alone=bool(titled)):
            return Person(name, first)
    if (match := BEHIND.match(bare)) and _names_office(match["office"]):
        return Person(match["name"].strip(), match["office"].strip())
    if _is_name(bare, alone=bool(courteous)):
        return Person(bare, None)
    return _titled(bare) or Person(None, ARTICLE.sub("", bare) or None)


def _halves(text: str) -> list[tuple[str, str]]:
    """The two sides of a comma, a dash or a parenthesis, where the text has one."""
    found = []
    if match := IN_PARENTHESES.fullmatch(text):
        found.append((match["before"].strip(), match["inside"].strip()))
    for parting in (", ", DASH):
        pieces = text.split(parting, 1) if isinstance(parting, str) else parting.split(text, 1)
        if len(pieces) > 1:
            found.append((pieces[0].strip(), pieces[1].strip()))
    first, comma, last = text.rpartition(", ")
    if comma and ", " in first:
        found.append((first.strip(), last.strip()))
    return found


def _titled(text: str) -> Person | None:
    """A title before a name: `Botschafter Hans Weber`; what joins them makes it an office."""
    words = text.split(" ")
    for at in range(1, len(words)):
        title, name = " ".join(words[:at]), " ".join(words[at:])
        courteous = COURTESY.match(name)
        name = name[courteous.end() :] if courteous else name
        alone = at == 1 or bool(courteous)
        if words[at][:1].islower() or (not OFFICE.match(words[at - 1]) and not courteous):
            continue
        if _names_office(title) and _is_name(name, alone=alone):
            return Person(name, title)
    return None


def _names_office(text: str) -> bool:
    return OFFICE.search(text) is not None


def _is_name(text: str, *, alone: bool) -> bool:
    """Whether the words are a name and no office; one word only where something says so."""
    if NAME.fullmatch(text) is None or _names_office(text):
        return False
    return alone or ((" " in text or ".\u00a0" in text) and not text.isupper())
