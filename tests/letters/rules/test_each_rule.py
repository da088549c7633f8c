"""Each rule finds its fault in a sentence, leaves a good one alone, and mends only what it names."""

import pytest

from letters.check_text import check_text
from letters.rules.model import For
from letters.rules.shelf import ALL_RULES


def found(text: str, kind: For = For.EASY) -> dict[str, str]:
    """Rule -> its first suggestion."""
    rules: dict[str, str] = {}
    for one in check_text(text, kind):
        rules.setdefault(one.rule, one.suggestion)
    return rules


FAULTS = [
    ("You can't come.", "short form", "You cannot come."),
    ("Mum & Dad came.", "sign", "Mum and Dad came."),
    ("He came; she left.", "sign", "He came. She left."),
    ("Mum (your mum) came.", "sign", ""),
    ("Bring a pen, a book, a bag, a hat.", "many commas", ""),
    ("There are three dogs.", "number", "There are 3 dogs."),
    ("There are twenty-three dogs.", "number", "There are 23 dogs."),
    ("Two thirds came.", "number", ""),
    ("About 75% came.", "percentage", ""),
    ("We meet at 14:30.", "24-hour clock", "We meet at 2:30 pm."),
    ("We meet at 09:00.", "24-hour clock", "We meet at 9 am."),
    ("Ring 01632960001.", "phone number", "Ring 01632 960 001."),
    ("We meet on Tues 3 March.", "shortened word", "We meet on Tuesday 3 March."),
    ("We meet on 3 Sept.", "shortened word", "We meet on 3 September."),
    ("Bring food, e.g. a cake.", "shortened word", "Bring food, for example a cake."),
    ("You are over the moon.", "saying", "You are very happy."),
    ("Dana is the person per se.", "foreign word", ""),
    ("Dana will liaise with school.", "office word", "Dana will talk to school."),
    ("This will happen in due course.", "vague words", ""),
    ("You did not refuse to go.", "negative", ""),
    ("Following the meeting Dana rang.", "late beginning", ""),
    ("It was agreed that Dana will ring.", "late beginning", ""),
    ("We talked about the allocation of money.", "naming word", ""),
    ("The young person goes to school.", "about, not to", ""),
    ("[name] will ring you.", "left to fill in", ""),
    ("You will go home in May.", "promise", ""),
    ("Everything will be fine.", "promise", ""),
    ("Dana and Jo came. She rang.", "who is meant", ""),
    ("The weather was catastrophic.", "uncommon word", ""),
    ("You want to move.", "only the child can say this", ""),
    ("You are sad.", "only the child can say this", ""),
    ("See page 3 for more.", "sent elsewhere", ""),
    ("It cost £1,200,000.", "number", ""),
    ("You did NOT go.", "initials", "You did not go."),
    ("It is raining cats and dogs.", "saying", "It is raining a lot."),
    ("It makes you sad.", "only the child can say this", ""),
    ("You would like a dog.", "only the child can say this", ""),
    ("You look forward to May.", "only the child can say this", ""),
    ("You find it hard to trust.", "only the child can say this", ""),
    ("You always go.", "judging word", "You often go."),
    ("See Mum on Friday 3 March 2026.", "weekday", "See Mum on Tuesday 3 March 2026."),
    ("See Mum on Monday 31 April 2026.", "weekday", ""),
    ("You have good attachment to Bev.", "hard word", ""),
    ("Your parents were assessed by a psychologist.", "hard word", ""),
    ("The CAMHS worker came.", "hard word", ""),
    ("You have contact with mum.", "hard word", ""),
]


@pytest.mark.parametrize(("text", "rule", "mended"), FAULTS)
def test_rule_finds_its_fault_and_mends_it(text: str, rule: str, mended: str) -> None:
    assert found(text).get(rule) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Call Childline on 0800 1111.",
        "The meeting is on Tuesday 3 March 2026 at 2:30 pm.",
        "Write to noor.calder@council.example.",
        "If you want to talk, call Dana.",
        "How do you feel?",
        "You do not have to come.",
        "You told Dana that you want to move.",
        "A consultation is when people ask what you think.",
        "Dana lives near here and helps Jo.",
        "A judge will decide where you live.",
    ],
)
def test_easy_sentence_is_left_alone(text: str) -> None:
    assert found(text) == {}


def test_word_that_the_next_sentence_explains_may_stay() -> None:
    assert "hard word" in found("Dana is your advocate. She came.")
    assert found("The social worker came.")["hard word"] == "", "what to say is told, not put in"
    assert "hard word" not in found("Your social worker Amit came.")
    assert "hard word" not in found("Dana is your advocate. This means someone on your side.")


def test_we_is_asked_about_once_and_only_where_nobody_said_who() -> None:
    assert [one.rule for one in check_text("We came. We ate. We left.")].count("who is “we”") == 1
    assert "who is “we”" not in found("We are Westshire Council. We came.")


def test_two_words_for_one_thing_are_found_at_the_second() -> None:
    findings = check_text("The judge came. The magistrate spoke.")
    assert [(one.rule, one.sentence) for one in findings if one.rule == "two words for one thing"] == [
        ("two words for one thing", "The magistrate spoke.")
    ]


GOOD_STORY = """My new school

On Monday I start at Oak School.
My teacher is called Mr Osei.
Oak School is near Dana's house.
My teacher is glad that I am coming.
It is okay to have questions.
I can ask Dana, because she knows the way.
"""


def test_good_story_passes() -> None:
    assert found(GOOD_STORY, For.STORY) == {}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("My school\n\nYou go to Oak School on Monday.", "“you” in a story"),
        ("I go to Oak School on Monday because I am ten. It is near. It is big.", "parts of the story"),
        ("My day\n\nI can try to sit. I can ask Dana. I will try to wait.", "too much advice"),
        ("My day\n\nDana eats.\nDana runs.\nDana rests.", "a question left open"),
    ],
)
def test_story_rules_find_their_fault(text: str, rule: str) -> None:
    assert rule in found(text, For.STORY)


def test_record_for_adults_is_read_for_dignity_and_not_for_ease() -> None:
    text = "It was noted that the placement, which is stable, remains suitable (see below); LSA to attend."
    assert set(found(text, For.RECORD)) <= {"initials"}
    assert "judging word" in found("She was manipulative.", For.RECORD)


def test_plain_letter_may_have_longer_sentences_than_an_easy_one() -> None:
    text = "Dana will ring your school on Monday and ask them how they can help you with your work at home."
    assert "long sentence" in found(text, For.EASY)
    assert "long sentence" not in found(text, For.PLAIN)


def test_each_rule_has_a_name_of_its_own_and_a_source() -> None:
    names = [rule.name for rule in ALL_RULES]
    assert len(set(names)) == len(names)
    assert all(rule.source and (rule.find or rule.across) for rule in ALL_RULES)
