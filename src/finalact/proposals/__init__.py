"""What a paper may be taken to say: candidate claims for a person to accept, change or dismiss."""
