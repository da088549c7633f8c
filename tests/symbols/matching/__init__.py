"""Tests of symbols/matching."""
