"""The text to begin a memorandum with: the parts of its kind, each saying what belongs there."""

from __future__ import annotations

from finalact.model.memorandum import MemoKind, Profile

# Source: practice of memoranda, sections 1 and 2: the order of 1981, the current order.
_OPTIONS = """A. That you ...

The arguments, the prospects, the timing and the risk; who favors it, who doubts it and why."""
_RECOMMENDED = "That you approve option A, favored by ..."
PARTS: dict[tuple[MemoKind, Profile], tuple[tuple[str, str], ...]] = {
    (MemoKind.ACTION, Profile.THEN): (
        ("ISSUE FOR DECISION", "Whether to ..."),
        ("ESSENTIAL FACTORS", "What the addressee must know to decide."),
        ("ANALYSIS OF OPTIONS", _OPTIONS),
        ("RECOMMENDATIONS", _RECOMMENDED),
    ),
    (MemoKind.ACTION, Profile.CURRENT): (
        ("BLUF", "(U) What is asked, and why now, in four lines at most."),
        ("RECOMMENDATIONS", "(U) That you ..."),
        ("BACKGROUND", "(U) What the addressee must know to decide."),
    ),
    (MemoKind.INFORMATION, Profile.THEN): (
        ("SUMMARY", "What the addressee is to know."),
        ("DISCUSSION", "What lies behind it."),
    ),
    (MemoKind.INFORMATION, Profile.CURRENT): (
        ("BLUF", "(U) What the addressee is to know, in four lines at most."),
        ("BACKGROUND", "(U) What lies behind it."),
    ),
    (MemoKind.BRIEFING, Profile.THEN): (
        ("EVENT", "What meeting or call, on which day and where."),
        ("PARTICIPANTS", "Who takes part on either side."),
        ("OBJECTIVES", "What we want from it."),
        ("TALKING POINTS", "What the addressee is to say."),
        ("BACKGROUND", "What lies behind it."),
    ),
}
PARTS[MemoKind.BRIEFING, Profile.CURRENT] = tuple(
    (part, f"(U) {words}") for part, words in PARTS[MemoKind.BRIEFING, Profile.THEN]
)


def template(kind: MemoKind, profile: Profile) -> str:
    """The parts of a kind of memorandum as Markdown, with a line to be written over in each."""
    parts = PARTS[kind, profile]
    return "\n\n".join(f"## {part}\n\n{words}" for part, words in parts) + "\n"


def still_to_write(text: str, kind: MemoKind, profile: Profile) -> list[str]:
    """The parts of a text in which a line of the template still stands as it was."""
    lines = {line.strip() for line in text.splitlines()}
    return [
        part
        for part, words in PARTS[kind, profile]
        if any(line in lines for line in words.split("\n\n"))
    ]
