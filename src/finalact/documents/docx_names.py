"""What a Word document of this desk calls its styles; by these names it is read back."""

from __future__ import annotations

PASSAGE, LINE, LABEL, DATELINE = "Passage", "Paper Line", "Paper Label", "Paper Dateline"
SUBJECT, PARTICIPANT, ITEM = "Paper Subject", "Paper Participant", "Paper Item"
DECIDED = "Paper Decision"
FACT, MARKING, SEAL, CELL = "Paper Fact", "Marking", "Seal", "Paper Cell"
NUMBER, TURN, WRITTEN, RAISED = "Passage Number", "Page Turn", "Written", "Raised"
# The author of a comment whose hand nobody knows.
UNSIGNED = "Not named"
