"""Letters by email to colleagues and to the teams outside who must know: alerts and requests. No email ever
names a child or holds a word of what was said; whoever gets one signs in to read it, or calls.
"""
