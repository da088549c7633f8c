"""Pages of pictures: the contact sheet for everyone, and the desk where the participation team rules."""

from symbols.blueprint import bp
from symbols.routes import sheet

__all__ = ["bp", "sheet"]
