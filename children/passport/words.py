"""The passport's sentences, for the helper's page and the paper alike. Pure.

In: a Passport, and the words of one language (`plain`). Out: groups of lines; what an adult wrote stays in
English. A blank one has a line to write on in each place.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from children.passport.model import SWITCHED, Access, Passport, Scan, Understands, Uses

Plain = Callable[..., str]
DOTS = "." * 40


@dataclass(frozen=True)
class Said:
    """One line: what it is about, in the page's language; what was written, in `lang`; a picture or ""."""

    label: str
    text: str
    lang: str
    picture: str = ""


@dataclass(frozen=True)
class SaidGroup:
    """A heading and its lines."""

    heading: str
    lines: tuple[Said, ...]


def groups_of(passport: Passport, plain: Plain, lang: str, *, blank: bool = False) -> tuple[SaidGroup, ...]:
    """What the passport says, group by group; groups in which nothing is written are left out."""

    def own(label: str, text: str, picture: str = "") -> Said:
        return Said(label, DOTS if blank else text, "en", picture)

    def known(label: str, text: str, picture: str = "") -> Said:
        return Said(label, DOTS if blank else text, lang, picture)

    groups = (
        SaidGroup(
            plain("passport.signs", "How I say"),
            (
                own(plain("passport.yes", "Yes"), passport.yes, "yes"),
                own(plain("passport.no", "No"), passport.no, "no"),
                own(plain("passport.stop", "Stop"), passport.stop, "stop"),
                own(plain("passport.more", "More"), passport.more, "more"),
            ),
        ),
        SaidGroup(
            plain("passport.how", "How to ask me"),
            (
                known(plain("passport.understands", "I understand"), understood(passport, plain), "mind"),
                known(plain("passport.uses", "With pictures I"), used(passport, plain), "choose"),
                known(plain("passport.access", "I choose by"), _listed(ways(passport, plain)), "me"),
                known(plain("passport.cards", "Cards at once"), _number(passport.cards_at_once), "choose"),
                known(plain("passport.order", "Order of the cards"), order(passport, plain), "keep-same"),
                known(plain("passport.sound", "Sound"), sound(passport, plain), "read-aloud"),
                own(plain("passport.symbols", "Pictures I know"), passport.symbols),
            ),
        ),
        SaidGroup(
            plain("passport.words", "Words"),
            (
                own(plain("passport.say", "Say"), passport.say, "talk"),
                own(plain("passport.avoid", "Do not say"), passport.avoid, "something-i-dont-like"),
            ),
        ),
        SaidGroup(
            plain("passport.watch", "Watch for"),
            (
                own(plain("passport.upsets", "What upsets me"), passport.upsets, "worried"),
                own(plain("passport.tired", "How you know that I am tired"), passport.tired, "tired"),
            ),
        ),
    )
    return tuple(kept for kept in map(_written, groups) if kept.lines)


def _written(group: SaidGroup) -> SaidGroup:
    return SaidGroup(group.heading, tuple(line for line in group.lines if line.text))


def _number(cards: int) -> str:
    return str(cards) if cards else ""


def _listed(texts: Iterable[str]) -> str:
    return " · ".join(texts)


def understood(passport: Passport, plain: Plain) -> str:
    """What stands for a thing, in words."""
    names = {
        Understands.OBJECTS: plain("passport.objects", "things I can hold"),
        Understands.PHOTOS: plain("passport.photos", "photos"),
        Understands.DRAWINGS: plain("passport.drawings", "drawings"),
        Understands.WORDS: plain("passport.understands_words", "words"),
    }
    return _listed(names[one] for one in passport.understands)


def used(passport: Passport, plain: Plain) -> str:
    """What the child does with pictures, in words."""
    names = {
        Uses.GIVE: plain("passport.give", "give one to ask for it"),
        Uses.CHOOSE: plain("passport.choose", "choose between some"),
        Uses.SORT: plain("passport.sort", "put them where they belong"),
        Uses.SENTENCE: plain("passport.sentence", "make a sentence"),
        Uses.COMMENT: plain("passport.comment", "say what I see or feel"),
    }
    return _listed(names[one] for one in passport.uses)


def reached(access: Access, plain: Plain) -> str:
    """How the child chooses, in words."""
    names = {
        Access.TOUCH: plain("passport.touch", "touching"),
        Access.POINT: plain("passport.point", "looking or pointing at big corners"),
        Access.DWELL: plain("passport.dwell", "resting on a card for a moment"),
        Access.ONE_SWITCH: plain("passport.one_switch", "one switch"),
        Access.TWO_SWITCHES: plain("passport.two_switches", "two switches"),
        Access.PARTNER: plain("passport.partner", "saying yes when you show me the right one"),
    }
    return names[access]


def ways(passport: Passport, plain: Plain) -> tuple[str, ...]:
    """How the child chooses, and how fast."""
    found = [reached(passport.access, plain)]
    if passport.scan in SWITCHED and passport.by_rows:
        found.append(plain("passport.by_rows", "row by row"))
    if passport.scan is Scan.ONE:
        found.append(plain("passport.pace", "{count} seconds on each card", count=passport.pace))
    if passport.scan is Scan.DWELL:
        found.append(plain("passport.rest", "for {count} seconds", count=f"{passport.dwell / 10:g}"))
    return tuple(found)


def order(passport: Passport, plain: Plain) -> str:
    """Whether the order of the cards may change, in words."""
    if passport.locked:
        return plain("passport.locked", "always the same")
    return plain("passport.changing", "it may change")


def sound(passport: Passport, plain: Plain) -> str:
    """Whether there is sound, in words."""
    names = {
        "on": plain("passport.sound_on", "on"),
        "off": plain("passport.sound_off", "off"),
    }
    return names.get(passport.sound, "")
