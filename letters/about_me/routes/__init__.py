"""Pages of the sheet: the form and its files on the desk, the child's page, the page behind the code."""

from letters.about_me.blueprint import bp
from letters.about_me.routes import child, desk, printed, words

__all__ = ["bp", "child", "desk", "printed", "words"]
