"""Promises about forms for the people around a child."""
