"""Stage 2: the IRO reads what the child said, deals with alerts, and records what the review decided."""
