"""Promises about behaviour."""
