"""Rules of easy reading: one small file a rule, each with its source. Pure: text in, `Found`s out."""
