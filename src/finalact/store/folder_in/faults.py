"""What is wrong with a folder, gathered while it is read."""

from __future__ import annotations

from attrs import field, frozen

from finalact.model.finding import Finding
from finalact.model.refusal import Refusal
from finalact.store.suggestion import Suggestions

# A fault hinders the import; any other finding is only told.
Fault = Finding


@frozen
class Faults:
    """Everything found while a folder is read: faults, and findings that hinder nothing."""

    faults: list[Fault] = field(factory=list)
    findings: list[Finding] = field(factory=list)
    suggestions: Suggestions = field(factory=Suggestions)

    def fault(self, code: str, place: str, sentence: str, remedy: str) -> None:
        """Note a fault at a place that a reader can open."""
        self.faults.append(Finding(code, sentence, remedy, place))

    def finding(self, code: str, place: str, sentence: str, remedy: str) -> None:
        """Note something that hinders nothing."""
        self.findings.append(Finding(code, sentence, remedy, place))

    def refused(self, refusal: Refusal, place: str, about: str = "") -> None:
        """Note as a fault why something was refused; `about` names the cell."""
        before = f"{about}: " if about else ""
        self.fault(refusal.code, place, f"{before}{refusal.sentence}", refusal.remedy)
