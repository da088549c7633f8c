"""Promises about files that come in pieces: nothing twice, nothing lost, nothing of another child's."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest

from children.write import erase_child
from consult import write as consult_write
from consult.attached.model import (
    PIECE,
    UNFINISHED,
    AttachmentKind,
    AttachmentMissing,
    AttachmentRefused,
    WhyRefused,
)
from consult.attached.read import list_attachments, list_have, load_attachment, load_content
from consult.attached.tables import AttachmentPieceRow
from consult.attached.write import (
    begin_attachment,
    drop_attachment,
    finish_attachment,
    put_piece,
    sweep_unfinished,
    take_attachment,
)  # fmt: skip
from consult.model import AnswerValue, Sitting
from store.jobs import JobRegistry
from store.sealed import ChildErased
from store.work import Store, db
from store.worker import Worker
from tests.conftest import Clock
from tests.factories.invite import make_invited, make_sitting
from tests.factories.sound import wav, webm

RECORDING = AttachmentKind.RECORDING
LONG = webm(2 * PIECE + 1000)


@pytest.fixture
def sitting(shelf: Store) -> Iterator[Sitting]:
    with shelf.begin():
        yield make_sitting(make_invited())


def send(sitting: Sitting, content: bytes, name: str, numbers: list[int]) -> None:
    begin_attachment(sitting, name, RECORDING, "say", len(content))
    for number in numbers:
        put_piece(sitting, name, number, content[number * PIECE : (number + 1) * PIECE])


def test_pieces_in_any_order_and_twice_make_one_whole_file(sitting: Sitting) -> None:
    name = str(uuid4())
    send(sitting, LONG, name, [2, 0, 0, 1, 2])
    send(sitting, LONG, name, [1])
    kept = finish_attachment(sitting, name)
    assert finish_attachment(sitting, name) == kept
    assert load_content(kept) == LONG
    assert [one.client_id for one in list_attachments(sitting.submission_id)] == [name]


def test_what_is_missing_can_be_asked_for_and_stays_until_it_comes(sitting: Sitting) -> None:
    name = str(uuid4())
    send(sitting, LONG, name, [0])
    attachment = load_attachment(sitting.submission_id, name)
    assert attachment.missing(list_have(attachment)) == (1, 2)
    with pytest.raises(AttachmentRefused) as refused:
        finish_attachment(sitting, name)
    assert refused.value.why is WhyRefused.UNFINISHED
    assert list_have(attachment) == {0}


@pytest.mark.parametrize(("number", "length"), [(3, 5), (0, PIECE - 1), (0, PIECE + 1), (2, PIECE)])
def test_piece_of_another_place_or_length_is_refused(sitting: Sitting, number: int, length: int) -> None:
    name = str(uuid4())
    begin_attachment(sitting, name, RECORDING, "say", len(LONG))
    with pytest.raises(AttachmentRefused):
        put_piece(sitting, name, number, b"x" * length)


def test_bytes_are_sealed_in_the_database(sitting: Sitting) -> None:
    take_attachment(sitting, str(uuid4()), RECORDING, "say", webm())
    rows = db().query(AttachmentPieceRow).all()
    assert rows
    assert all(b"webm" not in bytes(row.content) for row in rows)


def test_another_childs_sitting_reaches_nothing(sitting: Sitting) -> None:
    name = str(uuid4())
    send(sitting, LONG, name, [0])
    other = make_sitting(make_invited(called="Robin", reference="R-2"))
    for reach in (
        lambda: put_piece(other, name, 1, LONG[PIECE : 2 * PIECE]),
        lambda: finish_attachment(other, name),
        lambda: drop_attachment(other, name),
        lambda: load_attachment(other.submission_id, name),
    ):
        with pytest.raises(AttachmentMissing):
            reach()


def test_refused_file_is_not_there_and_the_next_may_have_its_name(sitting: Sitting) -> None:
    name = str(uuid4())
    with pytest.raises(AttachmentRefused):
        take_attachment(sitting, name, RECORDING, "say", b"%PDF")
    assert list_attachments(sitting.submission_id) == []
    assert take_attachment(sitting, name, RECORDING, "say", wav()).finished_at is not None


def test_file_done_again_replaces_the_one_before(sitting: Sitting) -> None:
    name = str(uuid4())
    take_attachment(sitting, name, RECORDING, "say", wav(1))
    kept = take_attachment(sitting, name, RECORDING, "say", wav(2))
    assert load_content(kept) == wav(2)


def test_file_of_a_saved_answer_stays_whatever_comes(sitting: Sitting) -> None:
    name = str(uuid4())
    take_attachment(sitting, name, RECORDING, "say", wav(1))
    consult_write.save_answer(sitting, "proud", AnswerValue(attached=(name,)))
    drop_attachment(sitting, name)
    assert load_content(take_attachment(sitting, name, RECORDING, "say", wav(2))) == wav(1)


def test_dropped_file_is_gone(sitting: Sitting) -> None:
    name = str(uuid4())
    take_attachment(sitting, name, RECORDING, "say", wav())
    drop_attachment(sitting, name)
    assert list_attachments(sitting.submission_id) == []


@pytest.mark.parametrize("size", [0, -1, 10 * 1024 * 1024 + 1])
def test_size_that_cannot_be_kept_is_refused_before_anything_is_sent(sitting: Sitting, size: int) -> None:
    with pytest.raises(AttachmentRefused):
        begin_attachment(sitting, str(uuid4()), RECORDING, "say", size)


def test_never_finished_is_swept_and_finished_is_not(shelf: Store, clock: Clock) -> None:
    with shelf.begin():
        sitting = make_sitting(make_invited())
        send(sitting, LONG, str(uuid4()), [0])
        take_attachment(sitting, str(uuid4()), RECORDING, "say", wav())
    clock.forward(days=UNFINISHED / timedelta(days=1) + 1)
    with shelf.begin():
        assert sweep_unfinished() == 1
        assert len(list_attachments(sitting.submission_id)) == 1


def test_erasing_a_child_erases_what_it_gave(shelf: Store) -> None:
    with shelf.begin():
        sitting = make_sitting(make_invited())
        kept = take_attachment(sitting, str(uuid4()), RECORDING, "say", wav())
    with shelf.begin():
        erase_child(sitting.child_id)
    with shelf.begin(), pytest.raises(ChildErased):
        load_content(kept)


def test_a_worker_sweeps_each_hour(shelf: Store, clock: Clock) -> None:
    with shelf.begin():
        sitting = make_sitting(make_invited())
        send(sitting, LONG, str(uuid4()), [0])
    worker = Worker(shelf, JobRegistry(hourly=(sweep_unfinished,)))
    worker.run(0, once=True)
    with shelf.begin(write=False):
        assert len(list_attachments(sitting.submission_id)) == 1
    clock.forward(days=8)
    worker.run(0, once=True)
    with shelf.begin(write=False):
        assert list_attachments(sitting.submission_id) == []
