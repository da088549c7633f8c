"""Tests of the room `children`."""
