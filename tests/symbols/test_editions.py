"""Publishing pictures: what is drafted is not shown, what is published stays, undo brings it back."""

import hashlib
from dataclasses import replace
from uuid import UUID

import pytest

from store.base import new_id
from store.work import Store, Work, db, now
from symbols.book import SHIPPED, BookRef, as_record, from_record
from symbols.choices import Added, Choices, Words, add_concept, link, retire, set_order, set_words, swap
from symbols.drawn import bytes_of
from symbols.editions.model import DraftMoved, EditionMissing, NothingToPublish
from symbols.editions.read import (
    current_ref,
    list_editions,
    load_book,
    load_draft,
    load_draft_book,
    load_newest,
)
from symbols.editions.write import change_draft, drop_draft, keep_release, publish_draft, undo
from symbols.files import keep_file
from symbols.read import fingerprints, load_svg
from symbols.tables import PictureReleaseRow
from tests.factories.picture_set import SVG, make_picture, make_set
from tests.factories.service import make_service


def brought_in(service_id: UUID, label: str, credit: str = "", content: bytes = SVG) -> tuple[str, str]:
    """A published set with one picture: (set id, picture id)."""
    made = make_set(service_id)
    return str(made), make_picture(made, label, content=content, credit=credit)


def shown(service_id: UUID, concept: str) -> str:
    return load_book(current_ref(service_id)).find(concept)


def test_before_any_choice_a_service_shows_what_heard_ships(work: Work) -> None:
    service = make_service()
    assert load_newest(service.id).number == 0
    assert shown(service.id, "happy") == f"heard:happy:{fingerprints()['happy']}"


def test_a_swap_shows_only_once_it_is_published_and_undo_takes_it_back(work: Work) -> None:
    service = make_service()
    _, picture = brought_in(service.id, "glad")
    before = shown(service.id, "happy")
    change_draft(service.id, lambda choices: swap(choices, "happy", f"picture:{picture}"), None)
    assert shown(service.id, "happy") == before
    assert load_draft_book(service.id, load_draft(service.id).choices).find("happy") != before

    edition = publish_draft(service.id, "glad", None)
    assert edition.number == 1
    assert shown(service.id, "happy") == f"file:{hashlib.sha256(SVG).hexdigest()}.svg"

    undone = undo(service.id, 0, None)
    assert (undone.number, undone.restores) == (2, 0)
    assert shown(service.id, "happy") == before
    assert [one.number for one in list_editions(service.id)] == [2, 1]


def test_what_a_letter_was_made_with_stays_after_a_swap(work: Work) -> None:
    service = make_service()
    kept = from_record(as_record(current_ref(service.id)))
    _, picture = brought_in(service.id, "glad")
    change_draft(service.id, lambda choices: swap(choices, "happy", f"picture:{picture}"), None)
    publish_draft(service.id, "", None)
    assert load_book(kept).find("happy").startswith("heard:happy:")
    assert load_book(current_ref(service.id)).find("happy").startswith("file:")


def test_a_drawing_of_an_earlier_release_is_shown_as_it_was(work: Work) -> None:
    old = load_svg("happy").replace("#ffd23f", "#abcdef")
    sha256 = keep_file("svg", old.encode(), None, (96, 96)).hex()
    db().add(PictureReleaseRow(fingerprint="earlier", drawings={"happy": sha256}, made_at=now()))
    db().flush()
    book = load_book(BookRef(release="earlier"))
    assert b"#abcdef" in bytes_of(book.find("happy"))
    assert b"#abcdef" not in bytes_of(load_book(SHIPPED).find("happy"))
    assert book.find("sad") == load_book(SHIPPED).find("sad")


def test_a_release_is_kept_once(work: Work) -> None:
    keep_release()
    keep_release()
    assert bytes_of(load_book(current_ref(make_service().id)).find("mum")) == load_svg("mum").encode()


def test_a_childs_order_goes_before_the_services_and_the_services_before_our_own(work: Work) -> None:
    service = make_service()
    school, at_school = brought_in(service.id, "school dog")
    home, at_home = brought_in(service.id, "home dog", content=SVG.replace(b"h1", b"h2"))

    def prefer(choices: Choices) -> Choices:
        both = link(link(choices, school, "pet", at_school), home, "pet", at_home)
        return set_order(both, (home, "heard"))

    change_draft(service.id, prefer, None)
    publish_draft(service.id, "", None)
    for_all = load_book(current_ref(service.id)).find("pet")
    for_one = load_book(current_ref(service.id, (school,))).find("pet")
    ours = load_book(current_ref(service.id, ("heard",))).find("pet")
    assert len({for_all, for_one, ours}) == 3
    assert ours.startswith("heard:pet:")


def test_own_photos_go_before_everything(work: Work) -> None:
    photo = str(new_id())
    assert load_book(current_ref(make_service().id, (), {"pet": photo})).find("pet") == f"photo:{photo}"


def test_what_is_retired_is_offered_no_longer_and_still_shown(work: Work) -> None:
    service = make_service()
    change_draft(service.id, lambda choices: retire(choices, "smoking"), None)
    publish_draft(service.id, "", None)
    book = load_book(current_ref(service.id))
    assert "smoking" not in book.offered
    assert book.find("smoking").startswith("heard:smoking:")


def test_an_added_concept_is_offered_with_its_word_and_credit(work: Work) -> None:
    service = make_service()
    _, picture = brought_in(service.id, "trampoline", credit="Drawn by Ada")
    added = Added("Trampoline", "things", f"picture:{picture}")
    change_draft(service.id, lambda choices: add_concept(choices, "trampoline", added), None)
    change_draft(service.id, lambda c: set_words(c, "trampoline", "ar", Words("ترامبولين")), None)
    publish_draft(service.id, "", None)
    book = load_book(current_ref(service.id))
    assert "trampoline" in book.offered
    assert book.labels["trampoline"] == {"en": "Trampoline", "ar": "ترامبولين"}
    assert book.credits_for(frozenset({"trampoline", "happy"})) == ("Drawn by Ada",)


def test_two_people_at_one_draft_are_told(work: Work) -> None:
    service = make_service()
    seen = load_draft(service.id).revision
    change_draft(service.id, lambda choices: retire(choices, "smoking"), None, seen)
    with pytest.raises(DraftMoved):
        change_draft(service.id, lambda choices: retire(choices, "alcohol-drugs"), None, seen)


def test_nothing_is_published_twice_and_a_dropped_draft_is_gone(work: Work) -> None:
    service = make_service()
    with pytest.raises(NothingToPublish):
        publish_draft(service.id, "", None)
    change_draft(service.id, lambda choices: retire(choices, "smoking"), None)
    drop_draft(service.id, None)
    assert not load_draft(service.id).changed
    with pytest.raises(EditionMissing):
        undo(service.id, 7, None)


def test_one_services_choices_are_not_anothers(store: Store) -> None:
    with store.begin():
        one, other = make_service(), make_service()
        change_draft(one.id, lambda choices: retire(choices, "smoking"), None)
        publish_draft(one.id, "", None)
    with store.begin(write=False):
        assert "smoking" not in load_book(current_ref(one.id)).offered
        assert "smoking" in load_book(current_ref(other.id)).offered
        assert replace(current_ref(other.id), release="") == SHIPPED
