"""Content: languages, catalogues of all that the product says, {marks}, the glossary."""
