"""A service's own questionnaires: drafts, published versions, and what a draft may be changed to."""
