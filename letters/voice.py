"""A sentence written to the child ("you"), told in another voice: the child's own ("I"), or by name. Pure.

In: an English sentence in which "you" is the child and "I" the reviewing officer who writes. Out: the same
sentence as the child would say it, or as someone tells it of the child, and whether that is sure. What stands
in quotation marks is someone's own words and stays. What is said to the child's face ("Thank you for the
picture", "We are proud of you") can be told in no other voice: `is_addressed` finds it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from children.model import Pronouns
from letters.model import Voice
from letters.rewrite.lexicon import listed
from letters.rewrite.verbs import MODALS, can_be_noun
from letters.voice_verbs import by_name, for_me, goes_on, is_of_now, of_now
from letters.voice_you import Part, Word, is_adverb, is_finite, part_of, verb_after, words_of

# Of a quotation that goes on in the next sentence, or began in the one before, the part that stands here.
_QUOTED = re.compile(r"([“\"][^”\"]*(?:[”\"]|$)|^[^“\"]*(?:”|\"$))")
_TO_THE_FACE = re.compile(
    r"^(?:please|thanks?|well done|congratulations|happy (?:birthday|christmas|easter|eid)|good luck|hello|hi"
    r"|dear|sorry|welcome|bye|goodbye|see you|keep|tell|ask|try|remember|look|call|ring|enjoy|don't|do|take"
    r"|be|write|come|let(?:'s)?|stay|have|make|love from|it is up to you|talk|speak|listen|bring|wear|use"
    r"|read|visit|phone|email|text|go|get|give|show|send|say|think|choose|put|stop|start|wait|pack|watch|check)\b"
    r"(?! (?:is|was|has|will|can|are|were)\b)",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|us|our|ours|let's|we're|we've|we'll|thank you|thanks)\b", re.IGNORECASE)
_SHORT_ME = {"you're": "I'm", "you've": "I've", "you'll": "I'll", "you'd": "I'd"}
_SHORT_NAME = {"'re": "is", "'ve": "has", "'ll": "will", "'d": "would", "'m": "is"}
_ALONE = re.compile(r"\b(?:all )?(?:by yourself|on your own)\b", re.IGNORECASE)
_OWN = {
    Pronouns.SHE: ("her", "herself"),
    Pronouns.HE: ("his", "himself"),
    Pronouns.THEY: ("their", "themselves"),
}
_JOINS = listed("and but or then")
_MOVING = listed("go goes went gone going come comes came coming get gets got been back walk walks walked")
_SEVERAL = listed("two three both all neither none each one some either four")
_KIN = listed(
    "brother brothers sister sisters mum dad mother father nan nana gran grandad aunt auntie uncle cousin"
    " cousins"
)
_NOT_ALL = listed("the day evening night morning afternoon week year right about of my this that over alone")
_WITH_BOTH = listed("are were have had will can would could do did")
_OTHERS = listed("who which that mum dad nan grandad he she they him her them his sister brother")


@dataclass(frozen=True, slots=True)
class Turned:
    """A sentence in another voice. `unsure`: the word that nobody can be sure of, or "" where all is well."""

    text: str
    unsure: str = ""


def in_voice(
    sentence: str, voice: Voice, child_name: str, iro_name: str, pronouns: Pronouns | None = None
) -> str:
    """The sentence in another voice; in YOU it stays."""
    return turned(sentence, voice, child_name, iro_name, pronouns).text


def turned(
    sentence: str, voice: Voice, child_name: str, iro_name: str, pronouns: Pronouns | None = None
) -> Turned:
    """The sentence in another voice, and what is not sure in it."""
    if voice is Voice.YOU:
        return Turned(sentence)
    told = _as_child() if voice is Voice.I else _by_name(child_name, pronouns)
    writer = {
        "my": f"{iro_name}'s",
        "mine": f"{iro_name}'s",
        "me": iro_name,
        "i": iro_name,
        "myself": iro_name,
    }
    writer |= {f"i{short}": f"{iro_name} {verb}" for short, verb in _SHORT_NAME.items() if short != "'re"}
    made, unsure = [], ""
    for at, part in enumerate(_QUOTED.split(sentence)):
        turn = _Turn(part, told, writer)
        made.append(part if at % 2 else turn.whole())
        unsure = unsure or ("" if at % 2 else turn.unsure)
    return Turned("".join(made), unsure)


def outside_quotes(sentence: str) -> str:
    """The sentence without what stands in quotation marks."""
    return _QUOTED.sub("", sentence)


def speaks_to_child(sentence: str) -> bool:
    """Whether it says "you" or "your", outside of quotation marks."""
    return bool(_YOU.search(outside_quotes(sentence)))


def is_addressed(sentence: str) -> bool:
    """Whether it is said to the child's face: thanks, wishes, questions, what to do, "we" and "you"."""
    words = outside_quotes(sentence).strip()
    return bool(words.endswith("?") or _TO_THE_FACE.search(words) or _WE.search(words))


@dataclass(frozen=True)
class _Told:
    """How one voice says "you" as subject and as object, its other forms, how verbs agree with it, and
    "her" or "his" for what is the child's once they are named."""

    subject: str
    whom: str
    plain: Mapping[str, str]
    agree: Callable[[str], str | None]
    own: str = ""
    lone: str = ""


def _as_child() -> _Told:
    return _Told("I", "me", {"your": "my", "yours": "mine", "yourself": "myself", **_SHORT_ME}, for_me)


def _by_name(child_name: str, pronouns: Pronouns | None) -> _Told:
    own, self_word = _OWN[pronouns] if pronouns else ("", "")
    plain = {"your": f"{child_name}'s", "yours": f"{child_name}'s", "yourself": self_word or child_name}
    plain |= {f"you{end}": f"{child_name} {verb}" for end, verb in _SHORT_NAME.items()}
    return _Told(child_name, child_name, plain, by_name, own, "" if pronouns else "alone")


@dataclass
class _Turn:
    """One stretch outside quotation marks, turned word by word."""

    text: str
    told: _Told
    writer: Mapping[str, str]
    unsure: str = ""
    agreeing: Callable[[str], str | None] | None = None  # what the next verb has to agree with
    doing: bool = False  # the child is who does it, so that a verb after "and" is theirs too
    bare: bool = False  # after "can" or "to"
    now: bool | None = None  # whether the last verb of theirs is surely of now
    named: bool = False  # the child is named, nobody else after them
    together: bool = False  # someone does it with the child, so that a "you" after it may be both of them
    words: list[Word] = field(default_factory=list)

    def whole(self) -> str:
        """The stretch in the other voice."""
        text = _ALONE.sub(self.told.lone, self.text) if self.told.lone else self.text
        self.words = words_of(text)
        out, at, place = [], 0, 0
        while place < len(self.words):
            word, used = self.words[place], 1
            if word.low == "you" and (pair := self._pair(place)):
                said, used = pair
            else:
                said = self._said(place)
            out += [text[at : word.start], said]
            at, place = self.words[place + used - 1].end, place + used
        whole = "".join([*out, text[at:]])
        return whole[:1].upper() + whole[1:] if text[:1].isupper() else whole

    def _pair(self, place: int) -> tuple[str, int] | None:
        """ "You and I" as the child says it: "Ines and I", not "I and Ines"."""
        if part_of(self.words, place) is not Part.TOGETHER or place + 2 >= len(self.words):
            return None
        _, joined, other = self.words[place : place + 3]
        if joined.low != "and" or self.told.subject != "I" or self._owns(other):
            return None
        used = 3
        name = self.writer["i"] if other.low == "i" else other.written
        if other.low in ("your", "my") and place + 3 < len(self.words):
            whose = self.told.plain["your"] if other.low == "your" else self.writer["my"]
            used = 6 if self._two_of_kin(place + 3) else 4
            name = " ".join([whose, *(word.written for word in self.words[place + 3 : place + used])])
        elif other.low != "i" and not (other.written[:1].isupper() or other.low in _OTHERS):
            self.unsure = self.unsure or other.written
        self.agreeing, self.doing, self.together = None, False, True
        return f"{name} and I", used

    def _owns(self, other: Word) -> bool:
        """ "Debs' son", "Mum's friend": not the one who is named does it."""
        return other.low.endswith("'s") or self.text[other.end : other.end + 1] in ("'", "’")

    def _joined(self, place: int) -> bool:
        """ "Finn and you": with a name, or one of the family."""
        if place < 2 or self.words[place - 1].low != "and":
            return False
        other = self.words[place - 2]
        return other.written[:1].isupper() or other.low in _KIN

    def _two_of_kin(self, place: int) -> bool:
        """ "Brothers and sisters", "mum and dad": whom one "your" stands before."""
        three = [word.low for word in self.words[place : place + 3]]
        return len(three) == 3 and three[1] == "and" and three[0] in _KIN and three[2] in _KIN

    def _said(self, place: int) -> str:
        word = self.words[place]
        if word.low == "you":
            return self._you(place)
        if word.low in self.told.plain:
            return self._plain(word)
        if word.low in self.writer and (word.low != "i" or word.written == "I"):
            self.named = self.doing = False
            self.agreeing = by_name if word.low == "i" else None
            return self.writer[word.low]
        if self.agreeing and not is_adverb(word.low):
            return self._agreed(word)
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if after and after.low == "you" and not word.stop and part_of(self.words, place + 1) is Part.INVERTED:
            return _cased(word.written, self.told.agree(word.low) or word.low)
        return self._going_on(place)

    def _you(self, place: int) -> str:
        part = part_of(self.words, place)
        if part is Part.UNSURE or self._several(place):
            self.unsure = self.unsure or "you"
        if self._of_several(place):
            return "us" if self.told.subject == "I" else "them"
        # Where it can be both, it is more often whom something happens to: "he bit you back".
        is_object = part is Part.OBJECT or (part is Part.UNSURE and place > 0)
        verb = verb_after(self.words, place)
        is_doer = (
            not is_object and part is not Part.INVERTED and part is not Part.TOGETHER and verb is not None
        )
        if is_doer and self.together:
            self.unsure = self.unsure or "you"  # "Finn and I asked if I could": he too?
        self.together = self.together or part is Part.TOGETHER or self._joined(place)
        self.agreeing = self.told.agree if is_doer else None
        self.doing, self.bare = is_doer or (self.doing and is_object), self.bare and is_object
        self.named = True
        return self.told.whom if is_object else self.told.subject

    def _of_several(self, place: int) -> bool:
        """ "The two of you": not the child alone; by name nobody can tell who they are."""
        if place < 2 or self.words[place - 1].low != "of" or self.words[place - 2].low not in _SEVERAL:
            return False
        self.unsure = self.unsure or ("" if self.told.subject == "I" else "you")
        return True

    def _opens_a_verb(self, place: int) -> bool:
        """Whether "to" stands before a verb: not "goes to the church", "to school"."""
        after = self.words[place + 1].low if place + 1 < len(self.words) else ""
        moved = place and self.words[place - 1].low in _MOVING
        return is_finite(after) and not (moved and can_be_noun(after))

    def _several(self, place: int) -> bool:
        """ "You both", "you all", "you have both": more than the child."""
        first, second = (*(word.low for word in self.words[place + 1 : place + 3]), "", "")[:2]
        if first == "all":
            return second not in _NOT_ALL
        return first == "both" or (second == "both" and first in _WITH_BOTH)

    def _plain(self, word: Word) -> str:
        said = self.told.plain[word.low]
        if word.low == "your" and self.told.own and self.named:
            said = self.told.own
        if word.low == "yourself" and said == self.told.subject:
            self.unsure = self.unsure or word.written
        if word.low.startswith("you'"):
            self.doing, self.bare, self.named = True, word.low in ("you'll", "you'd"), True
        if self.agreeing:
            self.unsure, self.agreeing = self.unsure or word.written, None
        return said[:1].upper() + said[1:] if word.written[:1].isupper() else said

    def _agreed(self, word: Word) -> str:
        agree, self.agreeing = self.agreeing, None
        self.bare = self._leaves_bare(word)
        said = agree(word.low) if agree else word.low
        self.now = is_of_now(word.low)
        if said is None:
            self.unsure, said = self.unsure or word.written, word.low
        return _cased(word.written, said)

    def _leaves_bare(self, word: Word) -> bool:
        """Whether the verbs after it stand bare: "can go", "did not go", not "do your homework"."""
        if word.low not in ("do", "did"):
            return word.low in MODALS or word.low in ("didn't", "don't")
        at = self.words.index(word)
        after = self.words[at + 1].low if at + 1 < len(self.words) and not word.stop else ""
        return after == "not" or is_adverb(after) or (is_finite(after) and not can_be_noun(after))

    def _going_on(self, place: int) -> str:
        """A word that has nothing to do with the child, or one more verb after "and"."""
        word = self.words[place]
        if word.low in _OTHERS or (place and word.written[:1].isupper() and not self.words[place - 1].stop):
            self.named = False
        if word.low in MODALS or (word.low == "to" and self._opens_a_verb(place)):
            self.bare = True
        back = place - 1
        while back > 0 and is_adverb(self.words[back].low):
            back -= 1
        if not self.doing or place == 0 or self.words[back].low not in _JOINS:
            return word.written
        after = self.words[place + 1].written if place + 1 < len(self.words) and not word.stop else ""
        goes = goes_on(word.low, after, bare=self.bare, now=self.now)
        said = self.told.agree(word.low) if goes is not False else None
        if goes and said is None:
            said = of_now(word.low)
        if goes is None and said != word.low and self.words[back].low != "or":
            self.unsure = self.unsure or word.written
        return _cased(word.written, said) if goes and said else word.written


def _cased(written: str, said: str) -> str:
    if said == written.casefold().replace("’", "'"):
        return written
    return said[:1].upper() + said[1:] if written[:1].isupper() else said
