"""The blueprint that the symbols pages hang on, so that each page's file can import it."""

from flask import Blueprint

bp = Blueprint("symbols", __name__)
