"""Content: the languages, the catalogues of every word the product ships, {marks} and filling them, the glossary."""
