"""Nouns as rows and rows as nouns, one file for each noun; nothing else knows the columns."""
