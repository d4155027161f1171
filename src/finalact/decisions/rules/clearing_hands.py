"""Rules E11, E12 and W6: who cleared for whom, and what an office says that does not concur."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.rule import Fault, Rule
from finalact.decisions.rules.splitting import is_split_by
from finalact.model.memo_step import ClearanceStatus

INITIAL = re.compile(r"\A[A-Z](?=[A-Z][a-z])")


def _proxy(paper: Paper) -> Iterator[Fault]:
    for given in paper.memo.clearances:
        cleared = given.cleared
        if not cleared.proxy:
            continue
        if not cleared.person:
            yield Fault(
                f"{cleared.proxy} initialed for {cleared.office}, and it is not said for whom."
            )
        elif cleared.person.casefold() == cleared.proxy.casefold():
            yield Fault(f"{cleared.person} is recorded for {cleared.office} as his own proxy.")


def _nonconcur(paper: Paper) -> Iterator[Fault]:
    for given in paper.memo.clearances:
        cleared = given.cleared
        if cleared.status is not ClearanceStatus.NONCONCUR or cleared.dissent.strip():
            continue
        if not is_split_by(paper, cleared.office):
            yield Fault(
                f"{cleared.office} does not concur; the paper carries neither its dissent nor a "
                "recommendation that shows it as opposed."
            )


def _drafter(paper: Paper) -> Iterator[Fault]:
    for given in paper.memo.clearances:
        cleared = given.cleared
        hands = [name for name in (cleared.proxy or cleared.person,) if name]
        for drafter in paper.draft.drafters:
            elsewhere = drafter.office and drafter.office.casefold() != cleared.office.casefold()
            if elsewhere and any(_same_person(drafter.person, hand) for hand in hands):
                yield Fault(
                    f"{drafter.person} ({drafter.office}) drafted the paper and cleared it for "
                    f"{cleared.office}."
                )


def _same_person(name: str, other: str) -> bool:
    """Whether two names can be one person: the same surname, "JDoe" for "Doe"."""
    return bool(name.strip() and other.strip()) and _surname(name) == _surname(other)


def _surname(name: str) -> str:
    return INITIAL.sub("", name.rsplit(maxsplit=1)[-1]).casefold()


RULES = (
    Rule(
        "proxy-without-person",
        "E11",
        "Initials by proxy of which only one person is named.",
        "Name both: who initialed, and for whom.",
        _proxy,
    ),
    Rule(
        "nonconcur-without-dissent",
        "E12",
        "An office that does not concur, with neither the text of its dissent nor a split "
        "recommendation that shows it as opposed.",
        "Record its dissent in its own words, or name it as opposed at a recommendation.",
        _nonconcur,
    ),
    Rule(
        "drafter-clears-elsewhere",
        "W6",
        "A drafter who clears for another office than his own.",
        "Have somebody of that office clear, or say why the drafter speaks for it.",
        _drafter,
    ),
)
