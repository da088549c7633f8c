"""Pages of pictures: the contact sheet for everyone, and the desk where the participation team rules."""

from symbols.blueprint import bp
from symbols.routes import draft, exports, imports, links, order, paper, sets, sheet, trials

__all__ = ["bp", "draft", "exports", "imports", "links", "order", "paper", "sets", "sheet", "trials"]
