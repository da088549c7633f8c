"""What runs parallel keeps its doer; what a clause does to somebody is done by another."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from tests.letters.rewrite.known import kinds, suggestion

MIA = Child(
    "Mia",
    "Mia Hale",
    Pronouns.SHE,
    13,
    {},
    (Known("Carol Hunt", "foster carer"), Known("Lisa", "mum"), Known("Nadia Khan", "social worker")),
)


@pytest.mark.parametrize(
    ("record", "part"),
    [
        ("Mia told the IRO that she is happy with her nan and that she would stay.", "that you would stay"),
        (
            "Mia gave her happy card to Carol and put her sad card on bedtime.",
            "put your sad card",
        ),
        ("Nadia told Mia that she would ring her.", "that she would ring you"),
        (
            "Carol said that she would keep the room, and said that she would treat her as her own.",
            "would treat you",
        ),
        ("Mia would like somebody who is just there for her; Carol agreed.", "there for you"),
        ("Optician to be booked for her by Carol.", "booked for you"),
        ("Mia thinks people do not like her, and I told her that they do.", "I told you"),
        ("Nadia is leaving in May, and Mia was sad to hear this from her.", "hear this from her"),
        ("Mia came with the interpreter, Ms Kidane, and said she was happy.", "said you were happy"),
        ("Mia asked Nadia to find out if she can sleep over.", "if you can sleep over"),
        ("Mia would like to see her mum more, and she asked why she cannot.", "why you cannot"),
        ("Lisa has somebody who helps her.", "helps her"),
        ("Mia says Carol is funny and she makes her laugh.", "she makes you laugh"),
        ("Mia said Carol was kind and that she would miss her.", "you would miss her"),
        ("Lisa has written to Mia but she has not read it.", "you have not read it"),
        ("The IRO asked Mia what she would change.", "what you would change"),
        ("Ella's mum has offered to have her on Fridays.", "to have you on Fridays"),
    ],
)
def test_what_runs_parallel_is_settled_without_a_question(record: str, part: str) -> None:
    assert part in suggestion(record, MIA).replace("You", "you")
    assert Kind.PRONOUN not in kinds(record, MIA)


@pytest.mark.parametrize(
    "record",
    [
        "Carol said she has been poorly.",
        "Mia gets letters from her every month.",
        "Mia asked about her.",
        "Mia told Nadia that she rang Lisa and that she cried.",
        "Mia would like to see her mum, and she asked when she is coming.",
        "Mia would like to sleep over at Ella's; Carol has met her mum.",
        "The therapist says Mia is doing well and she would like to offer her six more sessions.",
        "Tamsin phoned while Mia was at college and she was upset.",
    ],
)
def test_but_what_leaves_both_open_is_asked(record: str) -> None:
    assert Kind.PRONOUN in kinds(record, MIA)


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Mia referred to her worries.", "You referred to your worries."),
        ("Mia described as lively.", "You were described as lively."),
        ("Mia encouraged her friend.", "You encouraged your friend."),
        ("Mia encouraged to try drama.", "You were encouraged to try drama."),
        ("Mia finished by three.", "You finished by three."),
        ("Mia given laptop by school.", "You were given laptop by school."),
        ("Mia known to the police.", "You are known to the police."),
        ("Mia brought up by her nan.", "Your nan brought you up."),
        ("Mia brought up her bedtime.", "You brought up your bedtime."),
        ("Mia loved the trip.", "You loved the trip."),
        ("Mia invited to attend.", "You were invited to attend."),
        ("Lisa: lives with Nan, sees Mia weekly.", "Lisa: lives with Nan, sees you weekly."),
        ("It was explained to Mia, who agreed.", "It was explained to you. You agreed."),
        ("Mia lives with her gran and grandad.", "You live with your gran and grandad."),
        ("Her mother and father are well.", "Your mum and dad are well."),
    ],
)
def test_notes_are_english_when_they_speak_to_the_child(record: str, becomes: str) -> None:
    assert suggestion(record, MIA) == becomes


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Mia described that she feels left out.", "You described that you feel left out."),
        ("Mia identified that she wants a room.", "You identified that you want a room."),
        ("Mia considered that it was good.", "You considered that it was good."),
        ("Mia described, in her own words, what she saw.", "You described, in your own words, what you saw."),
        ("Mia identified with the girl in the book.", "You identified with the girl in the book."),
        ("Mia considered with Fran what could help.", "You considered with Fran what could help."),
        ("Mia described as many games as she could.", "You described as many games as you could."),
        ("Mia selected, with Fran, a new bed.", "You selected, with Fran, a new bed."),
        ("Mia referred to the move several times.", "You referred to the move several times."),
        ("Mia referred to Nan in the meeting.", "You referred to Nan in the meeting."),
        ("Mia referred to school as boring.", "You referred to school as boring."),
        ("Mia referred to the school nurse.", "You were referred to the school nurse."),
        ("Mia referred to Early Help.", "You were referred to Early Help."),
        ("Mia considered for a place.", "You were considered for a place."),
        ("Mia identified as having dyslexia.", "You were identified as having dyslexia."),
        ("Mia reminded that it is late.", "You were reminded that it is late."),
    ],
)
def test_what_a_child_told_is_not_what_was_told_of_them(record: str, becomes: str) -> None:
    assert suggestion(record, MIA) == becomes
    assert Kind.VERB not in kinds(record, MIA)


@pytest.mark.parametrize(
    "record",
    ["Mia identified as non-binary.", "Mia expected to move.", "Mia referred to young carers."],
)
def test_what_may_be_done_by_or_to_the_child_is_asked(record: str) -> None:
    assert Kind.VERB in kinds(record, MIA)


@pytest.mark.parametrize(
    ("record", "part"),
    [
        ("The doctors have offered Mia a session with Dr Amin, and Carol will drive her there.", "drive you"),
        ("Mia would rather stay at Ella's than with a carer she does not know.", "a carer you do not know"),
        ("Lisa would like her to stay where she is.", "to stay where you are"),
        ("Ms Kidane came, and Mia said that she was happy with how she explained it.", "how she explained"),
        ("Carol says Mia is kind and that she trusts her to walk the dog.", "she trusts you"),
        ("Mia wants to know why Ella is still at Mum's and she is not.", "you are not"),
        ("The nurse, whom she saw in April, is pleased with her.", "is pleased with you"),
        ("Lisa has cared for her since she was eighteen months old.", "since you were eighteen months"),
        ("Nan and Grandad have shown that they can meet her needs.", "meet your needs"),
        ("Mia was asked to write it, which she said took her ages.", "took you ages"),
        ("Mom came to contact.", "Your mom came"),
        ("Nadia met with Mia and she helped her write it down.", "she helped you write"),
        ("Mia is angry with Lisa because she lied to her.", "she lied to you"),
        ("Lisa finds it hard to put Mia's needs before her own.", "before her own"),
        ("Ms Bell suggested that she join the choir.", "that you join the choir"),
        ("Mia was shy, so Nadia read out what she had written.", "what you had written"),
        ("Mia says she hates her nan and Nadia listened.", "you hate your nan"),
        ("Carol feels she has grown in confidence.", "you have grown in confidence"),
        ("Although Mia says she is fine, Carol hears her crying.", "Carol hears you crying"),
        ("Lisa wants Mia to know she loves her.", "to know she loves you"),
    ],
)
def test_sense_settles_what_nobody_does_to_themselves(record: str, part: str) -> None:
    assert part in suggestion(record, MIA)
    assert Kind.PRONOUN not in kinds(record, MIA)


@pytest.mark.parametrize(
    ("record", "part"),
    [
        ("The hoist, which is on loan, needs to be serviced.", "on loan, needs to be serviced"),
        ("The other lad at Carol's, who is also fifteen, has been refused.", "fifteen, has been refused"),
        ("Carol asked whom she should ring if Mia is poorly.", "whom she should ring if you are poorly"),
        ("Mia has asked not to be called an asylum seeker.", "to be called an asylum seeker"),
        ("After contact Mia wants to stay close.", "After time with your family you want"),
        ("Mia wrote the minutes of the youth council.", "the minutes of the youth council"),
    ],
)
def test_what_is_another_matter_stays(record: str, part: str) -> None:
    assert part in suggestion(record, MIA)
