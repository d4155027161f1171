"""The language of conditions and how a condition is judged."""
