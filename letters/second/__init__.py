"""A second pair of eyes on a letter before it is approved, where the service wants one."""
