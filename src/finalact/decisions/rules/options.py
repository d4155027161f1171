"""Rule W3: what is recommended is analysed, and what is analysed is recommended or rejected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.conditions.wording import listed
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.rule import ACTION, Fault, Rule
from finalact.documents.sentences import sentences
from finalact.model.document import Option

REJECTS = re.compile(
    r"\b(?:reject\w*|rul(?:e|es|ed|ing) out|discard\w*|set aside|dismiss\w*|"
    r"(?:recommend|advise|argue|decide)[sd]? against|"
    r"(?:do|does|can|could|would) ?(?:not|n[’']t) (?:recommend|favor|favour|advise|support)|"
    r"(?:is|are|be) not recommended|not (?:acceptable|viable|feasible))\b",
    re.IGNORECASE,
)


def _not_analysed(paper: Paper) -> Iterator[Fault]:
    for number, each in paper.recommendations.items():
        if each.option is None:
            continue
        option = paper.options.get(each.option)
        if option is None:
            yield Fault(
                f"Recommendation {number} speaks of option {each.option}, which the paper does "
                "not set out.",
                (each.passage,),
            )
        elif not _analysed(paper, option):
            yield Fault(
                f"Recommendation {number} speaks of option {each.option}; the paper names it and "
                "does not weigh it.",
                (each.passage, option.passage),
            )


def _analysed(paper: Paper, option: Option) -> bool:
    said = paper.options_said.get(option.label)
    beside = said is not None and any((said.why, said.prospects, said.timing, said.risk))
    return beside or bool(option.arguments) or len(sentences(option.text)) > 1


def _left_open(paper: Paper) -> Iterator[Fault]:
    if not paper.recommendations:
        return
    left = [
        option
        for option in paper.options.values()
        if _analysed(paper, option)
        and not paper.of_option(option.label)
        and not _recommended_in_words(paper, option)
        and not _rejected(paper, option)
    ]
    if left:
        names = listed([f"option {option.label}" for option in left])
        yield Fault(
            f"The paper weighs {names}, and neither recommends nor rejects "
            f"{'it' if len(left) == 1 else 'them'}.",
            tuple(option.passage for option in left),
        )


def _recommended_in_words(paper: Paper, option: Option) -> bool:
    """Whether a recommendation repeats the option's own words, or names the same supporters."""
    own, backers = _words(option.text), set(option.favored_by)
    return any(
        (own and own in _words(each.text)) or (backers and backers == set(each.favored_by))
        for each in paper.recommendations.values()
    )


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _rejected(paper: Paper, option: Option) -> bool:
    """Whether its own paragraphs, or a sentence that names it, reject it."""
    own = {option.passage, *option.arguments}
    named = re.compile(rf"\boptions? \(?{re.escape(option.label)}\b", re.IGNORECASE)
    for passage in paper.plain.passages:
        for sentence in sentences(passage.text):
            if REJECTS.search(sentence) and (passage.n in own or named.search(sentence)):
                return True
    return False


RULES = (
    Rule(
        "recommended-not-analysed",
        "W3",
        "A recommendation of an option that the paper does not set out, or names without weighing "
        "it.",
        "Set the option out with what speaks for and against it.",
        _not_analysed,
        kinds=ACTION,
    ),
    Rule(
        "option-left-open",
        "W3",
        "An option that is weighed and then neither recommended nor rejected.",
        "Recommend it as an alternative, or say in a sentence that it is not recommended, and why.",
        _left_open,
        kinds=ACTION,
    ),
)
