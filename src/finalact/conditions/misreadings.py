"""What to say of an expression that is not understood."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NoReturn, cast

from lark.exceptions import UnexpectedCharacters, UnexpectedToken

from finalact.conditions.faults import ExpressionFault

_EXPECTED = {
    "SIGN": "a comparison such as = or >=",
    "IN": "in (...)",
    "NAME": "a name",
    "QUOTED": 'a word in quotation marks, such as "permitted"',
    "NUMBER": "a number",
    "PERIOD": "a date such as 1988-06",
    "RPAR": "a closing bracket )",
    "LPAR": "an opening bracket (",
    "HAS": "has",
    "BUT": "but",
    "COUNT": "how many, such as one",
    "WHERE": "where",
    "NOUN": "case or party",
    "COMMA": "a comma",
    "$END": "the end",
    "PERCENT": "%",
    "AND": "and",
    "OR": "or",
}


COUNTS = "one two three four five six seven eight nine ten".split()
NEAR = "and or has where in is between but case party".split()
EXAMPLE = "stock(political_prisoners) = 0"


def unfinished(text: str, expected: set[str]) -> NoReturn:
    """Refuse an expression that stops too early."""
    end = len(text.rstrip())
    expected = expected - {"$END"}
    raise ExpressionFault(
        text, end, end + 1, "The expression stops here, unfinished.", _wanted(expected)
    )


def strange_character(text: str, trouble: UnexpectedCharacters) -> NoReturn:
    """Refuse a sign that has no meaning, or a quotation mark without partner."""
    at = cast(int, trouble.pos_in_stream)
    character = text[at]
    if character in "'‘’":
        sentence = "Words are put between double quotation marks here."
        remedy = 'Write "permitted".'
    elif character in '"“”':
        sentence = "This quotation mark has no partner."
        remedy = 'Put the whole word between quotation marks: "permitted".'
    else:
        sentence = f"The sign {character} has no meaning here."
        remedy = _wanted(set(trouble.allowed or ()))
    raise ExpressionFault(text, at, at + 1, sentence, remedy)


def strange_word(text: str, trouble: UnexpectedToken, allowed: set[str]) -> NoReturn:
    """Refuse a word in the wrong place, with what was probably meant."""
    token = trouble.token
    expected = allowed or set(trouble.expected)
    slipped_sign(text, token.start_pos or 0)
    if token.type == "$END":
        unfinished(text, expected)
    start = token.start_pos if token.start_pos is not None else len(text)
    word = str(token)
    sentence = f"The expression is not understood at {word}."
    remedy = _wanted(expected)
    if token.type == "NAME" and not expected & {"NAME"}:
        known = COUNTS if "COUNT" in expected else NEAR
        near = [w for w in known if _near(w, word)]
        if near:
            remedy = f"Did you mean {near[0]}?"
    elif expected == {"BUT"}:
        remedy = "Write every for all of them, or all but one."
    elif token.type == "NAME" and "QUOTED" in expected and "NAME" not in expected:
        remedy = f'Put the word in quotation marks: "{word}".'
    raise ExpressionFault(text, start, start + len(word), sentence, remedy)


def slipped_sign(text: str, at: int) -> None:
    """Refuse a sign of comparison written in the wrong order, or set apart, with the right one."""
    for match in _SLIPPED.finditer(text):
        if match.start() < at < match.end():
            signs = "".join(match.group().split())
            meant = _SIGNS.get(signs, signs)
            sentence = f"The sign {match.group()} is not understood."
            raise ExpressionFault(text, *match.span(), sentence, f"Did you mean {meant}?")


# What other languages and a slip of the hand write for the signs of comparison.
_SIGNS = {"=>": ">=", "=<": "<=", "==": "=", "<>": "!=", "=!": "!="}
_SLIPPED = re.compile(r"=\s*[>=<!]|<\s*[>=]|[>!]\s+=")


def _near(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other.lower()).ratio() > 0.6


def _wanted(expected: set[str]) -> str:
    if "SIGN" in expected:
        # A value alone is no statement, though the grammar would go on after it.
        expected = expected - {"$END", "AND", "OR", "RPAR", "HAS"}
    if "NAME" in expected:
        expected = expected - {"NOUN"}
    words = [phrase for name, phrase in _EXPECTED.items() if name in expected]
    if not words:
        return f"An expression looks like {EXAMPLE}."
    if len(words) > 4:
        words = words[:4]
    return f"Here could stand {', or '.join(words)}."
