"""The desk's blueprint, which the pages in `staff/routes/` hang on."""

from flask import Blueprint

bp = Blueprint("staff", "staff", url_prefix="/desk")
