"""The lines of a printed memorandum in their order, its notes numbered as they are called."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.decisions.markdown import MemoText, TextPart
from finalact.decisions.persons_printed import heading, listed_persons, person_printed
from finalact.decisions.rendering import Called, Line, Renderer
from finalact.decisions.voices import asks
from finalact.documents.recommendations import RECOMMENDATION_HEADING
from finalact.model.document import Person
from finalact.model.memorandum import Attachment, Draft, MemoKind, Profile
from finalact.model.partial_date import PartialDate

BULLET = "  • "
CHOICES = "Approve _______ Disapprove _______"
ABOVE = "See footnote {} above."


def lay_out(draft: Draft, text: MemoText, renderer: Renderer, source: str) -> list[Line]:
    """Every line above the notes; the source note is called at the end of the heading."""
    first = heading(draft)
    lines = [Line(first, (Called(len(first), source),) if source else (), "heading")]
    if draft.dated is not None and draft.dated.is_day:
        lines.append(Line(american(draft.dated), (), "dateline"))
    lines += _head(draft)
    for number, part in enumerate(text.parts):
        if part.heading:
            lines.append(renderer.heading(part.heading))
        for at, paragraph in enumerate(part.paragraphs):
            made = renderer.lines(paragraph)
            opening = number == 0 and at == 0 and not part.heading
            lines += [_bulleted(line) if not opening else line for line in made]
            if _wants_choices(draft, part, at):
                lines.append(Line(CHOICES, (), "choices"))
    if draft.attachments:
        lines.append(Line("ATTACHMENTS", (), "section"))
        lines += [Line(_tab(each)) for each in draft.attachments]
    return lines


def _wants_choices(draft: Draft, part: TextPart, at: int) -> bool:
    """Whether a line for the decision belongs below a paragraph and the drafter wrote none."""
    if draft.profile is not Profile.CURRENT or draft.kind is not MemoKind.ACTION:
        return False
    below = part.paragraphs[at + 1 : at + 2]
    written_out = bool(below) and below[0].role == "choices"
    asked = RECOMMENDATION_HEADING.search(part.heading) and asks(part.paragraphs[at])
    return bool(asked) and not written_out


def written(lines: Iterable[Line]) -> str:
    """The printed text of the lines, with their notes below, numbered in order of their calls.

    Words of a note that were printed before are pointed to: "See footnote 3 above.". Rows of a
    table stand close; there is no line break at the end.
    """
    notes: list[str] = []
    printed: list[str] = []
    before = ""
    for line in lines:
        text, done = "", 0
        for call in line.calls:
            number = notes.index(call.words) + 1 if call.words in notes else 0
            notes.append(ABOVE.format(number) if number else call.words)
            text += f"{line.text[done : call.at]}{len(notes)}"
            done = call.at
        text += line.text[done:]
        if printed:
            printed.append("\n" if before == line.role == "table" else "\n\n")
        printed.append(text)
        before = line.role
    below = "\n".join(f"  {number}. {words}" for number, words in enumerate(notes, start=1))
    return "".join(printed) + (f"\n\n{below}" if below else "")


def american(day: PartialDate) -> str:
    """A day as American papers print it: "June 8, 1981"."""
    exact = day.earliest
    return f"{exact:%B} {exact.day}, {exact.year}" if exact is not None else day.said()


def _head(draft: Draft) -> list[Line]:
    """What stands between the heading and the first part: who, through whom, on what."""
    subject = " ".join(draft.subject.split())
    if draft.profile is Profile.CURRENT:
        marking = "//".join(m for m in (draft.classification, *draft.handling) if m)
        said = [
            ("CLASSIFICATION", marking.upper()),
            ("FROM", listed_persons(draft.senders)),
            ("THROUGH", listed_persons(draft.through)),
            ("SUBJECT", subject),
        ]
        return [Line(f"{label}: {words}", (), "head") for label, words in said if words]
    lines = _list("THROUGH", draft.through)
    if subject:
        lines += [Line("SUBJECT", (), "section"), Line(f"{BULLET}{subject}", (), "head")]
    return lines


def _list(label: str, persons: tuple[Person, ...]) -> list[Line]:
    if not persons:
        return []
    items = [Line(f"{BULLET}{person_printed(person)}", (), "head") for person in persons]
    return [Line(label, (), "section"), *items]


def _bulleted(line: Line) -> Line:
    if line.role != "item":
        return line
    calls = tuple(Called(call.at + len(BULLET), call.words) for call in line.calls)
    return Line(f"{BULLET}{line.text}", calls, line.role)


def _tab(each: Attachment) -> str:
    """A line of the list of attachments: "Tab 1: Draft cable to Oslo (Confidential)."."""
    told = ", ".join(part for part in (each.classification, each.status) if part)
    tab = each.tab if each.tab.casefold().startswith("tab") else f"Tab {each.tab}".strip()
    return f"{tab}: {each.title.rstrip('.')}{f' ({told})' if told else ''}."
