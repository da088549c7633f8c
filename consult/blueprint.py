"""The blueprint of the child's pages; each file in routes/ puts its pages on it."""

from flask import Blueprint

bp = Blueprint("consult", __name__)
