"""Reading an expression of the language of conditions."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedToken

from finalact.conditions import expression as parts
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.functions import FUNCTIONS
from finalact.conditions.misreadings import (
    COUNTS,
    EXAMPLE,
    strange_character,
    strange_word,
    unfinished,
)
from finalact.model.duration import Duration, read_duration
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number
from finalact.model.refusal import Refusal

SIGNS = {"==": "=", "<>": "!=", "≠": "!=", "≤": "<=", "≥": ">="}
LONGEST = 10_000
LONGEST_NUMBER = 24


@lru_cache(maxsize=1)
def _grammar() -> Lark:
    text = resources.files("finalact.conditions").joinpath("grammar.lark").read_text("utf-8")
    return Lark(text, parser="lalr", propagate_positions=True, maybe_placeholders=True)


@lru_cache(maxsize=4096)
def parse(text: str) -> parts.Expression:
    """Read an expression; raises ExpressionFault with a caret at the word that is not understood.

    Only the form is read here; names are checked against a dossier by `check_names`.
    """
    if len(text) > LONGEST:
        raise ExpressionFault(
            text[:80],
            0,
            80,
            "This expression is longer than ten thousand characters.",
            "Split it into several conditions.",
        )
    if not text.strip():
        raise ExpressionFault(
            text, 0, 1, "There is no expression here.", f"Write one, such as {EXAMPLE}."
        )
    try:
        tree = _grammar().parse(text)
        return _Reader(text).statement(tree)
    except RecursionError:
        raise ExpressionFault(
            text, 0, 1, "This expression is nested too deeply.", "Split it into several conditions."
        ) from None
    except UnexpectedEOF as trouble:
        unfinished(text, set(trouble.expected))
    except UnexpectedCharacters as trouble:
        strange_character(text, trouble)
    except UnexpectedToken as trouble:
        strange_word(text, trouble, _could_stand(text[: trouble.token.start_pos or 0]))


def _could_stand(before: str) -> set[str]:
    """What the grammar allows after a beginning; nothing where that cannot be told."""
    try:
        parser = _grammar().parse_interactive(before)
        parser.exhaust_lexer()
        return set(parser.accepts())  # type: ignore[no-untyped-call]
    except (UnexpectedCharacters, UnexpectedToken, UnexpectedEOF):
        return set()


class _Reader:
    """Turns the tree of the grammar into the parts of an expression."""

    def __init__(self, text: str) -> None:
        self.text = text

    def statement(self, tree: Any) -> parts.Expression:
        place = _place(tree)
        kind = tree.data
        if kind in ("either", "both"):
            members = tuple(self.statement(child) for child in tree.children)
            if len(members) == 1:
                return members[0]
            return parts.Either(members, place) if kind == "either" else parts.Both(members, place)
        if kind == "negation":
            return parts.Negation(self.statement(tree.children[0]), place)
        if kind == "quantified":
            return self._quantified(tree, place)
        if kind == "bare":
            return self._bare(tree, place)
        value = self.value(tree.children[0])
        if kind == "comparison":
            sign = str(tree.children[1])
            return parts.Comparison(
                value, SIGNS.get(sign, sign), self.value(tree.children[2]), place
            )
        if kind == "between":
            low, high = (self.value(child) for child in tree.children[1:])
            return parts.Between(value, low, high, place)
        if kind in ("one_of", "none_of"):
            words = tuple(self.value(child) for child in tree.children[2:])
            return parts.OneOf(value, words, kind == "one_of", place)
        wanted = str(tree.children[-1]).lower()
        specific = parts.IsSpecific(value, wanted, place)
        return specific if kind == "specific" else parts.Negation(specific, place)

    def _bare(self, tree: Any, place: parts.Place) -> parts.Expression:
        value = self.value(tree.children[0])
        function = FUNCTIONS.get(value.function) if isinstance(value, parts.Call) else None
        if isinstance(value, parts.Call) and (function is None or function.gives == "answer"):
            return parts.Holds(value, place)
        written = self.text[place.start : place.end]
        raise ExpressionFault(
            self.text,
            place.start,
            place.end,
            f"{written} alone is neither so nor not so.",
            f"Compare it with something: {function.example}."
            if function
            else f"An expression looks like {EXAMPLE}.",
        )

    def _quantified(self, tree: Any, place: parts.Place) -> parts.Expression:
        quantifier, noun, source, where, _, has = tree.children
        share: Number = 100
        but = self._but(quantifier.children[0]) if quantifier.data == "all_but" else 0
        if quantifier.data == "share":
            share = self._number(quantifier.children[0])
            if not 0 < share <= 100:
                at = quantifier.children[0]
                raise ExpressionFault(
                    self.text,
                    at.start_pos,
                    at.end_pos,
                    f"{at} is not a share of a list.",
                    "Write a percentage above 0 and up to 100.",
                )
        names = {"every": "every", "none": "no", "share": "share", "all_but": "all but"}
        traits, rest = _of_each(self.statement(has))
        rule = parts.Quantified(
            names[quantifier.data],  # type: ignore[arg-type]
            share,
            "party" if str(noun).lower().startswith("part") else "case",
            parts.Name(str(source).strip('"“”'), _place(source)),
            self.statement(where.children[0]) if where is not None else None,
            traits,
            place,
            but,
        )
        return parts.Both((rule, *rest), place) if rest else rule

    def _but(self, token: Token) -> int:
        """How many may be left out: "one", "2"; a whole number from one on."""
        word = str(token).lower()
        number = COUNTS.index(word) + 1 if word in COUNTS else self._number(token)
        if number < 1 or number != int(number):
            place = _place(token)
            sentence = f"{token} is not how many may be left out."
            remedy = "Write a whole number from one on; for all of them write every."
            raise ExpressionFault(self.text, place.start, place.end, sentence, remedy)
        return int(number)

    def value(self, tree: Any) -> parts.Value:
        place = _place(tree)
        kind = tree.data
        if kind in ("sum", "product"):
            return self._reckoning(tree, place)
        if kind == "call":
            return self._call(tree, place)
        word = str(tree.children[0])
        if kind == "name":
            return parts.Name(word, place)
        if kind == "quoted":
            return parts.Word(word[1:-1], place)
        if kind == "duration":
            return parts.Span(self._length(word, str(tree.children[1]), place), place)
        if kind == "period":
            return parts.Period(self._date(word, place), place)
        return parts.Figure(self._number(tree.children[0]), kind == "percent", place)

    def _date(self, text: str, place: parts.Place) -> PartialDate:
        try:
            return PartialDate.parse(text)
        except Refusal as trouble:
            raise ExpressionFault(
                self.text, place.start, place.end, trouble.sentence, trouble.remedy
            ) from None

    def _length(self, number: str, unit: str, place: parts.Place) -> Duration:
        try:
            return read_duration(f"{number.replace(',', '')} {unit}")
        except Refusal as trouble:
            sentence = f"{number[:20]} {unit} is not a length of time that can be compared."
            raise ExpressionFault(
                self.text, place.start, place.end, sentence, trouble.remedy
            ) from None

    def _number(self, token: Token) -> Number:
        text = str(token).replace(",", "")
        if len(text) > LONGEST_NUMBER:
            place = _place(token)
            raise ExpressionFault(
                self.text,
                place.start,
                place.end,
                "This number is too long to be compared with anything.",
                "Write it shorter.",
            )
        return float(text) if "." in text else int(text)

    def _reckoning(self, tree: Any, place: parts.Place) -> parts.Value:
        children = list(tree.children)
        result = self.value(children.pop(0))
        while children:
            sign = "*" if tree.data == "product" else str(children.pop(0)).replace("−", "-")
            result = parts.Reckoning(sign, result, self.value(children.pop(0)), place)  # type: ignore[arg-type]
        return result

    def _call(self, tree: Any, place: parts.Place) -> parts.Call:
        name, given = tree.children
        values: list[parts.Value] = []
        source = ""
        for argument in given.children if given is not None else ():
            value, origin = argument.children
            values.append(self._argument(str(name), len(values), value))
            source = str(origin).lower() if origin is not None else source
        return parts.Call(str(name), tuple(values), source, place)

    def _argument(self, function: str, index: int, tree: Tree[Token]) -> parts.Value:
        """An argument; a plain number where a period is wanted is a year."""
        value = self.value(tree)
        declared = FUNCTIONS.get(function)
        if declared is None or index >= len(declared.arguments):
            return value
        if declared.arguments[index].sort == "period":
            if isinstance(value, parts.Figure):
                written = self.text[value.place.start : value.place.end]
                return parts.Period(self._date(written, value.place), value.place)
            if isinstance(value, parts.Word):
                return parts.Period(self._date(value.text, value.place), value.place)
        elif isinstance(value, parts.Word):
            return parts.Name(value.text, value.place)
        return value


_OF_EACH = ("years_since", "position")


def _of_each(has: parts.Expression) -> tuple[parts.Expression, tuple[parts.Expression, ...]]:
    """Part what is asked of each case from what follows: `... has status = "x" and stock(y) = 0`.

    A trailing part that asks something of the desk, not of a case or party, stands by itself.
    """
    if not isinstance(has, parts.Both):
        return has, ()
    keep = len(has.parts)
    while keep > 1 and any(
        call.function not in _OF_EACH for call in parts.calls_in(has.parts[keep - 1])
    ):
        keep -= 1
    rest = has.parts[keep:]
    kept = has.parts[:keep]
    return (kept[0] if len(kept) == 1 else parts.Both(kept, has.place)), rest


def _place(tree: Any) -> parts.Place:
    if isinstance(tree, Token):
        return parts.Place(tree.start_pos or 0, tree.end_pos or 0)
    meta = tree.meta
    if meta.empty:
        return parts.Place()
    return parts.Place(meta.start_pos, meta.end_pos)
