"""Everyday meanings that the words nearby give away: an "attachment" near an "email", "respite" near "rain".
Pure.

In: words of a sentence, where a care word stands. Out: whether something near it says that it is none.
"""

from collections.abc import Mapping, Sequence

from letters.rewrite.lexicon import listed
from letters.rewrite.words import Word

_NEAR = 6
_SCHOOLWORK = listed(
    "history geography physics chemistry biology essay lesson lessons book textbook chapter exam"
)
_SHOWS = listed("music song film scene video dance verse chorus slide slides powerpoint movie game match")
_WEATHER = listed("rain heat sun sunshine weather wind storm storms snow cold noise hayfever pollen")
_NEIGHBOURS: Mapping[str, frozenset[str]] = {
    "transition": _SHOWS | listed("metal metals lyrics"),
    "attachment": listed(
        "email e-mail emailed hoover camera document file files pdf download downloaded drill mower"
        " bike hose open"
        " opened vacuum shower phone lens printer tool printed"
    ),
    "risk": listed("board dice monopoly"),
    "outcome": _SHOWS
    | listed("race football probability election vote raffle toss quiz competition experiment story final"),
    "matching": listed(
        "socks shoes pyjamas outfit outfits jumper jumpers hats bedding curtains cushions colour"
        " colours gloves"
        " scarf dress dresses tops cards pairs bracelets necklaces coats shapes numbers"
    ),
    "chronology": _SCHOOLWORK | listed("tudors war kings queens romans vikings victorians empire novel"),
    "respite": _WEATHER,
    "dropped out": listed(
        "call video zoom teams stream line signal wifi wi-fi internet sound connection reception"
        " microphone screen battery singer"
    ),
    "disengaged": listed("clutch handbrake gear gears lock brake"),
    "assessment": listed("essay coursework badge badges grade grades spelling spellings homework"),
    "engage": listed(
        "marry married marries party film book story clutch gear gears toilet ring wedding fiancé fiancée"
    ),
    "recommendation": listed(
        "book books film films restaurant recipe dentist doctor gp optician series dose sunscreen"
    ),
    "proceedings": listed("cake raffle auction club society debating parliament student pupils"),
    "key worker": listed("pandemic covid lockdown"),
    "peers": listed("window fence wall curtain curtains telescope microscope binoculars lords"),
    "DNA": listed("biology science genes cells"),
    "case": listed("pencil phone guitar violin glasses pens zip trumpet laptop cello clarinet flute lunch"),
    "residential unit": listed(
        "sink oven fridge cupboard shelf measurement maths btec coursework kitchen bathroom vanity"
        " shelving textbook dementia elderly grandad grandmother grandfather nan"
    ),
    "permanence": listed("marker pen ink paint dye"),
    "difficult to place": listed("voice accent face sound tune smell order bet"),
    "staying put": listed("dog puppy cat"),
    "supervised contact": listed("lifeguard pool detention homework invigilator"),
    "disclosure": listed("barring dbs"),
    "professional": listed(
        "footballer football dancer singer musician athlete boxer gamer chef camera wrestler"
    ),
    "full potential": listed("energy electric voltage"),
    "advocate": listed("devil"),
    "meeting minutes": listed("seconds timer match goal overtime oven microwave"),
    "contact": listed("lens lenses saved"),
    "section 20": listed("exam textbook guide chapter stadium tickets ticket seat seats row goal turnstile"),
}


def is_everyday(term: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a neighbour says that the letters of a care word mean something ordinary here."""
    tell = _NEIGHBOURS.get(term)
    if not tell:
        return False
    near = [*words[max(0, start - _NEAR) : start], *words[end : end + _NEAR]]
    return any(word.low in tell for word in near)
