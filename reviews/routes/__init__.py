"""The pages of this room, all at the desk: alerts, what a child said, the review record."""

from reviews.routes import (
    alert_files,
    alert_words,
    alerts,
    answers,
    decisions,
    files,
    meeting,
    network,
    piece,
    record,
    requests,
    siblings,
    stands,
)
from reviews.routes.blueprint import bp

__all__ = [
    "alert_files",
    "alert_words",
    "alerts",
    "answers",
    "bp",
    "decisions",
    "files",
    "meeting",
    "network",
    "piece",
    "record",
    "requests",
    "siblings",
    "stands",
]
