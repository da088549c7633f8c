"""Three children of the demo whose letters show the other ways a letter can look: a picture story, pictures
over words, and two languages side by side. All invented.

What they said, what their reviews decided, and the Arabic of it, which is drafted by machine and not checked
by a speaker.
"""

from consult.model import AnswerValue
from reviews.model import Done, LastTime, StepState
from staff.demo.decided_model import DemoDecided, DemoStep
from staff.demo.given import DONT_KNOW, chose, put, wrote

SAID: dict[str, dict[str, AnswerValue]] = {
    "mina": {
        "feel": chose("happy"),
        "likes_board": put(park="like", art="like"),
        "home": put(bedroom="good", food="good", sleep="good"),
        "people": put(carer="good", pets="good"),
        "safe": chose("safe"),
        "meeting": chose("talk"),
    },
    "oli": {
        "feel": chose("okay"),
        "likes": chose("gaming", "cooking"),
        "home": put(bedroom="good", food="good", my_things="middle"),
        "at_school": put(lessons="middle", breaks="not_good", teachers="good"),
        "safe": chose("safe"),
        "meeting": chose("listen"),
        "anything": DONT_KNOW,
    },
    "amal": {
        "feel": chose("okay"),
        "likes": chose("art", "cooking"),
        "home": put(bedroom="good", food="good"),
        "at_school": put(lessons="middle", breaks="good", teachers="good"),
        "safe": chose("safe"),
        "meeting": chose("talk"),
        "anything": chose("write"),
        "more": wrote("أريد أن أطبخ مع جدتي.", "ar"),
    },
}

DECIDED: dict[str, DemoDecided] = {
    "mina": DemoDecided(
        ("Mina", "Bev, your foster carer", "Amit, your social worker"),
        ("You feed the dog every morning.", "You sleep in your own bed all night."),
        ("The bus to school is very loud.",),
        (
            DemoStep(
                "Amit will ask for a quiet seat on the bus.",
                "Amit",
                10,
                "Loud places make your ears hurt.",
                better="The bus is not so loud for you.",
            ),
            DemoStep(
                "You will see your sister every Sunday.", "Bev", None, "Time with your sister is important."
            ),
        ),
        "You showed me your dog. You know so much about dogs.",
        (LastTime("You asked for a night light.", Done.DONE),),
    ),
    "oli": DemoDecided(
        ("Oli", "Grace, your foster carer", "Miss Osei, your teacher"),
        ("You help Grace to cook dinner.", "You work hard at reading."),
        ("Break times at school are hard.",),
        (
            DemoStep(
                "Miss Osei will find a friend to play with you at break.",
                "Miss Osei",
                7,
                "Break times are better with a friend.",
                "at_school",
            ),
            DemoStep(
                "Grace will buy a box for your things.",
                "Grace",
                14,
                "Your things stay safe there.",
                "home",
            ),
        ),
        "Thank you for the cake.",
    ),
    "amal": DemoDecided(
        ("Amal", "Huda, your foster carer", "Amit, your social worker"),
        ("You read every evening.", "You help your new friend at school."),
        ("Some words at school are still hard.",),
        (
            DemoStep(
                "Huda will call your grandmother with you every Friday.",
                "Huda",
                7,
                "You want to cook with your grandmother.",
                "more",
            ),
            DemoStep(
                "The school will give you a dictionary with pictures.",
                "Miss Osei",
                21,
                "New words are easier with pictures.",
                "at_school",
                StepState.ASKED,
                30,
            ),
        ),
        "I liked your drawing of the garden.",
    ),
}

ARABIC = {
    "You read every evening.": "أنتِ تقرئين كل مساء.",
    "You help your new friend at school.": "أنتِ تساعدين صديقتكِ الجديدة في المدرسة.",
    "Some words at school are still hard.": "بعض الكلمات في المدرسة ما زالت صعبة.",
    "Huda will call your grandmother with you every Friday.": "ستتصل Huda معكِ بجدتكِ كل يوم جمعة.",
    "You want to cook with your grandmother.": "أنتِ تريدين أن تطبخي مع جدتكِ.",
    "The school will give you a dictionary with pictures.": "ستعطيكِ المدرسة قاموسًا بالصور.",
    "New words are easier with pictures.": "الكلمات الجديدة أسهل مع الصور.",
    "I liked your drawing of the garden.": "أعجبتني رسمتكِ للحديقة.",
}
