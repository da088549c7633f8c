"""Looks at every kind of page of a child in each way, language, theme and size: run by hand, not in CI."""
