"""`flask letters rewrite | check | render`: from the command line. No database, no keys, no rule in here.

In: files and standard input. Out: JSON lines; what is wrong with the input, on standard error, status 2.
Each command is imported only when it is asked for, so that a record does not wait for paper and sound.
"""

from web.by_path import ByPath

group = ByPath(
    "letters",
    help="Letters: rewrite a record for the child, check a text, make files.",
    paths={
        "rewrite": "letters.commands.rewrite:rewrite",
        "check": "letters.commands.check:check",
        "render": "letters.commands.render:render",
    },
)
