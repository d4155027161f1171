"""The labels at the head of a letter or a memorandum, by language: TO, Von, Objet, Тема."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

ENGLISH = "English"
# Each language's words for the lines of a head, under the name that English gives the line.
BY_LANGUAGE: dict[str, dict[str, tuple[str, ...]]] = {
    ENGLISH: {
        "TO": ("to", "for"),
        "FROM": ("from",),
        "THROUGH": ("through", "thru", "via"),
        "SUBJECT": ("subject", "subjects", "subj", "re"),
        "DATE": ("date",),
        "REF": ("ref", "refs", "reference", "references"),
        "CC": ("cc", "copy"),
        "CLASSIFICATION": ("classification",),
        "DRAFTED": ("drafted by", "drafted", "drafter"),
        "CLEARED": ("cleared by", "cleared", "clearance", "clearances"),
        "PLACE": ("place",),
    },
    "French": {
        "TO": ("à", "a", "pour", "destinataire", "destinataires", "à l’attention de"),
        "FROM": ("de", "de la part de", "expéditeur", "expéditeurs"),
        "THROUGH": ("via", "par", "s/c", "s/c de", "sous couvert de"),
        "SUBJECT": ("objet", "sujet", "concerne"),
        "DATE": ("date",),
        "REF": ("réf", "réf.", "n/réf", "n/réf.", "v/réf", "v/réf.", "référence", "références"),
        "CC": ("cc", "copie", "copies", "copie à", "copies à"),
        "PLACE": ("lieu",),
    },
    "German": {
        "TO": ("an", "empfänger", "für"),
        "FROM": ("von", "absender"),
        "THROUGH": ("über", "durch"),
        "SUBJECT": ("betreff", "betrifft", "betr", "betr."),
        "DATE": ("datum",),
        "REF": ("bezug", "bez.", "az.", "aktenzeichen", "geschäftszeichen", "gz."),
        "CC": ("cc", "kopie", "kopie an", "nachrichtlich", "verteiler"),
        "PLACE": ("ort",),
    },
    "Russian": {
        "TO": ("кому", "получатель", "адресат"),
        "FROM": ("от", "от кого", "отправитель"),
        "THROUGH": ("через",),
        "SUBJECT": ("тема", "касательно", "по вопросу"),
        "DATE": ("дата",),
        "REF": ("ссылка", "ссылки", "исх.", "вх.", "исх. №", "вх. №", "на №"),
        "CC": ("копия", "копии"),
        "PLACE": ("место",),
    },
    "Spanish": {
        "TO": ("para", "a", "destinatario", "destinatarios"),
        "FROM": ("de", "remitente"),
        "THROUGH": ("vía", "por conducto de"),
        "SUBJECT": ("asunto",),
        "DATE": ("fecha",),
        "REF": ("ref", "ref.", "referencia", "referencias"),
        "CC": ("cc", "copia", "con copia", "con copia a", "c.c."),
        "PLACE": ("lugar",),
    },
    "Italian": {
        "TO": ("a", "per", "destinatario"),
        "FROM": ("da", "mittente"),
        "SUBJECT": ("oggetto",),
        "DATE": ("data",),
        "REF": ("rif.", "riferimento"),
        "CC": ("cc", "copia", "p.c.", "e p.c."),
    },
    "Portuguese": {
        "TO": ("para", "a", "destinatário"),
        "FROM": ("de", "remetente"),
        "SUBJECT": ("assunto",),
        "DATE": ("data",),
        "REF": ("ref.", "referência"),
        "CC": ("cc", "cópia"),
    },
}
# By two of these lines a head is known; by a subject in words of its own also alone.
TELLING = frozenset(("TO", "FROM", "SUBJECT", "DATE"))
_WORDS: dict[str, dict[str, str]] = {}
for _language, _lines in BY_LANGUAGE.items():
    for _line, _words in _lines.items():
        for _word in _words:
            _WORDS.setdefault(_word, {})[_language] = _line
ALL_LANGUAGES = frozenset(BY_LANGUAGE)
ONLY_ENGLISH = frozenset((ENGLISH,))
_ANY = "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))
# `From:`, `De :`, a label and a jump; and both languages of a country: `From/De:`.
LABEL = re.compile(
    rf"(?P<label>{_ANY})(?:\s?/\s?(?P<also>{_ANY}))?(?:\s{{0,3}}[:\u2236]\s{{0,20}}|\t\s{{0,20}})",
    re.IGNORECASE,
)
# No label is longer, with the blanks around its colon.
LONGEST = 60
# How many lines a head has, and how long its longest line may be.
HEAD = 20
PARAGRAPH = 240
# A bare letter answers a question, too: `A:`.
BARE = frozenset(("a",))
# What a paper is called over its head, with the addressee behind it or not: `Note pour ...`.
PAPER = re.compile(
    r"(?:note(?: verbale)?|mémorandum|lettre|télégramme|dépêche|compte[- ]rendu|procès-verbal|"
    r"fiche|vermerk|gesprächsvermerk|aktennotiz|aktenvermerk|aufzeichnung|schreiben|fernschreiben|"
    r"drahtbericht|telegramm|notiz|niederschrift|verbalnote|memorando|nota(?: verbal)?|carta|"
    r"telegrama|informe|minuta|appunto|lettera|promemoria|ofício|"
    r"(?:служебная |докладная |памятная )?записка|письмо|телеграмма|справка|нота|меморандум|"
    r"запись беседы)"
    r"(?: (?:pour|à|au|für|an|über|para|al?|per|sobre|sur|zu[rm]?|о|об|для)\b.{1,80})?",
    re.IGNORECASE,
)


@frozen
class HeadLabel:
    """A label: the `line` it stands for by its English name, and where the words begin."""

    line: str
    at: int


def label_in(text: str, languages: frozenset[str] = ONLY_ENGLISH) -> HeadLabel | None:
    """The label that a line begins with, in one of these languages; None where it has none."""
    match = _label(text)
    if match is None:
        return None
    for name in filter(None, (match["label"], match["also"])):
        for language, line in _meanings(name).items():
            if language in languages and (language == ENGLISH or name[0].isupper()):
                return HeadLabel(line, match.end())
    return None


def names_line(words: str, languages: frozenset[str] = ALL_LANGUAGES) -> bool:
    """Whether words alone, as in the first column of a head's table, are a label."""
    bare = words.rstrip(": \t")
    if not bare or len(bare) > LONGEST:
        return False
    names = [name.strip() for name in bare.split("/")] if "/" in bare else [bare]
    if len(names) != 2 or not all(map(_meanings, names)):
        names = [bare]
    several = len(languages) > 1
    return any(
        language in languages
        for name in names
        if not (several and name.lower() in BARE)
        for language in _meanings(name)
    )


def languages_of(lines: Iterable[str]) -> frozenset[str]:
    """In which languages besides English the labels of these lines are.

    Rule: a language counts where two of the lines to, from, subject and date have labels of its
    own, or the subject alone has. So `De:` and `An:` need another label beside them, and `A:`
    never tells of a language.
    """
    told: dict[str, set[str]] = {}
    own: set[str] = set()
    for text in lines:
        match = _label(text)
        if match is None or not text[0].isupper():
            continue
        for name in filter(None, (match["label"], match["also"])):
            meanings = _meanings(name)
            for language, line in meanings.items():
                if line not in TELLING or language == ENGLISH or name.lower() in BARE:
                    continue
                told.setdefault(language, set()).add(line)
                if ENGLISH not in meanings:
                    own.add(language)
                    if line == "SUBJECT":
                        told[language].add("TO")
    return frozenset(language for language in own if len(told[language]) > 1)


def is_english_head(lines: Sequence[str]) -> bool:
    """Whether these lines are the head of an English paper, in capitals or not.

    Form: two of the lines to, from, subject and date, or the subject with any other line.
    """
    found = [label_in(text) for text in lines if text[:1].isupper()]
    told = {label.line for label in found if label is not None}
    return len(told & TELLING) > 1 or ("SUBJECT" in told and len(told) > 1)


def names_paper(text: str) -> bool:
    """Whether a line says in another language what the paper is, and nothing else."""
    if len(text) > PARAGRAPH // 2 or not text[:1].isupper():
        return False
    return text[-1] not in ".:;,!?" and PAPER.fullmatch(text) is not None


def _label(text: str) -> re.Match[str] | None:
    start = text[:LONGEST]
    if ":" not in start and "\t" not in start and "\u2236" not in start:
        return None
    return LABEL.match(start)


def _meanings(word: str) -> dict[str, str]:
    return _WORDS.get(word.lower().replace("'", "’"), {})
