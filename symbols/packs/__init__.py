"""Files of pictures that come in and go out: zips, boards and single pictures, judged, cleaned and written.

In: a file that somebody uploaded, or a set of ours. Out: what was found in it, what is refused and why,
cleaned pictures; or a file for another program. Nothing here knows the database or a page.
"""
