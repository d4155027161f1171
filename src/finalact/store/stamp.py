"""The audit stamp: who entered a row, and when."""

from __future__ import annotations

from attrs import frozen


@frozen
class Stamp:
    """Who records something, and the date and time at which it is recorded.

    `recorded_on` is text as the edge of the program read it from its clock ("2026-11-21T10:15Z");
    it serves audit and plays no part in any answer.
    """

    recorded_by: str = ""
    recorded_on: str = ""
