"""The paper that a rule looks at: a memorandum, its words as read, and who stands where on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from attrs import frozen

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.rules.portions import without_marks
from finalact.model.document import Document, Option, Recommendation
from finalact.model.memo_step import Submitted
from finalact.model.memorandum import Draft, OptionSaid, RecommendationSaid


@frozen(slots=False)
class Paper:
    """A memorandum and the paper that was read from its printed text.

    `on` is the day on which it is looked at (None where no day matters); `required` are offices
    that must clear it beside those that the draft names.
    """

    memo: Memorandum
    document: Document
    on: date | None = None
    required: tuple[str, ...] = ()

    @property
    def draft(self) -> Draft:
        """The latest version."""
        return self.memo.draft

    @property
    def place(self) -> str:
        """What a reader can open."""
        return f"memorandum {self.memo.id}, version {self.memo.version}"

    @cached_property
    def plain(self) -> Document:
        """The paper without portion marks."""
        return without_marks(self.document)

    @cached_property
    def recommendations(self) -> dict[int, Recommendation]:
        """The recommendations in the words of the paper, numbered from 1."""
        return dict(enumerate(self.plain.recommendations, 1))

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all recommendations: in the words, or kept beside them."""
        return tuple(sorted({*self.recommendations, *self.said}))

    @cached_property
    def said(self) -> dict[int, RecommendationSaid]:
        """What is kept beside the text of each recommendation."""
        return {each.number: each for each in self.draft.recommendations}

    @cached_property
    def options(self) -> dict[str, Option]:
        """The options in the words of the paper, by their letter or number."""
        return {each.label: each for each in self.plain.options}

    @cached_property
    def options_said(self) -> dict[str, OptionSaid]:
        """What is kept beside the text of each option."""
        return {each.label: each for each in self.draft.options}

    @cached_property
    def alternatives(self) -> dict[int, set[int]]:
        """For each recommendation those that its approval closes, whichever names the other.

        Words such as "Alternatively, that you ..." pair a recommendation with the one before it
        where nothing else is said.
        """
        found: dict[int, set[int]] = defaultdict(set)
        for number in self.numbers:
            other = self.said[number].alternative_to if number in self.said else None
            if other is None and self.is_worded_as_alternative(number):
                other = self._chief_above(number)
            if other is not None and other != number and other in self.numbers:
                found[number].add(other)
                found[other].add(number)
        return dict(found)

    def is_worded_as_alternative(self, number: int) -> bool:
        """Whether its words set it against another one."""
        worded = self.recommendations.get(number)
        return worded is not None and worded.alternative

    def _chief_above(self, number: int) -> int | None:
        """The last recommendation above it that is itself no alternative."""
        above = [n for n in self.numbers if n < number and not self.is_worded_as_alternative(n)]
        return above[-1] if above else None

    def favor(self, number: int) -> list[str]:
        """The offices and persons for a recommendation, by its words, its option or beside them."""
        worded, said = self.recommendations.get(number), self.said.get(number)
        names = [*(worded.favored_by if worded else ()), *(said.favored_by if said else ())]
        label = worded.option if worded else None
        if label in self.options:
            names += self.options[label].favored_by
        if label in self.options_said:
            names += self.options_said[label].favored_by
        against = [name.casefold() for name in (said.opposed_by if said else ())]
        return [name for name in once(names) if name.casefold() not in against]

    def oppose(self, number: int) -> list[str]:
        """Those against it: who is said to be, and who favors an alternative but not this one."""
        said = self.said.get(number)
        names = list(said.opposed_by if said else ())
        own = [name.casefold() for name in self.favor(number)]
        for other in sorted(self.alternatives.get(number, ())):
            names += [name for name in self.favor(other) if name.casefold() not in own]
        return once(names)

    def of_option(self, label: str) -> list[int]:
        """The numbers of the recommendations that name an option."""
        return [n for n, each in self.recommendations.items() if each.option == label]

    def option_words(self, label: str) -> str:
        """All that the paper says under an option, and where it recommends it."""
        option = self.options.get(label)
        if option is None:
            return ""
        numbers = [n for n in (option.passage, *option.arguments) if n is not None]
        passages = [p.text for n in numbers if (p := self.plain.passage(n)) is not None]
        return "\n".join(
            [*passages, *(self.recommendations[n].text for n in self.of_option(label))]
        )

    def where(self, number: int) -> tuple[int | None, ...]:
        """The paragraph in which a recommendation stands."""
        worded = self.recommendations.get(number)
        return (worded.passage,) if worded else ()

    @cached_property
    def goes_up_on(self) -> date | None:
        """The day on which it was submitted; for a paper in hand the day it is looked at."""
        if self.memo.submitted is not None:
            return list(self.memo.acts(Submitted))[-1].on.earliest
        dated = self.draft.dated
        return self.on or (dated.earliest if dated else None)

    @property
    def has_decision_lines(self) -> bool:
        """Whether it is printed with lines to be marked ("Approve ____")."""
        return any(block.role == "decision line" for block in self.document.blocks)


def once(names: Iterable[str]) -> list[str]:
    """Names in their order, each once whatever its capitals."""
    return list({name.casefold(): name for name in reversed(list(names))}.values())[::-1]
