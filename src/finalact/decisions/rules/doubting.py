"""Rule E6: an office may doubt a course and favor it; both stay visible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.rule import Fault, Rule
from finalact.model.memorandum import OptionSaid


def _not_visible(paper: Paper) -> Iterator[Fault]:
    for label, said in paper.options_said.items():
        words = paper.option_words(label)
        option = paper.options.get(label)
        read = [name.casefold() for name in option.doubted_by] if option else []
        for office in said.doubted_by:
            if office.casefold() not in read and not _stands_in(office, words):
                where = (option.passage,) if option else ()
                yield Fault(
                    f"{office} doubts option {label}, and the words of the paper do not show it.",
                    where,
                )


def _stands_in(name: str, words: str) -> bool:
    return bool(re.search(rf"(?<![\w/]){re.escape(name)}(?![\w/])", words, re.IGNORECASE))


def _struck_out(paper: Paper) -> Iterator[Fault]:
    for label, office, version in _doubts_before(paper):
        now = paper.options_said.get(label, OptionSaid(label)).doubted_by
        given = paper.memo.clearance(office)
        spoke_since = given is not None and given.cleared.version > version
        if office.casefold() not in [name.casefold() for name in now] and not spoke_since:
            yield Fault(
                f"Version {version} says that {office} doubts option {label}; version "
                f"{paper.memo.version} no longer does, and {office} has said nothing since."
            )


def _doubts_before(paper: Paper) -> Iterator[tuple[str, str, int]]:
    """The last earlier version that tells each doubt: option, office, number of the version."""
    found: dict[tuple[str, str], int] = {}
    for version, draft in enumerate(paper.memo.versions[:-1], 1):
        for said in draft.options:
            for office in said.doubted_by:
                found[said.label, office] = version
    for (label, office), version in found.items():
        yield label, office, version


def _without_position(paper: Paper) -> Iterator[Fault]:
    for label, said in paper.options_said.items():
        for office in said.doubted_by:
            if not _has_position(paper, label, office):
                yield Fault(
                    f"{office} doubts option {label}; whether it favors or opposes it is not said."
                )


def _has_position(paper: Paper, label: str, office: str) -> bool:
    said, option = paper.options_said[label], paper.options.get(label)
    names = [*said.favored_by, *(option.favored_by if option else ())]
    for number in paper.numbers:
        names += [*paper.favor(number), *paper.oppose(number)]
    given = paper.memo.clearance(office)
    spoke = given is not None and (given.agrees or given.cleared.dissent != "")
    return spoke or office.casefold() in [name.casefold() for name in names]


RULES = (
    Rule(
        "doubt-not-visible",
        "E6",
        "An office kept as doubting an option that the words of that option do not show.",
        "Say in the paper that the office doubts it, and why, also where it favors it all the "
        "same.",
        _not_visible,
    ),
    Rule(
        "doubt-struck-out",
        "E6",
        "A doubt that an earlier version tells and the latest does not, of an office that has "
        "said nothing since.",
        "Put the doubt back, or have the office clear the version without it.",
        _struck_out,
    ),
    Rule(
        "doubt-without-position",
        "E6",
        "An office that doubts an option, with nothing said of whether it favors or opposes it.",
        "Keep both beside the option: who doubts it, and who favors it.",
        _without_position,
    ),
)
