"""What is attached to a paper: tabs, enclosures and annexes, told apart from the paper itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.headings import FORMS, Heading, read_heading
from finalact.documents.paper_dates import date_of_line
from finalact.documents.parts import DATELINE, Part
from finalact.documents.title_lines import is_title
from finalact.documents.volume_parts.attachment_labels import (
    LONGEST_LABEL,
    is_attachment_label,
    label_and_number,
    leading_label,
)
from finalact.model.document import Attachment, DatedBasis

KIND = re.compile(
    r"(?:(?:Draft|Proposed|Suggested|Joint|Revised|Unsigned|Undated|Action|Information|Briefing|"
    r"Intelligence|Presidential|Oral|Text of|Position|Discussion|Background|Message|Personal|"
    r"Circular|National Security|Secret|Diplomatic)\s)*"
    r"(?:Memorandum|Memoranda|Memo|Letter|Telegram|Airgram|Cable|Backchannel|Message|Note|Notes|"
    r"Paper|Study|Report|Minutes|Summary|Statement|Talking|Aide[- ]Mémoire|Agreement|Directive|"
    r"Decision|Despatch|Dispatch|Instruction|Estimate|Resolution|Protocol|Treaty|Declaration|"
    r"Communiqué|List|Table|Text|Outline|Agenda|Transcript|Extract|Excerpt|Translation|Record|"
    r"Address|Proposal|Plan|Program|Analysis|Cover|Points|Chart|Chronology)\b"
)
LONGEST = 300


def with_attachments(parts: Sequence[Part]) -> list[Part]:
    """The lines with those of each attachment told apart, by markup or by a label above them.

    A label such as `Tab A` opens an attachment when something of the paper stands before it and
    something after it. Its heading, where one follows, becomes a section's.
    """
    given = list(parts)
    labels = [
        index
        for index, part in enumerate(given)
        if len(part.words.text) <= LONGEST_LABEL
        and not part.attached
        and part.role in ("passage", "section")
        and is_attachment_label(part.words.text)
    ]
    if not labels:
        return given
    count = max(part.attached for part in given)
    first = next((i for i, part in enumerate(given) if part.role == "passage"), len(given))
    for place, start in enumerate(labels):
        end = labels[place + 1] if place + 1 < len(labels) else len(given)
        end = next((i for i in range(start, end) if given[i].attached), end)
        end = next((i for i in range(start, end) if given[i].role == "rule"), end)
        inside = range(start + 1, end)
        if first >= start or not any(given[i].role == "passage" for i in inside):
            continue
        count += 1
        given[start] = evolve(given[start], role="section")
        _head(given, inside)
        for index in range(start, end):
            given[index] = evolve(given[index], attached=count)
    return given


def collect_attachments(parts: Sequence[Part]) -> tuple[Attachment, ...]:
    """Each attachment of a paper whose lines are told apart, in order of its first line.

    Passages and sections are counted as the paper counts them, so they can be cited in it.
    """
    if not any(part.attached for part in parts):
        return ()
    numbered: list[tuple[int, int, Part]] = []
    passages = sections = standing = 0
    for part in parts:
        if part.role == "section" or (
            part.role == "passage" and (not sections or standing != part.attached)
        ):
            sections += 1
        if part.role in ("section", "passage"):
            standing = part.attached
        passages += part.role == "passage"
        numbered.append((passages, sections - 1, part))
    grouped: dict[int, list[tuple[int, int, int, Part]]] = {}
    for at, row in enumerate(numbered):
        if row[2].attached:
            grouped.setdefault(row[2].attached, []).append((at, *row))
    return tuple(_attachment(lines) for lines in grouped.values())


def _attachment(lines: list[tuple[int, int, int, Part]]) -> Attachment:
    heads = [part for *_, part in lines if part.role == "section"][:2]
    label = number = None
    calls = [call.note for part in heads for call in part.words.calls]
    if heads and is_attachment_label(heads[0].words.text):
        label, number = label_and_number(heads[0].words.text)
        heads = heads[1:] if _stands_above(lines, heads) else []
    title = heads[0].words if heads else None
    if title is not None and label is None:
        # `Tab A Memorandum From ...`: the label stands in the heading itself.
        lead = leading_label(title.text)
        rest = title.text[len(lead) :].lstrip() if lead else ""
        if lead and KIND.match(rest):
            label, number = label_and_number(lead)
            title = title.without_start(len(title.text) - len(rest))
    heading = read_heading(title.text) if title is not None else None
    dateline = next((part for *_, part in lines if part.role == "dateline"), None)
    subjects = [part.words.text for *_, part in lines if part.role == "subject"]
    dated = None
    if dateline is not None:
        day = date_of_line(dateline.words.text)
        dated = dateline.dated or (DatedBasis(day, "printed") if day else None)
    kind = heading.kind if heading and title and _tells_kind(heading, title.text) else None
    return Attachment(
        label=label,
        number=number,
        heading=title.text if title is not None else None,
        kind=kind,
        senders=heading.senders if heading else (),
        addressees=heading.addressees if heading else (),
        subject="; ".join(subjects) or None,
        dateline=dateline.words.text if dateline is not None else None,
        date=dated,
        note=next((note for note in calls if note is not None), None),
        passages=tuple(n for _, n, _, part in lines if part.role == "passage"),
        sections=tuple(
            dict.fromkeys(at for _, _, at, part in lines if part.role in ("section", "passage"))
        ),
        blocks=tuple(at for at, *_ in lines),
    )


def _tells_kind(heading: Heading, words: str) -> bool:
    """Whether a heading says of what kind a paper is: by who writes, or by its form alone."""
    told = heading.senders or heading.addressees or heading.parties
    return bool(told) or FORMS.fullmatch(words.strip()) is not None


def _stands_above(lines: list[tuple[int, int, int, Part]], heads: list[Part]) -> bool:
    """Whether the second heading follows the label with no passage between them."""
    roles = [part for *_, part in lines if part.role in ("section", "passage")]
    return len(heads) > 1 and len(roles) > 1 and roles[1] is heads[1]


def _head(given: list[Part], inside: range) -> None:
    """Set the roles of the lines at the head of an attachment: its heading and its dateline."""
    headed = False
    for index in inside:
        part, text = given[index], given[index].words.text
        if part.role in ("turn", "line"):
            continue
        if part.role == "dateline" or DATELINE.match(text):
            given[index] = evolve(part, role="dateline")
        elif not headed and (
            part.role == "section" or _is_heading(text) or (part.words.calls and _may_head(text))
        ):
            given[index] = evolve(part, role="section")
            headed = True
        else:
            return


def _may_head(text: str) -> bool:
    return len(text) <= LONGEST and not re.search(r"[.?!:;,]\Z", text) and "__" not in text


def _is_heading(text: str) -> bool:
    return _may_head(text) and (bool(KIND.match(text)) or is_title(text))
