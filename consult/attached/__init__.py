"""Drawings, recordings and photos that a child gives as an answer, or beside one."""
