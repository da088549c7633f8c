"""Tests of each kind of answer."""
