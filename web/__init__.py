"""Flask glue for every room: settings, guards, words, headers, errors, transactions. No casework here."""
