"""A child's own page "all about me": made by the child, kept for them and not for a review, given to whom they say."""
