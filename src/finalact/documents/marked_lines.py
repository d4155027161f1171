"""Decision lines that were filled in: a box checked, a blank initialed, beside Approve or not."""

from __future__ import annotations

import re

from finalact.documents.month_days import iso_day
from finalact.model.document import Action, DecisionTaken, Document

VERBS: dict[str, Action] = {
    "approve": "approve",
    "approved": "approve",
    "agree": "approve",
    "yes": "approve",
    "disapprove": "disapprove",
    "disapproved": "disapprove",
    "disagree": "disapprove",
    "no": "disapprove",
    "discuss": "discuss",
    "let’s discuss": "discuss",
    "let's discuss": "discuss",
    "see me": "discuss",
    "approve as amended": "approve as amended",
    "approved as amended": "approve as amended",
    "approve with changes": "approve as amended",
    "defer": "defer",
}
VERB = re.compile(rf"\b(?:{'|'.join(sorted(VERBS, key=len, reverse=True))})\b", re.IGNORECASE)
CHECKED, EMPTY = "☒☑✓✔✗✘", "☐□❏❑"
BRACKETED = re.compile(r"\[ {0,3}(?P<in>[xX✓✔]?) {0,3}\]|\( {0,3}(?P<in2>[xX✓✔]?) {0,3}\)")
BLANK = re.compile(r"_{2,}")
LONGEST, LONGEST_FILLING = 300, 60
INITIALS = re.compile(r"\b[A-Z]{2,4}\b")


def is_marked_line(text: str) -> bool:
    """Whether a line is nothing but choices with boxes or blanks to fill in."""
    return bool(choices_on(text))


def choices_on(text: str) -> list[tuple[Action, bool, str]]:
    """Each choice of a decision line, whether it is marked, and what is written in its blank.

    Boxes may stand before or behind the words; empty where the line is no decision line.
    """
    if len(text) > LONGEST:
        return []
    line = BRACKETED.sub(lambda m: CHECKED[0] if (m["in"] or m["in2"]) else EMPTY[0], text)
    verbs = list(VERB.finditer(line))
    if not verbs:
        return []
    before, tail = line[: verbs[0].start()], line[verbs[-1].end() :]
    boxed = any(sign in CHECKED + EMPTY for sign in line)
    if not boxed and not BLANK.search(line):
        return []
    leading = any(sign in CHECKED + EMPTY for sign in before)
    if (before.strip(" \t:|•-–" + CHECKED + EMPTY)) or (leading and tail.strip(" \t.:;|,")):
        return []
    found = []
    for at, verb in enumerate(verbs):
        start = verbs[at - 1].end() if at else 0
        stop = verbs[at + 1].start() if at + 1 < len(verbs) else len(line)
        beside = line[start : verb.start()] if leading else line[verb.end() : stop]
        filling = beside.replace("_", " ").strip(" \t.:;|,—–-\u00a0")
        written = filling.strip(CHECKED + EMPTY + " ")
        if len(written) > LONGEST_FILLING or (written and not boxed and "__" not in beside):
            return []
        if written and boxed and "__" not in beside:
            return []
        marked = any(sign in CHECKED for sign in filling) or bool(written)
        found.append((VERBS[verb.group().lower()], marked, written))
    return found


def marked_decisions(document: Document) -> tuple[DecisionTaken, ...]:
    """What the filled decision lines decide, each for the recommendation above it.

    A line on which nothing, or more than one choice, is marked decides nothing.
    """
    if "decision line" not in {block.role for block in document.blocks}:
        return ()
    passages = {item.passage: at for at, item in enumerate(document.recommendations)}
    decided = {decision.recommendation for decision in document.decisions}
    marked: dict[int | None, list[tuple[Action, str]]] = {}
    above: int | None = None
    for block in document.blocks:
        if block.role == "passage":
            above = passages.get(block.index, above)
        if block.role == "decision line" and block.words is not None and above not in decided:
            here = marked.setdefault(above, [])
            here += [(action, said) for action, on, said in choices_on(block.words.text) if on]
    return tuple(
        _taken(document, at, *choices[0]) for at, choices in marked.items() if len(choices) == 1
    )


def _taken(document: Document, at: int | None, action: Action, written: str) -> DecisionTaken:
    day = iso_day(written)
    initials = INITIALS.search(written)
    told = written if len(written) > 1 else None
    return DecisionTaken(
        option=document.recommendations[at].option if at is not None else None,
        action=action,
        initials=initials.group() if initials and told else None,
        on=day[0] if day else None,
        annotation=told,
        recommendation=at,
    )
