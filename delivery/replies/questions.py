"""Two questions in pictures about what happens next, made from the letter's own sentences. Pure.

In: the letter as it is read, and the decisions that it tells. Out: at most two questions. Every card is a
true sentence or a name of the letter itself: no child is shown something that will not happen. Nobody is
marked: after each answer the child sees what the letter says.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from letters.model import Letter, Line, Section, SectionKind
from reviews.model import NextStep, StepState

MOST = 2
NEXT, WHO = "next", "who"
# What the child said is no card: "You like football" may well be what happens next.
_OTHERS = (SectionKind.GOING_WELL, SectionKind.LAST_TIME)
# What a person is to the child, as names of letters often say it, and a picture for it.
_ROLES = (
    ("social worker", "social-worker"), ("key worker", "key-worker"), ("carer", "foster-carer"),
    ("teacher", "teacher"), ("advocate", "advocate"), ("doctor", "doctor"), ("nurse", "nurse"),
    ("mum", "mum"), ("dad", "dad"), ("adviser", "personal-adviser"), ("school", "school"),
    ("solicitor", "solicitor"), ("interpreter", "interpreter"), ("brother", "brother"), ("sister", "sister"),
)  # fmt: skip
Pictures = Mapping[str, str]
"""Name, folded -> the picture of that person."""


@dataclass(frozen=True, slots=True)
class CardShown:
    """One card: a sentence or a name, and its picture. `say`: where its sound is, on a page with sound."""

    code: str
    text: str
    lang: str
    picture: str | None
    say: str | None = None


@dataclass(frozen=True, slots=True)
class PictureQuestion:
    """`kind`: what is asked. `about`: the sentence it is asked about, if any. `says`: the sentences of the
    letter that answer it."""

    kind: str
    cards: tuple[CardShown, ...]
    right: str
    about: Line | None
    says: tuple[Line, ...]


def questions_about(
    letter: Letter, steps: Sequence[NextStep], people: Pictures | None = None
) -> tuple[PictureQuestion, ...]:
    """The questions, the same for the same letter. `people`: whose picture is known by their name."""
    people = people or {}
    told = list(_told_steps(letter, steps))
    found = [_which_is_next(letter, lines[0]) for _, lines in told[:1]]
    asked = next(((step, lines) for step, lines in reversed(told) if not _named_in(step, lines[0])), None)
    found.append(_who_does_it(letter, told, asked or told[-1], people) if told else None)
    found += [_which_is_next(letter, lines[0]) for _, lines in told[1:]]
    return tuple(one for one in found if one is not None)[:MOST]


def _told_steps(letter: Letter, steps: Sequence[NextStep]) -> Iterator[tuple[NextStep, tuple[Line, ...]]]:
    """The agreed steps that stand in the letter, with their lines."""
    section = next((one for one in letter.sections if one.kind is SectionKind.NEXT_STEPS), None)
    for at, step in enumerate(steps, 1):
        lines = _of_block(section, f"step-{at}") if section else ()
        if lines and step.state is StepState.AGREED:
            yield step, lines


def _of_block(section: Section, block: str) -> tuple[Line, ...]:
    return tuple(line for line in section.lines if line.block == block)


def _which_is_next(letter: Letter, right: Line) -> PictureQuestion | None:
    """Which of these is going to happen? The others are what is so already."""
    firsts = [_first_of_each_block(one) for one in letter.sections if one.kind in _OTHERS]
    seen = {right.picture, None} if right.picture else set()
    others: list[Line] = []
    for line in (line for lines in firsts for line in lines):
        if line.picture not in seen and line.text != right.text and len(others) < MOST:
            others.append(line)
            seen |= {line.picture} if right.picture else set()
    if not others:
        return None
    cards = [_card(letter, line) for line in (right, *others)]
    return PictureQuestion(NEXT, _mixed(cards), right.id, None, (right,))


def _first_of_each_block(section: Section) -> list[Line]:
    firsts: dict[str, Line] = {}
    for line in section.lines:
        firsts.setdefault(line.block or line.id, line)
    return [line for block, line in firsts.items() if block != "thanks"]


def pictures_of(typed: Iterable[str]) -> dict[str, str]:
    """Whom the record names with what they are to the child: "your social worker Amit"."""
    found: dict[str, str] = {}
    for one in typed:
        role, picture = _role_in(one)
        name = _folded(re.sub(rf"\b(?:your|my|{role}s?)\b|,", " ", one, flags=re.IGNORECASE))
        if picture and name:
            found[name] = picture
    return found


def _role_in(who: str) -> tuple[str, str | None]:
    said = who.casefold()
    return next(
        ((role, concept) for role, concept in _ROLES if re.search(rf"\b{role}s?\b", said)), ("", None)
    )


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _who_does_it(
    letter: Letter,
    told: Sequence[tuple[NextStep, tuple[Line, ...]]],
    asked: tuple[NextStep, tuple[Line, ...]],
    people: Pictures,
) -> PictureQuestion | None:
    """Who will do this? The others do something else in this letter, or wrote it. No two cards look the
    same: a child who does not read chooses by the picture."""
    step, lines = asked
    right = _person(letter, step.who, people)
    if right is None:
        return None
    named = [one.who for one, _ in told if one is not step]
    cards = [right]
    for one in (_person(letter, who, people) for who in (*named, "I", "you")):
        if one and len(cards) <= MOST and not any(_are_alike(one, card) for card in cards):
            cards.append(one)
    return PictureQuestion(WHO, _mixed(cards), right.code, lines[0], lines) if len(cards) > 1 else None


def _are_alike(one: CardShown, other: CardShown) -> bool:
    return one.code == other.code or (one.picture is not None and one.picture == other.picture)


def _person(letter: Letter, who: str, people: Pictures) -> CardShown | None:
    """Someone's card; None for nobody, and in a letter with pictures for a person who has none."""
    name = who.strip()
    said = name.casefold()
    if said in ("i", "me", letter.iro_name.casefold()):
        name, picture = letter.iro_name, "iro"
    elif said in ("you", letter.child_name.casefold()):
        name, picture = letter.child_name, "me"
    else:
        picture = people.get(_folded(name)) or _role_in(name)[1] or ""
    if not name or (letter.pictures and not picture):
        return None
    code = sha256(name.casefold().encode()).hexdigest()[:10]
    return CardShown(code, name, letter.lang, picture if letter.pictures else None)


def _named_in(step: NextStep, line: Line) -> bool:
    """Whether the sentence itself says who does it."""
    names = {word.casefold() for word in re.findall(r"\w+", step.who) if len(word) > 1}
    return bool(names & {word.casefold() for word in re.findall(r"\w+", line.text)})


def _card(letter: Letter, line: Line) -> CardShown:
    return CardShown(line.id, line.text, line.lang, next(iter(letter.pictures_at(line)), None))


def _mixed(cards: list[CardShown]) -> tuple[CardShown, ...]:
    """In an order that is the same each time and tells nothing."""
    return tuple(sorted(cards, key=lambda card: sha256(f"{card.code} {card.text}".encode()).digest()))
