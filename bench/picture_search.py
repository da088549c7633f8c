"""How long the desk's search takes with 20,000 brought-in pictures in the store.

Run: `python -m bench.picture_search [database address]`; without one, a new SQLite file. Prints the median
and the slowest tenth of each kind of search in milliseconds, beside a floor on the same store: loading the
draft and the first page of all pictures, which no search can do without. Fails above 50 ms.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlalchemy import insert

import staff.tables  # noqa: F401 - rows of sets name who brought them in
from store.base import new_id
from store.keys import make_keys
from store.migrate import upgrade
from store.work import Store, db
from symbols.desk.pictures import Asked, find_pictures
from symbols.desk.search import PAGE, RETIRED, Wanted, search
from symbols.editions.read import load_draft
from symbols.files import keep_file
from symbols.folding import fold_all
from symbols.read import list_pictures
from symbols.tables import PictureRow
from tests.factories.picture_set import make_set
from tests.factories.service import make_service

PICTURES, SETS, RUNS, MOST = 20_000, 4, 40, 50.0
SEARCHES = {
    "everything, first page": Wanted(),
    "everything, page 200": Wanted(page=200),
    "everything, last page": Wanted(page=10_000),
    "a word of a few": Wanted("dog"),
    "part of a word": Wanted("fo"),
    "one letter of nearly all": Wanted("e"),
    "two words": Wanted("foster home"),
    "a word of none": Wanted("zzqx"),
    "a slip in typing": Wanted("social workre"),
    "two slips, of none": Wanted("embarasssed zzqxwww"),
    "a short form": Wanted("LAC review"),
    "Arabic": Wanted("كلب"),
    "a category": Wanted(category="animals"),
    "retired": Wanted(only=RETIRED),
}


def main() -> None:
    """Fill a store, measure, print, and exit with 1 where a median is above the limit."""
    with tempfile.TemporaryDirectory() as folder:
        address = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{folder}/heard.sqlite3"
        make_keys(Path(folder) / "keys")
        store = Store(address, Path(folder) / "keys")
        upgrade(store)
        with store.begin():
            service = make_service("Bench").id
            for number in range(SETS):
                fill(make_set(service, f"Set {number}"), PICTURES // SETS, number)
        with store.begin(write=False):
            sys.stdout.write(f"{PICTURES} pictures in {SETS} sets, {store.engine.dialect.name}\n")

            def floor() -> None:
                load_draft(service)
                find_pictures(service, Asked(), PAGE)

            report("floor", floor)
            slow = [
                name
                for name, wanted in SEARCHES.items()
                if report(name, partial(search, service, wanted)) > MOST
            ]
        store.close()
    if slow:
        sys.exit(f"above {MOST:.0f} ms: {', '.join(slow)}")


def fill(set_id: object, count: int, seed: int) -> None:
    """Pictures with words as packs have them: a label, another language's, keywords, a category."""
    draw = random.Random(seed)
    words = [word for one in list_pictures() for word in (one.title, *one.keywords)]
    files = [keep_file("svg", f"<svg>{seed} {n}</svg>".encode(), None, (1, 1)) for n in range(200)]
    groups = ["animals", "food", "people", "places", "verbs", "school"]
    rows = []
    for position in range(count):
        label = f"{draw.choice(words)} {position}" if position % 3 else draw.choice(words)
        arabic, keywords = "بيت" if position % 500 else "كلب", draw.sample(words, 4)
        rows.append({
            "id": new_id(), "set_id": set_id, "key": f"{position}.svg", "position": position,
            "file_sha256": draw.choice(files), "label": label, "lang": "en", "words": {"ar": arabic},
            "keywords": keywords, "category": draw.choice(groups),
            "search": fold_all(label, arabic, *keywords),
        })  # fmt: skip
    db().execute(insert(PictureRow), rows)


def report(name: str, run: Callable[[], object]) -> float:
    """Print one line; returns the median in milliseconds."""
    run()
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        run()
        times.append((time.perf_counter() - began) * 1000)
    median = statistics.median(times)
    sys.stdout.write(
        f"{name:26} median {median:6.1f} ms   9 of 10 within {sorted(times)[int(RUNS * 0.9)]:6.1f} ms\n"
    )
    return median


if __name__ == "__main__":
    main()
