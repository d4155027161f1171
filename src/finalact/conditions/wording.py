"""An expression in the words of a memorandum."""

from __future__ import annotations

from finalact.conditions import expression as parts
from finalact.model.dossier import Dossier
from finalact.model.quantity import Number

SIGNS = {
    "=": "is",
    "!=": "is not",
    "<": "is less than",
    "<=": "is at most",
    ">": "is more than",
    ">=": "is at least",
}
DAY_SIGNS = {
    "=": "is in",
    "!=": "is not in",
    "<": "is before",
    "<=": "is not after",
    ">": "is after",
    ">=": "is not before",
}


YEAR_SIGNS = {
    "=": "exactly",
    "!=": "other than",
    "<": "fewer than",
    "<=": "at most",
    ">": "more than",
    ">=": "at least",
}


def figure(number: Number) -> str:
    """A number as it is printed: 15,000."""
    return f"{number:,}" if isinstance(number, int) else f"{number:,g}"


PLURALS = {"memorandum": "memoranda"}


def count_of(number: int, thing: str) -> str:
    """A count in words up to ten: "one case", "three conditions", "12 cases"."""
    words = "no one two three four five six seven eight nine ten".split()
    said = words[number] if number < len(words) else figure(number)
    vowel = thing.endswith(("ay", "ey", "oy", "uy"))
    plural = f"{thing[:-1]}ies" if thing.endswith("y") and not vowel else f"{thing}s"
    plural = PLURALS.get(thing, plural)
    return f"{said} {thing if number == 1 else plural}"


def others(number: int) -> str:
    """How many there are besides those named: "1 other", "12 others"."""
    return f"{figure(number)} other{'s' if number != 1 else ''}"


def capital(text: str) -> str:
    """The text with a capital letter first."""
    return text[:1].upper() + text[1:]


def listed(words: list[str], last: str = "and") -> str:
    """Several things in a row: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def in_words(expression: parts.Expression, dossier: Dossier) -> str:
    """The rule as a sentence without its full stop."""
    key = ("in words", expression)
    said: str | None = dossier.kept.get(key)
    if said is None:
        said = dossier.kept[key] = _Wording(dossier).statement(expression)
    return said


def value_in_words(value: parts.Value, dossier: Dossier) -> str:
    """One thing that a rule asks for, such as “Emigration” in 1988."""
    return _Wording(dossier).value(value)


class _Wording:
    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

    def statement(self, part: parts.Expression) -> str:
        match part:
            case parts.Both():
                return listed([self.inner(p) for p in part.parts])
            case parts.Either():
                return listed([self.inner(p) for p in part.parts], "or")
            case parts.Negation():
                return f"it is not so that {self.statement(part.part)}"
            case parts.Holds():
                return self.value(part.call)
            case parts.IsSpecific():
                return f"{self.value(part.value)} is {part.wanted}"
            case parts.Quantified():
                return self.quantified(part)
            case parts.Between():
                return (
                    f"{self.value(part.value)} is between {self.value(part.low)} "
                    f"and {self.value(part.high)}"
                )
            case parts.OneOf():
                verb = "is" if part.among else "is not"
                return f"{self.value(part.value)} {verb} {self.words(part.words)}"
            case parts.Comparison():
                return self.comparison(part)

    def inner(self, part: parts.Expression) -> str:
        text = self.statement(part)
        # What stands behind a colon would take the next part of a row for its own.
        apart = isinstance(part, (parts.Either, parts.Both)) or ": " in text
        return f"({text})" if apart else text

    def words(self, words: tuple[parts.Value, ...]) -> str:
        return listed([self.value(w) for w in words], "or")

    def comparison(self, part: parts.Comparison) -> str:
        days = any(
            isinstance(v, parts.Period)
            or (isinstance(v, parts.Call) and v.function in ("start", "finish"))
            for v in (part.left, part.right)
        )
        nothing = isinstance(part.right, parts.Figure) and part.right.number == 0
        if part.sign == "=" and nothing and isinstance(part.left, parts.Call):
            if part.left.function == "open":
                return f"no case is open: {self.title(part.left)}"
            if part.left.function == "stock":
                return f"there are none left: {self.title(part.left)}"
        if isinstance(part.left, parts.Call) and part.left.function == "years_since":
            years = self.value(part.right)
            return (
                f"{YEAR_SIGNS[part.sign]} {years} years have passed since {self.title(part.left)}"
            )
        signs = DAY_SIGNS if days else SIGNS
        return f"{self.value(part.left)} {signs[part.sign]} {self.value(part.right)}"

    def quantified(self, part: parts.Quantified) -> str:
        title = self.dossier.title_of(part.source.text)
        where = f" where {self.statement(part.where)}" if part.where is not None else ""
        has = self.statement(part.has)
        if part.quantity == "share":
            return f"at least {figure(part.share)} percent of “{title}”{where}: {has}"
        if part.quantity == "all but":
            return f"for all but {count_of(part.but, part.noun)} of “{title}”{where}: {has}"
        return f"for {part.quantity} {part.noun} of “{title}”{where}: {has}"

    def title(self, call: parts.Call) -> str:
        first = call.arguments[0] if call.arguments else None
        return self.dossier.title_of(first.text) if isinstance(first, parts.Name) else ""

    def value(self, value: parts.Value) -> str:
        match value:
            case parts.Word():
                return f"“{value.text}”"
            case parts.Figure():
                return f"{figure(value.number)} percent" if value.percent else figure(value.number)
            case parts.Span():
                return value.duration.said()
            case parts.Period():
                return value.when.said()
            case parts.Name():
                return value.text.replace("_", " ")
            case parts.Reckoning():
                sign = {"*": "times", "+": "plus", "-": "less"}[value.sign]
                return f"{self.value(value.left)} {sign} {self.value(value.right)}"
            case parts.Call():
                return self.call(value)

    def call(self, call: parts.Call) -> str:
        title = self.title(call)
        match call.function:
            case "stock":
                origin = f", by {call.source}" if call.source in ("register", "estimate") else ""
                return f"the number of “{title}”{origin}"
            case "open":
                return f"the number of open cases of “{title}”"
            case "flow":
                return f"“{title}” in {self.value(call.arguments[1])}"
            case "state":
                return f"the state of “{title}”"
            case "position":
                whose = f" of {self.value(call.arguments[1])}" if len(call.arguments) > 1 else ""
                return f"the position{whose} on “{title}”"
            case "assurance":
                return f"the assurance on “{title}”"
            case "start" | "finish":
                return f"the {call.function} of “{title}”"
            case "duration":
                return f"the length of “{title}”"
            case "years_since":
                return f"the years since {title}"
            case "met":
                return f"condition “{title}” is met"
            case _:
                return f"condition “{title}” is on track"
