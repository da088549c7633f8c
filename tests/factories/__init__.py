"""Makers of invented people, reviews and letters for tests, one file a noun."""
