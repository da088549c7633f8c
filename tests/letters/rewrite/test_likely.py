"""What a record most likely means is turned without a question, by the kind of clue; the rest is asked."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from tests.letters.rewrite.known import kinds, suggestion

ROSE = Child(
    "Rose",
    "Rose Hale",
    Pronouns.SHE,
    11,
    {},
    (Known("Denise Shaw", "foster carer"), Known("Tina Hale", "mum"), Known("Nia Bell", "social worker")),
)
TIANA = Child(
    "Tiana", "Tiana Hale", Pronouns.SHE, 15, {}, (Known("Kit", "brother"), Known("Jo Ash", "foster carer"))
)
ROBIN = Child("Robin", "Robin Hale", Pronouns.THEY, 15, {}, (Known("Kit", "brother"),))


@pytest.mark.parametrize(
    ("record", "part"),
    [
        ("Her tutor reports she is always punctual and helps the others.", "you are always punctual and"),
        ("Rose would like an advocate who shares her language.", "shares your language"),
        ("Ms Bell has told Rose that she can bring a friend whenever she likes.", "you can bring a friend"),
        ("Ms Bell asked Rose whether she would like more time.", "whether you would like"),
        ("Denise has to remind her about her share of the cleaning.", "about your share"),
        ("Rose is working hard, although Miss Owusu feels that she sometimes rushes.", "you sometimes rush"),
        ("Denise says she can't imagine the house without her.", "she can't imagine the house without you"),
        (
            "Rose has nightmares and when this happens Denise sits with her until she drops off.",
            "you drop off",
        ),
        ("Rose asked Ms Bell if she could have a phone.", "if you could have"),
        ("Ms Bell to speak with Rose about whether she would like it.", "whether you would like"),
        ("Denise said she is a lovely girl.", "you are a lovely girl"),
        ("Denise has taught her to swim and she can now swim a length.", "You can now swim"),
        ("Denise wants Rose to remain with her.", "to remain with her"),
        ("Denise sometimes takes Rose with her.", "takes you with her"),
        ("Rose worries about Tina being on her own.", "on her own"),
        ("Rose went to the Forest of Dean, where she climbed.", "where you climbed"),
        ("Roes gets on with Denise.", "You get on"),
        ("Denise takes Rose surfing and she has bought her a wetsuit.", "she has bought you a wetsuit"),
        (
            "It was discussed with her by Ms Bell and she accepted that she was late.",
            "You accepted that you were",
        ),
        ("Rose fears that if she says she is happy at Denise's she will upset her mum.", "you will upset"),
    ],
)
def test_what_is_likely_is_turned_without_a_question(record: str, part: str) -> None:
    assert part in suggestion(record, ROSE)
    assert Kind.PRONOUN not in kinds(record, ROSE)


@pytest.mark.parametrize(
    "record",
    [
        "Tina told Rose that she could come on Friday.",
        "Ms Bell told Rose that she would visit again.",
        "Rose wrote to the judge and she wrote back.",
        "Denise collected Rose from the clinic and she was tearful in the car.",
        "The IRO thanked Rose for her drawing and asked whether she might keep it.",
    ],
)
def test_but_what_either_may_have_done_is_asked(record: str) -> None:
    assert Kind.PRONOUN in kinds(record, ROSE)


def test_they_of_the_child_and_another_is_you_however_many_are_meant() -> None:
    assert (
        "you had a lovely time" in suggestion("Robin and Kit met and they had a lovely time.", ROBIN).lower()
    )


@pytest.mark.parametrize(
    ("record", "is_asked"),
    [
        ("Mr Bell said that he has made good progress.", True),
        ("Mr Bell said he has settled well.", True),
        ("Mr Bell explained that he has worked very hard this term.", True),
        ("Mr Bell said that he has made an appointment.", False),
        ("Mr Bell said that he will ring the school.", False),
    ],
)
def test_what_is_said_of_every_boy_is_asked_where_a_man_says_it(record: str, is_asked: bool) -> None:
    assert (Kind.PRONOUN in kinds(record)) is is_asked
    assert suggestion(record) == record


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("PEP held on 3/12.", "Your school plan was held on 3 December."),
        ("Saw the optician Tues 3/12.", "Saw the optician Tuesday 3 December."),
        ("Rose scored 5/7 in spelling.", "You scored 5/7 in spelling."),
        ("Rose ate 3/4 of it.", "You ate 3/4 of it."),
    ],
)
def test_a_day_and_a_month_are_told_from_a_score(record: str, becomes: str) -> None:
    assert suggestion(record, ROSE) == becomes
    assert Kind.DATE not in kinds(record, ROSE)


@pytest.mark.parametrize(
    "record", ["Vaccinations 12/9, all fine.", "PEP due Feb 27.", "Review in 3/12.", "Met on 31/2."]
)
def test_what_could_be_either_is_asked(record: str) -> None:
    assert Kind.DATE in kinds(record, ROSE)


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("It is not the case that Rose did not attend.", "You did attend."),
        ("Health | Rose | finds it hard to sleep", "Health | you | find it hard to sleep"),
        ("Work | Has a Saturday job and is saving.", "Work | You have a Saturday job and are saving."),
        ("Education: PEP held on 15 May; Rose is on the register.", "You are on the register."),
        ("When dysregulated Rose throws things.", "When dysregulated you throw things."),
        (
            "The care order should be discharged.",
            "care order should be discharged. A care order is a judge's paper that says who looks after you.",
        ),
    ],
)
def test_verbs_agree_and_words_do_not_run_on(record: str, becomes: str) -> None:
    assert suggestion(record, ROSE).endswith(becomes)


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Tianna likes art.", "You like art."),
        ("Tia likes art.", "You like art."),
        ("Tina likes art.", "Tina likes art."),
        ("Tian Lo likes art.", "Tian Lo likes art."),
    ],
)
def test_a_slip_in_the_childs_name_is_the_child_and_another_name_is_not(record: str, wanted: str) -> None:
    assert suggestion(record, TIANA) == wanted


def test_both_children_are_named_where_there_is_one_brother_or_sister() -> None:
    assert suggestion("Both children are well.", TIANA) == "You and Kit are well."
    assert suggestion("Both girls are well.", TIANA) == "Both girls are well."
