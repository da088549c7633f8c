"""Keep a passport, and let the child's record follow it: cards side by side, and pictures as the way.

In: a child and their passport. Out: both kept. What the passport leaves open stays as the record has it.
"""

from dataclasses import fields, replace

from children.model import Child, ChildDetails, StaffId, Way
from children.passport.model import Passport
from children.passport.write import add_passport
from children.write import change_child


def save_passport(child: Child, passport: Passport, by: StaffId) -> None:
    """Write it down; the child's record takes over what it sets."""
    add_passport(child.id, passport, by)
    details = ChildDetails(**{one.name: getattr(child, one.name) for one in fields(ChildDetails)})
    followed = followed_by(details, passport)
    if followed != details:
        change_child(child.id, followed)


def followed_by(details: ChildDetails, passport: Passport) -> ChildDetails:
    """The record as the passport sets it: whom words do not reach is asked in pictures, with questions made
    for that. Pure."""
    followed = replace(details, picture_size=passport.picture_size or details.picture_size)
    if not passport.understands:
        return followed
    way = details.way if passport.reads_words else Way.PICTURES
    return replace(followed, reads_pictures_only=not passport.reads_words, way=way)
