"""Promises that the IRO reads beside each answer whom the child chose for it."""

from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from children.guests import add_guest
from children.model import Guest
from consult.model import AnswerValue, Holder
from consult.sharing import Audience, Sharing, for_everyone
from consult.write import begin_sitting, save_answer, send_submission
from reviews.audience import NO_LIST, NOBODY, audience_of
from tests.reviews.desk import Desk, one

HAPPY = AnswerValue(chosen=("happy",))
JO, DANA, LAKE = (Guest(uuid5(UUID(int=0), name), name, "Teacher") for name in ("Jo", "Dana", "Mr Lake"))
PEOPLE = [JO, DANA, LAKE]


def test_the_answers_page_and_the_record_say_for_whom_each_answer_is(desk: Desk) -> None:
    with desk.store.begin():
        jo, dana = (add_guest(desk.invited.review, name, "Teacher") for name in ("Jo", "Dana"))
        sitting = begin_sitting(desk.invited.invite, Holder.ME)
        save_answer(sitting, "feel", HAPPY, for_everyone([jo, dana], {str(jo.id)}))
        save_answer(sitting, "likes", AnswerValue(chosen=("music",)), for_everyone([jo, dana]))
        save_answer(sitting, "proud", AnswerValue(words="I won at chess", words_language="en"))
        send_submission(sitting)
    page = desk.iro().get(desk.answers)
    assert one(page, "#feel .audience").text.strip() == "For everyone at the meeting but not Jo."
    assert one(page, "#likes .audience").text.strip() == "For everyone at the meeting."
    assert one(page, "#proud .audience").text.strip() == "Only for you."
    record = desk.iro().get(desk.record).text
    assert "For everyone at the meeting but not Jo." in record
    assert "Only for you." in record


@given(st.sets(st.sampled_from(PEOPLE)), st.sets(st.sampled_from(PEOPLE)), st.sampled_from(Audience))
def test_nobody_who_may_not_see_it_goes_unnamed(
    shown: set[Guest], without: set[Guest], audience: Audience
) -> None:
    sharing = Sharing(audience, *(tuple(str(one.id) for one in each) for each in (shown - without, without)))
    told = audience_of(sharing, PEOPLE)
    barred = [guest for guest in PEOPLE if not sharing.may_see(str(guest.id))]
    if audience is not Audience.MEETING:
        assert told == "Only for you."
    elif not shown and not without:
        assert told == NO_LIST
    elif len(barred) == len(PEOPLE):
        assert told == NOBODY
    else:
        assert all((guest.name in told) == (guest in barred) for guest in PEOPLE)
