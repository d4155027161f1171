"""Those present as a paper tells them in a sentence: "Present were A, B, and C."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from finalact.documents.head_rows import names_in
from finalact.documents.parts import Part
from finalact.documents.persons import read_person
from finalact.documents.sentences import sentences

# Who was present is told before the talk is: in one of the first paragraphs.
FIRST = 4
_KINDS = ("conversation", "meeting", "minutes", "record", "notes", "summary", "discussion")
_WORDS = ("resent", "ttend", "articipa")
_AT = (
    r"(?: (?:at|in|during) (?:the|this) [a-z]+(?: [a-z]+)?|"
    r" for (?:our side|the [A-Z]\w+(?: side)?))?"
)
_TOLD = re.compile(
    rf"(?:(?:Also )?[Pp]resent{_AT} (?:were|was)|"
    rf"(?:Those|Others|Also) (?:present|attending|in attendance){_AT} (?:were|was|included)|"
    rf"(?:The )?(?:other )?(?:[Pp]articipants|[Aa]ttendees){_AT} (?:were|included)|"
    rf"In attendance{_AT} (?:were|was)|"
    r"The following (?:[a-z]+ )?(?:were present|attended|participated|were in attendance))"
    r"[:,]? (?P<who>\S.*)\Z",
    re.DOTALL,
)
_WERE_PRESENT = re.compile(
    r"(?P<who>(?:The |[A-ZÀ-Þ])[^:]{2,400}?) (?:were|was)(?: also)? "
    rf"(?:present|in attendance){_AT}\.?\Z"
)


def present_in(parts: Sequence[Part], kind: str | None) -> tuple[str, ...]:
    """Who was present at a talk, as its first paragraphs tell it; empty where they do not."""
    if kind is None or not any(word in kind for word in _KINDS):
        return ()
    found: list[str] = []
    first = [part for part in parts if part.role == "passage" and not part.attached][:FIRST]
    for part in first:
        text = part.words.text
        if any(word in text for word in _WORDS):
            found += [name for sentence in sentences(text) for name in _told(sentence)]
    return tuple(dict.fromkeys(found))


def _told(sentence: str) -> tuple[str, ...]:
    if told := _TOLD.match(sentence):
        return names_in(told["who"].removesuffix("."))
    if told := _WERE_PRESENT.match(sentence):
        names = names_in(told["who"])
        # "Several reporters were present" names nobody.
        return names if all(read_person(name).name for name in names) else ()
    return ()
