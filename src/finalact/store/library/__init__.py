"""Whole volumes on a desk: taken in, found again paper by paper, and given back."""
