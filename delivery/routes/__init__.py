"""Delivery's pages: sending on the desk, and the child's link and reading page."""

from delivery.blueprint import bp
from delivery.routes import key, link, looks, not_right, reading, send

__all__ = ["bp", "key", "link", "looks", "not_right", "reading", "send"]
