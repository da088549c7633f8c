"""Stage 1: a child is invited, asked in their own way and language, and says what they think."""
