"""A service's own questionnaires: drafts, versions that never change, and what a child is asked."""

from copy import deepcopy
from typing import Any
from uuid import UUID

import pytest

from children.model import AgeBand, ReviewId
from consult import read
from consult.banks import list_newest_banks, load_newest_bank, shipped_content
from consult.model import Holder
from consult.questionnaires import write
from consult.questionnaires.model import DraftMissing, DraftThere, NothingToPublish, NotReady
from consult.questionnaires.read import (
    bank_for_service,
    list_drafts,
    list_versions,
    load_bank,
    load_draft,
    load_version,
)
from consult.questions.model import QuestionBank
from consult.questions.who import Facts
from consult.write import begin_sitting
from store.versions import DraftMoved
from store.work import Store
from tests.factories.invite import make_invited
from tests.factories.service import make_service

FEEL = "What is it like for you these days?"


def reworded(content: dict[str, Any]) -> dict[str, Any]:
    """The same questionnaire with another text of its first question."""
    first, *others = content["question"]
    return content | {"question": [first | {"easy": FEEL}, *others]}


def bank_of_review(review_id: ReviewId) -> QuestionBank:
    """The questionnaire that the child of this review is asked."""
    found = read.load_submission(review_id)
    assert found is not None
    return read.load_bank_of(found)


def for_first_reviews(code: str) -> dict[str, Any]:
    """A questionnaire of one's own, for children of 8 to 17 before their first review."""
    shipped = shipped_content("review")
    asked = [one for one in shipped["question"] if one.get("asked", {}).get("first_review") is not False]
    about = {one["topic"] for one in asked}
    topics = [one for one in shipped["topic"] if one["code"] in about]
    whom = shipped["asked"] | {"first_review": True}
    return {"id": code, "title": "First review", "asked": whom, "topic": topics, "question": asked}


def publish_reworded(service_id: UUID) -> QuestionBank:
    """A version of the service's own, with the other text."""
    write.begin_draft(service_id, "review", None)
    write.change_draft(service_id, "review", reworded, None)
    made = write.publish(service_id, "review", "Softer", None)
    return load_bank(made.bank_id, made.number)


def test_every_shipped_questionnaire_can_be_begun_from_and_is_without_fault(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        for bank in list_newest_banks():
            if bank.id != "tour":
                write.begin_draft(service.id, bank.id, None)
                write.change_draft(service.id, bank.id, lambda content: content | {"title": "Ours"}, None)
                made = write.publish(service.id, bank.id, "", None)
                assert load_bank(made.bank_id, 1).questions == bank.questions


def test_a_child_who_begins_after_publishing_is_asked_the_new_one_and_one_who_began_before_the_old(
    shelf: Store,
) -> None:
    with shelf.begin():
        before = make_invited()
        begin_sitting(before.invite, Holder.ME)
        publish_reworded(before.service.id)
        after = make_invited(service=before.service)
        begin_sitting(after.invite, Holder.ME)
    with shelf.begin():
        begin_sitting(before.invite, Holder.ME)  # another day, the same review
        assert bank_of_review(before.review.id).questions[0] == load_newest_bank().questions[0]
        assert bank_of_review(after.review.id).questions[0].easy == FEEL


def test_a_submission_keeps_its_own_version_when_the_next_is_published(shelf: Store) -> None:
    with shelf.begin():
        child = make_invited()
        first = publish_reworded(child.service.id)
        begin_sitting(child.invite, Holder.ME)
        write.begin_draft(child.service.id, "review", None, number=0)
        write.publish(child.service.id, "review", "Back", None)
    with shelf.begin():
        assert bank_of_review(child.review.id).id == first.id
        assert bank_of_review(child.review.id).questions[0].easy == FEEL
        assert bank_for_service(Facts(), child.service.id).version == 2


def test_another_service_is_asked_what_heard_ships(shelf: Store) -> None:
    with shelf.begin():
        publish_reworded(make_service("Sandmere").id)
        assert bank_for_service(Facts(), make_service("Fernley").id) == load_newest_bank()


def test_a_published_version_is_not_changed_by_drafts_and_releases(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        publish_reworded(service.id)
        kept = deepcopy(load_version(service.id, "review", 1).content)
        write.begin_draft(service.id, "review", None)
        write.change_draft(service.id, "review", lambda content: content | {"question": []}, None)
        write.drop_draft(service.id, "review")
    with shelf.begin():
        assert load_version(service.id, "review", 1).content == kept
        assert [one.number for one in list_versions(service.id, "review")] == [1]
        assert shipped_content("review")["question"][0]["easy"] != FEEL


def test_two_people_at_one_draft_are_told_apart(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        seen = write.begin_draft(service.id, "review", None).revision
        write.change_draft(service.id, "review", reworded, None, seen=seen)
        with pytest.raises(DraftMoved) as moved:
            write.change_draft(service.id, "review", lambda content: content, None, seen=seen)
        assert moved.value.current is not None
        assert moved.value.current.content["question"][0]["easy"] == FEEL
        with pytest.raises(DraftMoved):
            write.publish(service.id, "review", "", None, seen=seen)
        with pytest.raises(DraftThere):
            write.begin_draft(service.id, "review", None)


def test_a_draft_with_a_fault_is_not_published_and_says_why(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        write.begin_draft(service.id, "review", None)
        waiting = {"question": "nowhere", "any": ["yes"]}
        write.change_draft(
            service.id,
            "review",
            lambda content: (
                content | {"question": [one | {"when": [waiting]} for one in content["question"][:1]]}
            ),
            None,
        )
        with pytest.raises(NotReady) as refused:
            write.publish(service.id, "review", "", None)
        assert [one for one in refused.value.faults if "not in this questionnaire" in one.words]
        assert list_versions(service.id, "review") == []


def test_nothing_new_is_no_version_and_a_dropped_draft_is_gone(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        write.begin_draft(service.id, "review", None)
        with pytest.raises(NothingToPublish):
            write.publish(service.id, "review", "", None)
        write.drop_draft(service.id, "review")
        assert list_drafts(service.id) == []
        with pytest.raises(DraftMissing):
            load_draft(service.id, "review")


def test_a_questionnaire_of_ones_own_is_asked_of_those_it_is_for(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        write.create_draft(service.id, for_first_reviews("first_time"), None)
        write.publish(service.id, "first_time", "", None)
        assert bank_for_service(Facts(first_review=True), service.id).code == "first_time"
        assert bank_for_service(Facts(), service.id).id == "review"


@pytest.mark.parametrize("change", [{"closed": True}, {"asked": {"ages": ["8-11"], "pictures_only": False}}])
def test_no_child_is_left_without_a_questionnaire(shelf: Store, change: dict[str, Any]) -> None:
    with shelf.begin():
        service = make_service()
        write.begin_draft(service.id, "review", None)
        write.change_draft(service.id, "review", lambda content: drop_others(content | change), None)
        with pytest.raises(NotReady, match="they would be asked nothing"):
            write.publish(service.id, "review", "", None)
        assert bank_for_service(Facts(age=AgeBand.OLDER), service.id).id == "review"


def drop_others(content: dict[str, Any]) -> dict[str, Any]:
    """Only questions and topics that anybody is asked, so that nothing else is wrong with it."""
    asked = [one for one in content["question"] if one["code"] in ("feel", "safe", "home")]
    topics = [one for one in content["topic"] if one["code"] in {each["topic"] for each in asked}]
    return content | {"question": asked, "topic": topics}


def test_a_closed_questionnaire_is_asked_of_nobody(shelf: Store) -> None:
    with shelf.begin():
        service = make_service()
        write.create_draft(service.id, for_first_reviews("mine"), None)
        write.publish(service.id, "mine", "", None)
        write.begin_draft(service.id, "mine", None)
        write.change_draft(service.id, "mine", lambda one: one | {"closed": True}, None)
        write.publish(service.id, "mine", "", None)
        assert bank_for_service(Facts(first_review=True), service.id).id == "review"
