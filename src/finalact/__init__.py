"""Final Act: a desk for negotiation by conditions."""

__version__ = "0.1.0"
