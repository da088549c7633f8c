"""What the desk offers for a word before anybody looks for more: likely pictures, the very word first."""

from store.work import Work
from symbols.choices import Choices
from symbols.desk.concepts import list_all
from symbols.desk.offers import list_drawings, list_likely
from symbols.editions.read import load_draft, load_draft_book
from tests.factories.picture_set import make_picture, make_set
from tests.factories.service import make_service


def test_words_that_mean_it_are_offered_and_parts_of_words_are_not(work: Work) -> None:
    service = make_service()
    school = make_set(service.id)
    for position, word in enumerate(("pet blanket", "petal", "cat", "dog", "cathedral")):
        make_picture(school, word, position=position)
    found = list_likely(service.id, load_draft(service.id), "pet", "Pet", 12)
    assert {one.label for one in found[:2]} == {"cat", "dog"}
    assert [one.label for one in found[2:]] == ["pet blanket"]


def test_our_own_drawings_are_offered_for_whole_words(work: Work) -> None:
    service = make_service()
    listed = list_all(Choices(), load_draft_book(service.id, Choices()))
    assert "heard:hospital" in [one.ref for one in list_drawings(listed, "war", 99, "war")]
    assert list_drawings(listed, "war", 99, "war", whole=True) == []
    happy = [one.ref for one in list_drawings(listed, "happy", 99, whole=True)]
    assert "heard:happy" in happy
    assert "heard:complaint" not in happy, "it is found by “not happy with”"
