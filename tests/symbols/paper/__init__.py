"""Promises about pictures on paper."""
