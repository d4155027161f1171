"""Reading a paper from a Word document."""
