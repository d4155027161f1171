"""Memoranda under way: options, clearances, marks, capacity, tasking, follow-up, gates."""
