"""The children's pages and the IRO's page of an invite, a file a page."""

from consult.blueprint import bp
from consult.routes import (
    alone,
    closed,
    files,
    frame,
    hello,
    help,  # noqa: A004
    invite,
    leave,
    link,
    look,
    looks,
    not_right,
    pictures,
    question,
    sees,
    sheet,
    too_much,
    way,
    who,
)  # fmt: skip

__all__ = [
    "alone",
    "bp",
    "closed",
    "files",
    "frame",
    "hello",
    "help",
    "invite",
    "leave",
    "link",
    "look",
    "looks",
    "not_right",
    "pictures",
    "question",
    "sees",
    "sheet",
    "too_much",
    "way",
    "who",
]
