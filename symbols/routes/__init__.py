"""Pages of pictures: the contact sheet for everyone, and the desk where the participation team rules."""

from symbols.blueprint import bp
from symbols.routes import (
    concept,
    draft,
    exports,
    imports,
    links,
    new,
    one_set,
    order,
    paper,
    picture,
    pictures,
    remembered,
    sets,
    sheet,
    strips,
    trials,
)

__all__ = [
    "bp",
    "concept",
    "draft",
    "exports",
    "imports",
    "links",
    "new",
    "one_set",
    "order",
    "paper",
    "picture",
    "pictures",
    "remembered",
    "sets",
    "sheet",
    "strips",
    "trials",
]
