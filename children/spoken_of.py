"""How a child says that they are spoken of, written down where nobody had.

In: a child, "she", "he" or "they". What is written down already is changed on the child's own page alone.
"""

from dataclasses import replace

from children.model import Child, Pronouns
from children.write import change_child


def write_down(child: Child, pronouns: Pronouns) -> bool:
    """Keep it; False where something else was written down before. Raises ChildNotFound."""
    if child.pronouns is not None:
        return False
    change_child(child.id, replace(child, pronouns=pronouns))
    return True
