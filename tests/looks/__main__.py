"""Look at every kind of page of a child: `python -m tests.looks`.

In: nothing but what is asked for; it starts a demo of its own. Out: each fault once, printed with its page
and the first look that has it; pictures in the folder, to be put on sheets by `python -m tests.looks.sheets`.
"""

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Error

from tests.journeys.browser import open_browser
from tests.journeys.serving import serving
from tests.looks import others, walks
from tests.looks.looking import Looking
from tests.looks.walks import Walk

WALKS: dict[str, Callable[[Walk], None]] = {
    "sitting": lambda walk: walks.sitting(walk, "Kofi"),
    "back": lambda walk: walks.back_again(walk, "Dex"),
    "helped": lambda walk: walks.helped(walk, "Jude"),
    "phone": lambda walk: walks.phone(walk, "Layla"),
    "open": walks.openly,
    "letter": walks.letter,
    "phone-letter": walks.letter_on_the_phone,
    "network": others.network,
    "between": others.between,
    "written": others.written,
    "levels": others.levels,
}


def asked() -> argparse.Namespace:
    """What is to be looked at."""
    parser = argparse.ArgumentParser(prog="python -m tests.looks")
    parser.add_argument("--languages", default="en,ar,ti")
    parser.add_argument("--ways", default="pictures,easy,words")
    parser.add_argument("--walks", default=",".join(WALKS))
    parser.add_argument("--only", default="", help="a pattern for the names of pages")
    parser.add_argument("--themed", action="store_true", help="pictures in each theme too")
    parser.add_argument("--folder", default="build/looks")
    return parser.parse_args()


def main() -> None:
    """Each walk, in each way and language."""
    wanted = asked()
    looking = Looking(Path(wanted.folder), wanted.themed)
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as served, open_browser() as browser:
        for name in wanted.walks.split(","):
            ways, languages = wanted.ways.split(","), wanted.languages.split(",")
            walk = Walk(browser, served, looking, ways, languages, wanted.only)
            try:
                WALKS[name](walk)
            except (Error, AssertionError, StopIteration) as fault:
                print(f"  !! {name}, {walk.language} {walk.way}: {str(fault)[:300]}", flush=True)
            print(f"{name}: {looking.told()}", flush=True)


if __name__ == "__main__":
    main()
