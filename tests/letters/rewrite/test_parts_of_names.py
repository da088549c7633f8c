"""Words that a part of a longer name, a list or a negation would make into nonsense: left, and asked."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind, Rewritten
from letters.rewrite.record import rewrite_record

_PEOPLE = (
    Known("Tilda", "social worker"),
    Known("Lily", "sister"),
    Known("Mum", "mother"),
    Known("Mr Patel", "teacher"),
)
MASON = Child("Mason", "Mason Doyle", Pronouns.HE, 9, {}, _PEOPLE)


def _of(record: str) -> Rewritten:
    (one,) = rewrite_record(record, MASON)
    return one


@pytest.mark.parametrize(
    ("record", "stays"),
    [
        ("Mason is a bright and engaging child.", "bright and engaging child"),
        ("He attends an engagement group.", "an engagement group"),
        ("Mason has emotional and behavioural difficulties.", "emotional and behavioural difficulties"),
        ("Mason has challenging behaviour.", "challenging behaviour"),
        ("Mason was referred for trauma therapy.", "for trauma therapy"),
        ("Tilda will bring the Staying Put agreement.", "taying put agreement"),
        ("Mason was transferred to the permanence team.", "the permanence team"),
        ("The special guardianship application was made.", "pecial guardianship application"),
        ("Mason has never been missing from care.", "never been missing from care"),
    ],
)
def test_a_care_word_within_a_longer_name_is_asked(record: str, stays: str) -> None:
    one = _of(record)
    assert stays.lower() in one.suggestion.lower()
    assert Kind.CARE_WORD in {doubt.kind for doubt in one.doubts}


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("Mason is engaging well with school.", "You are joining in well with school."),
        ("Mason wants therapy.", "You want time to talk and feel better."),
        ("Permanence was agreed.", "A home where you stay was agreed."),
        (
            "Staying Put was explained to Mason.",
            "Staying with your carers after you are 18 was explained to you.",
        ),
        ("Mason's siblings live with Mum.", "Your brothers and sisters live with your mum."),
        (
            "The chronology records that he moved.",
            "The list of what happened and when records that you moved.",
        ),
        ("Mason was missing from care twice.", "You were not at home twice."),
        ("Mason knows the placement address.", "You know the home address."),
    ],
)
def test_a_care_word_that_stands_alone_is_put_plainly(record: str, said: str) -> None:
    assert _of(record).suggestion == said


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (
            "Mason will pay £25 per week towards food and bills from his bursary.",
            "food and bills from your bursary.",
        ),
        (
            "Mason saves towards cards and presents from his pocket money.",
            "cards and presents from your pocket",
        ),
        ("Mason pays towards his food and cooks for Lily.", "your food and cook for Lily"),
        ("Mason pays £15 towards food and puts £20 away.", "towards food and put £20 away"),
        ("Mason is worried about school and cries.", "about school and cry."),
        ("He washes and irons his clothes and budgets and plans meals.", "and budget and plan meals."),
        ("Mason packs his coats and shoes.", "your coats and shoes."),
    ],
)
def test_two_nouns_are_not_two_verbs(record: str, said: str) -> None:
    assert said in _of(record).suggestion


def test_at_school_stands_once() -> None:
    assert _of("Mason's DT at school is Mr Patel.").suggestion.count("at school") == 1


def test_the_next_contact_is_the_childs_where_they_are_told_of_it() -> None:
    said = _of("Tilda will tell Mason what Mum said before the next contact on Saturday.").suggestion
    assert "time with your family" in said
    assert "time with you" in _of("Mum was late for the last contact.").suggestion


@pytest.mark.parametrize(
    ("who", "asked"),
    [("Nobody has told him", True), ("No one has yet told Mason", True), ("Nobody had told him", False)],
)
def test_what_nobody_has_told_the_child_is_asked(who: str, asked: bool) -> None:
    found = {doubt.kind for doubt in _of(f"{who} about the move.").doubts}
    assert (Kind.MAY_NOT_KNOW in found) is asked


@pytest.mark.parametrize(
    ("record", "asked"),
    [
        ("He has not seen Mum since August as she is not well enough.", True),
        ("Mum hasn't been well.", True),
        ("Mum's views are not well known.", False),
        ("Mason is not well enough for school.", False),
    ],
)
def test_who_is_not_well_is_health_of_others(record: str, asked: bool) -> None:
    assert (Kind.HEALTH_OF_OTHERS in {doubt.kind for doubt in _of(record).doubts}) is asked
