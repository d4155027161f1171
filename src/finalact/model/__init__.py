"""The nouns of the desk: frozen values without input or output."""
