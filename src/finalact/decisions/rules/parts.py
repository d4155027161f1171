"""The parts of each kind of memorandum, their order, and whether it has a decision block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from finalact.conditions.wording import listed
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.rule import Fault, Rule
from finalact.decisions.template import still_to_write
from finalact.documents.recommendations import RECOMMENDATION_HEADING
from finalact.model.memorandum import MemoKind, Profile


@frozen
class PartAsked:
    """A part that a memorandum of a kind has: its name, and the headings or labels it goes by.

    `must` tells a part whose absence is a fault from one whose absence is a note.
    """

    name: str
    headings: str
    must: bool = True

    def stands_in(self, line: str) -> bool:
        """Whether a line opens this part: a heading, or a label with a colon."""
        return bool(re.match(rf"\W*(?:{self.headings})\s*(?::|\W*\Z)", line, re.IGNORECASE))


RECOMMENDED = (
    r"recommend(?:ations?|ed)\b.*|actions? (?:requested|required).*|decisions? requested.*"
)
FACTORS = (
    r"essential factors|factors|background.*|facts.*|(?:the )?(?:problem|setting)|discussion.*|"
    r"summary"
)
# Source: practice of memoranda, section 2: the order of 1981 and the current one. The parts of a
# briefing memorandum are general knowledge of the trade, so that their absence is a note.
PARTS: dict[tuple[MemoKind, Profile], tuple[PartAsked, ...]] = {
    (MemoKind.ACTION, Profile.THEN): (
        PartAsked("ISSUE FOR DECISION", r"(?:the )?issues?(?: for decision)?"),
        PartAsked("ESSENTIAL FACTORS", FACTORS, must=False),
        PartAsked(
            "ANALYSIS OF OPTIONS",
            r"(?:analysis|evaluation|discussion|summary)(?: of (?:the )?(?:options|issues))?|"
            r"(?:the )?options?|background/(?:analysis|discussion)",
            must=False,
        ),
        PartAsked("RECOMMENDATIONS", RECOMMENDED),
    ),
    (MemoKind.ACTION, Profile.CURRENT): (
        PartAsked("BLUF", r"bluf|bottom line(?: up front)?"),
        PartAsked("RECOMMENDATION", RECOMMENDED),
        PartAsked("BACKGROUND", r"background.*"),
    ),
}
MONTHS = (
    "january february march april may june july august september october november december".split()
)
DAY = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\b[0-9]{{4}}-[0-9]{{2}}|\b\w+day\b", re.IGNORECASE)
BRIEFING = (
    PartAsked("the event", r"(?:event|meeting|call|visit|occasion|purpose)\b.*", must=False),
    PartAsked("its date", r"(?:date|time|when)\b.*|(?:place|event) and date", must=False),
    PartAsked("the participants", r"(?:list of )?participants?|present|attendees", must=False),
    PartAsked("the objectives", r"(?:[\w.]+ )?objectives?", must=False),
    PartAsked(
        "the talking points", r"(?:talking|key) points?|points to (?:make|be made)", must=False
    ),
)


def parts_of(paper: Paper) -> tuple[PartAsked, ...]:
    """The parts that a paper of its kind and profile has.

    A plain memorandum of 1977-88 that asks for a decision has no fixed parts: the kind as headed
    stands beside what it is in effect.
    """
    draft = paper.draft
    if draft.kind is MemoKind.BRIEFING:
        return BRIEFING
    plain = bool(draft.headed) and "action" not in draft.headed.lower()
    if draft.kind is MemoKind.ACTION and draft.profile is Profile.THEN and plain:
        return ()
    return PARTS.get((draft.kind, draft.profile), ())


def _missing(paper: Paper) -> Iterator[Fault]:
    if not (paper.draft.subject.strip() or paper.document.subject):
        yield Fault("The memorandum has no subject.")
    if not paper.document.passages:
        yield Fault("The memorandum has no words under its subject.")
    if paper.draft.kind is MemoKind.BRIEFING:
        lines = list(_lines(paper))
    else:
        lines = [section.title for section in paper.document.sections if section.title]
    for asked in parts_of(paper):
        if asked.headings == RECOMMENDED and not paper.recommendations:
            continue  # that nothing is recommended is a finding of its own
        if not any(asked.stands_in(line) for line in lines) and not _told_otherwise(paper, asked):
            yield Fault(_lacks(paper, asked), note=not asked.must)


def _not_written(paper: Paper) -> Iterator[Fault]:
    draft = paper.draft
    left = still_to_write(draft.text, draft.kind, draft.profile)
    if left:
        word, verb = ("part", "holds") if len(left) == 1 else ("parts", "hold")
        yield Fault(
            f"The {word} {listed(left)} still {verb} what the desk wrote there to tell what "
            "belongs in it."
        )


def _lacks(paper: Paper, asked: PartAsked) -> str:
    if paper.draft.kind is MemoKind.BRIEFING:
        return f"A briefing memorandum tells {asked.name}; this one does not."
    return f"An {paper.draft.kind.value} memorandum has a part {asked.name}; this one has none."


def _told_otherwise(paper: Paper, asked: PartAsked) -> bool:
    """Whether it is told without a heading of its own: in the head, or a day under the event."""
    if asked.name == "the participants":
        return bool(paper.document.participants)
    if asked.name != "its date":
        return False
    event = BRIEFING[0]
    return any(
        DAY.search(passage.text)
        for section in paper.document.sections
        for passage in section.passages
        if (section.title and event.stands_in(section.title)) or event.stands_in(passage.text)
    )


def _lines(paper: Paper) -> Iterator[str]:
    """Every line in which a part can be opened: headings, labels of the head, paragraphs."""
    yield from (section.title for section in paper.document.sections if section.title)
    yield from (block.words.text for block in paper.document.blocks if block.words)
    yield from (passage.text for passage in paper.plain.passages)


def _out_of_order(paper: Paper) -> Iterator[Fault]:
    asked = parts_of(paper)
    if paper.draft.kind is MemoKind.BRIEFING:
        return
    found: list[tuple[int, str]] = []
    for section in paper.document.sections:
        title = section.title or ""
        at = next((i for i, each in enumerate(asked) if each.stands_in(title)), None)
        if at is not None and at not in [i for i, _ in found]:
            found.append((at, title))
    if [i for i, _ in found] != sorted(i for i, _ in found):
        stands = listed([title for _, title in found])
        order = listed([title for _, title in sorted(found)])
        yield Fault(f"The parts stand as {stands}; their order is {order}.", note=True)


def _decision_block(paper: Paper) -> Iterator[Fault]:
    what = paper.draft.kind.value
    asked = [
        section
        for section in paper.document.sections
        if section.title and RECOMMENDATION_HEADING.match(section.title) and section.passages
    ]
    unworded = set(paper.said) - set(paper.recommendations)
    if paper.has_decision_lines or unworded or asked:
        yield Fault(
            f"The memorandum is for {what}, and it has a decision block.",
            tuple(passage.n for section in asked for passage in section.passages[:1]),
        )


def _asks(paper: Paper) -> Iterator[Fault]:
    headed = [s for s in paper.plain.sections if s.title and RECOMMENDATION_HEADING.match(s.title)]
    under = {passage.n for section in headed for passage in section.passages}
    for each in paper.recommendations.values():
        if each.passage not in under:
            yield Fault(
                f"The memorandum is for {paper.draft.kind.value}, and its words ask for a "
                f"decision: “{' '.join(each.text.split()[:12])} ...”.",
                (each.passage,),
            )


def _headed(paper: Paper) -> Iterator[Fault]:
    headed, kind = paper.draft.headed.lower(), paper.draft.kind
    others = [each.value for each in MemoKind if each is not kind and each.value in headed]
    if others and kind.value not in headed:
        sentence = f"The paper is headed “{paper.draft.headed}” and is in effect for {kind.value}."
        yield Fault(sentence, note=True)


NO_DECISION = (MemoKind.INFORMATION, MemoKind.BRIEFING)
RULES = (
    Rule(
        "part-missing",
        "section 2",
        "A part that a memorandum of its kind and profile has and this one lacks; for a briefing "
        "memorandum, and for the factors and the analysis of 1977-88, a note.",
        "Add the part under its heading.",
        _missing,
    ),
    Rule(
        "part-not-written",
        "section 2",
        "A part in which a line still stands with which the desk began it.",
        "Write the part, or take it out.",
        _not_written,
    ),
    Rule(
        "parts-out-of-order",
        "section 2",
        "Parts that stand in another order than that of the profile. A note.",
        "Move them, unless there is a reason to have them so.",
        _out_of_order,
    ),
    Rule(
        "decision-block-forbidden",
        "section 1",
        "An information or briefing memorandum with recommendations or lines for a decision.",
        "Take the block out; if a decision is wanted, make it an action memorandum.",
        _decision_block,
        kinds=NO_DECISION,
    ),
    Rule(
        "decision-asked",
        "section 1",
        "A memorandum that is not for action, and whose words ask for authority or approval.",
        "Make it an action memorandum (its heading may stay as it is), or take the request out.",
        _asks,
        kinds=NO_DECISION,
    ),
    Rule(
        "headed-otherwise",
        "section 1",
        "A paper whose heading names another kind than the one it is in effect. A note.",
        "Head it as what it is, or leave both: the kind as headed is kept beside the other.",
        _headed,
    ),
)
