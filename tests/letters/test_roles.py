"""Who the people of a letter are: the picture of their part, and of nobody the wrong one."""

import pytest
from flask import Flask

from children.guests import add_guest
from letters.illustrate import candidates, spans_of
from letters.model import Line
from letters.names import names_in
from letters.pictures import known_for
from letters.roles import role_of, roles_in
from store.work import Store
from symbols.choices import Choices
from symbols.lexicon_of import lexicon_with
from tests.factories.desk import add_outcome, make_desk
from tests.factories.known import make_known

LEXICON = lexicon_with(Choices())
CAME = (
    "Tilda Rowe, your social worker",
    "your key worker Amit",
    "Comfort (foster carer)",
    "Jan and Mick, your grandparents",
    "Advocate: Pam",
    "Your teacher, Mrs Osei",
    "Anna Smith, your sister",
    "Carol Smith - foster carer",
    "Kay and Ola",
    "Twi interpreter",
)
PEOPLE = roles_in(
    CAME,
    ["Bea is your solicitor.", "You help Ola in the garden."],
    (*names_in(CAME, LEXICON), "Bea"),
    LEXICON,
)


@pytest.mark.parametrize(
    ("said", "picture"),
    [
        ("Tilda", "social-worker"),
        ("Ms Rowe", "social-worker"),
        ("Amit's", "key-worker"),
        ("Comfort", "foster-carer"),
        ("Mick", "grandparent"),
        ("Pam", "advocate"),
        ("Mrs Osei", "teacher"),
        ("Bea", "solicitor"),
        ("Anna", "sister"),
        ("Anna Smith", "sister"),
        ("Smith", None),
        ("Anna Jones", None),
        ("Ola", None),
        ("Twi", None),
        ("Mr", None),
        ("", None),
    ],
)
def test_a_name_has_the_part_that_the_record_gives_it(said: str, picture: str | None) -> None:
    assert role_of(said, PEOPLE, LEXICON) == picture


def test_of_two_people_with_one_name_and_of_who_may_be_either_nobody_is_shown() -> None:
    for came in (["Sam, your brother", "Sam, your teacher"], ["Sam, your teacher and Mo"]):
        assert roles_in(came, [], names_in(came, LEXICON), LEXICON) == {}


@pytest.mark.parametrize(
    ("came", "said"),
    [
        (("Kate Smith, your mum", "Tom Smith"), "Mr Smith"),
        (("Kate Smith, your mum",), "Mr Smith"),
        (("Anna Smith, social worker", "Anna Jones"), "Anna"),
        (("Sue Brown, Dad's social worker",), "Sue"),
        (("Joy, foster carer’s daughter",), "Joy"),
        (("Lee, Nan's friend",), "Lee"),
        (("Dana, friend of your teacher",), "Dana"),
        (("Mo for your social worker",), "Mo"),
        (("Ali (instead of your teacher)",), "Ali"),
    ],
)
def test_nobody_has_the_part_of_somebody_else(came: tuple[str, ...], said: str) -> None:
    assert role_of(said, roles_in(came, [], names_in(came, LEXICON), LEXICON), LEXICON) is None


@pytest.mark.parametrize(
    ("text", "part", "first"),
    [
        ("You will see Tilda on Monday.", "social-worker", "visit"),
        ("You will see Tilda Rowe at school.", "teacher", "visit"),
        ("You will see Tilda on Monday.", "iro", "visit"),
        ("You will see Tilda on Monday.", "sister", "family-time"),
        ("You will see Tilda on Monday.", "foster-carer", "family-time"),
        ("You will see Tilda on Monday.", None, "family-time"),
    ],
)
def test_to_see_somebody_is_a_visit_or_family_time_by_who_they_are(
    text: str, part: str | None, first: str
) -> None:
    known = make_known(names=("Tilda Rowe", "Tilda"), people={"Tilda": part} if part else {})
    found = candidates(Line("x", text, "en"), "", known)
    assert [one.concept for one in found if one.sure and one.concept in ("visit", "family-time")] == [first]


def test_to_see_who_works_is_a_visit_over_the_words_too() -> None:
    assert over("You will see Tilda on Monday.", {"Tilda": "social-worker"})["see"] == "visit"


def over(text: str, people: dict[str, str]) -> dict[str, str]:
    known = make_known(names=("Comfort", "Tilda", "Grace", "Mr Bell"), people=people)
    return {span.text: span.pick.concept for span in spans_of(text, "en", known) if span.pick}


def test_the_picture_over_a_name_is_that_person_s_or_none() -> None:
    people = {"Comfort": "foster-carer", "Tilda Rowe": "social-worker"}
    assert over("Comfort and Tilda came.", people) == {"Comfort": "foster-carer", "Tilda": "social-worker"}
    assert over("Grace came.", people) == {}
    assert over("Mr Bell came.", people) == {}


def test_what_is_done_goes_before_who_does_it() -> None:
    known = make_known(names=("Beth", "Lou"), people={"Beth": "foster-carer", "Lou": "personal-adviser"})
    said = ("Lou will show you three places to live.", "You can stay with Beth until you are ready.")
    found = [candidates(Line("x", text, "en"), "", known)[0].concept for text in said]
    assert found == ["placement", "stay-here"]


def test_who_was_asked_to_come_is_known_by_their_part(app: Flask) -> None:
    desk = make_desk(app)
    store: Store = app.extensions["store"]
    with store.begin():
        add_guest(desk.review, "Mr Bell", "Teacher")
        add_guest(desk.review, "Zed", "Someone else")
        outcome = add_outcome(desk.child, desk.review, desk.iro, who_came=("You", "Amit, your social worker"))
        people = known_for(desk.child, "en", "Noor Calder", outcome).people
    assert people["Mr Bell"] == "teacher"
    assert people["Amit"] == "social-worker"
    assert "Zed" not in people
