"""The generated pages, one file each: each gives its text from what the program declares."""
