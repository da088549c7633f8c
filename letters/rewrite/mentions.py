"""Where a sentence names the child, and where a pronoun might mean them. Pure.

In: words of a sentence, the child. Out: `Mention`s in order: sure ones (a name, "the young
person") and pronouns, whose meaning `pronouns` decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from letters.rewrite.called import is_only_named
from letters.rewrite.child import Child
from letters.rewrite.childs_name import find_name, initials_of
from letters.rewrite.contractions import is_contraction, is_parallel
from letters.rewrite.lexicon import DETERMINERS, KEEPING, PREPOSITIONS, listed
from letters.rewrite.verbs import MODALS, SINGULAR_AUX, is_past, is_surely_verb_in_s
from letters.rewrite.words import Word, has_bare_apostrophe, low_at


class Form(Enum):
    """What stands for the child."""

    NAME = auto()
    NOUN = auto()
    SUBJECT = auto()
    OBJECT = auto()
    OWNER = auto()
    OWNED = auto()
    SELF = auto()
    EITHER = auto()
    """"her": the person or an owner."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may mean the child, from word `start` up to `end`. `owns`: with ’s of possession."""

    start: int
    end: int
    form: Form
    owns: bool = False
    family: str = ""
    many: bool = False
    """Whether the child is meant with others: "themselves" is "yourselves"."""

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a pronoun, which could mean somebody else."""
        return self.form not in (Form.NAME, Form.NOUN)


_PRONOUNS: dict[str, tuple[str, Form]] = {
    "he": ("he", Form.SUBJECT),
    "him": ("he", Form.OBJECT),
    "his": ("he", Form.OWNER),
    "himself": ("he", Form.SELF),
    "she": ("she", Form.SUBJECT),
    "her": ("she", Form.EITHER),
    "hers": ("she", Form.OWNED),
    "herself": ("she", Form.SELF),
    "they": ("they", Form.SUBJECT),
    "them": ("they", Form.OBJECT),
    "their": ("they", Form.OWNER),
    "theirs": ("they", Form.OWNED),
    "themself": ("they", Form.SELF),
    "themselves": ("they", Form.SELF),
}
_NOUNS_WRITTEN = [
    "young person",
    "young man",
    "young woman",
    "young lady",
    "young adult",
    "child",
    "boy",
    "girl",
    "yp",
    "teenager",
    "looked-after child",
    "looked after child",
    "subject child",
    "child in question",
    "cyp",
    "lad",
    "youngster",
    "minor",
    "little boy",
    "little girl",
    "teenage boy",
    "teenage girl",
    "looked-after young person",
    "looked after young person",
    "young person in question",
]
_NOUNS = frozenset(tuple(written.split()) for written in _NOUNS_WRITTEN)
_NOUN_STARTS = frozenset(parts[0] for parts in _NOUNS)
_NOT_AFTER = listed(
    "protection arrangements exploitation benefit benefits care poverty abuse development minder"
    " mental in employment looked psychology act of maintenance"
)
_FAMILY_STARTS = {
    "he": "she",
    "his": "her",
    "him": "her",
    "himself": "herself",
    "s": "he",
    "she": "he",
    "her": "him",
}


def mentions_of(words: Sequence[Word], child: Child) -> list[Mention]:
    """All that may mean the child, in order. Words inside quotations are not looked at."""
    found: list[Mention] = []
    at = 0
    while at < len(words):
        mention = None if words[at].quoted else _mention(words, at, child)
        if mention is None:
            at += 1
            continue
        found.append(mention)
        at = mention.end
    return found


def _mention(words: Sequence[Word], at: int, child: Child) -> Mention | None:
    return (
        _by_name(words, at, child)
        or _by_this(words, at)
        or _by_noun(words, at)
        or _by_initials(words, at, child)
        or _pronoun(words, at)
    )


def _by_name(words: Sequence[Word], at: int, child: Child) -> Mention | None:
    found = find_name(words, at, child)
    return _owning(words, Mention(*found, Form.NAME)) if found else None


def _by_noun(words: Sequence[Word], at: int) -> Mention | None:
    the = words[at].low in ("the", "this", "our", "said")
    begun = at + 1 if the else at
    if begun >= len(words) or words[begun].low not in _NOUN_STARTS:
        return None
    for length in (4, 3, 2, 1):
        end = begun + length
        lows = tuple(word.low for word in words[begun:end])
        if end > len(words) or lows not in _NOUNS:
            continue
        headed = at == 0 or words[at - 1].text in (":", "|", ";", "-", "–")
        bare = (
            not the
            and not (headed and low_at(words, end) == "'s")
            and (lows not in (("yp",), ("cyp",)) and not (at == 0 and lows == ("young", "person")))
        )
        if (
            bare
            or (not the and low_at(words, at - 1) in DETERMINERS - {"that"})
            or _is_part_of_more(words, end)
        ):
            return None
        if low_at(words, at - 1) in ("other", "another"):
            return None
        return _owning(words, Mention(at, end, Form.NOUN))
    return None


def _by_this(words: Sequence[Word], at: int) -> Mention | None:
    """ "This is a young woman who knows her own mind"."""
    opens = (
        at == 0
        and words[at].low == "this"
        and low_at(words, 1) in ("is", "was")
        and low_at(words, 2) in ("a", "an")
    )
    who = next((place for place in range(4, 9) if low_at(words, place) in ("who", "with")), 0) if opens else 0
    return Mention(at, at + 1, Form.NOUN) if who and words[who - 1].low in _YOUNG else None


_YOUNG = listed("boy girl lad man woman lady person child teenager youngster")


def _is_part_of_more(words: Sequence[Word], end: int) -> bool:
    """ "child protection", "child and adolescent": what follows makes it another word."""
    after, then = low_at(words, end), low_at(words, end + 1)
    return after in _NOT_AFTER or (after == "and" and then in ("adolescent", "family", "families", "parent"))


def _by_initials(words: Sequence[Word], at: int, child: Child) -> Mention | None:
    """ "JS", "J.S.", "J": one letter alone counts where a verb or ’s follows or a preposition stands
    before."""
    text = words[at].text
    plain = text.replace(".", "")
    if not plain.isupper() or plain not in initials_of(child) or is_taken(plain, child):
        return None
    if is_only_named(words, at, at + 1):
        return None  # "hates being called KD"
    if len(plain) > 1:
        return _owning(words, Mention(at, at + 1, Form.NAME))
    return _one_letter(words, at)


def is_taken(initials: str, child: Child) -> bool:
    """Whether initials are the child's and also those of a role or a common short form: they cannot be told
    apart."""
    others = {"".join(part[0] for part in each.name.split()).upper() for each in child.people}
    return initials in _SHORT_FORMS or (len(initials) > 1 and initials in others)


_SHORT_FORMS = listed(
    "SW FC YP LA TA GP PA DT HV VS TM CP PR OT PE RE IT TV UK KS SC AP ID AM PM SS CSC LAC CLA IRO PEP"
    " EHCP DOB NHS"
)


def _one_letter(words: Sequence[Word], at: int) -> Mention | None:
    """ "Z.", "Z says", "told Z that": a letter with a stop within a sentence, or where a name could stand."""
    end = at + 1
    before = low_at(words, at - 1)
    stop = end < len(words) and words[end].text == "." and words[end].start == words[at].end
    if words[at].text == "I" or before in _COUNTED:
        return None
    if stop and end + 1 < len(words) and words[end + 1].capital:
        return None
    within = stop and end + 1 < len(words) and not _is_second_initial(words, at)
    after = low_at(words, end + stop)
    verb = after in SINGULAR_AUX | MODALS or after == "'s" or is_surely_verb_in_s(after) or is_past(after)
    verb = verb or (not before.isalpha() and after in _SO)
    told = (before in PREPOSITIONS or is_past(before) or is_surely_verb_in_s(before)) and words[
        at
    ].text != "A"
    if not (verb or told or within):
        return None
    return _owning(words, Mention(at, end + 1 if within else end, Form.NAME))


# "LSW started, K enjoying it", "K happy with this", "Pam to sign, K to choose".
_SO = listed(
    "enjoying doing attending finding liking looking asking wanting happy unhappy keen aware pleased upset"
    " sad settled worried unsure to"
)
_COUNTED = listed("year plan vitamin hepatitis level grade set group band class unit block platform option")


def _is_second_initial(words: Sequence[Word], at: int) -> bool:
    """ "B. T. Khan", "5 p.m.": part of more."""
    return at > 1 and words[at - 1].text == "." and len(words[at - 2].text) == 1


def _pronoun(words: Sequence[Word], at: int) -> Mention | None:
    entry = _PRONOUNS.get(words[at].low)
    slash = at + 2 < len(words) and words[at + 1].text == "/"
    if slash and words[at + 2].low == _FAMILY_STARTS.get(words[at].low):
        low = "he" if words[at].low in ("s", "she") else words[at].low
        form = Form.OWNER if low == "his" else _PRONOUNS[low][1]
        form = Form.OBJECT if form is Form.EITHER else form
        return Mention(at, at + 3, form, family="any")
    if entry is None or _is_listed(words, at, entry[0]):
        return None
    return Mention(at, at + 1, entry[1], family=entry[0])


def _is_listed(words: Sequence[Word], at: int, family: str) -> bool:
    """ "uses they/them", "pronouns: she/her", "use they and them": the words as such."""
    near = [low_at(words, at + step) for step in (-2, 2) if _is_between_words(words, at, step)]
    return any(_PRONOUNS[low][0] == family for low in near if low in _PRONOUNS)


def _is_between_words(words: Sequence[Word], at: int, step: int) -> bool:
    """A stroke; or "and", where the two are forms of one word and nothing is done: "they and them"."""
    join = low_at(words, at + step // 2)
    first, second = (at, at + 2) if step > 0 else (at - 2, at)
    forms = [_PRONOUNS[low][1] for low in (low_at(words, first), low_at(words, second)) if low in _PRONOUNS]
    ends = second + 1 >= len(words) or not words[second + 1].is_word
    ends = ends or words[second + 1].low.startswith("pronoun")
    both = len(forms) == 2 and forms[0] is Form.SUBJECT and forms[1] in (Form.OBJECT, Form.EITHER)
    return join == "/" or (join in ("and", "or") and both and ends)


def _owning(words: Sequence[Word], mention: Mention) -> Mention:
    """The mention with its ’s, or the bare apostrophe after an s, where these mean that the child owns what
    follows."""
    end = mention.end
    if end >= len(words) or words[end].start != words[end - 1].end:
        return mention
    kept = low_at(words, mention.start - 1) in KEEPING  # "keeps Mark's in a case"
    kept = kept or is_parallel(words, mention.start, end + 1)
    if words[end].low == "'s" and (kept or not is_contraction(words, end)):
        return Mention(mention.start, end + 1, mention.form, owns=True)
    bare = has_bare_apostrophe(words, end) and words[end - 1].low.endswith("s")
    return Mention(mention.start, end + 1, mention.form, owns=True) if bare else mention
