"""What the demo's reviews decided, in their IROs' English, and those sentences in Arabic and Tigrinya.

The translations are drafted by machine and not checked by a speaker; the demo's pages say so.
"""

from reviews.model import (
    Disagreement,
    Done,
    ForWhom,
    LastTime,
    Reply,
    ReplyKind,
    Spoken,
    StepState,
    TopicNote,
)
from staff.demo import each_way
from staff.demo.decided_model import DemoDecided, DemoStep

# What the manager asks about a decision that was asked for.
QUERIED = {
    "hala": ("Samia will take you to the art club.", "Which day is the art club, and who pays the fee?")
}

DECIDED: dict[str, DemoDecided] = {
    # Of the review before: what became of it is asked.
    "kofi": DemoDecided(
        ("Kofi", "Comfort, your foster carer", "your social worker Amit"),
        ("Your new school is going well.", "You help Comfort in the garden."),
        ("School days are long for you.",),
        (
            DemoStep(
                "Amit will find a football club.", "Amit", 30, "You play football at every break.", "likes"
            ),
            DemoStep("You see Abena every Saturday.", "Comfort", None, "You asked for it.", "family"),
        ),
        "Thank you for showing me your drawings.",
    ),
    "dex": DemoDecided(
        ("Dex", "Shona, your key worker", "Amit, your social worker"),
        ("You cook for yourself three times a week.",),
        ("We worry about your money at the end of the month.",),
        (
            DemoStep(
                "Shona will make a plan for your money with you.", "Shona", 14, "You asked for it.", "money"
            ),
            DemoStep("The council names your personal adviser.", "Amit", 40, "You are 16 now.", "after"),
        ),
        "I enjoyed your soup.",
    ),
    "lowri": DemoDecided(
        ("Lowri", "Gwen, your foster carer", "your social worker Amit"),
        ("Your band is doing well.", "You help at home without being asked."),
        ("We worry that you sleep too little.",),
        (
            DemoStep(
                "Gwen will give your phone back until 9 in the evening.",
                "Gwen",
                7,
                "You are 14 and you need to talk to your friends.",
                "home",
                StepState.ASKED,
                5,
                better="You can talk to your friends after band.",
                known_by="You have your phone until 9 for two weeks.",
            ),
            DemoStep(
                "You will put your phone in the kitchen at 9.", "you", 7, "You need your sleep.", "home"
            ),
        ),
        "I liked the song that you played for us.",
        (
            LastTime("You asked for guitar lessons.", Done.DONE),
            LastTime("You asked to see your nan.", Done.PART, "She was not well in May.", "You go in June."),
        ),
        my_view=("I think that you have worked hard this year.",),
        replies=(Reply("school", ReplyKind.OPEN, "", "Your teacher was away. I ask her on Monday."),),
        topics=(TopicNote("family", (), ("Contact with the father is before the court.",), ForWhom.ADULTS),),
        disagreements=(Disagreement("You asked to keep your phone until 10.", "Gwen", "You get up at 6."),),
    ),
    "caleb": DemoDecided(
        ("Caleb", "Jan and Mick", "your teacher"),
        ("You sleep well now.", "You are good at drawing animals."),
        ("The mornings before school are hard.",),
        (
            DemoStep(
                "Jan will make a picture plan for the mornings.",
                "Jan",
                14,
                "A plan helps you to know what comes next.",
                "home",
            ),
        ),
        "Thank you for the picture of the dog.",
    ),
    "sunny": DemoDecided(
        ("Sunny", "Beth, your foster carer", "Lou, your personal adviser"),
        ("You work at the bakery every week.", "You cook for the whole house."),
        ("You do not know yet where you will live at 18.",),
        (
            DemoStep(
                "Lou will show you three places to live.",
                "Lou",
                30,
                "You asked what happens when you turn 18.",
                "more",
            ),
            DemoStep(
                "You can stay with Beth until you are ready.", "Beth", None, "Beth wants this too.", "more"
            ),
        ),
        "You spoke very clearly in the meeting.",
    ),
    "finn": DemoDecided(
        ("Finn", "Carol, your foster carer", "Amit, your social worker"),
        ("You swim every week.", "You have two good friends at school."),
        ("Reading is still hard for you.",),
        (
            DemoStep(
                "Mr Oakes will read with you on Tuesdays.", "Mr Oakes", 10, "You asked for help.", "school"
            ),
            DemoStep(
                "You will see your brother every second Sunday.",
                "Amit",
                21,
                "It is good for you to see your brother.",
                "family",
                better="You have time to play with your brother.",
                known_by="You have seen him two times.",
            ),
            DemoStep(
                "You will have a bigger bike.", "Carol", 30, "You grew a lot.", "home", StepState.ASKED, 40
            ),
            DemoStep(
                "You will stay up until 10 on Saturdays.",
                "Carol",
                None,
                "",
                state=StepState.NOT_AGREED,
                refused=("Carol", "You need your sleep for swimming."),
            ),
            DemoStep("You will live with Carol until you are 18.", "Amit", None, "", state=StepState.JUDGE),
        ),
        "Well done for swimming two lengths.",
        (LastTime("You asked for swimming lessons.", Done.DONE),),
        replies=(Reply("spoken-1", ReplyKind.OPEN, "", "Mr Oakes asks on which day it meets."),),
        spoken=(Spoken("spoken-1", "likes", "You would like to join the drama club."),),
    ),
    "hala": DemoDecided(
        ("Hala", "Samia, your foster carer", "Rima, your interpreter"),
        ("You go to school every day.", "You draw very well."),
        ("You do not have many friends yet.",),
        (
            DemoStep(
                "Samia will take you to the art club.",
                "Samia",
                14,
                "You draw every day.",
                "likes",
                StepState.ASKED,
                40,
            ),
            DemoStep(
                "Samia will ask the school for a helper in Arabic.",
                "Samia",
                28,
                "You asked for more help at school.",
                "school",
            ),
        ),
        "I like your drawing of the sea.",
    ),
    "dawit": DemoDecided(
        ("Dawit", "Almaz, your foster carer", "Amit, your social worker"),
        ("You are learning English fast.", "You play football with your team."),
        ("Some nights you cannot sleep.",),
        (
            DemoStep(
                "Almaz will go with you to the doctor.",
                "Almaz",
                10,
                "The doctor can help with sleep.",
                "home",
            ),
            DemoStep(
                "You will see Rahel every Saturday.",
                "Amit",
                14,
                "You asked to see your sister more.",
                "people",
            ),
        ),
        "I was happy to meet you.",
    ),
    **each_way.DECIDED,
}

# English sentence -> the same in the letter's language. Drafted by machine, not checked by a speaker.
TRANSLATED: dict[str, dict[str, str]] = {
    "ar": {
        "You go to school every day.": "أنتِ تذهبين إلى المدرسة كل يوم.",
        "You draw very well.": "أنتِ ترسمين جيدًا جدًا.",
        "You do not have many friends yet.": "ليس لديكِ أصدقاء كثيرون بعد.",
        "Samia will take you to the art club.": "ستأخذكِ Samia إلى نادي الرسم.",
        "You draw every day.": "أنتِ ترسمين كل يوم.",
        "Samia will ask the school for a helper in Arabic.": "ستطلب Samia من المدرسة مساعدة بالعربية.",
        "You asked for more help at school.": "طلبتِ مساعدة أكثر في المدرسة.",
        "I like your drawing of the sea.": "تعجبني رسمتكِ للبحر.",
        **each_way.ARABIC,
    },
    "ti": {
        "You are learning English fast.": "እንግሊዝኛ ቀልጢፍኩም ትመሃሩ ኣለኹም።",
        "You play football with your team.": "ምስ ጋንታኹም ኩዕሶ እግሪ ትጻወቱ።",
        "Some nights you cannot sleep.": "ሓደሓደ ለይቲ ክትድቅሱ ኣይትኽእሉን።",
        "Almaz will go with you to the doctor.": "ኣልማዝ ምሳኹም ናብ ሓኪም ክትከይድ እያ።",
        "The doctor can help with sleep.": "እቲ ሓኪም ንድቃስ ክሕግዝ ይኽእል።",
        "You will see Rahel every Saturday.": "ንራሄል ነፍሲ ወከፍ ቀዳም ክትርእይዋ ኢኹም።",
        "You asked to see your sister more.": "ንሓብትኹም ብዝያዳ ክትርእይዋ ሓቲትኩም።",
        "I was happy to meet you.": "ምሳኹም ብምርኻበይ ተሓጒሰ።",
    },
}
