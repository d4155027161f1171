"""The line from a passage over claims, conditions and memoranda to what was done about it."""
