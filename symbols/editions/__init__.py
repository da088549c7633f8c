"""Editions: a service's choices among pictures, drafted, published, undone, and read as a book."""
