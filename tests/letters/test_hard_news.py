"""News that a person tells first is found; what a child knows, and other meanings of words, is left alone."""

from dataclasses import replace

import pytest

from children.model import Pronouns
from letters.bank.read import list_bank
from letters.draft import english_of
from letters.edit import Typed, apply_typed
from letters.hard_news import HardNews, hard_news_in, kinds_in
from letters.model import Level, Voice
from reviews.model import Disagreement, Done, ForWhom, LastTime, NextStep, StepState
from tests.factories.letter import make_letter

HARD = {
    HardNews.MOVE: (
        "You will move to a new home in May.",
        "You will move to Leeds on Friday 4 December 2026.",
        "You are moving to live with your aunt.",
        "Carol cannot look after you any more, so we are looking for another family.",
        "You cannot stay with Carol after Christmas.",
        "You will not be able to stay at Elm House after you are 16.",
        "We are looking for the right home for you.",
        "We have to find you a different home.",
        "You will go back home to your mum in January.",
        "You will go to live with your dad.",
        "Your placement ends on 3 March.",
        "You will live with Carol and Steve from Monday.",
        "You will leave Carol on Friday.",
        "You will leave your home with Carol in June.",
        "You asked to stay, but you will move on Monday.",
        "No one can say for certain that you will not have to move again.",
        "You will visit the new home on Monday.",
        "The plan is that you will be adopted.",
        "Your sister will move to another foster home.",
        "Your social worker will tell you when you move.",
        "You will have a new foster carer from May.",
        "Your living with Nan ends in May.",
        "Your brother is moving to Wales.",
        "You will move in May.",
        "You cannot go home for now.",
        "You will not be able to go back home yet.",
        "Mel cannot look after you any more.",
        "Mel will stop being your foster carer in May.",
        "This will be your last week with Mel.",
        "Friday is your last night here.",
        "This home will close in May.",
        "Elm House is closing, so we look for a place.",
        "Mel has given notice.",
    ),
    HardNews.LESS_TIME: (
        "You will see your dad less often.",
        "You cannot visit your mum for now.",
        "You will not see your dad for a while.",
        "Your mum does not want to see you just now.",
        "You will see Mum once a month instead of every week.",
        "You will see Mum only once a month.",
        "You can only see your brother at the family centre.",
        "There are no visits with Dad for now.",
        "Your family time with Dad has stopped.",
        "The visits will be shorter.",
        "You do not see your dad for now.",
        "You can phone Mum only on Sundays.",
        "Dad is not allowed to see you.",
        "You will have a break from seeing your dad.",
        "Visits with Mum will be cut to one hour.",
        "Mum can't come, so you will not meet her this month.",
        "You will have less time with your family.",
        "You will no longer speak to Dad on the phone.",
        "You will have supervised contact with Dad.",
        "You will not have contact with your dad.",
        "Time with your mum will stop.",
        "Contact with your sister was cut to four times a year.",
        "You will see your brother less.",
        "You will speak to Dad on the phone less.",
        "Your dad has stopped coming.",
        "Your mum will not be visiting.",
    ),
    HardNews.COURT: (
        "A judge will decide in court.",
        "The court meets on Monday.",
        "There is a hearing on 3 May.",
        "The final hearing is in June.",
        "The judge has decided that you stay with Nan.",
        "Your appeal goes to the tribunal.",
        "Magistrates will decide where you live.",
        "Your hearing will be in Leeds.",
    ),
    HardNews.ILLNESS: (
        "Your nan is very ill.",
        "Your nan died on Sunday.",
        "Gran's hip operation will be in the summer.",
        "Your mum is in hospital.",
        "Your dad has cancer.",
        "Your grandad had a stroke.",
        "Your uncle passed away.",
        "Your mum is unwell just now.",
        "You can go to the funeral.",
        "Mum has a serious illness.",
        "Your dad took his own life.",
    ),
    HardNews.AGE: (
        "There will be an age assessment.",
        "Two workers will ask you about your age.",
        "The council does not agree how old you are.",
        "Workers are finding out your age.",
        "The council has decided that your age is 18.",
        "Your date of birth was changed to 1 January 2008.",
        "The Home Office said that you are 18.",
        "They do not believe your age.",
        "The council decided that you are an adult.",
        "They do not accept how old you say that you are.",
    ),
    HardNews.PRISON: (
        "Your dad is in prison.",
        "Your brother was arrested.",
        "Your mum will go to jail.",
        "Your uncle is in custody.",
    ),
    HardNews.CLAIM: (
        "Your asylum claim was refused.",
        "The Home Office said no.",
        "They turned down your appeal.",
        "Your papers were not accepted.",
        "You will be sent back to France.",
        "You have to leave the UK.",
    ),
}
CALM = (
    "Your hearing test is in June.",
    "I'll phone you. You still swim.",
    "I am proud of how you managed the move to sixth form.",
    "I asked why it took so long to move on with your passport.",
    "You have moved eleven times. For that you deserve an apology.",
    "You like your new home.",
    "You have settled well in your new home.",
    "You love your new bike.",
    "You move up to Year 9 in September.",
    "You moved to the top set in maths.",
    "You do not have to move.",
    "You said that you do not want to move.",
    "Since you moved here you sleep well.",
    "“I do not want to move,” you told me.",
    "You have leave to stay in this country.",
    "You leave your phone downstairs at night.",
    "You leave the table when you are cross, and that helps.",
    "You leave school at 3.",
    "You will leave college in June.",
    "You live with Carol.",
    "You stay with Carol.",
    "The plan is that you stay with Carol until you are grown up.",
    "Your dad moved in down the road.",
    "You joined a new group for dance.",
    "You have new friends.",
    "Your social worker has not seen you for nine weeks.",
    "You do not see it the same way.",
    "You did not come to the meeting.",
    "You do not have to come to the meeting.",
    "You could not find your phone.",
    "You cannot use your phone after 9.",
    "You do not like to speak in the group.",
    "You did not want to speak about it.",
    "You were late only once.",
    "You need only ask.",
    "You see your mum every week.",
    "You see your mum every Saturday, and that stays.",
    "Your visits with Mum go well.",
    "At the end of the visit you play a game.",
    "You did not see your doctor this week.",
    "You said that you will not see your dad.",
    "You play on the basketball court.",
    "You go to the tennis court.",
    "Nobody here will judge you.",
    "I look forward to hearing from you.",
    "You wear your hearing aids.",
    "You are good at hearing when others are sad.",
    "You were ill in March, and you are well now.",
    "Your teacher was off sick.",
    "You get car sick, so you sit in front.",
    "Your phone died on the bus.",
    "You have a hospital appointment in May.",
    "You have friends your age.",
    "You read well for your age.",
    "Other children your age like it too.",
    "You will have your own bedroom.",
    "Your new social worker is Dana.",
    "You will start at a new school.",
    "Everyone agreed that you are doing well.",
    "I will phone you after school.",
    "You can call me when you like.",
    "You feel at home at Carol's house.",
    "You still love football.",
    "You will stay with Nan for a few days.",
    "Your new school is near home.",
    "Your home is close to school.",
    "You go home on the bus.",
    "You cannot go home alone after dark.",
    "You said that you worry less now.",
    "It was your last week at school before the summer.",
    "Mel looks after you well.",
    "Your dad calls every Sunday.",
    "Mum will come to the meeting.",
    "You time your runs with a watch.",
    "The shop closed at six.",
    "Your claim for a bus pass is done.",
    "They believe in you.",
    "The police arrested you in May and let you go.",
    "The Home Office will write to your solicitor.",
    "You noticed a bird.",
    "You are 16 now.",
    "Your dad can visit at Christmas.",
)
STORIES = (
    (Voice.I, HardNews.AGE, "Two workers will ask me about my age."),
    (Voice.I, HardNews.AGE, "They decided how old I am."),
    (Voice.I, HardNews.AGE, "The Home Office said that I am 18."),
    (Voice.I, HardNews.MOVE, "People look for the right home for me."),
    (Voice.I, HardNews.MOVE, "I will leave my home in May."),
    (Voice.I, HardNews.MOVE, "Mel cannot look after me any more."),
    (Voice.I, HardNews.MOVE, "I cannot go home for now."),
    (Voice.I, HardNews.LESS_TIME, "I do not see my mum for now."),
    (Voice.I, HardNews.LESS_TIME, "Time with my mum will stop."),
    (Voice.I, HardNews.CLAIM, "My asylum claim was refused."),
    (Voice.I, HardNews.MOVE, "“You will move in May.”"),
    (Voice.NAME, HardNews.LESS_TIME, "Robin does not see his mum for now."),
    (Voice.NAME, HardNews.LESS_TIME, "Robin will see her brother less."),
    (Voice.NAME, HardNews.AGE, "They decided how old Robin is."),
    (Voice.NAME, HardNews.AGE, "They do not believe Robin’s age."),
    (Voice.NAME, HardNews.AGE, "Two workers will ask him about his age."),
    (Voice.NAME, HardNews.MOVE, "This is her last week with Mel."),
    (Voice.NAME, HardNews.MOVE, "People look for the right home for Robin."),
    (Voice.NAME, HardNews.MOVE, "Robin will leave his home in May."),
    (Voice.NAME, HardNews.MOVE, "“You will move in May.”"),
)
CALM_STORIES = (
    (Voice.I, "I said that I do not want to move."),
    (Voice.I, "I like my new home."),
    (Voice.I, "I will have my own bedroom."),
    (Voice.I, "I see my mum every week."),
    (Voice.I, "I have friends my age."),
    (Voice.NAME, "Robin likes his new bike."),
    (Voice.NAME, "Robin sees Mum every Saturday."),
    (Voice.NAME, "She goes to Year 9 in September."),
)


@pytest.mark.parametrize(("kind", "sentence"), [(kind, one) for kind, many in HARD.items() for one in many])
def test_hard_news_is_asked_about(kind: HardNews, sentence: str) -> None:
    assert kind in kinds_in(sentence)


@pytest.mark.parametrize("sentence", CALM)
def test_other_sentences_are_left_alone(sentence: str) -> None:
    assert kinds_in(sentence) == []


@pytest.mark.parametrize(("voice", "kind", "sentence"), STORIES)
def test_story_holds_the_same_news(voice: Voice, kind: HardNews, sentence: str) -> None:
    assert kind in kinds_in(sentence, voice, "Robin")


@pytest.mark.parametrize(("voice", "sentence"), CALM_STORIES)
def test_other_sentences_of_a_story_are_left_alone(voice: Voice, sentence: str) -> None:
    assert kinds_in(sentence, voice, "Robin") == []


@pytest.mark.parametrize("voice", [Voice.I, Voice.NAME])
def test_phrase_of_the_bank_is_hard_in_each_voice(voice: Voice) -> None:
    """At least two: about an age decision and about the right home."""
    read = {one.code: (one, set(kinds_in(one.you))) for one in list_bank()}
    hard = {code: pair for code, pair in read.items() if pair[1]}
    missed = []
    for code, (phrase, kinds) in hard.items():
        text = phrase.text_at(Level.STORY, voice, Pronouns.HE).replace("{child}", "Robin")
        if not kinds <= set(kinds_in(text, voice, "Robin")):
            missed.append((code, text))
    assert len(hard) > 2
    assert missed == []


@pytest.mark.parametrize("lang", ["en", "ti"])
def test_what_only_a_judge_can_decide_is_court_in_any_language(lang: str) -> None:
    """The record says so; words in another language say nothing to a list of English ones."""
    step = NextStep("You live with Nan.", "", None, "", state=StepState.JUDGE)
    letter = make_letter(lang, worries=(), going_well=(), last_time=(), next_steps=())
    assert hard_news_in(letter, {}) == {}
    assert list(hard_news_in(letter, {}, [step])) == [HardNews.COURT]
    assert hard_news_in(letter, {}, [replace(step, sees=ForWhom.ADULTS)]) == {}


@pytest.mark.parametrize("lang", ["en", "ti"])
@pytest.mark.parametrize(
    ("what", "topic", "kind"),
    [
        ("You live with Nan.", "", HardNews.MOVE),
        ("You stay with Carol until you are 18.", "", HardNews.MOVE),
        ("The room upstairs.", "home", HardNews.MOVE),
        ("You see your mum every week.", "", HardNews.LESS_TIME),
        ("You sleep at Nan's on Fridays.", "family", HardNews.LESS_TIME),
        ("You go home by 3 May.", "", HardNews.MOVE),
        ("You come home by 1 June 2027.", "", HardNews.MOVE),
        ("You go home at 6 on 3 May.", "", HardNews.MOVE),
        ("You go home at 16.", "", HardNews.MOVE),
        ("You go home alone on 3 May.", "", HardNews.MOVE),
        ("You go home by train on Monday 3 May 2027.", "", HardNews.MOVE),
        ("You go home on your own in May.", "", HardNews.MOVE),
        ("You go back home late in 2027.", "", HardNews.MOVE),
        ("Dad having you for school holidays.", "", HardNews.LESS_TIME),
        ("Nan having you for summer.", "", HardNews.LESS_TIME),
        ("Mum to have you for her birthday.", "", HardNews.LESS_TIME),
        ("Mum visiting you on a new day.", "", HardNews.LESS_TIME),
        ("A new hearing in May.", "papers", HardNews.COURT),
    ],
)
def test_what_was_not_agreed_about_home_family_or_court_is_hard_by_its_state(
    lang: str, what: str, topic: str, kind: HardNews
) -> None:
    """Agreed it is good news, and no list of hard words finds it; nor in a language that no list reads."""
    step = NextStep(what, "", None, "", topic=topic, state=StepState.NOT_AGREED, refused_by="The council")
    letter = make_letter(lang, worries=(), going_well=(), last_time=(), next_steps=())
    assert kind in hard_news_in(letter, {}, [step])
    assert hard_news_in(letter, {}, [replace(step, state=StepState.AGREED)]) == {}
    assert hard_news_in(letter, {}, [replace(step, sees=ForWhom.ADULTS)]) == {}


def test_what_was_asked_for_last_time_and_is_refused_now_is_hard_too() -> None:
    letter = make_letter("ti", worries=(), going_well=(), last_time=(), next_steps=())
    asked = LastTime("I had asked for this: You live with Nan.", Done.REFUSED, "She is ill.")
    assert list(hard_news_in(letter, {}, (), [asked])) == [HardNews.MOVE]
    assert hard_news_in(letter, {}, (), [replace(asked, done=Done.AGREED)]) == {}
    assert hard_news_in(letter, {}, (), [replace(asked, sees=ForWhom.ADULTS)]) == {}
    assert hard_news_in(letter, {}, (), [replace(asked, what="You get a new lamp.")]) == {}


@pytest.mark.parametrize("lang", ["en", "ti"])
@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("Your mum’s request for overnight time with you.", HardNews.LESS_TIME),
        ("Your mum asked for more time with you.", HardNews.LESS_TIME),
        ("Dad would like to phone you every day.", HardNews.LESS_TIME),
        ("You asked to live with your aunt.", HardNews.MOVE),
        ("Your nan wants to look after you.", HardNews.MOVE),
        ("Your mum asked that you come home.", HardNews.MOVE),
        ("Your dad wants to go back to court.", HardNews.COURT),
    ],
)
def test_what_people_do_not_agree_about_is_hard_where_it_is_about_home_family_or_court(
    lang: str, what: str, kind: HardNews
) -> None:
    apart = Disagreement(what, "The local authority", "Her flat is not ready.")
    letter = make_letter(lang, worries=(), going_well=(), last_time=(), next_steps=(), disagreements=(apart,))
    assert kind in hard_news_in(letter, {}, apart=[apart])
    assert hard_news_in(letter, {}, apart=[replace(apart, sees=ForWhom.ADULTS)]) == hard_news_in(letter, {})
    for own in ("You", "Robin", "robin "):
        by_child = hard_news_in(letter, {}, apart=[replace(apart, who=own)])
        assert by_child == hard_news_in(letter, {}), "the child knows what they said"
    small = [
        replace(apart, what=one) for one in ("You asked to keep your phone until 10.", "A later bedtime.")
    ]
    assert hard_news_in(letter, {}, apart=small) == hard_news_in(letter, {})


@pytest.mark.parametrize("what", ["You join a drama club.", "Dana buys you a lamp.", "You have a phone."])
def test_other_things_that_were_not_agreed_are_no_hard_news(what: str) -> None:
    step = NextStep(what, "", None, "", topic="likes", state=StepState.NOT_AGREED)
    assert hard_news_in(make_letter("en", next_steps=()), {}, [step]) == {}


@pytest.mark.parametrize(
    ("what", "topic"),
    [
        ("You get a new desk.", "home"),
        ("You have a new phone.", "home"),
        ("You stay up until ten at weekends.", "home"),
        ("You move up to the top set.", "education"),
        ("You stay in the swimming club.", "likes"),
        ("Nan comes to your play.", "family"),
        ("You have a sleepover at Amy's.", "likes"),
        ("You ring your family friend.", "likes"),
        ("You come home at 10.30 at weekends.", "likes"),
        ("You come back home from school by yourself.", "likes"),
        ("Nan can call you on your new phone.", "likes"),
        ("Dad having you for football.", "likes"),
        ("Dad having you for swimming lessons.", "likes"),
        ("You come home by 9pm.", "likes"),
        ("You go home at 6 on Fridays.", "likes"),
        ("You go home alone on Fridays.", "likes"),
        ("You go home by bus in the evening.", "likes"),
        ("You go home alone from 3 May.", "likes"),
        ("You come home late.", "likes"),
    ],
)
def test_a_small_thing_that_was_refused_is_no_move_and_no_less_time(what: str, topic: str) -> None:
    step = NextStep(what, "", None, "", topic=topic, state=StepState.NOT_AGREED)
    assert hard_news_in(make_letter("en", next_steps=()), {}, [step]) == {}
    home = replace(step, what="You stay in the group home.")
    assert HardNews.MOVE in hard_news_in(make_letter("en", next_steps=()), {}, [home])
    hard = replace(step, what="You move up to Leeds, with a new desk, and have a sleepover at Nan's.")
    assert set(hard_news_in(make_letter("en", next_steps=()), {}, [hard])) == {
        HardNews.MOVE, HardNews.LESS_TIME,
    }  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Your time at Brownies has come to an end.",
        "Your placement at the nursery comes to an end.",
        "You may go to a children's home for a tea party.",
        "You can have no sleepovers at Nan's this week because she has a cold.",
    ],
)
def test_what_ends_at_a_club_and_what_is_for_one_day_is_no_hard_news(sentence: str) -> None:
    assert kinds_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Your time with the play therapist will come to an end in July.", HardNews.LOSS),
        ("Your time with Dana will come to an end because you have a new worker.", HardNews.LOSS),
        ("Your time with Carol will come to an end.", HardNews.MOVE),
        ("Your placement with Carol comes to an end.", HardNews.MOVE),
        ("You go to a children's home for a while.", HardNews.MOVE),
        ("You can have no sleepovers at Nan's.", HardNews.LESS_TIME),
    ],
)
def test_what_ends_with_a_worker_is_their_loss_and_with_a_carer_a_move(sentence: str, kind: HardNews) -> None:
    assert kinds_in(sentence) == [kind]


@pytest.mark.parametrize("who", ["Robin Hale", "Robin and Mum", "Mum, you"])
def test_what_the_child_does_not_agree_to_beside_others_is_known_to_them(who: str) -> None:
    letter, apart = make_letter("en", disagreements=()), Disagreement("You live with Nan.", who, "")
    assert hard_news_in(letter, {}, apart=[apart]) == hard_news_in(letter, {})
    other = replace(apart, who="Robina and Mum")
    assert HardNews.MOVE in hard_news_in(letter, {}, apart=[other])


def test_what_is_expected_is_no_baby() -> None:
    assert kinds_in("That is what we are expecting.") == []
    assert kinds_in("Your mum is expecting.") == kinds_in("Jan and Mick are expecting.") == [HardNews.FAMILY]


@pytest.mark.parametrize("kind", HARD)
def test_what_stands_beside_hard_news_does_not_hide_it(kind: HardNews) -> None:
    """Every pair, not some: a few days with Nan once hid a move to Dad."""
    pairs = [(hard, calm) for hard in HARD[kind] for calm in CALM]
    texts = [text for hard, calm in pairs for text in (f"{calm} {hard}", f"{hard} {calm}")]
    assert [text for text in texts if kind not in kinds_in(text)] == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_news_in_a_heading_that_somebody_wrote_is_found(lang: str) -> None:
    letter = make_letter(lang, next_steps=())
    english = english_of(letter, make_letter("en", next_steps=()))
    assert hard_news_in(letter, english) == {}
    typed = {
        "going_well": Typed("", "You will move to Leeds") if lang == "ar" else Typed("You will move to Leeds")
    }
    assert hard_news_in(*apply_typed(letter, english, typed)) == {HardNews.MOVE: ["You will move to Leeds"]}
