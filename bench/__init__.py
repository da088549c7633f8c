"""Benchmarks, run by hand: each prints a ratio against a named floor."""
