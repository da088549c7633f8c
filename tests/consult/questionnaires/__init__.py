"""Tests of questionnaires of a service."""
