"""A communication passport for tests: filled in, each field open to change."""

from dataclasses import replace
from datetime import date

from children.passport.model import Passport, Understands, Uses

CHOOSES = Passport(
    yes="Looks up and smiles",
    no="Turns away",
    stop="Pushes the table",
    more="Taps my hand",
    understands=(Understands.PHOTOS, Understands.DRAWINGS),
    uses=(Uses.GIVE, Uses.CHOOSE),
    upsets="Loud doors",
    tired="Rubs an ear",
    filled_by="Ade Barlow",
    role="teacher",
    filled_on=date(2026, 11, 20),
)


def make_passport(**changes: object) -> Passport:
    """A child who chooses between pictures and does not read."""
    return replace(CHOOSES, **changes)  # type: ignore[arg-type]
