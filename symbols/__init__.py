"""Pictures: the set we draw ourselves, its manifest and licence, and how a page or a letter gets one."""
