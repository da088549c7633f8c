"""Somebody in a sentence who is not the child. Pure.

In: nothing. Out: `Person`.
"""

from dataclasses import dataclass

NAMESAKE = "namesake"
"""The kind of somebody of whom it must be asked whether they are the child: "Miss Okafor", "his son"."""
STRANGER = "stranger"
"""The kind of somebody who is only passing: "the postman"."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is not the child, at words `start` up to `end`. `gender` None: it could be anyone."""

    start: int
    end: int
    gender: str | None
    many: bool = False
    kind: str = ""
    role: str = ""
    name: str = ""
