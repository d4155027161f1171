"""The course of an answer: how it goes through the days, worked out in one pass."""
