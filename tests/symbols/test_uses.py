"""Promises about counting uses: sums alone, no letter, no child, and never a child's own photo."""

from store.work import Store
from symbols.uses import count_shown, load_uses
from tests.factories.service import make_service

HAPPY, DOG = "heard:happy:" + "0" * 64, "file:" + "1" * 64 + ".png"


def test_each_letter_adds_one_to_what_it_shows(store: Store) -> None:
    with store.begin():
        service = make_service()
        count_shown(service.id, {"happy": HAPPY, "dog": DOG})
        count_shown(service.id, {"happy": HAPPY})
        assert load_uses(service.id) == {("dog", DOG): 1, ("happy", HAPPY): 2}


def test_a_swapped_picture_is_counted_apart(store: Store) -> None:
    with store.begin():
        service = make_service()
        count_shown(service.id, {"happy": HAPPY})
        count_shown(service.id, {"happy": DOG})
        assert load_uses(service.id) == {("happy", DOG): 1, ("happy", HAPPY): 1}


def test_services_are_counted_apart_and_a_childs_own_photo_not_at_all(store: Store) -> None:
    with store.begin():
        service, other = make_service(), make_service()
        count_shown(service.id, {"home": "photo:00000000-0000-0000-0000-000000000001"})
        count_shown(other.id, {})
        assert load_uses(service.id) == load_uses(other.id) == {}
