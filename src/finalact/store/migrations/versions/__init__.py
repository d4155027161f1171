"""One file for each form of a desk, in their order."""
