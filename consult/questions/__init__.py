"""Questionnaires: what is asked (a TOML file each), in which order, a file for each kind of answer. Pure."""
