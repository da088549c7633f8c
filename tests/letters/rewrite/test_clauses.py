"""What hangs on the child's clause is the child's; roles that stand together in a list are several people."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from letters.rewrite.record import rewrite_record

_PEOPLE = (
    Known("Raj Patel", "social worker"),
    Known("Samuel", "interpreter"),
    Known("Marge Hill", "residential worker"),
    Known("Nan", "grandmother and kinship carer"),
    Known("Lewis", "brother"),
)


def _said(record: str, pronouns: Pronouns = Pronouns.HE) -> str:
    child = Child("Dom", "Dom Achebe", pronouns, 15, {}, _PEOPLE)
    return " ".join(each.suggestion for each in rewrite_record(record, child))


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("Raj will ask the college if Dom can visit before he applies.", "before you apply"),
        ("He goes to the gym with Raj twice a week, which he says helps.", "which you say helps"),
        ("Dom would like Samuel as his interpreter.", "as your interpreter"),
        ("Raj will go through his budget with him.", "your budget with you"),
        ("Since I last met Dom has learned to swim.", "you have learned"),
        (
            "Dom's CAMHS appointments are on Fridays.",
            "Your appointments with the people who help with feelings",
        ),
    ],
)
def test_what_hangs_on_the_child_is_the_childs(record: str, said: str) -> None:
    assert said in _said(record)


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("Dom has lived with their grandparents since they were six.", "since you were six"),
        ("They have two friends, Ash and Mei, who they sit with.", "who you sit with"),
        ("They have a card so that they can leave lessons when they need to.", "when you need to"),
        ("Nan and Jo told them that they love them.", "told you that they love you"),
        ("Dom's dentist is leaving and they are worried about a new one.", "You are worried"),
        ("Staff sat with them until they slept.", "until you slept"),
        ("Dom's teacher entered one of their poems.", "one of your poems"),
    ],
)
def test_they_of_one_child(record: str, said: str) -> None:
    assert said in _said(record, Pronouns.THEY)


@pytest.mark.parametrize(
    ("record", "kept"),
    [
        ("Dom's dentist has suggested a brace.", "Your dentist has"),
        ("Dom's brother Lewis has moved after a hard time with his carers.", "with his carers"),
        ("Lewis wants Dom to come to his presentation.", "to his presentation"),
        ("Lewis is at university and Dom has his old room.", "his old room"),
        ("Raj told Lewis's social worker, who visited him.", "visited him"),
        ("The boys' mother has moved.", "The boys' mother"),
        ("Raj has told Dom how pleased he is with his work.", "how pleased he is with your work"),
        ("Raj is strict and Dom says that he is fair.", "that he is fair"),
        ("Mum accepts that Dom is settled and does not oppose the plan.", "and does not oppose"),
        ("Dom hates being called Dom.", "called Dom"),
        ("The judge will decide in May.", "The judge will"),
        ("Nan asked whether Dom can be christened with her grandson.", "her grandson"),
        ("Raj's elderly mother has moved in.", "Raj's elderly mother"),
        ("Carers to contact audiology if it is sore.", "contact audiology"),
        ("The first aider is the contact on the trip.", "is the contact"),
        ("Dom made a smooth transition from backstroke to front crawl.", "transition from backstroke"),
        ("Dom read section 20 of the Highway Code.", "section 20 of the Highway Code"),
    ],
)
def test_what_only_looks_like_the_childs_stays(record: str, kept: str) -> None:
    assert kept in _said(record)


def test_a_kinship_carer_who_tells_of_sleep_may_mean_herself() -> None:
    child = Child("Eve", "Eve Achebe", Pronouns.SHE, 8, {}, _PEOPLE)
    (found,) = rewrite_record("Nan reports she has been sleeping better.", child)
    assert [doubt.kind for doubt in found.doubts] == [Kind.PRONOUN]
