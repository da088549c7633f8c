"""What a letter says that a child feels, thinks or wants is found unless the child has said just that."""

import pytest

from letters.rules import told_alone
from letters.rules.feelings import find
from letters.rules.model import Answered, Around, For, Severity

ABENA = (
    Answered("Going well, My bedroom", "How is it where you live?"),
    Answered("Can Kofi stay over on a Saturday night?", "What do you want to ask? You wrote:"),
    Answered("I like art, but I do not like maths. I want to see my dad more.", "How is school? You wrote:"),
    Answered("Happy", "How do you feel about your home? You said"),
    Answered("Football · Cats", "What do you like? You said"),
    Answered("No", "Do you want to move? You said"),
    Answered("Teachers", "How is it at school? In the middle"),
    Answered("It is sad when Kofi goes", "What is hard? You wrote:"),
)
SAID = (
    "You like art.",
    "You do not like maths.",
    "You don’t like maths.",
    "You want to see your dad more.",
    "You’d like to see your dad more.",
    "You are happy at home.",
    "You feel happy about your home.",
    "You like football.",
    "You enjoy playing football.",
    "You do not want to move.",
    "You like art, and Mrs Obi helps you.",
    "You like cats.",
    "You live with Mel and like art.",
    "You live with Mel and are happy at home.",
    "You do well and do not want to move.",
)
NOT_SAID = (
    "You hate your bedroom.",
    "You like your bedroom.",
    "You are sad at school.",
    "You do not want Kofi to stay.",
    "You want to live with your dad.",
    "You do not want to see your dad more.",
    "You want to see your dad less.",
    "You do not like art.",
    "You like maths.",
    "You love art.",
    "You hate football.",
    "You want to move.",
    "You are not happy at home.",
    "You no longer like art.",
    "You always like art.",
    "You like your teachers.",
    "You will like art.",
    "You are worried about Kofi.",
    "You think about your dad.",
    "You live with Mel and like maths.",
    "You like art and hate football.",
    "You are well and angry.",
)
FOUND = (
    "You often miss your mum.",
    "You always feel left out.",
    "You no longer want to go.",
    "Your wish is to go home.",
    "Your biggest worry is the dog.",
    "You must be sad.",
    "You will love your new school.",
    "You are going to hate it.",
    "You find maths boring.",
    "You and Ali want a dog.",
    "Ali and you want a dog.",
    "You both love swimming.",
    "Mel said that you are happy.",
    "Mel can see that you are sad.",
    "Mel thinks you are angry with Dad.",
    "You’re worried about the test.",
    "You’d rather live with Nan.",
    "You have always liked art.",
    "You are missing your brother.",
    "You have been very sad.",
    "When you see Mum, you feel happy.",
    "You are enjoying football.",
    "You cannot wait to see Kofi.",
    "You have no wish to move.",
    "You get upset at night.",
    "You have never liked maths.",
    "School makes you very sad.",
    "Your favourite food is pizza.",
    "You did not mind when the visit ended.",
    "If you are sad, call Dana, because you trust her.",
)
EVERYDAY = (
    "You were gutted.",
    "You are over the moon about the trip.",
    "You came home buzzing about football.",
    "You are chuffed with your room.",
    "You were chuffed to bits.",
    "You are fed up with waiting.",
    "You were in bits when Nan left.",
    "You live with Bev and are gutted.",
    "The news left you devastated.",
    "You looked down.",
    "You have been low lately.",
    "It broke your heart.",
    "You are in a good place.",
    "You idolise your dad.",
)
EVERYDAY_ORDINARY = (
    "The fish was gutted.",
    "Your phone was buzzing.",
    "Your bike was in bits.",
    "You made it out of bits of wood.",
    "You are down for the trip.",
    "You went down.",
    "You got low marks.",
    "You are over the age of 16.",
    "You are in a good place to learn.",
    "You arrived ready.",
    "You came home late.",
    "You were on the edge of the team.",
    "You looked up the bus times.",
)
FOUND_BESIDE = (
    "Dana will help because you are sad.",
    "Mel hopes you will come and you are sad at school.",
    "I hope Mel knows that you miss her.",
    "People that you love come and you are happy.",
    "Things that help: you love art.",
    "It upsets you when Mum is late.",
    "You do not mind the bus.",
    "You agree with the plan.",
    "You do not agree.",
    "You understand why you moved.",
    "You accept that Mum is ill.",
    "You are fine with the plan.",
    "You are okay with it.",
    "You are comfortable with Debs.",
    "You are not bothered about school.",
    "Nothing worries you.",
    "You were brave, and nervous.",
    "Debs knows how much you love swimming.",
    "You are settled and content.",
    "You are at ease.",
    "You are relaxed.",
    "You are motivated.",
    "You are confident in class.",
    "You have had enough of meetings.",
    "You have mixed feelings about the move.",
    "Part of you is angry.",
    "Moving was hard for you.",
    "Reading is boring for you.",
    "It is important to you that Nan comes.",
    "What matters most to you is Nan.",
    "School is your happy place.",
    "Swimming is your favourite.",
    "You appear sad.",
    "You live with Bev and feel safe there.",
    "You live with Bev and are happy there.",
    "You go to St Jude's and love it.",
    "You are doing well at school and enjoy maths.",
    "You have moved to Leeds and miss your friends.",
    "You are well and happy.",
    "You are settled and happy with Bev.",
    "You have made friends but still miss your old school.",
    "You said nothing but were sad.",
    "You are growing up and want more freedom.",
    "You agree with this plan.",
    "You accept that you will not go home.",
    "You understand why you cannot go home.",
    "You see Bev as your mum.",
    "You are relaxed at home.",
    "You are confident.",
    "You look happier now.",
    "You came across as happy.",
    "You can feel cross at times.",
    "We could see how proud you were.",
    "Nobody knows how sad you are.",
    "I know that this is hard for you.",
    "Seeing your dad upsets you.",
    "You are not bothered about seeing your dad.",
    "At school you work hard and love maths.",
    "You are safe, settled and happy.",
    "You and Ali swim and like it.",
    "You work hard, and you do well but still worry.",
    "You are at Nan's and hoping to move.",
    "You may work hard, but you are sad.",
    "You have lived here since May and would like a dog.",
)
ORDINARY = (
    "You are loved by many people.",
    "You are missing school on Mondays.",
    "You have often been missing at night.",
    "You missed the bus.",
    "You have not missed a single English class.",
    "You have been hurt by older people.",
    "You mind her on Tuesdays.",
    "Dana told you and Mel wants to help.",
    "She missed you and had thought about you.",
    "If you are sad, call Dana.",
    "When you feel sad or angry, you can call me.",
    "Tell Dana when you want to stop.",
    "You told Amit that you miss Abena.",
    "You said you are happy at Mel’s.",
    "You can tell me that you are sad.",
    "How do you feel?",
    "You found a nice coat.",
    "Mel likes it when you play.",
    "Your wish was heard.",
    "People around you like music.",
    "The people with you feel it too.",
    "You may feel sad.",
    "You can choose what you like.",
    "You go to bed when you want.",
    "The family meeting asked you who you would like to live with.",
    "You are doing well.",
    "You live in a happy home.",
    "Everyone likes you.",
    "You look like your brother.",
    "You were thought of.",
    "You work hard at school.",
    "You will see Mum every Saturday.",
    "Bev helps you and loves art.",
    "Mel lives with you and likes football.",
    "You have friends and love from Nan.",
    "You are loved and wanted by many people.",
    "You were helped and liked.",
    "You can swim and play.",
    "You live in a safe and happy home.",
    "You are a kind and happy boy.",
    "You are good at listening and thinking.",
    "You get time to rest and feel better.",
    "You asked to swim and enjoy the pool.",
    "You have a dog and it likes you.",
    "You and Mel swim and Mel likes it.",
    "You told us that you live with Bev and feel safe.",
    "You said your home is warm and like your room.",
    "Dana will ask how sad you are.",
    "We want to know how happy you are.",
    "I do not know how sad you are.",
    "You can talk about things that worry you.",
    "Talk to Dana about anything that upsets you.",
    "He did not mean to upset you.",
    "Nobody bothers you.",
    "You see Mum as soon as you can.",
    "You understand English.",
    "You understand everything we say.",
    "You accept help from Debs.",
    "You agreed to help.",
    "You see people who are important to you.",
    "We write down what matters to you.",
    "Dana will find out what is hard for you.",
    "The bus is easy for you to get.",
    "The book is too hard for you.",
    "You are good with animals.",
    "You are a confident reader.",
    "You eat well and sleep well.",
    "You look like your mum and your nan.",
    "Call Dana if you are at home and sad.",
    "You went to the park and saw Mum.",
    "You live with Bev, who cooks and likes cats.",
    "You are kind and polite.",
    "You help Bev and cook.",
    "You are at school and cross at the lights.",
    "You get on well with Bev.",
    "You have chosen a club.",
    "You cried after the visit.",
    "Debs will tell Mum how much you like art if you agree.",
    "You play and Jan makes tea.",
    "You read a book and thought of a title.",
    "You are calm and gentle.",
    "You have had enough food.",
    "I hope that you like your room.",
    "You came and told us your news.",
    "Max makes you laugh.",
    "You were bothered by other boys.",
    "You were sick and missed school.",
    "You got up late and missed the bus.",
    "You have your own room and your own key.",
    "Reading is hard for you.",
    "Dana will help you understand why you moved.",
    "You and Lucy will agree what time you are in.",
    "In the House of Worries you drew a wolf.",
    "You may see something that makes you feel sad.",
)
TOLD = (
    "I often miss my mum.",
    "Robin always feels left out.",
    "Robin and Ali want a dog.",
    "My wish is to go.",
    "Robin’s wish is to go home.",
    "I will love my new school.",
    "“You must be sad.”",
    "It made me sad.",
    "Mel said that I am happy.",
    "Robin finds maths boring.",
    "I no longer want to go.",
    "I said that I miss my mum.",
    "Robin told Mel that he is sad.",
    "“You told me that you like bikes.”",
    "I live with Mel and miss my mum.",
    "Robin lives with Mel and feels safe there.",
    "Robin is well and happy.",
    "Seeing Dad upsets me.",
)
TOLD_ORDINARY = (
    "I told Ines about my mum.",
    "Mel wants a dog.",
    "I missed the bus.",
    "If I am sad, I can call Dana.",
    "Robin sees Mum on Saturdays.",
    "My wish was heard.",
    "Mel helps me and likes dogs.",
    "Robin lives with Mel and goes to school.",
)

ALONE = (
    Answered("More time", "Time with your family"),
    Answered("I feel safe", "Do you feel safe at home?"),
    Answered("Yes", "Does somebody hurt you?"),
)
REPORTED = (
    "You told us that you like art.",
    "You said you want to see your dad more.",
    "You have told me that you do not want to move.",
    "You told Amit you like cats, and Mel helps you.",
    "You told us that you like art but you do not like maths.",
    "You told us about your dog.",
    "You told me that this was not right:",
    "You told me that something was not right.",
    "You told me how you are.",
    "You told the judge your name.",
    "You said no.",
    "You can tell me that you are sad.",
    "If you said that you want it, Dana helps.",
    "Dana told you that you can stay.",
    "You did not say that you want it.",
)
REPORTED_WRONGLY = (
    "You told us that you want to leave Jan.",
    "You told me you hate art.",
    "You said that the dog bites.",
    "You said to me that you want to live with Nan.",
    "You told your social worker that you miss Abena.",
    "You let me know that you cannot sleep.",
    "You both told me that you fight.",
    "You told us that you like art and that you want to leave Jan.",
    "You told us that you like art and you want to leave Jan.",
    "You said your bed is cold.",
)
SAID_ALONE = (
    "When I asked you alone, you said that you do not feel safe at home.",
    "You told me that you feel safe at home.",
    "You told me that you want more time with your family.",
    "You want more time with your family.",
    "You said that somebody hurts you.",
)

ACTED_ALONE = (
    "You asked for more time with your family.",
    "You asked me for more family time.",
    "You asked to see your dad.",
    "You asked if you can see your dad.",
    "You asked to see your dad, and Jo will help you.",
    "You spoke to me about your family.",
    "You raised your dad with me.",
    "You need more time with your family.",
    "Your family is on your mind.",
)
ACTED_WRONGLY = (
    "You asked to leave Comfort’s.",
    "You’ve asked to move.",
    "You and Jo asked for a dog.",
    "You agreed to see the doctor.",
    "You chose to live with Comfort.",
    "You decided not to see your mum.",
    "You said yes to the course.",
    "You said no to seeing Mum.",
    "You said lessons are going badly.",
    "You told me lessons are going badly.",
)
ACTED = (
    "You asked for Kofi to stay over.",
    "You asked if Kofi can stay over, but Bev said no.",
    "You asked not to move.",
    "You said no to the move.",
    "You asked for swimming lessons.",
    "You asked for it.",
    "The bike you asked for is here.",
    "You said lessons are going well.",
    "You said no and that is okay.",
    "You said goodbye to Jo and it was a good day.",
    "You spoke to Jo about school.",
    "You need your sleep.",
    "You need to be safe.",
    "You chose a red bike.",
    "If you asked for a change, Dana helps.",
    "Dana asked you to tidy your room.",
    "Tell me what is on your mind.",
)
KOFI = (
    Answered("Can Kofi stay over on a Saturday night, not just the day?", "What do you want to ask?"),
    Answered("Lessons", "How is school? Going well"),
    Answered("No", "Do you want to move? You said"),
    Answered("You asked for swimming lessons.", recorded=True),
    Answered("You asked for more time with your family.", recorded=True),
)
DAD = (
    Answered("More time", "Time with your family"),
    Answered("My family", "What is on your mind?"),
    Answered("I want to see my dad."),
    Answered("I feel safe", "Do you feel safe?"),
)


def found(sentence: str, said: tuple[Answered, ...] | None = None, kind: For = For.EASY) -> bool:
    return bool(list(find(sentence, Around(kind=kind, child_name="Robin", said=said))))


@pytest.mark.parametrize("sentence", SAID)
def test_what_the_child_said_may_stand(sentence: str) -> None:
    assert found(sentence)
    assert not found(sentence, ABENA)


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_a_word_in_common_with_an_answer_is_not_enough(sentence: str) -> None:
    assert found(sentence, ABENA)


@pytest.mark.parametrize("sentence", [*FOUND, *FOUND_BESIDE, *EVERYDAY])
def test_feeling_is_found_in_any_form_of_words(sentence: str) -> None:
    assert found(sentence, ABENA[:2])
    assert found(sentence, ())
    assert found(sentence)


@pytest.mark.parametrize("sentence", [*ORDINARY, *EVERYDAY_ORDINARY])
def test_sentence_that_says_no_feeling_is_left_alone(sentence: str) -> None:
    assert not found(sentence)


@pytest.mark.parametrize("sentence", TOLD)
def test_story_is_read_the_same(sentence: str) -> None:
    assert found(sentence, ABENA[:2], For.STORY)


@pytest.mark.parametrize("sentence", TOLD_ORDINARY)
def test_story_that_says_no_feeling_is_left_alone(sentence: str) -> None:
    assert not found(sentence, ABENA[:2], For.STORY)


@pytest.mark.parametrize("sentence", [*FOUND, *FOUND_BESIDE, *NOT_SAID])
def test_in_a_story_you_is_the_child_too_also_in_somebody_s_words(sentence: str) -> None:
    """What cannot be told in a story's voice stands in it as the reviewing officer's words."""
    inner = sentence.replace("“", "‘").replace("”", "’")
    for told in (sentence, f"“{inner}”", f"Ines says: “{inner}”", f"“{inner[:-1]},” says Ines."):
        assert found(told, ABENA[:2], For.STORY)


@pytest.mark.parametrize(
    ("sentence", "said"), [*((one, ABENA) for one in SAID), *((one, None) for one in ORDINARY)]
)
def test_in_a_story_what_was_said_or_says_no_feeling_is_left_alone(
    sentence: str, said: tuple[Answered, ...] | None
) -> None:
    in_story = [] if sentence.startswith("I ") else [sentence]  # there the child hopes
    for told in (*in_story, f"“{sentence}”"):
        assert not found(told, said, For.STORY)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("You like art and you are sad about Dad.", For.EASY),
        ("You like art, but Mel knows that you miss Dad.", For.EASY),
        ("I like art and I am sad about Dad.", For.STORY),
        ("I like art, and Ines says: “You hate Mum.”", For.STORY),
        ("I am sad about Dad, and Ines says: “You like art.”", For.STORY),
    ],
)
def test_what_was_said_does_not_hide_what_was_not(sentence: str, kind: For) -> None:
    assert found(sentence, ABENA, kind)


@pytest.mark.parametrize("sentence", [*FOUND, *REPORTED_WRONGLY, *NOT_SAID])
def test_no_mend_puts_words_into_the_child_s_mouth(sentence: str) -> None:
    assert {one.suggestion for one in find(sentence, Around(said=ABENA, alone=ALONE))} <= {""}


@pytest.mark.parametrize("sentence", REPORTED)
def test_what_is_said_to_be_told_may_stand_where_it_was_told(sentence: str) -> None:
    assert not found(sentence, ABENA)


@pytest.mark.parametrize("sentence", REPORTED_WRONGLY)
def test_what_is_said_to_be_told_and_was_not_is_found_once(sentence: str) -> None:
    (one,) = find(sentence, Around(said=ABENA))
    assert one.severity is Severity.MUST
    assert "we do not find this" in one.why


@pytest.mark.parametrize("sentence", SAID_ALONE)
def test_what_was_said_alone_is_told_so(sentence: str) -> None:
    (one,) = find(sentence, Around(said=ABENA, alone=ALONE))
    assert "only to you" in one.why


@pytest.mark.parametrize(
    "sentence",
    [
        "Mel shouts at you, and you feel sad.",
        "You are happy here, but Mel shouts at you.",
        "You are sad, and Mel shouts at you.",
        "You are sad when Mel shouts at you.",
    ],
)
def test_a_feeling_beside_it_hides_nothing_that_was_told_alone(sentence: str) -> None:
    around = Around(said=(), alone=(Answered("Mel shouts at you.", ""),))
    found = [one.why for one in (*find(sentence, around), *told_alone.find(sentence, around))]
    assert len([why for why in found if "told you alone" in why or "only to you" in why]) == 1, "once"


@pytest.mark.parametrize("sentence", [*ACTED_ALONE, *ACTED_WRONGLY])
def test_what_they_are_said_to_have_asked_for_agreed_or_chosen_must_be_theirs(sentence: str) -> None:
    """Also where the record says that they asked for it, what was told alone is found."""
    (one,) = find(sentence, Around(said=KOFI, alone=DAD))
    assert one.severity is Severity.MUST
    assert ("only to you" in one.why) is (sentence in ACTED_ALONE)


@pytest.mark.parametrize("sentence", ACTED)
def test_what_they_asked_for_or_the_record_says_so_may_stand(sentence: str) -> None:
    assert not list(find(sentence, Around(said=KOFI, alone=DAD)))


@pytest.mark.parametrize("kind", [For.STORY, For.EASY])
def test_by_name_what_they_asked_for_must_be_theirs_too(kind: For) -> None:
    def find_in(sentence: str) -> bool:
        return bool(list(find(sentence, Around(kind=kind, child_name="Robin", said=KOFI, alone=DAD))))

    me = "Robin" if kind is For.EASY else "I"
    assert find_in(f"{me} asked Ines for a dog.")
    assert find_in(f"{me} talked to Ines about Dad.")
    assert not find_in(f"{me} asked for Kofi to stay over.")


@pytest.mark.parametrize("sentence", REPORTED)
def test_what_was_said_alone_and_to_all_may_stand(sentence: str) -> None:
    assert not list(find(sentence, Around(said=ABENA, alone=ABENA)))


def test_a_feeling_said_in_everyday_words_may_stand() -> None:
    said = (
        Answered("I am over the moon about the trip. I was gutted when Nan left", "How are you? You wrote:"),
    )
    assert not found("You are over the moon about the trip.", said)
    assert not found("You were gutted when Nan left.", said)
    assert found("You are not over the moon about the trip.", said)
    assert found("You were gutted about the trip.", said)
