"""The pages a reader sees, one noun a file."""
