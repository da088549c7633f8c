"""Promises about remembered pictures: found again however they are written, sealed, and undone for good."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from children.model import ServiceId
from store.work import Store, db
from symbols.matching.find import match
from symbols.memories import MemoryMissing, PhraseRefused, forget, list_memories, load_memories, remember
from tests.factories.service import make_service
from tests.factories.staff import make_account
from web.access import Role


def people() -> tuple[ServiceId, UUID]:
    service = make_service()
    return service.id, make_account(service, Role.IRO).id


def test_a_remembered_picture_comes_first_in_the_next_letter(store: Store) -> None:
    with store.begin():
        service, by = people()
        remember(service, "en", "Forest  School", "tree", by)
        (span,) = match("You like forest school.", "en", remembered=load_memories(service, "en"))[-1:]
    assert span.text == "forest school"
    assert span.candidates[0].concept == "tree"


def test_the_last_choice_for_a_phrase_is_the_one_that_counts(store: Store) -> None:
    with store.begin():
        service, by = people()
        remember(service, "en", "contact", "phone-call", by)
        remember(service, "en", "Contact", "family-time", by)
        assert load_memories(service, "en") == {"Contact": "family-time"}


def test_a_phrase_is_remembered_for_its_service_and_language_alone(store: Store) -> None:
    with store.begin():
        service, by = people()
        other, _ = people()
        remember(service, "ar", "بيت", "home", by)
        assert load_memories(service, "en") == load_memories(other, "ar") == {}


def test_an_undone_phrase_is_matched_as_before(store: Store) -> None:
    with store.begin():
        service, by = people()
        other, _ = people()
        memory = remember(service, "en", "contact", "phone-call", by)
        with pytest.raises(MemoryMissing):
            forget(other, memory.id)
        forget(service, memory.id)
        assert list_memories(service) == ()
        with pytest.raises(MemoryMissing):
            forget(service, memory.id)


def test_no_phrase_stands_readable_in_the_database(store: Store) -> None:
    with store.begin():
        service, by = people()
        remember(service, "en", "wobbly zebra", "dog", by)
        row = db().execute(text("select * from picture_memories")).one()
    assert "zebra" not in repr(tuple(row))


@pytest.mark.parametrize("phrase", ["", " . ", "word " * 40])
def test_what_is_no_phrase_is_refused(store: Store, phrase: str) -> None:
    with store.begin(), pytest.raises(PhraseRefused):
        remember(uuid4(), "en", phrase, "dog", uuid4())
