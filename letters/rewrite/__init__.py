"""From the record of a review to sentences for the child: no model, no network, no store. Pure.

`letters.rewrite.record.rewrite_record(text, child)` is the way in.
"""
