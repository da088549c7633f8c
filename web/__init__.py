"""Flask glue for every room: settings, guards, words, headers, errors, one transaction a request. No casework here."""
