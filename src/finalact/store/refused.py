"""Refusals that gather findings: everything that is wrong at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from finalact.model.finding import Finding
from finalact.model.refusal import Refusal


class Refused(Refusal):
    """A refusal with the findings that led to it; its details are their sentences."""

    def __init__(
        self,
        code: str,
        sentence: str,
        remedy: str,
        findings: Iterable[Finding] = (),
        *,
        status: int = 422,
    ) -> None:
        self.findings = tuple(findings)
        details = tuple(map(in_one_line, self.findings))
        super().__init__(code, sentence, remedy, status=status, details=details)

    def as_dict(self) -> dict[str, object]:
        """The refusal as JSON writes it, each finding with its code and place."""
        return {**super().as_dict(), "findings": [f.as_dict() for f in self.findings]}


def in_one_line(finding: Finding) -> str:
    """A finding as one line: its place, what is wrong, and what would mend it."""
    place = f"{finding.place}: " if finding.place else ""
    stands = f" It stands in: {finding.excerpt[0]}" if finding.excerpt else ""
    return f"{place}{finding.sentence}{stands} {finding.remedy}".rstrip()


def refuse_any(findings: Sequence[Finding]) -> None:
    """Refuse to record what has faults; a single fault speaks for itself."""
    if len(findings) == 1:
        only = findings[0]
        raise Refused(only.code, only.sentence, only.remedy, findings)
    if findings:
        raise Refused(
            "records-refused",
            f"{len(findings)} things are wrong with what was to be recorded; nothing was.",
            "Correct them all and record it again.",
            findings,
        )
