"""A sentence written to the child ("you"), told in another voice: the child's own ("I"), or by name. Pure.

In: an English sentence in which "you" is the child and "I" the reviewing officer who writes. Out: the same
sentence as the child would say it, or as someone tells it of the child. What stands in quotation marks is
someone's own words and stays.
"""

import re
from collections.abc import Callable, Mapping

from letters.model import Voice

_QUOTED = re.compile(r"([“\"][^”\"]*[”\"])")
_APOSTROPHES = str.maketrans({"’": "'"})
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_OBJECT_BEFORE = frozenset(
    [
        "to",
        "for",
        "with",
        "about",
        "from",
        "of",
        "by",
        "at",
        "on",
        "near",
        "after",
        "before",
        "behind",
        "beside",
        "without",
        "like",
        "than",
        "told",
        "tell",
        "tells",
        "give",
        "gives",
        "gave",
        "help",
        "helps",
        "helped",
        "see",
        "sees",
        "saw",
        "ask",
        "asks",
        "asked",
        "show",
        "shows",
        "take",
        "takes",
        "took",
        "call",
        "calls",
        "called",
        "ring",
        "rings",
        "phone",
        "phones",
        "visit",
        "visits",
        "love",
        "loves",
        "let",
        "lets",
        "bring",
        "brings",
        "send",
        "sends",
        "meet",
        "meets",
        "met",
        "thank",
        "thanks",
        "teach",
        "teaches",
        "keep",
        "keeps",
        "make",
        "makes",
        "made",
        "hear",
        "hears",
        "heard",
        "support",
        "supports",
        "remind",
        "reminds",
        "want",
        "wants",
        "find",
        "finds",
        "get",
        "gets",
        "got",
        "know",
        "knows",
        "believe",
        "believes",
    ]
)
_ADVERBS = frozenset("also still often now really always never both just already usually sometimes".split())  # noqa: SIM905
_BE_I = {"are": "am", "were": "was", "aren't": "am not", "weren't": "wasn't"}
_CONTRACTED_I = {"you're": "I'm", "you've": "I've", "you'll": "I'll", "you'd": "I'd"}
_BE_NAME = {"are": "is", "were": "was", "have": "has", "do": "does", "don't": "doesn't", "haven't": "hasn't",
            "aren't": "isn't", "weren't": "wasn't"}  # fmt: skip
_CONTRACTED_NAME = {"you're": "is", "you've": "has", "you'll": "will", "you'd": "would"}
_ASKING = frozenset(("are", "were", "do", "have"))
_MODAL = frozenset(
    [
        "can",
        "could",
        "will",
        "would",
        "may",
        "might",
        "must",
        "should",
        "shall",
        "did",
        "had",
        "was",
        "is",
        "has",
        "does",
        "cannot",
        "can't",
        "won't",
    ]
)
_PAST = frozenset(
    [
        "went",
        "came",
        "saw",
        "said",
        "told",
        "took",
        "gave",
        "made",
        "had",
        "got",
        "met",
        "felt",
        "knew",
        "thought",
        "found",
        "left",
        "kept",
        "slept",
        "ate",
        "drank",
        "ran",
        "won",
        "began",
        "broke",
        "bought",
        "brought",
        "built",
        "chose",
        "drew",
        "drove",
        "fell",
        "flew",
        "forgot",
        "grew",
        "heard",
        "held",
        "learnt",
        "lost",
        "paid",
        "rang",
        "read",
        "rode",
        "sang",
        "sat",
        "sent",
        "spent",
        "spoke",
        "stood",
        "swam",
        "taught",
        "wore",
        "wrote",
        "became",
        "cut",
        "hit",
        "hurt",
        "let",
        "put",
        "set",
        "shut",
    ]
)


def in_voice(sentence: str, voice: Voice, child_name: str, iro_name: str) -> str:
    """The sentence in another voice; in YOU it stays."""
    if voice is Voice.YOU:
        return sentence
    change = _as_child if voice is Voice.I else _by_name
    parts = [
        part if at % 2 else change(part, child_name, iro_name)
        for at, part in enumerate(_QUOTED.split(sentence))
    ]
    return "".join(parts)


def _as_child(text: str, child_name: str, iro_name: str) -> str:
    plain = {"your": "my", "yours": "mine", "yourself": "myself", **_CONTRACTED_I}
    return _changed(text, plain, ("I", "me"), lambda verb: _BE_I.get(verb, verb), iro_name)


def _by_name(text: str, child_name: str, iro_name: str) -> str:
    own = f"{child_name}'s"
    plain = {"your": own, "yours": own, "yourself": child_name}
    plain |= {short: f"{child_name} {verb}" for short, verb in _CONTRACTED_NAME.items()}
    return _changed(text, plain, (child_name, child_name), _third, iro_name)


def _changed(
    text: str, plain: Mapping[str, str], you: tuple[str, str], agree: Callable[[str], str], iro_name: str
) -> str:
    """Word by word: "you" as subject or object, the verb after it, and the writer's own "I" by name."""
    words = list(_WORD.finditer(text))
    out, at, agrees = [], 0, False
    for place, match in enumerate(words):
        word = match.group()
        low = word.casefold().translate(_APOSTROPHES)
        before = words[place - 1].group().casefold() if place else ""
        after = words[place + 1].group().casefold().translate(_APOSTROPHES) if place + 1 < len(words) else ""
        said = word
        if low == "you":
            is_object = before in _OBJECT_BEFORE and not _is_verb(after)
            agrees = not is_object and before not in _MODAL and before not in _ASKING
            said = you[1] if is_object else you[0]
        elif low in plain:
            said = plain[low]
        elif agrees and low not in _ADVERBS:
            said, agrees = _cased(agree(low), word) if agree(low) != low else word, False
        elif after == "you" and low in ("are", "were", "do", "have"):
            said = _cased(agree(low), word)
        elif iro_name and word in ("I", "me", "my", "My", "Me"):
            said = f"{iro_name}'s" if low == "my" else iro_name
        elif low == "am" and before == "i":
            said = "is"
        out += [text[at : match.start()], said]
        at = match.end()
    whole = "".join([*out, text[at:]])
    return whole[:1].upper() + whole[1:] if text[:1].isupper() else whole


def _is_verb(word: str) -> bool:
    return word in _MODAL or word in ("are", "were", "have", "do", "don't")


def _third(verb: str) -> str:
    """The verb as it goes with a name: "sleep" -> "sleeps". A past stays."""
    if verb in _BE_NAME:
        return _BE_NAME[verb]
    if verb in _MODAL or verb in _PAST or verb.endswith("ed") or verb in ("and", "to", "or"):
        return verb
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


def _cased(said: str, written: str) -> str:
    return said[:1].upper() + said[1:] if written[:1].isupper() and written != "I" else said
