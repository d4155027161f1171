"""What is said of a condition that was met and no longer is."""

from __future__ import annotations

from finalact.conditions.backsliding import Slid
from finalact.conditions.course.cause_words import cause_in_words
from finalact.conditions.scene import Scene
from finalact.conditions.wording import listed


def slid_in_words(scene: Scene, slid: Slid) -> str:
    """When it was met, how long, and what turned it back.

    Such as "It has slid back: it was met on 1 March 1988. It stayed so until 31 May 1988;
    “7” (Alba, 1 June 1988) turned it back."
    """
    since, until = slid.since, slid.until
    text = f"It has slid back: it was met on {since.day} {since:%B %Y}."
    told = [words for name in slid.turned_by if (words := cause_in_words(scene, name))]
    if not told and until <= since:
        return text
    stayed = f"It stayed so until {until.day} {until:%B %Y}" if until > since else ""
    why = f"what turned it back: {listed(told)}" if told else ""
    both = "; ".join(part for part in (stayed, why) if part)
    return f"{text} {both[:1].upper()}{both[1:]}."
