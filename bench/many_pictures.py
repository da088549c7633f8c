"""A child's question page with 20,000 brought-in pictures in the store, against the shipped set alone.

Run: `python -m bench.many_pictures`. The same question is drawn by the server in two installations: the floor
has Heard's drawings alone; the other has 20,000 pictures in one set that goes first, a picture of it linked
to every concept. Prints the median in ms of each, their ratio (limit 1.2: "no slower", with noise), and the
bytes of the page.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import select

from app import create_app
from bench.picture_search import fill
from store.keys import make_keys
from store.migrate import upgrade
from store.work import Store, db
from symbols.choices import Choices, link, set_order
from symbols.editions.write import change_draft, publish_draft
from symbols.read import list_pictures
from symbols.tables import PictureRow
from tests.factories.invite import asked_browser, invite_in
from tests.factories.picture_set import make_set
from tests.pages.client import PageClient
from web.settings import Settings

MANY, RUNS, LIMIT = 20_000, 60, 1.2
QUESTION = "/me/q/feel"


def main() -> None:
    """Measure both in turns, print, and exit with 1 above the limit."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = browser_in(Path(folder) / "few", 0), browser_in(Path(folder) / "many", MANY)
        times: dict[str, list[float]] = {"few": [], "many": []}
        for _ in range(RUNS):
            for name, browser in (("few", few), ("many", many)):
                began = time.perf_counter()
                answer = browser.client.get(QUESTION)
                times[name].append((time.perf_counter() - began) * 1000)
                assert answer.status_code == 200
        sizes = [len(browser.client.get(QUESTION).data) for browser in (few, many)]
    medians = {name: statistics.median(found) for name, found in times.items()}
    ratio = medians["many"] / medians["few"]
    sys.stdout.write(
        f"floor, shipped set   median {medians['few']:6.2f} ms  {sizes[0]} bytes before compression\n"
        f"20,000 in the store  median {medians['many']:6.2f} ms  {sizes[1]} bytes, pictures beside it\n"
        f"ratio {ratio:.2f} (at most {LIMIT})\n"
    )
    if ratio > LIMIT:
        sys.exit("slower than with the shipped set alone")


def browser_in(folder: Path, pictures: int) -> PageClient:
    """A child at the first question of an installation with so many brought-in pictures."""
    folder.mkdir()
    make_keys(folder / "keys")
    settings = Settings(
        mode="test", instance=folder, database_url=f"sqlite:///{folder / 'heard.sqlite3'}",
        keys=folder / "keys", address="http://heard.test",
    )  # fmt: skip
    app = create_app(settings)
    store: Store = app.extensions["store"]
    upgrade(store)
    invited = invite_in(app)
    if pictures:
        with store.begin():
            made = make_set(invited.service.id, "Many")
            fill(made, pictures, 1)
            ids = [str(one) for one in db().scalars(select(PictureRow.id).limit(300))]

            def prefer(choices: Choices) -> Choices:
                for concept, picture in zip((one.id for one in list_pictures()), ids, strict=False):
                    choices = link(choices, str(made), concept, picture)
                return set_order(choices, (str(made), "heard"))

            change_draft(invited.service.id, prefer, None)
            publish_draft(invited.service.id, "", None)
    return asked_browser(app, invited)


if __name__ == "__main__":
    main()
