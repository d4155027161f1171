"""Whether an expression uses the names and words of a dossier rightly."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from itertools import islice

from finalact.claims.counting import with_article
from finalact.conditions import expression as parts
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.functions import FUNCTIONS, Argument
from finalact.conditions.vocabulary import Vocabulary

# So many near names are looked at for one that can stand there; so many are shown otherwise.
NEAREST, LISTED = 8, 8
CASE_FUNCTIONS = ("years_since",)
SORTS = {
    "counted": "subject or population",
    "register": "register or population",
    "subject": "subject",
    "question": "subject",
    "party": "party",
    "meeting": "meeting",
    "condition": "condition",
    "attribute": "attribute of a case",
    "group": "group of parties",
    "cases": "register of cases",
}


def check_names(text: str, expression: parts.Expression, vocabulary: Vocabulary) -> None:
    """Raise ExpressionFault at the first name, word or function that the dossier does not know."""
    _Check(text, vocabulary).statement(expression, "")


class _Check:
    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.vocabulary = vocabulary
        self.register = ""

    def statement(self, part: parts.Expression, noun: str) -> None:
        """Check one part; `noun` is case or party inside a rule over them."""
        if isinstance(part, (parts.Both, parts.Either)):
            for each in part.parts:
                self.statement(each, noun)
        elif isinstance(part, parts.Negation):
            self.statement(part.part, noun)
        elif isinstance(part, parts.Holds):
            self.call(part.call, noun)
        elif isinstance(part, parts.IsSpecific):
            self.value(part.value, noun)
            if not (isinstance(part.value, parts.Call) and part.value.function == "assurance"):
                self.refuse(
                    part.place,
                    "Only an assurance is specific or general.",
                    "Write assurance(openness_and_access) is specific.",
                )
        elif isinstance(part, parts.Quantified):
            self.quantified(part)
        else:
            self.comparison(part, noun)

    def quantified(self, part: parts.Quantified) -> None:
        """A rule over a list; the attributes of a register that holds no case cannot be checked."""
        self.name(part.source, "group" if part.noun == "party" else "cases")
        self.register = part.source.text
        if part.where is not None:
            self.statement(part.where, part.noun)
        self.statement(part.has, part.noun)

    def comparison(self, part: parts.Comparison | parts.Between | parts.OneOf, noun: str) -> None:
        if isinstance(part, parts.Comparison):
            sides: tuple[parts.Value, ...] = (part.left, part.right)
        elif isinstance(part, parts.Between):
            sides = (part.value, part.low, part.high)
        else:
            sides = (part.value, *part.words)
        for value in sides:
            self.value(value, noun)
        kinds = {k for v in sides if (k := self.gives(v, noun)) is not None}
        if "assurance" in kinds:
            self.refuse(
                part.place,
                "An assurance is compared with nothing.",
                "Write assurance(...) is specific, or is general.",
            )
        if len(kinds) > 1 and not kinds <= {"day", "figure"} and "any" not in kinds:
            self.refuse(
                part.place,
                f"A {' cannot be set against a '.join(sorted(kinds))}.",
                "Compare figures with numbers, states with words in quotation marks, "
                "days with dates and lengths with weeks or months.",
            )
        if kinds == {"day", "figure"}:
            self.years(part, sides, noun)
        self.words(sides)

    def years(self, part: parts.Expression, sides: tuple[parts.Value, ...], noun: str) -> None:
        """A plain number beside a day is a year; any other figure cannot be set against it."""
        for value in sides:
            year = isinstance(value, parts.Figure) and 1000 <= value.number <= 9999
            if self.gives(value, noun) == "figure" and not year:
                self.refuse(
                    part.place,
                    "A day cannot be set against a figure.",
                    "Compare days with dates, such as 1990 or 1990-06-01; figures with numbers.",
                )

    def gives(self, value: parts.Value, noun: str) -> str | None:
        """What sort of value it is; None where only the record can tell."""
        if isinstance(value, parts.Word):
            return "word"
        if isinstance(value, (parts.Figure, parts.Reckoning)):
            return "figure"
        if isinstance(value, parts.Span):
            return "length"
        if isinstance(value, parts.Period):
            return "any" if noun else "day"
        if isinstance(value, parts.Call):
            return FUNCTIONS[value.function].gives
        return "any"

    def words(self, sides: tuple[parts.Value, ...]) -> None:
        """Words set against a state must be among those declared for it."""
        for value in sides:
            about = _subject_of(value)
            declared = self.vocabulary.states.get(about) if about else None
            if not declared:
                continue
            for word in sides:
                if isinstance(word, parts.Word) and word.text not in declared:
                    self.unknown(word.text, word.place, f"a declared state of {about}", declared)

    def value(self, value: parts.Value, noun: str) -> None:
        if isinstance(value, parts.Call):
            self.call(value, noun)
        elif isinstance(value, parts.Reckoning):
            self.value(value.left, noun)
            self.value(value.right, noun)
        elif isinstance(value, parts.Name):
            if noun == "case":
                self.name(value, "attribute")
            else:
                self.refuse(
                    value.place,
                    f"{value.text} alone says nothing.",
                    f"Write a function of it, such as stock({value.text}), or put a word in "
                    f'quotation marks: "{value.text}".',
                )

    def call(self, call: parts.Call, noun: str) -> None:
        function = FUNCTIONS.get(call.function)
        if function is None:
            self.unknown(
                call.function,
                parts.Place(call.place.start, call.place.start + len(call.function)),
                "a function of the language",
                FUNCTIONS,
            )
            return
        if call.function in CASE_FUNCTIONS and noun != "case":
            self.refuse(
                call.place,
                f"{call.function} is asked of a case.",
                f"Use it in a rule over cases: {function.example}.",
            )
        wanted = [a for a in function.arguments if not a.optional]
        if not len(wanted) <= len(call.arguments) <= len(function.arguments):
            inside = ", ".join(a.name for a in function.arguments)
            self.refuse(
                call.place,
                f"{call.function} takes ({inside}).",
                f"For example: {function.example}.",
            )
        if call.function == "position" and noun != "party" and len(call.arguments) == 1:
            self.refuse(
                call.place,
                "Whose position is meant?",
                f"Name the party, or write a rule over a group: {function.example}.",
            )
        if call.source and call.source not in function.sources:
            self.unknown(call.source, call.place, "a source", function.sources)
        for argument, given in zip(function.arguments, call.arguments, strict=False):
            self.argument(call, argument, given)

    def argument(self, call: parts.Call, argument: Argument, given: parts.Value) -> None:
        if argument.sort == "period":
            if not isinstance(given, parts.Period):
                self.refuse(
                    given.place,
                    f"{call.function} wants a period here.",
                    "Write a year, a month or a span: 1988, 1988-06, 1988-01/1988-06.",
                )
            elif not given.when.is_certain_span:
                self.refuse(
                    given.place,
                    f"{given.when} is not a period with two certain ends.",
                    "Write a year, a month or a span: 1988, 1988-06, 1988-01/1988-06.",
                )
        elif isinstance(given, parts.Name):
            self.name(given, argument.sort)
        else:
            written = self.text[given.place.start : given.place.end]
            self.refuse(
                given.place,
                f"{written} is not a name.",
                f"Name {with_article(SORTS[argument.sort])} of the dossier.",
            )

    def name(self, name: parts.Name, sort: str) -> None:
        known = self.vocabulary.names[sort]
        kept = self.register in self.vocabulary.names["kept"]
        if sort == "attribute" and not (known and kept):
            return
        if name.text not in known:
            self.unknown(
                name.text,
                name.place,
                f"{with_article(SORTS[sort])} of this dossier",
                known,
                self.vocabulary.unlike.get(sort, ()),
            )

    def unknown(
        self,
        word: str,
        place: parts.Place,
        what: str,
        known: Iterable[str],
        unlike: Collection[str] = (),
    ) -> None:
        """Refuse a word, with the nearest that may stand there; never one of another sort."""
        choices = sorted(known)
        near = get_close_matches(word, choices, n=NEAREST, cutoff=0.5)
        near = [name for name in near if name not in unlike]
        choices = [] if near else list(islice((c for c in choices if c not in unlike), LISTED + 1))
        if near:
            remedy = f"Did you mean {near[0]}?"
        elif choices:
            listed = ", ".join(choices[:LISTED]) + (" ..." if len(choices) > LISTED else "")
            remedy = f"Known here: {listed}."
        else:
            remedy = "The dossier declares none."
        self.refuse(place, f"{word} is not {what}.", remedy, code="name-not-known")

    def refuse(
        self, place: parts.Place, sentence: str, remedy: str, code: str = "expression-not-sensible"
    ) -> None:
        raise ExpressionFault(self.text, place.start, place.end, sentence, remedy, code=code)


def _subject_of(value: parts.Value) -> str:
    """The name whose declared states a value takes: a subject, a question, a case attribute."""
    if isinstance(value, parts.Name):
        return value.text
    if isinstance(value, parts.Call) and value.function in ("state", "position"):
        first = value.arguments[0] if value.arguments else None
        return first.text if isinstance(first, parts.Name) else ""
    return ""
