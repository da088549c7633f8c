"""Care words become plain ones: the child's own, else ours. Pure.

In: a sentence, the child. Out: edits, sentences that explain a word, doubts. A word that only a person can
put plainly is asked. Which words mean something else is told by `friends`.
"""

from dataclasses import dataclass

from letters.rewrite.child import Child
from letters.rewrite.first_names import is_first_name
from letters.rewrite.friends import is_care_word
from letters.rewrite.lexicon import COORDINATORS, PREPOSITIONS, listed
from letters.rewrite.model import Doubt, Edit, Kind
from letters.rewrite.no_english import ARTICLES, BEFORE_THING, ORDERS, is_no_english
from letters.rewrite.roles import role_of
from letters.rewrite.terms import Found, Plain, find_care_words, key_of, load_plain
from letters.rewrite.verbs import MODALS, SINGULAR_AUX, is_past, parts_of_speech
from letters.rewrite.words import Word, has_bare_apostrophe, low_at, opens_after, words_of

WORD = "care word"
OWN = "own word"
_DETERMINERS = frozenset(["the", "a", "an", "your", "his", "her", "their", "my", "our", "this"])
# Roles are named by `roles`; here they would be found a second time.
_ROLES = frozenset(["social worker", "IRO", "designated teacher", "independent reviewing officer"])
_OWN_THINGS = frozenset(
    ["health assessment", "IHA", "PEP", "EHCP", "pathway plan", "personal education plan", "placement"]
)


@dataclass(slots=True)
class Worded:
    """What care words ask for in one sentence."""

    edits: list[Edit]
    explained: list[tuple[str, str]]
    doubts: list[Doubt]


def word_plainly(sentence: str, child: Child) -> Worded:
    """What the care words of a sentence become."""
    words = words_of(sentence)
    done = Worded([], [], [])
    shouted = all(word.text.isupper() for word in words if len(word.text) > 1)
    for found in find_care_words(words):
        if found.term == "social worker" and not words[found.start].quoted:
            _ask_name(sentence, words, found, child, done)
        is_left = _is_new_role(words, found) or _is_what_one_is_called(words, found)
        if is_left or _is_done_by_another(words, found):
            _ask(sentence, words, found, child, done)
            continue
        if words[found.start].quoted:
            _ask_quoted(sentence, words, found, child, done)
            continue
        if _is_named_elsewhere(sentence, words, found, child):
            continue
        named = found.end < len(words) and words[found.end].capital and words[found.end].is_word
        if named and _is_role(found.term):
            continue
        written = sentence[words[found.start].start : words[found.end - 1].end]
        if is_care_word(found.term, words, found.start, found.end) and not (shouted and written.isupper()):
            _put(sentence, words, found, written, child, done)
    return done


def _is_what_one_is_called(words: list[Word], found: Found) -> bool:
    """ "has asked not to be called an asylum seeker": the word itself is meant, and stays."""
    called = found.start - 1 - (low_at(words, found.start - 1) in ("a", "an"))
    return low_at(words, called) in ("called", "labelled") and low_at(words, called - 1) in _BEING_CALLED


_BEING_CALLED = listed("be being been are you them him her get gets")


def _is_named_elsewhere(sentence: str, words: list[Word], found: Found, child: Child) -> bool:
    """Roles are said by `titles`, unless the child has an own word; "key work" is no role."""
    written = sentence[words[found.start].start : words[found.end - 1].end]
    role = role_of(written)
    said = role is not None and not (role[1] and found.term == "IRO")
    plural = role is not None and role[1] and found.term != "social worker"
    return found.term in _ROLES and found.term.lower() not in child.words and said and not plural


def _ask_name(sentence: str, words: list[Word], found: Found, child: Child, done: Worded) -> None:
    """A child knows people by name; where none stands here, it is asked."""
    if found.end < len(words) and words[found.end].capital and words[found.end].is_word:
        return
    written = sentence[words[found.start].start : words[found.end - 1].end]
    ask = f"Can “{written}” be said with a name that {child.name} knows?"
    done.doubts.append(Doubt(Kind.CARE_WORD, written, ask))


_NEW = frozenset(["no", "any", "new", "another", "a", "an", "neither", "each", "every"])


_NOT_BEFORE_NAMES = frozenset(
    [
        "a",
        "an",
        "another",
        "any",
        "each",
        "every",
        "no",
        "new",
        "previous",
        "last",
        "next",
        "different",
        "other",
    ]
)


def _is_new_role(words: list[Word], found: Found) -> bool:
    """ "a new IRO": nobody whom the child knows, so that `titles` leaves it."""
    other = found.term in _ROLES and found.term != "social worker"
    return other and not words[found.start].quoted and found.start > 0 and words[found.start - 1].low in _NEW


def _ask(sentence: str, words: list[Word], found: Found, child: Child, done: Worded) -> None:
    written = sentence[words[found.start].start : words[found.end - 1].end]
    ask = f"“{written}” is a hard word. How would you say it to {child.name}?"
    done.doubts.append(Doubt(Kind.CARE_WORD, written, ask, found.say))


def _ask_quoted(sentence: str, words: list[Word], found: Found, child: Child, done: Worded) -> None:
    """'his "challenging behaviour" at home': what is quoted stays, and is asked; one's own words ("I like my
    placement") are not."""
    begun, ended = found.start, found.end
    while begun and words[begun - 1].quoted:
        begun -= 1
    while ended < len(words) and words[ended].quoted:
        ended += 1
    own = any(word.low in _FIRST_PERSON for word in words[begun:ended])
    if not own and is_care_word(found.term, words, found.start, found.end):
        _ask(sentence, words, found, child, done)


_FIRST_PERSON = listed("i me my mine myself")


def _is_role(term: str) -> bool:
    return term in ("advocate", "independent visitor", "personal adviser", "foster carer", "carer")


def _put(sentence: str, words: list[Word], found: Found, written: str, child: Child, done: Worded) -> None:
    plain = load_plain().get(key_of(written))
    if plain and plain.words == "hurt yourself" and _is_a_thing(words, found):
        plain = Plain(plain.term, plain.how, "hurting yourself")  # "Self-harm has stopped"
    own = _own_word(found.term, written, child)
    own = "" if own and _is_of_another(own, words, found, child) else own
    if plain and written.lower() == "contact" and _is_of_relative(words, found.start, child):
        plain = Plain(plain.term, "n", "time with you")  # "Mum's contact is weekly"
    after = words[found.end].low if found.end < len(words) else ""
    if plain and plain.words == "did not go to" and _is_last_of_clause(words, found.end):
        plain = Plain(plain.term, plain.how, "did not come")  # "Mum did not attend, having been invited"
    if own and own[0].isupper() and after in ("session", "sessions"):
        own = ""  # "Key worker sessions"
    before = words[found.start - 1] if found.start else None
    if own and own[0].isupper() and before and (before.low in _NOT_BEFORE_NAMES or "-" in before.low[1:]):
        own = ""  # "a five-bed unit", of which the child's own word is the name
    if own:
        _edit(sentence, words, found, Plain(found.term, _how_own(own), _to_child(own)), OWN, done)
    elif plain is None or plain.how == "d" or is_no_english(words, found, plain):
        ask = f"“{written}” is a hard word. How would you say it to {child.name}?"
        done.doubts.append(Doubt(Kind.CARE_WORD, written, ask, found.say or (plain.words if plain else "")))
    elif plain.how == "e":
        done.explained.append((written, plain.words))
    elif _runs_on(plain, after):
        done.explained.append((written, _as_sentence(written, plain)))
    else:
        _edit(sentence, words, found, plain, WORD, done)


def _is_done_by_another(words: list[Word], found: Found) -> bool:
    """ "Kieran has started self-harming": "hurting yourself" would be of the child."""
    return found.term == "self-harm" and not _is_childs(words, found.start)


def _is_childs(words: list[Word], at: int) -> bool:
    """Whether the last one named before it is the child, or nobody is."""
    for word in reversed(words[:at]):
        if word.low == "you" or (word.low == "your" and word is words[at - 1]):
            return True
        if (
            (word.capital and is_first_name(word.low))
            or word.low in ("he", "she", "they")
            or role_of(word.low)
        ):
            return False
    return True


def _is_of_relative(words: list[Word], at: int, child: Child) -> bool:
    """Whether a grown-up of the family has it: "Mum's contact", "Dad missed contact", not "You and Mum"."""
    if at + 1 < len(words) and words[at + 1].low in ("with", "between"):
        return False
    known = {each.name.lower() for each in child.people if _is_elder(each.role)}
    if low_at(words, at - 1 - (low_at(words, at - 1) in _NEXT)) in ("the", "this") and _is_at_a_time(
        words, at
    ):
        return False
    near = [word.low for word in words[max(0, at - _OF_RELATIVE) : at]]
    stop = max((place for place, low in enumerate(near) if low in ("you", "and", ",", ";", ".")), default=-1)
    return near[stop : stop + 1] != ["and"] and any(
        low in known or _is_elder(low) for low in near[stop + 1 :]
    )


def _is_at_a_time(words: list[Word], at: int) -> bool:
    """ "will tell you what Mum said before the next contact": the child's, who is told of it."""
    begun = next((place for place in range(at - 1, max(-1, at - 4), -1) if words[place].low in _TIMES), 0)
    return any(word.low == "you" for word in words[:begun])


_TIMES = listed("before after until since")
_NEXT = listed("next last first")


def _is_elder(role: str) -> bool:
    found = role_of(role)
    return found is not None and found[0].role in ("mother", "father", "aunt", "uncle")


_OF_RELATIVE = 6


def _is_a_thing(words: list[Word], found: Found) -> bool:
    """Whether "self-harm" is spoken of, not done: first in its sentence, or before what it does."""
    after = words[found.end].low if found.end < len(words) else ""
    return words[found.end - 1].low.endswith("harm") and (found.start == 0 or after in SINGULAR_AUX)


def _is_last_of_clause(words: list[Word], at: int) -> bool:
    ends = at >= len(words) or not words[at].is_word
    return ends or words[at].low in PREPOSITIONS | COORDINATORS | {"because", "as", "due", "when", "again"}


def _runs_on(plain: Plain, after: str) -> bool:
    """ "The care order should end": "a paper that says who looks after you should ..." reads as if the child
    should."""
    ends = plain.words.endswith(" you") and " that " in plain.words
    goes_on = after in SINGULAR_AUX | MODALS or after in ("to", "are", "were", "expires") or is_past(after)
    return plain.how == "w" and ends and goes_on


def _as_sentence(written: str, plain: Plain) -> str:
    """ "A care order is a judge's paper that says who looks after you."."""
    many = plain.words.split()[0].endswith(("s'", "s")) and not plain.words.startswith(ARTICLES)
    one = plain.words.startswith(("a ", "an ")) and not written.isupper()
    said = written if written.isupper() else written.lower()
    said = f"{article_for(said)} {said}" if one else said
    return f"{said[0].upper()}{said[1:]} {'are' if many else 'is'} {plain.words}."


def _is_of_another(own: str, words: list[Word], found: Found, child: Child) -> bool:
    """ "Mummy time" is no word for contact with Alfie, for sibling contact or for contact by letter or phone,
    nor where Mummy is named: not "Mum attended seeing Mum"."""
    whose = {part.lower() for part in own.split() if role_of(part) is not None}
    if not whose:
        return False
    begun = found.end - (words[found.end - 1].low in PREPOSITIONS)
    if ({"with", "between"} | _FROM_AFAR) & {word.low for word in words[begun : begun + 4]}:
        return True
    parents = next((each for each in _PARENTS if whose & each), frozenset(whose))
    known = (each.name for each in child.people if each.role.lower() in parents)
    others = {word.low for at, word in enumerate(words) if not found.start <= at < found.end}
    if others & (parents | {part.lower() for name in known for part in name.split()}):
        return True
    within = {word.low for word in words[max(0, found.start - 1) : found.end]}
    return bool(within & (_OF_OTHERS | _FROM_AFAR | _WITH_MORE)) or _is_no_whole_phrase(own, words, found)


_PARENTS = (listed("mum mummy mother mam mom"), listed("dad daddy father"))
_OF_OTHERS = listed("sibling siblings brother sister paternal maternal grandparent grandparents family")
_FROM_AFAR = listed("indirect phone telephone video letterbox online")


def _is_no_whole_phrase(own: str, words: list[Word], found: Found) -> bool:
    """ "increasing seeing Mum", "seeing Mum assessment": such words stand for the whole or not at all."""
    before = words[found.start - 1] if found.start else None
    after = words[found.end].low if found.end < len(words) else ""
    doing = own.split()[0].endswith("ing") and not (before is None or before.low in _DETERMINERS)
    return after in _WITH_MORE or (doing and not _is_bare(before))


_WITH_MORE = listed(
    "assessment plan plans arrangements centre session sessions visit visits supervisor worker schedule order"
)


def _own_word(term: str, written: str, child: Child) -> str:
    """The child's own word for a term, where the record has not more to say than the term; "with" stays."""
    low = written.lower()
    last = low.split()[-1]
    if last in _COUNTED and low not in child.words:
        return _counted(child.words.get(term.lower(), ""), last)
    tail = f" {last}" if last in PREPOSITIONS and " " in low else ""
    for key in (term.lower(), low):
        if key in child.words and (
            key == low or len(low.removesuffix(tail).split()) <= len(term.split()) + 1
        ):
            return child.words[key] + tail
    return ""


_COUNTED = listed("session sessions visit visits")


def _counted(own: str, head: str) -> str:
    """ "three contact sessions" -> "three family time sessions"; of "seeing Mum" there are no three."""
    is_noun = bool(own) and own.split()[0].lower() not in _DETERMINERS and not own.split()[0].endswith("ing")
    return f"{own} {head}" if is_noun and not {"with", "of", "to"} & {*own.lower().split()} else ""


def _how_own(own: str) -> str:
    first = own.split()[0]
    whole = first.lower() in _DETERMINERS or first[0].isupper() or first.endswith("ing")
    return "w" if whole else "n"


def _to_child(own: str) -> str:
    return "your " + own[3:] if own.lower().startswith("my ") else own


def _edit(sentence: str, words: list[Word], found: Found, plain: Plain, what: str, done: Worded) -> None:
    before = words[found.start - 1] if found.start else None
    start, end = words[found.start].start, words[found.end - 1].end
    new = _after_order(words, found.start, plain.words)
    written = sentence[start:end]
    after = words[found.end].low if found.end < len(words) else ""
    if has_bare_apostrophe(words, found.end) and not new.endswith("s"):
        end, new = words[found.end].end, f"{new}'s"  # "other young people's views"
    if new.endswith(" what helps you") and after in SINGULAR_AUX:
        new = new.removesuffix(" you")  # "a check of what helps is booked", not "you is"
    if plain.term == "UASC" and before and before.low in _BEING and plain.how == "n":
        new = f"{article_for(new)} {new}"
    if before and before.low in _DETERMINERS and before.end + 1 >= start:
        own_start = new.split()[0].lower() in _DETERMINERS
        if plain.how == "w" or own_start:
            start = before.start
        elif before.low in ("a", "an"):
            start, new = before.start, f"{article_for(new)} {new}".replace("an other ", "another ")
    elif written.lower().startswith(("a ", "an ")) and plain.how == "n":
        new = f"{article_for(new)} {new}"
    elif (
        found.term in _OWN_THINGS
        and _is_bare(before)
        and not _is_described(words, found.start)
        and not new.startswith(("at ", "living", "live", "went", *ARTICLES))
    ):
        new = f"your {new} was" if _lacks_was(words, found) else f"your {new}"
    opens = opens_after(word for word in words if word.start < start)
    if (opens or sentence[:start].rstrip().endswith(":")) and sentence[start].isupper():
        new = new[0].upper() + new[1:]
    why = f"“{written}” is a care word; this is what it means to a child."
    done.edits.append(Edit(start, end, new, what, "This is the child’s own word." if what == OWN else why))


def _lacks_was(words: list[Word], found: Found) -> bool:
    """ "RHA completed on 3 May": a note without its verb."""
    after = words[found.end].low if found.end < len(words) else ""
    then = words[found.end + 1].low if found.end + 1 < len(words) else ""
    begins = found.start == 0 or not words[found.start - 1].is_word
    return begins and after in _DONE and then in ("on", "in", "by", "at", "with", "", ".", ";", "and", "last")


_DONE = listed("completed held done reviewed updated cancelled rearranged")
_BEING = listed("is are was were as be 'm am")


def _after_order(words: list[Word], at: int, new: str) -> str:
    """ "since the last RHA", "a new care plan": no "your" or "the" stands after "last" or "new"."""
    ordered = at > 0 and (words[at - 1].low in BEFORE_THING or _is_described(words, at))
    begun = next((article for article in ARTICLES if new.startswith(article)), "") if ordered else ""
    return new.removeprefix(begun)


def _is_described(words: list[Word], at: int) -> bool:
    """ "in an unregulated placement": an adjective stands between the article and the care word."""
    led = at > 1 and words[at - 2].low in _DETERMINERS and words[at - 1].text.islower()
    return led and bool(parts_of_speech(words[at - 1].low) & {"JJ"} or words[at - 1].low.startswith("un"))


def _is_bare(before: Word | None) -> bool:
    """Whether nothing says whose it is: "PEP took place", "since placement"."""
    if before is not None and before.low in ORDERS:
        return False
    if before is None or not before.is_word or before.low in PREPOSITIONS | COORDINATORS | SINGULAR_AUX:
        return True
    return "VB" in parts_of_speech(before.low) and before.low not in ("first", "own", "second", "current")


def article_for(words: str) -> str:
    """ "a" or "an"."""
    return (
        "an" if words[:1].lower() in "aeiou" and not words.lower().startswith(("uni", "use", "one")) else "a"
    )
