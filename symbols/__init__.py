"""Pictures: the set we draw ourselves, its manifest and licence, and how a page or a letter gets one."""

from symbols.matching import match

__all__ = ["match"]
