"""What the demo's children have said, as a child's own taps and words would be kept. All invented."""

from consult.model import AnswerValue, FirstChoice
from staff.demo import each_way
from staff.demo.given import DONT_KNOW, chose, put, wrote

# In the order given. Marnie's last answer is an alert; she has not sent hers yet.
SAID: dict[str, dict[str, AnswerValue]] = {
    "ravi": {
        "feel": chose("tired"),
        "likes": chose("gaming", "music"),
        "home": put(bedroom="good", food="middle", sleep="not_good"),
        "anything": chose("write"),
        "more": wrote("I fixed my cousin's bike on my own."),
    },
    "marnie": {
        "feel": chose("worried"),
        "likes": chose("art", "cooking"),
        "home": put(bedroom="middle", food="good"),
        "at_school": put(lessons="middle", breaks="not_good", teachers="good"),
        "worries": chose("school"),
        "safe": chose("not_safe"),
    },
    "abena": {
        "feel": chose("okay"),
        "likes": chose("sport", "friends", "music"),
        "changed": chose("better"),
        "school": put(lessons="good", teachers="middle", breaks="good"),
        "health": chose("teeth"),
        "home": put(bedroom="good", food="good", sleep="good", my_things="middle"),
        "people": put(carer="good", siblings="good", children="middle"),
        "family": chose("more"),
        "worries_older": chose("family"),
        "safe": chose("safe"),
        "identity": put(faith="good", food="good", culture="good"),
        "plans": chose("a_lot"),
        "workers": chose("promise"),
        "meeting": chose("talk"),
        "meeting_who": chose("carer", "family"),
        "anything": chose("write"),
        "more": wrote(
            "Can Kofi stay over on a Saturday night, not just the day? And I got into the county relay team!!"
        ),
    },
    "yusuf": {
        "feel": chose("sad"),
        "likes": chose("sport", "cooking"),
        "home": put(bedroom="good", food="not_good", sleep="middle"),
        "school": put(lessons="middle", teachers="good", others="middle"),
        "family": chose("calls"),
        "safe": chose("safe"),
        "identity": put(faith="good", food="not_good", language="middle"),
        "meeting": chose("alone_first"),
        "meeting_who": chose("interpreter", "social_worker"),
        "anything": chose("write"),
        "more": wrote(
            "أساعد في المطبخ. أريد أن أتكلم مع أمي كل أسبوع.",
            "ar",
        ),
    },
    "lowri": {
        "feel": chose("okay"),
        "likes": chose("music", "friends"),
        "home": put(bedroom="good", phone="not_good", to_do="middle"),
        "school": put(lessons="good", help="good", others="middle"),
        "family": chose("same"),
        "safe": chose("safe"),
        "meeting": chose("talk"),
        "anything": chose("write"),
        "more": wrote("My phone gets taken at 8. I am 14. My band played at the summer fair."),
    },
    "caleb": {
        "feel": chose("happy"),
        "likes_board": put(art="like", park="like", swimming="not_sure"),
        "home": put(bedroom="good", food="good", sleep="middle", toys="good"),
        "people": put(carer="good", pets="good"),
        "safe": chose("safe"),
        "meeting": chose("part"),
    },
    "sunny": {
        "feel": chose("okay"),
        "likes": chose("cooking", "music"),
        "health": chose("sleep"),
        "family": chose("talk"),
        "safe": chose("safe"),
        "skills": put(cooking="can", money="some_help", home="much_help"),
        "help_first": chose("stay", "where"),
        "meeting": chose("talk"),
        "anything": chose("write"),
        "more": wrote(
            "What happens with my room when I turn 18? I do two shifts a week at the bakery since August."
        ),
    },
    "finn": {
        "feel": chose("happy"),
        "likes": chose("sport", "gaming"),
        "home": put(bedroom="good", food="good", my_things="good"),
        "at_school": put(lessons="middle", breaks="good", teachers="good"),
        "family": chose("more"),
        "safe": chose("safe"),
        "meeting": chose("listen"),
        "anything": chose("write"),
        "more": wrote("I can swim 2 lenths"),
    },
    "hala": {
        "feel": chose("okay"),
        "likes": chose("art", "friends"),
        "home": put(bedroom="good", food="middle"),
        "school": put(lessons="good", help="not_good"),
        "safe": chose("safe"),
        "meeting": chose("talk"),
        "anything": chose("write"),
        "more": wrote(
            "أحب الرسم. أريد ألوانا جديدة.",
            "ar",
        ),
    },
    "dawit": {
        "feel": chose("okay"),
        "likes": chose("sport", "music"),
        "home": put(bedroom="good", food="good", sleep="not_good"),
        "people": put(carer="good", siblings="good"),
        "school": put(lessons="middle", breaks="good"),
        "safe": chose("safe"),
        "meeting": chose("part"),
        "anything": DONT_KNOW,
    },
    **each_way.SAID,
}

# Given to everyone at the meeting; all else is for the reviewing officer only. And who is asked to come.
SHARED = frozenset({"feel", "likes", "home", "school", "at_school", "change", "more", "meeting"})
COMES = (("Dana", "Social worker"), ("Miss Osei", "Teacher"), ("Jo", "Carer"))

SENT = frozenset({"abena", "yusuf", "lowri", "caleb", "sunny", "finn", "hala", "dawit", *each_way.SAID})

FIRST_CHOICE = {"abena": FirstChoice.HERE, "caleb": FirstChoice.WITH_SOMEONE}
