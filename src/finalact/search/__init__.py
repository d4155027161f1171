"""Finding papers and claims: what is asked, in any spelling of a name, and what answers it."""
