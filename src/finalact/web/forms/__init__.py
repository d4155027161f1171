"""Forms: recording from a page what is done with a condition."""
