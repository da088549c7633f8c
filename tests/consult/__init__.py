"""Tests of the consult room."""
