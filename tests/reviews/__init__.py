"""Tests of the room `reviews`."""
