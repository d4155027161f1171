"""Reading a paper from a saved page in HTML."""
