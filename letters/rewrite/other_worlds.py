"""Care words that belong to another world where they stand: sport, machines, animals, names of things. Pure.

In: a care term, words of a sentence, where it stands. Out: whether it is none there. What holds for a class
of words is said once here; what one word needs is in `friends` and `other_meanings`.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import DETERMINERS, PREPOSITIONS, listed
from letters.rewrite.roles import find_role
from letters.rewrite.verbs import parts_of_speech
from letters.rewrite.words import Word

_NEAR = 8
_ANIMALS = listed(
    "dog dogs puppy cat cats kitten hamster hamsters rabbit rabbits gerbil pony horse parrot budgie"
    " tortoise goldfish snake lizard hen hens chicken chickens sheep cow bird pigeon pet pets ferret mouse"
)
_BODY = listed("tooth teeth filling fillings plaster bandage brace braces grommet stitches hair")
_LINES = listed(
    "call calls video zoom teams stream line signal wi-fi wifi internet phone telephone connection reception"
    " microphone screen battery switchboard toilet loo cubicle tone number"
)
_MACHINES = listed(
    "clutch handbrake gear gears brake brakes lock engine motor lever bolt latch seatbelt autopilot pedal"
    " chain switch safety-catch"
)
_WEDDING = listed("marry married marries wedding ring fiancé fiancée proposed engagement bride groom ring's")
_SPORT = listed(
    "goal goals goalpost goalkeeper keeper referee referee's ref ref's umpire var linesman tackle pitch ball"
    " wicket innings offside penalty cup-tie midfielder striker striker's defender opponent boxer hurdle"
)
_FURNITURE = listed("sofa shelf wardrobe plant tent hat wig piano carpet tree wall shed table bench")
_SCREEN = listed(
    "watch watched watching series season channel netflix podcast soap serial bbc itv boxset cartoon"
)
_WORLDS: dict[str, frozenset[str]] = {
    "abscond": _ANIMALS,
    "missing episode": _SCREEN,
    "dropped out": _BODY | _LINES | _MACHINES,
    "staying put": _ANIMALS | _BODY | _FURNITURE,
    "engage": _MACHINES | _LINES | _WEDDING,
    "disengaged": _MACHINES,
    "high aspirations": listed(
        "fluid fluids pneumonia swallow swallowing feed feeds chest lungs dysphagia choking"
    ),
    "therapy": _SPORT | listed("divine military armed government roadside surgical electoral"),
    "out of area": _SPORT,
    "hard to place": listed(
        "accent accents voice face jigsaw tune taste smell flavour melody puzzle tile piece dialect"
    ),
    "proceedings": listed(
        "mock fete fair ceremony carnival festival wedding assembly pantomime pageant quiz fayre concert"
    ),
    "attachment": listed(
        "footplate fitted screw screws screwed clip clips bracket mixer blender wheelchair shower drill hose"
        " nozzle brush lens tripod mower strimmer"
    ),
    "placement": _SPORT - listed("goal goals") | listed("furniture cutlery sofa wall vase speakers fork"),
    "disclosure": listed("band album song dj gig playlist lyrics"),
    "risk": listed("board dice monopoly cluedo chess scrabble"),
    "outcome": listed("var penalties toss coin raffle ballot bake-off"),
    "chronology": listed("dinosaurs pharaohs planets"),
    "transition": listed(
        "caterpillar caterpillars tadpole tadpoles butterfly butterflies"
        " slide slides animation editing chords gymnastics"
    ),
    "permanence": listed("marker pen ink piaget"),
    "professional": _SPORT | listed("wrestling snooker darts golf"),
    "matching": listed("snap cards pairs curtains wallpaper jigsaw paint shade pattern bracelets mittens"),
    "case": _MACHINES & listed("lock bolt") | listed("spectacle spectacles detective flight beer wine"),
    "respite": listed("rain heat drizzle storm midges wasps mosquitoes roadworks drilling hay-fever"),
}
# What a doer further back tells is told for words of doing alone.
_CLOSE = 5


_COURTS = listed(
    "care court family public private criminal adoption legal plo immigration asylum the these any"
)


def _is_of_history(term: str, words: Sequence[Word], start: int) -> bool:
    """ "the Nuremberg proceedings": a name with a capital that is no court's."""
    before = words[start - 1] if start > 1 else None
    named = before is not None and before.text.istitle() and before.low not in _COURTS
    return term == "proceedings" and named


def is_of_another_world(term: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether what stands around, what owns it or how it is written says that it is no word of care."""
    return (
        _is_near(term, words, start, end)
        or _is_title(term, words, start, end)
        or _is_owned_by_thing(term, words, start)
        or (term == "contact" and _is_touch(words, end))
        or (term == "contact" and _is_in_phone(words, start))
        or _is_likened(term, words, start)
        or _is_of_history(term, words, start)
    )


def _is_near(term: str, words: Sequence[Word], start: int, end: int) -> bool:
    tell = _WORLDS.get(term, frozenset())
    reach = _CLOSE if term in ("placement", "outcome", "case", "professional", "attachment") else _NEAR
    near = [*words[max(0, start - reach) : start], *words[end : end + reach]]
    return any(word.low in tell for word in near)


_NEVER_WRITTEN_LARGE = listed(
    "risk disclosure intervention transition case professional engaged matching peers"
)
_NAMING = listed(
    "band album song film book novel series game single newspaper paper magazine read reads reading plays"
    " playing played watched watching called named listens listening copy app episode podcast level at"
)


def _is_title(term: str, words: Sequence[Word], start: int, end: int) -> bool:
    """ "the band Disclosure", "beat us all at Risk": one word with a capital within a sentence."""
    start = end - 1 if words[start].text.islower() else start  # "at Risk"
    word = words[start]
    alone = end - start == 1 and word.text.istitle() and start > 0 and words[start - 1].is_word
    if not alone or words[start - 1].capital or (end < len(words) and words[end].capital):
        return False
    near = {each.low for each in words[max(0, start - _CLOSE) : start]}
    return word.low in _NEVER_WRITTEN_LARGE and bool(near & (_NAMING | {"is", "and"}))


_THINGS_OWNED = frozenset(["case file", "contact centre", "therapy", "placement", "recommendation", "unit"])
_OWNERS_OF_CARE = listed(
    "child young person boy girl council authority court iro guardian school college service team home panel"
    " family meeting review agency provider week month year yesterday today mum dad mother father brother"
    " sister aunt uncle nan grandmother carers children worker teacher other others cousin psychologist"
)


def _is_owned_by_thing(term: str, words: Sequence[Word], start: int) -> bool:
    """ "the detective's case file", "an energy firm's contact centre"."""
    if term not in _THINGS_OWNED or start < 2 or words[start - 1].low != "'s":
        return False
    owner = words[start - 2]
    known = owner.capital or owner.low in _OWNERS_OF_CARE or find_role(words, start - 2) is not None
    return owner.text.islower() and not known


_WITH_WHOM = listed(
    "family relative relatives friend friends sibling siblings adult person people member members cousin"
    " parent parents professional advocate service services child children worker"
)


def _is_touch(words: Sequence[Word], end: int) -> bool:
    """ "contact with a goalpost": a thing is touched."""
    at = end if words[end - 1].low != "with" else end - 1
    low = [words[place].low if place < len(words) else "" for place in range(at, at + 6)]
    if low[:1] != ["with"] or low[1] not in ("a", "an", "the"):
        return False
    stop = next((place for place in range(2, 6) if low[place] in PREPOSITIONS or not low[place].isalpha()), 6)
    if stop < 3 or any(find_role(words, at + place) for place in range(2, stop)):
        return False
    nouns = parts_of_speech(low[stop - 1]) <= {"NN", "NNS"} and bool(parts_of_speech(low[stop - 1]))
    people = set(low[2:stop]) & _WITH_WHOM or any(words[at + place].capital for place in range(2, stop))
    return low[1] in ("a", "an") and nouns and not people


_PHONES = listed("phone sim mobile iphone handset whatsapp address-book stolen saved deleted app list")


def _is_in_phone(words: Sequence[Word], start: int) -> bool:
    """ "lost all his contacts when the phone broke"."""
    near = {word.low for word in words[max(0, start - _NEAR) : start + _NEAR]}
    return words[start].low == "contacts" and bool(near & _PHONES)


def _is_likened(term: str, words: Sequence[Word], start: int) -> bool:
    """ "keeps goal like a professional"."""
    before = [word.low for word in words[max(0, start - 2) : start]]
    return term == "professional" and before == ["like", "a"]


def follows_possessive(words: Sequence[Word], start: int) -> bool:
    """ "his own case"."""
    before = [word.low for word in words[max(0, start - 2) : start]]
    return before[-1:] == ["own"] and before[:1] != before[-1:] and before[0] in DETERMINERS
