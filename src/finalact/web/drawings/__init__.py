"""Drawings: SVG with a title and a description, in ink alone, the same data in a table beneath."""
