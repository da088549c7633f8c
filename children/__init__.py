"""Services, children and their reviews: who is asked, when, and by when the law wants it."""
