"""What became of a volume that was to be taken in."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


@frozen
class VolumeReport:
    """A volume (or a single paper: edition 0) taken in, found there already, or refused.

    `papers` and `notes` are those of the edition; `new`, `changed` and `gone` tell what it does to
    the edition before. `already` is the edition that the desk held as these very bytes.
    """

    file: str
    volume: str = ""
    edition: int = 0
    title: str = ""
    papers: int = 0
    notes: int = 0
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    already: bool = False
    superseded: bool = False
    findings: tuple[Finding, ...] = ()
    refusal: Refusal | None = None

    @property
    def taken_in(self) -> bool:
        """Whether anything was written."""
        return self.refusal is None and not self.already

    @property
    def whole(self) -> bool:
        """Whether nothing of the file was left out."""
        return self.refusal is None and not self.findings

    @property
    def sentence(self) -> str:
        """What happened, in one sentence."""
        if self.refusal is not None:
            return f"{self.file}: left out. {self.refusal.sentence} {self.refusal.remedy}"
        if not self.edition:
            when = "already; nothing changed" if self.already else "now"
            return f"{self.volume}: the paper is on the desk {when}."
        if self.already:
            older = f" as its {ordinal(self.edition)} edition" if self.superseded else ""
            return f"{self.volume}: is on the desk already{older}; nothing changed."
        if self.edition == 1:
            held = f"{many(self.papers, 'paper')}, {many(self.notes, 'note')}"
            return f"{self.volume}: {held}, first edition.{self._lacking}"
        changes = (
            f"{many(len(self.changed), 'paper')} changed, {len(self.new):,} new, "
            f"{len(self.gone):,} gone"
        )
        if not (self.changed or self.new or self.gone):
            changes = "no paper changed, only what stands around them"
        return f"{self.volume}: newer edition ({ordinal(self.edition)}): {changes}.{self._lacking}"

    @property
    def _lacking(self) -> str:
        if not self.findings:
            return ""
        n = len(self.findings)
        return f" {n:,} {'thing is' if n == 1 else 'things are'} wrong with it:"

    def as_dict(self) -> dict[str, Any]:
        """The report for other programs."""
        outcome = "refused" if self.refusal else "already there" if self.already else "taken in"
        return {
            "file": self.file,
            "volume": self.volume or None,
            "outcome": outcome,
            "edition": self.edition or None,
            "title": self.title or None,
            "papers": self.papers,
            "notes": self.notes,
            "new": list(self.new),
            "changed": list(self.changed),
            "gone": list(self.gone),
            "left_out": list(self.left_out),
            "findings": [finding.as_dict() for finding in self.findings],
            "refusal": None if self.refusal is None else self.refusal.as_dict(),
        }


def ordinal(n: int) -> str:
    """A number in words as far as they are usual: "second", then "9th"."""
    return _ORDINALS[n] if n < len(_ORDINALS) else f"{n}th"


def many(n: int, noun: str) -> str:
    """A number with its noun: "1 paper", "302 papers"."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"
