"""A thief of the database learns no name, no answer, no letter, and not who said that they are not safe."""

import re
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from children.model import ChildId
from children.read import list_reviews, load_child_unguarded
from children.tables import ChildRow
from consult.own_page.read import load_page
from consult.read import list_alerts, load_submission
from consult.tables import AnswerRow
from letters.tables import LetterRow
from reviews.read import load_outcome
from store.sealed import SealBroken
from store.work import Store, db, vault
from symbols.read import fingerprints, load_svg
from tests.dump import dump_text
from tests.journeys.serving import demo_folder

VALUE = re.compile(r"[a-z_]+\.[a-z0-9_]+: ")  # how `dump_text` begins a value
DRAWINGS = ("picture_files.", "picture_releases.")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A whole fictional service, in every state."""
    folder = demo_folder(tmp_path_factory, "dumped")
    opened = Store(f"sqlite:///{folder / 'heard.sqlite3'}", folder / "keys")
    yield opened
    opened.close()


def child_ids() -> list[ChildId]:
    return [ChildId(found) for found in db().scalars(select(ChildRow.id).order_by(ChildRow.id))]


def page_words(child_id: ChildId) -> list[str]:
    """What stands on a child's own page: their words, and the names of their people."""
    parts = load_page(child_id).parts.values()
    return [one.words for one in parts] + [name for one in parts for _, name in one.people]


def sealed_words() -> list[str]:
    """What children are called, said and were told, long enough not to be found by chance."""
    words: list[str] = []
    for child_id in child_ids():
        child = load_child_unguarded(child_id)
        words += [child.called, child.reference, *page_words(child_id)]
        for review in list_reviews(child.id):
            words += [part.place for part in review.parts] + [review.before]
            submission = load_submission(review.id)
            words += [one.value.words for one in submission.answers] if submission else []
            words += [code for one in submission.answers for code in one.value.chosen] if submission else []
            outcome = load_outcome(review.id)
            words += [*outcome.going_well, *outcome.worries, outcome.personal_line] if outcome else []
    return sorted({word for word in words if len(word) >= 6})


def test_a_dump_of_the_database_shows_no_name_and_no_answer(store: Store) -> None:
    with store.begin(write=False):
        words = sealed_words()
    assert len(words) > 60
    assert "I draw comics about a cat." in words
    dumped = dump_text(store)
    shared = {"pictures", "english", "interpreter"}  # words that are also codes of tables and settings
    # Our drawings are kept with their ids and titles, all of them for every child: that is no answer. A word
    # that stands in them is looked for in the rows of all other tables.
    drawn = " ".join(f"{one} {load_svg(one)}" for one in fingerprints())
    rows = [line for line in dumped.splitlines() if VALUE.match(line) and not line.startswith(DRAWINGS)]
    other = "\n".join(rows)
    assert [
        word for word in words if word in (other if word in drawn else dumped) and word not in shared
    ] == []


def test_nothing_in_the_rows_tells_an_alerting_answer_from_another(store: Store) -> None:
    with store.begin(write=False):
        assert list_alerts(child_ids()), "the demo has a child who said that they are not safe"
        lengths = {len(value) for value in db().scalars(select(AnswerRow.value))}
    assert "not_safe" not in dump_text(store)
    assert len({length % 512 for length in lengths}) == 1, "sealed answers come in whole blocks"
    assert len(lengths) == 1, "and no answer of the demo is longer than one"


def test_a_letter_moved_to_another_row_does_not_open(store: Store) -> None:
    with store.begin(write=False):
        first, second = db().scalars(select(LetterRow).order_by(LetterRow.id).limit(2))
        box = vault().child(first.child_id)
        assert box.open_bytes("letters", "pdf", first.id, first.pdf).startswith(b"%PDF")
        with pytest.raises(SealBroken):
            box.open_bytes("letters", "pdf", second.id, first.pdf)
        with pytest.raises(SealBroken):
            vault().child(second.child_id).open_bytes("letters", "pdf", first.id, first.pdf)
