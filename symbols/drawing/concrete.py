"""Which pictures are held to the higher bar of recognition, and the rule for it.

A concept is concrete when one can point at it: a person, a place, a thing, a part or state of the body,
or an act that one could film. It is abstract when one can only know it: a feeling, a wish, a time, an
amount, an answer, a right, a rule, or whose something is. People count as concrete whatever their
office, which is the stricter reading. In: a picture's group and id. Out: yes or no.
"""

from symbols.model import Group

_GROUPS = {Group.PEOPLE, Group.PLACES, Group.THINGS, Group.BODY, Group.PIN}
_ABSTRACT = "country my-culture mind"
# Acts that one could film, and things.
_CONCRETE = (
    "bullying someone-shouts someone-hurts-me running-away touched-me held-down locked-in "
    "talk listen phone-call write play visit see share work video-call signing "
    "clock meeting letter day night turning-18 "
    "form report court-order sign-name my-review school-plan "
    "halal-food id-card english-lessons journey home-office quran boat-crossing war "
    "person-alone with-someone adult lock unlock"
)
_EXCEPT = frozenset(f"{_ABSTRACT} {_CONCRETE}".split())


def is_concrete(group: Group, picture_id: str) -> bool:
    """Whether one can point at what the picture stands for."""
    return (group in _GROUPS) != (picture_id in _EXCEPT)
