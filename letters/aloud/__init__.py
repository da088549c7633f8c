"""A letter read aloud by a person, sentence by sentence, kept for this child alone."""
