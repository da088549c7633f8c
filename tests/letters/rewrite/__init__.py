"""Records into sentences for the child."""
