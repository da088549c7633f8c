"""Promises about a card that asks for something: it asks as "Ask for something" does, once, and only where
somebody may read it."""

from dataclasses import replace

import pytest

from consult import write
from consult.banks import load_newest_bank
from consult.model import AnswerValue, Request
from consult.questions.requesting import asks_for
from consult.requested import list_requests
from consult.sharing import ONLY_IRO, Audience, Sharing
from store.work import Store
from tests.factories.invite import Invited, make_invited, make_sitting

ON_MY_SIDE = AnswerValue(chosen=("more", "advocate"))
ALONE = AnswerValue(chosen=("alone_first",))


@pytest.fixture
def invited(shelf: Store) -> Invited:
    with shelf.begin():
        return make_invited()


def asked(invited: Invited) -> list[str]:
    return [one.kind for one in requests(invited)]


def requests(invited: Invited) -> list[Request]:
    return list_requests([invited.child.id])


def test_a_card_asks_once_it_is_sent(shelf: Store, invited: Invited) -> None:
    with shelf.begin():
        sitting = make_sitting(invited)
        write.save_answer(sitting, "workers", ON_MY_SIDE)
        write.save_answer(sitting, "meeting", ALONE)
        assert asked(invited) == [], "the child was told that nobody reads it before"
        write.send_submission(sitting)
        assert asked(invited) == ["advocate", "alone"]


def test_a_card_in_two_questions_or_asked_for_outright_too_asks_once(shelf: Store, invited: Invited) -> None:
    with shelf.begin():
        sitting = make_sitting(invited)
        write.save_answer(sitting, "workers", ON_MY_SIDE)
        write.save_answer(sitting, "meeting_voice", AnswerValue(chosen=("advocate",)))
        write.send_submission(sitting)
        assert asked(invited) == ["advocate"]
        outright = write.add_request(sitting, "advocate")
        assert [one.answer_id for one in requests(invited)] == [outright.id]


def test_an_answer_that_changes_around_the_card_is_the_same_request(shelf: Store, invited: Invited) -> None:
    with shelf.begin():
        sitting = make_sitting(invited)
        write.save_opening(sitting, may_see_unsent=True)
        write.save_answer(sitting, "workers", ON_MY_SIDE)
        (before,) = requests(invited)
        write.save_answer(sitting, "workers", AnswerValue(chosen=("advocate",)))
        assert requests(invited) == [before]
        write.save_answer(sitting, "workers", AnswerValue(chosen=("same",)))
        assert requests(invited) == [], "taken back"
        write.save_answer(sitting, "workers", ON_MY_SIDE)
        (again,) = requests(invited)
        assert again.answer_id != before.answer_id, "asked for anew"


def test_what_is_kept_for_now_asks_nobody_until_it_is_given(shelf: Store, invited: Invited) -> None:
    with shelf.begin():
        sitting = make_sitting(invited)
        write.save_answer(sitting, "workers", ON_MY_SIDE, Sharing(Audience.KEPT))
        write.send_submission(sitting)
        assert asked(invited) == []
        write.share(sitting, "workers", ONLY_IRO)
        assert asked(invited) == ["advocate"]


def test_what_is_not_for_the_iro_asks_past_them_at_once(shelf: Store, invited: Invited) -> None:
    with shelf.begin():
        sitting = make_sitting(invited)
        answer = write.save_answer(sitting, "workers", ON_MY_SIDE, Sharing(Audience.NOT_IRO))
        (one,) = requests(invited)
        assert one.hidden_from == {invited.iro.id}
        assert one.answer_id == answer.id, "who deals with the alert deals with it"


@pytest.mark.parametrize(
    ("kind", "chosen", "kinds"),
    [
        ("choose_some", ("more", "advocate"), {"advocate"}),
        ("choose_one", ("alone_first",), {"alone"}),
        ("sentence", ("i_want", "alone"), {"alone"}),
        ("sentence", ("i_dont_like", "alone"), set()),
        ("people", ("advocate",), set()),
        ("choose_some", ("more", "visitor"), set()),
    ],
)
def test_only_a_choice_or_a_wish_asks(kind: str, chosen: tuple[str, ...], kinds: set[str]) -> None:
    question = replace(load_newest_bank().question("workers"), kind=kind)
    assert asks_for(AnswerValue(chosen=chosen), question) == kinds
