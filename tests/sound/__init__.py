"""Promises about sound."""
