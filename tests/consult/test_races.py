"""Promises about two taps, two tabs and two phones at once, on SQLite and PostgreSQL alike."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from consult import read, write
from consult.model import AnswerValue, Sitting, SubmissionSent
from consult.tables import AnswerRow, DraftRow
from store.base import Base
from store.keys import make_keys
from store.work import Store, db
from tests.conftest import Clock
from tests.factories.invite import Invited, make_invited, make_sitting
from tests.postgres import Cluster, postgres

__all__ = ["postgres"]

HAPPY = AnswerValue(chosen=("happy",))
CODES = ("feel", "friends", "more", "safe")


@pytest.fixture(params=["sqlite", "postgresql"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """An empty store with all tables, on each kind of database."""
    make_keys(tmp_path / "keys")
    address = f"sqlite:///{tmp_path / 'heard.sqlite3'}"
    if request.param == "postgresql":
        cluster: Cluster = request.getfixturevalue("postgres")
        address = cluster.address(cluster.make_database())
    made = Store(address, tmp_path / "keys", clock)
    Base.metadata.create_all(made.engine)
    yield made
    made.close()


@pytest.fixture
def invited(shelf: Store) -> Invited:
    with shelf.begin():
        return make_invited()


@pytest.fixture
def sitting(shelf: Store, invited: Invited) -> Sitting:
    with shelf.begin():
        return make_sitting(invited)


def at_once(count: int, act: Callable[[int], None]) -> list[BaseException]:
    """Let so many threads begin at the same moment; what they raised."""
    together = threading.Barrier(count)
    failed: list[BaseException] = []

    def run(number: int) -> None:
        together.wait()
        try:
            act(number)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return failed


@pytest.mark.parametrize("_run", range(3))
def test_answers_posted_twice_at_once_are_kept_once(shelf: Store, sitting: Sitting, _run: int) -> None:
    def post(_: int) -> None:
        for code in CODES:
            with shelf.begin():
                write.save_answer(sitting, code, HAPPY)

    assert at_once(4, post) == []
    with shelf.begin():
        assert db().scalar(select(func.count()).select_from(AnswerRow)) == len(CODES)


def test_different_answers_at_once_are_all_kept(shelf: Store, sitting: Sitting) -> None:
    def post(number: int) -> None:
        with shelf.begin():
            write.save_answer(sitting, "more", AnswerValue(words=str(number)))

    assert at_once(4, post) == []
    with shelf.begin():
        kept = read.list_revisions(sitting.submission_id)
    assert {one.value.words for one in kept} == {"0", "1", "2", "3"}
    assert sorted(one.revision for one in kept) == [1, 2, 3, 4]


def test_half_given_answers_at_once_leave_one(shelf: Store, sitting: Sitting) -> None:
    def post(number: int) -> None:
        with shelf.begin():
            write.save_draft(sitting, "more", AnswerValue(words=str(number)))

    assert at_once(4, post) == []
    with shelf.begin():
        assert db().scalar(select(func.count()).select_from(DraftRow)) == 1


def test_no_answer_slips_in_after_sending(shelf: Store, sitting: Sitting) -> None:
    def act(number: int) -> None:
        with shelf.begin():
            if number == 0:
                write.send_submission(sitting)
            else:
                write.save_answer(sitting, CODES[number], HAPPY)

    failed = at_once(4, act)
    assert all(isinstance(one, SubmissionSent) for one in failed)
    with shelf.begin():
        assert len(read.list_revisions(sitting.submission_id)) == 3 - len(failed)


def test_two_phones_that_begin_at_once_share_one_submission(shelf: Store, invited: Invited) -> None:
    begun: list[Sitting] = []

    def begin(_: int) -> None:
        with shelf.begin():
            begun.append(make_sitting(invited))

    assert at_once(3, begin) == []
    assert len({one.submission_id for one in begun}) == 1
    assert sorted(one.unlocked for one in begun) == [False, False, True]
