"""The letter as a finished thing: each renderer draws the same lines and decides nothing."""
