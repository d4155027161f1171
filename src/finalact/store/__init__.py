"""Where a desk is kept: one SQLite file, and dossier folders in and out."""
