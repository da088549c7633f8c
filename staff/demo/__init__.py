"""The fictional service: invented people, their reviews in every state, and the commands that keep them."""
