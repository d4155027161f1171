"""The parts of an expression, each with the place where it was written."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from finalact.model.duration import Duration
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number


@frozen
class Place:
    """Where in the text a part stands: character offsets, the end excluded."""

    start: int = 0
    end: int = 0


_NOWHERE = Place()


@frozen
class Word:
    """A state or other word in quotation marks."""

    text: str
    place: Place = field(default=_NOWHERE, eq=False)


@frozen
class Figure:
    """A plain number, or a percentage."""

    number: Number
    percent: bool = False
    place: Place = field(default=_NOWHERE, eq=False)


@frozen
class Span:
    """A length of time: 4 weeks, ten years."""

    duration: Duration
    place: Place = field(default=_NOWHERE, eq=False)


@frozen
class Period:
    """A day, month, year or span of them."""

    when: PartialDate
    place: Place = field(default=_NOWHERE, eq=False)


@frozen
class Name:
    """A name from the dossier, or an attribute of a case."""

    text: str
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class Call:
    """A function of the language with its arguments; `source` is the word after `from`."""

    function: str
    arguments: tuple[Value, ...]
    source: str = ""
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class Reckoning:
    """A sum, difference or product of figures."""

    sign: Literal["+", "-", "*"]
    left: Value
    right: Value
    place: Place = field(default=_NOWHERE, eq=False)


Value = Word | Figure | Span | Period | Name | Call | Reckoning


@frozen(cache_hash=True)
class Comparison:
    """Two values set against each other: = != < <= > >=."""

    left: Value
    sign: str
    right: Value
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class Between:
    """A value that must lie between two others, both included."""

    value: Value
    low: Value
    high: Value
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class OneOf:
    """A value that must be one of several words; `among` is False for `not in`."""

    value: Value
    words: tuple[Value, ...]
    among: bool = True
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class IsSpecific:
    """An assurance that must be specific (or general)."""

    value: Value
    wanted: str
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class Holds:
    """A statement that is a yes or no by itself: met(...), on_track(...)."""

    call: Call
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class Both:
    """Parts that must all hold."""

    parts: tuple[Expression, ...]
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class Either:
    """Parts of which one must hold."""

    parts: tuple[Expression, ...]
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class Negation:
    """A part that must not hold."""

    part: Expression
    place: Place = field(default=_NOWHERE, eq=False)


@frozen(cache_hash=True)
class Quantified:
    """A rule over the cases of a register or the parties of a group.

    `quantity` is "every", "no", "all but" or "share"; `share` the percentage for the last.
    `but` is how many may be without it, where all but so many must have it.
    """

    quantity: Literal["every", "no", "all but", "share"]
    share: Number
    noun: Literal["case", "party"]
    source: Name
    where: Expression | None
    has: Expression
    place: Place = field(default=_NOWHERE, eq=False)
    but: int = 0


Expression = (
    Comparison | Between | OneOf | IsSpecific | Holds | Both | Either | Negation | Quantified
)


def rules_in(part: Expression) -> list[Quantified]:
    """Every rule over a list within an expression."""
    if isinstance(part, Quantified):
        return [part]
    if isinstance(part, (Both, Either)):
        return [rule for each in part.parts for rule in rules_in(each)]
    return rules_in(part.part) if isinstance(part, Negation) else []


def calls_in(part: Expression | Value) -> list[Call]:
    """Every function call of an expression, in the order written."""
    if isinstance(part, Call):
        return [part]
    if isinstance(part, (Both, Either)):
        inner: tuple[Expression | Value, ...] = part.parts
    elif isinstance(part, (Comparison, Reckoning)):
        inner = (part.left, part.right)
    elif isinstance(part, Between):
        inner = (part.value, part.low, part.high)
    elif isinstance(part, OneOf):
        inner = (part.value, *part.words)
    elif isinstance(part, IsSpecific):
        inner = (part.value,)
    elif isinstance(part, Holds):
        inner = (part.call,)
    elif isinstance(part, Negation):
        inner = (part.part,)
    elif isinstance(part, Quantified):
        inner = (part.has,) if part.where is None else (part.where, part.has)
    else:
        inner = ()
    return [call for each in inner for call in calls_in(each)]
