"""A child's own page "all about me": made by the child, kept for them, given to whom they say."""
