"""Citations of papers and of passages in them: Chicago, BibTeX, RIS, CSL-JSON."""
