"""Stage 4: letters are sent, opened and receipted; the child's reading page."""
