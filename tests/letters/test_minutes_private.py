"""What is private to a child is never accepted with others, and not offered to everyone at the meeting."""

from dataclasses import replace

import pytest

from letters.offered import Offered, offer
from letters.rewrite.child import Child, Pronouns
from letters.rewrite.model import Kind
from letters.rewrite.record import rewrite_record
from reviews.brought import NoRoom, Piece, Place, bring
from reviews.model import ForWhom

TIA = Child("Tia", "Tia Moss", Pronouns.SHE, 12)
PRIVATE = [
    "Tia cuts her arms when she is stressed.",
    "Tia has hurt herself on two occasions since her last meeting.",
    "Tia has been scratching her arms when she is upset.",
    "Tia self-harms.",
    "Tia wets the bed most nights.",
    "Tia soils herself at school.",
    "Tia has started her periods.",
    "Tia has poor personal hygiene and needs prompting to shower.",
    "Tia is on the child protection register for neglect.",
    "Tia has been making herself sick after meals.",
    "Tia said that she wants to die.",
    "Tia has been given contraception.",
    "Tia was touched by her uncle.",
    "Tia was raped.",
    "Tia was abused.",
    "Tia has been cutting.",
    "Tia wees in her bed.",
    "Tia poos in her room.",
    "Tia told Mel that her uncle touched her.",
    "Tia said that she does not want to be here any more.",
    "Tia said that she doesn’t want to be here anymore.",
    "Tia said that she wishes she was dead.",
]
HARMED = [
    "Tia said that she is scared of Mel.",
    "Tia said that she is hit at home.",
    "Tia said that Mum shouts at her.",
    "Tia told Mel that she is being bullied.",
    "Tia said that she does not feel safe.",
    "Tia said that her brother threatens her.",
]


FEARED = [
    "Tia is hit at home.",
    "Tia is scared of Mel.",
    "Tia was touched by a man at the bus stop.",
    "Tia is frightened of her uncle.",
    "Tia does not feel safe on the stairs.",
    "Mel shouts at Tia when she is late.",
    "Her brother kicks her.",
    "Mum’s boyfriend slaps Tia.",
    "An older boy threatens Tia at the bus stop.",
    "Tia is being bullied in Year 7.",
    "Tia has bruises on her arm.",
    "Tia hides from her brother.",
    "Tia flinches when Mel comes near.",
    "A boy follows Tia home from school.",
    "Someone comes into her room at night.",
    "Tia is nervous around Uncle Ray.",
    "Dad hurts her when he is drunk.",
    "Tia was punched on the bus.",
    "Mel is rough with Tia at bedtime.",
    "The girls call her names.",
    "The older girls pick on her.",
    "Tia was locked in the cupboard.",
    "Tia fears her stepfather.",
    "Someone made her carry a bag.",
    "A man forced her to send a photo.",
    "There is violence at home when Tia visits.",
    "Dad kicked off and threw a plate at her.",
    "Tia was attacked in the park.",
    "Tia is intimidated by the older boys.",
    "Ray was aggressive towards Tia.",
    "Tia was beaten by 3 boys.",
    "Tia is afraid to go home.",
    "Tia says that Dad pushes her when he is cross.",
    "Tia worries about what Ray might do to her.",
    "Tia is wary of men she does not know.",
    "Her sister bites her.",
    "Tia was shoved down the stairs.",
    "Staff at the unit restrained Tia twice.",
    "Tia is too scared to sleep in her room.",
    "Tia was grabbed by the neck.",
    "Mum threw a cup at Tia.",
    "Tia is terrified that her dad will find her.",
    "Tia has a mark on her face that Mel cannot explain.",
    "Someone has been sending Tia horrible messages.",
    "Tia is made to sleep on the floor.",
    "Tia is not given enough to eat at home.",
    "Tia said she feels unsafe on the bus.",
    "The other residents take her things and laugh at her.",
    "Tia is worried that Ray will hurt the dog.",
    "Her cousin touched her leg.",
    "Tia dreads going to contact.",
    "Ray spat at Tia.",
]
ORDINARY = [
    "Tia is scared of spiders.",
    "Tia hit a six at cricket.",
    "Tia is afraid of the dark.",
    "Tia is frightened of loud noises.",
    "Tia is not scared of swimming any more.",
    "Tia beat Mel at chess.",
    "Tia was beaten in the final.",
    "Tia beat her personal best.",
    "Tia likes making beats on her tablet.",
    "Tia hit her reading target.",
    "Her talk was a big hit with the class.",
    "Tia does kickboxing on Mondays.",
    "Tia took the penalty kick.",
    "Tia likes to punch the punch bag.",
    "Tia hurt her knee playing football.",
    "Her tooth hurts.",
    "Her new shoes are uncomfortable.",
    "Tia has panic attacks.",
    "Tia plays in attack for the school team.",
    "Tia was touched by the kindness of her class.",
    "Tia is an anti-bullying ambassador.",
    "Mel pushes her on the swings.",
    "Bev makes her do her homework.",
    "Tia faced her fears and jumped in.",
    "Tia plays the harmonica.",
    "Tia loves slapstick films.",
    "The football season kicked off in August.",
    "Tia was locked out of her phone.",
    "Mel threw her a birthday party.",
    "Tia can touch her toes.",
    "Tia shouts at the telly when Leeds play.",
    "Tia and her key worker hit it off.",
    "Tia likes hitting the ball hard in rounders.",
    "Tia is nervous about the dentist.",
    "Tia learned how to beat eggs.",
    "Tia is scared of the vacuum cleaner.",
    "Tia had a bruise from netball.",
    "Tia hurt herself when she fell off her bike.",
    "Tia is uncomfortable in her school blazer.",
    "The music was a hit.",
    "Tia has no fear of heights.",
    "Tia watched a film about shark attacks.",
    "Tia likes kicking a ball with Mel.",
    "Tia and Mel like a pillow fight.",
    "Tia is good at judo throws.",
    "Tia bit into an apple.",
    "Tia wants to be a kick boxer.",
    "Tia is not afraid to ask for help.",
    "Mel plaits her hair and cuts her nails.",
    "Tia got burnt by the sun in Spain.",
    "Tia pushes herself in PE.",
    "Tia is scared of the deep end.",
    "Tia is scared of spiders and snakes.",
    "Tia’s knee hurts when she runs.",
]
BESIDE_ORDINARY = [
    "Tia said that she is scared of spiders and of Mel.",
    "Tia said that she is scared of spiders and Mel.",
    "Tia said that she is scared of spiders, Mel and the dark.",
    "Tia said that she is scared of heights and her dad.",
    "Tia is scared of dogs and men.",
    "Tia is scared of loud noises, especially when Dad comes in.",
    "Tia said that she is scared of the dark because Dad comes in.",
    "Tia is afraid of the dark when Mel is out.",
    "Tia is scared of the dark when she is at Ray’s.",
    "Tia said that her arm hurts where Mel grabbed it.",
    "Tia's arm hurts where Mel grabbed it.",
    "Tia’s arm hurts from Mel.",
]
HEADINGS = ["What are we worried about", "What is going well", "Health", "Decisions", "School", "Family"]


def offered(sentence: str, heading: str = "Health") -> Offered:
    return offer(f"{heading}\n{sentence}", TIA)[-1]


@pytest.mark.parametrize("sentence", PRIVATE)
@pytest.mark.parametrize("heading", ["Health", "What are we worried about", "What is going well"])
def test_what_is_private_is_asked_about_and_is_for_the_child_alone(sentence: str, heading: str) -> None:
    one = offered(sentence, heading)
    assert Kind.PRIVATE in {doubt.kind for doubt in one.doubts}
    assert (one.is_safe, one.sees) == (False, ForWhom.CHILD)


@pytest.mark.parametrize("sentence", HARMED)
def test_who_reads_of_harm_or_fear_that_the_child_told_is_asked(sentence: str) -> None:
    one = offered(sentence, "What Tia said:")
    assert (one.into, one.is_safe, one.sees) == (Place.SPOKEN, False, ForWhom.CHILD)
    assert "Who needs to read it?" in next(doubt.ask for doubt in one.doubts if doubt.kind is Kind.PRIVATE)


def test_harm_and_fear_are_never_for_everyone_by_themselves_wherever_they_stand() -> None:
    heard = {
        (sentence, heading): (one.is_safe, one.is_fact, one.sees)
        for sentence in FEARED
        for heading in HEADINGS
        for one in [offered(sentence, heading)]
    }
    assert {key: told for key, told in heard.items() if told != (False, False, ForWhom.CHILD)} == {}


@pytest.mark.parametrize("sentence", BESIDE_ORDINARY)
@pytest.mark.parametrize("heading", ["What Tia said:", "What is going well"])
def test_fear_of_somebody_beside_something_ordinary_is_for_the_child_alone(
    sentence: str, heading: str
) -> None:
    one = offered(sentence, heading)
    assert Kind.PRIVATE in {doubt.kind for doubt in one.doubts}
    assert (one.is_safe, one.sees) == (False, ForWhom.CHILD)


def test_what_is_ordinary_is_not_taken_for_harm_or_fear() -> None:
    asked = {
        (sentence, heading)
        for sentence in ORDINARY
        for heading in HEADINGS[:2]
        if Kind.PRIVATE in {doubt.kind for doubt in offered(sentence, heading).doubts}
    }
    assert asked == set()


@pytest.mark.parametrize(
    "sentence", ["Tia said that she feels safe with Mel.", "Tia said that she has a cat."]
)
def test_what_tells_of_no_harm_is_for_everyone(sentence: str) -> None:
    one = offered(sentence, "What Tia said:")
    assert (one.into, one.is_safe, one.sees) == (Place.SPOKEN, True, "")


@pytest.mark.parametrize("sentence", PRIVATE)
def test_the_command_line_flags_what_is_private(sentence: str) -> None:
    (one,) = rewrite_record(sentence, TIA)
    assert Kind.PRIVATE in {doubt.kind for doubt in one.doubts}
    assert not one.is_safe


@pytest.mark.parametrize(
    "sentence", ["Tia cuts her arms when she is stressed.", "Tia wets the bed most nights."]
)
def test_what_is_private_does_not_go_well_because_no_word_worries(sentence: str) -> None:
    assert offered(sentence).into == Place.WORRIES


@pytest.mark.parametrize(
    "sentence",
    [
        "Tia had a settled period at school.",
        "Tia has a period of respite in May.",
        "Tia cut out paper stars.",
        "Tia has been cutting out paper stars.",
        "Tia has been cutting the grass.",
        "Tia is grooming the ponies.",
        "Tia took drugs education classes.",
        "Tia enjoys washing the car.",
        "Tia plays hockey for Essex.",
    ],
)
def test_what_is_not_private_is_not_flagged(sentence: str) -> None:
    assert Kind.PRIVATE not in {doubt.kind for doubt in offered(sentence).doubts}


def test_what_is_typed_in_is_looked_at_again() -> None:
    one = offered("Tia sleeps well.", "What is going well")
    assert one.is_safe
    assert not replace(one, text="You wet the bed.").is_safe


def test_it_goes_into_a_row_of_its_own_readers() -> None:
    typed = bring([], Piece(Place.GOING_WELL, "You eat well.", topic="health"))
    piece = offered("Tia wets the bed most nights.").as_piece()
    made = dict(bring(typed, piece))
    assert {name: text for name, text in made.items() if text} == {
        "topics-0-topic": "health",
        "topics-0-going_well": "You eat well.",
        "topics-1-topic": "health",
        "topics-1-worries": "You wet the bed most nights.",
        "topics-1-sees": "child",
    }
    again = dict(bring(list(made.items()), replace(piece, text="You have been cutting your arms.")))
    assert again["topics-1-worries"].splitlines()[1] == "You have been cutting your arms."


def test_without_a_topic_it_does_not_go_to_everyone() -> None:
    with pytest.raises(NoRoom, match="choose a topic"):
        bring([], Piece(Place.WORRIES, "You wet the bed.", sees="child"))


@pytest.mark.parametrize("place", [Place.NEXT_STEPS, Place.LAST_TIME, Place.NOT_AGREED])
def test_a_row_keeps_its_readers(place: Place) -> None:
    made = dict(bring([], Piece(place, "Dana will ring the nurse about the bed.", sees="child")))
    assert made[f"{place.value}-0-sees"] == "child"


def test_what_became_of_a_decision_narrows_its_readers_and_never_widens_them() -> None:
    row = [("last_time-0-what", "Dana will ring the nurse about the bed."), ("last_time-0-sees", "everyone")]
    piece = Piece(Place.LAST_TIME, "Dana to ring the nurse about the bed.", how="done", sees="child")
    narrowed = bring(row, piece)
    assert dict(narrowed)["last_time-0-sees"] == "child"
    assert dict(bring(narrowed, replace(piece, sees="")))["last_time-0-sees"] == "child"


def test_a_child_who_is_refused_asylum_is_not_judged() -> None:
    kinds = {doubt.kind for doubt in offered("Tia knows what happens if she is refused asylum.").doubts}
    assert Kind.JUDGEMENT not in kinds
    assert Kind.JUDGEMENT in {doubt.kind for doubt in offered("Tia can be a little madam.").doubts}
    assert Kind.JUDGEMENT in {doubt.kind for doubt in offered("Tia refused to get up.").doubts}


AGAINST = [
    "Tia said she doesn’t like it when Mel shouts.",
    "Tia said she does not like being alone with Mel.",
    "Tia said she hates living with Sharon.",
    "Tia would rather Mel did not put her to bed.",
    "Tia said Mel locks the fridge.",
    "Tia said she gets sent to bed without tea.",
    "Tia said her mum told her to keep a secret.",
    "Tia doesn’t want to go home because of Steve.",
    "Tia said she does not trust Mel.",
    "Tia said Mel never stops shouting at her.",
    "Tia said she does not want to move in with Sharon.",
    "Tia would rather live with Nan than with Mel.",
    "Tia said Mel does not let her have breakfast.",
    "Tia said she is sad because Mel ignores her.",
    "Tia said she does not like shouting, and Mel shouts.",
    "Tia said she cannot trust Mel.",
    "Tia said she finds it hard to trust Mel.",
    "Tia said she is sad because Mel left her outside.",
    "Tia said she is sad when Mel leaves her alone.",
    "Tia said she does not want to leave her room when Mel is in.",
    "Tia said she does not want to leave Mum with Sharon.",
    "Tia said she would rather see Mum less.",
    "Tia said she would rather go to Nan’s.",
    "Tia said there is not much food.",
    "Tia said Mel does not give her dinner.",
    "Tia said Mel never worries where she is.",
    "Tia said she has no worries, but Mel is mean.",
]
WITH_THEM = [
    "Tia said that she likes Mel.",
    "Tia said she likes swimming and going to the park with Sharon.",
    "Tia said she does not like peas.",
    "Tia said that school is going well.",
    "Tia said she does not want to change anything.",
    "Tia said she is happy with Mel and does not want to move.",
    "Tia said that she trusts Mel.",
    "Tia said that Mel never shouts.",
    "Tia said she never misses Mel’s cooking.",
    "Tia said she has no worries about her teacher.",
    "Tia said she would rather play football with her brother.",
    "Tia said she misses her dad and is sad when he leaves.",
    "Tia said she would like to see Mum not only on Saturdays.",
    "Tia said she does not like fish for tea.",
    "Tia said she does not like water.",
    "Tia said she can trust Mel.",
    "Tia said she means to ring Nan.",
    "Tia said she would rather go swimming with Nan.",
    "Tia said she is sad when Dad has to go.",
    "Tia said she does not want to leave Mel’s.",
    "Tia said she does not want to leave her nan.",
    "Tia said she is not worried about Mel.",
    "Tia said she wants to be a keeper at the zoo and not a vet.",
]


@pytest.mark.parametrize("said", AGAINST)
def test_what_a_child_says_against_somebody_is_asked_about_and_not_for_everyone(said: str) -> None:
    one = offer(f"Views of the child\n{said}", TIA)[-1]
    assert one.into == Place.SPOKEN
    assert not one.is_safe
    assert one.sees == ForWhom.CHILD


@pytest.mark.parametrize("said", WITH_THEM)
def test_what_a_child_says_against_nobody_is_not_asked_about(said: str) -> None:
    one = offer(f"Views of the child\n{said}", TIA)[-1]
    assert one.is_safe
    assert not one.sees


@pytest.mark.parametrize(
    "text",
    [
        "Tia has lost weight and there are concerns about her eating.",
        "Tia is smoking weed with her friends.",
        "The police were called to her mum’s address on 3 October 2026.",
        "Tia does not like being left with Mel.",
    ],
)
def test_a_worry_that_shames_or_accuses_is_asked_about(text: str) -> None:
    assert not offer(f"What are the worries\n{text}", TIA)[-1].is_safe


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (
            "She has disclosed nightmares about the boat.",
            "You have told someone about nightmares about the boat.",
        ),
        ("Tia disclosed that she sleeps badly.", "You told someone that you sleep badly."),
    ],
)
def test_what_was_disclosed_was_hardly_said_at_the_meeting(line: str, text: str) -> None:
    (one,) = offer(f"Health\n{line}", TIA)[1:]
    assert (one.text, one.is_safe, bool(one.asks)) == (text, False, True)
