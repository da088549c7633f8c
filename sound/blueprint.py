"""The blueprint that the pages of sound hang on."""

from flask import Blueprint

bp = Blueprint("sound", __name__)
