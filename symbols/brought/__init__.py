"""Sets of pictures that a service brings in: arriving files, what was found in them, what became of them."""
