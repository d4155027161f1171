"""Whether two versions of a memorandum say the same: what clearances rest on."""

from __future__ import annotations

import re
from hashlib import sha256

from attrs import evolve

from finalact.model.memorandum import Draft

_WORD = re.compile(r"\w+")


def text_hash(draft: Draft) -> str:
    """The hash of what an office clears: the words of the paper, whatever their spacing.

    64 hexadecimal digits (SHA-256). Spaces, line breaks and punctuation do not count; every word,
    figure, sender, addressee, option and recommendation does.
    """
    said = [
        draft.subject,
        draft.text,
        draft.classification,
        *draft.handling,
        *(f"{p.name} {p.office} {p.acting}" for p in (*draft.senders, *draft.addressees)),
        *(repr(option) for option in draft.options),
        *(repr(recommendation) for recommendation in draft.recommendations),
        *(f"{tab.tab} {tab.title}" for tab in draft.attachments),
    ]
    words = " ".join(word for text in said for word in _WORD.findall(text))
    return sha256(words.encode()).hexdigest()


def same_matter(given: Draft, now: Draft) -> bool:
    """Whether a clearance of one version holds for the one that follows it.

    It does where the words are the same, or where the later version says that its changes are
    editorial and every figure of the text has stayed. Rule E10: a clearance lapses when the text
    changes materially.
    """
    if text_hash(given) == text_hash(now):
        return True
    return now.editorial and _figures(given) == _figures(now)


def same_version(given: Draft, now: Draft) -> bool:
    """Whether two versions are the same in everything that is said and kept of the paper.

    How the later one calls its changes, editorial or not, says nothing where there are none; nor
    do blank lines at the end.
    """
    both = (evolve(each, editorial=False, text=each.text.rstrip()) for each in (given, now))
    return next(both) == next(both)


def _figures(draft: Draft) -> list[str]:
    return re.findall(r"\d[\d,.]*", draft.text)
