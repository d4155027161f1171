"""The command line: it parses what is typed, asks the desk, and prints the answer."""
