"""Registers of cases: who is on them, and what happened to each by a day."""
