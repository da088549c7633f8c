"""Kinds of sentences that later writers' records had, and the makers had not thought of."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from tests.letters.rewrite.known import kinds, suggestion

FREYA = Child(
    "Freya",
    "Freya Lund",
    Pronouns.SHE,
    11,
    {},
    (Known("Pauline", "independent visitor"), Known("Mrs Sandhu", "foster carer")),
)
OSCAR = Child("Oscar", "Oscar Penn", Pronouns.HE, 11, {}, (Known("Carol", "carer"), Known("Dev", "carer")))


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Mrs Sandhu takes her swimming on Saturdays.", "Mrs Sandhu takes you swimming on Saturdays."),
        ("Pauline has taken her bowling and for a pizza.", "Pauline has taken you bowling and for a pizza."),
        ("Freya said “I am fine. Mum is kind.”", "You said “I am fine. Mum is kind.”"),
        ("Pauline came, and Freya said she understood.", "Pauline came, and you said you understood."),
        ("I did not ask Freya as she is four; I played with her.", "I played with you."),
        (
            "Freya can ride a bike, her mentor, Miss Okoro, having lent her one.",
            "You can ride a bike, your mentor, Miss Okoro, having lent you one.",
        ),
        ("The clinic, to whom Freya was referred, wrote.", "The clinic, to whom you were referred, wrote."),
        (
            "Ms Dunn, who has been Freya's foster carer, came.",
            "Ms Dunn, who has been your foster carer, came.",
        ),
        ("Would like her own room.", "You would like your own room."),
        ("Been given her own key.", "You have been given your own key."),
        (
            "Freya went to Pauline for comfort when she fell over.",
            "to Pauline for comfort when you fell over.",
        ),
        ("Freya keeps a key at Pauline's next door in case she locks herself out.", "you lock yourself out."),
        (
            "Mrs Sandhu said that Freya is kind to her youngest son and helps him.",
            "Mrs Sandhu said that you are kind to her youngest son and help him.",
        ),
        ("Freya and Jo have bunk beds with matching duvet covers.", "with matching duvet covers."),
        ("A matching meeting was held.", "A meeting about the right family for you was held."),
        (
            "The placement was terminated due to safeguarding.",
            "The time at that home ended to keep you safe.",
        ),
        ("Safeguarding Freya comes first.", "Keeping you safe comes first."),
        ("It ended due to safeguarding the other children.", "due to safeguarding the other children."),
    ],
)
def test_is_told_to_the_child(record: str, becomes: str) -> None:
    assert suggestion(record, FREYA).endswith(becomes)
    assert Kind.PRONOUN not in kinds(record, FREYA)


def test_what_she_and_somebody_do_is_done_to_the_child() -> None:
    record = "Carol said that she and Dev care about Oscar and consider him part of the family."
    assert suggestion(record, OSCAR).endswith(
        "she and Dev care about you and consider you part of the family."
    )


@pytest.mark.parametrize(
    "record",
    [
        "Mrs Sandhu reported that Freya gets on well with her son.",
        "Mrs Sandhu said that Freya plays with her two children.",
        "Mrs Sandhu takes her swimming lessons very seriously.",
    ],
)
def test_what_may_be_a_carers_is_asked(record: str) -> None:
    assert Kind.PRONOUN in kinds(record, FREYA)
    assert " your " not in suggestion(record, FREYA)


def test_who_asks_to_be_rung_is_not_the_child() -> None:
    record = "Ms Bell asked whether Mrs Sandhu could contact her by email."
    assert suggestion(record, FREYA) == record


def test_a_friends_family_is_not_the_childs() -> None:
    assert "your mum" not in suggestion("Oscar stayed at Tom's and his mum made tea.", OSCAR)


@pytest.mark.parametrize(
    "record",
    [
        "Her housemate Ella was upset and she told Freya about her.",
        "Pauline told Freya about her.",
        "Pauline reminded Freya of her.",
    ],
)
def test_of_whom_a_child_was_told_is_asked(record: str) -> None:
    assert Kind.PRONOUN in kinds(record, FREYA)
    assert suggestion(record, FREYA).endswith((" you about her.", " you of her."))


@pytest.mark.parametrize("record", ["Pauline told Freya about her new school.", "Pauline told her about it."])
def test_what_of_the_childs_own_they_were_told_is_not_asked(record: str) -> None:
    assert kinds(record, FREYA) == set()


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Self-harm has stopped.", "Hurting yourself has stopped."),
        ("Freya does not self-harm any more.", "You do not hurt yourself any more."),
        ("The self-harm plan was looked at.", "The self-harm plan was looked at."),
    ],
)
def test_self_harm_is_a_thing_or_what_is_done(record: str, becomes: str) -> None:
    assert suggestion(record, FREYA) == becomes
    assert Kind.PRIVATE in kinds(record, FREYA)


def test_what_another_pupil_has_is_looked_at() -> None:
    assert Kind.ABOUT_OTHERS in kinds("The other pupil involved was also sanctioned.", OSCAR)


def test_nobody_shares_with_themselves() -> None:
    record = "Carol said Oscar gets on with her grandson and shares his toys with him."
    assert "with you" not in suggestion(record, OSCAR)


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Oscar is looked after by Carol.", "Carol looks after you."),
        ("Oscar's passport has been applied for by Dev.", "Dev has applied for your passport."),
        ("Oscar was stuck up for by Dev.", "Dev stuck up for you."),
        ("Oscar was told off by Dev.", "Dev told you off."),
        ("Oscar was picked up from school by Carol.", "Carol picked you up from school."),
        ("Oscar was assessed by Dr Khan.", "Dr Khan looked carefully at what helps you."),
    ],
)
def test_who_does_it_is_said_first_and_the_verb_keeps_its_small_word(record: str, becomes: str) -> None:
    assert suggestion(record, OSCAR) == becomes


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Oscar is in Year 5 at St Jude's. His attendance is 98%.", "Your attendance is 98%."),
        ("Oscar is in Mr Bell's class and his attendance is good.", "class and your attendance is good."),
        ("Oscar is in Mr Bell's form and his favourite lesson is PE.", "your favourite lesson is PE."),
    ],
)
def test_somebodys_class_or_a_saints_school_takes_no_sentence_from_the_child(
    record: str, becomes: str
) -> None:
    assert suggestion(record, OSCAR).endswith(becomes)
    assert Kind.PRONOUN not in kinds(record, OSCAR)


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Her class voted her form captain.", "Your class voted you form captain."),
        ("Her coach made her captain of the team.", "Your coach made you captain of the team."),
        ("They elected her head girl.", "They elected you head girl."),
        ("Mrs Sandhu gives her pocket money each week.", "Mrs Sandhu gives you pocket money each week."),
        ("Freya sees a speech and language therapist.", "You see a speech and language therapist."),
        ("Freya sees an occupational therapist.", "You see an occupational therapist."),
        ("An assessment of her dyslexia will be completed.", "A check of your dyslexia will be completed."),
        ("Safety plan in place re self-harm.", "Safety plan in place about hurting yourself."),
        (
            "A referral has been made to play therapy.",
            "has been made for time to play, talk and feel better.",
        ),
        ("Freya is not without friends.", "You are not without friends."),
        ("A letter was sent to her by Pauline.", "Pauline sent a letter to you."),
        ("Her brother takes her everywhere.", "Your brother takes you everywhere."),
        ("Dad took her ice skating.", "took you ice skating."),
        ("Missed her bus three times.", "You missed your bus three times."),
        ("Referral accepted; Freya to be seen in May.", "you are to be seen in May."),
        ("Her dentist did not pick up when she rang.", "did not pick up when you rang."),
        ("School raised a safeguarding concern about Freya.", "raised a worry about keeping you safe."),
        ("Freya's independent visitor is Pauline.", "Your independent visitor is Pauline."),
    ],
)
def test_ordinary_words_stay_good_english(record: str, becomes: str) -> None:
    assert becomes in suggestion(record, FREYA)


MAYA = Child(
    "Maya",
    "Maya Lund",
    Pronouns.SHE,
    9,
    {"contact": "seeing Mum"},
    (Known("Kelly Lund", "mum"), Known("Alfie", "brother")),
)


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Contact takes place on Saturdays.", "Seeing Mum takes place on Saturdays."),
        ("Her contact is on Fridays.", "Seeing Mum is on Fridays."),
        ("Sibling contact takes place every fortnight.", "Time with your brothers and sisters takes place"),
        ("Kelly wants more contact.", "Kelly wants more time with your family."),
        ("Mum attended contact on time.", "attended time with you on time."),
        ("Maya has contact with her mother every week.", "You have time with your mum every week."),
        ("The contact plan was reviewed.", "The plan for time with your family was reviewed."),
        ("Increasing contact between Maya and Alfie was discussed.", "time together for you and Alfie"),
    ],
)
def test_an_own_word_that_names_somebody_is_used_only_for_time_with_them(record: str, becomes: str) -> None:
    assert becomes in suggestion(record, MAYA)
