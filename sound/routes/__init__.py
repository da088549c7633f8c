"""Pages of sound: the clips that children's pages ask for, and the desk of recordings."""

from sound.blueprint import bp
from sound.routes import clip, recordings

__all__ = ["bp", "clip", "recordings"]
