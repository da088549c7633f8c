"""Promises about the pictures of a submission: it keeps those that it began with."""

import json
from dataclasses import fields
from uuid import UUID

from children.model import ChildDetails, StaffId
from children.own_pictures import add_own_picture, current_book, opener_of, retire_own_picture
from children.read import load_child_unguarded
from children.write import change_child
from consult.kept import opening_from
from consult.model import Holder, Looks
from consult.read import load_submission
from consult.tables import SubmissionRow
from consult.write import begin_sitting, save_opening
from store.work import Work, db, vault
from symbols.book import SHIPPED, BookRef
from symbols.choices import link, set_order, swap
from symbols.editions.read import current_ref, load_book
from symbols.editions.write import change_draft, publish_draft
from symbols.tables import PictureReleaseRow
from tests.factories.invite import Invited, make_invited, make_sitting
from tests.factories.photo import make_photo
from tests.factories.picture_set import SVG, make_picture, make_set


def kept_book(invited: Invited) -> BookRef:
    submission = load_submission(invited.review.id)
    assert submission is not None
    return submission.book


def publish_swap(invited: Invited, concept: str = "happy") -> None:
    picture = make_picture(make_set(invited.service.id), "glad")
    change_draft(invited.service.id, lambda one: swap(one, concept, f"picture:{picture}"), None)
    publish_draft(invited.service.id, "", None)


def linked_set(service_id: UUID, concept: str, word: str) -> str:
    """A set whose picture of a concept a person confirmed; its id."""
    made = make_set(service_id, word)
    picture = make_picture(made, word, content=SVG.replace(b"h1v1", f"h{len(word)}v1".encode()))
    change_draft(service_id, lambda one: link(one, str(made), concept, picture), None)
    return str(made)


def test_a_submission_keeps_the_pictures_that_it_began_with(work: Work) -> None:
    invited, later = make_invited(), make_invited()
    make_sitting(invited)
    before = kept_book(invited)
    publish_swap(invited)
    again = begin_sitting(invited.invite, Holder.ME)
    assert kept_book(invited) == again.opening.book == before
    assert load_book(kept_book(invited)).find("happy").startswith("heard:happy:")
    assert load_book(current_ref(invited.service.id)).find("happy").startswith("file:")
    make_sitting(later)
    assert kept_book(later).edition == ""


def test_what_is_published_before_it_begins_is_what_it_shows(work: Work) -> None:
    invited = make_invited()
    publish_swap(invited)
    make_sitting(invited)
    assert load_book(kept_book(invited)).find("happy").startswith("file:")


def test_our_own_drawings_are_kept_with_the_release_that_it_began_with(work: Work) -> None:
    invited = make_invited()
    make_sitting(invited)
    assert db().get(PictureReleaseRow, kept_book(invited).release) is not None


def test_answers_from_before_there_were_editions_stay_readable(work: Work) -> None:
    invited = make_invited()
    sitting = make_sitting(invited)
    row = db().get_one(SubmissionRow, sitting.submission_id)
    old = {
        "pictures": ["pin-cat", "pin-tree"],
        "first_choice": "here",
        "looks": {"theme": "calm", "size": 2, "skin": "4", "hair": "red"},
        "later": [],
        "sent_without_pictures": False,
    }
    row.opening = vault().child(row.child_id).seal_json("submissions", "opening", row.id, old)
    opening = opening_from(row)
    assert opening.book == SHIPPED
    assert (opening.looks.skin, opening.looks.style, opening.looks.aids) == ("4", "", ())


def test_looks_are_sealed_and_come_back(work: Work) -> None:
    invited = make_invited()
    sitting = make_sitting(invited)
    looks = Looks(skin="2", hair="grey", style="braids", cover="patka", aids=("glasses", "wheelchair"))
    save_opening(sitting, looks=looks)
    row = db().get_one(SubmissionRow, sitting.submission_id)
    assert opening_from(row).looks == looks
    assert b"patka" not in bytes(row.opening)
    assert json.dumps("wheelchair").encode() not in bytes(row.opening)


def test_the_childs_order_goes_before_the_teams_and_the_teams_before_the_services(work: Work) -> None:
    invited = make_invited()
    service = invited.service.id
    own, team, whole = (linked_set(service, "happy", word) for word in ("child", "team", "whole service"))
    change_draft(service, lambda one: set_order(one, (whole,)), None)
    change_draft(service, lambda one: set_order(one, (team,), "School"), None)
    publish_draft(service, "", None)

    def shown(**preferred: object) -> str:
        child = load_child_unguarded(invited.child.id)
        details = {one.name: getattr(child, one.name) for one in fields(ChildDetails)}
        changed = change_child(child.id, ChildDetails(**(details | preferred)))
        return load_book(current_book(changed)).find("happy")

    of_service, of_team = shown(), shown(team="school")
    of_child = shown(team="School", picture_order=(own,))
    assert len({of_service, of_team, of_child}) == 3
    assert shown(team="School", picture_order=("heard",)).startswith("heard:happy:")
    assert shown(team="No such team", picture_order=()) == of_service


def test_an_own_photo_replaces_the_picture_for_this_child_alone(work: Work) -> None:
    invited, other = make_invited(), make_invited()
    photo = add_own_picture(invited.child.id, make_photo(), "home", "", StaffId(invited.iro.id))
    make_sitting(invited)
    make_sitting(other)
    assert load_book(kept_book(invited)).find("home") == f"photo:{photo.id}"
    assert load_book(kept_book(other)).find("home").startswith("heard:home:")
    assert opener_of(invited.child.id)(photo.id)[8:12] == b"WEBP"


def test_a_photo_that_was_taken_away_is_not_in_what_begins_later(work: Work) -> None:
    invited = make_invited()
    photo = add_own_picture(invited.child.id, make_photo(), "home", "", StaffId(invited.iro.id))
    make_sitting(invited)
    retire_own_picture(invited.child.id, photo.id)
    assert load_book(kept_book(invited)).find("home") == f"photo:{photo.id}"
    child = load_child_unguarded(invited.child.id)
    assert load_book(current_book(child)).find("home").startswith("heard:home:")
    assert opener_of(invited.child.id)(photo.id)
