"""The "all about me" sheet: who my reviewing officer is, with a photo, what they do, how to reach them."""
