"""Findings: faults in the data, shown with their place and never raised."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Severity = Literal["fault", "note"]


@frozen
class Finding:
    """A fault in the material: what is wrong, where, and what would mend it.

    `code` names the check (the same word everywhere); `place` is what a reader can open:
    a file and line, a claim, a passage ("Doc. 106, p. 313"); `claims` are the ids involved,
    `passages` where those claims stand. `severity` is "fault", or "note" for what nobody did
    wrong and a reader should know all the same. `excerpt` shows the words at fault: the line, and
    beneath it a caret under every letter of the place.
    """

    code: str
    sentence: str
    remedy: str
    place: str = ""
    claims: tuple[str, ...] = ()
    severity: Severity = "fault"
    passages: tuple[str, ...] = ()
    excerpt: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The finding as JSON writes it."""
        told: dict[str, object] = {
            "code": self.code,
            "sentence": self.sentence,
            "remedy": self.remedy,
            "place": self.place,
            "claims": list(self.claims),
            "severity": self.severity,
            "passages": list(self.passages),
        }
        if self.excerpt:
            told["excerpt"] = list(self.excerpt)
        return told
