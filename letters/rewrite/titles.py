"""Adults by the names that the child uses: "the SW" -> "your social worker Sarah". Pure.

In: a sentence that speaks to the child already, the child's people. Out: edits and doubts. A role that two
people have, or that comes with another name, is asked; nobody is named who is only "new" or "previous".
"""

import re
from collections.abc import Collection, Sequence, Set

from letters.rewrite.child import Child, Known
from letters.rewrite.first_names import is_first_name
from letters.rewrite.lexicon import listed
from letters.rewrite.model import Doubt, Edit, Kind
from letters.rewrite.other_meanings import SUBJECTS, is_pleading
from letters.rewrite.other_roles import OURS, Found, is_another, is_kind_of
from letters.rewrite.roles import find_role, is_same_role, role_of
from letters.rewrite.titled import known_by_title
from letters.rewrite.verbs import PLURAL_AUX
from letters.rewrite.words import Word, has_bare_apostrophe, low_at, opens_after, words_of

PERSON = "person"
_WHY_NAME = "This is the name that the child uses."
_WHY_ROLE = "Said so that a child knows who is meant."
_SHORT = 3
_TITLES = listed("mr mrs ms miss dr")


def name_people(
    sentence: str, child: Child, named: Collection[str]
) -> tuple[list[Edit], list[Doubt], set[str]]:
    """Edits, doubts, and the names said. `named`: names that an earlier sentence has introduced."""
    words = words_of(sentence)
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    said: set[str] = set()
    roles: set[int] = set()
    at = 0
    while at < len(words):
        found = None if words[at].quoted else _find(words, at)
        if found is None:
            at += 1
            continue
        at = found.end
        roles.update(range(found.start, found.end))
        if is_another(words, found):
            new = _spelled(found)
            doubts += _another(words, found, child)
        else:
            new = _put(words, found, child, doubts, said | set(named), said)
        old = sentence[words[found.start].start : words[found.end - 1].end]
        if new and new != old:
            edits.append(_edit(words, found, new, old))
    edits += _by_title(words, child, roles)
    return edits, doubts, said


def _by_title(words: Sequence[Word], child: Child, roles: Set[int]) -> list[Edit]:
    """ "Mrs Carter" as the child knows her: "Mel Carter"; not "Mr and Mrs Carter", not where "Mel" stands
    beside it, and not with a role, which was looked at already: "the carer, Mrs Carter", "Mrs Carter, the
    school nurse"."""
    edits: list[Edit] = []
    for at, word in enumerate(words):
        name = at + 1 + (low_at(words, at + 1) == ".")
        if not _is_titled(words, at, name) or low_at(words, at - 1) in _SOMEONE_ELSE:
            continue
        if roles & _beside(words, at, name):
            continue
        person = known_by_title(word.low, words[name].low, child)
        if person and not any(one.low == person.name.split()[0].lower() for one in words):
            edits.append(Edit(word.start, words[name].end, person.name, PERSON, _WHY_NAME))
    return edits


def _beside(words: Sequence[Word], at: int, name: int) -> set[int]:
    """Where a role tells who somebody with a title is: before, or right after the name."""
    before = {at - 1, at - 2} if low_at(words, at - 1) in _TELLS_WHO else {at - 1}
    after = range(name + 2, name + 6) if low_at(words, name + 1) in _TELLS_WHO | {"is"} else ()
    return {*before, at, name, *after}


_TELLS_WHO = frozenset(",:-–—(")


def _is_titled(words: Sequence[Word], at: int, name: int) -> bool:
    """A title and one name, which is the whole of it."""
    if words[at].low not in _TITLES or words[at].quoted or name >= len(words):
        return False
    goes_on = name + 1 < len(words) and words[name + 1].capital and words[name + 1].is_word
    of_two = low_at(words, at - 1) in ("and", "&") and low_at(words, at - 2).rstrip(".") in (*_TITLES, "")
    return words[at].capital and words[name].capital and not goes_on and not (of_two and at)


_SOMEONE_ELSE = listed("elder eldest older oldest old younger young other another former late the a")


def _edit(words: Sequence[Word], found: Found, new: str, old: str) -> Edit:
    opens = opens_after(words[: found.start])
    after_label = found.start > 0 and words[found.start - 1].text == ":"
    new = new[0].upper() + new[1:] if opens or (after_label and old[0].isupper()) else new
    if _does_nothing(words, found):
        new = f"{new}’s"  # "SW visits are monthly" -> "Your social worker Sarah’s visits are monthly"
    place = f" {low_at(words, found.end)} {low_at(words, found.end + 1)}"
    new = new.removesuffix(place)  # "The DT at school": "who helps you at school", once
    goes_on = ", who " in new and not new.endswith(")")
    new += "," if goes_on and found.end < len(words) and words[found.end].is_word else ""
    known = new.lower() != new and found.role.say.lower() not in new.lower()
    end = words[found.end - 1].end
    if has_bare_apostrophe(words, found.end) and not new.endswith("s"):
        end, new = words[found.end].end, f"{new}’s"  # "the carers' home" -> "Jo and Sam’s home"
    return Edit(words[found.start].start, end, new, PERSON, _WHY_NAME if known else _WHY_ROLE)


def _does_nothing(words: Sequence[Word], found: Found) -> bool:
    """Whether what follows one person is what they do, as a thing: "visits are", "calls have been"."""
    after, then = (low_at(words, found.end + step) for step in (0, 1))
    return not found.many and after in ("visits", "calls", "reports") and then in PLURAL_AUX


def _find(words: Sequence[Word], at: int) -> Found | None:
    begun = at
    while begun < len(words) and words[begun].low in OURS and begun - at < 3:
        begun += 1
    found = find_role(words, begun) if begun < len(words) else None
    named = found is not None and found[0] < len(words) and words[found[0]].text == "Who"  # Doctor Who
    named = named or (found is not None and found[1].kind == "family" and _is_called_so(words, at))
    named = named or (found is not None and words[begun].text == "DT" and _is_subject(words, begun))
    if found is None or named or found[1].kind == "child" or is_pleading(words, begun, found[0]):
        return None
    end, role, many = found
    written = " ".join(word.text for word in words[begun:end])
    plain = Found(at, end, role, many, written, "")
    if is_another(words, plain):
        return plain
    start, end, attached = _attached(words, at, end)
    return Found(start, end, role, many, written, attached)


def _is_subject(words: Sequence[Word], at: int) -> bool:
    """ "enjoys art and DT", "in DT": design and technology, not the designated teacher."""
    joined = low_at(words, at - 1) in ("and", "or", ",") and low_at(words, at - 2) in SUBJECTS
    more = low_at(words, at + 1) in ("and", "or", ",") and low_at(words, at + 2) in SUBJECTS
    return joined or more or low_at(words, at - 1) in _STUDYING or low_at(words, at + 1) in _STUDIED


_STUDYING = listed(
    "in at enjoy enjoys enjoyed like likes love loves prefer prefers do does doing study studies taking"
)
_STUDIED = listed("lesson lessons class club project gcse coursework room practical")


def _is_called_so(words: Sequence[Word], at: int) -> bool:
    """ "calls them Mum and Dad"."""
    calls = next(
        (place for place in range(at - 1, at - 5, -1) if place >= 0 and words[place].low in _CALLS), -1
    )
    return 0 <= calls < at - 1 and words[at].capital and words[calls + 1].low in _CALLED


_CALLS = listed("call calls called calling")
_CALLED = listed("him her them me us you")


def _spelled(found: Found) -> str:
    """Initials in full; other words stay."""
    if not found.written.isupper() or found.role.role.isupper():
        return ""
    return found.role.role + ("s" if found.many else "")


def _another(words: Sequence[Word], found: Found, child: Child) -> list[Doubt]:
    """Where the child knows somebody in that role, it is asked whether they are meant."""
    known = [each.name for each in child.people if _has(each, found)]
    is_young = found.start > 0 and words[found.start - 1].low == "young"
    if not known or is_young or not (is_kind_of(words, found) and not found.many):
        return []
    written = f"{words[found.start - 1].text} {found.written}"
    return [Doubt(Kind.PERSON, written, f"Is “{written}” {known[0]}, or another {found.called}?")]


def _attached(words: Sequence[Word], start: int, end: int) -> tuple[int, int, str]:
    """A name right after a role, in brackets or between commas; or a name before a role in brackets."""
    opening = words[end].text if end < len(words) else ""
    begun = end + 1 if opening in ("(", ",") else end
    stop = begun
    while (
        stop < len(words)
        and stop - begun < 4
        and ((words[stop].capital and words[stop].is_word) or words[stop].text == ".")
    ):
        if words[stop].text == "." and words[stop - 1].low not in _TITLES:
            break
        stop += 1
    name = " ".join(word.text for word in words[begun:stop]).replace(" .", ".")
    closing = words[stop].text if stop < len(words) else ""
    is_name = (
        bool(name)
        and not name.isupper()
        and not words[begun].text.isupper()
        and words[begun].low not in _DAYS
    )
    if is_name and opening == "(" and closing == ")":
        return start, stop + 1, name
    if is_name and opening == "," and (closing == "," or not closing or closing == "."):
        return start, stop + (closing == ","), name
    if is_name and opening not in ("(", ","):
        return start, stop, name
    return _name_before(words, start, end)


_DAYS = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august"
    " september october november december i"
)


def _name_before(words: Sequence[Word], start: int, end: int) -> tuple[int, int, str]:
    """ "Sarah Smith (SW)"."""
    in_brackets = start > 0 and words[start - 1].text == "(" and end < len(words) and words[end].text == ")"
    if not in_brackets:
        return start, end, ""
    begun = start - 1
    while begun > 0 and words[begun - 1].capital and words[begun - 1].is_word and start - begun < 5:
        begun -= 1
    name = " ".join(word.text for word in words[begun : start - 1])
    return (begun, end + 1, name) if name else (start, end, "")


def _put(
    words: Sequence[Word], found: Found, child: Child, doubts: list[Doubt], before: set[str], said: set[str]
) -> str:
    """How a role is said; empty where it stays."""
    own = _own_word(found, child)
    if own:
        return own
    known = [each for each in child.people if _has(each, found)]
    if found.attached:
        known = [each for each in known if _may_be(each, found.attached)] if len(known) > 1 else known
    if found.many:
        names = " and ".join(each.name for each in known)
        if len(known) < 2:
            return _unnamed(words, found, child)
        is_childs = words[found.start].low == "your" and found.written.islower()
        return f"your {found.written} {names}" if is_childs else names
    if len(known) == 1 and _contradicts(known[0], found.attached):
        ask = (
            f"The record says “{found.attached}”; {child.name}’s {found.called} is"
            f" {known[0].name}. Who is it?"
        )
        doubts.append(Doubt(Kind.PERSON, found.attached, ask))
        return ""
    if len(known) > 1:
        names = " or ".join(each.name for each in known)
        doubts.append(Doubt(Kind.PERSON, found.written, f"Who is “{found.written}” here: {names}?"))
        return ""
    if not known and _owns(words, found) and len(found.role.say.split()) > _SHORT:
        ask = f"How would you say “{found.written}” to {child.name}?"
        doubts.append(Doubt(Kind.CARE_WORD, found.written, ask, found.role.say))
        return ""  # "the person who runs your meeting's views" is no English
    if not known:
        return _unnamed(words, found, child)
    if _is_beside_name(words, found, known[0]):
        return f"your {found.called}"
    introduced = {*before}
    said.add(known[0].name)
    return _introduced(words, found, known[0], introduced)


_BEING = listed("is was remains remained 's")


def _is_beside_name(words: Sequence[Word], found: Found, person: Known) -> bool:
    """ "Louise, the social worker", "the social worker is Louise": the name stands there already."""
    at = found.start - 1
    named = any(word.capital and (word.low in _TITLES or is_first_name(word.low)) for word in words[:at])
    if named and found.role.kind != "family" and low_at(words, at) in ("been", "become", "became"):
        return True  # "Ms Dunn, who has been your foster carer": she may be another than now
    first = person.name.lower().split()[0]
    after = words[found.end : found.end + 2]
    if len(after) == 2 and after[0].low in _BEING and after[1].low in person.name.lower().split():
        return True  # "Your social worker is Leanne"
    if (
        found.role.kind == "worker"
        and first not in _TITLES
        and any(word.low == first for word in words[: found.start])
    ):
        return True  # "Leanne has been your social worker"
    return at > 0 and words[at].text == "," and words[at - 1].low in person.name.lower().split()


def _introduced(words: Sequence[Word], found: Found, person: Known, before: set[str]) -> str:
    """The name; with who it is where that is said for the first time or was said as the child's own."""
    low = found.written.lower()
    if (
        found.role.role in ("mother", "father")
        and low in _KIN.keys() | {"mum", "dad"}
        and _is_full(person.name)
    ):
        return f"your {_KIN.get(low, low)}"
    own = words[found.start].low == "your" and found.role.kind != "worker"
    if not (own or (found.role.explain and person.name not in before)):
        return person.name
    said_whole = found.role.kind == "family" or (found.role.kind == "carer" and found.written.islower())
    role = found.written.lower() if said_whole else found.called
    called = found.role.kind == "family" and any(
        (entry := role_of(part)) and entry[0] == found.role for part in person.name.split()
    )
    return person.name if called or role in person.name.lower() else f"your {role} {person.name}"


def _is_full(name: str) -> bool:
    """ "Shelley Doyle", which no child calls their mum."""
    parts = name.split()
    return len(parts) > 1 and not any(role_of(part) for part in parts)


def _owns(words: Sequence[Word], found: Found) -> bool:
    return found.end < len(words) and words[found.end].low == "'s"


def _own_word(found: Found, child: Child) -> str:
    """The child's own word for somebody in that role."""
    if found.many or found.attached:
        return ""
    keys = [
        found.written.lower(),
        found.role.role.lower(),
        *(["carer"] if found.role.kind == "carer" else []),
    ]
    return next((child.words[key] for key in keys if key in child.words), "")


def _has(person: Known, found: Found) -> bool:
    if found.role.kind == "family":
        return person.role.lower() == found.written.lower()
    if role_of(person.role) is None:
        return person.role.lower() == found.role.role
    return is_same_role(found.role, found.written, person.role)


def _may_be(person: Known, attached: str) -> bool:
    return bool(set(person.name.lower().split()) & set(attached.lower().split()))


def _contradicts(person: Known, attached: str) -> bool:
    """Another first name than the known one; "Mrs Jones" may well be "Jan"."""
    parts = attached.lower().split()
    if not parts or parts[0].rstrip(".") in _TITLES or _may_be(person, attached):
        return False
    return person.name.lower().split()[0].rstrip(".") not in _TITLES and not person.name.lower().startswith(
        parts[0][:2]
    )


def _unnamed(words: Sequence[Word], found: Found, child: Child) -> str:
    """The role said so that a child knows who it is; nothing changes where that is already so."""
    bare = words[found.start].low not in OURS or found.attached
    say = found.role.say
    if found.role.kind == "family":
        return _own_family(words, found, child)
    if not say:
        return ""
    if found.many:
        say = say + "s" if say.split()[-1] in ("worker", "carer", "adviser", "advocate", "visitor") else ""
    if not say or (bare and found.many and not found.attached and found.role.kind != "carer"):
        return _spelled(found)
    if found.attached:
        first = words[found.start].capital and found.attached.split()[0] == words[found.start].text
        return f"{found.attached} ({say})" if first or "," in say else f"{say} {found.attached}"
    return re.sub(r"^(?:the|an?|your) ", "", say) if _is_told_more(words, found.start) else say


def _is_told_more(words: Sequence[Word], at: int) -> bool:
    """ "a 1:1 TA", "his full-time TA": what stands between has its own article."""
    begun = at
    while begun > max(0, at - _MOST_BETWEEN) and _tells_more(words[begun - 1]):
        begun -= 1
    return begun < at and low_at(words, begun - 1) in _LEADING


def _tells_more(word: Word) -> bool:
    return word.text.isdigit() or word.text == ":" or word.low.endswith(("-time", "-to-one", "-one", "time"))


_MOST_BETWEEN = 4
_LEADING = listed("a an the your his her their another one")


_KIN = {"mother": "mum", "father": "dad", "birth mother": "mum", "birth father": "dad", "bm": "mum"}
_BARE_KIN = listed("mom mam mum dad mother father mummy daddy birth bm")


def _goes_on(words: Sequence[Word], at: int, child: Child) -> bool:
    """ "your mum and dad", where no name is put for the mum."""
    first = low_at(words, at - 2)
    joined = low_at(words, at - 1) in ("and", "or", "&") and first in _BARE_KIN
    named = any(each.role == first and not _is_full(each.name) for each in child.people)
    return joined and low_at(words, at - 3) == "your" and not named


def _own_family(words: Sequence[Word], found: Found, child: Child) -> str:
    """ "Mother attended" and "contact with mum": a child's letter says "your mum"."""
    low = found.written.lower()
    if found.attached and words[found.start].text == found.attached.split()[0]:
        return f"{found.attached} (your {_KIN.get(low, low)})"
    if words[found.start].low in OURS or found.many or found.attached or low.split()[0] not in _BARE_KIN:
        return ""
    said = _KIN.get(low, low)
    return said if _goes_on(words, found.start, child) else f"your {said}"
