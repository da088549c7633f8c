"""The pages of this room, all at the desk: children, reviews, imported lists, the service."""

from children.routes import arrivals, child, erase, guests, own_pictures, passport, review, service
from children.routes.blueprint import bp

__all__ = ["arrivals", "bp", "child", "erase", "guests", "own_pictures", "passport", "review", "service"]
