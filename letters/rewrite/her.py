"""Whether "her" owns what follows ("her school") or is meant herself ("saw her"). Pure.

In: a scene, the place of "her". Out: yes or no.
"""

from letters.rewrite.lexicon import (
    AFTER_OBJECT,
    BARE_VERBS,
    CAUSING,
    DETERMINERS,
    EITHER_VERBS,
    EITHER_WAY,
    GIVING,
    OPENERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TELLING,
    is_adverb,
    listed,
)
from letters.rewrite.mentions import Mention
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import MODALS, is_s_form, parts_of_speech


def is_owner_here(scene: Scene, at: int) -> bool:
    """Whether "her" at a place owns what follows ("her school") rather than being meant ("saw her")."""
    after, before = scene.low(at + 1), scene.low(at - 1)
    if not after or not scene.words[at + 1].is_word:
        return False
    if after == "own" or (scene.words[at + 1].text.isupper() and len(after) > 1):
        return True  # "see her ID"
    dated = after in ("post", "pre") and (scene.low(at + 2) in ("-", "–") or scene.low(at + 2).isdigit())
    dated = dated or (after.isdigit() and scene.low(at + 2) == "/")  # "rang her 12/10"
    called = before in ("call", "calls", "called", "calling") and scene.words[at + 1].capital
    dated = dated or called  # "asked if she could call her Mum"
    if (
        dated
        or _is_herself(scene, at)
        or (before in _TAKING and _is_taken_along(scene, at))
        or _is_chosen(scene, at)
    ):
        return False  # "can remain with her post 18"
    if after in _BODY and scene.low(at + 2) not in DETERMINERS:
        return True  # "keep her chin up"
    if after in EITHER_WAY or (after.endswith("ly") and is_adverb(after)):
        return _owns_either_way(scene, at)
    if after in AFTER_OBJECT | OPENERS | SUBORDINATORS | MODALS or is_adverb(after):
        return False
    if before in PREPOSITIONS or find_role(scene.words, at + 1) is not None:
        return True
    if _is_said_of_her(scene, at):
        return False
    if _is_watched(scene, at) or (before in CAUSING and _is_bare_verb(scene, at + 1)):
        return False
    return before not in GIVING or not _is_gift(scene, at)


def _is_herself(scene: Scene, at: int) -> bool:
    """ "which took her ages", "offer her six more sessions", "hears her crying"."""
    before, after = scene.low(at - 1), scene.low(at + 1)
    long = before in ("took", "take", "takes", "taken") and after in _AGES
    many = before in GIVING and (after in _NUMBERS or after.isdigit())
    heard = before in _SENSING and after.endswith("ing") and "VBG" in parts_of_speech(after)
    return long or many or heard


_AGES = listed("ages hours forever weeks days")
_NUMBERS = listed("one two three four five six seven eight nine ten twelve twenty")
_SENSING = listed("hear hears heard see sees saw seen watch watches watched find finds found notice noticed")


def takes_her(scene: Scene, verb: int) -> bool:
    """ "helps him", "gives her a hug", not "walks her dog": somebody else is whom it is done to."""
    after = scene.low(verb + 1)
    return after == "him" or (after == "her" and not is_owner_here(scene, verb + 1))


_BODY = listed(
    "chin hair hand hands head teeth eyes ears nose mouth face feet foot leg legs arm arms tummy skin nails"
    " shoulder shoulders knee knees fingers voice temper"
)
_KINDS_OF_DOING = listed("ice roller horse pony rock indoor wall go trick carol window dog food crab")
_TAKING = listed("take takes took taken taking")
_TAKEN_THINGS = listed(
    "bedding belongings building clothing earring earrings feeling offering painting drawing reading ring"
    " spelling thing training wedding"
)


_AFTER_HER = AFTER_OBJECT | PREPOSITIONS | OPENERS | EITHER_WAY


def _is_taken_along(scene: Scene, at: int) -> bool:
    """ "takes her swimming once a month", not "takes her swimming kit" or "took her belongings"."""
    at += scene.low(at + 1) in _KINDS_OF_DOING  # "took her ice skating"
    after, then = scene.low(at + 1), scene.low(at + 2)
    doing = after.endswith("ing") and after not in _TAKEN_THINGS
    goes_on = then in _AFTER_HER or is_adverb(then)
    return doing and (goes_on or not then.isalpha()) and then != "very"


def _is_chosen(scene: Scene, at: int) -> bool:
    """ "voted her captain", "elected her head girl", "made her form captain", not "made her star chart"."""
    after, then = scene.low(at + 1), scene.low(at + 2)
    office = after in _OFFICES or (then in _OFFICES and after in _OF_WHAT)
    next_word = scene.low(at + (3 if then in _OFFICES else 2))
    goes_on = next_word in _AFTER_HER or not next_word.isalpha()
    return scene.low(at - 1) in _CHOOSING and office and goes_on


_CHOOSING = listed("voted vote elected elect named name appointed chose crowned made make makes making")
_OFFICES = listed(
    "captain vice-captain prefect monitor secretary president chair rep ambassador girl star champion mascot"
    " pupil"
)
_OF_WHAT = listed("head form house team class school vice deputy year club council player sports star")
_MAKING = listed(
    "make makes made making keep keeps kept keeping find finds found get gets got feel feels leave leaves"
    " left"
)
_NEVER_HOW = listed("room phone mum school home bedroom bag brother sister family dad")


def _is_said_of_her(scene: Scene, at: int) -> bool:
    """ "reported her missing", "calls her Mum", "found her upset.": what follows tells how or what she is."""
    after, before, then = scene.low(at + 1), scene.low(at - 1), scene.low(at + 2)
    if before.startswith("report") and after == "missing":
        return True
    if before in TELLING | {"telling"}:
        return False
    ends_there = not then.isalpha() or then in PREPOSITIONS
    parts = parts_of_speech(after)
    made = before in _MAKING and (ends_there or then in OPENERS)
    if made and "JJ" in parts and after not in _NEVER_HOW:
        return True
    return ends_there and "JJ" in parts and not parts & {"NN", "NNS"}


_TIMES = listed(
    "week month year night term time monday tuesday wednesday thursday friday saturday sunday weekend"
)
_MOVING = listed(
    "take takes took taken bring brings brought send sends sent drive drives drove walk walks"
    " walked get gets got"
    " drop dropped return returned want wants wanted see saw have let collect collected"
)


def _owns_either_way(scene: Scene, at: int) -> bool:
    """ "her last review" and "her home is", but "saw her last week" and "took her home"."""
    after, then = scene.low(at + 1), scene.low(at + 2)
    if (after in ("last", "next") and then in _TIMES) or then == "times":
        return False
    if after == "home" and scene.low(at - 1) in ("as", "in", "at", "of", "to", "about"):
        return True
    if scene.low(at - 1) in _MOVING and after in ("home", "back", "out", "over"):
        return False
    goes_on = then.isalpha() and then not in AFTER_OBJECT | OPENERS | PREPOSITIONS
    return goes_on or (after == "home" and (scene.is_finite(at + 2) or then in ("with", "and", "for", "")))


def _is_watched(scene: Scene, at: int) -> bool:
    """ "by watching her play and using the cards", not "watched her play at the theatre"."""
    then = scene.low(at + 2)
    ends = not then.isalpha() or then in ("and", "with", "alone", "together")
    return scene.low(at - 1) in _WATCHING and scene.low(at + 1) in EITHER_VERBS | _DOING and ends


_WATCHING = listed("watch watches watched watching")
_DOING = listed("dance swim run sing perform compete skate ride draw paint eat")


def _is_bare_verb(scene: Scene, at: int) -> bool:
    """Whether a verb without an ending stands here: "helps her understand", not "helps her mum"."""
    word, after = scene.low(at), scene.low(at + 1)
    parts = parts_of_speech(word)
    if "VB" not in parts or word.endswith("ing") or is_s_form(word) or scene.is_finite(at + 1):
        return False
    does_something = after in DETERMINERS or after in ("him", "them", "it")
    return (
        "NN" not in parts
        or does_something
        or word in BARE_VERBS
        or (word in EITHER_VERBS and not after.endswith("s"))
    )


def _is_gift(scene: Scene, at: int) -> bool:
    """Whether "gave her flowers" gives something to her; the child's own giving ("gave her views") does
    not."""
    after, then = scene.low(at + 1), scene.low(at + 2)
    first = then if not parts_of_speech(after) & {"NN", "NNS"} and then.isalpha() else after
    many = (
        first in _MASSES
        or (after == "pocket" and then == "money")
        or (first.endswith("s") and not first.endswith("ss"))
    )
    nearest = next(scene.doers(at), None)
    sent = scene.low(at - 1) in _SENDING and bool(scene.people_before(at))
    return many and (sent or not isinstance(nearest, Mention))


_SENDING = listed("send sends sent sending text texts texted")
# What is given without "a" or "the".
_MASSES = listed(
    "money food time advice help support space medicine information comfort reassurance attention love"
    " water juice chocolate confidence hope homework feedback praise encouragement strength permission"
    " notice treatment clothing cash credit choice structure stability security warning trouble pleasure"
    " joy extra more some lots plenty breakfast lunch dinner tea calpol paracetamol insulin melatonin"
)
