"""Who may open which child; and what a dump of the rows gives away."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from children import write
from children.model import ChildNotFound, Contact, MeetingPart, ReferenceTaken, ReviewId, ReviewNotFound
from children.read import (
    is_ready_for_invites,
    list_children,
    list_reviews,
    list_services,
    load_child,
    load_child_of_iro,
    load_child_unguarded,
    load_iro_periods,
    load_review,
    load_review_for,
    load_review_of_iro,
    load_service,
)
from store.base import new_id
from store.work import Store
from tests.conftest import Clock
from tests.factories.child import make_child, make_details
from tests.factories.review import PART, make_review
from tests.factories.service import fill_contacts, make_service
from tests.factories.viewer import make_viewer, staff_id
from web.access import Role


def test_an_iro_opens_their_own_children_and_no_one_elses(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        mine, other = make_viewer(service), make_viewer(service)
        child = make_child(service, staff_id(mine))
        review = make_review(child)
        assert load_child(child.id, mine) == child
        assert list_children(other) == []
        for refused in (load_child, load_child_of_iro):
            with pytest.raises(ChildNotFound):
                refused(child.id, other)
        for refused_review in (load_review_for, load_review_of_iro):
            with pytest.raises(ChildNotFound):
                refused_review(review.id, other)


def test_cover_opens_the_children_of_the_iro_who_is_away(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        away = make_viewer(service)
        child = make_child(service, staff_id(away))
        cover = make_viewer(service, covers=[away.staff_id])
        assert load_child_of_iro(child.id, cover) == child
        assert list_children(cover) == [child]


def test_duty_alone_opens_no_record(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        child = make_child(service, staff_id(make_viewer(service)))
        with pytest.raises(ChildNotFound):
            load_child(child.id, make_viewer(service, on_duty=True))


def test_a_manager_sees_the_services_children_but_no_words(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        child = make_child(service, staff_id(make_viewer(service)))
        manager = make_viewer(service, Role.MANAGER)
        assert load_child(child.id, manager) == child
        assert list_children(manager) == [child]
        with pytest.raises(ChildNotFound):
            load_child_of_iro(child.id, manager)


@pytest.mark.parametrize("role", [Role.PARTICIPATION, Role.ADMINISTRATOR])
def test_participation_and_administrators_see_no_child_even_as_cover(shelf: Store, role: Role) -> None:
    with shelf.begin():
        service = make_service()
        iro = make_viewer(service)
        child = make_child(service, staff_id(iro))
        someone = make_viewer(service, role, covers=[iro.staff_id])
        assert list_children(someone) == []
        with pytest.raises(ChildNotFound):
            load_child(child.id, someone)


def test_another_service_is_another_world(shelf: Store) -> None:
    with shelf.begin():
        here, there = make_service(), make_service("Northwold")
        iro = make_viewer(here)
        child = make_child(here, staff_id(iro))
        with pytest.raises(ChildNotFound):
            load_child(child.id, make_viewer(there, Role.MANAGER))
        with pytest.raises(ChildNotFound):
            load_child(child.id, make_viewer(there, covers=[iro.staff_id]))
        assert [one.name for one in list_services()] == ["Northwold", "Sandmere"]


def test_a_new_iro_sees_the_child_from_their_first_day_and_the_old_one_no_longer(
    shelf: Store, clock: Clock
) -> None:
    tomorrow = date(2026, 11, 24)
    with shelf.begin():
        service = make_service()
        old, new = make_viewer(service), make_viewer(service)
        child = make_child(service)
        write.assign_iro(child.id, staff_id(old), date(2026, 1, 5))
        write.assign_iro(child.id, staff_id(new), tomorrow)
        assert load_child(child.id, old).iro_id == old.staff_id
        with pytest.raises(ChildNotFound):
            load_child(child.id, new)
    clock.forward(days=1)
    with shelf.begin():
        assert load_child(child.id, new).iro_id == new.staff_id
        with pytest.raises(ChildNotFound):
            load_child(child.id, old)
        assert load_iro_periods(child.id) == [
            (old.staff_id, date(2026, 1, 5), tomorrow),
            (new.staff_id, tomorrow, None),
        ]


def test_what_was_written_about_a_child_comes_back_whole(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        details = make_details(called="Ọlá \u202e👩‍🚀", born=None, reads="", speaks="ti", came_alone=True)
        child = write.add_child(service.id, details, None)
        assert load_child_unguarded(child.id) == child
        assert child.called == details.called
        changed = write.change_child(child.id, replace(details, called="Ola"))
        assert (changed.called, changed.speaks, changed.iro_id) == ("Ola", "ti", None)


def test_one_reference_stands_for_one_child_of_a_service(shelf: Store) -> None:
    with shelf.begin():
        here, there = make_service(), make_service("Northwold")
        first = make_child(here, reference="SW 104")
        with pytest.raises(ReferenceTaken):
            make_child(here, reference="sw104")
        make_child(there, reference="SW 104")
        write.change_child(first.id, make_details(reference="SW 104", called="Robyn"))


def test_a_review_moves_has_parts_and_is_cancelled(shelf: Store) -> None:
    with shelf.begin():
        child = make_child(make_service())
        review = make_review(child, before="Moved in June.")
        second = MeetingPart(2, PART.on + timedelta(days=5), None, "", True)
        write.move_review_part(review.id, second)
        moved = write.move_review_part(
            review.id, replace(PART, on=PART.on + timedelta(days=1), place="By the sea")
        )
        assert [part.place for part in moved.parts] == ["By the sea", ""]
        assert moved.on == PART.on + timedelta(days=1)
        assert write.remove_review_part(review.id, 1).parts == (second,)
        assert write.cancel_review(review.id).cancelled_at is not None
        assert list_reviews(child.id) == [load_review(review.id)]
        assert load_review(review.id).before == "Moved in June."


def test_reviews_are_listed_by_day(shelf: Store) -> None:
    with shelf.begin():
        child = make_child(make_service())
        undated = make_review(child, parts=[])
        later, sooner = make_review(child, parts=[replace(PART, on=date(2027, 5, 1))]), make_review(child)
        assert list_reviews(child.id) == [sooner, later, undated]


def test_an_unknown_review_is_not_found(shelf: Store) -> None:
    with shelf.begin(), pytest.raises(ReviewNotFound):
        load_review(ReviewId(new_id()))


def test_an_erased_child_is_gone_and_their_reference_is_free(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        iro = make_viewer(service)
        child = make_child(service, staff_id(iro), reference="SW 9")
        review = make_review(child)
        write.erase_child(child.id)
    with shelf.begin():
        assert list_children(iro) == []
        with pytest.raises(ChildNotFound):
            load_child_unguarded(child.id)
        with pytest.raises(ReviewNotFound):
            load_review(review.id)
        make_child(service, staff_id(iro), reference="SW 9")
    assert shelf.verify_audit().is_whole


def test_the_database_file_shows_no_name_reference_birth_date_or_place(shelf: Store, tmp_path: Path) -> None:
    with shelf.begin():
        child = make_child(make_service(), called="Marigold", reference="XREF77", born=date(2013, 7, 19))
        make_review(child, before="Quarrel in Elm House", parts=[replace(PART, place="Heron Lodge")])
    shelf.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("heard.sqlite3*"))
    for secret in (b"Marigold", b"XREF77", b"2013-07-19", b"Elm House", b"Heron Lodge"):
        assert secret not in kept


def test_outside_demo_no_invite_until_the_contacts_are_filled_in_and_dated(shelf: Store) -> None:
    with shelf.begin():
        service = make_service(fictional=False, contacts=False)
        assert is_ready_for_invites(service) == ("duty", "out_of_hours", "advocate", "complaints")
        fill_contacts(service.id)
        assert is_ready_for_invites(load_service(service.id)) == ()
        write.set_contact(service.id, Contact("advocate", "Voice", phone="01632 960009"))
        assert is_ready_for_invites(load_service(service.id)) == ("advocate",)
        assert is_ready_for_invites(make_service(contacts=False)) == ()


def test_settings_of_a_service_come_back_whole(shelf: Store) -> None:
    with shelf.begin():
        made = make_service(
            unsent_are_read=True,
            alert_minutes=60,
            home_office_words="We do not send them.",
            home_office_confirmed_on=date(2026, 10, 1),
            leave_to="https://www.bbc.co.uk/weather",
        )
        assert (made.alert_minutes, made.unsent_are_read, made.home_office_confirmed_on) == (
            60,
            True,
            date(2026, 10, 1),
        )
        assert made.unchecked_languages == {"ar", "ti"}
        assert [contact.kind for contact in made.contacts] == [
            "advocate",
            "out_of_hours",
            "duty",
            "complaints",
        ]
