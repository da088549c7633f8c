"""Search at the desk finds concepts and brought-in pictures, the nearest first, and only this service's."""

from uuid import UUID

import pytest

from children.model import Service
from store.work import Work, db
from symbols.choices import OWN, Added, Words, add_concept, retire, retire_picture, set_words
from symbols.desk.concepts import undrawn
from symbols.desk.pictures import Asked, find_pictures, load_set_picture
from symbols.desk.search import MISSING, PAGE, REPORTED, RETIRED, Results, Wanted, search
from symbols.editions.write import change_draft
from symbols.model import Concept, Group, PictureMissing
from symbols.reports import SaidBy, add_report
from symbols.tables import PictureRow
from tests.factories.picture_set import make_picture, make_set
from tests.factories.service import make_service


@pytest.fixture
def service(work: Work) -> Service:
    return make_service()


def words(results: Results) -> list[str]:
    return [one.concept for one in results.concepts] + [one.label for one in results.pictures]


def test_a_word_finds_our_drawing_first_and_then_the_sets(service: Service) -> None:
    school = make_set(service.id)
    make_picture(school, "hot dog", position=1)
    make_picture(school, "dog", position=2)
    found = search(service.id, Wanted("pet"))
    assert found.concepts[0].concept == "pet"
    assert words(search(service.id, Wanted("dog")))[-2:] == ["dog", "hot dog"]


@pytest.mark.parametrize("typed", ["HAPPY", "  happy ", "foster-carer", "foster carer", "carer foster"])
def test_case_spaces_order_and_ids_all_find(service: Service, typed: str) -> None:
    expected = "happy" if "happy" in typed.casefold() else "foster-carer"
    assert expected in words(search(service.id, Wanted(typed)))


def test_a_word_in_arabic_finds_the_drawing(service: Service) -> None:
    assert "happy" in words(search(service.id, Wanted("فرح")))


def test_words_that_the_desk_set_are_found_before_they_are_published(service: Service) -> None:
    change_draft(
        service.id, lambda now: set_words(now, "happy", "en", Words("Chuffed", ("over the moon",))), None
    )
    assert words(search(service.id, Wanted("chuffed"))) == ["happy"]
    assert words(search(service.id, Wanted("over the moon"))) == ["happy"]


def test_signs_with_a_meaning_for_the_database_are_only_signs(service: Service) -> None:
    school = make_set(service.id)
    make_picture(school, "100% wool", position=1)
    make_picture(school, "snake_case", position=2)
    make_picture(school, "back\\slash", position=3)
    for typed, label in (("%", "100% wool"), ("_", "snake_case"), ("\\", "back\\slash")):
        assert words(search(service.id, Wanted(typed))) == [label]
    assert search(service.id, Wanted("'; drop table pictures; --")).total == 0


def test_another_services_and_unpublished_sets_are_never_found(service: Service) -> None:
    theirs = make_picture(make_set(make_service("Elsewhere").id), "zeppelin")
    make_picture(make_set(service.id, "Staged", published=False), "zeppelin")
    assert search(service.id, Wanted("zeppelin")).total == 0
    with pytest.raises(PictureMissing):
        load_set_picture(service.id, UUID(theirs))


def test_pages_hold_sixty_and_together_hold_each_hit_once(service: Service) -> None:
    for name in ("First", "Second"):
        school = make_set(service.id, name)
        for position in range(70):
            make_picture(school, f"kite {name} {position}", position=position)
    pages = [search(service.id, Wanted("kite", page=number)) for number in (1, 2, 3)]
    assert [len(words(one)) for one in pages] == [PAGE, PAGE, 20]
    assert len({label for one in pages for label in words(one)}) == 140
    assert {one.total for one in pages} == {140}
    assert words(search(service.id, Wanted("kite", page=99))) == words(pages[2])


def test_concepts_and_pictures_share_a_page_without_a_gap(service: Service) -> None:
    school = make_set(service.id)
    for position in range(70):
        make_picture(school, f"p{position}", position=position)
    total = search(service.id, Wanted()).total
    seen = [
        word
        for number in range(1, total // PAGE + 2)
        for word in words(search(service.id, Wanted(page=number)))
    ]
    assert len(seen) == len(set(seen)) == total


def test_filters_narrow_what_is_found(service: Service) -> None:
    school = make_set(service.id)
    dog = make_picture(school, "dog")
    row = db().get_one(PictureRow, UUID(dog))
    row.category = "animals"
    db().flush()
    assert words(search(service.id, Wanted(category="animals"))) == ["dog"]
    assert words(search(service.id, Wanted(set_id=str(school)))) == ["dog"]
    assert search(service.id, Wanted(set_id=OWN)).pictures == ()
    assert words(search(service.id, Wanted(concept="happy"))) == ["happy"]
    assert {one.group for one in search(service.id, Wanted(category="feelings")).concepts} == {"feelings"}


def test_a_word_of_the_list_without_a_drawing_has_no_picture_yet(service: Service) -> None:
    ferry = undrawn([Concept(Group.UASC, "the ferry", None), Concept(Group.UASC, "war", "war")])
    assert [(one.concept, one.missing) for one in ferry] == [("the-ferry", True)]
    assert search(service.id, Wanted(only=MISSING)).total == 0


def test_a_word_that_a_service_added_before_we_drew_it_keeps_its_picture(service: Service) -> None:
    added = Added("war", "uasc", "heard:sad")
    change_draft(service.id, lambda now: add_concept(now, "war", added), None)
    found = [one for one in search(service.id, Wanted("war")).concepts if one.concept == "war"]
    assert [one.shown.split(":")[1] for one in found] == ["sad"]


def test_reported_and_retired_are_found_by_their_filters(service: Service) -> None:
    dog = make_picture(make_set(service.id), "dog")
    assert search(service.id, Wanted(only=RETIRED)).total == 0
    add_report(service.id, "happy", "heard:happy", SaidBy.CHILD)
    change_draft(service.id, lambda now: retire_picture(retire(now, "sad"), f"picture:{dog}"), None)
    assert words(search(service.id, Wanted(only=REPORTED))) == ["happy"]
    assert words(search(service.id, Wanted(only=RETIRED))) == ["sad", "dog"]


def test_the_childs_own_two_pictures_are_never_found(service: Service) -> None:
    found = [one for page in range(1, 7) for one in words(search(service.id, Wanted(set_id=OWN, page=page)))]
    assert found
    assert not [one for one in found if one.startswith("pin-")]


def test_a_count_is_right_beyond_the_last_page(service: Service) -> None:
    school = make_set(service.id)
    make_picture(school, "dog")
    assert find_pictures(service.id, Asked("dog"), 10, 5) == ([], 1)
    assert find_pictures(service.id, Asked("cat"), 10, 0) == ([], 0)


@pytest.mark.parametrize(
    ("typed", "meant", "concept"),
    [
        ("social workre", "social worker", "social-worker"),
        ("Granparent", "grandparent", "grandparent"),
        ("embarrasd", "embarrassed", "shy"),
        ("scholo", "school", "school"),
    ],
)
def test_a_slip_in_typing_is_put_right_and_told(
    service: Service, typed: str, meant: str, concept: str
) -> None:
    found = search(service.id, Wanted(typed))
    assert (found.meant, found.by_meaning) == (meant, False)
    assert concept in words(found)


def test_a_slip_is_put_right_by_the_words_of_a_set_too_also_of_a_new_picture(service: Service) -> None:
    school = make_set(service.id)
    make_picture(school, "trampoline", position=1)
    assert words(search(service.id, Wanted("trmapoline"))) == ["trampoline"]
    make_picture(school, "zeppelin", position=2)
    assert words(search(service.id, Wanted("zepelin"))) == ["zeppelin"]
    assert search(service.id, Wanted("xylofone")).total == 0


@pytest.mark.parametrize(
    ("typed", "concept"),
    [
        ("LAC review", "my-review"),
        ("SW", "social-worker"),
        ("EHCP", "school-plan"),
        ("pa", "personal-adviser"),
    ],
)
def test_short_forms_of_the_work_find_what_they_stand_for(service: Service, typed: str, concept: str) -> None:
    assert words(search(service.id, Wanted(typed)))[0] == concept
    assert concept not in words(search(service.id, Wanted(typed, only=MISSING)))
