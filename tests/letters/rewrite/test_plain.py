"""Care words, titles, dates, passives and double negatives become plain; what judges is flagged."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from tests.letters.rewrite.known import kinds, rewritten, suggestion

OWN = Child("Amir", "Amir Khan", Pronouns.HE, 12, {"contact": "family time", "placement": "Jan's house"})
SEES = Child("Amir", "Amir Khan", Pronouns.HE, 12, {"contact": "seeing Mum"})
TWO = Child(
    "Amir", "Amir Khan", Pronouns.HE, 12, {}, (Known("Jan", "foster carer"), Known("Mick", "foster carer"))
)


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Amir's placement is good.", "Your home is good."),
        ("Contact with his mum is fun.", "Time with your mum is fun."),
        ("He had an IHA.", "You had a first health check."),
        ("The LAC review is soon.", "Your meeting is soon."),
        ("His siblings came.", "Your brothers and sisters came."),
        ("Amir's own care plan is ready.", "Your own plan for you is ready."),
        ("Amir is not NEET.", "You are not NEET."),
        ("He has not had contact twice.", "You have not had time with your family twice."),
        ("Amir is attached to Jan.", "You are close to Jan."),
        ("FGCs and the children's peers' views.", "FGCs and the children's other young people's views."),
    ],
)
def test_a_care_word_becomes_plain(record: str, wanted: str) -> None:
    assert suggestion(record) == wanted


@pytest.mark.parametrize(
    ("record", "word"),
    [
        ("The unit's garden is by the kitchen.", "unit"),
        ("His transition to Year 7 went well with his music teacher.", "transition"),
        ("Professionals watched him play football.", "Professionals"),
        ("Amir engages well with the film club.", "engage"),
        ("A risk assessment covers board games.", "risk assessment"),
        ('Jan spoke of his "challenging behaviour" at home.', "challenging behaviour"),
    ],
)
def test_a_care_word_is_found_beside_words_of_other_worlds_and_in_quotations(record: str, word: str) -> None:
    (one,) = rewritten(record)
    changed = [change.before for change in one.changes] + [doubt.words for doubt in one.doubts]
    assert any(word in each for each in changed)


def test_the_childs_own_word_wins() -> None:
    assert suggestion("Contact is fun and his placement is good.", OWN) == (
        "Family time is fun and Jan's house is good."
    )


@pytest.mark.parametrize(
    "record",
    [
        *(
            f"{how} contact is fun."
            for how in ("Letterbox", "Indirect", "Phone", "Telephone", "Video", "Online")
        ),
        "Contact by phone is fun.",
        "Contact is online.",
    ],
)
def test_the_childs_own_word_for_seeing_somebody_is_none_for_a_letter_or_a_call(record: str) -> None:
    assert suggestion("Contact is fun.", SEES) == "Seeing Mum is fun."
    assert "seeing mum" not in suggestion(record, SEES).lower()


@pytest.mark.parametrize(
    "record",
    [
        "Please contact the school.",
        "The college found a work placement.",
        "We care about fairness.",
        "Bring a coat in case it rains.",
        "We wait 20 minutes.",
        "We will review the plan.",
        "The school is in contact with us.",
        "The matching socks are red.",
        "The kettle and matching saucepans are new.",
        "The DNA homework is in.",
        "There was no respite from the rain.",
        "Buy pens at M&S.",
        "They had ten minutes of the match.",
        "There was a good mark in the October assessment.",
        "The attachment to Bob's message explains it.",
        "Work: placements begin in May.",
        "The wishes and feelings of the parents",
    ],
)
def test_a_false_friend_is_left_alone(record: str) -> None:
    assert suggestion(record) == record


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("The SW came.", "Your social worker Sarah came."),
        ("The foster carer (Mrs Jones) came.", "Jan came."),
        ("Sarah Smith (SW) came.", "Your social worker Sarah came."),
        ("The IRO came.", "The person who runs your meeting came."),
        ("Mother came.", "Your mum came."),
    ],
)
def test_adults_have_the_names_that_the_child_uses(record: str, wanted: str) -> None:
    assert suggestion(record) == wanted


def test_two_with_one_role_are_asked_and_both_are_named_together() -> None:
    assert Kind.PERSON in kinds("The foster carer came.", TWO)
    assert suggestion("The foster carers came.", TWO) == "Jan and Mick came."


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("We meet on 03/03/26.", "We meet on Tuesday 3 March 2026."),
        ("We meet on 3rd March 2026 at 14:30.", "We meet on Tuesday 3 March 2026 at 2:30pm."),
        ("We meet on 2026-03-03.", "We meet on Tuesday 3 March 2026."),
        ("We meet on Tues 3rd Mar.", "We meet on Tuesday 3 March."),
        ("Nobody was late on 1.5 days.", "Nobody was late on 1.5 days."),
    ],
)
def test_dates_and_times_are_in_full(record: str, wanted: str) -> None:
    assert suggestion(record) == wanted


def test_a_wrong_weekday_and_a_day_that_is_none_are_asked() -> None:
    assert Kind.WEEKDAY in kinds("We meet on Monday 3 March 2026.")
    assert Kind.DATE in kinds("We meet on 31/02/2026.")
    assert suggestion("We meet on Monday 3 March 2026.") == "We meet on Monday 3 March 2026."


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Amir was taken to school by Sarah.", "Sarah took you to school."),
        ("The meeting was chaired by Mrs Lee.", "Mrs Lee chaired the meeting."),
        ("He will be seen by the dentist.", "The dentist will see you."),
        ("Amir is looked after at weekends by Jan.", "Jan looks after you at weekends."),
        ("Amir is looked after every weekend by Jan.", "Jan looks after you every weekend."),
        ("Amir is cared for at home by Jan.", "Jan cares for you at home."),
        ("Amir is looked after well by Jan.", "Jan looks after you well."),
        ("Amir was spoken to about it by Jan.", "Jan spoke to you about it."),
        ("Amir was taken to every match by Jan.", "Jan took you to every match."),
        ("Amir was taken to assembly by Jan.", "Jan took you to assembly."),
        ("Amir was driven for at least an hour by Jan.", "Jan drove you for at least an hour."),
        ("The form was sent by Friday.", "The form was sent by Friday."),
        ("There are no concerns about his health.", "Nobody was worried about your health."),
        ("There are no concerns about self-defence.", "Nobody was worried about self-defence."),
        ("It is not uncommon.", "It is common."),
        ("He attended the appt.", "You attended the appointment."),
        ("He is in Y7.", "You are in year 7."),
        ("He started there in Sept.", "You started there in September."),
        ("He ran between Sept and Nov.", "You ran between September and November."),
        ("He went to the A&E.", "You went to the hospital’s emergency department."),
        ("He went to A&E.", "You went to the hospital’s emergency department."),
    ],
)
def test_it_says_who_does_what_is_so(record: str, wanted: str) -> None:
    assert suggestion(record) == wanted


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ("Amir refused to go to school.", Kind.JUDGEMENT),
        ("His mum is depressed and drinks too much.", Kind.HEALTH_OF_OTHERS),
        ("His dad is in prison.", Kind.ABOUT_OTHERS),
        ("The court made a care order under section 31.", Kind.LEGAL),
        ("Amir has not been told that the placement will end.", Kind.MAY_NOT_KNOW),
        ("He will go home soon, definitely.", Kind.PROMISE),
        ("The ZQX form was sent.", Kind.INITIALS),
    ],
)
def test_what_a_person_must_look_at_is_flagged(record: str, kind: Kind) -> None:
    assert kind in kinds(record)


def test_a_long_sentence_is_cut_where_it_is_safe() -> None:
    record = (
        "Amir has settled well at home with Jan and her dog and he enjoys going to football club every week."
    )
    assert suggestion(record).count(". You ") == 1
    said = (
        "Jan said that Amir eats well at home most of the time and that he sleeps through every single night."
    )
    assert ". " not in suggestion(said)


def test_each_change_says_what_and_why() -> None:
    [one] = rewritten("His placement is good.")
    assert [(each.what, each.before, each.after) for each in one.changes] == [
        ("you", "His", "Your"),
        ("care word", "placement", "home"),
    ]
    assert all(each.why for each in one.changes)


@pytest.mark.parametrize(
    "friend",
    [
        "The hamster absconded behind the sofa.",
        "The referee's intervention was unfair.",
        "He lost all his contacts when his phone broke.",
        "He plays in the band Disclosure.",
        "He came off after contact with a goalpost.",
    ],
)
def test_words_of_another_world_are_left_alone(friend: str) -> None:
    word = next(w for w in ("absconded", "intervention", "contacts", "Disclosure", "contact") if w in friend)
    assert word in suggestion(friend)


@pytest.mark.parametrize(
    ("record", "word"),
    [
        ("The pup and its siblings left.", "siblings"),
        ("He has a matching donkey jacket.", "matching"),
        ("The pony's care plan is on the door.", "care plan"),
        ("The dog was hard to place.", "hard to place"),
    ],
)
def test_what_is_said_of_an_animal_or_a_thing_is_no_care_word(record: str, word: str) -> None:
    assert word in suggestion(record)


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Amir attended three contact sessions.", "You attended three family time sessions."),
        ("A contact session was cancelled.", "A family time session was cancelled."),
        ("Contact visits are fun.", "Family time visits are fun."),
        ("Contact is fun.", "Family time is fun."),
    ],
)
def test_an_own_word_keeps_what_is_counted(record: str, wanted: str) -> None:
    assert suggestion(record, OWN) == wanted


def test_an_own_word_that_cannot_be_counted_gives_way_to_ours() -> None:
    assert suggestion("Amir attended three contact sessions.", SEES).endswith("three times with your family.")


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("School have put in a 1:1 TA.", "School have put in a 1:1 helper in your class."),
        ("The TA helps Amir.", "The helper in your class helps you."),
        ("IRO to visit Amir.", "The plan is for the person who runs your meeting to visit you."),
        ("Amir self harms.", "You hurt yourself."),
        ("Kieran has started self-harming.", "Kieran has started self-harming."),
        ("Amir saw Dr. Khan on Tues. 3 November 2026.", "You saw Dr. Khan on Tuesday 3 November 2026."),
        ("Amir attends CAMHS.", "You see the people who help with feelings."),
    ],
)
def test_a_role_or_word_said_plainly_is_english_in_its_sentence(record: str, wanted: str) -> None:
    assert suggestion(record) == wanted
