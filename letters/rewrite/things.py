"""Things in the plural that "they" could be, and what only people do. Pure.

In: the sentence's scene, places or a pronoun in it. Out: yes or no.
"""

from letters.rewrite.lexicon import DETERMINERS, is_adverb, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.scene import LOOK_BACK, Scene
from letters.rewrite.verbs import MODALS, base_of_participle, base_of_s, can_be_noun, is_surely_verb_in_s

_NO_THINGS = listed(
    "times days weeks months years hours minutes seconds always sometimes perhaps besides towards"
    " afterwards mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends mornings"
    " evenings nights maths lots chips fractions pounds thanks does was has goes is plans miles class bus"
    " address progress"
)
_BEING = listed("are were be been 're have has had")
_PEOPLE_ARE = listed(
    "happy sad worried aware keen able unable allowed well proud tired doing trying learning enjoying"
    " feeling hoping looking going planning asking working getting talking living thinking saying sleeping"
    " eating afraid scared excited ready upset cross angry pleased delighted glad sorry sure unsure bored"
    " hungry friends thriving struggling settled told asked allowed invited seen taken expected supposed"
    " determined due sleepy thrilled nervous anxious relieved disappointed confused frustrated grateful"
    " lonely"
)


def plural_things(scene: Scene, start: int, end: int) -> bool:
    """Whether things in the plural stand between two places."""
    return any(_is_thing(scene, at) for at in range(max(0, start, end - LOOK_BACK), end))


def _is_thing(scene: Scene, at: int) -> bool:
    low = scene.low(at)
    if not low.endswith("s") or len(low) < 4 or low.endswith(("ss", "us", "is", "'s")) or low in _NO_THINGS:
        return False
    word = scene.words[at]
    child = scene.child_ending(at - 1)
    does = scene.person_ending(at - 1) or (child is not None and scene.can_do(child))
    if does or is_adverb(low) or (word.capital and at > 0) or _is_somebody(scene, at):
        return False
    led = scene.low(at - 1) in DETERMINERS | {"your"}
    return led or (can_be_noun(base_of_s(low)) and not is_surely_verb_in_s(low))


def _is_somebody(scene: Scene, at: int) -> bool:
    """Whether the word is part of somebody's name or role."""
    for start in range(at, max(-1, at - _LONGEST_NAME), -1):
        both = (scene.person_starting(start), scene.child_starting(start))
        if any(each is not None and each.end > at for each in both):
            return True
    return False


_LONGEST_NAME = 5


def may_be_things(scene: Scene, pronoun: Mention) -> bool:
    """ "made the cakes and they were lovely", "keeps the letters and reads them": it may be of things."""
    childs = scene.child_before(pronoun.start)
    if not plural_things(scene, childs[-1].end if childs else 0, pronoun.start):
        return False
    if pronoun.form is Form.SUBJECT and (
        scene.low(pronoun.start - 1) in ("which", "whom", "who") or _is_thing(scene, pronoun.start - 1)
    ):
        return False  # "the pipes, which they cannot stand"
    if pronoun.form is Form.SUBJECT:
        return not is_personal(scene, pronoun)
    return pronoun.form is Form.OBJECT and scene.low(pronoun.start - 1) in _TO_THINGS


_TO_THINGS = listed(
    "read reads reading keep keeps kept wear wears wore wearing wash washes washed buy buys bought eat"
    " eats ate hide hides hid lose loses lost mend mends mended charge charges throw throws threw collect"
    " collects find finds found put puts store stores stored fetch fetches hang hangs hung break breaks"
    " broke use uses used open opens opened send sends sent make makes made draw draws drew write writes"
    " wrote fold folds folded"
)


def is_personal(scene: Scene, pronoun: Mention) -> bool:
    """Whether what is said of "they" is said of people: "they asked", "they are happy", not "they cost"."""
    at = scene.skip_adverbs(pronoun.end, 1)
    while scene.low(at) in MODALS | {"to"}:
        at = scene.skip_adverbs(at + 1, 1)
    had = scene.low(at) in ("have", "had", "'ve")
    if had and scene.low(at + 1) in ("a", "an") and scene.low(pronoun.start - 1) in ("if", "when"):
        return True  # "if they have a seizure"
    if (
        had
        and scene.low(at + 1) in ("a", "an", "no")
        and any(scene.low(place) in _PEOPLE_HAVE for place in range(at + 2, at + 6))
    ):
        return True  # "where they had a bad unit test"
    if had and scene.low(at + 1) in _TAUGHT:
        return True  # "so that they can have lessons"
    given = at + 1 if had else at
    if scene.low(given) in ("gave", "given", "give") and scene.person_starting(given + 1):
        return True  # "have given Claire the blade"
    if had and (scene.low(at + 1), scene.low(at + 2)) in (("been", "to"), ("fun", "together")):
        return True
    if scene.low(at) in _BEING:
        at = scene.skip_adverbs(at + 1, 1)
        at = scene.skip_adverbs(at + 1, 1) if scene.low(at) in ("been", "being") else at
        return scene.low(at) in _PEOPLE_ARE or (had and (_people_do(scene.low(at)) or scene.low(at) == "got"))
    return _people_do(scene.low(at))


def _people_do(word: str) -> bool:
    """Whether only people do so: "asked", "saw", "want"."""
    return word in _DO or (base_of_participle(word) or "") in _DO


_TAUGHT = listed("lessons tuition sessions counselling therapy breakfast dinner tea lunch")
_PEOPLE_HAVE = listed(
    "timetable tutor mentor passport laptop phone bike room place brother sister dog cat rabbit hamster"
    " sense eye test exam job friend girlfriend boyfriend cold headache seizure meltdown wobble chance"
    " appointment interview lesson talent gift nightmare temper"
)
_DO = listed(
    "hide hid throw threw ask tell say want like love hate know think hope feel agree decide try learn"
    " read write play cook watch ride drive swim walk talk speak meet visit choose buy eat drink see saw"
    " hear heard ate drank rode drove swam wrote chose bought thought knew felt told said spoke met sang"
    " drew sing dance draw paint build built made miss share plan enjoy sign laugh cry argue sleep slept"
    " swear wake woke believe understand understood refuse accept apologise promise wear wore climb"
    " climbed fish camp leave pay paid teach taught brush wash wave shout hug kiss use bake find found"
    " take took bring brought won win lost lose beat"
)
