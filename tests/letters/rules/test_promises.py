"""What nobody can be sure of is found, in each voice; what is planned and who decides is left alone."""

import pytest

from letters.rules.model import Around
from letters.rules.promises import find

PROMISES = (
    "You said you miss Mum so you will go home soon.",
    "You told Dana you are sad so we will definitely help.",
    "As you told Dana you will go home.",
    "You told us that we will always look after you.",
    "You will be home for Christmas.",
    "Mum will come back.",
    "I guarantee you will see Dad.",
    "We will make sure that you see mum.",
    "The judge will let you go home.",
    "You can see mum if you are good.",
    "Your worker will always be there for you.",
    "You will go home in May.",
    "Everything will be fine.",
    "You’ll be back home soon.",
    "Your dad will get better.",
    "Your mum is going to come home.",
    "We promise that you can stay.",
    "You have my word.",
    "You will never have to move again.",
    "It will never happen again.",
    "You will be given a phone when you are good.",
    "You can have the tablet as long as you behave.",
    "The court will say yes.",
    "The Home Office will give you papers.",
    "You will definitely live with Nan.",
    "Dana will always help you.",
    "I will come back to my mum.",
    "I will live with my dad.",
    "Robin will come home.",
    "He will get his phone if he is good.",
    "I can go when I'm good.",
    "Ali and you will live together.",
    "You will always have a home here.",
    "You will stay here for ever.",
    "We will make sure you are always safe.",
    "You will be all right.",
    "Things are going to work out.",
    "It is guaranteed.",
    "You will return home.",
    "Debs will definitely take you swimming.",
    "You are definitely going to see Mum.",
    "Nan certainly will phone you.",
    "Nothing will change.",
    "Nothing bad will happen.",
    "Debs is going to keep you safe.",
    "They will keep you safe.",
    "You are safe with Debs.",
    "I am safe here.",
)
NO_PROMISES = (
    "Only a judge can decide this.",
    "Dana will come back to you with an answer.",
    "Dana will come back on Tuesday.",
    "I will come back to this in May.",
    "You will be home by 5.",
    "You will be home from school at 4.",
    "Nobody can promise that you will go home.",
    "A judge will decide if you will live with Mum.",
    "We cannot say when you will go home.",
    "You are good at drawing.",
    "You can join the team when you are good at swimming.",
    "Carol will let you stay up until 9.",
    "Dana will make sure that the form goes to the doctor.",
    "Jan will make sure you have a lamp.",
    "You will see Mum every Saturday.",
    "You will have a new social worker.",
    "We want you to be safe.",
    "The judge will decide in May.",
    "The court will ask what you think.",
    "You will get a letter.",
    "You always help at home.",
    "Your plan is to live with Carol until you are 18.",
    "I will write to you.",
    "If you are happy, tell Dana.",
    "You will be 16 in May.",
    "When you are 18 you can choose.",
    "You can call me when you are ready.",
    "You will meet your dad at the centre.",
    "You were home for Christmas.",
    "We do not know when Mum will come back.",
    "Mel will be at home in the evening.",
    "Nan will go home on the bus with you.",
    "The club will be back after the holidays.",
    "That is definitely your coat.",
    "Dana is certainly kind.",
    "You will find out for certain in May.",
    "Nothing has changed.",
    "Nothing will change before the next meeting.",
    "Nothing will happen on Monday.",
    "The plan says how to keep you safe.",
    "A helmet will keep you safe on your bike.",
    "You know how to stay safe online.",
    "Your bike is safe with Debs.",
    "You told me that you are safe with Debs.",
    "You are safe when you cross the road.",
)


@pytest.mark.parametrize("sentence", PROMISES)
def test_promise_is_found(sentence: str) -> None:
    assert list(find(sentence))


@pytest.mark.parametrize("sentence", NO_PROMISES)
def test_plan_is_left_alone(sentence: str) -> None:
    assert not list(find(sentence))


@pytest.mark.parametrize(
    "before",
    [
        "Only a judge can decide this:",
        "I have asked for this:",
        "Noor asked for this:",
        "If the judge says yes:",
    ],
)
def test_what_is_asked_for_or_left_to_a_judge_is_no_promise(before: str) -> None:
    said = "You will live with your mum."
    assert list(find(said, Around(before="It was decided.")))
    assert not list(find(said, Around(before=before)))
