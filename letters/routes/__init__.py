"""The letter's pages on the desk. Only the child's IRO or who stands in; anyone else meets "not here"."""

from letters.blueprint import bp
from letters.routes import (
    approval,
    begin,
    both,
    closing,
    copies,
    draft,
    files,
    many,
    minutes,
    not_right,
    phrase_desk,
    phrases,
    pictures,
    preview,
    rules,
    together,
    translating,
)

__all__ = [
    "approval",
    "begin",
    "both",
    "bp",
    "closing",
    "copies",
    "draft",
    "files",
    "many",
    "minutes",
    "not_right",
    "phrase_desk",
    "phrases",
    "pictures",
    "preview",
    "rules",
    "together",
    "translating",
]
