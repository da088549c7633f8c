"""Delivery's pages: sending on the desk, and the child's link and reading page."""

from delivery.blueprint import bp
from delivery.routes import (
    answer,
    bundle,
    call,
    iro,
    key,
    link,
    looks,
    not_right,
    reading,
    replies,
    send,
    talk,
    unheard,
)

__all__ = [
    "answer",
    "bp",
    "bundle",
    "call",
    "iro",
    "key",
    "link",
    "looks",
    "not_right",
    "reading",
    "replies",
    "send",
    "talk",
    "unheard",
]
