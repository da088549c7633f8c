"""What a manager asks about decisions that the IRO asked for, and what the IRO answers."""
