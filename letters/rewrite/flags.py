"""What a person should look at before a child reads it. Pure: it flags, and changes nothing.

In: the original sentence, the scene's people, whether it is about the child. Out: `Doubt`s: words that
judge (with a kinder fact), other people's lives and health, legal argument, news that the child may not
have heard.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from letters.rewrite.lexicon import listed
from letters.rewrite.model import Doubt, Kind
from letters.rewrite.person import Person
from letters.rewrite.words import Word

_FILE = tomllib.loads((Path(__file__).resolve().parent / "flags.toml").read_text("utf-8"))


def _any_of(name: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_FILE[name])})\b", flags)


_JUDGES = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<j{at}>{each['words']})" for at, each in enumerate(_FILE["judging"]))
    + r")(?![\w-])",
    re.IGNORECASE,
)
_KINDER = [each["kinder"] for each in _FILE["judging"]]
_ILL = _any_of("ill")
_LEGAL = _any_of("legal", re.NOFLAG)
_NEWS = _any_of("news")
_PROMISES = _any_of("promises")
_PRIVATE_TO_CHILD = _any_of("private")
_HARM = _any_of("harm")
_ORDINARY = _any_of("ordinary")
# What follows an ordinary phrase and is not ordinary with it: "of spiders and of Mel", "hurts where Mel
# grabbed it".
_GOES_ON = re.compile(
    r"(?:,|,? (?:and|or|but))(?: (?:also|especially|mostly|sometimes))*"
    r" (?:(?i:of|around|about|with|because|where|when|his|her|their|your|him|them|men|women|boys?|girls?"
    r"|people|strangers?|adults?|grown-ups|staff|being|someone|somebody|the (?:other|older|big))\b|[A-Z])"
    r"|,? (?i:because|since|where|whenever|after|if|by|from|like|especially)\b"
    # Not "shouts at the telly when Leeds play".
    r"|,? when (?:(?i:his|her|their|your|someone|somebody|people)\b|[A-Z]\w+ (?!plays?\b)"
    r"|(?:she|he|they|you) (?:is|are|was|were|goes|go|sees?|visits?|stays?)\b)"
)
_THEIR_MATTERS = _any_of("matters")
# "One of the other young people was arrested", "the other pupil involved has": not what the child does too.
_OTHER_CHILD = re.compile(
    r"\b(?:(?:one|some|two) of the other (?:young people|pupils|children|residents|boys|girls)"
    r"|(?:the |an)other (?:young person|pupil|child|resident|student)(?: involved| concerned)?)"
    r"(?= (?:was|were|has|had|is|are)\b)",
    re.IGNORECASE,
)
_PRIVATE = frozenset(["family", "carer", "child"])
_GOOD_OR_NEUTRAL = listed(
    "attended present came apologies apology invited said says told feels thinks reported reports"
    " shared visits visited"
    " to will noticed agreed agrees supports helps thanked asked enjoys loves wants hopes"
)
# A brother's or sister's own words, wishes and feelings are for their letter, not for this child's.
_SIBLINGS = ("brother", "sister", "sibling")
_TELLS_OWN = listed(
    "said says told tells asked asks shared feels felt thinks thought wants wanted wishes wished hopes hoped"
    " enjoys enjoyed loves loved likes liked hates hated misses missed prefers worries explained reported"
)
_BEFORE_OWN = listed("has have had also then would does do did really still often always only just not")
_OWN = listed("wish wishes view views words feelings opinion voice")


def flags_of(
    sentence: str,
    words: Sequence[Word],
    people: Sequence[Person],
    mentions: Sequence[int],
    turned: str,
    last: Person | None = None,
) -> Iterator[Doubt]:
    """What should be looked at. `mentions`: the places of the words that mean the child; `turned`: the
    sentence with "you" for the child; `last`: of whom the sentence before told, whom "she" may mean."""
    yield from _judging(sentence)
    health, others = _others(sentence, words, people, mentions)
    others = others or _own_words(words, people, mentions, last)
    if health:
        yield Doubt(
            Kind.HEALTH_OF_OTHERS,
            health,
            "This is about somebody else’s health. Did they agree that the child reads it?",
        )
    if others:
        yield Doubt(
            Kind.ABOUT_OTHERS,
            others,
            "This is about somebody else. Does the child need it, and may they have it?",
        )
    legal = _LEGAL.search(sentence)
    if legal:
        yield Doubt(
            Kind.LEGAL,
            legal.group(),
            "This is about the law. Say only what it means for the child, and who decides.",
        )
    promise = _PROMISES.search(sentence)
    if promise:
        yield Doubt(
            Kind.PROMISE, promise.group(), "Nobody can be sure of this. Say what people will try to do."
        )
    private = private_in(sentence) or private_in(turned)
    if private:
        yield private
    news = _NEWS.search(sentence)
    if news:
        yield Doubt(
            Kind.MAY_NOT_KNOW, news.group(), "Does the child know this? Hard news is told in person first."
        )


def private_in(sentence: str) -> Doubt | None:
    """What is private to the child: their body, who they are and love, harm they did to themselves, what was
    done to them."""
    found = _besides_ordinary(_PRIVATE_TO_CHILD, sentence)
    ask = "This is private to the child. Who needs to read it, and does it have to be in the letter?"
    return Doubt(Kind.PRIVATE, found.group(), ask) if found else None


def harm_in(sentence: str) -> Doubt | None:
    """What tells that somebody harms or frightens the child, and may be at the meeting; not what is ordinary:
    spiders, sport, an aching knee."""
    found = _besides_ordinary(_HARM, sentence)
    ask = "Somebody may hurt or frighten the child, and may be one who reads this. Who needs to read it?"
    return Doubt(Kind.PRIVATE, found.group(), ask) if found else None


def _besides_ordinary(pattern: re.Pattern[str], sentence: str) -> re.Match[str] | None:
    """The first match that is no part of an ordinary phrase. A phrase that goes on to somebody or to a reason
    is not ordinary."""
    if not pattern.search(sentence):
        return None
    told = _ORDINARY.sub(lambda one: one.group() if _GOES_ON.match(sentence, one.end()) else "…", sentence)
    return pattern.search(told)


def _judging(sentence: str) -> Iterator[Doubt]:
    seen = set()
    for match in _JUDGES.finditer(sentence):
        written = match.group()
        if written.lower() not in seen and match.lastgroup:
            seen.add(written.lower())
            kinder = _KINDER[int(match.lastgroup[1:])]
            yield Doubt(
                Kind.JUDGEMENT, written, f"“{written}” judges. Say what happened, as a kind fact.", kinder
            )


def _others(
    sentence: str, words: Sequence[Word], people: Sequence[Person], mentions: Sequence[int]
) -> tuple[str, str]:
    """Words about another person's health, and about their life; empty where there are none."""
    other = _OTHER_CHILD.search(sentence)
    if other:
        ill = _ILL.search(sentence, other.end())
        return ill.group() if ill else "", other.group()
    if not people:
        return "", ""  # nobody of whom it could be said
    private = [each for each in people if each.kind in _PRIVATE or (not each.kind and not each.role)]
    health = next(
        (match for match in _ILL.finditer(sentence) if _is_of(match, words, people, mentions)), None
    )
    matter = next(
        (match for match in _THEIR_MATTERS.finditer(sentence) if _is_of(match, words, private, mentions)),
        None,
    )
    if matter or health:
        return health.group() if health else "", matter.group() if matter else ""
    other_child = next((each for each in private if each.kind == "child" and _is_another(words, each)), None)
    if private and _is_subject(private[0], words, mentions):
        return "", _text(words, private[0])
    return "", _text(words, other_child) if other_child else ""


def _own_words(
    words: Sequence[Word], people: Sequence[Person], mentions: Sequence[int], last: Person | None
) -> str:
    """The brother or sister whose own words these are; empty where they are nobody’s of them."""
    is_last = last and words and words[0].low in ("he", "she", "they") and 0 not in mentions
    about = [replace(last, start=0, end=1), *people] if last and is_last else people
    return _text(words, next((each for each in about if _tells_own(words, each, mentions)), None))


def _tells_own(words: Sequence[Word], person: Person, mentions: Sequence[int]) -> bool:
    """ "Lily said she misses Mum", "said Lily", "Lily’s wish is": what a brother or sister says, wants or
    feels. Not what the child says of them: "Mason said that Lily wants to move"."""
    childs = [at for at in mentions if at < person.start and not _owns(words, at)]
    if person.role not in _SIBLINGS or childs:
        return False
    at = person.start
    if at > 1 and words[at - 1].low in ("said", "says", "asked", "added") and not words[at - 2].is_word:
        return True
    at = person.end
    if at < len(words) and words[at].low == "'s":
        return at + 1 < len(words) and words[at + 1].low in _OWN
    while at < len(words) and words[at].low in _BEFORE_OWN:
        at += 1
    told = words[at].low if at < len(words) else ""
    return told in _TELLS_OWN or (words[at - 1].low in ("would", "not", "does", "do") and told in _WISHES)


_WISHES = listed("like love prefer rather want hate wish feel enjoy hope")


def _owns(words: Sequence[Word], at: int) -> bool:
    """ "Mason’s older sister", "his sister"."""
    return bool({words[at].low, words[at + 1].low} & {"his", "her", "their", "'s"})


def _is_another(words: Sequence[Word], person: Person) -> bool:
    """ "another young person", "an older male": not the child's own friend."""
    return words[person.start].low in ("another", "other", "older")


def _is_of(
    match: re.Match[str], words: Sequence[Word], people: Sequence[Person], mentions: Sequence[int]
) -> bool:
    """Whether what was found is said of another person: one is named before it, later than the child,
    or right after it ("the illness of his mum")."""
    before = [each.end for each in people if words[each.end - 1].end <= match.start()]
    after = [each for each in people if 0 <= words[each.start].start - match.end() <= 14]
    between = match.string[match.end() : words[after[0].start].start] if after else ""
    if {"of", "against", "about", "by"} & set(between.lower().split()):
        return True
    childs = [at for at in mentions if words[at].end <= match.start() and _counts(words, at, match.start())]
    return bool(before) and (not childs or max(childs) < max(before))


def _counts(words: Sequence[Word], at: int, place: int) -> bool:
    """Whether a mention of the child could have what is said: as who does it or owns it."""
    if words[at].low in ("his", "her", "their"):
        return place - words[at].end <= 12
    return words[at].low not in ("him", "them", "'s")


def _is_subject(person: Person, words: Sequence[Word], mentions: Sequence[int]) -> bool:
    """Whether a sentence begins with somebody and goes on about them alone, more than that they came."""
    later = {word.low for word in words[person.end : person.end + 4]}
    free = [
        at for at in mentions if at != person.start - 1 and words[at].end != words[person.start - 1].start
    ]
    about = person.start <= 3 and not free and len(words) > person.end + 1
    return about and not later & _GOOD_OR_NEUTRAL


def _text(words: Sequence[Word], person: Person | None) -> str:
    return " ".join(word.text for word in words[person.start : person.end]) if person else ""
