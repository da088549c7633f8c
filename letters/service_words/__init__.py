"""A service's own words in other languages for what stands in every letter: asked of a translator once."""
