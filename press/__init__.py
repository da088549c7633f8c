"""Paper: Typst, fonts, the tag pass and its reading back, SVG to PNG."""
