"""A letter in another language: which sentences wait for a translator, and the words that come back."""
