"""Findings: faults in the data, shown with their place and never raised."""

from __future__ import annotations

from attrs import frozen


@frozen
class Finding:
    """A fault in the material: what is wrong, where, and what would mend it.

    `code` names the check (the same word everywhere); `place` is what a reader can open:
    a file and line, a claim, a passage ("Doc. 106, p. 313"); `claims` are the ids involved.
    """

    code: str
    sentence: str
    remedy: str
    place: str = ""
    claims: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The finding as JSON writes it."""
        return {
            "code": self.code,
            "sentence": self.sentence,
            "remedy": self.remedy,
            "place": self.place,
            "claims": list(self.claims),
        }
