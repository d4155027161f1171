"""Memoranda made by hand for the tests of rules: words in, a memorandum and its paper out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from attrs import field, frozen

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.rules import findings_of
from finalact.decisions.taking import begun, taken
from finalact.documents.reader import read_paper
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.memo_step import (
    Act,
    Answered,
    ClearanceStatus,
    Cleared,
    Drafted,
    Marked,
    Submitted,
)
from finalact.model.memorandum import (
    Draft,
    MemoKind,
    OptionSaid,
    Profile,
    RecommendationSaid,
)
from finalact.model.partial_date import PartialDate

START = date(1988, 5, 2)
PARTS = {
    "ISSUE FOR DECISION": "Whether to raise the closed harbour with the Sudmark Ambassador.",
    "ESSENTIAL FACTORS": "The harbour has been closed since April.",
    "ANALYSIS OF OPTIONS": (
        "A. That you raise the harbour with the Ambassador.\n\n"
        "It may open the harbour early. NOR is skeptical, but sees little harm in it.\n\n"
        "B. That the delegation raise it at the talks.\n\n"
        "This has been done before and had no effect."
    ),
    "RECOMMENDATIONS": (
        "That you approve option A, favored by HA and NOR.\n\n"
        "Alternatively, that you approve option B."
    ),
}
SAID = (RecommendationSaid(1), RecommendationSaid(2, alternative_to=1))
DOUBTED = (OptionSaid("A", favored_by=("HA", "NOR"), doubted_by=("NOR",)),)
QUESTIONS = ("stands-alone", "adds-no-argument", "says-who-does-what", "doubts-fairly-put")


def markdown(parts: dict[str, str]) -> str:
    """The parts as a drafter writes them."""
    return "\n\n".join(f"## {title}\n\n{words}" for title, words in parts.items())


def draft(parts: dict[str, str] | None = None, **more: Any) -> Draft:
    """A version of the harbour memorandum; what is not said is as it should be."""
    given: dict[str, Any] = {
        "kind": MemoKind.ACTION,
        "subject": "The harbour",
        "recommendations": SAID,
        "options": DOUBTED,
        "classification": "Confidential",
        "text": markdown(PARTS if parts is None else parts),
    }
    return Draft(**{**given, **more})


def current(parts: dict[str, str] | None = None, **more: Any) -> Draft:
    """A version in the current profile that keeps every rule."""
    words = {
        "BLUF": "(C) The harbour can be opened if you raise it now.",
        "RECOMMENDATION": "(C) That you raise the harbour with the Ambassador on May 20.",
        "BACKGROUND": (
            "(U) The harbour has been closed since April.\n\n"
            "Classified by: A. Lund, Director\n\nReason: 1.4 (d)\n\nDeclassify on: 1998-05-02"
        ),
    }
    said = (RecommendationSaid(1, decide_by=PartialDate.parse("1988-05-31")),)
    given: dict[str, Any] = {
        "profile": Profile.CURRENT,
        "subject": "(U) The harbour",
        "recommendations": said,
        "options": (),
        "dated": PartialDate.of(START),
    }
    return draft(words | (parts or {}), **{**given, **more})


def printed(draft: Draft) -> str:
    """The printed text of a version, as plain as it can be."""
    head = draft.headed or f"{draft.kind.value.capitalize()} Memorandum"
    heading = f"{head} From the Director of Ports (Lund) to Minister Aas"
    subject = f"SUBJECT\n\n  • {draft.subject}\n\n" if draft.subject else ""
    body = draft.text.replace("## ", "")
    return f"{heading}\n\n{subject}{body}\n"


@frozen
class Story:
    """A memorandum as the steps of a story make it; each step is taken a day after the last."""

    memo: Memorandum
    day: date = field(default=START)

    def then(self, act: Act, by: str = "Lund", days: int = 1) -> Story:
        """One more step."""
        day = self.day + timedelta(days=days)
        return Story(taken(self.memo, act, by, PartialDate.of(day)), day)

    def drafted(self, draft: Draft) -> Story:
        """A further version."""
        return self.then(Drafted(draft))

    def cleared(self, office: str, status: str = "ok", **more: Any) -> Story:
        """What an office says to the latest version, or to that of `version`."""
        more.setdefault("version", self.memo.version)
        return self.then(Cleared(office, ClearanceStatus(status), **more))

    def answered(self, *codes: str, answer: str = "Yes.") -> Story:
        """Lund answers these questions."""
        story = self
        for code in codes:
            story = story.then(Answered(code, answer), days=0)
        return story

    def submitted(self) -> Story:
        """It goes up."""
        return self.then(Submitted(self.memo.version, printed(self.memo.draft), "0" * 64))

    def marked(self, kind: Any, by: str, words: str = "", at: int | None = 1, **more: Any) -> Story:
        """A mark on the paper."""
        return self.then(Marked(kind, by, words, recommendation=at, **more), by="the secretariat")

    @property
    def paper(self) -> Document:
        """The paper as it is read from its printed text."""
        return read_paper(printed(self.memo.draft).encode(), "harbour.txt")

    def found(self, code: str = "", **more: Any) -> list[Finding]:
        """What the rules find; with a code only what that rule finds."""
        found = findings_of(self.memo, self.paper, **more)
        return [each for each in found if code in ("", each.code)]

    def codes(self, **more: Any) -> set[str]:
        """The codes of what is found."""
        return {each.code for each in self.found(**more)}


def story(first: Draft | None = None) -> Story:
    """The harbour memorandum with its first version, begun on 2 May 1988 by Lund."""
    begin = begun("harbour-1", Drafted(first or draft()), "Lund", PartialDate.of(START))
    return Story(begin)
