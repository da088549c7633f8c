"""Two questions in pictures about what happens next, made from the letter itself. Pure.

In: the letter as it is read, the record's decisions, the day of the next meeting. Out: at most two questions:
one about a step, and when the next meeting is. Of a step it is asked which comes, who does it, or by when it
is done, whichever can be asked first. A card that is not right must not come true either: it is what was
refused or is done, someone who does not do it, another time of the year. Nobody is marked: after each
answer the child sees what the letter says.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from letters.model import Letter, Line, Section, SectionKind
from letters.short import code_of
from reviews.model import Done, LastTime, NextStep, StepState
from symbols.months import MONTH, month_picture
from wording.languages import format_date, name_month

MOST = 2
NEXT, WHO, BY, WHEN = "next", "who", "by", "when"
_LATER = 4  # months: another time of the year, and no review comes every four months
# What is done and goes on comes true again: how often, and what people do of habit.
_TO_COME = re.compile(
    r"\b(?:will|shall|going to|every|each|daily|weekly|monthly|fortnightly|always|often|sometimes|usually"
    r"|regularly|still|now|keeps?|continues?|once an?|twice an?|times an?|at (?:bedtime|night|weekends?)"
    r"|(?:after|before) school|(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:morn|even)ings"
    r"|(?:week|holi)?days|weekends|nights|can|may|are|is|have|has|sees?|visits?|helps?|goes?|go|lives?|stays?"
    r"|phones?|rings?|calls?|writes?|meets?|talks?|speaks?|sleeps?|eats?|plays?|swims?|likes?|reads?|works?"
    r"|supports?|takes?|does|do|makes?|comes?|spends?|practises?|learns?|lets?|gives?|shares?|uses?|texts?)\b"
    r"|['’](?:ll|re|ve)\b",
    re.IGNORECASE,
)
# Of what is done more than once nobody can say by when.
_AGAIN = re.compile(
    r"\b(?:every|each|daily|weekly|monthly|fortnightly|always|often|sometimes|usually|regularly|still|keeps?"
    r"|continues?|stays?|remains?|once an?|twice an?|times an?|more|until|at (?:bedtime|night|weekends?)"
    r"|(?:after|before) school|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|nights)\b",
    re.IGNORECASE,
)
# What a person is to the child, as names of letters often say it, and a picture for it.
_ROLES = (
    ("social worker", "social-worker"), ("key worker", "key-worker"), ("carer", "foster-carer"),
    ("teacher", "teacher"), ("advocate", "advocate"), ("doctor", "doctor"), ("nurse", "nurse"),
    ("mum", "mum"), ("dad", "dad"), ("adviser", "personal-adviser"), ("school", "school"),
    ("solicitor", "solicitor"), ("interpreter", "interpreter"), ("brother", "brother"), ("sister", "sister"),
)  # fmt: skip
_KIND_OF = r"(?:(?:foster|personal|class|head|designated) )?"
_BESIDE = re.compile(r"[,;()]|\s[-–—]\s|:\s")
_AND_ANOTHER = re.compile(r"^(?:and|or|&)(?: |$)|(?:^| )(?:and|or|&)$")
_NOBODY = frozenset({"and", "or", "the", "your", "my", "mr", "mrs", "ms", "miss", "dr", "from", "at", "of"})
_ANYBODY = frozenset(
    {
        "everyone", "everybody", "we", "us", "all", "both", "together", "they", "them", "others", "people",
        "adults", "carers", "parents", "grandparents", "family", "staff", "team", "school", "college",
        "teachers", "workers", "council", "home",
    }
)  # fmt: skip
"""Of whom nobody knows who is among them: "Your carers", "school"."""
_ME = re.compile(r"\b(?:I|me|myself)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|yourself)\b", re.IGNORECASE)
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
    letter: Letter,
    steps: Sequence[NextStep],
    people: Pictures | None = None,
    *,
    last_time: Sequence[LastTime] = (),
    meeting_on: date | None = None,
) -> tuple[PictureQuestion, ...]:
    """The questions, the same for the same letter. `people`: whose picture is known by their name."""
    people = people or {}
    told = list(_told_steps(letter, steps, StepState.AGREED))
    past = _not_to_come(letter, steps, last_time)
    which = (_which_is_next(letter, lines[0], past) for _, lines in told)
    unnamed = [one for one in reversed(told) if not _named_in(one[0], one[1][0])]
    who = (_who_does_it(letter, told, one, people) for one in (*unnamed, *told[-1:]))
    by = (_by_when(letter, one) for one in told)
    about_steps = tuple(next(filter(None, each), None) for each in (which, who, by))
    found = [one for one in about_steps if one is not None]
    when = _when_is_it(letter, meeting_on) if meeting_on else None
    return (*found[: MOST - 1], when) if when else tuple(found[:MOST])


def _told_steps(
    letter: Letter, steps: Sequence[NextStep], state: StepState
) -> Iterator[tuple[NextStep, tuple[Line, ...]]]:
    """The steps that stand so in the letter, with their lines."""
    section = next((one for one in letter.sections if one.kind is SectionKind.NEXT_STEPS), None)
    for at, step in enumerate(steps, 1):
        lines = _of_block(section, f"step-{at}") if section else ()
        if lines and step.state is state:
            yield step, lines


def _of_block(section: Section, block: str) -> tuple[Line, ...]:
    return tuple(line for line in section.lines if line.block == block)


def _not_to_come(letter: Letter, steps: Sequence[NextStep], last_time: Sequence[LastTime]) -> list[Line]:
    """What will not happen: what was refused, in its own words alone; what is done already, where it does not
    say that it goes on."""
    said = (
        [line for line in lines if not code_of(line)]
        for _, lines in _told_steps(letter, steps, StepState.NOT_AGREED)
    )
    section = next((one for one in letter.sections if one.kind is SectionKind.LAST_TIME), None)
    done = (
        _of_block(section, f"last-{at}")
        for at, one in enumerate(last_time, 1)
        if section and one.done is Done.DONE and not _TO_COME.search(one.what)
    )
    return [own[0] for lines in (*said, *done) if (own := [one for one in lines if not code_of(one)])]


def _which_is_next(letter: Letter, right: Line, past: Sequence[Line]) -> PictureQuestion | None:
    """Which of these is going to happen?"""
    seen = {right.picture, None} if right.picture else set()
    others: list[Line] = []
    for line in past:
        if line.picture not in seen and line.text != right.text and len(others) < MOST:
            others.append(line)
            seen |= {line.picture} if right.picture else set()
    if not others:
        return None
    cards = [_card(letter, line) for line in (right, *others)]
    return PictureQuestion(NEXT, _mixed(cards), right.id, None, (right,))


def _when_is_it(letter: Letter, on: date) -> PictureQuestion | None:
    """When is the next meeting? In its month, or at another time of the year. None where the letter says
    another day, or none."""
    section = next((one for one in letter.sections if one.kind is SectionKind.NEXT_MEETING), None)
    lines = section.lines if section else ()
    says = next((line for line in lines if format_date(on, line.lang) in line.text), None)
    if says is None:
        return None
    cards = _months(letter, on, says.lang)
    return PictureQuestion(WHEN, _mixed(cards), cards[0].code, None, (says,))


def _by_when(letter: Letter, told: tuple[NextStep, tuple[Line, ...]]) -> PictureQuestion | None:
    """By when will this be done? In its month, or later. None where the letter does not say it, or says it in
    the sentence that is asked about; nor of what is done again and again."""
    step, (about, *others) = told
    if step.by_when is None or _AGAIN.search(step.what):
        return None
    on = step.by_when
    if format_date(on, about.lang) in about.text:
        return None
    says = next((line for line in others if format_date(on, line.lang) in line.text), None)
    if says is None:
        return None
    cards = _months(letter, on, says.lang)
    return PictureQuestion(BY, _mixed(cards), cards[0].code, about, (about, says))


def _months(letter: Letter, on: date, lang: str) -> list[CardShown]:
    """The month of a day, and another time of the year."""
    return [
        CardShown(
            f"{MONTH}-{month}",
            name_month(month, lang),
            lang,
            month_picture(month) if letter.pictures else None,
        )
        for month in (on.month, (on.month + _LATER - 1) % 12 + 1)
    ]


def pictures_of(typed: Iterable[str]) -> dict[str, str]:
    """Whom the record names with what they are to the child: "your social worker Amit"."""
    found: dict[str, str] = {}
    for one in typed:
        role, picture = _role_in(one)
        whole = rf"(?:(?:your|my|the) )?{_KIND_OF}{role}s?"
        parts = [part.strip() for part in _BESIDE.split(one) if part.strip()]
        beside = [part for part in parts if not re.fullmatch(whole, part, re.IGNORECASE)]
        # "Sharon Hale, your foster carer"; not "Ann Lee, who helps your carers", nor "Mum (your mum)".
        is_own = len(beside) == 1 and len(parts) == 2
        named = beside[0] if is_own else re.sub(rf"\b{whole}\b|,", " ", one, flags=re.IGNORECASE)
        name = _folded(re.sub(r"\b(?:your|my)\b", " ", named, flags=re.IGNORECASE))
        is_one = not _AND_ANOTHER.search(name)  # "Mum and Dad": nobody is called "and Dad"
        if picture and name and is_one and (is_own or len(parts) == 1):
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
        is_other = one is not None and not _share(_by_name(letter, one.text), _by_name(letter, step.who))
        if one and is_other and len(cards) <= MOST and not any(_are_alike(one, card) for card in cards):
            cards.append(one)
    return PictureQuestion(WHO, _mixed(cards), right.code, lines[0], lines) if len(cards) > 1 else None


def _by_name(letter: Letter, who: str) -> str:
    """People as they were typed, with the names of the letter's child and writer for "you" and "I"."""
    return _YOU.sub(lambda _: letter.child_name, _ME.sub(lambda _: letter.iro_name, who))


def _share(one: str, other: str) -> bool:
    """Whether the one may be among the other: "Mum" does what "Dana and Mum" do."""
    first, second = (set(re.findall(r"\w+", each.casefold())) for each in (one, other))
    return bool((first & second) - _NOBODY) or bool((first | second) & _ANYBODY)


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
        picture = _picture_of(_folded(name), people) or _role_in(name)[1] or ""
    if not name or (letter.pictures and not picture):
        return None
    code = sha256(name.casefold().encode()).hexdigest()[:10]
    return CardShown(code, name, letter.lang, picture if letter.pictures else None)


def _picture_of(name: str, people: Pictures) -> str | None:
    """The picture of that name; of a first name, where only one has it."""
    called = {picture for one, picture in people.items() if name and one.split()[0] == name}
    return people.get(name) or (next(iter(called)) if len(called) == 1 else None)


def _named_in(step: NextStep, line: Line) -> bool:
    """Whether the sentence itself says who does it."""
    names = {word.casefold() for word in re.findall(r"\w+", step.who) if len(word) > 1}
    return bool(names & {word.casefold() for word in re.findall(r"\w+", line.text)})


def _card(letter: Letter, line: Line) -> CardShown:
    return CardShown(line.id, line.text, line.lang, next(iter(letter.pictures_at(line)), None))


def _mixed(cards: list[CardShown]) -> tuple[CardShown, ...]:
    """In an order that is the same each time and tells nothing."""
    return tuple(sorted(cards, key=lambda card: sha256(f"{card.code} {card.text}".encode()).digest()))
