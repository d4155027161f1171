"""The order of meetings in a sentence, and a meeting that nobody knows."""

from __future__ import annotations

from difflib import get_close_matches

from finalact.diplomacy.meeting_order import Groups
from finalact.diplomacy.programme import Meeting, Programme
from finalact.model.refusal import Refusal


def order_sentences(programme: Programme) -> list[str]:
    """The order as planned, as held, and what was turned round."""
    titles = {meeting.id: meeting.title for meeting in programme.meetings}
    order = programme.order
    told = []
    if len(order.planned) > 1:
        told.append(f"In the order planned: {_groups(order.planned, titles)}.")
    if len(order.held) > 1:
        told.append(f"In the order held: {_groups(order.held, titles)}.")
    told += [
        f"{titles[first]} was planned before {titles[second]} and held after it."
        for first, second in order.turned
    ]
    return told


def place_in_order(programme: Programme, meeting: Meeting) -> list[str]:
    """What comes right before a meeting: "Planned after Paris meeting; held after it too."."""
    titles = {each.id: each.title for each in programme.meetings}
    order = programme.order
    told = []
    for verb, groups in (("Planned", order.planned), ("Held", order.held)):
        before = [titles[name] for name in order.before(meeting.id, groups)]
        if before:
            told.append(f"{verb} after {_joined(before)}.")
    for first, second in order.turned:
        if meeting.id == first:
            told.append(f"It was planned before {titles[second]} and held after it.")
        if meeting.id == second:
            told.append(f"It was planned after {titles[first]} and held before it.")
    return told


def meeting_named(programme: Programme, name: str) -> Meeting:
    """The meeting of that id or title; a Refusal (`meeting-not-found`) where there is none."""
    found = programme.meeting(name)
    if found is not None:
        return found
    names = {text.casefold(): m.id for m in programme.meetings for text in (m.title, m.id)}
    near = get_close_matches(name.casefold(), names, n=1, cutoff=0.5)
    known = ", ".join(meeting.id for meeting in programme.meetings)
    if near:
        remedy = f"Did you mean {names[near[0]]}?"
    else:
        remedy = f"The meetings known by then: {known}." if known else "None was known by then."
    raise Refusal(
        "meeting-not-found", f"There is no meeting {name} on the programme.", remedy, status=404
    )


def _groups(groups: Groups, titles: dict[str, str]) -> str:
    parts = []
    for group in groups:
        joined = _joined([titles[name] for name in group])
        parts.append(f"{joined} (in which order is open)" if len(group) > 1 else joined)
    return "; then ".join(parts)


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
